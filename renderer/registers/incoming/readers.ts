import { isWithin } from '#shared/directory/capacities';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import type { IncomingStep } from '#shared/model/incoming';
import type { Leader } from '#shared/model/office';
import { readersLeft } from '#shared/registers/incoming';

/** Leaders in office who have not had the paper, in the order of their rank. */
export function readersOf(
  leaders: readonly Leader[],
  steps: readonly IncomingStep[],
  today: CivilDate,
): Leader[] {
  return readersLeft(
    leaders.filter(({ span }) => isWithin(span, today)),
    steps,
  );
}

export function leaderRef({ id, name, post }: Leader): PersonRef {
  return { source: 'leader', id, name, unit: '', post };
}
