import { firstStop } from '../document/heading-end';
import { parseStructureNumber } from '../document/structure-numbers';
import type { DocumentType } from '../model/document-type';
import { classOf } from '../model/document-type';
import { numberBelow } from './head';
import { type Item, joinTouched, type Line } from './items';
import { ATTENDANCE_LIST } from './lists';
import type { TouchCounter } from './report';
import {
  isBracketed,
  isBulleted,
  isContents,
  isOfCarrier,
  isOfWeb,
  isRubric,
  isStaffLine,
} from './rubric';
import { LONGEST_TITLE, titleLength } from './title-length';
import {
  DATE_ONLY,
  DRAFT_MARK,
  endsTitle,
  isAddressees,
  isByline,
  isOrganName,
  isSalutation,
  SPEECH_TYPES,
  typeOfPaper,
  typeOfTitle,
} from './vocabulary';

export interface TitleResult {
  title: string[];
  subtitle: string;
  byline: string[];
  addressees: string;
  salutation: string;
  /** A number that stood under the title. */
  number: Partial<Record<'issueNumber' | 'serialNumber', string>>;
  type: DocumentType | null;
  /** What stands above the title and is none of it: the name of a column, who signed it, the number of a page. */
  rubrics: Line[];
  next: number;
}

/** Lines at most that a title with its subtitle, names and dates takes. */
const MOST_LINES = 9;
/** A title that names its kind of paper may run on: 关于转发《…》的补充通知. */
const LONGEST_NAMED_TITLE = 120;
/** ——, —, --, ――, ── before a subtitle. */
const DASH = /^(?:—{1,2}|-{1,3}|－{1,2}|―{1,2}|─{1,2}|–{1,2})[ \u3000]*(?=[\p{Script=Han}“《\d×])/u;
/** （在…会议上的发言）: a subtitle in brackets instead of dashes. */
const BRACKETED_SUBTITLE =
  /^[（(]在[^（）()，。；]{4,60}上(?:的.{0,4}(?:发言|讲话|致辞|汇报|报告|致词))?[）)]$/;
/** （第38次）, （第三次会议）: which one of a row of meetings. */
const SESSION = /^[（(]第[〇零一二三四五六七八九十百\d]{1,6}(?:届|次|轮|季度){1,2}(?:会议)?[）)]$/;
const isSubtitle = (text: string) =>
  DASH.test(text) || BRACKETED_SUBTITLE.test(text) || SESSION.test(text);
const LABEL = /^[^：:]{1,8}[：:]./;
const DAY =
  /^(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?|第[一二三四五六七八九十]+(?:部分|季度|章|节))$/;
const NOT_TITLE =
  /^(?:【[^】]*】$|附件|抄送|抄报|联系人|本报讯|本网讯|注[：:]|同志们|大家好|第[一二三四五六七八九十百\d]+[编章节][ \u3000])/;

/** With a comma of its own or 现 and 特此 a line is a sentence, however it ends; the names of other papers may have commas. */
function isSentence(text: string): boolean {
  const own = text.replace(/《[^《》]*》|“[^“”]*”|[（(][^（）()]*[）)]/g, '');
  return /[，,]|^(?:根据|按照|现将|现就|特此|为了|我们|经研究|经审)/.test(own);
}

/** Whether a line is too long for the block. */
function isTooLong(text: string): boolean {
  const { length } = [...text];
  if (DASH.test(text)) return length > 100;
  if (length <= LONGEST_TITLE) return false;
  return length > LONGEST_NAMED_TITLE || isSentence(text) || !endsTitle(text);
}

/** A long first line that names no kind of paper is a title where the next one turns to somebody. */
function isAddressedTitle(items: readonly Item[], from: number): boolean {
  const [first, next] = [items[from], items[from + 1]];
  if (first?.kind !== 'line' || next?.kind !== 'line') return false;
  const { text } = first;
  return (
    [...text].length <= LONGEST_NAMED_TITLE &&
    !isSentence(text) &&
    firstStop(text) < 0 &&
    !/[；;：:，,、。…！!？?]$/.test(text) &&
    !parseStructureNumber(text) &&
    !isAddressees(text) &&
    (isAddressees(next.text) || isSalutation(next.text))
  );
}

/** Whether a line may belong to the block of title, subtitle, names and dates. */
function mayStandInBlock(text: string, at: number): boolean {
  if (text.length > 240) return false;
  if (parseStructureNumber(text) && !DASH.test(text)) return false;
  if (isSalutation(text) || isAddressees(text) || NOT_TITLE.test(text) || text.includes('\t'))
    return false;
  if (isByline(text) || DRAFT_MARK.test(text) || (at > 0 && numberBelow(text))) return true;
  if (isTooLong(text)) return false;
  if (firstStop(text) >= 0 || /[；;：:，,、。…]$/.test(text)) return false;
  if (/[！!？?]$/.test(text) && at > 1) return false;
  // A 纪要 whose lists stand above its text may have no title but its mark.
  if ((LABEL.test(text) && at > 0) || ATTENDANCE_LIST.test(text)) return false;
  return !(DAY.test(text) && at > 0) && !DATE_ONLY.test(text);
}

const SUBTITLE_END =
  /(?:发言|讲话|致辞|汇报|报告|主持词|纪实|侧记|综述|启示|思考|调查|[上中]的.{0,6})$/;

function parseSubtitle(
  lines: readonly string[],
  touches: TouchCounter,
): { text: string; used: number } {
  const [first = '', second] = lines;
  const goesOn =
    second !== undefined &&
    !SUBTITLE_END.test(first) &&
    SUBTITLE_END.test(second) &&
    !isByline(second) &&
    !DASH.test(second);
  if (!goesOn) return { text: first, used: 1 };
  return { text: joinTouched([first, second], touches), used: 2 };
}

/** A paper may go to a hundred organs. */
const LONGEST_ADDRESS = 2000;

/** 称呼 or 主送机关 in the line behind the title. */
function parseAddress(result: TitleResult, items: readonly Item[], touches: TouchCounter): void {
  const item = items[result.next];
  if (item?.kind !== 'line' || item.text.length > LONGEST_ADDRESS) return;
  const speech = result.type !== null && SPEECH_TYPES.has(result.type);
  const formal = result.type !== null && classOf(result.type) === 'document';
  const hails = isSalutation(item.text);
  const addresses = isAddressees(item.text);
  if (hails && !(formal && /[：:]$/.test(item.text)) && (speech || !formal || !addresses)) {
    result.salutation = item.text;
  } else if (addresses || (hails && formal)) result.addressees = item.text;
  else {
    const wrapped = items[result.next + 1];
    if (!/[、，,]$/.test(item.text) || wrapped?.kind !== 'line') return;
    const joined = item.text + wrapped.text;
    if (!isAddressees(joined) || /[。；]/.test(joined) || parseStructureNumber(wrapped.text))
      return;
    result.addressees = joinTouched([item.text, wrapped.text], touches);
    result.next += 1;
  }
  result.next += 1;
}

function candidates(items: readonly Item[], from: number): string[] {
  const block: string[] = [];
  for (const item of items.slice(from, from + MOST_LINES)) {
    if (item.kind !== 'line') break;
    if (isRubric(item.text, from > 0)) break;
    if (from > 0 && isBulleted(item.text) && !endsTitle(item.text)) break;
    const isTitle = block.length === 0 && isAddressedTitle(items, from);
    if (!isTitle && !mayStandInBlock(item.text, block.length)) break;
    block.push(item.text);
  }
  return block;
}

/** A mark in brackets between a title and its number, or whom it turns to. */
function isMarkBelow([first = '', second]: readonly string[], behind: Item | undefined): boolean {
  // （2026年9月3日） is the day, and stands with the names.
  if (!isBracketed(first) || isByline(first)) return false;
  if (second !== undefined) return numberBelow(second) !== null;
  return behind?.kind === 'line' && (isAddressees(behind.text) || isSalutation(behind.text));
}

/** 〔2026〕3号 or 第3期 directly under the title goes to the head. */
function takeNumber(lines: string[], result: TitleResult, touches: TouchCounter): string[] {
  const [first = '', ...rest] = lines;
  const field = numberBelow(first);
  if (!field || result.number[field] !== undefined) return lines;
  touches.add('moved');
  result.number[field] = first;
  result.next += 1;
  return takeNumber(rest, result, touches);
}

/** What the subject of a title begins with, the last organ before it or not. */
const SUBJECT = /^(?:\p{Script=Han}{4,30})?(?:关于|印发|转发)/u;

/** First lines that name organs are part of the title when it follows them: …委员会 / …办公室 / 关于…的通知. */
function isTitleOfUnit(block: readonly string[]): boolean {
  if (DATE_ONLY.test(block[0] ?? '')) return false;
  const behind = block.slice(1).findIndex((line) => !isOrganName(line) || endsTitle(line));
  if (behind < 0) return false;
  const [next = '', ...others] = block.slice(1 + behind);
  return endsTitle(next) || (SUBJECT.test(next) && others.some((line) => endsTitle(line)));
}

/** Whether the candidate lines hold a title; `left` is how many items the paper has from here on. */
function holdsTitle(block: readonly string[], dash: number, left: number): boolean {
  if (block.length === 0 || dash === 0) return false;
  if (dash > 0) return true;
  if (isByline(block[0] ?? '') && !isTitleOfUnit(block)) return false;
  // A few words that are all there is make no title, unless they name a kind of paper.
  return block.length < left || block.some((text) => endsTitle(text));
}

/** The name of a column right above a title that says what it is, or who had to do with it above any. */
function rubricAbove(items: readonly Item[], from: number): Line | null {
  const [first, next] = [items[from], items[from + 1]];
  if (first?.kind !== 'line' || next?.kind !== 'line') return null;
  if (from > 0 && isStaffLine(first.text) && mayStandInBlock(next.text, 0)) return first;
  if (!isRubric(first.text, from > 0) || isContents(first.text)) return null;
  return endsTitle(next.text) && mayStandInBlock(next.text, 0) ? first : null;
}

/** Lines at most that stand above a title and belong to the page or the form that it lay in. */
const MOST_ABOVE = 4;

/** The lines from `from` on that are none of the title, which follows them. */
function linesAbove(items: readonly Item[], from: number): Line[] {
  const lines: Line[] = [];
  const isOne = (item: Item | undefined): item is Line =>
    item?.kind === 'line' &&
    (isOfCarrier(item.text) || (lines.length > 0 && isStaffLine(item.text)));
  for (let item = items[from]; isOne(item); item = items[from + lines.length]) lines.push(item);
  if (lines.length === 0 || lines.length > MOST_ABOVE) return [];
  const block = candidates(items, from + lines.length);
  return block.some((text) => endsTitle(text)) ? lines : [];
}

/** Title, subtitle, names and dates under it, and whom it turns to. */
export function parseTitle(
  items: readonly Item[],
  at: number,
  hint: DocumentType | undefined,
  touches: TouchCounter,
): TitleResult {
  const above = linesAbove(items, at);
  const rubric = rubricAbove(items, at + above.length);
  const from = at + above.length + (rubric ? 1 : 0);
  // Who wrote it stands under a title.
  const author = rubric && isByline(rubric.text) ? rubric.text : null;
  const result: TitleResult = {
    title: [],
    subtitle: '',
    byline: [],
    addressees: '',
    salutation: '',
    number: {},
    type: hint ?? null,
    // （代拟稿） belongs to the title, and stands below it.
    rubrics: [...above, ...(rubric && author === null ? [rubric] : [])].filter(
      ({ text }) => !DRAFT_MARK.test(text),
    ),
    next: from,
  };
  const block = candidates(items, from);
  const dash = block.findIndex(isSubtitle);
  if (!holdsTitle(block, dash, items.length - from)) {
    // Above no title it stands where it belongs.
    const none = { ...result, rubrics: [], next: at };
    parseAddress(none, items, touches);
    return none;
  }
  if (from > at) touches.add('moved');
  const length = dash > 0 ? dash : titleLength(block);
  result.title = block.slice(0, length);
  let rest = block.slice(length);
  if (DRAFT_MARK.test(rest[0] ?? '')) result.title.push(...rest.splice(0, 1));
  const marks = above.filter(({ text }) => DRAFT_MARK.test(text));
  result.title.push(...marks.map(({ text }) => text));
  if (isSubtitle(rest[0] ?? '')) {
    const { text, used } = parseSubtitle(rest, touches);
    result.subtitle = text;
    rest = rest.slice(used);
    result.next += used;
  }
  const webAt = rest.findIndex(isOfWeb);
  if (webAt >= 0) rest = rest.slice(0, webAt);
  if (result.subtitle === '' && isMarkBelow(rest, items[from + block.length])) {
    result.subtitle = rest[0] ?? '';
    rest = rest.slice(1);
    result.next += 1;
  }
  rest = takeNumber(rest, result, touches);
  const others = rest.findIndex((text) => !isByline(text));
  const names = others < 0 ? rest : rest.slice(0, others);
  result.byline = author === null ? names : [author, ...names];
  result.next += result.title.length - marks.length + names.length;
  const web = items[result.next];
  if (web?.kind === 'line' && isOfWeb(web.text)) {
    touches.add('moved');
    result.rubrics.push(web);
    result.next += 1;
  }
  result.type ??=
    typeOfTitle(result.subtitle.replace(/^[（(]|[）)]$/g, '')) ??
    typeOfTitle(result.title.filter((t) => !DRAFT_MARK.test(t)).join(''));
  parseAddress(result, items, touches);
  const named = result.title.filter((text) => !DRAFT_MARK.test(text)).join('');
  if (hint === undefined && result.subtitle === '' && result.addressees !== '')
    result.type = typeOfPaper(named, result.addressees);
  return result;
}
