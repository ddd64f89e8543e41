import type { RenderedPage } from './rendered';

/** Closing marks that may hang outside; LibreOffice does not always draw one that does. */
const HANGING = /^[、。，．！：；？]/;

/** A rendered line without what it shares with no paragraph: the page number. */
export function textLines(pages: readonly RenderedPage[]): string[] {
  return pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .filter((text) => !/^—\d+—$/.test(text));
}

/**
 * Cuts `text` as the rendered lines from `at` on show it. A hanging mark that the
 * renderer left out of its picture is given back to its line and counted as lost. Throws where a
 * rendered line is not the text that must come next.
 */
export function cutLike(
  text: string,
  rendered: readonly string[],
  at: number,
): { lines: string[]; next: number; lost: number } {
  const lines: string[] = [];
  let lost = 0;
  let from = 0;
  let next = at;
  while (from < text.length) {
    const line = rendered[next] ?? '';
    if (line === '' || !text.startsWith(line, from)) {
      throw new Error(`rendered: ${line}\nexpected: ${text.slice(from, from + 40)}`);
    }
    let end = from + line.length;
    const following = rendered[next + 1] ?? '';
    const rest = text.slice(end);
    const isLost =
      HANGING.test(rest) &&
      (rest.length === 1 || (!rest.startsWith(following) && rest.startsWith(following, 1)));
    if (isLost) {
      end += 1;
      lost += 1;
    }
    lines.push(text.slice(from, end));
    from = end;
    next += 1;
  }
  return { lines, next, lost };
}
