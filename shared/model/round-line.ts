import type { Draft, DraftRound } from './draft';

/** 稿次 as a line of steps, in the order in which a paper takes them. */
export const ROUND_STEPS = ['起草', '送审', '退回', '签发', '编号', '印发'] as const;
export type RoundStepName = (typeof ROUND_STEPS)[number];

/** What a clerk does next with a draft. */
export type NextStep = 'review' | 'return' | 'sign' | 'register' | 'export';

export interface RoundLine {
  /** The step that the paper stands at; those before it are done or were not needed. */
  at: RoundStepName;
  next: NextStep;
}

type Round = Pick<DraftRound, 'kind' | 'returnedOn' | 'changesBy'>;

/**
 * Where a draft stands and what is next. A paper that came back with changes goes out
 * again with them; without changes it is signed. `rounds` as they happened; `issued`:
 * whether a number was given, and the day of printing registered.
 */
export function roundLine(
  { state }: Pick<Draft, 'state'>,
  rounds: readonly Round[],
  issued: { isNumbered: boolean; isPrinted: boolean },
): RoundLine {
  if (state === 'signed') {
    if (!issued.isNumbered) return { at: '签发', next: 'register' };
    return { at: issued.isPrinted ? '印发' : '编号', next: 'export' };
  }
  if (state === 'inReview') return { at: '送审', next: 'return' };
  if (state === 'returned') return { at: '退回', next: 'sign' };
  const last = rounds.filter(({ kind }) => kind === 'review').at(-1);
  if (!last) return { at: '起草', next: 'review' };
  return { at: '退回', next: last.changesBy.length > 0 ? 'review' : 'sign' };
}
