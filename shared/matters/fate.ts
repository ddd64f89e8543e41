import type { CivilDate } from '../model/civil-date';
import type { Matter, MatterEvent, MatterStep } from '../model/matter';
import { countedEvents, standingTellings } from './timeline';

/** The course of an opinion until the member has an answer. */
const COURSE: readonly { label: string; step: MatterStep }[] = [
  { label: '归集', step: 'collect' },
  { label: '载体', step: 'carry' },
  { label: '报送', step: 'submit' },
  { label: '批示', step: 'instruct' },
  { label: '转办', step: 'refer' },
  { label: '答复', step: 'answer' },
  { label: '告知', step: 'tell' },
];

export interface CoursePoint {
  label: string;
  /** Day on which the step last happened; null when it did not, or nobody has registered it. */
  on: CivilDate | null;
}

/**
 * How far one opinion has come on a matter's timeline. Only what is registered and still counts
 * is shown as done: a step that life left out stays open. 告知 is that of this opinion's member,
 * and open again once the answer is looked into again.
 */
export function courseOf(
  matter: Pick<Matter, 'track' | 'opinionIds'>,
  events: readonly MatterEvent[],
  opinionId: string,
): CoursePoint[] {
  const counted = countedEvents(events);
  const tellings = standingTellings(matter, counted);
  return COURSE.map(({ label, step }) => {
    const last =
      step === 'tell'
        ? tellings.findLast((event) => (event.opinionId ?? opinionId) === opinionId)
        : counted.findLast((event) => event.step === step);
    return { label, on: last?.on ?? null };
  });
}
