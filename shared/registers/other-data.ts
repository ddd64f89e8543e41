import type { NumberRow } from '../model/number';

/** Why a number is not there to be given: its paper is in the other data. */
export const ELSEWHERE = '在另一份数据里编的，那一份在恢复点里';

/** The number of two papers, of which one is here. */
export const TWICE = '另一份数据里的另一件也编了这个号，请核对';

/** What becomes of a number whose paper gets another: free to be given again, unless a paper of the other data bears it. */
export function whenLeft(row: NumberRow | undefined, reason: string) {
  return row?.reason === TWICE
    ? { state: 'given' as const, draftId: null, reason: ELSEWHERE }
    : { state: 'returned' as const, draftId: null, reason };
}
