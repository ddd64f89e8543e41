import type { Attachment, OfficialDocument } from '../document/official-document';
import {
  ANNEX_LABEL,
  type AttachmentNote,
  parseAnnexes,
  parseNote,
  splitAnnexLabel,
  startsNote,
} from './attachments';
import { apartFromPrintLine, takeFooter } from './footer';
import { issuedStarts, parseIssued } from './issued';
import { type Item, type Line, line } from './items';
import { ATTENDANCE_LIST, takeLists } from './lists';
import { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { isPrintShopLine, isSealWords, takeUnknown, unknownAtEnd } from './unknown';
import { DATE, DATE_ONLY, isSigner, UNIT_END } from './vocabulary';

export type Tail = Pick<
  OfficialDocument,
  'attachments' | 'attendance' | 'signature' | 'note' | 'cc' | 'dispatch' | 'printLine'
>;
export interface TailResult {
  tail: Tail;
  /** What is left for the body. */
  body: Item[];
  /** Lines that no element answers to. */
  unknown: string[];
}

const NOTE = /^[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/;
const NOTE_WORDS = /^[（(](?:联系人|此件|联系电话|公开|不公开|依申请|共印)/;
const UNIT_AND_DATE = new RegExp(`^(\\S.*?)[ \\t\\u3000]*(${DATE})$`);
/** What may stand between the note and the signature, where the standard has it before the note. */
const CONTACT =
  /^[（(]?(?:联系人|联系电话|联系方式|联系地址|电话|传真|邮箱|电子邮箱|地址|特此|专此)/;
/** Signers at most above one date: joint papers. */
const MOST_SIGNERS = 6;

/** Longer lines are prose, whatever they end with. */
const LONGEST_LINE = 600;
/** Characters, at most, of the lines that are put together as one 附注. */
const LONGEST_NOTE = 60;

const textOf = (item: Item | undefined): string | null =>
  item?.kind === 'line' && item.text.length <= LONGEST_LINE ? item.text : null;

/** Organs that issue a paper together, side by side on one line. */
function signersIn(text: string): string[] {
  const parts = text.split(/\u3000+| {2,}/);
  const areOrgans = parts.every(
    (part) => [...part].length >= 4 && isSigner(part) && UNIT_END.test(part),
  );
  return areOrgans ? parts : [text];
}

/** 署名 and date at the end of the main part, taken off it. Answers the line between them that says where the seal goes. */
function takeSignature(items: Item[], tail: Tail, sealed: boolean, touches: TouchCounter): Line[] {
  const mode = sealed ? 'sealed' : 'unsealed';
  const last = textOf(items.at(-1));
  if (last === null || items.length < 2) return [];
  let date = '';
  const signers: string[] = [];
  let end = items.length;
  const both = UNIT_AND_DATE.exec(last);
  if (DATE_ONLY.test(last)) {
    date = last;
    end -= 1;
  } else if (both?.[1] && both[2] && isSigner(both[1]) && UNIT_END.test(both[1])) {
    touches.add('splitLines');
    signers.push(both[1]);
    date = both[2];
    end -= 1;
  }
  const above: string[] = [];
  const seal = items[end - 1];
  const hasSeal = date !== '' && end > 2 && seal?.kind === 'line' && isSealWords(seal.text);
  if (hasSeal) end -= 1;
  while (date !== '' && above.length < MOST_SIGNERS && end > 1) {
    const text = textOf(items[end - 1]);
    if (text === null || !isSigner(text)) break;
    const beside = signersIn(text);
    if (beside.length > 1) touches.add('splitLines', beside.length - 1);
    above.unshift(...beside);
    end -= 1;
  }
  if (date === '') {
    // Without a date only an organ's name under a closed sentence can be meant.
    const previous = textOf(items.at(-2)) ?? '';
    if (!isSigner(last) || !UNIT_END.test(last) || !/[。！]$/.test(previous)) return [];
    above.push(last);
    end -= 1;
  }
  tail.signature = { mode, signers: [...above, ...signers], date };
  items.length = end;
  return hasSeal ? [seal] : [];
}

/** （此件公开发布）　共印：60份: a 附注 that was joined with lines of the printing shop. */
function isJoinedNote(text: string): boolean {
  const parts = text.split('　');
  return parts.length > 1 && parts.every((part) => NOTE.test(part) || isPrintShopLine(part));
}

/** 附注 in parentheses behind the date, or the lines of the printing shop: 编辑：…, 共印60份. */
function takeNote(items: Item[], tail: Tail, touches: TouchCounter): void {
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
    // （此件公开发布） above them is the 附注 itself.
    const note = textOf(items.at(-1)) ?? '';
    if (NOTE.test(note) && NOTE_WORDS.test(note)) {
      lines.unshift(note);
      items.length -= 1;
    }
    touches.add('joinedLines', lines.length - 1);
    tail.note = lines.join('　');
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
}

/** Whether a text ends with a date, above it whoever signs. */
function endsWithSignature(items: readonly Item[]): boolean {
  const last = textOf(items.at(-1)) ?? '';
  if (DATE_ONLY.test(last)) {
    const next = textOf(items.at(-2)) ?? '';
    const above = isSealWords(next) ? (textOf(items.at(-3)) ?? '') : next;
    return isSigner(above) && UNIT_END.test(above);
  }
  const both = UNIT_AND_DATE.exec(last);
  return both?.[1] !== undefined && isSigner(both[1]) && UNIT_END.test(both[1]);
}

const NOT_SIGNED = '文末有像署名和日期的文字没有认准，留在正文里，请核对';
/** Items at the end among which a signature would stand. */
const NEAR_END = 8;

/** An organ and a date, one above the other, near the end. */
function looksSigned(items: readonly Item[]): boolean {
  const near = items.slice(-NEAR_END).map((item) => textOf(item) ?? '');
  const isOrgan = (text = '') => isSigner(text) && UNIT_END.test(text);
  return near.some(
    (text, at) => DATE_ONLY.test(text) && (isOrgan(near[at - 1]) || isOrgan(near[at + 1])),
  );
}

/** The same, perhaps with a 附注 below. */
function endsWithSignatureAndNote(items: readonly Item[]): boolean {
  const hasNote = NOTE.test(textOf(items.at(-1)) ?? '');
  return endsWithSignature(items) || (hasNote && endsWithSignature(items.slice(0, -1)));
}

const named = (lines: readonly Line[]) => lines.map(({ text }) => `“${text}”`).join('、');

/**
 * Lines behind the signature that no element answers to stand where a 附注 stands, as
 * one; where there is one already, at the end of the body. What is not a line of the
 * printing shop is named.
 */
function placeUnknown(
  unknown: readonly Line[],
  isBehindFooter: boolean,
  main: Item[],
  tail: Tail,
  report: { touches: TouchCounter; remarks: string[] },
): void {
  if (unknown.length === 0) return;
  const present = tail.note === '' ? [] : [tail.note];
  const parts = [...present, ...unknown.map((one) => one.text)];
  const text = parts.join('　');
  const isKnown = parts.every(isPrintShopLine);
  const hasPlace = isKnown || (tail.signature !== null && present.length === 0);
  if (hasPlace && text.length <= LONGEST_NOTE) {
    tail.note = text;
    report.touches.add('joinedLines', parts.length - 1);
    if (isBehindFooter) report.touches.add('moved');
    if (!isKnown)
      report.remarks.push(`${named(unknown)}没有认出是哪一项，放在成文日期下面，请核对`);
    return;
  }
  main.push(...unknown);
  report.touches.add('moved');
  report.remarks.push(`${named(unknown)}没有认出是哪一项，放在正文末尾，请核对`);
}

/** A date, an organ with its date, or a 附注: what only stands at the end of a paper. */
function closesPaper(text: string): boolean {
  return (
    DATE_ONLY.test(text) || NOTE_WORDS.test(text) || (UNIT_AND_DATE.test(text) && isSigner(text))
  );
}

/**
 * The 附件说明 near the end of the main part; a line or two behind it (联系人 …)
 * move before it. `late`: one that stands behind the date, where it does not belong.
 */
function takeAttachmentNote(items: Item[], touches: TouchCounter, late: boolean): string[] {
  for (let start = Math.max(1, items.length - 16); start < items.length; start += 1) {
    if (!startsNote(items[start])) continue;
    if (late && !closesPaper(textOf(items[start - 1]) ?? '')) return [];
    const attempt = new TouchCounter();
    const note: AttachmentNote | null = parseNote(items, start, attempt);
    if (!note) return [];
    const behind = items.slice(note.end);
    if (behind.length > (late ? 0 : 3)) return [];
    if (behind.some((item) => !CONTACT.test(textOf(item) ?? ''))) return [];
    touches.merge(attempt);
    if (late || behind.length > 0) touches.add('moved');
    items.splice(start, items.length - start, ...behind);
    return note.names;
  }
  return [];
}

/**
 * Where the annexes begin: at a label 附件1, behind the date also at a label
 * with a name, or at a line that repeats the one name of the note.
 */
function annexStart(items: readonly Item[]): number {
  let closed = false;
  let noted = '';
  for (const [index, item] of items.entries()) {
    const text = textOf(item);
    if (text === null) continue;
    if (index > 1 && ANNEX_LABEL.test(text) && !/[:：]$/.test(text)) return index;
    if (closed && ANNEX_LABEL.test(text)) return index;
    if (closed && splitAnnexLabel(text) && !startsNoteBeforeAnnex(items, index)) return index;
    if (closed && noted !== '' && text === noted && index < items.length - 1) return index;
    if (startsNote(item)) noted = text.replace(/^附[ \u3000]*件?[ \u3000]*[:：][ \u3000]*/, '');
    closed ||= index > 0 && DATE_ONLY.test(text);
  }
  return items.length;
}

/** 附件：甲 behind the signature is a note put too late when annex pages follow it. */
function startsNoteBeforeAnnex(items: readonly Item[], index: number): boolean {
  const text = textOf(items[index]) ?? '';
  if (!/^附[ \u3000]*件?[ \u3000]*[:：]/.test(text))
    return /^附件[^\d一二三四五六七八九十:：]/.test(text);
  const rest = items.slice(index + 1);
  const annexFollows = rest.some((item) => item.kind === 'line' && ANNEX_LABEL.test(item.text));
  return (
    annexFollows || rest.every((item) => item.kind === 'line' && /^\d{1,2}[.、．]/.test(item.text))
  );
}

/** 附件2 回执, 附件二：回执. */
const NUMBERED_ANNEX = /^附[ \u3000]*件[ \u3000]*(?:\d|[一二三四五六七八九十]{1,2}[ \u3000]*[:：])/;

/** Labels that carry the name of their annex are divided in two; an annex that starts with its name alone gets one. */
function divideLabels(items: readonly Item[], touches: TouchCounter): Item[] {
  const first = textOf(items[0]);
  if (first !== null && !ANNEX_LABEL.test(first) && !splitAnnexLabel(first)) {
    touches.add('labels');
    return [line([{ text: '附件' }]), ...items];
  }
  return items.flatMap((item, index) => {
    if (item.kind !== 'line' || ANNEX_LABEL.test(item.text)) return [item];
    const first = index === 0 || NUMBERED_ANNEX.test(item.text);
    const parts = first ? splitAnnexLabel(item.text) : null;
    if (!parts) return [item];
    touches.add('splitLines');
    const at = item.text.length - parts[1].length;
    return [line([{ text: parts[0] }]), line(sliceRuns(item.runs, at))];
  });
}

function dropPageBreak(items: Item[]): void {
  if (items.at(-1)?.kind === 'pageBreak') items.length -= 1;
}

const NO_TAIL: Tail = {
  attachments: [],
  attendance: [],
  signature: null,
  note: '',
  cc: '',
  dispatch: [],
  printLine: null,
};

/** What the kind of a paper says about its end. */
export interface TailKind {
  /** The paper is issued with a seal. */
  sealed: boolean;
  /** The paper ends with lists of who was there. */
  lists: boolean;
  /** Names of the papers that it issues, see `issuedNames`. */
  issued: readonly string[];
}

/** Everything behind the body: 附件说明, 出席, 署名, date, 附注, annexes, 报, 送, 发, 抄送, 印发. */
export function parseTail(
  items: readonly Item[],
  { sealed, lists, issued }: TailKind,
  touches: TouchCounter,
  notes: string[],
): TailResult {
  const tail: Tail = { ...NO_TAIL };
  const attempt = new TouchCounter();
  const all = apartFromPrintLine(items, attempt);
  const unknown: Line[] = [];
  const atEnd = takeFooter(all, tail, attempt, unknown);
  const annexAt = annexStart(all);
  const issuedAt = issuedStarts(all, issued)[0] ?? all.length;
  const start = Math.min(annexAt, issuedAt);
  const main = all.slice(0, start);
  const issuedPart = all.slice(issuedAt, Math.max(issuedAt, annexAt));
  const annexItems = divideLabels(all.slice(annexAt), attempt);
  dropPageBreak(main);
  if (!atEnd && start < all.length && takeFooter(main, tail, attempt, unknown))
    attempt.add('moved');
  dropPageBreak(main);
  const isBehindFooter = unknown.length > 0;
  const late = takeAttachmentNote(main, attempt, true);
  takeNote(main, tail, attempt);
  const past = unknownAtEnd(main, endsWithSignatureAndNote);
  unknown.unshift(...takeUnknown(main, past, attempt));
  if (tail.note === '') takeNote(main, tail, attempt);
  unknown.unshift(...takeSignature(main, tail, sealed, attempt));
  if (tail.note === '') takeNote(main, tail, attempt);
  if (lists) tail.attendance = takeLists(main, ATTENDANCE_LIST, attempt);
  const names = late.length > 0 ? late : takeAttachmentNote(main, attempt, false);
  const remarks: string[] = [];
  if (tail.signature === null && looksSigned(main)) remarks.push(NOT_SIGNED);
  placeUnknown(unknown, isBehindFooter, main, tail, { touches: attempt, remarks });
  const annexes: Attachment[] | null = parseAnnexes(annexItems, names, attempt, remarks);
  // Annexes that cannot be told apart stay where they are, and all before them with them.
  if (!annexes) return { tail: { ...NO_TAIL }, body: [...items], unknown: [] };
  const attachments = [...parseIssued(issuedPart, issued, attempt), ...annexes];
  touches.merge(attempt);
  notes.push(...remarks);
  const notKnown = unknown.map(({ text }) => text).filter((text) => !isPrintShopLine(text));
  return { tail: { ...tail, attachments }, body: main, unknown: notKnown };
}
