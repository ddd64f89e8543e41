import type { ReadWhole } from '#shared/proofread/summary';
import type { ProofInput, Proofread } from '../../../work/proofread';
import { work } from '../../../work/work';
import { markOfPlace } from './exceptions';
import { type Located, locate } from './places';
import type { DraftProofFacts } from './use-proof-facts';

/** A text that was read to its end. */
export interface Whole extends ReadWhole {
  findings: readonly Located[];
  /** Said to be right as they stand. */
  left: readonly Located[];
  /** What a clerk calls each rule, by its id. */
  ruleNames: Readonly<Record<string, string>>;
  /** Ids of the rules that were switched off. */
  rulesOff: readonly string[];
}

/** What remains of a reading that went to the end of its text. */
export function wholeOf(
  located: readonly Located[],
  { ignored }: DraftProofFacts,
  known: Pick<Whole, 'isSpelled' | 'ruleNames' | 'rulesOff'>,
): Whole {
  const places = new Set(ignored.map(({ place }) => place));
  const left = places.size > 0 ? located.filter((one) => places.has(markOfPlace(one))) : [];
  const findings = left.length > 0 ? located.filter((one) => !left.includes(one)) : located;
  return { ...known, findings, left, ignored: left.length, off: known.rulesOff.length };
}

/** Has the worker read; null where the clerk stopped it. */
export type RunProof = (input: ProofInput) => Promise<Proofread | null>;

const STOPPED = '停止了，全文没有读完。文字没有改动。';

/** Reads a text to its end, however long it is. Rejects as `run` does, and where it was stopped. */
export async function readWhole(
  input: ProofInput,
  said: DraftProofFacts,
  run: RunProof = (asked) => work.run('proofread', asked),
): Promise<Whole> {
  const { document, context } = input;
  const done = await run(input);
  if (done === null) throw new Error(STOPPED);
  const { findings, isSpelled, ruleNames } = done;
  return wholeOf(locate(document, findings), said, {
    isSpelled,
    ruleNames,
    rulesOff: context.off,
  });
}
