/**
 * Where the text between blanks begins and ends. A plain scan: a pattern for
 * blanks at the end would take quadratic time on a line full of them.
 * `blank` is tested on one UTF-16 unit.
 */
export function trimBounds(text: string, blank: RegExp): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
