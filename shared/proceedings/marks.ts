import type { OpinionMark } from '../model/proceedings';

/** [start, end) in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** One edit: [start, end) of the text before was replaced and ends at `endAfter` in the text after. */
export interface Change extends Range {
  endAfter: number;
}

/** Whether the second half of a character of two units stands here. */
const isLow = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));

/** The smallest edit that leads from one text to the other, by what they share at both ends; null when they are equal. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  const room = shorter - start;
  while (
    tail < room &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  // 𬭎 and 𬭼 share half a character: an edge of the edit never lies within one.
  if (isLow(before, start) || isLow(after, start)) start -= 1;
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail -= 1;
  return { start, end: before.length - tail, endAfter: after.length - tail };
}

/**
 * Where a range lies after an edit. Text put in at either edge stays outside, text
 * put in between belongs to it; null when everything it covered was replaced.
 */
function moveRange(range: Range, change: Change): Range | null {
  const shift = change.endAfter - change.end;
  if (range.end <= change.start) return range;
  if (range.start >= change.end) return { start: range.start + shift, end: range.end + shift };
  if (change.start <= range.start && range.end <= change.end) return null;
  return {
    start: range.start <= change.start ? range.start : change.endAfter,
    end: range.end >= change.end ? range.end + shift : change.start,
  };
}

/**
 * The marks of an entry after its text was edited. A mark whose passage was wholly
 * taken out is dropped; its opinion is not touched by that.
 */
export function moveMarks(
  marks: readonly OpinionMark[],
  before: string,
  after: string,
): OpinionMark[] {
  const change = changeBetween(before, after);
  if (!change) return [...marks];
  return marks.flatMap((mark) => {
    const moved = moveRange(mark, change);
    return moved && moved.start < moved.end ? [{ ...mark, ...moved }] : [];
  });
}

/** Ends of sentences, with the closing marks that belong to them. */
const SENTENCE = /[^。！？!?]*(?:[。！？!?…]+[”’」』）)》]*|$)/g;

/**
 * The sentence at the cursor, without white space at its edges; right behind a full
 * stop it is the sentence that was just finished. null where there is none.
 */
export function sentenceAt(text: string, cursor: number): Range | null {
  const line = lineAt(text, cursor);
  if (text.slice(line.start, line.end).trim() === '') {
    const above = text.slice(0, line.start).trimEnd().length;
    return above > 0 ? sentenceAt(text, above) : null;
  }
  const before = line.start + text.slice(line.start, cursor).trimEnd().length;
  let last: Range | null = null;
  for (const found of text.slice(line.start, line.end).matchAll(SENTENCE)) {
    const start = line.start + found.index;
    const sentence = trimmed(text, { start, end: start + found[0].length });
    if (!sentence) continue;
    last = sentence;
    if (sentence.end >= before) break;
  }
  return last;
}

function lineAt(text: string, cursor: number): Range {
  const end = text.indexOf('\n', cursor);
  return { start: text.lastIndexOf('\n', cursor - 1) + 1, end: end < 0 ? text.length : end };
}

/** A range without the white space at its edges; null when there is nothing else in it. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const inside = text.slice(start, end);
  if (inside.trim() === '') return null;
  const lead = inside.length - inside.trimStart().length;
  return { start: start + lead, end: start + inside.trimEnd().length };
}

/** A stretch of an entry's text, and the opinions that were taken from it. */
export interface Segment {
  text: string;
  /** Offset of the stretch in the entry. */
  start: number;
  opinionIds: string[];
}

/** The text cut at every edge of a mark; the segments put together are the text. */
export function segmentsOf(text: string, marks: readonly OpinionMark[]): Segment[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) {
    edges.add(Math.min(start, text.length));
    edges.add(Math.min(end, text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), start, opinionIds: over.map((mark) => mark.opinionId) };
  });
}
