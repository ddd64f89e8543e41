import { Tally } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import type { StoredRow } from '#shared/model/journal';
import type { TableName } from '#shared/model/tables';
import { removeStore } from '../../../renderer/data/generations';
import { build, finish, fromMain } from '../../../renderer/data/rebuild';

/** Runs in a page of its own: a store is built of rows that are at hand, as main would send them. */

/** Characters of JSON that main sends at once at most. */
const CHUNK = 2 << 20;

/** Milliseconds of each round; the rows are the journal's, their tables in the order of their keys. */
export async function run(
  tables: Partial<Record<TableName, StoredRow[]>>,
  rounds: number,
): Promise<number[]> {
  const tally = new Tally();
  for (const [table, rows = []] of Object.entries(tables))
    for (const { key, by, version, json } of rows)
      tally.replace(table, undefined, {
        sum: sumOf({ table, key, by, version, json }),
        gone: false,
      });
  const rowsOf = async (asked: { table: TableName; after: string; limit: number }) => {
    const all = tables[asked.table] ?? [];
    const first = all.findIndex(({ key }) => key > asked.after);
    const rows: StoredRow[] = [];
    for (let [at, length] = [first, 0]; first >= 0 && at < all.length; at += 1) {
      const row = all[at] as StoredRow;
      length += row.json?.length ?? 0;
      if (rows.length === asked.limit || (rows.length > 0 && length > CHUNK)) break;
      rows.push(row);
    }
    return { ok: true, value: { rows, more: first >= 0 && first + rows.length < all.length } };
  };
  Object.assign(window, { desktop: { 'journal:rows': rowsOf } });
  const history = { journalId: 'bench', stretches: [{ id: 'bench', from: 1 }], sequence: 1 };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const store = await finish(await build(fromMain(tally.contents)), history, {});
    times.push(performance.now() - began);
    const { name } = store;
    store.close();
    await removeStore(name);
  }
  return times;
}

Object.assign(window, { benchRebuild: { run } });
