import { noteLines, type OfficialDocument } from '../document/official-document';
import { isPrintShopLine } from '../document/print-shop';
import { startsNote } from './attachments';
import { type Item, joinTouched, type Line } from './items';
import type { TouchCounter } from './report';
import { isSealWords, mayBeUnknown } from './unknown';
import { DATE, DATE_ONLY, isOrganName, isSigner, PERSON } from './vocabulary';

/** 署名, 成文日期 and 附注 at the end of a paper. */

export type Tail = Pick<
  OfficialDocument,
  'attachments' | 'attendance' | 'signature' | 'note' | 'cc' | 'dispatch' | 'printLine'
>;
const NOTE = /^[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/;
export const isNote = (text: string): boolean => NOTE.test(text);
const NOTE_WORDS = /^[（(](?:联系人|此件|联系电话|公开|不公开|依申请|共印)/;
const UNIT_AND_DATE = new RegExp(`^(\\S.*?)[ \\t\\u3000]*(${DATE})$`);
/** Signers at most above one date: joint papers. */
const MOST_SIGNERS = 12;

/** Notes at most that stand above another one. */
const MOST_NOTES = 3;

/** Longer lines are prose, whatever they end with. */
const LONGEST_LINE = 600;

export const textOf = (item: Item | undefined): string | null =>
  item?.kind === 'line' && item.text.length <= LONGEST_LINE ? item.text : null;

/** The party or place that an organ's whole name begins with; 提案委员会 behind a blank is a part of a name. */
const WHOLE_NAME =
  /^(?:中共|政协|中国|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|\p{Script=Han}{1,7}?[省市县区州盟旗])/u;

/** A committee's own part, on the line below its name: 政协示例市委员会 / 提案委员会. */
const COMMITTEE = /^(?:政协|中国人民政治协商会议)\p{Script=Han}{2,20}委员会$/u;
const PART_OF_ONE = /^(?:\p{Script=Han}{2,14}委员会|办公室|研究室|机关党组|机关党委)$/u;

/** Names of organs, each of them whole: a part joined to the committee above it. */
function wholeSigners(signers: readonly string[], touches: TouchCounter): string[] {
  const whole: string[] = [];
  for (const name of signers) {
    const above = whole.at(-1) ?? '';
    const isPart = COMMITTEE.test(above) && PART_OF_ONE.test(name) && !WHOLE_NAME.test(name);
    if (isPart) whole.splice(-1, 1, joinTouched([above, name], touches));
    else whole.push(name);
  }
  return whole;
}

/** What the committee's whole name begins with, on a line of its own. */
const WHOLE_NAME_BEGINS = /^中国人民政治协商会议$/;

/** Organs that issue a paper together, side by side on one line. */
function signersIn(text: string): string[] {
  const areOrgans = (parts: readonly string[]) =>
    parts.every((part) => [...part].length >= 4 && isSigner(part) && isOrganName(part));
  const wide = text.split(/\u3000+| {2,}/);
  if (wide.length > 1) return areOrgans(wide) ? wide : [text];
  const narrow = text.split(' ');
  const areWhole = narrow.every((part, at) => at === 0 || WHOLE_NAME.test(part));
  return areOrgans(narrow) && areWhole ? narrow : [text];
}

/** 10月8日: a date whose year is still missing, where an organ signs above it. */
const DAY_ONLY = /^\d{1,2}月\d{1,2}日$/;
/** Whether the year of a 成文日期 is missing, which has it in full (7.3.5.4). */
export const lacksYear = (date: string): boolean => DAY_ONLY.test(date);

const CLOSED = /[。！？!?”"）)]$/;
/** A line that lists or calls for what stands below it: 参加单位如下：, 三、参加人员. */
const OPENS_LIST =
  /[:：，,、；;]$|^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}条)|如下|下列|以下|以上|包括|名单|人员|范围|对象|单位|部门|科室/;

const NUMBERED_NAME = /^\d{1,2}[ \u3000]*[.．、]/;

/** 附件：1.任务分解表, or a name below it: 2.联系人名单. */
function isOfNote(items: readonly Item[], at: number): boolean {
  let first = at;
  while (first > 0 && NUMBERED_NAME.test(textOf(items[first]) ?? '')) first -= 1;
  return startsNote(items[first]);
}

/** Whether lines below this one may belong to it, and are none of the signature. */
function opensList(items: readonly Item[], at: number): boolean {
  const text = textOf(items[at]);
  if (text === null || CLOSED.test(text) || isOfNote(items, at)) return false;
  return OPENS_LIST.test(text);
}

/** 副组长：甘　露  市政协副主席: a name before its post, as rows of a list have them and nobody signs. */
const ROW = new RegExp(
  `^(?:[\\p{Script=Han} \\u3000]{1,8}[：:][ \\u3000]*)?${PERSON}[ \\t\\u3000]+\\S{3,}$`,
  'u',
);

/** Whether a line is one of at least two such rows. */
const isRow = (items: readonly Item[], at: number): boolean =>
  ROW.test(textOf(items[at]) ?? '') && ROW.test(textOf(items[at - 1]) ?? '');

/** Lines at most between an organ and its date that are looked past. */
const MOST_BETWEEN = 2;
const CLOSES_BODY = /[。！][”）]?$|^附[ \u3000]*件|^\d{1,2}[ \u3000]*[.．、]/;

export const isOrgan = (text: string): boolean => isSigner(text) && isOrganName(text);

/**
 * Lines right above a date that are none of the signature, （盖章）, 共印60份, where an organ
 * stands above them; none when the date follows it, or when it is not clear that it signs.
 */
function linesBetween(items: readonly Item[], date: number): Line[] {
  const lines: Line[] = [];
  for (let at = date - 1; at > 0 && lines.length <= MOST_BETWEEN; at -= 1) {
    const item = items[at];
    const text = textOf(item) ?? '';
    if (isOrgan(text)) {
      const isSeal = lines.every((one) => isSealWords(one.text));
      return isSeal || CLOSES_BODY.test(textOf(items[at - 1]) ?? '') ? lines : [];
    }
    if (item?.kind !== 'line' || !(mayBeUnknown(item) || NOTE.test(text))) return [];
    lines.unshift(item);
  }
  return [];
}

/** 署名 and date at the end of the main part, taken off it. Answers the lines between them that are neither. */
export function takeSignature(
  items: Item[],
  tail: Tail,
  sealed: boolean,
  touches: TouchCounter,
): Line[] {
  const mode = sealed ? 'sealed' : 'unsealed';
  const last = textOf(items.at(-1));
  if (last === null || items.length < 2) return [];
  let date = '';
  const signers: string[] = [];
  let end = items.length;
  const both = UNIT_AND_DATE.exec(last);
  const isYearless = DAY_ONLY.test(last) && isOrgan(textOf(items.at(-2)) ?? '');
  if (DATE_ONLY.test(last) || isYearless) {
    date = last;
    end -= 1;
  } else if (both?.[1] && both[2] && isSigner(both[1]) && isOrganName(both[1])) {
    touches.add('splitLines');
    signers.push(both[1]);
    date = both[2];
    end -= 1;
  }
  const above: string[] = [];
  // The organ right above the date signs, whatever stands above it.
  let lowest = signers.length > 0 ? { end, signers: [] as string[] } : null;
  const between = date === '' || signers.length > 0 ? [] : linesBetween(items, end);
  end -= between.length;
  while (date !== '' && above.length < MOST_SIGNERS && end > 1) {
    const text = textOf(items[end - 1]);
    if (text === null || !isSigner(text) || isRow(items, end - 1)) break;
    const beside = signersIn(text);
    if (beside.length > 1) touches.add('splitLines', beside.length - 1);
    above.unshift(...beside);
    lowest ??= { end: end - 1, signers: beside };
    end -= 1;
  }
  if (lowest && end < lowest.end && opensList(items, end - 1)) {
    above.splice(0, above.length, ...lowest.signers);
    end = lowest.end;
  }
  const nameAbove = textOf(items[end - 1]) ?? '';
  if (date !== '' && WHOLE_NAME_BEGINS.test(nameAbove) && (above[0] ?? signers[0]) !== undefined) {
    // 中国人民政治协商会议 / 示例市委员会办公室: one organ on two lines.
    const own = above.length > 0 ? above : signers;
    own[0] = joinTouched([nameAbove, own[0] ?? ''], touches);
    end -= 1;
  }
  if (date === '') {
    // Without a date only an organ's name under a closed sentence can be meant.
    const previous = textOf(items.at(-2)) ?? '';
    if (!isSigner(last) || !isOrganName(last) || !/[。！]$/.test(previous)) return [];
    above.push(last);
    end -= 1;
  }
  tail.signature = { mode, signers: wholeSigners([...above, ...signers], touches), date };
  items.length = end;
  return between;
}

/** （此件公开发布）　共印：60份: a 附注 that was joined with another one, or with lines of the printing shop. */
function isJoinedNote(text: string): boolean {
  const [first = '', ...others] = text.split('　');
  return others.length > 0 && NOTE.test(first) && others.some(isNoteOrPrintShop);
}
const isNoteOrPrintShop = (text: string) => NOTE.test(text) || isPrintShopLine(text);

/** 附注 in parentheses behind the date, or the lines of the printing shop: 编辑：…, 共印60份. */
export function takeNote(items: Item[], tail: Tail, touches: TouchCounter): void {
  const last = textOf(items.at(-1));
  const previous = textOf(items.at(-2)) ?? '';
  if (last === null || tail.note !== '') return;
  if (isPrintShopLine(last)) {
    const lines: string[] = [];
    for (let text: string | null = last; text !== null && isPrintShopLine(text); ) {
      lines.unshift(text);
      items.length -= 1;
      text = textOf(items.at(-1));
    }
    tail.note = notesTouched(lines, touches);
    joinNotesAbove(items, tail, touches);
    return;
  }
  if (isJoinedNote(last)) {
    tail.note = last;
    items.length -= 1;
    return;
  }
  if (!NOTE.test(last)) return;
  if (!NOTE_WORDS.test(last) && !DATE_ONLY.test(previous) && !UNIT_AND_DATE.test(previous)) return;
  tail.note = last;
  items.length -= 1;
  joinNotesAbove(items, tail, touches);
}

/** Lines of a 附注, each as it is written in this house. */
export function notesTouched(lines: readonly string[], touches: TouchCounter): string {
  return lines.map((text) => joinTouched([text], touches)).join('\n');
}

/** （联系人：…） above （此件公开发布）: notes that stand one under the other below a signature belong together. */
function joinNotesAbove(items: Item[], tail: Tail, touches: TouchCounter): void {
  for (let count = 1; count <= MOST_NOTES && count < items.length; count += 1) {
    const text = textOf(items[items.length - count]) ?? '';
    if (!NOTE.test(text)) return;
    if (!endsWithSignature(items.slice(0, -count))) continue;
    const notes = items.slice(-count).map((item) => textOf(item) ?? '');
    tail.note = notesTouched([...notes, ...noteLines(tail)], touches);
    items.length -= count;
    return;
  }
}

/** Takes the 附注 off the end that stand right below a signature, in their order; below them something else did. */
export function takeNotesAbove(items: Item[]): Line[] {
  const signed = items.findLastIndex((item) => !NOTE.test(textOf(item) ?? '')) + 1;
  const count = items.length - signed;
  if (count === 0 || count > MOST_NOTES || !endsWithSignature(items.slice(0, signed))) return [];
  return items.splice(signed) as Line[];
}

/** Whether a text ends with a date, above it whoever signs. */
function endsWithSignature(items: readonly Item[]): boolean {
  const last = textOf(items.at(-1)) ?? '';
  if (DATE_ONLY.test(last)) {
    const date = items.length - 1;
    return isOrgan(textOf(items[date - 1]) ?? '') || linesBetween(items, date).length > 0;
  }
  const both = UNIT_AND_DATE.exec(last);
  return both?.[1] !== undefined && isOrgan(both[1]);
}

export const NOT_SIGNED = '文末有像署名和日期的文字没有认准，留在正文里，请核对';
/** Items at the end among which a signature would stand. */
const NEAR_END = 8;

/** An organ and a date, one above the other, near the end. */
export function looksSigned(items: readonly Item[]): boolean {
  const near = items.slice(-NEAR_END).map((item) => textOf(item) ?? '');
  return near.some(
    (text, at) =>
      DATE_ONLY.test(text) && (isOrgan(near[at - 1] ?? '') || isOrgan(near[at + 1] ?? '')),
  );
}

/** An organ above a date in the midst of the text, where another paper may begin behind it; '' for none. */
export function signedWithin(items: readonly Item[]): string {
  const date = items.findIndex(
    (item, at) => DATE_ONLY.test(textOf(item) ?? '') && isOrgan(textOf(items[at - 1]) ?? ''),
  );
  return date < 0 ? '' : `“${textOf(items[date - 1])}”“${textOf(items[date])}”`;
}

/** The same, perhaps with a 附注 below. */
export function endsWithSignatureAndNote(items: readonly Item[]): boolean {
  const hasNote = NOTE.test(textOf(items.at(-1)) ?? '');
  return endsWithSignature(items) || (hasNote && endsWithSignature(items.slice(0, -1)));
}

/** A date, an organ with its date, or a 附注: what only stands at the end of a paper. */
export function closesPaper(text: string): boolean {
  return (
    DATE_ONLY.test(text) || NOTE_WORDS.test(text) || (UNIT_AND_DATE.test(text) && isSigner(text))
  );
}
