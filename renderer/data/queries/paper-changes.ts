import { useLiveQuery } from 'dexie-react-hooks';
import type { MatterPaper } from '#shared/model/matter';
import type { MeetingPaper } from '#shared/model/meeting';
import { store } from '../active';
import { isSamePaper } from '../commands/matter-papers';
import { arrangementOf, isUnchanged } from '../commands/papers';
import { carrierPage } from './carriers';
import { type MatterPaperChoice, matterFacts, type PaperOrigin } from './matter-papers';
import { meetingFacts } from './papers';

/** Whether something gives another paper now; also true where it gives none any more. */
function differs(isSame: () => boolean): boolean {
  try {
    return !isSame();
  } catch {
    return true;
  }
}

/** Whether the meeting would give another paper now; false where the meeting itself is gone. */
export async function meetingPaperChanged(paper: MeetingPaper): Promise<boolean> {
  const facts = await meetingFacts(paper.meetingId);
  if (!facts) return false;
  const { kind, agendaItemId } = paper;
  const choice = {
    kind,
    ...(agendaItemId && { agendaItemId }),
    ...(kind === 'opinions' && { arrangedBy: arrangementOf(paper) }),
  };
  return differs(() => isUnchanged(facts, choice, paper));
}

/** What a paper of matters would be made of now; null where that is gone, or whatever a filter shows. */
async function choiceOf(
  origin: PaperOrigin,
): Promise<Omit<MatterPaperChoice, 'kind' | 'scope'> | null> {
  if (origin.kind === 'matter' && origin.row) {
    const { id, meetingId } = origin.row;
    const meeting = meetingId ? await store().meetings.get(meetingId) : undefined;
    return { matterIds: [id], opinionIds: null, about: meeting?.title ?? '' };
  }
  if (origin.kind === 'carrier' && origin.row) {
    const page = await carrierPage(origin.row.id);
    if (!page) return null;
    return {
      matterIds: page.matters.map(({ id }) => id),
      opinionIds: page.carrier.items.map(({ opinionId }) => opinionId),
      about: page.about,
    };
  }
  return null;
}

/** Whether the matter, or what a carrier holds, would give another paper now. */
export async function matterPaperChanged(
  paper: MatterPaper,
  origin: PaperOrigin,
): Promise<boolean> {
  const choice = await choiceOf(origin);
  const facts = choice && (await matterFacts(choice));
  if (!choice || !facts) return false;
  const kind = paper.kind as MatterPaperChoice['kind'];
  const scope = paper.composed.slice(0, paper.composed.lastIndexOf('|'));
  return differs(() => isSamePaper(facts, { ...choice, kind, scope }, paper));
}

/**
 * The places (1 …) of opinions in a carrier that were changed or deleted since its text was
 * composed; [] once it has been sent, when its page compares with what was sent.
 */
export async function changedSinceComposed(carrierId: string): Promise<number[]> {
  const page = await carrierPage(carrierId);
  if (!page?.draft || page.carrier.submissions.length > 0 || page.carrier.entered) return [];
  const { createdAt } = page.draft;
  return page.opinions.flatMap(({ opinion }, at) =>
    opinion && opinion.deletedAt === null && opinion.updatedAt <= createdAt ? [] : [at + 1],
  );
}

export const useChangedSinceComposed = (carrierId: string): number[] =>
  useLiveQuery(() => changedSinceComposed(carrierId), [carrierId]) ?? [];
