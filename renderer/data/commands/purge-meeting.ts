import type { RecordKey } from '#shared/model/journal';
import { store } from '../active';
import { purge } from './purge';

/** Tables whose rows belong to one meeting and go with it. */
const OF_MEETING = [
  'agendaItems',
  'attendance',
  'resolutions',
  'circulations',
  'opinionGroups',
] as const;
/** The same, found by [meetingId+order]. */
const IN_ORDER = ['entries', 'opinions'] as const;

async function keysOf(id: string): Promise<RecordKey[]> {
  const tables = store();
  const keys: RecordKey[] = [{ table: 'meetings', key: id }];
  for (const table of OF_MEETING) {
    const found = await tables.rowsOf(table).where('meetingId').equals(id).primaryKeys();
    keys.push(...found.map((key) => ({ table, key })));
  }
  for (const table of IN_ORDER) {
    const within = tables.rowsOf(table).where('[meetingId+order]');
    const found = await within.between([id, -Infinity], [id, Infinity]).primaryKeys();
    keys.push(...found.map((key) => ({ table, key })));
  }
  return [...keys, ...(await deadLinks(id))];
}

/** Links whose draft is gone too. One whose draft lives stays, so that its page can say what became of the meeting; it holds no words. */
async function deadLinks(id: string): Promise<RecordKey[]> {
  const papers = await store().meetingPapers.where('meetingId').equals(id).toArray();
  const drafts = await store().drafts.bulkGet(papers.map(({ draftId }) => draftId));
  return papers
    .filter((_paper, at) => drafts[at] === undefined)
    .map((paper) => ({ table: 'meetingPapers', key: paper.id }));
}

/**
 * 彻底清除 a meeting with all that belongs to it, from the store, the journal and
 * every restore point. Drafts made from it stay. Throws as `purge` does.
 */
export function purgeMeeting(id: string): Promise<void> {
  return purge(() => store().transaction('r', store().tables, () => keysOf(id)));
}
