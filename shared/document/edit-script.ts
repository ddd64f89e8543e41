/**
 * What turns one row of tokens (characters, lines; numbered) into another. The
 * shortest script is looked for as long as it is short; beyond that the rows are
 * first tied together where a passage stands once in either, so that the time
 * grows with the length of the rows and not with its square.
 */

/** Neighbouring tokens that share one fate; all stretches in a row rebuild both sides. */
export interface Stretch {
  kind: 'same' | 'deleted' | 'added';
  /** In tokens. */
  length: number;
}

/** Tokens in a row, equal numbers for equal tokens. */
export type Tokens = Int32Array;

/** Scripts longer than this are not looked for whole: time and memory grow with the square of it. */
const LONGEST_SCRIPT = 600;
/** How often a stretch without a short script is tied together anew. */
const DEEPEST = 3;
const NONE = -1;

/** Stretches in the order of the text, neighbours of one kind joined. */
class Script {
  readonly stretches: Stretch[] = [];

  add(kind: Stretch['kind'], length: number): void {
    if (length === 0) return;
    const last = this.stretches.at(-1);
    if (last?.kind === kind) last.length += length;
    else this.stretches.push({ kind, length });
  }

  addAll(stretches: readonly Stretch[]): void {
    for (const { kind, length } of stretches) this.add(kind, length);
  }
}

/** One round's furthest places, so that the way can be walked back: twice the place in `a`, plus 1 behind an addition. */
type Round = Int32Array;

/** Walks back from the end of both rows, at the last round's diagonal. */
function walkBack(rounds: readonly Round[], diagonal: number): Stretch[] {
  const steps: Stretch[] = [];
  let at = diagonal;
  for (let round = rounds.length - 1; round >= 0; round -= 1) {
    const found = rounds[round]?.[(at + round) >> 1] ?? 0;
    const isAddition = (found & 1) === 1;
    const before = isAddition ? at + 1 : at - 1;
    const from = round === 0 ? 0 : (rounds[round - 1]?.[(before + round - 1) >> 1] ?? 0) >> 1;
    const start = round === 0 || isAddition ? from : from + 1;
    steps.push({ kind: 'same', length: (found >> 1) - start });
    if (round > 0) steps.push({ kind: isAddition ? 'added' : 'deleted', length: 1 });
    at = before;
  }
  const script = new Script();
  script.addAll(steps.reverse());
  return script.stretches;
}

/**
 * The shortest script (Myers 1986), of several the one that deletes first; null
 * when it has more than `limit` additions and deletions.
 */
export function shortestScript(a: Tokens, b: Tokens, limit: number): Stretch[] | null {
  const most = Math.min(limit, a.length + b.length);
  if (Math.abs(a.length - b.length) > most) return null;
  // By diagonal (place in a less place in b): how far a is read there; the others' neighbours are needed too.
  const middle = most + 1;
  const furthest = new Int32Array(2 * middle + 1).fill(NONE);
  const rounds: Round[] = [];
  let [lowest, highest] = [-most, most];
  const run = (from: number, diagonal: number) => {
    let at = from;
    while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at += 1;
    return at;
  };
  furthest[middle] = run(0, 0);
  rounds.push(Int32Array.of((furthest[middle] ?? 0) << 1));
  if (furthest[middle] === a.length && furthest[middle] === b.length) return walkBack(rounds, 0);
  for (let round = 1; round <= most; round += 1) {
    const places = new Int32Array(round + 1);
    rounds.push(places);
    for (let at = Math.max(lowest, -round); at <= Math.min(highest, round); at += 2) {
      const below = furthest[middle + at - 1] ?? NONE;
      const above = furthest[middle + at + 1] ?? NONE;
      furthest[middle + at - 1] = NONE;
      const canAdd = above !== NONE && above - at >= 1 && above - at <= b.length;
      const canDelete = below !== NONE && below < a.length;
      if (!canAdd && !canDelete) {
        furthest[middle + at] = NONE;
        continue;
      }
      const adds = !canDelete || (canAdd && below < above);
      const reached = run(adds ? above : below + 1, at);
      places[(at + round) >> 1] = (reached << 1) | (adds ? 1 : 0);
      if (reached >= a.length && reached - at >= b.length) return walkBack(rounds, at);
      furthest[middle + at] = reached;
      // At an edge of either row the diagonals beyond lead nowhere.
      if (reached >= a.length) highest = Math.min(highest, at - 1);
      if (reached - at >= b.length) lowest = Math.max(lowest, at + 1);
    }
  }
  return null;
}

/** Places where a passage of `size` tokens stands that occurs once only, by the passage. */
function oncePlaces(tokens: Tokens, size: number, base: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let start = 0; start + size <= tokens.length; start += 1) {
    let key = 0;
    for (let at = start; at < start + size; at += 1) key = key * base + (tokens[at] ?? 0);
    places.set(key, places.has(key) ? NONE : start);
  }
  return places;
}

/** The longest choice of pairs, given by rising first places, whose second places rise too. */
export function longestRise(pairs: readonly [number, number][]): [number, number][] {
  /** Pair that ends the best chain of each length, lowest second place first; and each pair's forerunner. */
  const ends: number[] = [];
  const forerunners = new Int32Array(pairs.length).fill(NONE);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((pairs[ends[half] ?? 0]?.[1] ?? 0) < place) low = half + 1;
      else high = half;
    }
    forerunners[index] = low === 0 ? NONE : (ends[low - 1] ?? NONE);
    ends[low] = index;
  }
  const chain: [number, number][] = [];
  for (let at = ends.at(-1) ?? NONE; at !== NONE; at = forerunners[at] ?? NONE) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Places of equal tokens, in the order of both rows: the beginnings of passages that stand once in either. */
function ties(a: Tokens, b: Tokens, size: number, base: number): [number, number][] {
  const inB = oncePlaces(b, size, base);
  const pairs: [number, number][] = [];
  for (const [key, place] of oncePlaces(a, size, base)) {
    const other = inB.get(key) ?? NONE;
    if (place !== NONE && other !== NONE) pairs.push([place, other]);
  }
  // A map keeps the order in which its keys were first met, so the first places rise.
  return longestRise(pairs);
}

/** Equal tokens at both ends are no part of the question. */
function commonEnds(a: Tokens, b: Tokens): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < most && a[start] === b[start]) start += 1;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
}

/** How rows are tied together that have no short script. */
export interface Tie {
  /** Tokens of a passage that ties: 1 for lines, more for characters. */
  size: number;
  /** Above every token's number. */
  base: number;
}

/** A passage must be a number that is told exactly. */
function sizeThatFits({ size, base }: Tie): number {
  let fits = size;
  while (fits > 1 && base ** fits > Number.MAX_SAFE_INTEGER) fits -= 1;
  return fits;
}

function tied(a: Tokens, b: Tokens, tie: Tie, depth: number): Stretch[] {
  const script = new Script();
  const { start, end } = commonEnds(a, b);
  script.add('same', start);
  const [x, y] = [a.subarray(start, a.length - end), b.subarray(start, b.length - end)];
  let [i, j] = [0, 0];
  const pairs = depth < DEEPEST ? ties(x, y, sizeThatFits(tie), tie.base) : [];
  for (const [toI, toJ] of pairs) {
    script.addAll(between(x.subarray(i, toI), y.subarray(j, toJ), tie, depth + 1));
    script.add('same', 1);
    [i, j] = [toI + 1, toJ + 1];
  }
  if (pairs.length > 0) {
    script.addAll(between(x.subarray(i), y.subarray(j), tie, depth + 1));
  } else {
    script.add('deleted', x.length);
    script.add('added', y.length);
  }
  script.add('same', end);
  return script.stretches;
}

function between(a: Tokens, b: Tokens, tie: Tie, depth: number): Stretch[] {
  if (a.length === 0) return b.length === 0 ? [] : [{ kind: 'added', length: b.length }];
  if (b.length === 0) return [{ kind: 'deleted', length: a.length }];
  return shortestScript(a, b, LONGEST_SCRIPT) ?? tied(a, b, tie, depth);
}

/**
 * The script from `a` to `b`: the shortest, if it is short; else one that keeps
 * passages that stand once in either and is as short as may be between them. A
 * stretch that shares no such passage counts as replaced whole.
 */
export function editScript(a: Tokens, b: Tokens, tie: Tie): Stretch[] {
  return between(a, b, tie, 0);
}
