import type { RedlineOrder } from '#shared/ipc/files';
import type { CivilDate } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import { inOrder } from '../rounds/round-names';

/** Stands for whoever changed a text where no round says it. */
const NOBODY_NAMED = '本单位';

/**
 * Whose changes lie between two versions, and of which day: those noted at every return of
 * the rounds from the older one to the newer. null stands for the text as it is now.
 */
export function authorBetween(
  rounds: readonly DraftRound[],
  before: DraftRound | null,
  after: DraftRound | null,
  today: CivilDate,
): Extract<RedlineOrder['shown'], { kind: 'tracked' }>['author'] {
  const ordered = inOrder(rounds);
  const place = (round: DraftRound | null) => (round ? ordered.indexOf(round) : ordered.length);
  const [first, last] = [place(before), place(after)].sort((a, b) => a - b);
  const between = ordered.slice(first, last);
  const names = [...new Set(between.flatMap(({ changesBy }) => changesBy))];
  return { name: names.join('、') || NOBODY_NAMED, on: after?.on ?? today };
}
