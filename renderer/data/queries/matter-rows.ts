import {
  compareEvents,
  type Matter,
  type MatterEvent,
  type MatterTrack,
} from '#shared/model/matter';
import { byId, byOrder } from '#shared/model/order';
import { store } from '../active';

/** Timelines of these matters, each in the order of registration. */
export async function eventsOf(ids: readonly string[]): Promise<Map<string, MatterEvent[]>> {
  const found = new Map<string, MatterEvent[]>(ids.map((id) => [id, []]));
  const all = await store()
    .matterEvents.where('matterId')
    .anyOf([...ids])
    .toArray();
  for (const event of all.sort(compareEvents)) found.get(event.matterId)?.push(event);
  return found;
}

/** Live outside matters that follow at least one of the opinions, the first created first. */
export async function followersOf(opinionIds: readonly string[]): Promise<Matter[]> {
  const found = await store()
    .matters.where('opinionIds')
    .anyOf([...opinionIds])
    .distinct()
    .toArray();
  return found
    .filter(({ deletedAt, track }) => deletedAt === null && track === 'external')
    .sort(byId);
}

/** Tracks that these matters belong to, each once. */
export async function matterTracks(ids: readonly string[]): Promise<MatterTrack[]> {
  const rows = await store().matters.bulkGet([...ids]);
  return [...new Set(rows.flatMap((row) => row?.track ?? []))];
}

/** Opinions of these outside matters, meeting by meeting in the order of each, and the meetings: what a carrier of ticked matters holds. */
export async function opinionsOfMatters(
  matterIds: readonly string[],
): Promise<{ opinionIds: string[]; meetingIds: string[] }> {
  const rows = await store().matters.bulkGet([...matterIds]);
  const opinionIds = [...new Set(rows.flatMap((row) => row?.opinionIds ?? []))];
  const opinions = await store().opinions.bulkGet(opinionIds);
  const live = opinions.flatMap((one) => (one?.deletedAt === null ? one : []));
  const meetingIds = [...new Set(live.map(({ meetingId }) => meetingId))];
  const place = (meetingId: string) => meetingIds.indexOf(meetingId);
  live.sort((a, b) => place(a.meetingId) - place(b.meetingId) || byOrder(a, b));
  return { opinionIds: live.map(({ id }) => id), meetingIds };
}
