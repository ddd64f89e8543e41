import type { Draft, DraftBody, DraftRound } from '../../model/draft';
import type { Issuer, Leader } from '../../model/office';

/** The built-in sample: an invented 示例市. Every row carries `sample: 1` or belongs to a draft that does. */
export interface SampleRows {
  issuers: Issuer[];
  leaders: Leader[];
  drafts: Draft[];
  draftBodies: DraftBody[];
  rounds: DraftRound[];
}

/** Rows of the sample, with ids from `newId` and instants from `now` (ISO). */
export function sampleRows(_newId: () => string, _now: string): SampleRows {
  return { issuers: [], leaders: [], drafts: [], draftBodies: [], rounds: [] };
}
