import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { Draft } from '#shared/model/draft';
import { store } from '../active';

/** All index rows, the last changed first. Never reads a body. */
export function readDraftRows(): Promise<Draft[]> {
  return store().drafts.orderBy('updatedAt').reverse().toArray();
}

/** Ids of the drafts that a transaction wrote; null when it does not name them one by one. */
function idsIn(parts: ObservabilitySet, database: string): string[] | null {
  const written = parts[`idb://${database}/drafts/`];
  if (!written) return [];
  const ids: string[] = [];
  const ranges = RangeSet(written)[Symbol.iterator]();
  for (let next = ranges.next(); !next.done; next = ranges.next()) {
    const { from, to } = next.value;
    if (typeof from !== 'string' || from !== to) return null;
    ids.push(from);
  }
  return ids;
}

/** The rows with some of them read again; those not found have gone. */
function merged(
  rows: readonly Draft[],
  ids: readonly string[],
  read: readonly (Draft | undefined)[],
): Draft[] {
  const changed = new Set(ids);
  const result = rows.filter(({ id }) => !changed.has(id));
  for (const row of read) {
    if (!row) continue;
    const at = result.findIndex(({ updatedAt }) => updatedAt <= row.updatedAt);
    result.splice(at < 0 ? result.length : at, 0, row);
  }
  return result;
}

/**
 * Tells all index rows now and after every change, until stopped by the function
 * it returns. A save reads the one row it wrote again, however long the list.
 */
export function watchDraftRows(
  tell: (rows: readonly Draft[]) => void,
  fail: (error: unknown) => void,
): () => void {
  const { name, drafts } = store();
  let rows: readonly Draft[] = [];
  let isWatching = true;
  let reading: Promise<void> = Promise.resolve();
  const update = (read: () => Promise<readonly Draft[]>) => {
    reading = reading
      .then(async () => {
        if (isWatching) rows = await read();
        if (isWatching) tell(rows);
      })
      .catch((error: unknown) => {
        if (isWatching) fail(error);
      });
  };
  const changed = (parts: ObservabilitySet) => {
    const ids = idsIn(parts, name);
    if (ids === null) update(readDraftRows);
    else if (ids.length > 0) update(async () => merged(rows, ids, await drafts.bulkGet(ids)));
  };
  // Before the first reading, so that no change falls between.
  Dexie.on.storagemutated.subscribe(changed);
  update(readDraftRows);
  return () => {
    isWatching = false;
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}
