import { type Counted, Tally } from '#shared/model/contents';
import { type Sum, sumOf } from '#shared/model/digest';
import type { CarriedRow, Contents, Envelope } from '#shared/model/journal';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import type { Store } from './db';
import { headsAt, headsIn, type KeyRange } from './head-packs';
import { goneAfter, type Head } from './head-rows';
import { lyingParts, packsOver } from './pack-parts';
import { isPacked } from './row-packs';

const NOBODY = { by: '', version: 0, sum: '' };

/** Kept out of what is no purge: most are none. */
const PURGED = { purged: true } as const;

type Unsent = ReadonlyMap<string, Head>;

/** A row with its envelope and the sum kept of it, or a deletion that is remembered (`row` is null). */
export interface HeldRow extends Envelope {
  key: string;
  sum: Sum;
  row: { id: string } | null;
  /** Of a deletion: the row must never come back. */
  purged?: true | undefined;
}

/** What a store really holds: every row is read and summed with its envelope; `unsent` as in `heldRows`. */
export async function recount(store: Store, unsent: Unsent = new Map()): Promise<Contents> {
  const tally = new Tally();
  for (const table of TABLE_NAMES)
    for await (const part of heldRows(store, table, unsent)) tallyUp(tally, table, part);
  return tally.contents;
}

/** Adds what is read of these keys, a part of a table that may be in memory, to the tally: the sums are made of the rows as they lie there. Of a store that is being built: none lies by itself that could lie in a pack. */
export async function recountPart(
  tally: Tally,
  store: Store,
  table: TableName,
  range: KeyRange,
): Promise<void> {
  const { after, upTo } = range;
  const rows = isPacked(table)
    ? (await packsOver(store, table, range).toArray()).flatMap((pack) => pack.rows)
    : await store.rowsOf(table).where('id').between(after, upTo, false, true).toArray();
  tallyUp(tally, table, await withHeads(store, table, range, rows));
}

/** What really lies in these places, summed as it lies there; undefined where nothing does. */
export async function countedAt(
  store: Store,
  places: readonly { table: TableName; key: string }[],
): Promise<(Counted | undefined)[]> {
  const rows = new Map<string, { id: string }>();
  for (const name of new Set(places.map(({ table }) => table))) {
    const keys = places.filter(({ table }) => table === name).map(({ key }) => key);
    for (const row of await store.rowsOf(name).bulkGet(keys))
      if (row !== undefined) rows.set(`${name} ${row.id}`, row);
  }
  const heads = await headsAt(store, places);
  return places.map(({ table, key }, at) => {
    const [row, head] = [rows.get(`${table} ${key}`) ?? null, heads[at]];
    if (row === null && head === undefined) return undefined;
    const { by, version } = head ?? NOBODY;
    const json = row && JSON.stringify(row);
    return { sum: sumOf({ table, key, by, version, json }), gone: row === null };
  });
}

function tallyUp(tally: Tally, table: TableName, part: readonly HeldRow[]): void {
  for (const held of part) {
    const { key, by, version, json } = carried(held);
    const sum = sumOf({ table, key, by, version, json });
    tally.replace(table, undefined, { sum, gone: json === null });
  }
}

/** Rows and remembered deletions of a table as they cross to main; `unsent` as in `heldRows`. */
export async function* carriedRows(
  store: Store,
  table: TableName,
  unsent: Unsent = new Map(),
): AsyncGenerator<CarriedRow[]> {
  for await (const part of heldRows(store, table, unsent)) yield part.map(carried);
}

function carried({ key, by, version, row, purged }: HeldRow): CarriedRow {
  return { key, by, version, json: row && JSON.stringify(row), ...(purged && PURGED) };
}

/**
 * Rows and remembered deletions of a table with their envelopes, in the order of their keys,
 * in parts that may be in memory. `unsent`: heads of what waits in the outbox, which stand
 * in the place of the acknowledged.
 */
export async function* heldRows(
  store: Store,
  table: TableName,
  unsent: Unsent = new Map(),
): AsyncGenerator<HeldRow[]> {
  let after = '';
  for await (const { rows, upTo } of lyingParts(store, table)) {
    yield withHeads(store, table, { after, upTo }, rows, unsent);
    after = upTo;
  }
}

/** All rows of these keys with their envelopes, and the deletions remembered among them. */
async function withHeads(
  store: Store,
  table: TableName,
  { after, upTo }: KeyRange,
  rows: readonly { id: string }[],
  unsent: Unsent = new Map(),
): Promise<HeldRow[]> {
  const heads = await headsIn(store, table, { after, upTo });
  const part = rows.map((row): HeldRow => {
    const head = unsent.get(`${table} ${row.id}`) ?? heads.get(row.id) ?? NOBODY;
    return { key: row.id, by: head.by, version: head.version, sum: head.sum, row };
  });
  const gone = new Map([...heads].filter(([, head]) => head.gone));
  for (const head of unsent.values())
    if (head.table === table && head.gone && head.key > after && head.key <= upTo)
      gone.set(head.key, { ...head, gone: goneAfter(heads.get(head.key), head) });
  for (const { id } of rows) gone.delete(id);
  return gone.size === 0 ? part : inOrder([...part, ...[...gone.values()].map(deletion)]);
}

function deletion({ key, by, version, sum, gone }: Head): HeldRow {
  return { key, by, version, sum, row: null, ...(gone === 'purged' && PURGED) };
}

function inOrder(rows: HeldRow[]): HeldRow[] {
  return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
}
