import { v7 as newId } from 'uuid';
import type { Resolution, ResolutionVerb } from '#shared/model/meeting';
import { store } from '../active';
import { inMeeting, removePart } from './meetings';

/** A further resolution on one item (null: on none), empty but for its verb. Answers its id. */
export function addResolution(
  meetingId: string,
  agendaItemId: string | null,
  verb: ResolutionVerb,
): Promise<string> {
  const { resolutions } = store();
  return inMeeting(meetingId, [resolutions], async () => {
    const rows = await resolutions.where('meetingId').equals(meetingId).toArray();
    const order = Math.max(0, ...rows.map((one) => one.order)) + 1;
    const id = newId();
    const createdAt = new Date().toISOString();
    await resolutions.add({
      id,
      meetingId,
      agendaItemId,
      order,
      verb,
      text: '',
      tasks: [],
      createdAt,
    });
    return id;
  });
}

/** Saves what was changed; a resolution removed meanwhile stays removed. */
export async function saveResolution(
  id: string,
  patch: Partial<Pick<Resolution, 'verb' | 'text' | 'tasks' | 'agendaItemId'>>,
): Promise<void> {
  const { resolutions } = store();
  const row = await resolutions.get(id);
  if (!row) return;
  await inMeeting(row.meetingId, [resolutions], async () => {
    const present = await resolutions.get(id);
    if (present) await resolutions.put({ ...present, ...patch });
  });
}

/** Removes a resolution. Answers the way back, to what it was just then. */
export function removeResolution({
  id,
  meetingId,
}: Pick<Resolution, 'id' | 'meetingId'>): Promise<() => Promise<void>> {
  return removePart('resolutions', meetingId, id);
}
