import type { Language } from './language';
import type { Proposal } from './written';

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
  /** How much likelier than by itself the changed word is behind the one before it, and the one behind it is then; decimal logarithms. */
  pullBefore: number;
  pullBehind: number;
  /** The same of the words that stand there, the most of any two. */
  held: number;
  /** How the first changed character joins the one before it and the last the one behind, within any word: as written and as meant. */
  joinsBefore: number;
  joinsBehind: number;
  meantBefore: number;
  meantBehind: number;
  /** How many words the written character begins and ends, and the meant one. */
  begins: number;
  finishes: number;
  meantBegins: number;
  meantFinishes: number;
  /** How many words the character before begins, and the one behind ends. */
  beginsBefore: number;
  finishesBehind: number;
  /** How common the words before and behind are by themselves, as written. */
  commonBefore: number;
  commonBehind: number;
  /** How likely the rest of the clause is as it stands, for each character. */
  usual: number;
  /** Words of one character in the rest of the clause that are rare by themselves. */
  odd: number;
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
/** For words of which nothing is known. */
const NO_PULL = -2;
/** For a character that is no word. */
const NONE = -8;
/** What words are worth on the whole, for each character. */
const USUAL = -1.5;
/** A word of one character is rare below this. */
const RARE = -4;

const lengthOf = (one: Proposal | undefined): number => (one ? one.end - one.start : 0);

/** The evidence about a change of the characters from `start` to `end`. */
export function evidenceOf(
  { model, chances, joints }: Language,
  { text, corrected, written, path }: Clause,
  change: Proposal,
  [start, end]: readonly [number, number],
): Evidence {
  const first = written.findIndex((one) => one.end > start);
  let last = first;
  while ((written[last + 1]?.start ?? end) < end) last += 1;
  /** How much more often one word stands behind another than by itself. */
  const pull = (before: number, word: number): number =>
    before < 0 || word < 0 ? NO_PULL : chances.of(before, word) - (model.single[word] as number);
  let fit = 0;
  let heldBy = 0;
  let held = NO_PULL;
  for (let at = first; at <= last + 1; at += 1) {
    const one = written[at];
    if (!one) break;
    const before = written[at - 1]?.word ?? -1;
    fit += chances.of(before, one.word);
    if (chances.isPair(before, one.word)) heldBy += 1;
    held = Math.max(held, pull(before, one.word));
  }
  const alone = (line: Int32Array): number =>
    Math.max(
      ...Array.from(line.subarray(start, end), (one) => {
        const node = one < 0 ? -1 : model.trie.child(0, one);
        const word = node < 0 ? -1 : (model.trie.words[node] as number);
        return word < 0 ? NONE : (model.single[word] as number);
      }),
    );
  const common = (one: Proposal | undefined): number =>
    one === undefined ? 0 : one.word < 0 ? NONE : (model.single[one.word] as number);
  const rank = (line: Int32Array): number => Math.log10(2 + (line[start] as number));
  const place = path.indexOf(change);
  const lastBefore = path[place - 1]?.word ?? -1;
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
    pullBefore: pull(lastBefore, change.word),
    pullBehind: pull(change.word, path[place + 1]?.word ?? -1),
    held,
    joinsBefore: joints.within(text[start - 1] ?? -1, text[start] as number),
    joinsBehind: joints.within(text[end - 1] as number, text[end] ?? -1),
    meantBefore: joints.within(text[start - 1] ?? -1, corrected[start] as number),
    meantBehind: joints.within(corrected[end - 1] as number, text[end] ?? -1),
    begins: joints.begins(text[start] as number),
    finishes: joints.finishes(text[end - 1] as number),
    meantBegins: joints.begins(corrected[start] as number),
    meantFinishes: joints.finishes(corrected[end - 1] as number),
    beginsBefore: joints.begins(text[start - 1] ?? -1),
    finishesBehind: joints.finishes(text[end] ?? -1),
    commonBefore: common(written[first - 1]),
    commonBehind: common(written[last + 1]),
    ...restOf({ model, chances }, written, first, last),
  };
}

/** What the words of a clause are worth but those from the first to the last that a change touches. */
export function restOf(
  { model, chances }: Pick<Language, 'model' | 'chances'>,
  written: readonly Proposal[],
  first: number,
  last: number,
): Pick<Evidence, 'usual' | 'odd'> {
  let [worth, length, odd] = [0, 0, 0];
  written.forEach((one, at) => {
    if (at >= first && at <= last + 1) return;
    worth += chances.of(written[at - 1]?.word ?? -1, one.word);
    length += lengthOf(one);
    if (lengthOf(one) === 1 && (one.word < 0 || (model.single[one.word] as number) < RARE))
      odd += 1;
  });
  return { usual: length === 0 ? USUAL : worth / length, odd };
}
