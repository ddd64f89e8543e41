import { countedEvents } from '#shared/matters/timeline';
import type { Matter, MatterEvent } from '#shared/model/matter';
import { store } from '../active';
import type { Judgement } from '../commands/matter-answers';
import { eventsOf } from './matter-rows';

/** One matter of an answer that was registered for several: its entries of it that still count. */
export interface JointPart {
  matter: Matter;
  answer: MatterEvent;
  /** What it was judged to be in the same act. */
  judged: MatterEvent[];
}

/**
 * The parts of an answer that was registered for several matters, in the order of their
 * registration. Matters in the recycle bin and answers that were withdrawn are left out.
 */
export async function jointAnswer(together: string): Promise<JointPart[]> {
  // Its entries were made after its own id, which begins with the time.
  const entries = await store()
    .matterEvents.where('id')
    .above(together)
    .filter((event) => event.together === together)
    .toArray();
  const ids = [...new Set(entries.map(({ matterId }) => matterId))];
  const [rows, timelines] = await Promise.all([store().matters.bulkGet(ids), eventsOf(ids)]);
  return rows.flatMap((matter): JointPart[] => {
    if (!matter || matter.deletedAt !== null) return [];
    const own = countedEvents(timelines.get(matter.id) ?? []).filter(
      (event) => event.together === together,
    );
    const answer = own.find(({ step }) => step === 'answer' || step === 'report');
    if (!answer) return [];
    return [{ matter, answer, judged: own.filter(({ step }) => step === 'judge') }];
  });
}

/** What the entries of one part judge, each with its reason. */
export function judgedIn({ judged }: Pick<JointPart, 'judged'>): Judgement {
  const adopted = judged.findLast(({ adoption }) => adoption !== null);
  const came = judged.findLast(({ outcome }) => outcome !== null);
  return {
    adoption: adopted?.adoption ?? null,
    adoptionReason: adopted?.words ?? '',
    outcome: came?.outcome ?? null,
    outcomeReason: came?.words ?? '',
  };
}
