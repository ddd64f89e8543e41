import type { Table } from 'dexie';
import type { TableName } from '#shared/model/tables';
import type { Store } from './db';
import type { Head, HeadPack } from './head-rows';

/**
 * A store that is built gets the envelopes of its rows in packs, one value for a hundred: as a
 * row each they were half of all that is written. So do rows that an import brings, see
 * `many-heads.ts`. No two packs of a table reach over one another. What changes afterwards gets
 * a head of its own, which stands in the place of the one in the pack.
 */
const PACK = 100;

/** What `gone` says, by its place here. */
const GONE = [false, true, 'purged'] as const;

type Packed = [key: string, by: string, version: number, sum: string, gone: number];

/** No key begins with it. */
export const LAST = '\uffff';

/** Where heads lie: the store, or one transaction's own tables. */
export type HeadTables = Pick<Store, 'heads' | 'table'>;

/** Keys after `after` up to `upTo`, in the order of UTF-16 code units. */
export interface KeyRange {
  after: string;
  upTo: string;
}

/** Of a whole table. */
export const ALL: KeyRange = { after: '', upTo: LAST };

/** Packs lie beside the heads of their table, under a name that no table has. */
function placeOf(table: string): string {
  return `${table} packed`;
}

/** Writes the heads of rows that lie next to one another, in the order of their keys, where no pack lies or one with these very keys; within the caller's transaction, if there is one. */
export function putPacked(store: HeadTables, table: string, heads: readonly Head[]) {
  const lists: (readonly Head[])[] = [];
  for (let at = 0; at < heads.length; at += PACK) lists.push(heads.slice(at, at + PACK));
  return putPacks(store, table, lists);
}

/** The same, a pack of each list. */
export function putPacks(store: HeadTables, table: string, lists: readonly (readonly Head[])[]) {
  return packsIn(store).bulkPut(lists.map((heads) => packOf(table, heads)));
}

function packOf(table: string, heads: readonly Head[]): HeadPack {
  const list = heads.map((head): Packed => {
    return [head.key, head.by, head.version, head.sum, GONE.indexOf(head.gone)];
  });
  const key = heads.at(-1)?.key ?? '';
  return { table: placeOf(table), key, packed: JSON.stringify(list) };
}

function unpacked(table: string, { packed: list }: HeadPack): Head[] {
  return (JSON.parse(list) as Packed[]).map(([key, by, version, sum, gone]) => {
    return { table, key, by, version, sum, gone: GONE[gone] ?? true };
  });
}

/** Heads of a table as they stand, by key: of rows and of remembered deletions. */
export async function headsIn(
  store: Store,
  table: TableName,
  { after, upTo }: KeyRange,
): Promise<Map<string, Head>> {
  const [packs, own] = await Promise.all([
    packsOver(store, table, { after, upTo }),
    store.heads.where('[table+key]').between([table, after], [table, upTo], false, true).toArray(),
  ]);
  const heads = [...packs.flatMap((pack) => unpacked(table, pack)), ...own];
  const inRange = heads.filter(({ key }) => key > after && key <= upTo);
  return new Map(inRange.map((head) => [head.key, head]));
}

/** Each pack lies under its last key: the one that ends behind the range may begin in it. */
async function packsOver(
  store: Store,
  table: TableName,
  { after, upTo }: KeyRange,
): Promise<HeadPack[]> {
  const [inside, next] = await Promise.all([
    packsOf(store)
      .between([placeOf(table), after], [placeOf(table), upTo], false, false)
      .toArray(),
    packFor(store, table, upTo),
  ]);
  return next ? [...inside, next] : inside;
}

function packsIn(store: HeadTables): Table<HeadPack, [string, string]> {
  return store.table('heads');
}

function packsOf(store: HeadTables) {
  return packsIn(store).where('[table+key]');
}

/** The first pack that ends at this key or behind it. */
function packFor(store: HeadTables, table: string, key: string): Promise<HeadPack | undefined> {
  return packsOf(store)
    .between([placeOf(table), key], [placeOf(table), LAST], true, true)
    .first();
}

/**
 * Heads of these places as they stand, in their order; undefined where none is known. Within
 * the caller's transaction, if there is one.
 */
export async function headsAt(
  store: HeadTables,
  places: readonly { table: string; key: string }[],
): Promise<(Head | undefined)[]> {
  const own = await store.heads.bulkGet(places.map(({ table, key }) => [table, key]));
  const sought = places.filter((_place, at) => own[at] === undefined);
  const inPacks = new Map<string, Head>();
  for (const table of new Set(sought.map((place) => place.table))) {
    const keys = sought.filter((place) => place.table === table).map(({ key }) => key);
    for (const pack of await packsAt(store, table, keys.sort()))
      for (const head of pack.values()) inPacks.set(`${table} ${head.key}`, head);
  }
  return places.map(({ table, key }, at) => own[at] ?? inPacks.get(`${table} ${key}`));
}

/**
 * The packs in which these keys, in their order, may lie, each by its keys. One pack after the
 * other, and none twice; behind the last, where new rows mostly lie, nothing is asked.
 */
export async function packsAt(
  store: HeadTables,
  table: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Head>[]> {
  const found: ReadonlyMap<string, Head>[] = [];
  let upTo = '';
  for (const key of keys) {
    if (key <= upTo) continue;
    const pack = await packFor(store, table, key);
    if (pack === undefined) break;
    upTo = pack.key;
    found.push(new Map(unpacked(table, pack).map((head) => [head.key, head])));
  }
  return found;
}
