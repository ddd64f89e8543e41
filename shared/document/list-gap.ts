/**
 * What stands between a list's own number and its text where both are typed: a word processor
 * leaves a tab or blanks of its own there. Typed Chinese numbers carry their own mark, the
 * parts of a regulation take a full-width blank, others keep one space.
 */
export function listGap(number: string): string {
  if (/[章节条篇部编]$/.test(number)) return '\u3000';
  return /[0-9A-Za-z〇一-龥]$/.test(number) ? ' ' : '';
}
