import { v7 as newId } from 'uuid';
import type { Circulation } from '#shared/model/meeting';
import { store } from '../active';
import { inMeeting, removePart } from './meetings';

export type CirculationFacts = Pick<Circulation, 'draftId' | 'what' | 'on' | 'note'> & {
  /** Who gets a copy, one each. */
  to: readonly string[];
};

/** 登记送阅: one row a reader, nothing signed for yet. */
export async function circulate(meetingId: string, facts: CirculationFacts): Promise<void> {
  const { circulations } = store();
  const { to, ...rest } = facts;
  await inMeeting(meetingId, [circulations], async () => {
    await circulations.bulkAdd(
      to.map((reader) => ({
        ...rest,
        id: newId(),
        meetingId,
        to: reader,
        signedOn: null,
        signedBy: '',
      })),
    );
  });
}

/** Registers or corrects when and by whom a copy was signed for. */
export async function saveCirculation(
  id: string,
  patch: Partial<Pick<Circulation, 'on' | 'to' | 'signedOn' | 'signedBy' | 'note'>>,
): Promise<void> {
  const { circulations } = store();
  const row = await circulations.get(id);
  if (!row) return;
  await inMeeting(row.meetingId, [circulations], async () => {
    const present = await circulations.get(id);
    if (present) await circulations.put({ ...present, ...patch });
  });
}

/** Removes a row registered by mistake. Answers the way back, to what it was just then. */
export function removeCirculation({
  id,
  meetingId,
}: Pick<Circulation, 'id' | 'meetingId'>): Promise<() => Promise<void>> {
  return removePart('circulations', meetingId, id);
}
