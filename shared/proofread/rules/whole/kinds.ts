import type { DocumentRule, Hit, ParagraphRule, Reading } from '../../types';
import { ofOthers } from './of-others';
import { beyondOwnPowers } from './own-issuer';

const RULES_2012 = '《党政机关公文处理工作条例》（2012）';
/** 现将有关事项报告如下 is what a 报告 does; of each kind what it cannot say of itself. */
const AS_FOLLOWS: Readonly<Record<string, string>> = {
  通知: '报告|汇报|请示|批复|函复|函告|函商',
  通报: '报告|汇报|请示|批复|函复|函告|函商',
  报告: '通知|请示|批复|函复|函告|函商',
  请示: '通知|批复|函复|函告|函商|通报',
  批复: '通知|报告|请示|函告|函商|通报',
  函: '通知|报告|请示|批复|通报',
};
const REQUEST =
  /(?:妥否|当否|是否妥当|可否|以上请示)[，,]?[ ]?(?:请|望|恳请)[^，。；]{0,8}(?:批示|批复|审批|指示|审示|审定|批准)|请(?:予以?|即)?(?:批示|批复|审批|批准)(?=[。！]|$)|恳请(?:批准|批复|审批)/g;

/** What a kind of paper must or must not say. */
export const kinds: DocumentRule = {
  id: 'kinds.wording',
  name: '文种用语',
  certainty: '疑似',
  source: `${RULES_2012}第八条、第十五条`,
  scope: 'document',
  find: (reading) => {
    const { kind, paragraphs, isWhole } = reading;
    if (kind === null || !isWhole) return [];
    const body = paragraphs.filter(
      ({ role }) => role === 'paragraph' || role.startsWith('heading'),
    );
    const places = (pattern: RegExp, message: string, certainty?: '必改'): Hit[] =>
      body.flatMap(({ text, start }) =>
        [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
          start: start + index,
          end: start + index + words.length,
          message,
          ...(certainty ? { certainty } : {}),
        })),
      );
    const follows = AS_FOLLOWS[kind];
    const misnamed =
      follows === undefined
        ? []
        : places(
            new RegExp(
              `(?<=(?:^|[，。])(?:现|现将|现就)[^，。；]{0,24})(?:${follows})如下(?=[：:。])`,
              'gu',
            ),
            `与文种“${kind}”不符`,
          );
    return [...misnamed, ...closingsOf(kind, paragraphs, places)];
  },
};

type Places = (pattern: RegExp, message: string, certainty?: '必改') => Hit[];

/** How a paper of each kind ends, and how it must not. */
function closingsOf(kind: string, paragraphs: Reading['paragraphs'], places: Places): Hit[] {
  if (kind === '请示') {
    const closings = places(REQUEST, '请示应一文一事，这里有不止一处请示结语');
    const first = paragraphs.find(({ role }) => role === 'title');
    if (closings.length === 0 && first)
      return [
        {
          start: first.start,
          end: first.start + first.text.length,
          message: '请示没有结语，如“妥否，请批示。”',
        },
      ];
    const addressees = paragraphs.find(({ role }) => role === 'addressees');
    const many: Hit[] =
      addressees && /[、，,；;]|并/.test(addressees.text)
        ? [
            {
              start: addressees.start,
              end: addressees.start + addressees.text.length,
              message: '请示原则上只主送一个上级机关',
            },
          ]
        : [];
    const wrong = places(
      /特此(?:报告|通知|函告|通报)(?=[。，]|$)/g,
      '请示的结语用“妥否，请批示”',
      '必改',
    );
    return [...closings.slice(1), ...many, ...wrong];
  }
  if (kind === '报告') {
    return [
      ...places(REQUEST, '报告不得夹带请示事项', '必改'),
      ...places(/特此(?:请示|通知|函告|函复)(?=[。，]|$)/g, '结语与“报告”不符', '必改'),
    ];
  }
  if (kind === '通知')
    return [
      ...places(
        /(?:妥否|当否)[，,]请(?:批示|批复|审批)|特此(?:报告|请示|函告|函复|通报|批复)(?=[。，]|$)/g,
        '结语与“通知”不符',
        '必改',
      ),
    ];
  if (kind === '函')
    return [
      ...places(
        /(?:妥否|当否)[，,]请(?:批示|批复|审批)|请批示(?=[。！]|$)|特此(?:报告|请示|通知|通报|批复)(?=[。，]|$)/g,
        '函用于不相隶属机关，结语用“请函复”“特此函达”等',
        '必改',
      ),
    ];
  if (kind === '通报')
    return places(
      /特此(?:通知|报告|请示|函告|函复)(?=[。，]|$)|(?:妥否|当否)[，,]请/g,
      '结语与“通报”不符',
      '必改',
    );
  if (kind === '批复')
    return places(
      /特此(?:通知|报告|请示|函告|函复|通报)(?=[。，]|$)|(?:妥否|当否)[，,]请/g,
      '结语与“批复”不符，用“此复”',
      '必改',
    );
  if (kind === '纪要')
    return places(
      /特此(?:通知|报告|请示|函告|函复|通报)(?=[。，]|$)|(?:妥否|当否)[，,]请/g,
      '纪要没有这样的结语',
      '必改',
    );
  return [];
}

/** Titles: doubled kinds, doubled prepositions, marks. */
export const titles: ParagraphRule = {
  id: 'kinds.title',
  name: '标题',
  certainty: '必改',
  source: `${RULES_2012}第九条（七）；GB/T 9704-2012 7.3.1`,
  scope: 'paragraph',
  find: ({ text, role }) => {
    if (role !== 'title') return [];
    const hits: Hit[] = [];
    const all = (
      pattern: RegExp,
      message: string,
      fix?: (words: string) => string | undefined,
      certainty?: '疑似',
    ) => {
      for (const { index, 0: words } of text.matchAll(pattern)) {
        const suggestion = fix?.(words);
        hits.push({
          start: index,
          end: index + words.length,
          message,
          ...(suggestion === undefined ? {} : { suggestion }),
          ...(certainty ? { certainty } : {}),
        });
      }
    };
    all(/[。，；：、](?=[ \u3000]*$)/g, '标题末尾不用标点', () => '');
    all(/请示报告(?=$|[（(])/g, '请示、报告是两个文种，只用一个');
    all(/的(通知|通报|报告|请示|意见|决定|函|批复)的\1(?=$|[（(])/g, '文种重复', (words) =>
      words.slice(words.length / 2),
    );
    all(
      /(?:请求|申请|恳请|要求)(?=[^《》]{2,40}的请示$)/g,
      '“请示”已含请求的意思，删去',
      () => '',
      '疑似',
    );
    all(
      /(?:上报|呈报|报送)(?=[^《》]{2,40}的报告$)/g,
      '“报告”已含上报的意思，删去',
      () => '',
      '疑似',
    );
    all(
      /关于对(?=[^《》]{2,40}的(?:批复|答复|处理|决定|通报|意见|函)$)/g,
      '“关于”与“对”重复，删去“对”',
      () => '关于',
      '疑似',
    );
    all(/关于(?:关于|有关)/g, '“关于”重复', () => '关于');
    all(/(?:印发|转发|批转)关于印发/g, '多层转发，只留一个“印发”', undefined, '疑似');
    all(/(?:意见|通知|报告|方案)的函件$/g, '文种写“函”', undefined, '疑似');
    return hits;
  },
};

/** An issuer that cannot have issued what the sentence says it issued. */
export const issuers: ParagraphRule = {
  id: 'kinds.issuer',
  name: '发文主体与权限不符',
  certainty: '疑似',
  source: `${RULES_2012}第八条、第十七条；《中华人民共和国立法法》；《中国人民政治协商会议章程》`,
  scope: 'paragraph',
  find: (paragraph, { issuer }) => {
    const { text } = paragraph;
    const hits = beyondOwnPowers(paragraph, issuer);
    const all = (pattern: RegExp, message: string, certainty?: '必改') => {
      for (const { index, 0: words } of text.matchAll(pattern))
        hits.push({
          start: index,
          end: index + words.length,
          message,
          ...(certainty ? { certainty } : {}),
        });
    };
    const GAP = '[^，。；：“”《》]{0,16}';
    all(
      new RegExp(
        `政协(?:[\\u3400-\\u9fff]{0,8}委员会)?(?:常务?委员会(?:会议)?|常委会(?:会议)?|主席会议|全体会议|党组|办公室|机关)?${GAP}(?:任命|任免|免去)[^，。；政]{0,14}(?:局长|市长|县长|区长|厅长|院长|检察长|主任科员)`,
        'g',
      ),
      '政协没有任免政府、法院、检察院人员的权限',
    );
    all(
      /政协(?:[\u3400-\u9fff]{0,8}委员会)?(?:办公室|机关|常委会|主席会议)?(?:作出|做出|下达|发出)?(?:责令|勒令|处以|行政处罚|吊销|查封|罚款)/g,
      '政协不行使行政权，用“建议”“商请”“函告”',
      '必改',
    );
    all(
      /政协(?:[\u3400-\u9fff]{0,8}委员会)?(?:办公室|机关|常委会|主席会议|全体会议)?(?:研究)?决定(?:拨款|拨付|划拨|立项|征收|批准|减免|关停|取缔)/g,
      '政协不行使行政权，用“建议”“商请”“函告”',
    );
    all(
      /政协(?:[\u3400-\u9fff]{0,8}委员会)?(?:办公室|机关|常委会|主席会议|全体会议)?(?:制定|颁布|公布|出台|修订)(?:了)?(?:地方性)?(?:《[^》]{2,40}条例》|法规|规章)/g,
      '政协没有立法权',
    );
    all(
      /政协(?:[\u3400-\u9fff]{0,8}委员会)?(?:办公室|机关|常委会|主席会议)?(?:批准|审批|核准|批复|同意)(?:了)?[^，。；]{0,20}(?:立项|规划|预算|用地|征收|项目建设)/g,
      '审批权在市委、市政府及有关部门，政协提出意见建议',
    );
    all(
      /政协(?:[\u3400-\u9fff]{0,8}委员会)?办公室(?:[^，。；《》]{0,12})(?:决议|公报|命令|建议案)(?=$|[》，。）])/g,
      '决议、公报、建议案由会议通过，办公室不能作出',
      '必改',
    );
    all(
      /政协[\u3400-\u9fff]{0,12}办公室关于[^，。；]{2,50}的(?:决议|公报|命令|建议案)/g,
      '决议、公报、建议案由会议通过，办公室不能作出',
      '必改',
    );
    all(
      /国务院(?:颁布|制定|公布|通过|出台)(?:了|的)?《(?:中华人民共和国)?[^》]{1,30}法典?》/g,
      '法律由全国人民代表大会及其常务委员会制定',
      '必改',
    );
    all(
      /(?:中共中央|党中央)(?:办公厅)?(?:颁布|制定|公布|通过)(?:了|的)?《中华人民共和国[^》]{1,30}法典?》/g,
      '法律由全国人民代表大会及其常务委员会制定',
      '必改',
    );
    all(
      /全国人(?:大|民代表大会)(?:常委会|常务委员会)?(?:颁布|制定|公布|通过|出台|修订)(?:了|的)?《[^》]{2,30}(?:实施条例|实施细则)》/g,
      '行政法规由国务院制定',
    );
    all(
      /(?:省|市)(?:人民)?政府(?:颁布|制定|通过|公布|出台)(?:了|的)?《[^》]{2,30}条例》/g,
      '地方性法规由人民代表大会及其常务委员会制定',
    );
    all(
      /(?:市|省|县|区)(?:委|委员会)(?:颁布|发布|公布)(?:了)?(?:政府令|行政法规|规章|命令)/g,
      '党委不发布政府令、规章',
      '必改',
    );
    all(
      /(?:人大|人大常委会)(?:印发|发布|公布)(?:了)?(?:政府令|政府工作报告的通知)/g,
      '人大不发布政府令',
      '必改',
    );
    all(
      /(?:局|委|办公室|中心|院)(?:发布|颁布|公布)(?:了)?(?:行政法规|地方性法规|法律)/g,
      '这一机关没有这一权限',
      '必改',
    );
    all(
      /(?:座谈会|协商会|议政会|视察|民主监督会)(?:作出|做出|形成)(?:了)?(?:决定|决议)|(?:座谈会|协商会|议政会)(?:决定|议定|审议通过|批准)/g,
      '协商性会议提出意见建议，不作决定',
      '必改',
    );
    hits.push(...ofOthers(text));
    // 《中共…委…》（…政发〔〕）: the number of another body.
    for (const match of text.matchAll(
      /《([^》]{4,60})》（([\u3400-\u9fff]{2,10})〔\d{4}〕\d+号）/g,
    )) {
      const [words, title = '', code = ''] = match;
      const wrong =
        (/^中共|^中共[\u3400-\u9fff]{2,10}委员会/.test(title) &&
          /政|协/.test(code) &&
          !/委/.test(code)) ||
        (/人民政府(?:办公室|办公厅)?关于/.test(title) &&
          !/^中共/.test(title) &&
          !/政|府/.test(code) &&
          /委|协/.test(code)) ||
        (/政协[\u3400-\u9fff]{0,10}(?:委员会|办公室)/.test(title) && !/协/.test(code));
      if (wrong) {
        const start = match.index + words.indexOf(`（${code}`) + 1;
        hits.push({
          start,
          end: match.index + words.length - 1,
          message: '发文字号的机关代字与文件的发文机关不符',
        });
      }
    }
    return hits;
  },
};
