import type { JournalStatus } from '#shared/model/journal';
import { DATA_VERSION, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { changedTables, upgradeRow } from '#shared/model/upgrades';
import { Store, type StoreOptions } from './db';
import { call } from './desktop';
import { nextName } from './generations';

const CHUNK = 500;

/** The rebuilt store does not hold what the journal said it would. */
export class RebuildError extends Error {
  override name = 'RebuildError';
}

/**
 * Builds a new store from the journal, counts it, and only then marks it as
 * finished. The old one is not touched. Throws `DesktopError` or `RebuildError`;
 * an unfinished store is removed at the next start.
 */
export async function rebuild(status: JournalStatus, options: StoreOptions): Promise<Store> {
  const name = await nextName();
  const building = new Store(name, { journaled: false });
  await building.open();
  for (const table of TABLE_NAMES) {
    await copyTable(building, table, status);
    const count = await building.rowsOf(table).count();
    const expected = status.counts[table] ?? 0;
    if (count !== expected) {
      building.close();
      throw new RebuildError(
        `重建数据时核对不符（${table}：应有${expected}，实有${count}）。没有改动任何数据，请退出后重试。`,
      );
    }
  }
  await building.meta.put({
    key: 'link',
    journalId: status.journalId,
    sequence: status.sequence,
  });
  building.close();
  const store = new Store(name, options);
  await store.open();
  if (status.dataVersion < DATA_VERSION) await journalUpgraded(store, status.dataVersion);
  return store;
}

async function copyTable(store: Store, table: TableName, status: JournalStatus): Promise<void> {
  let after = '';
  for (let more = true; more; ) {
    const chunk = await call('journal:rows', { table, after, limit: CHUNK });
    const rows = chunk.rows.map((row) =>
      upgradeRow(table, row, status.dataVersion, DATA_VERSION),
    ) as { id: string }[];
    await store.rowsOf(table).bulkPut(rows);
    after = chunk.rows.at(-1)?.id ?? after;
    more = chunk.more && chunk.rows.length > 0;
  }
}

/** Rows that were upgraded on the way in go to the journal in their new shape. */
async function journalUpgraded(store: Store, from: number): Promise<void> {
  for (const table of changedTables(from, DATA_VERSION)) {
    await store.rowsOf(table).bulkPut(await store.rowsOf(table).toArray());
  }
}
