import { editScript, longestRise, type Stretch, type Tokens } from './edit-script';
import type { Progress } from './progress';

export interface CompareSegment {
  kind: 'same' | 'deleted' | 'added';
  text: string;
}

/** One line of the comparison, the old text's order kept. */
export interface ComparedLine {
  kind: 'same' | 'changed' | 'deleted' | 'added';
  segments: CompareSegment[];
}

/** Lines this much alike are one line that was changed; less alike, one went and another came. */
const ALIKE = 0.4;
/** Above this many pairs the lines of a hunk are first tied together by passages they share. */
const PAIRING_LIMIT = 40_000;
/** Characters of a passage that ties two long lines, or a changed line to what it was. */
const PASSAGE = 4;

/** Numbers for tokens, equal for equal ones, shared by all rows that are numbered by it. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  get count(): number {
    return this.numbers.size;
  }

  of(tokens: Iterable<string>): Tokens {
    const row: number[] = [];
    for (const token of tokens) {
      let number = this.numbers.get(token);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(token, number);
      }
      row.push(number);
    }
    return Int32Array.from(row);
  }
}

/** Two rows of texts, each text whole: which stayed, which went, which came. */
export function diffRows(a: readonly string[], b: readonly string[]): Stretch[] {
  const numbering = new Numbering();
  const [x, y] = [numbering.of(a), numbering.of(b)];
  return editScript(x, y, { size: 1, base: numbering.count + 1 });
}

/** Two texts compared character by character (code points, not halves of pairs). */
function diffCharacters(a: string, b: string): CompareSegment[] {
  const numbering = new Numbering();
  const [x, y] = [numbering.of(a), numbering.of(b)];
  const segments: CompareSegment[] = [];
  const [charactersA, charactersB] = [[...a], [...b]];
  let [i, j] = [0, 0];
  for (const { kind, length } of editScript(x, y, { size: PASSAGE, base: numbering.count + 1 })) {
    const text = (
      kind === 'added' ? charactersB.slice(j, j + length) : charactersA.slice(i, i + length)
    ).join('');
    segments.push({ kind, text });
    if (kind !== 'added') i += length;
    if (kind !== 'deleted') j += length;
  }
  return segments;
}

function changedLine(a: string, b: string): ComparedLine {
  const segments = diffCharacters(a, b);
  return { kind: segments.every((s) => s.kind === 'same') ? 'same' : 'changed', segments };
}

const whole = (kind: 'deleted' | 'added', text: string): ComparedLine => ({
  kind,
  segments: [{ kind, text }],
});

/** Share of characters in common, order aside (both rows sorted): a quick bound on how alike two lines are. */
function likeness(a: Tokens, b: Tokens): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  if (2 * Math.min(a.length, b.length) < ALIKE * total) return 0;
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * common) / total;
}

interface Hunk {
  removed: readonly Tokens[];
  added: readonly Tokens[];
}

/** The best pairing of removed with added lines that keeps both orders (longest weighted match). */
function bestPairs({ removed, added }: Hunk): [number, number][] {
  const [rows, columns] = [removed.length, added.length];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const gains = new Float64Array(rows * columns);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const match = (i: number, j: number) => (gains[i * columns + j] ?? 0) + at(i + 1, j + 1);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const score = likeness(removed[i] ?? new Int32Array(), added[j] ?? new Int32Array());
      gains[i * columns + j] = score >= ALIKE ? score : Number.NEGATIVE_INFINITY;
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), match(i, j));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (at(i, j) === match(i, j)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Which line each passage stands in, of those that stand in one line only. */
function passages(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    for (let start = 0; start + PASSAGE <= line.length; start += 1) {
      const passage = line.slice(start, start + PASSAGE);
      const place = places.get(passage);
      if (place === undefined) places.set(passage, index);
      else if (place !== index) places.set(passage, -1);
    }
  }
  return places;
}

/** For each removed line the added line with which it shares most passages that stand nowhere else. */
function tiedLines(removed: readonly string[], added: readonly string[]): [number, number][] {
  const votes = removed.map(() => new Map<number, number>());
  const inAdded = passages(added);
  for (const [passage, line] of passages(removed)) {
    const other = inAdded.get(passage) ?? -1;
    if (line >= 0 && other >= 0) votes[line]?.set(other, (votes[line].get(other) ?? 0) + 1);
  }
  const pairs = votes.flatMap((of, line): [number, number][] => {
    const [winner] = [...of].sort(([, a], [, b]) => b - a);
    return winner ? [[line, winner[0]]] : [];
  });
  return longestRise(pairs);
}

/** Lines one after the other, where there are too many to try each with each. */
function inTurn({ removed, added }: Hunk): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < Math.min(removed.length, added.length); i += 1) {
    const score = likeness(removed[i] ?? new Int32Array(), added[i] ?? new Int32Array());
    if (score >= ALIKE) pairs.push([i, i]);
  }
  return pairs;
}

function pairLines(removed: readonly string[], added: readonly string[]): [number, number][] {
  const numbering = new Numbering();
  const [a, b] = [removed, added].map((lines) => lines.map((line) => numbering.of(line).sort()));
  const hunk = { removed: a ?? [], added: b ?? [] };
  if (removed.length * added.length <= PAIRING_LIMIT) return bestPairs(hunk);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  const upTo = (endI: number, endJ: number) => {
    const part = { removed: hunk.removed.slice(i, endI), added: hunk.added.slice(j, endJ) };
    const isSmall = part.removed.length * part.added.length <= PAIRING_LIMIT;
    for (const [x, y] of isSmall ? bestPairs(part) : inTurn(part)) pairs.push([i + x, j + y]);
  };
  for (const [x, y] of tiedLines(removed, added)) {
    const score = likeness(hunk.removed[x] ?? new Int32Array(), hunk.added[y] ?? new Int32Array());
    if (score < ALIKE) continue;
    upTo(x, y);
    pairs.push([x, y]);
    [i, j] = [x + 1, y + 1];
  }
  upTo(removed.length, added.length);
  return pairs;
}

/** `done` hears how many lines of both sides have been compared. */
function compareHunk(
  removed: readonly string[],
  added: readonly string[],
  done: (lines: number) => void,
): ComparedLine[] {
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  const upTo = (endI: number, endJ: number) => {
    for (; i < endI; i += 1) {
      // An empty line in which something was written is one change, not a line less and another more.
      if (removed[i] === '' && j < endJ) {
        lines.push(changedLine('', added[j] ?? ''));
        j += 1;
      } else lines.push(whole('deleted', removed[i] ?? ''));
    }
    for (; j < endJ; j += 1) lines.push(whole('added', added[j] ?? ''));
  };
  for (const [a, b] of pairLines(removed, added)) {
    upTo(a, b);
    lines.push(changedLine(removed[a] ?? '', added[b] ?? ''));
    [i, j] = [a + 1, b + 1];
    done(i + j);
  }
  upTo(removed.length, added.length);
  done(i + j);
  return lines;
}

/**
 * Two texts compared line by line, changed lines character by character. Without
 * what was added the lines are `a`, without what was deleted `b`, to the character.
 */
export function compareTexts(a: string, b: string, progress?: Progress): ComparedLine[] {
  const split = (text: string) => (text === '' ? [] : text.split('\n'));
  const [linesA, linesB] = [split(a), split(b)];
  const lines: ComparedLine[] = [];
  const total = linesA.length + linesB.length;
  let [i, j] = [0, 0];
  let [startI, startJ] = [0, 0];
  const flush = () => {
    const before = startI + startJ;
    const done = (count: number) => progress?.((before + count) / total);
    lines.push(...compareHunk(linesA.slice(startI, i), linesB.slice(startJ, j), done));
  };
  for (const { kind, length } of diffRows(linesA, linesB)) {
    if (kind === 'same') {
      flush();
      for (const text of linesA.slice(i, i + length)) {
        lines.push({ kind: 'same', segments: [{ kind: 'same', text }] });
      }
    }
    if (kind !== 'added') i += length;
    if (kind !== 'deleted') j += length;
    if (kind === 'same') [startI, startJ] = [i, j];
  }
  flush();
  return lines;
}
