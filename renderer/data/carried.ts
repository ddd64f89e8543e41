import { Tally } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import type { CarriedRow, Contents } from '#shared/model/journal';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import type { Store } from './db';
import type { Head } from './head-rows';

const NOBODY = { by: '', version: 0 };
const PART = 1000;

/** What a store really holds: every row is read and summed with its envelope; `unsent` as in `carriedRows`. */
export async function recount(
  store: Store,
  unsent: ReadonlyMap<string, Head> = new Map(),
): Promise<Contents> {
  const tally = new Tally();
  for (const table of TABLE_NAMES)
    for await (const part of carriedRows(store, table, unsent))
      for (const { key, by, version, json } of part)
        tally.replace(table, undefined, {
          sum: sumOf({ table, key, by, version, json }),
          gone: json === null,
        });
  return tally.contents;
}

/**
 * Rows and remembered deletions of a table with their envelopes, in the order of their keys.
 * `unsent`: heads of what waits in the outbox, which stand in the place of the acknowledged.
 */
export async function* carriedRows(
  store: Store,
  table: TableName,
  unsent: ReadonlyMap<string, Head> = new Map(),
): AsyncGenerator<CarriedRow[]> {
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const rows = await store.rowsOf(table).where('id').above(after).limit(PART).toArray();
    const heads = await store.heads.bulkGet(rows.map(({ id }) => [table, id]));
    yield rows.map((row, at): CarriedRow => {
      const { by, version } = unsent.get(`${table} ${row.id}`) ?? heads[at] ?? NOBODY;
      seen.add(row.id);
      return { key: row.id, by, version, json: JSON.stringify(row) };
    });
    after = rows.at(-1)?.id ?? after;
    if (rows.length < PART) break;
  }
  const kept = await store.heads
    .where('[table+key]')
    .between([table, ''], [table, '\uffff'])
    .toArray();
  const gone = new Map(kept.filter((head) => head.gone).map((head) => [head.key, head]));
  for (const head of unsent.values())
    if (head.table === table && head.gone) gone.set(head.key, head);
  yield [...gone.values()]
    .filter(({ key }) => !seen.has(key))
    .map(({ key, by, version }) => ({ key, by, version, json: null }));
}
