import type { Carrier } from '../model/carrier';
import type { Matter, MatterEvent } from '../model/matter';
import type { Opinion } from '../model/proceedings';

/** One opinion on its way: what follows it, what happened, what it travels in. */
export interface TrackedOpinion {
  /** As it stands; as it was sent where it has been purged since. */
  opinion: Pick<Opinion, 'id' | 'words' | 'summary' | 'speaker' | 'targets'>;
  /** null while nobody follows it. */
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

/** The entry by which the member who voiced it was told, or null; what was told before it was looked into again does not count. */
export function tellingOf({ events, opinion }: TrackedOpinion): MatterEvent | null {
  const again = events.findLastIndex(({ step }) => step === 'reopen');
  const tellings = events
    .slice(again + 1)
    .filter(({ step, opinionId }) => step === 'tell' && (opinionId ?? opinion.id) === opinion.id);
  return tellings.at(-1) ?? null;
}
