import type { Carrier } from '../model/carrier';
import type { Matter, MatterEvent } from '../model/matter';
import type { Opinion } from '../model/proceedings';
import { standingTellings } from './timeline';

/** One opinion on its way: what follows it, what happened, what it travels in. */
export interface TrackedOpinion {
  /** The opinion as it stands; as it was sent where it has been purged since. */
  opinion: Pick<Opinion, 'id' | 'words' | 'summary' | 'speaker' | 'targets'>;
  /** null while nobody follows the opinion. */
  matter: Matter | null;
  /** Entries of its matter that count, the first one first. */
  events: readonly MatterEvent[];
  /** Carriers that hold it, the first one first. */
  carriers: readonly Carrier[];
}

/** Entries of one step, the first one first. */
export function eventsOfStep(
  { events }: Pick<TrackedOpinion, 'events'>,
  step: MatterEvent['step'],
): MatterEvent[] {
  return events.filter((event) => event.step === step);
}

/** The last entry by which the member who voiced it was told and that still stands, or null. */
export function tellingOf({ matter, events, opinion }: TrackedOpinion): MatterEvent | null {
  if (matter === null) return null;
  return (
    standingTellings(matter, events).findLast(
      ({ opinionId }) => (opinionId ?? opinion.id) === opinion.id,
    ) ?? null
  );
}
