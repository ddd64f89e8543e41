import type { RecordKey } from '#shared/model/journal';
import { store } from '../active';
import { preparePurgePast, purgePast } from './purge';

/** Kinds whose words are saved while they are typed, before anybody can have looked at them. */
export type TypedTable = 'drafts' | 'entries';

/** There is nothing to purge: what looked like a mark of secrecy was none, or is gone from every older copy. */
export async function forgetMark(table: TypedTable, id: string): Promise<void> {
  // As an update of this one field: what is being saved meanwhile is not written over.
  if (table === 'drafts') await store().drafts.update(id, { marked: undefined });
  else await store().entries.update(id, { marked: undefined });
}

/**
 * 彻底清除 of all that a draft or an entry said before: it stays as it is now. Throws as
 * `purge` does.
 */
export function purgePastWords(table: TypedTable, id: string): Promise<void> {
  return purgePast(recordsOf(table, id), () => forgetMark(table, id));
}

/** Somebody is asked whether to: see `preparePurge`. */
export function preparePastWords(table: TypedTable, id: string): () => Promise<unknown> {
  return preparePurgePast(recordsOf(table, id));
}

function recordsOf(table: TypedTable, id: string): RecordKey[] {
  const records: RecordKey[] = [{ table, key: id }];
  if (table === 'drafts') {
    records.push({ table: 'draftBodies', key: id }, { table: 'draftProofs', key: id });
  }
  return records;
}
