/** Marks that enclose; a full stop between them does not end a heading. */
const OPENING = '“‘（(《〈「『【〔';
const CLOSING = '”’）)》〉」』】〕';

/**
 * Where the first full stop stands that is not inside quotation marks, brackets or
 * book-title marks; −1 when there is none. Marks without a partner hide no stop.
 */
export function firstStop(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPENING.includes(mark)) depth += 1;
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === '。' && depth === 0) return at;
  }
  return depth > 0 ? text.indexOf('。') : -1;
}

/**
 * Where a run-in heading ends: the offset after its first full stop, when text follows
 * it; otherwise null (the whole paragraph is the heading).
 */
export function headingEnd(text: string): number | null {
  const stop = firstStop(text);
  return stop < 0 || stop + 1 >= text.length ? null : stop + 1;
}
