import {
  COMPOUND_SURNAMES,
  SURNAMES as PLAIN_SURNAMES,
  SURNAMES_THAT_ARE_WORDS,
} from '../directory/surnames';
import type { DocumentType } from '../model/document-type';

/** Words and shapes by which the parts of a paper are known. */

/** A month or day that is still to be filled in: ×, blanks, a line to write on. */
const TO_FILL_IN = '×{1,2}|[ \\u3000]{1,12}|[_＿]{1,8}';
/** Printed dates: 2026年8月1日, 二〇二六年八月一日, 2026年8月, 2026年8月　日, 年　月　日; and 2026.8.1, as many type them. */
export const DATE = `(?:(?:\\d{4}|××|[〇○零一二三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|${TO_FILL_IN})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|${TO_FILL_IN})日)?|(?<!\\S)[ \\u3000_＿]{0,12}年(?:${TO_FILL_IN})月(?:${TO_FILL_IN})日|\\d{4}[.．/-]\\d{1,2}[.．/-]\\d{1,2}日?)`;
export const DATE_ONLY = new RegExp(`^${DATE}$`);
const DATE_IN_BRACKETS = new RegExp(`^[（(][^。；]{0,40}${DATE}[^。；]{0,40}[）)]$`);

/** Kinds whose name ends a title, longest first; the value is the kind it tells. */
const TITLE_TYPES: readonly [RegExp, DocumentType][] = [
  [/主持(?:词|稿|辞|提纲)$/, '主持词'],
  [/(?:讲话|致辞|致词|开幕词|闭幕词|讲话稿|讲话提纲|动员讲话)$/, '讲话稿'],
  [/(?:发言|发言稿|发言材料|发言提纲)$/, '典型发言'],
  [/调研(?:情况)?(?:的)?报告$/, '调研报告'],
  [/视察(?:情况)?(?:的)?报告$/, '视察报告'],
  [/工作报告$/, '工作报告'],
  [/工作要点$|要点$/, '工作要点'],
  [/总结$/, '工作总结'],
  [/(?:方案|预案)$/, '工作方案'],
  [/汇报(?:材料|提纲)?$/, '汇报'],
  [/建议案$/, '建议案'],
  [/协商专报$|专报$/, '协商专报'],
  [/社情民意信息$/, '社情民意信息'],
  [/简报$/, '简报'],
  [/大事记$/, '大事记'],
  [/决议$/, '决议'],
  [/决定$/, '决定'],
  [/公报$/, '公报'],
  [/公告$/, '公告'],
  [/通告$/, '通告'],
  [/意见$/, '意见'],
  [/通知$/, '通知'],
  [/通报$/, '通报'],
  [/报告$/, '报告'],
  [/请示$/, '请示'],
  [/批复$/, '批复'],
  [/函$/, '函'],
  [/纪要$/, '纪要'],
];

const BRACKETED_END = /[（(][^（）()]{1,20}[）)]$/;
const SERIAL_END = /第[\d一二三四五六七八九十百×]{1,4}期$/;
/** What a person reports of himself, or a study of a plan, is no 报告 that an organ issues. */
const OWN_REPORT = /(?:述[职廉学][^的]{0,6}|可行性研究|个人[^的]{0,6})报告$/;

/** A title without what may follow its kind, and without the spaces that stretch it (建　议　案). */
function bareTitle(title: string): string {
  return title
    .replace(BRACKETED_END, '')
    .replace(/[ \u3000”"]/g, '')
    .replace(SERIAL_END, '');
}

/** The kind that a title (or a subtitle) names at its end, or null. （试行） and the like are looked past. */
export function typeOfTitle(title: string): DocumentType | null {
  const bare = bareTitle(title);
  if (OWN_REPORT.test(bare)) return null;
  return TITLE_TYPES.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const OF_FINDINGS: ReadonlySet<DocumentType | null> = new Set(['调研报告', '视察报告']);

/**
 * The kind of a paper by its title, and by whether it goes to an organ: 关于…调研情况的报告 that
 * does is a 报告 (条例 art. 8), whatever it reports of.
 */
export function typeOfPaper(title: string, addressees: string): DocumentType | null {
  const type = typeOfTitle(title);
  const isReportUp =
    OF_FINDINGS.has(type) && addressees !== '' && /情况的报告$/.test(bareTitle(title));
  return isReportUp ? '报告' : type;
}

const OTHER_ENDS =
  /(?:贺信|倡议书|慰问信|感谢信|公开信|邀请书|邀请函|计划|规划|建议|信息|办法|细则|规定|规则|制度|章程|条例|议程|日程|名单|说明|清单|安排|答复|提案|情况|须知|回执|材料|述职述廉|备忘录|侧记|纪实|综述|启示|思考|体会|规程|指南|标准|目录|台账|统计表|一览表|分解表|安排表|登记表|汇总表|报名表|推荐表|意见稿|讨论稿|审议稿)$/;

/** Whether a line can be the end of a title: it closes with a kind of paper. */
export function endsTitle(line: string): boolean {
  const bare = bareTitle(line);
  return typeOfTitle(line) !== null || OTHER_ENDS.test(bare) || OWN_REPORT.test(bare);
}

/** （送审稿）, （草案）: part of the title, not a name or date under it. */
export const DRAFT_MARK =
  /^[（(](?:[^（）()]{0,8}(?:稿|草案|试行|修订|暂行|代拟|摘要|提纲|节选|模板|样本)[^（）()]{0,6})[）)]$/;

export const SURNAMES = PLAIN_SURNAMES + SURNAMES_THAT_ARE_WORDS;
const COMPOUND = `(?:${COMPOUND_SURNAMES.join('|')})`;
/** A person's name, perhaps with a space inside (张　三), or with a dot between its parts. */
export const PERSON = `(?:[${SURNAMES}](?:[ \\u3000]{0,4}\\p{Script=Han}){1,2}|${COMPOUND}\\p{Script=Han}{1,2}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,8})`;
export const POST =
  '(?:主席|秘书长|主任|书记|局长|处长|科长|市长|县长|区长|部长|委员|常委|组长|会长|院长|校长|理事长|董事长|总经理|行长|所长|站长|镇长|乡长|研究员|教授|律师|干事|代表|成员|负责人|委员会|办公室|办公厅|政协|党组|党委|支部|研究室|调研组|视察组|课题组|工作组|专班|主席团|秘书处|领导小组|民盟|民建|民进|农工党|致公党|九三学社|民革|工商联|联合会|局|厅|院|中心|公司|协会|(?<!协)商会|活动组|联络处|工委|工委会|界别|界)';
export const UNIT_END = new RegExp(`${POST}(?:[（(][^（）()]{1,12}[）)])?$`, 'u');

/** Organs that sign papers and whose ends no post has: 示例市人民政府, 中共示例市委统战部, 示例市总工会. */
const ORGAN_LINE =
  /^\p{Script=Han}{2,30}(?:政府|[省市县区州盟旗]委|(?:委|政府|政协|人大|文明|编|创建|指挥部)办|(?:统战|宣传|组织|工作|武装|人武|事业|指挥|政治)部|工会|妇联|团委|[侨文残科]联|科协|社科联|学会|研究会|促进会|基金会|红十字会|人大|大学|学校|银行|医院|法院|检察院|总队|支队|分局|研究所|街道|信访处|秘书处|(?:秘书|综合|文电|会务|信息|行政|人事|联络|调研)科)$/u;

/** Organs as they are called within their own place. */
const SHORT_ORGAN =
  /^[省市县区州盟旗](?:委|政府|政协|纪委|纪委监委|人大|妇联|总工会|工商联|[侨文残科台]联|[科作记]协|(?:委|政府|政协|人大|文明|编)办)$/u;

/** A line that is an organ's name and nothing else. */
export const isOrganName = (line: string): boolean =>
  UNIT_END.test(line) || ORGAN_LINE.test(line) || SHORT_ORGAN.test(line);

const PERSON_LINE = new RegExp(`^${PERSON}$`, 'u');
const POST_AND_PERSON = new RegExp(`${POST}[ \\u3000]*${PERSON}$`, 'u');
const UNIT_GAP_PERSON = new RegExp(`^\\S{3,25}[ \\u3000]+${PERSON}$`, 'u');
const PERSON_LABEL =
  /^(?:汇报人|报告人|发言人|讲话人|述职人|作者|执笔人?|撰稿人?|汇报单位|发言单位|报告单位|供稿单位?)[:：]/;
const UNIT_AND_DATE = new RegExp(`^\\S.{1,30}?[ \\u3000]*[（(]?${DATE}[）)]?$`);

/** 市政协召开…座谈会: what happened, as 简报 and 新闻稿 are titled, however much its end looks like a unit. */
const TELLS_OF_MEETING = /\p{Script=Han}{2}(?:召开|举行|举办)\S{3}/u;

/** A line that names who or when, as it stands under a title. */
export function isByline(line: string): boolean {
  if (line.length > 120) return false;
  if (DATE_ONLY.test(line) || DATE_IN_BRACKETS.test(line)) return true;
  if ([...line].length > 50 || /[，。；;？?！!]/.test(line)) return false;
  if (PERSON_LABEL.test(line)) return true;
  if (/[:：]/.test(line)) return false;
  if (
    UNIT_AND_DATE.test(line) &&
    UNIT_END.test(line.replace(new RegExp(`(?:编印?|主办)?[ \\u3000]*[（(]?${DATE}[）)]?$`), ''))
  ) {
    return true;
  }
  const bare = line.replace(/^[（(](.*)[）)]$/u, '$1').trim();
  // A blank to be filled in; the number of a 公告, （第一号）, 2026年第1号.
  if (/^×+$/.test(bare)) return true;
  if (/^(?:[（(]?第|\d{4}年第)[ ]*(?:[\d一二三四五六七八九十]{1,3}|×+)[ ]*号[）)]?$/.test(line))
    return true;
  if (endsTitle(bare) || /^关于/.test(bare) || TELLS_OF_MEETING.test(bare)) return false;
  return (
    PERSON_LINE.test(bare) ||
    UNIT_END.test(bare) ||
    POST_AND_PERSON.test(bare) ||
    UNIT_GAP_PERSON.test(bare)
  );
}

/** A line that can stand as 署名 over a date. */
export function isSigner(line: string): boolean {
  const length = [...line].length;
  if (length > 36 || length < 2) return false;
  if (/[，。；;：:？?！!\t]/.test(line) || /^[（(].*[）)]$/.test(line)) return false;
  if (/^(?:附件|抄送|抄报|签发|联系|注[：:]|[（(]?\d|[一二三四五六七八九十]+、)/.test(line))
    return false;
  // Organs side by side on one line, as their seals stand.
  if (line.split(/\u3000+| +/).every(isOrganName)) return !/^关于/.test(line) && !endsTitle(line);
  return isByline(line) && !DATE_ONLY.test(line);
}

/** How a speech turns to its hearers. */
const GREETING =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|委员们|朋友们|同事们|女士们|先生们|大家)|(?:同志们|各位(?:领导|委员|常委|来宾|代表|专家|同事|嘉宾|同志|朋友|老师)|^\p{Script=Han}{1,6}们[、，：:])/u;
/** A person by post at the end: 李主席：, 张书记、各位领导：. */
const PERSON_AT_END = new RegExp(
  `(?:^|[、，])[${SURNAMES}]\\p{Script=Han}{0,2}(?:主席|书记|市长|主任|秘书长|局长|部长|组长|同志)[：:]$`,
  'u',
);
const UNIT_WORD =
  /(?:局|委|办|政府|党组|党委|单位|部门|政协|委员会|办公室|中心|院|厅|部|公司|机关|科室|处|室|协会|商会|联合会|总工会|工商联|[妇侨文残科台]联|[科作记]协|学校|街道|镇|乡|区|县|市|银行|组|会|团|(?:主席|秘书长|主任|常委会|常务委员会|党组|全体)会议|委员|党派|支部|党员|干部|职工|人员|代表|会员|企业|高校|大学|学院|居民|市民)(?:[（(][^（）()]*[）)])?(?:负责同志|各委员)?[、，,：:]/;
const PROSE =
  /如下|现将|根据|按照|为了|为|以下|包括|指出|强调|认为|汇报|要求|提出|主要是|分别是|决定|建议|通知|报告|特此|妥否/;

/** Longer lines are 主送机关 only where nearly everything between their commas is an organ. */
const ADDRESSES = 160;

function isListOfOrgans(line: string): boolean {
  const parts = line.slice(0, -1).split(/[，、,]/);
  const organs = parts.filter((part) => UNIT_WORD.test(`${part}：`) && [...part].length <= 40);
  return parts.length > 3 && organs.length >= parts.length * 0.9;
}

export function isAddressees(line: string): boolean {
  if (/^×+[：:]$/.test(line)) return true;
  if (!/[：:]$/.test(line) || !UNIT_WORD.test(line) || PROSE.test(line)) return false;
  return [...line].length <= ADDRESSES || isListOfOrgans(line);
}

export function isSalutation(line: string): boolean {
  if ([...line].length > 60 || !/[：:，,！!]$/.test(line)) return false;
  if (/[。；;]/.test(line) || /(?:好|您|你们|感谢|欢迎|谢谢)/.test(line)) return false;
  if (
    !/[：:]$/.test(line) &&
    !/^(?:尊敬的|敬爱的|亲爱的|各位|同志们|委员们|朋友们)[^是的要将在就把]*[，,！!]$/.test(line)
  ) {
    return false;
  }
  return (GREETING.test(line) && !PROSE.test(line)) || PERSON_AT_END.test(line);
}

export const SPEECH_TYPES: ReadonlySet<DocumentType> = new Set([
  '讲话稿',
  '主持词',
  '典型发言',
  '工作报告',
  '汇报',
]);
