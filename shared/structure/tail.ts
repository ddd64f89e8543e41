import type { Attachment } from '../document/official-document';
import { annexStart, divideLabels } from './annex-start';
import { type AttachmentNote, parseAnnexes, parseNote, startsNote } from './attachments';
import { apartFromPrintLine, takeFooter } from './footer';
import { issuedStarts, parseIssued } from './issued';
import type { Item, Line } from './items';
import { ATTENDANCE_LIST, takeLists } from './lists';
import { TouchCounter } from './report';
import {
  closesPaper,
  endsWithSignatureAndNote,
  looksSigned,
  NOT_SIGNED,
  type Tail,
  takeNote,
  takeSignature,
  textOf,
} from './signature';
import { isPrintShopLine, takeUnknown, unknownAtEnd } from './unknown';

export interface TailResult {
  tail: Tail;
  /** What is left for the body. */
  body: Item[];
  /** Lines that no element answers to. */
  unknown: string[];
}

/** What may stand between the note and the signature, where the standard has it before the note. */
const CONTACT =
  /^[（(]?(?:联系人|联系电话|联系方式|联系地址|电话|传真|邮箱|电子邮箱|地址|特此|专此)/;
/** Characters, at most, of the lines that are put together as one 附注. */
const LONGEST_NOTE = 60;

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
