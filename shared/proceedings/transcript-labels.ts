import { LIKE_COLON } from '../document/like-colons';
import { isRole, readsAsUnitOrPost } from './label-parts';
import type { Verdict } from './name-verdict';

/** What a transcript writes before somebody's words. A label is only found at the head of a line. */
export interface Label {
  /** The characters of the line that are no words of the speaker. */
  raw: string;
  /** The speaker's name as it is written, without spaces, brackets behind it and times. */
  name: string;
  /** What stands in brackets behind the name: a unit, a post, a person; '' for nothing. */
  post: string;
  /** 10:32 or 00:10:32, '' for none. */
  time: string;
  /** The label bears a number of its own: 1. 张三. */
  isNumbered: boolean;
  /** False when the clerk has to say whether this is a speaker. */
  isSure: boolean;
}

export type Judge = (name: string, post: string) => Verdict;

const GAP = String.raw`[ \t\u3000\u00a0]*`;
const BLANKS = String.raw`[ \t\u3000\u00a0]+`;
const DAY = String.raw`(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ \u3000T]*)?`;
/** 10:32, 00:10:32.150, 下午3:05. */
const TIME = String.raw`[\[［【(（]?${DAY}(?<TIME>(?:上午|下午|中午|晚上|凌晨|早上)?(?:\d{1,2}(?:[:：]\d{2}){1,2}|\d{1,2}[时点]\d{1,2}分?))(?:[.,]\d{1,3})?[\]］】)）]?`;
const timed = (name: string) => TIME.replace('TIME', name);
/** 第4位 before a name; before 发言人 and the like it is a part of what he is called. */
const PLACE = String.raw`第[\d０-９一二三四五六七八九十]{1,3}[位名个]${GAP}[、，,]?${GAP}(?!发言|讲话|说话|嘉宾|代表|委员|专家|同志|领导|问题|方面)`;
const NUMBER = String.raw`(?<number>[\d０-９]{1,3}[.．、](?!\d)|[\d０-９]{1,3}[)）]|[A-Za-zＡ-Ｚ][.．、)）](?=${GAP}\p{Script=Han})|No[.．]?\d{1,3}(?=${GAP}\p{Script=Han})|${PLACE}|[（(](?:[\d０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳㉑-㉟㈠-㈩⒈-⒛⑴-⒇]|[一二三四五六七八九十]{1,3}[、.．])?`;
/** Marks of lists, of headings and of bold type, as Markdown and chat programs have them. */
const MARKUP = String.raw`(?<markup>(?:#{1,6}|[>•●◆■▪◇□▶►※☆★🎤👤–-]|\*{1,3}|__)${GAP})*`;
/** What may stand before any label: marks of lists, a time, a number. */
export const BEFORE_LABEL = `^${GAP}${MARKUP}(?:${timed('before')}${GAP})?${NUMBER}${GAP}(?:${timed('within')}${GAP})?(?<strong>\\*{2}|__)?`;
const WORD = String.raw`[^\s:：${LIKE_COLON}，,。；;！!？?“”"《》〈〉()（）\[\]［］【】〔〕〖〗｛｝{}「」『』*]{1,30}`;
/** A day or 上午 behind a name is no part of it. */
const NO_DAY = String.raw`(?!\d{4}[-/.年]\d|[上下中]午\d|晚上\d)`;
const NAME = `(?<name>${WORD}(?:[ \\u3000\\u00a0]{1,6}${NO_DAY}${WORD}|[，,]${GAP}${WORD}){0,4})`;
/** Question marks alone, where a voice was not told apart. */
const UNHEARD = '(?<name>[?？]{1,6})';
/** Brackets of every kind that stand around a unit or a post. */
const OPEN = String.raw`[（(〔［\[【〖｛{]`;
const CLOSE = String.raw`[）)〕］\]】〗｝}]`;
const IN_BRACKETS = String.raw`${OPEN}[^）)〕］\]】〗｝}\n:：]{1,40}${CLOSE}`;
/** A role, a unit or a post in brackets before a name. */
const LEAD = String.raw`${OPEN}${GAP}(?<lead>[^）)〕［\]】〗｝}\n:：]{1,24})${GAP}${CLOSE}${GAP}`;
const POST = String.raw`(?<post>(?:[ \u3000]*${IN_BRACKETS}){0,3})`;
const COLON = `[:：${LIKE_COLON}](?!\\d{2})`;
/** A name and nothing else, where what stands around it is no mark of a label. */
const BARE_NAME = String.raw`(?<name>\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,8}){0,3})`;
const STRONG = '(?:\\*{2}|__)?';

const COUNT = '[一二三四五六七八九十\\d]{1,3}';
const WHICH = `(?:第${COUNT}|下一|最后一)`;
/** That somebody speaks, and in which place. */
const TURN = `(?:(?:${WHICH}[位个名]?)?(?:发言人|发言者|发言委员|发言代表|发言单位|发言|讲话人|说话人)(?:${COUNT})?|${WHICH}[位名])`;
/** How a post ends. */
const POST_END =
  '(?:委员|主任|主席|主委|书记|[局处科部院校会镇乡区县市站所]长|秘书长|代表|同志|教授|老师|先生|女士|[工医律]\\p{Script=Han}?[程师]师?|经理|董事长)';

interface Style {
  pattern: RegExp;
  /** Only names that surely are speakers count: the style alone says little. */
  onlySure?: boolean;
  /** What surely is a speaker is asked about all the same. */
  isDoubtful?: boolean;
}

const style = (source: string, rest: Omit<Style, 'pattern'> = {}): Style => ({
  pattern: new RegExp(BEFORE_LABEL + source, 'u'),
  ...rest,
});

const STYLES: readonly Style[] = [
  // 发言人：张三, 第三位发言人：张三, 发言四：张三, 下一位：张三 alone on its line
  style(`${TURN}${GAP}[:：${LIKE_COLON}]${GAP}${NAME}${POST}${STRONG}${GAP}$`),
  // 主持人：张三 alone on its line: somebody begins, or the heading of the record names who led.
  style(
    `(?:主持人?|汇报人|报告人|主讲人?)${GAP}[:：${LIKE_COLON}]${GAP}${NAME}${POST}${STRONG}${GAP}$`,
    {
      isDoubtful: true,
    },
  ),
  // [主持人]张三：words, （市民政局）张三：words: what he speaks as, before his name
  style(`${LEAD}${NAME}${POST}${STRONG}${GAP}(?:${timed('after')}${GAP})?${COLON}${STRONG}${GAP}`, {
    onlySure: true,
  }),
  // [主持人] 张三 10:32 alone on its line
  style(`${LEAD}${NAME}${POST}${STRONG}(?:${BLANKS}|(?=[(（\\[［]))${timed('after')}${GAP}$`, {
    onlySure: true,
  }),
  // [主持人]张三 alone on its line
  style(`${LEAD}${NAME}${POST}${STRONG}${GAP}$`, { onlySure: true, isDoubtful: true }),
  // 【张三】 words, 〔张三〕：words
  style(
    `[【〔〖［\\[「『＜<｛{]${GAP}${NAME}${POST}${GAP}[】〕〗］\\]」』＞>｝}]${STRONG}${POST.replace('post', 'behind')}${GAP}(?:${timed('after')}${GAP})?(?:${COLON})?${STRONG}${GAP}`,
  ),
  // （张三）：words
  style(`[（(]${GAP}${NAME}${GAP}[）)]${GAP}(?<post>)${COLON}${STRONG}${GAP}`),
  // 张三（市教育局）：words, [00:10:32] 张三：words
  style(`${NAME}${POST}${STRONG}${GAP}(?:${timed('after')}${GAP})?${COLON}${STRONG}${GAP}`),
  // 张三委员（市教育局）补充道：words
  style(
    `(?=\\p{L})${NAME}(?<post>(?:[ \\u3000]*${IN_BRACKETS}){1,2})${GAP}(?:接着|最后)?(?:说|讲|发言|讲话|指出|强调|表示|认为|提出|建议|提问|回应|答复|回答|补充|插话|总结|小结|点评|介绍|汇报)道?${GAP}${COLON}${GAP}`,
    { isDoubtful: true },
  ),
  // 张三（民建）副院长：words
  style(
    `(?=\\p{L})${NAME}(?<post>${IN_BRACKETS})${GAP}(?<duty>\\p{Script=Han}{0,12}${POST_END})${GAP}${COLON}${STRONG}${GAP}`,
    { isDoubtful: true },
  ),
  // ？？：words
  style(`${UNHEARD}${POST}${STRONG}${GAP}(?:${timed('after')}${GAP})?${COLON}${STRONG}${GAP}`),
  // 张三 10:32 alone on its line
  style(`${NAME}${POST}${STRONG}(?:${BLANKS}|(?=[(（\\[［]))${timed('after')}${GAP}$`),
  // 张三<tab>市教育局<tab>words: a transcript out of a table
  style(`${NAME}\\t${GAP}(?<post>[^\\t:：，。；]{2,24})\\t${GAP}(?=[^\\t]{4,}$)`, {
    onlySure: true,
    isDoubtful: true,
  }),
  // 张三<tab>words
  style(`${NAME}${POST}\\t${GAP}(?=[^\\t]{15,}$)`, { onlySure: true, isDoubtful: true }),
  // 张三——words
  style(`${NAME}${POST}${GAP}(?:——|--|──)${GAP}(?=\\S)`, { onlySure: true, isDoubtful: true }),
  // 张三（市教育局）　words
  style(`${NAME}(?<post>[（(][^）)\\n:：]{2,40}[）)])(?: {2,}|\\u3000+)${GAP}(?=\\S)`, {
    onlySure: true,
    isDoubtful: true,
  }),
  // *张三*：words, `张三`：words
  style(
    `[*＊_~\`]{0,3}(?<=[*＊_~\`])${BARE_NAME}${POST}[*＊_~\`]{1,3}${GAP}${COLON}${STRONG}${GAP}`,
  ),
  // *张三* words, 〈张三〉words, 张三〉words, “张三”：words
  style(
    `[*＊_~\`〈《☆★“"]{0,3}${BARE_NAME}${POST}${GAP}(?:[*＊_~\`〉》>＞☆★]{1,3}${GAP}(?:${COLON})?|[”"]${GAP}${COLON})${GAP}(?=\\S)`,
    { onlySure: true, isDoubtful: true },
  ),
  // 张三 | words, 张三→words, 张三 - words
  style(`${BARE_NAME}${POST}${GAP}(?:[|｜丨→=＝]{1,2}|[-－—])${GAP}(?=\\S)`, {
    onlySure: true,
    isDoubtful: true,
  }),
  // （张三）words
  style(`[（(]${GAP}${BARE_NAME}${GAP}[）)](?<post>)${GAP}(?=\\S)`, {
    onlySure: true,
    isDoubtful: true,
  }),
  // 张三　　words, where they are a sentence
  style(`${BARE_NAME}${POST}(?:\\u3000+| {2,})${GAP}(?=\\S.*[，。！？])`, {
    onlySure: true,
    isDoubtful: true,
  }),
  // 10:32 张三, **张三**, ## 张三, 二、张三委员发言 alone on its line
  style(`${NAME}${POST}${STRONG}${GAP}$`),
];

const withoutBlanks = (text: string): string => text.replace(/[ \u3000\u00a0]/g, '');
const insideBrackets = (text: string): string =>
  withoutBlanks(text)
    .replace(new RegExp(`^${OPEN}|${CLOSE}$`, 'gu'), '')
    .replace(new RegExp(CLOSE + OPEN, 'gu'), '，');

/** 张三主席讲话, 李四委员的发言: how a record is headed that was put in order. */
const SPEECH = /的?(?:总结|小结|表态|主旨|开场)?(?:讲话|发言|汇报|致辞|通报)$/u;

/** Somebody by name, or a unit under a number; 委员 alone heads what all of them said. */
const mayHead = (headed: string, verdict: Verdict, isNumbered: boolean): boolean =>
  verdict === 'speaker' || (verdict === 'asked' && isNumbered && [...headed].length >= 4);

/** 李主席： and nothing behind it: whom a speech turns to looks the same. */
const isSalutation = (name: string, raw: string, line: string): boolean =>
  /^.{1,2}\p{Script=Han}{2,3}$/u.test(name) &&
  /(?:主席|书记|市长|主任|秘书长|局长|部长|组长|会长|院长|校长)$/.test(name) &&
  [...name].length <= 4 &&
  raw.trimEnd().length === line.trimEnd().length;

/** 14:05 of 下午2:05 and 14时5分. */
function clockTime(time: string): string {
  const [, half = '', clock = ''] = /^(\D*)(.*)$/.exec(time) ?? [];
  const plain = clock.replace(/[：时点]/g, ':').replace(/分$/, '');
  if (!/下午|晚上/.test(half)) return plain;
  return plain.replace(/^\d+/, (hour) => String(Number(hour) < 12 ? Number(hour) + 12 : hour));
}

function labelBy(one: Style, line: string, head: string, judge: Judge): Label | null {
  const found = one.pattern.exec(head);
  if (!found?.groups) return null;
  const { groups } = found;
  const lead = withoutBlanks(groups.lead ?? '');
  if (lead !== '' && !isRole(lead) && !readsAsUnitOrPost(lead)) return null;
  const raw = found[0];
  const written = withoutBlanks(groups.name ?? '');
  const behind = insideBrackets((groups.post ?? '') + (groups.behind ?? '')) + (groups.duty ?? '');
  const post = [lead, behind].filter((part) => part !== '').join('，');
  const time = groups.before ?? groups.within ?? groups.after ?? '';
  // A name alone on its line needs something else that says that it is a label.
  const isAlone = one === STYLES.at(-1) && !time;
  const headed = isAlone ? written.replace(SPEECH, '') : written;
  const isHeading =
    headed !== written && mayHead(headed, judge(headed, post), Boolean(groups.number));
  const name = isHeading ? headed : written;
  const verdict = name === '' ? 'words' : judge(name, post);
  const isMarked = /^(?:#|\*{2}|__)/.test(groups.markup ?? groups.strong ?? '');
  if (isAlone && !isHeading && (verdict !== 'speaker' || !isMarked)) return null;
  // Whoever is timed alone on a line speaks, whatever the program calls him.
  const isTimed = Boolean(groups.after) && /[A-Za-z\d]/.test(name) && raw.length === line.length;
  if (verdict === 'words' && !isTimed) return null;
  if (one.onlySure && verdict !== 'speaker') return null;
  return {
    raw,
    name,
    post,
    time: clockTime(time),
    isNumbered: Boolean(groups.number),
    isSure:
      verdict === 'speaker' && !isHeading && !one.isDoubtful && !isSalutation(name, raw, line),
  };
}

const ALONE = new RegExp(`${BEFORE_LABEL}${BARE_NAME}${POST}${GAP}$`, 'u');
const SENTENCE = /^[^\n]{0,200}[，。！？]/u;

/** A surely named person alone on a line above a sentence, who has to be asked about; null for every other line. */
export function labelAbove(line: string, below: string, judge: Judge): Label | null {
  const found = line.length <= 60 && SENTENCE.test(below) ? ALONE.exec(line) : null;
  const name = withoutBlanks(found?.groups?.name ?? '');
  const post = insideBrackets(found?.groups?.post ?? '');
  if (!found || name === '' || judge(name, post) !== 'speaker') return null;
  return { raw: found[0], name, post, time: '', isNumbered: false, isSure: false };
}

/**
 * The label at the head of a line, or null. `judge` decides on a name, so that
 * 建议： and 第一： stay words.
 */
export function labelOf(line: string, judge: Judge): Label | null {
  // Whole speeches come on one line: a label is short.
  const head = line.slice(0, 120);
  for (const one of STYLES) {
    const label = labelBy(one, line, head, judge);
    if (label) return label;
  }
  return null;
}
