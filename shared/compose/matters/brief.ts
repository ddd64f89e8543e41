/** Marks at which a sentence may be left: the longest part that fits ends at one of them. */
const CLAUSE_ENDS = '。！？；，、：';

/**
 * A text in brief: the text itself where it has no more than `most` characters, else
 * cut at the end of a clause, with … for what was left out. Only a first clause that is
 * longer than that by itself is cut within.
 */
export function brief(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/g, '').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  for (let at = most - 1; at > 0; at -= 1) {
    if (CLAUSE_ENDS.includes(characters[at] ?? '')) return `${characters.slice(0, at).join('')}…`;
  }
  return `${characters.slice(0, most - 1).join('')}…`;
}
