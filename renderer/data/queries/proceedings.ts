import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Entry } from '#shared/model/proceedings';
import { store } from '../active';

const whole = (meetingId: string): [unknown[], unknown[]] => [
  [meetingId, Dexie.minKey],
  [meetingId, Dexie.maxKey],
];

/**
 * Ids of a meeting's entries in order, without those in the recycle bin. Read from the
 * indexes alone, so that typing in one entry never reads the others.
 */
export async function entryIds(meetingId: string): Promise<string[]> {
  const { entries } = store();
  const [all, removed] = await Promise.all([
    entries
      .where('[meetingId+order]')
      .between(...whole(meetingId))
      .primaryKeys(),
    entries
      .where('[meetingId+deletedAt]')
      .between(...whole(meetingId))
      .primaryKeys(),
  ]);
  const gone = new Set(removed);
  return all.filter((id) => !gone.has(id));
}

/** Entries of a meeting in order, for its papers; without those in the recycle bin. */
export async function entriesOf(meetingId: string): Promise<Entry[]> {
  const rows = await store()
    .entries.where('[meetingId+order]')
    .between(...whole(meetingId))
    .toArray();
  return rows.filter(({ deletedAt }) => deletedAt === undefined);
}

export function useEntryIds(meetingId: string): string[] | undefined {
  return useLiveQuery(() => entryIds(meetingId), [meetingId]);
}

export async function entryById(id: string | undefined): Promise<Entry | undefined> {
  return id === undefined ? undefined : store().entries.get(id);
}

/** One entry; undefined while it is being read. */
export function useEntry(id: string): Entry | undefined {
  return useLiveQuery(() => entryById(id), [id]);
}

/** Entries in the recycle bin, the newest first. */
export function useRemovedEntries(meetingId: string): Entry[] | undefined {
  return useLiveQuery(
    () =>
      store()
        .entries.where('[meetingId+deletedAt]')
        .between(...whole(meetingId))
        .reverse()
        .toArray(),
    [meetingId],
  );
}
