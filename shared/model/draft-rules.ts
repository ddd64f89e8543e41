import type { Draft, DraftRound, DraftState } from './draft';

/**
 * Which step may follow which. Nothing forces what did not happen on paper;
 * only the text of a signed draft is locked, and only 退回签发人 unlocks it.
 */
export type DraftStep =
  | 'edit'
  | 'sendForReview'
  | 'recordReturn'
  | 'sign'
  | 'register'
  | 'returnToSigner';

const ALLOWED: Record<DraftStep, readonly DraftState[]> = {
  edit: ['drafting', 'inReview', 'returned'],
  sendForReview: ['drafting', 'inReview', 'returned'],
  recordReturn: ['drafting', 'inReview', 'returned', 'signed'],
  sign: ['drafting', 'inReview', 'returned'],
  register: ['signed'],
  returnToSigner: ['signed'],
};

export function allows(state: DraftState, step: DraftStep): boolean {
  return ALLOWED[step].includes(state);
}

const REFUSALS: Record<DraftStep, string> = {
  edit: '这份文稿已签发，文字已锁定。要改动，请先办理“退回签发人”。没有改动任何文字。',
  sendForReview: '这份文稿已签发，不能再送审。要改动，请先办理“退回签发人”。',
  recordReturn: '这份文稿现在不能登记退回。',
  sign: '这份文稿已经登记过签发。',
  register: '签发以后才能编号。没有登记，已有的内容没有改动。',
  returnToSigner: '只有已签发的文稿才能退回签发人。',
};

/** A step that the draft's state does not allow; `message` is Chinese and says what to do. */
export class StepRefused extends Error {
  override name = 'StepRefused';
  constructor(readonly step: DraftStep) {
    super(REFUSALS[step]);
  }
}

/** Throws `StepRefused` when the draft's state does not allow the step. */
export function check(draft: Pick<Draft, 'state'>, step: DraftStep): void {
  if (!allows(draft.state, step)) throw new StepRefused(step);
}

/** 一稿, 二稿 … */
export function roundName(number: number): string {
  const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  if (number <= 10) return `${digits[number] ?? number}稿`;
  return number < 20 ? `十${digits[number - 10]}稿` : `${number}稿`;
}

/**
 * After a return is on record: the paper is back once every review of this round
 * has its date; then the clerk goes on with the next round.
 */
export function afterReturn(
  draft: Pick<Draft, 'state' | 'round'>,
  rounds: readonly Pick<DraftRound, 'kind' | 'number' | 'returnedOn'>[],
): Pick<Draft, 'state' | 'round'> {
  if (draft.state !== 'inReview') return { state: draft.state, round: draft.round };
  const out = rounds.filter((one) => one.kind === 'review' && one.number === draft.round);
  if (out.some((one) => one.returnedOn === null)) return { state: 'inReview', round: draft.round };
  return { state: 'drafting', round: draft.round + 1 };
}
