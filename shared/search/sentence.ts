/** A stretch [from, to) of a text, UTF-16 units. */
export type Stretch = readonly [from: number, to: number];

/** A text as it is shown, with the stretches of it that were looked for. */
export interface Marked {
  text: string;
  marks: Stretch[];
}

const ENDS = /[。！？；!?;\n]/;
/** Longest sentence shown, characters, and how many of them before the word. */
const LONGEST = 110;
const BEFORE = 36;

/** Every place of the words in a folded text, in order; of those that overlap the first. */
export function placesOf(folded: string, words: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return found.filter(([from, to]) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The sentence around a place of a text, its words marked; where it is long, as much of it as a line has room for, with … where it was cut. */
export function sentenceAt(
  text: string,
  folded: string,
  at: Stretch,
  words: readonly string[],
): Marked {
  let from = at[0];
  let to = Math.min(at[1], from + LONGEST);
  while (from > 0 && at[0] - from < BEFORE && !ENDS.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - from < LONGEST && !ENDS.test(text.charAt(to - 1))) to += 1;
  // Never half a character of two units.
  if (isLow(text, from)) from += 1;
  if (isLow(text, to)) to -= 1;
  const head = from > 0 && !ENDS.test(text.charAt(from - 1)) ? '…' : '';
  const tail = to < text.length && !ENDS.test(text.charAt(to - 1)) ? '…' : '';
  const piece = text.slice(from, to);
  const shown = piece.replace(/\s+$/, '');
  const marks = placesOf(folded.slice(from, from + shown.length), words);
  // A whole page was looked for: what is shown of it is all marked.
  if (at[1] > from + shown.length) marks.push([at[0] - from, shown.length]);
  const moved = marks.map(([a, b]): Stretch => [a + head.length, b + head.length]);
  return { text: `${head}${shown}${tail}`, marks: moved };
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
