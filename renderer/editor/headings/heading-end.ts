/** Marks that enclose; a full stop between them does not end a heading. */
const OPENING = '“‘（(《〈「『【〔';
const CLOSING = '”’）)》〉」』】〕';

/**
 * Where a run-in heading ends: the offset after its first full stop, when text
 * follows it; otherwise null (the whole paragraph is the heading). A full stop
 * inside quotation marks, brackets or book-title marks does not count.
 */
export function headingEnd(text: string): number | null {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。' && depth === 0) {
      return index + 1 < text.length ? index + 1 : null;
    }
  }
  return null;
}
