import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Entry, Opinion, OpinionGroup } from '#shared/model/proceedings';
import { store } from '../active';

/** Opinions of a meeting in order: those that stand, and those in the recycle bin. */
export interface MeetingOpinions {
  standing: Opinion[];
  removed: Opinion[];
}

export function useOpinions(meetingId: string): MeetingOpinions | undefined {
  return useLiveQuery(async () => {
    const rows = await store()
      .opinions.where('[meetingId+order]')
      .between([meetingId, Dexie.minKey], [meetingId, Dexie.maxKey])
      .toArray();
    return {
      standing: rows.filter(({ deletedAt }) => deletedAt === null),
      removed: rows.filter(({ deletedAt }) => deletedAt !== null),
    };
  }, [meetingId]);
}

export function useOpinionGroups(meetingId: string): OpinionGroup[] | undefined {
  return useLiveQuery(
    () => store().opinionGroups.where('meetingId').equals(meetingId).sortBy('order'),
    [meetingId],
  );
}

/** The entries that opinions were taken from, by id; one that is gone is missing. */
export function useSources(opinions: readonly Opinion[]): Map<string, Entry> | undefined {
  const ids = [...new Set(opinions.flatMap(({ entryId }) => entryId ?? []))].sort();
  return useLiveQuery(async () => {
    const rows = await store().entries.bulkGet(ids);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }, [ids.join()]);
}
