import { parseStructureNumber } from '../document/structure-numbers';
import { ANNEX_LABEL, parseNote, splitAnnexLabel, startsNote } from './attachments';
import { type Item, line } from './items';
import { ATTENDANCE_LIST } from './lists';
import { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { closesPaper, isNote, isOrgan, textOf } from './signature';
import { DATE_ONLY } from './vocabulary';

/** Whom to ask, or 附注, behind a note of names. */
const BEHIND_NOTE = /^(?:联系|电话|传真|地址|邮|网址|编辑|校对|共印)/;

/**
 * Where the annexes begin: at a label 附件1, behind the date also at a label
 * with a name, or at a line that repeats the one name of the note.
 */
export function annexStart(items: readonly Item[]): number {
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
  return closed ? items.length : unsignedAnnexStart(items);
}

/** 附件1：视察方案: a label with its number, its colon and its name. */
const NUMBERED_NAME =
  /^附[ \u3000]*件[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ \u3000]*[:：][ \u3000]*[^。；]{2,60}$/;

const SHORT_LABEL = /^附[ \u3000]*件?[ \u3000]*[:：][ \u3000]*([^。；：:，\t]{2,40})?$/;
const CLOSES_TEXT = /[。！!？?…][”）)]?$/;

/** Whether headings below go on with the numbers above, 二、 and then 三、: the text goes on there. */
function countsOn(above: readonly Item[], below: readonly string[]): boolean {
  const headings = (texts: readonly string[]) =>
    texts.map(parseStructureNumber).filter((number) => number?.level === 1);
  const last = headings(above.map((item) => textOf(item) ?? '')).at(-1)?.value;
  return last !== undefined && headings(below)[0]?.value === last + 1;
}

/**
 * 附：节水十条 behind the last sentence of a paper that nobody signs, with its text right
 * below it; `items.length` where there is none, or only names.
 */
function unsignedAnnexStart(items: readonly Item[]): number {
  const start = items.findIndex((item, index) => {
    const isLabel = index > 0 && SHORT_LABEL.test(textOf(item) ?? '');
    return isLabel && CLOSES_TEXT.test(textOf(items[index - 1]) ?? '');
  });
  if (start < 0) return items.length;
  const name = SHORT_LABEL.exec(textOf(items[start]) ?? '')?.[1];
  const hasName = name !== undefined;
  const below = textOf(items[start + 1]) ?? '';
  if (below === name && items.length > start + 2) return start + 1;
  const isNamedBelow =
    [...below].length <= 40 && !/[。；：:，\t]/.test(below) && !/^\d/.test(below);
  const textAt = hasName ? (parseNote(items, start, new TouchCounter())?.end ?? start) : start + 2;
  if ((!hasName && !isNamedBelow) || textAt >= items.length) return items.length;
  const texts = items.slice(textAt).map((item) => textOf(item) ?? '');
  // An organ at the end signs, if without a date: what stands before it is a note.
  const isSigned = isOrgan(texts.at(-1) ?? '') || texts.some(closesPaper);
  const isOnlyBehind = texts.every((text) => isNote(text) || BEHIND_NOTE.test(text));
  const goesOn = countsOn(items.slice(0, start), texts);
  // 出席：…, 请假：… of a 纪要 stand behind its note.
  const isListed = ATTENDANCE_LIST.test(texts[0] ?? '');
  return isSigned || isOnlyBehind || goesOn || isListed ? items.length : start;
}

/** 附件：甲 behind the signature is a note put too late when annex pages follow it. */
function startsNoteBeforeAnnex(items: readonly Item[], index: number): boolean {
  const text = textOf(items[index]) ?? '';
  // 附件1：方案, 附件2：名单 and nothing of them below: both only name what is sent with the paper.
  const isEntry = (item: Item) => NUMBERED_NAME.test(textOf(item) ?? '');
  const isBehind = (item: Item) =>
    isEntry(item) || isNote(textOf(item) ?? '') || BEHIND_NOTE.test(textOf(item) ?? '');
  if (NUMBERED_NAME.test(text) && items.slice(index + 1).every(isBehind)) return true;
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
export function divideLabels(items: readonly Item[], touches: TouchCounter): Item[] {
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
