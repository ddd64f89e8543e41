import type { Language } from './language';
import type { Proposal } from './propose';

/** What speaks for and against a change beside how much likelier it makes the clause. */
export interface Evidence {
  /** Decimal logarithm of how likely the words that stand there are, with the one behind them. */
  fit: number;
  /** How many of those words are known to stand beside the one before. */
  heldBy: number;
  /** Characters of the words that stand there, and of the first of them. */
  span: number;
  firstSpan: number;
  /** Characters of the word before and of the one behind as written, 0 at an end. */
  before: number;
  after: number;
  /** How common the written and the meant characters are as words of their own. */
  aloneWritten: number;
  aloneMeant: number;
  /** Places of the first changed character in the order from the commonest, decimal logarithms. */
  rankWritten: number;
  rankMeant: number;
  /** Changes in the same clause. */
  changes: number;
  /** Characters before and behind it in the clause, up to `NEAR`, and in the clause, up to `LONG`. */
  ahead: number;
  behind: number;
  clause: number;
  /** Characters of the changed word before the first that is changed. */
  offset: number;
  /** How likely the changed word is behind the one before it, and what the change itself costs. */
  expected: number;
  cost: number;
}

/** What was read of a clause. Places are characters within it. */
export interface Clause {
  text: Int32Array;
  corrected: Int32Array;
  /** The words as they stand, and the best way with changes. */
  written: readonly Proposal[];
  path: readonly Proposal[];
}

const NEAR = 4;
const LONG = 30;
/** For a character that is no word. */
const NONE = -8;

const lengthOf = (one: Proposal | undefined): number => (one ? one.end - one.start : 0);

/** The evidence about a change of the characters from `start` to `end`. */
export function evidenceOf(
  { model, chances }: Language,
  { text, corrected, written, path }: Clause,
  change: Proposal,
  [start, end]: readonly [number, number],
): Evidence {
  const first = written.findIndex((one) => one.end > start);
  let last = first;
  while ((written[last + 1]?.start ?? end) < end) last += 1;
  let fit = 0;
  let heldBy = 0;
  for (let at = first; at <= last + 1; at += 1) {
    const one = written[at];
    if (!one) break;
    const before = written[at - 1]?.word ?? -1;
    fit += chances.of(before, one.word);
    if (chances.isPair(before, one.word)) heldBy += 1;
  }
  const alone = (line: Int32Array): number =>
    Math.max(
      ...Array.from(line.subarray(start, end), (one) => {
        const node = one < 0 ? -1 : model.trie.child(0, one);
        const word = node < 0 ? -1 : (model.trie.words[node] as number);
        return word < 0 ? NONE : (model.single[word] as number);
      }),
    );
  const rank = (line: Int32Array): number => Math.log10(2 + (line[start] as number));
  const lastBefore = path[path.indexOf(change) - 1]?.word ?? -1;
  return {
    fit,
    heldBy,
    span: (written[last]?.end ?? end) - (written[first]?.start ?? start),
    firstSpan: lengthOf(written[first]),
    before: lengthOf(written[first - 1]),
    after: lengthOf(written[last + 1]),
    aloneWritten: alone(text),
    aloneMeant: alone(corrected),
    rankWritten: rank(text),
    rankMeant: rank(corrected),
    changes: path.filter(({ edits }) => edits > 0).length,
    ahead: Math.min(start, NEAR),
    behind: Math.min(text.length - end, NEAR),
    clause: Math.min(text.length, LONG),
    offset: start - change.start,
    expected: chances.of(lastBefore, change.word),
    cost: change.cost,
  };
}
