import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Entry, Opinion, OpinionGroup } from '#shared/model/proceedings';
import { store } from '../active';

/** Opinions of a meeting in order: those that stand, and those in the recycle bin. */
export interface MeetingOpinions {
  standing: Opinion[];
  removed: Opinion[];
}

async function opinionsOf(meetingId: string): Promise<MeetingOpinions> {
  const rows = await store()
    .opinions.where('[meetingId+order]')
    .between([meetingId, Dexie.minKey], [meetingId, Dexie.maxKey])
    .toArray();
  return {
    standing: rows.filter(({ deletedAt }) => deletedAt === null),
    removed: rows.filter(({ deletedAt }) => deletedAt !== null),
  };
}

/** undefined while loading. Does not look at the entries, so that typing in one never reads it again. */
export function useOpinions(meetingId: string): MeetingOpinions | undefined {
  return useLiveQuery(() => opinionsOf(meetingId), [meetingId]);
}

/** With the entries that the standing ones were taken from, by id; one that is gone is missing. */
export function useOpinionsWithSources(
  meetingId: string,
): (MeetingOpinions & { sources: Map<string, Entry> }) | undefined {
  return useLiveQuery(async () => {
    const opinions = await opinionsOf(meetingId);
    const ids = [...new Set(opinions.standing.flatMap(({ entryId }) => entryId ?? []))];
    const entries = await store().entries.bulkGet(ids);
    const sources = new Map(entries.flatMap((one) => (one ? [[one.id, one] as const] : [])));
    return { ...opinions, sources };
  }, [meetingId]);
}

export function useOpinionGroups(meetingId: string): OpinionGroup[] | undefined {
  return useLiveQuery(
    () => store().opinionGroups.where('meetingId').equals(meetingId).sortBy('order'),
    [meetingId],
  );
}
