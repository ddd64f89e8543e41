/** At most so many characters are kept that look like one. */
const MOST = 24;
/** How alike two characters must be, 0 to 1. */
const LEAST = 0.57;
/** What strokes count for beside each of the two systems of codes. */
const STROKES = 0.6;
const CODES = 0.2;

/** For each character its strokes, and its codes in two systems that name its parts. */
export interface Forms {
  strokes: ReadonlyMap<string, string>;
  codes: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
}

/** Length of the longest common subsequence. */
function common(one: string, other: string, row: Uint8Array): number {
  row.fill(0, 0, other.length + 1);
  for (let left = 0; left < one.length; left += 1) {
    let diagonal = 0;
    for (let at = 1; at <= other.length; at += 1) {
      const above = row[at] as number;
      if (one.charCodeAt(left) === other.charCodeAt(at - 1)) row[at] = diagonal + 1;
      else if ((row[at - 1] as number) > above) row[at] = row[at - 1] as number;
      diagonal = above;
    }
  }
  return row[other.length] as number;
}

/**
 * For each character those that look like it, the likest first: written with mostly
 * the same strokes in the same order, and coded with mostly the same parts.
 */
export function lookAlikes(
  characters: readonly string[],
  { strokes, codes }: Forms,
): Map<string, string[]> {
  const row = new Uint8Array(64);
  const alike = (one = '', other = '') =>
    one && other ? (2 * common(one, other, row)) / (one.length + other.length) : 0;
  const forms = characters.map((character) => ({
    character,
    strokes: strokes.get(character) ?? '',
    first: codes[0].get(character),
    second: codes[1].get(character),
    likest: [] as { other: string; score: number }[],
  }));
  const enough = (LEAST - 2 * CODES) / STROKES;
  forms.forEach((one, index) => {
    for (const other of forms.slice(index + 1)) {
      const byStrokes = alike(one.strokes, other.strokes);
      if (byStrokes < enough) continue;
      const byCodes = alike(one.first, other.first) + alike(one.second, other.second);
      const score = STROKES * byStrokes + CODES * byCodes;
      if (score < LEAST) continue;
      one.likest.push({ other: other.character, score });
      other.likest.push({ other: one.character, score });
    }
  });
  return new Map(
    forms.map(({ character, likest }) => [
      character,
      likest
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST)
        .map(({ other }) => other),
    ]),
  );
}
