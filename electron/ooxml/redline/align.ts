import { type CompareSegment, compareTexts } from '#shared/document/compare-texts';

/** Two rows of pieces beside each other: a pair, or one that has no partner. */
export interface Aligned<T> {
  before: T | null;
  after: T | null;
  /** What became of the characters of a pair; [] for one alone. */
  segments: CompareSegment[];
}

/** No piece's text may hold the break that divides the compared lines. */
const asLine = (text: string) => text.replaceAll('\n', '\u2028');

/**
 * Pieces by their texts, alike ones paired in order. The texts of all without those only
 * in `after` are `before`, and the other way about.
 */
export function align<T extends { text: string }>(
  before: readonly T[],
  after: readonly T[],
): Aligned<T>[] {
  // compareTexts takes '' for no line at all: a row of one empty piece is told from none.
  if (before.length === 0 || after.length === 0) {
    return [
      ...before.map((piece) => ({ before: piece, after: null, segments: [] })),
      ...after.map((piece) => ({ before: null, after: piece, segments: [] })),
    ];
  }
  const joined = (pieces: readonly T[]) =>
    `\u0003\n${pieces.map(({ text }) => asLine(text)).join('\n')}`;
  const [, ...lines] = compareTexts(joined(before), joined(after));
  let [i, j] = [0, 0];
  return lines.map(({ kind, segments }) => {
    const isPair = kind === 'same' || kind === 'changed';
    const old = isPair || kind === 'deleted' ? (before[i++] ?? null) : null;
    const young = isPair || kind === 'added' ? (after[j++] ?? null) : null;
    return { before: old, after: young, segments: isPair ? segments : [] };
  });
}
