/**
 * The long form of the tests that go through states, cuts and random walks
 * (`npm run test:faults`). It takes a day and more on one PC, so it can be had in parts:
 * `npm run test:faults -- 3/60` is the third of sixty, and all sixty together leave nothing out.
 */

/** Holds what was asked for: `all`, or a part as `3/60`. Not set in `npm test`. */
export const LONG_FORM = 'HUIYIN_FAULTS';

export interface Part {
  /** From 1. */
  number: number;
  of: number;
}

/** No list is shorter: in more parts than these some would be empty. */
const MOST = 60;

/** What was asked for; null when it is none. */
export function partIn(asked: string): Part | null {
  if (asked === 'all') return { number: 1, of: 1 };
  const [, number, of] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(asked) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number <= part.of && part.of <= MOST ? part : null;
}

/** Those of a list that belong to a part: each to one. */
export function ofPart<T>(all: readonly T[], { number, of }: Part): T[] {
  return all.filter((_one, at) => at % of === number - 1);
}

const asked = process.env[LONG_FORM] ?? '';
const part = partIn(asked);
if (asked !== '' && part === null) throw new Error(`${LONG_FORM}=${asked}: all, or a part as 3/60`);

/** The long form, or a part of it, is run. */
export const IS_LONG = part !== null;

/** Of a list that is gone through in the long form, what this run goes through. */
export function ofThisRun<T>(all: readonly T[]): T[] {
  return part === null ? [...all] : ofPart(all, part);
}
