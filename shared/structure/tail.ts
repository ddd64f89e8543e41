import type { Attachment, OfficialDocument } from '../document/official-document';
import {
  ANNEX_LABEL,
  type AttachmentNote,
  parseAnnexes,
  parseNote,
  splitAnnexLabel,
  startsNote,
} from './attachments';
import { takeFooter } from './footer';
import { type Item, line } from './items';
import { ATTENDANCE_LIST, takeLists } from './lists';
import { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { DATE, DATE_ONLY, isSigner, UNIT_END } from './vocabulary';

export type Tail = Pick<
  OfficialDocument,
  'attachments' | 'attendance' | 'signature' | 'note' | 'cc' | 'dispatch' | 'printLine'
>;
export interface TailResult {
  tail: Tail;
  /** What is left for the body. */
  body: Item[];
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

const textOf = (item: Item | undefined): string | null =>
  item?.kind === 'line' && item.text.length <= LONGEST_LINE ? item.text : null;

/** 署名 and date at the end of the main part, taken off it. */
function takeSignature(items: Item[], tail: Tail, sealed: boolean, touches: TouchCounter): boolean {
  const mode = sealed ? 'sealed' : 'unsealed';
  const last = textOf(items.at(-1));
  if (last === null || items.length < 2) return false;
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
  while (date !== '' && above.length < MOST_SIGNERS && end > 1) {
    const text = textOf(items[end - 1]);
    if (text === null || !isSigner(text)) break;
    above.unshift(text);
    end -= 1;
  }
  if (date === '') {
    // Without a date only an organ's name under a closed sentence can be meant.
    const previous = textOf(items.at(-2)) ?? '';
    if (!isSigner(last) || !UNIT_END.test(last) || !/[。！]$/.test(previous)) return false;
    above.push(last);
    end -= 1;
  }
  tail.signature = { mode, signers: [...above, ...signers], date };
  items.length = end;
  return true;
}

/** 附注 in parentheses behind the date. */
function takeNote(items: Item[], tail: Tail): void {
  const last = textOf(items.at(-1));
  const previous = textOf(items.at(-2)) ?? '';
  if (last === null || tail.note !== '' || !NOTE.test(last)) return;
  if (!NOTE_WORDS.test(last) && !DATE_ONLY.test(previous) && !UNIT_AND_DATE.test(previous)) return;
  tail.note = last;
  items.length -= 1;
}

/** （共印80份） behind 报, 送, 发 or 印发: a 附注, which stands before them (7.3.6). */
function takeLastNote(items: Item[], tail: Tail, touches: TouchCounter): void {
  const last = textOf(items.at(-1)) ?? '';
  if (!/^[（(]共印/.test(last) || !NOTE.test(last)) return;
  const before = items.slice(0, -1);
  if (!takeFooter([...before], { ...tail }, new TouchCounter())) return;
  tail.note = last;
  touches.add('moved');
  items.length -= 1;
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
    if (startsNote(item)) noted = text.replace(/^附[ \u3000]*件[ \u3000]*[:：][ \u3000]*/, '');
    closed ||= index > 0 && DATE_ONLY.test(text);
  }
  return items.length;
}

/** 附件：甲 behind the signature is a note put too late when annex pages follow it. */
function startsNoteBeforeAnnex(items: readonly Item[], index: number): boolean {
  const text = textOf(items[index]) ?? '';
  if (!/^附[ \u3000]*件[ \u3000]*[:：]/.test(text))
    return /^附件[^\d一二三四五六七八九十:：]/.test(text);
  const rest = items.slice(index + 1);
  const annexFollows = rest.some((item) => item.kind === 'line' && ANNEX_LABEL.test(item.text));
  return (
    annexFollows || rest.every((item) => item.kind === 'line' && /^\d{1,2}[.、．]/.test(item.text))
  );
}

/** Labels that carry the name of their annex are divided in two; an annex that starts with its name alone gets one. */
function divideLabels(items: readonly Item[], touches: TouchCounter): Item[] {
  const first = textOf(items[0]);
  if (first !== null && !ANNEX_LABEL.test(first) && !splitAnnexLabel(first)) {
    touches.add('labels');
    return [line([{ text: '附件' }]), ...items];
  }
  return items.flatMap((item, index) => {
    if (item.kind !== 'line' || ANNEX_LABEL.test(item.text)) return [item];
    const first = index === 0 || /^附[ \u3000]*件[ \u3000]*\d/.test(item.text);
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
  /** It is issued with a seal. */
  sealed: boolean;
  /** It ends with lists of who was there. */
  lists: boolean;
}

/** Everything behind the body: 附件说明, 出席, 署名, date, 附注, annexes, 报, 送, 发, 抄送, 印发. */
export function parseTail(
  items: readonly Item[],
  { sealed, lists }: TailKind,
  touches: TouchCounter,
  notes: string[],
): TailResult {
  const tail: Tail = { ...NO_TAIL };
  const attempt = new TouchCounter();
  const all = [...items];
  takeLastNote(all, tail, attempt);
  const atEnd = takeFooter(all, tail, attempt);
  const start = annexStart(all);
  const main = all.slice(0, start);
  const annexItems = divideLabels(all.slice(start), attempt);
  dropPageBreak(main);
  if (!atEnd && start < all.length && takeFooter(main, tail, attempt)) attempt.add('moved');
  dropPageBreak(main);
  const late = takeAttachmentNote(main, attempt, true);
  takeNote(main, tail);
  takeSignature(main, tail, sealed, attempt);
  if (tail.note === '') takeNote(main, tail);
  if (lists) tail.attendance = takeLists(main, ATTENDANCE_LIST, attempt);
  const names = late.length > 0 ? late : takeAttachmentNote(main, attempt, false);
  const remarks: string[] = [];
  const attachments: Attachment[] | null = parseAnnexes(annexItems, names, attempt, remarks);
  // Annexes that cannot be told apart stay where they are, and all before them with them.
  if (!attachments) return { tail: { ...NO_TAIL }, body: [...items] };
  touches.merge(attempt);
  notes.push(...remarks);
  return { tail: { ...tail, attachments }, body: main };
}
