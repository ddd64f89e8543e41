import { nameForm } from '../directory/name-form';
import {
  isDotted,
  isNamedSurely,
  isOrdinaryWord,
  lengthOf,
  SURNAME,
  segmentsOf,
  type Verdict,
  verdictOnPerson,
  verdictOnShape,
} from './name-verdict';

/** A label of a transcript taken apart. */
export interface LabelParts {
  verdict: Verdict;
  /** The name of the person, '' where the label has none (主持人, 张局长, 市教育局). */
  person: string;
  /** Everything else: the unit, the post, the role. */
  post: string;
}

const TITLE =
  '(?:委员|常委|同志|主席|副主席|秘书长|副秘书长|主任|副主任|主委|副主委|局长|副局长|厅长|处长|科长|股长|部长|书记|市长|副市长|区长|县长|镇长|乡长|站长|所长|馆长|队长|组长|组员|院长|校长|园长|行长|社长|台长|会长|理事长|监事长|董事长|总经理|经理|总监|总编|主编|检察长|审判长|教授|研究员|院士|博士|律师|法官|检察官|医生|医师|工程师|老师|参事|顾问|巡视员|调研员|负责人|负责同志|先生|女士|代表|专员|干事|秘书|助理)';
const UNIT =
  '(?:局|委|办|厅|院|处|科|室|部|所|站|馆|社|中心|公司|集团|银行|大学|学院|学校|中学|小学|医院|协会|商会|学会|联合会|总工会|妇联|团市委|工商联|政协|党委|党组|支部|民盟|民革|民建|民进|农工党|致公党|九三学社|台盟|委员会|办公室|街道|政府|法院|检察院|管委会|事务所|单位|企业|区|县|市|镇|乡|村|社区|协|联)';
/** Units that cannot be read as anything else. */
const UNIT_ALONE =
  /(?:[市区县省州府政团]\S{0,10}(?:局|委|办|厅)|教育局|民政局|公安局|财政局|\S{2}局|委员会|办公室|政府|法院|检察院|管委会|公司|集团|银行|大学|学院|中学|小学|医院|协会|商会|联合会|总工会|妇联|工商联|街道办|党组|党委|支部|村委|居委)$/u;

/** Roles that speak without a name. */
const ROLE =
  /^(?:(?:会议主持人?|大会主持人?|(?:第[\d一二三四五六七八九十]{1,3}[号位]|[\d一二三四五六七八九十]{1,3}号)(?:发言人|发言者|发言|说话人|讲话人|嘉宾|代表|委员)|主持人|主持|主讲人|主讲|发言人|发言者|说话人|说话者|讲话人|讲话者|讲者|汇报人|报告人|提问人|提问者|嘉宾|与会者|参会人|参会者|Speaker|SPEAKER|speaker|Spk|SPK|spk)[ _-]?[\dA-Za-z一二三四五六七八九十甲乙丙丁]{0,3}|(?:发言|讲话)[\d一二三四五六七八九十]{1,2}|(?:User|Participant|用户|会议室)[ _-]?\d{1,4})$/u;
const ROLE_BEFORE = /^(?:主持人|主持|主讲人|发言人|讲话人|汇报人|报告人|嘉宾)[·・.—-]?/u;
/** Words by which somebody without a name may be meant. */
const SOFT_ROLE =
  /^(?:问|答|众|众人|有人|有的人|大家|其他人|其他委员|委员们|代表们|有的委员|部分委员|现场|台下|男|女|男声|女声|甲|乙|丙|丁|[A-Z]|[A-Z][a-z]{1,14}|旁白|画外音|记者|主播|观众|听众|群众|居民|村民|市民|业主|家长|学生|委员|常委|代表|专家|学者|网友|同志|[某有另]\S{0,2}(?:委员|代表|专家|领导|同志|负责人)|[一某]位\S{1,6}|(?:委员|代表|专家|居民|市民|记者|群众|嘉宾|部门)[甲乙丙丁A-Z\d一二三四五])$/u;
/** What a transcript puts where a voice was not told apart: 未知发言人, 听不清, ？？. */
const UNHEARD =
  /^(?:[?？]{1,6}|(?:未知|未识别|无法识别|不明|不详|未注明|未署名|匿名|不知名|未听清|没听清|听不清|不清楚?|某{2,3}|身份不明)(?:的?(?:发言人|说话人|讲话人|发言者|人|者|委员|身份))?)$/u;
/** Signs that stand for what was not heard or is not to be written. */
const UNSAID = '[×✕xX○〇＊_]{1,3}';
/** 老张, 张工, 女1, 陈×, 委员×××, 张S, su委员, Zhang San: somebody, whoever it is. */
const SOMEBODY = new RegExp(
  `^(?:[老小]${SURNAME}|${SURNAME}(?:老|姐|哥|[A-Z]{1,3}|${UNSAID})|[男女](?:声|士|生|委员|代表)?[\\dA-Z一二三四五]|${TITLE}?${UNSAID}|${UNSAID}${TITLE}|[A-Za-z]{1,15}${TITLE}|(?:[A-Z][a-z]{1,14}){2,4})$`,
  'u',
);
/** Ordinary words of the same shape. */
const NOBODY =
  /^(?:[老小](?:区|康|计|时|车|路|房|海|麦|米|雪|满|冷|古|年|师|学|于|农|水|利)|[xX]|OK)$/u;

/** Who is turned to, asked, or made responsible: no speaker. */
const ADDRESSED =
  /^(?:各|全体|尊敬|敬爱|亲爱|有关|相关|请|由|让|对|向|给|为|听取|责任|牵头|配合|主办|协办|承办|参加|列席|出席|主送|抄送|报|送|涉及|其他|所有)/u;
/** 张三发言：, 李局长说： */
const SPEAKS = /(?:发言|插话|补充|补充发言|回应|回答|答复|提问|说|讲|讲话|致辞|汇报|主持)$/u;

/** 王（工程师）: a surname by itself. */
const IS_SURNAME = new RegExp(`^${SURNAME}$`, 'u');
const TITLED = new RegExp(`^${SURNAME}(?:${TITLE}|[总工局处])$`, 'u');
const POST_ALONE = new RegExp(`^\\p{Script=Han}{0,12}${TITLE}$`, 'u');
const UNIT_OR_POST = new RegExp(`^[\\p{Script=Han}\\d、]{0,24}(?:${UNIT}|${TITLE})$`, 'u');
const TITLE_BEHIND = new RegExp(`^(.{2,4}?)(${TITLE})$`, 'u');
const JOINTS = /[、/／|｜\-－—–，,&]|[和与](?=.{2})/u;

/** True for what ends as a unit or a post does: 市教育局, 民盟市委委员. */
export const readsAsUnitOrPost = (text: string): boolean => UNIT_OR_POST.test(text);

/** True for 主持人, 汇报人 and the like. */
export const isRole = (text: string): boolean => ROLE.test(text);

const worse = (a: Verdict, b: Verdict): Verdict => {
  const order: readonly Verdict[] = ['speaker', 'asked', 'words'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
};

/** 市民政局郝仁, 市教育局局长张三: the unit and the person who speaks for it. */
function splitUnit(name: string): LabelParts | null {
  const all = [...name];
  let best: LabelParts | null = null;
  // A certain name wins over an uncertain one: 市政府办周启明 and not 办周启 明.
  for (const length of [3, 2, 4]) {
    const post = all.slice(0, -length).join('');
    const person = all.slice(-length).join('');
    if (post.length < 2 || !UNIT_OR_POST.test(post) || ADDRESSED.test(post)) continue;
    const verdict = verdictOnPerson(person);
    if (verdict === 'speaker') return { verdict, person, post };
    if (verdict === 'asked') best ??= { verdict, person, post };
  }
  return best;
}

/** 张三市教育局局长: written with a blank between the two. */
function splitBehind(name: string): LabelParts | null {
  const all = [...name];
  for (const length of [3, 2, 4]) {
    const person = all.slice(0, length).join('');
    const post = all.slice(length).join('');
    if (verdictOnPerson(person) === 'speaker' && isBehind(post)) {
      return { verdict: 'speaker', person, post };
    }
  }
  return null;
}

/** A head without joints, in the order of certainty. */
function partsOfOne(name: string): LabelParts {
  const none: LabelParts = { verdict: 'words', person: '', post: name };
  if (ROLE.test(name)) return { ...none, verdict: 'speaker' };
  if (UNHEARD.test(name)) return { ...none, verdict: 'asked' };
  if (isOrdinaryWord(name)) return none;
  const role = ROLE_BEFORE.exec(name)?.[0] ?? '';
  if (role !== '') {
    const rest = partsOfOne(name.slice(role.length));
    if (rest.person !== '') return { ...rest, post: role + rest.post };
  }
  const whole = verdictOnPerson(name);
  if (whole !== 'words') return { verdict: whole, person: name, post: '' };
  if (TITLED.test(name)) return { ...none, verdict: 'speaker' };
  const [, before = '', title = ''] = TITLE_BEHIND.exec(name) ?? [];
  const titled = before === '' ? 'words' : verdictOnPerson(before);
  if (titled !== 'words') return { verdict: titled, person: before, post: title };
  const isSomebody = SOMEBODY.test(name) && !NOBODY.test(name);
  if (SOFT_ROLE.test(name) || isSomebody) return { ...none, verdict: 'asked' };
  if (ADDRESSED.test(name)) return none;
  const unit = splitUnit(name) ?? splitBehind(name);
  if (unit) return unit;
  if (SPEAKS.test(name)) {
    const speaking = partsOfOne(name.replace(SPEAKS, ''));
    if (speaking.verdict !== 'words') return { ...speaking, verdict: 'asked' };
  }
  const isUnit = UNIT_ALONE.test(name) || (name.length > 2 && POST_ALONE.test(name));
  return isUnit
    ? { ...none, verdict: 'asked' }
    : { verdict: verdictOnShape(name), person: name, post: '' };
}

/** How many known names, or certain ones by their surname, a head is made of and nothing else: 张三李四 is 2; 0 for none. */
function namesIn(text: string, isName: (part: string) => boolean): number {
  if (text === '') return 0;
  const all = [...text];
  for (const length of [3, 2, 4]) {
    if (all.length < length || !isName(all.slice(0, length).join(''))) continue;
    const rest = all.slice(length).join('');
    const more = rest === '' ? 0 : namesIn(rest, isName);
    if (rest === '' || more > 0) return more + 1;
  }
  return 0;
}

/** 张三李四, with nothing between them: somebody speaks, and nobody can say which of them. */
function areSeveral(name: string, known: readonly string[]): boolean {
  if (lengthOf(name) < 4 || lengthOf(name) > 12) return false;
  const forms = new Set(known.map(nameForm));
  const text = nameForm(name);
  const isBesideKnown = [...forms].some((form) => text.startsWith(form) || text.endsWith(form));
  const isName = (part: string) =>
    forms.has(part) || (isBesideKnown ? verdictOnPerson(part) === 'speaker' : isNamedSurely(part));
  return namesIn(text, isName) > 1;
}

/** 张三，市教育局局长; 张三、李四: one person with a post, or several, of whom nobody can say who spoke. */
function partsOfJoined(name: string): LabelParts {
  const parts = name.split(JOINTS).map(partsOfOne);
  const people = parts.filter(({ person, verdict }) => person !== '' && verdict !== 'words');
  const rest = name.split(JOINTS).filter((_, at) => !people.includes(parts[at] as LabelParts));
  const verdict = people.map((one) => one.verdict).reduce(worse, 'speaker');
  const [only] = people;
  const restIsPost = rest.every((text) => UNIT_OR_POST.test(text) || ROLE.test(text));
  if (!only || !restIsPost) return { verdict: 'words', person: '', post: name };
  return people.length === 1
    ? { verdict, person: only.person, post: only.post + rest.join('') }
    : { verdict: 'asked', person: '', post: name };
}

/**
 * The name among `known` that a name of the transcript means: 张三 itself in any
 * spelling, or with a post before or behind (张三委员, 市教育局局长张三); null when none
 * or more than one fits.
 */
export function knownIn(name: string, known: readonly string[]): string | null {
  const form = nameForm(name);
  const fits = [...new Set(known)].flatMap((one) => {
    const wanted = nameForm(one);
    const fitting =
      wanted === form ||
      (wanted.length >= 2 && form.startsWith(wanted) && isBehind(form.slice(wanted.length))) ||
      (wanted.length >= 2 && form.endsWith(wanted) && isBefore(form.slice(0, -wanted.length)));
    return fitting ? [{ one, length: wanted.length }] : [];
  });
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  const best = fits.filter(({ length }) => length === longest);
  return best.length === 1 ? (best[0]?.one ?? null) : null;
}

/** What may stand before a known name: a post, a unit, a role. */
const isBefore = (text: string): boolean =>
  !ADDRESSED.test(text) && (UNIT_OR_POST.test(text) || ROLE.test(text));

/** What may stand behind one; 高明之处 says nothing about 高明. */
const isBehind = (text: string): boolean =>
  POST_ALONE.test(text) || (text.length > 3 && UNIT_OR_POST.test(text));

/**
 * A label's name and what stands in brackets behind it, taken apart.
 * @param known names of people who may have spoken; they are speakers whatever they look like
 */
export function partsOfLabel(
  name: string,
  inBrackets: string,
  known: readonly string[],
): LabelParts {
  const listed = knownIn(name, known);
  if (listed !== null) {
    const form = nameForm(name);
    const post = form.replace(nameForm(listed), '') + inBrackets;
    return { verdict: 'speaker', person: listed, post };
  }
  // 孟青说： looks like a name of three characters; 孟青 is one.
  const speaking = SPEAKS.test(name) ? knownIn(name.replace(SPEAKS, ''), known) : null;
  if (speaking !== null) return { verdict: 'asked', person: speaking, post: inBrackets };
  // 与会者 has a joint in it and names one.
  const isJoined = JOINTS.test(name) && !isDotted(name) && !ROLE.test(name);
  const parts = isJoined ? partsOfJoined(name) : partsOfOne(name);
  if (parts.verdict === 'words' && areSeveral(name, known))
    return { verdict: 'asked', person: '', post: name + inBrackets };
  if (inBrackets === '') return parts;
  const within = knownIn(inBrackets, known);
  const inner = within === null ? partsOfOne(inBrackets) : null;
  // 主持人（单国栋）, 市民政局（郝仁）
  const isNamedInside =
    within !== null || (inner !== null && inner.person !== '' && inner.verdict === 'speaker');
  if ((parts.person === '' || parts.verdict === 'words') && isNamedInside) {
    const isSpeaker = parts.verdict === 'speaker' || UNIT_OR_POST.test(name);
    if (isSpeaker) return { verdict: 'speaker', person: within ?? inner?.person ?? '', post: name };
  }
  const post = parts.post + inBrackets;
  // Nobody writes 市水务局 in brackets behind anything but somebody.
  const hasPost = UNIT_OR_POST.test(inBrackets) && !ADDRESSED.test(inBrackets);
  const canBe =
    parts.verdict === 'words' && hasPost && lengthOf(name) <= 8 && !isOrdinaryWord(name);
  const isWord =
    canBe &&
    !IS_SURNAME.test(name) &&
    segmentsOf(name).length === 1 &&
    /^\p{Script=Han}+$/u.test(name);
  if (canBe && !isWord) return { verdict: 'asked', person: name, post };
  return { ...parts, post };
}
