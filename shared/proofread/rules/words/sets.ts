import { NAMED_SETS, type NamedSet, NUMBERED_NAMES } from '../../data/named-sets';
import type { Hit, ParagraphRule } from '../../types';
import { WordFinder } from '../../word-finder';
import { patternRule } from '../make';
import { endHits, endsOf, type SetEnds } from './set-ends';

const SEPARATOR = '(?:、|，|；|以及|和|与|及)';
/** Between members that stand among others as well: behind a comma another list begins. */
const CLOSE_SEPARATOR = '(?:、|以及|和|与|及)';
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Sets whose members also stand among others: nothing is said of what is missing or stands between. */
const OPEN = new Set([
  '四大班子',
  '四大班子（简称）',
  '民主党派',
  '协商民主三化',
  '三大职能',
  '五大建设目标',
]);

interface SetPattern {
  set: NamedSet;
  run: RegExp;
  between: RegExp | null;
  ends: SetEnds | null;
}

const PATTERNS: readonly SetPattern[] = NAMED_SETS.map((set) => {
  const one = `(?:${[...set.members]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;
  const between = set.members
    .slice(1, -1)
    .map(
      (_, index) =>
        `${escaped(set.members[index] ?? '')}${SEPARATOR}([\\u3400-\\u9fff“”]{2,14}?)${SEPARATOR}${escaped(set.members[index + 2] ?? '')}`,
    );
  return {
    set,
    run: new RegExp(`${one}(?:${OPEN.has(set.name) ? CLOSE_SEPARATOR : SEPARATOR}${one})+`, 'gu'),
    between:
      between.length > 0 && !OPEN.has(set.name) ? new RegExp(between.join('|'), 'dgu') : null,
    ends: OPEN.has(set.name) ? null : endsOf(set, SEPARATOR, escaped),
  };
});

function runHit(set: NamedSet, words: string, start: number, text: string): Hit | null {
  const one = new RegExp(
    [...set.members]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'gu',
  );
  const found: readonly string[] = words.match(one) ?? [];
  const places = found.map((member) => set.members.indexOf(member));
  const hit = (message: string, suggestion?: string): Hit => ({
    start,
    end: start + words.length,
    message: `${message}（${set.source}）`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  const full = set.members.join('、');
  if (new Set(found).size < found.length)
    return hit(
      `“${set.name}”里有重复的一项，应为“${full}”`,
      found.length >= set.members.length ? full : undefined,
    );
  const isSorted = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  if (set.isOrdered && !isSorted) {
    if (found.length < 3 && found.length < set.members.length) return null;
    const sorted = [...places].sort((a, b) => a - b).map((place) => set.members[place] ?? '');
    let index = 0;
    return hit(
      `“${set.name}”的顺序是“${full}”`,
      words.replace(one, () => sorted[index++] ?? ''),
    );
  }
  if (OPEN.has(set.name) || found.length !== set.members.length - 1 || found.length < 2)
    return null;
  // Another item of the list goes on before or behind: it is the one that is wrong, not missing.
  const near = text.slice(Math.max(0, start - 30), start + words.length + 30);
  const missing = set.members.find((member) => !found.includes(member)) ?? '';
  if (!near.includes(set.name)) return null;
  return hit(`“${set.name}”缺“${missing}”，应为“${full}”`, full);
}

/** What stands where a member should: 政治意识、全局意识、核心意识. */
function betweenHits({ set, between }: SetPattern, text: string): Hit[] {
  if (!between) return [];
  return [...text.matchAll(between)].flatMap((match): Hit[] => {
    const said = match.slice(1).find(Boolean) ?? '';
    const group = match.indexOf(said, 1);
    const [start, end] = match.indices?.[group] ?? [0, 0];
    const right = set.members[group] ?? '';
    if (said === right || set.members.includes(said)) return [];
    return [
      {
        start,
        end,
        message: `“${set.name}”这一项是“${right}”（${set.source}）`,
        suggestion: right,
      },
    ];
  });
}

const MEMBERS = new WordFinder(
  [...new Set(NAMED_SETS.flatMap(({ members }) => members))].map((member) => [member, member]),
);

/** The sets of which a text has two members at least; most text has of none. */
function setsIn(text: string): SetPattern[] {
  const found = MEMBERS.find(text);
  if (found.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { entry } of found) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return PATTERNS.filter(
    ({ set }) => set.members.reduce((sum, member) => sum + (counts.get(member) ?? 0), 0) > 1,
  );
}

/** Members of named sets: which, in which order, how many. */
export const namedSets: ParagraphRule = {
  id: 'expressions.members',
  name: '固定表述的成员和顺序',
  certainty: '必改',
  source: '公开文件中的规范表述',
  scope: 'paragraph',
  find: ({ text }) =>
    setsIn(text).flatMap((pattern) => [
      ...[...text.matchAll(pattern.run)].flatMap(({ index, 0: words }) => {
        const hit = runHit(pattern.set, words, index, text);
        return hit ? [hit] : [];
      }),
      ...betweenHits(pattern, text),
      ...(pattern.ends ? endHits(pattern.ends, text) : []),
    ]),
};

const NAMES =
  '四个意识|四个自信|两个维护|两个确立|五位一体|四个全面|三严三实|两学一做|三会一课|三重一大|三个务必|两个毫不动摇|放管服|一带一路|三农|四史|八项规定';
const AUTONOMOUS: Readonly<Record<string, string>> = {
  新疆: '新疆维吾尔自治区',
  西藏: '西藏自治区',
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  宁夏: '宁夏回族自治区',
};

/** 学习总书记讲话, 学习主席会议精神: there 习 is no surname. */
const NOT_A_VERB = '(?<![学练温复见实自研补讲预])';
const QUOTED = NAMES.split('|')
  .filter((name) => name !== '八项规定')
  .join('|');

/** Names of sets: their number, their quotation marks, the verbs they take, and how the General Secretary is named. */
export const setNames = patternRule({
  id: 'expressions.name',
  name: '固定表述的名称',
  certainty: '必改',
  source: '公开文件中的规范表述',
  where: () => true,
  patterns: [
    {
      find: new RegExp(
        `“([一二两三四五六七八九十])(${Object.keys(NUMBERED_NAMES).join('|')})”`,
        'gu',
      ),
      message: ([words, , noun = '']) => `没有${words}，应为“${NUMBERED_NAMES[noun]?.[0]}${noun}”`,
      fix: ([, number = '', noun = '']) => {
        const right = NUMBERED_NAMES[noun] ?? [];
        return right.includes(number) ? false : `“${right[0]}${noun}”`;
      },
    },
    {
      find: /(?<![\d第])([2-9])(个意识|个自信|个维护|个确立|个全面|个代表|位一体|会一课|严三实|学一做|重一大)/g,
      message: '固定表述里的数字用汉字',
      fix: ([, digit = '', rest = '']) =>
        `${digit === '2' ? '两' : '〇一二三四五六七八九'.charAt(Number(digit))}${rest}`,
    },
    {
      find: new RegExp(
        `(?<![“‘《〈\\u3400-\\u9fff]“|[“‘第十百千\\d])(?:${QUOTED})(?![”’])(?!工作|问题|政策|领域|经费|专家|干部|服务|投入|发展|沿线|国家|倡议|建设|改革|制度|清单|事项|决策|专题|学习|教育|组织)`,
        'gu',
      ),
      message: ([words]) => `“${words}”是固定表述，加引号`,
      certainty: '疑似',
      fix: ([words]) => (words === '三农' || words === '一带一路' ? null : `“${words}”`),
    },
    {
      find: /(?:坚定|做到|树立)(“四个意识”)|(?:增强|做到|树牢|树立)(“四个自信”)|(?:增强|坚定|树牢|树立)(“两个维护”)/g,
      message: ([words]) => `“${words}”搭配不当：增强“四个意识”、坚定“四个自信”、做到“两个维护”`,
      certainty: '疑似',
      fix: ([words]) =>
        words.includes('意识')
          ? '增强“四个意识”'
          : words.includes('自信')
            ? '坚定“四个自信”'
            : '做到“两个维护”',
    },
    {
      find: /习[进近迎][平干乎评苹]|刁近平|习平近|习近平平|近习平/g,
      message: '领导人姓名有误',
      fix: ([words]) => (words === '习近平' ? false : '习近平'),
    },
    {
      // 学习 and the name share no character; 教学, 复习 and 研习 may stand before it.
      find: /(?<!教)学习近平|(?:(?<![学复研温])|(?<=习))习习近平|(?<!习)(?:习平|习近)(?=总书记|主席|新时代)|(?<=习近平)总书(?!记)/g,
      message: '领导人姓名、职务有误',
      fix: ([words]) =>
        words === '总书' ? '总书记' : words.startsWith('学') ? '学习习近平' : '习近平',
    },
    {
      find: new RegExp(`${NOT_A_VERB}习总书记`, 'gu'),
      message: '称“习近平总书记”',
      fix: () => '习近平总书记',
    },
    {
      find: new RegExp(`${NOT_A_VERB}习主席`, 'gu'),
      message: '称“习近平主席”',
      fix: () => '习近平主席',
    },
    {
      find: /习近平(?:总书记|主席|同志)?系列重要讲话重要精神|总书记总书记/g,
      message: '表述重复',
    },
    {
      find: /习近平新时代(?:中国)?特色社会主义(?:重要)?(?:思想|理论)|习近平(?:新时代)?中国特色社会主义(?:思想|理论)/g,
      message: '规范表述是“习近平新时代中国特色社会主义思想”（《中国共产党章程》）',
      fix: ([words]) =>
        words === '习近平新时代中国特色社会主义思想' ? false : '习近平新时代中国特色社会主义思想',
    },
    {
      find: /以习近平(?:总书记|主席)为核心的党中央|以习近平为核心的党中央/g,
      message: '规范表述是“以习近平同志为核心的党中央”',
      fix: () => '以习近平同志为核心的党中央',
    },
    {
      find: /(?<!中国)共产党领导的多党合作(?:与|及)政治协商制度|中国共产党领导的多党合作(?:与|及)政治协商制度|多党合作与政治协商制度/g,
      message: '规范表述是“中国共产党领导的多党合作和政治协商制度”',
      fix: ([words]) => words.replace(/与|及/, '和'),
    },
    {
      find: /建言(?:资政|献策)(?:与|、|及|和)?凝聚共识(?:双向|同时|协同|两手|双向)?(?:发力|用力)|凝聚共识[和与]建言资政双向发力/g,
      message: '规范表述是“建言资政和凝聚共识双向发力”',
      fix: ([words]) =>
        words === '建言资政和凝聚共识双向发力' ? false : '建言资政和凝聚共识双向发力',
    },
    {
      find: /中国人民政治协商(?:委员会|大会)|人民政治协商会议(?=[\u3400-\u9fff]{2,6}市委员会)(?<!中国人民政治协商会议)/gu,
      message: '规范名称是“中国人民政治协商会议”',
      fix: () => '中国人民政治协商会议',
    },
    {
      find: /三个代表(?=重要思想)(?<!“三个代表)/g,
      message: '“三个代表”加引号',
      fix: () => '“三个代表”',
    },
    {
      find: /(?:新疆|西藏|内蒙古|广西|宁夏)省/g,
      message: '这是自治区，不称“省”',
      fix: ([words]) => AUTONOMOUS[words.slice(0, -1)] ?? null,
    },
    {
      find: /(?:香港|澳门|台湾)(?:、(?:香港|澳门|台湾))*等(?:国家|国家和地区)(?!的|和)/g,
      message: '香港、澳门、台湾称“地区”，不称“国家”',
      certainty: '疑似',
    },
    {
      find: /建国(?=\d{2}周?年|[一二三四五六七八九]十周?年|以来|以后|之初|初期)/g,
      message: '通常写“新中国成立”',
      certainty: '提示',
      fix: () => '新中国成立',
    },
    {
      find: /政协(?:人大)?代表(?=[\u3400-\u9fff]{0,2}(?:提案|视察|履职|建议|们))/gu,
      message: '政协称“委员”，人大称“代表”',
      fix: () => '政协委员',
    },
    { find: /人大委员(?![会长])/g, message: '人大称“代表”，政协称“委员”', fix: () => '人大代表' },
    {
      find: /(?<!行)政协议案/g,
      message: '政协用“提案”，人大用“议案”',
      fix: () => '政协提案',
      certainty: '疑似',
    },
  ],
});
