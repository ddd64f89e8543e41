import { type Attachment, noteLines } from '../document/official-document';
import { isPrintShopLine } from '../document/print-shop';
import { annexStart, divideLabels } from './annex-start';
import { type AttachmentNote, parseAnnexes, parseNote, startsNote } from './attachments';
import { apartFromPrintLine, takeFooter } from './footer';
import { issuedStarts, parseIssued } from './issued';
import type { Item, Line } from './items';
import { ATTENDANCE_LIST, apartLists, takeFirstLists, takeLists } from './lists';
import { TouchCounter } from './report';
import { apartFromSignature } from './same-line';
import {
  closesPaper,
  endsWithSignatureAndNote,
  isNote,
  isOrgan,
  lacksYear,
  looksSigned,
  NOT_SIGNED,
  notesTouched,
  signedWithin,
  type Tail,
  takeNote,
  takeNotesAbove,
  takeSignature,
  textOf,
} from './signature';
import { isRule, isSealWords, takeUnknown, unknownAtEnd } from './unknown';

export interface TailResult {
  tail: Tail;
  /** What is left for the body. */
  body: Item[];
  /** Lines that no element answers to. */
  unknown: string[];
}

/** What may stand between the note and the signature, where the standard has it before the note. */
const CONTACT =
  /^[（(]?(?:联系人|联系电话|联系方式|联系地址|电话|传真|邮箱|电子邮箱|地址|网址|邮编|特此|专此)/;
/** 地  址：, 邮　编：: labels are drawn out to one width. */
const isContact = (text: string) => CONTACT.test(text.replace(/[ \t\u3000]/g, ''));
/** （此件公开发布）, and not where the seal goes. */
const isPlainNote = (text: string) => isNote(text) && !isSealWords(text);
/** 主题词：…, 信息公开选项：…: what older papers and other offices say at the foot of the paper as a whole. */
const OF_FOOT =
  /^(?:主题词|(?:信息)?公开(?:方式|属性|选项|类别|类型|形式|程度)|发布层次|发送范围|印发范围)[ \u3000]*[:：]/;
/** Characters, at most, of the lines that are put together as a 附注. */
const LONGEST_NOTE = 160;

/** Where a line that no element answers to is printed. */
const PLACE = '放在成文日期下面';
/** Lines of a 附注 that are of the printing shop, or have such a one beside them. */
const ofPrintShop = (tail: Tail) =>
  noteLines(tail).filter((text) => text.split('　').some(isPrintShopLine));
const named = (lines: readonly Line[]) => lines.map(({ text }) => `“${text}”`).join('、');

/**
 * Lines behind the signature that no element answers to stand where a 附注 stands, below
 * one another; where there is one already, at the end of the body. What is not a line of the
 * printing shop is named.
 */
function placeUnknown(
  { above, below }: { above: readonly Line[]; below: readonly Line[] },
  isBehindFooter: boolean,
  main: Item[],
  tail: Tail,
  report: { touches: TouchCounter; remarks: string[] },
): void {
  const unknown = [...above, ...below];
  if (unknown.length === 0) return;
  const present = noteLines(tail);
  const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text);
  const parts = [...textsOf(above), ...present, ...textsOf(below)];
  const attempt = new TouchCounter();
  const text = notesTouched(parts, attempt);
  const isKnown = unknown.every(({ text: one }) => isPrintShopLine(one));
  const isSigned = tail.signature !== null;
  // Whom to ask is a 附注 without its brackets.
  const mayBeNote = (one: string) => isContact(one) || isSealWords(one) || isPrintShopLine(one);
  const areNotes = unknown.every(({ text: one }) => mayBeNote(one));
  const areOfFoot = unknown.every(
    ({ text: one }) => mayBeNote(one) || isNote(one) || OF_FOOT.test(one),
  );
  // 主题词：… above 校对：…: what the printing shop says is no 附注 that another one could be taken for.
  const isFree = present.every(isPrintShopLine);
  const hasPlace = parts.every(isPrintShopLine) || (isSigned && (areOfFoot || isFree));
  if (hasPlace && text.length <= LONGEST_NOTE) {
    tail.note = text;
    report.touches.merge(attempt);
    if (isBehindFooter) report.touches.add('moved');
    if (!isKnown) {
      const seals = unknown.filter(({ text: one }) => isSealWords(one));
      const others = unknown.filter(
        (one) =>
          !seals.includes(one) && !isNote(one.text) && !(areNotes && isPrintShopLine(one.text)),
      );
      const why = areNotes ? '作为附注，没有加括号' : '没有认出是哪一项';
      if (others.length > 0) report.remarks.push(`${named(others)}${why}，${PLACE}，请核对`);
      if (seals.length > 0) report.remarks.push(`${named(seals)}${PLACE}，付印前请删去`);
    }
    return;
  }
  main.push(...unknown);
  report.touches.add('moved');
  report.remarks.push(`${named(unknown)}没有认出是哪一项，放在正文末尾，请核对`);
}

/** （此件发至县处级）, 共印60份 behind what a paper issues or annexes are said of the paper as a whole. */
const OF_WHOLE = /^[（(](?:此件|本件|依申请|主动公开|公开|不予公开|不公开)/;

/** Takes the 附注 of a paper off the end of what is bound behind it. */
function takeNoteBehind(items: Item[], from: number, touches: TouchCounter): Line[] {
  let start = items.length;
  const isOfWhole = (item: Item | undefined) =>
    item?.kind === 'line' &&
    ((isNote(item.text) && OF_WHOLE.test(item.text)) ||
      OF_FOOT.test(item.text) ||
      isPrintShopLine(item.text));
  while (start > from + 2 && isOfWhole(items[start - 1])) start -= 1;
  // A paper that is forwarded may have been signed, and then it is its own.
  if (start === items.length || closesPaper(textOf(items[start - 1]) ?? '')) return [];
  touches.add('moved');
  return items.splice(start) as Line[];
}

/** What cannot be the annex's own text: 共印60份, （此件公开发布）. */
const isNoContent = (item: Item) =>
  item.kind === 'line' && (isPrintShopLine(item.text) || isRule(item.text) || isNote(item.text));
/** A sentence that somebody put behind the note, most often about the annex: 请于8月3日前报回执。 */
const isSentence = (item: Item) =>
  item.kind === 'line' && /[。！]$/.test(item.text) && !startsNote(item);
/** Lines at most behind a note that may still be moved before it. */
const MOST_BEHIND = 3;
const NO_ANNEXES = '的附件认不准，附件和落款都按原样留在正文里，请核对';
const NOTE_NOT_TAKEN = '附件说明后面还有别的文字，没有认作附件说明，留在正文里，请核对';

/**
 * The 附件说明 near the end of the main part; a line or two behind it (联系人 …)
 * move before it. `late`: one that stands behind the date, where it does not belong.
 */
function takeAttachmentNote(
  items: Item[],
  touches: TouchCounter,
  remarks: string[],
  { late, isSigned }: { late: boolean; isSigned: boolean },
): string[] {
  for (let start = Math.max(1, items.length - 16); start < items.length; start += 1) {
    if (!startsNote(items[start])) continue;
    if (late && !closesPaper(textOf(items[start - 1]) ?? '')) return [];
    const attempt = new TouchCounter();
    const note: AttachmentNote | null = parseNote(items, start, attempt);
    if (!note) return [];
    const behind = items.slice(note.end);
    if (behind.length > MOST_BEHIND) return [];
    const strange = behind.filter((item) => !isContact(textOf(item) ?? ''));
    const mayMove = (item: Item) => isNoContent(item) || isSentence(item);
    if (strange.length > 0 && !(isSigned && strange.every(mayMove))) {
      if (isSigned) remarks.push(NOTE_NOT_TAKEN);
      return [];
    }
    touches.merge(attempt);
    const moved = strange.filter((item) => item.kind === 'line' && !isRule(item.text)) as Line[];
    if (moved.length > 0) remarks.push(`${named(moved)}移到附件说明之前，请核对`);
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
  const foot = apartLists(apartFromPrintLine(items, attempt), attempt);
  const all = apartFromSignature(foot, attempt);
  const unknown: Line[] = [];
  const atEnd = takeFooter(all, tail, attempt, unknown);
  const annexAt = annexStart(all);
  const issuedAt = issuedStarts(all, issued)[0] ?? all.length;
  const start = Math.min(annexAt, issuedAt);
  const behind = start < all.length ? takeNoteBehind(all, start, attempt) : [];
  const main = all.slice(0, start);
  const issuedPart = all.slice(issuedAt, Math.max(issuedAt, annexAt));
  const annexItems = divideLabels(all.slice(annexAt), attempt);
  dropPageBreak(main);
  if (!atEnd && start < all.length && takeFooter(main, tail, attempt, unknown))
    attempt.add('moved');
  dropPageBreak(main);
  const isBehindFooter = unknown.length > 0;
  const remarks: string[] = [];
  const late = takeAttachmentNote(main, attempt, remarks, { late: true, isSigned: false });
  takeNote(main, tail, attempt);
  const isEnded = tail.printLine !== null;
  const past = unknownAtEnd(main, endsWithSignatureAndNote, isEnded);
  const looked = takeUnknown(main, past, attempt);
  // What stands above the 附注 stays above it.
  const aboveNote =
    tail.note === '' || looked.length === 0 ? [] : [...takeNotesAbove(main), ...looked];
  if (aboveNote.length === 0) unknown.unshift(...looked);
  if (tail.note === '') takeNote(main, tail, attempt);
  unknown.unshift(...takeSignature(main, tail, sealed, attempt));
  if (tail.note === '') takeNote(main, tail, attempt);
  if (lists) {
    const below = takeLists(main, ATTENDANCE_LIST, attempt);
    // An office may have them above the text (10.3).
    tail.attendance = below.length > 0 ? below : takeFirstLists(main, ATTENDANCE_LIST, attempt);
  }
  const isSigned = tail.signature !== null;
  const names =
    late.length > 0 ? late : takeAttachmentNote(main, attempt, remarks, { late: false, isSigned });
  if (tail.signature === null && looksSigned(main)) remarks.push(NOT_SIGNED);
  const label = all[annexAt];
  if (!isSigned && label?.kind === 'line' && annexItems.length > 0)
    remarks.push(`${named([label])}以下认作附件，另起一页，请核对`);
  const above = tail.signature === null ? '' : (textOf(main.at(-1)) ?? '');
  if (isOrgan(above) && tail.signature?.signers.length !== 0)
    remarks.push(`“${above}”在署名上面，按正文里列的单位留在正文，是联合署名的请点成署名`);
  const date = tail.signature?.date ?? '';
  if (lacksYear(date)) remarks.push(`成文日期“${date}”没有年份，请补上`);
  const within = tail.signature === null ? '' : signedWithin(main);
  if (within !== '')
    remarks.push(`正文里还有像署名和日期的文字${within}，后面的像是另一份文件，文末的落款请核对`);
  placeUnknown({ above: aboveNote, below: unknown }, isBehindFooter, main, tail, {
    touches: attempt,
    remarks,
  });
  if (behind.length > 0) {
    const present = noteLines(tail);
    // 共印60份 beside 印发 stands below it.
    const whole = [
      ...present.filter((text) => !isPrintShopLine(text)),
      ...behind.map(({ text }) => text),
      ...present.filter(isPrintShopLine),
    ];
    tail.note = notesTouched(whole, attempt);
    remarks.push(`${named(behind)}在所附文件后面，放在成文日期下面，请核对`);
  }
  const shop = ofPrintShop(tail);
  if (remarks.every((one) => !one.includes(PLACE)) && shop.length > 0)
    remarks.push(`“${shop.join('”“')}”${PLACE}，付印前不需要的请删去`);
  const annexes: Attachment[] | null = parseAnnexes(annexItems, names, attempt, remarks);
  // Annexes that cannot be told apart stay where they are, and all before them with them.
  if (!annexes) {
    if (label?.kind === 'line') notes.push(`${named([label])}以下${NO_ANNEXES}`);
    return { tail: { ...NO_TAIL }, body: [...items], unknown: [] };
  }
  const attachments = [...parseIssued(issuedPart, issued, attempt), ...annexes];
  touches.merge(attempt);
  notes.push(...remarks);
  const lines = [...aboveNote, ...unknown].map(({ text }) => text);
  const notKnown = lines.filter((text) => !isPrintShopLine(text) && !isPlainNote(text));
  return { tail: { ...tail, attachments }, body: main, unknown: notKnown };
}
