import type { Table } from 'dexie';
import { v7 as newId } from 'uuid';
import { asideOf, lookAt, type Met, note, nothingMet } from '#shared/model/door/door';
import { DATA_VERSION, type RowOf, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { changedTables, upgradeRow } from '#shared/model/upgrades';
import type { Store } from './db';
import { putMet } from './heads';
import { eachPart } from './in-parts';

/** A row that does not stand as today's program would have written it. */
export interface Odd {
  table: TableName;
  key: string;
  /** The version the row was written in. */
  dataVersion: number;
}

/** Whether a row must pass `admit`: it is older than today's shape, or not sound. */
export function isOdd({ table, key, dataVersion }: Odd, row: unknown): boolean {
  if (changedTables(dataVersion, DATA_VERSION).includes(table)) return true;
  return lookAt(table, key, row).is !== 'sound';
}

/**
 * Brings odd rows into a sound shape, within the caller's transaction over their tables and
 * `asides`: each is upgraded from its own version, then what is missing in it is filled in.
 * One that cannot be read is kept aside as it is. All of it waits in the outbox, as every
 * change does. Answers what was met.
 */
export async function admit(store: Store, odd: readonly Odd[]): Promise<Met> {
  const met = nothingMet();
  for (const { table, key, dataVersion } of odd) {
    const row = await store.rowsOf(table).get(key);
    if (row === undefined) continue;
    const upgraded = { ...upgradeRow(table, { ...row }, dataVersion, DATA_VERSION), id: key };
    const found = lookAt(table, key, upgraded);
    note(met, table, found);
    if (found.is === 'beyond') {
      await store.asides.put(asideOf(newId(), table, key, row));
      await store.rowsOf(table).delete(key);
    } else await store.rowsOf(table).put(found.is === 'mended' ? found.row : upgraded);
  }
  return met;
}

/** Admits every odd row of a store in today's shape; see `admit`. */
export async function admitAll(store: Store): Promise<Met> {
  const odd = await oddIn(store);
  return store.transaction('rw', tablesOf(store, odd), () => admit(store, odd));
}

/**
 * Admits the rows of a store that was upgraded where it lies, once: its steps bring a row into
 * today's shape and do not look whether it is sound. What was met lies in the store until
 * somebody was told (`metOf`).
 */
export async function admitUpgraded(store: Store): Promise<void> {
  if ((await store.meta.get('upgraded')) === undefined) return;
  const odd = await oddIn(store);
  await store.transaction('rw', [...tablesOf(store, odd), store.meta], async () => {
    await putMet(store, await admit(store, odd));
    await store.meta.delete('upgraded');
  });
}

async function oddIn(store: Store): Promise<Odd[]> {
  const odd: Odd[] = [];
  for (const table of TABLE_NAMES)
    await eachPart(store.rowsOf(table), async (rows) => {
      for (const row of rows) {
        const one = { table, key: row.id, dataVersion: DATA_VERSION };
        if (isOdd(one, row)) odd.push(one);
      }
    });
  return odd;
}

/** The tables that a transaction around `admit` needs. */
export function tablesOf(store: Store, odd: readonly Odd[]): Table[] {
  const names = new Set<TableName>(['asides', ...odd.map(({ table }) => table)]);
  return [...names].map((name) => store.rowsOf(name));
}

/** Rows made from a file or for the sample, on their way into a table; what was mended is noted in `met`. Throws a Chinese `Error`, before anything is written, when one is none. */
export function soundRows<Name extends TableName>(
  table: Name,
  rows: readonly RowOf<Name>[],
  met: Met,
): RowOf<Name>[] {
  return rows.map((row) => {
    const found = lookAt(table, row.id, row);
    if (found.is === 'beyond')
      throw new Error(
        '有一行的内容格式不对，一行也没有写入，原有的内容没有改动。请核对文件后再导入。',
      );
    note(met, table, found);
    return found.is === 'mended' ? (found.row as RowOf<Name>) : row;
  });
}
