import type { Hit, Paragraph } from '../../types';

const CPPCC = /政协|人民政治协商会议/;
/** How a paper names the body that issues it. */
const SELF = '(?:我[会办委]|本[会办委]|[我本]机关|我市政协)(?:机关|常委会|主席会议)?';
/** What stands between; where somebody else is asked to do it, it is not the issuer's deed. */
const GAP = '(?:(?!建议|请|希望|协助|配合|支持|督促|推动|会同|政府|部门)[^，。；：“”《》]){0,10}';

const BEYOND: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `${SELF}${GAP}(?:责令|勒令|处以[^，。；]{0,10}罚款|吊销|查封|行政处罚)|(?:^[ \\u3000]*|，)(?:经研究，?)?现?决定(?:责令|处以|吊销|查封)`,
      'g',
    ),
    '政协不行使行政权，用“建议”“商请”“函告”',
  ],
  [
    new RegExp(
      `${SELF}${GAP}(?:批准|审批|核准|同意)(?:了|你[\\u3400-\\u9fff]{0,4})?[^，。；]{0,20}(?:立项|用地|征收|规划许可|项目建设)`,
      'g',
    ),
    '审批权在市委、市政府及有关部门，政协提出意见建议',
  ],
  [
    new RegExp(
      `${SELF}${GAP}(?:制定|颁布|公布|出台|修订)(?:了)?(?:地方性)?(?:《[^》]{2,40}条例》|法规|规章)`,
      'g',
    ),
    '政协没有立法权',
  ],
  [
    /(?:决定|经研究，?)(?:任命|免去)[^，。；]{0,14}(?:局长|市长|县长|区长|厅长|法院院长|检察长)/g,
    '政协没有任免政府、法院、检察院人员的权限',
  ],
];

/** Kinds of papers that the body, or only its office, cannot issue; they stand at a title's end. */
const TITLES: readonly (readonly [issuer: RegExp, title: RegExp, message: string])[] = [
  [CPPCC, /的(?:命令|令|议案)$/, '命令、议案不是政协的文种'],
  [/政协.*办公[室厅]$/, /的(?:决议|公报|建议案)$/, '决议、公报、建议案由会议通过，办公室不能作出'],
];

/** What the paper says its own issuer did and that body cannot do. Nothing where the issuer is not known. */
export function beyondOwnPowers(
  { text, role }: Pick<Paragraph, 'text' | 'role'>,
  issuer: string,
): Hit[] {
  const patterns =
    role === 'title'
      ? TITLES.flatMap(([body, title, message]) =>
          body.test(issuer) ? [[title, message] as const] : [],
        )
      : CPPCC.test(issuer)
        ? BEYOND
        : [];
  return patterns.flatMap(([pattern, message]) => {
    const found = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text.trimEnd())];
    return found.flatMap((match): Hit[] =>
      match ? [{ start: match.index, end: match.index + match[0].length, message }] : [],
    );
  });
}
