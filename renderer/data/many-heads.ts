import { type HeadTables, headsAt, packsAt, putPacked, putPacks } from './head-packs';
import type { Head } from './head-rows';

/**
 * Heads of rows that one transaction wrote by the thousand, an import say, or its being taken
 * back. One by one they are as many requests as the rows themselves: asking for what stood there
 * and writing what stands there now took the window and the browser longer than the rows.
 */

/** Fewer heads than this are asked for and written one by one. */
export const MANY = 50;

/** What stands in the places of heads, in their order, and how others are put there. */
export interface Places {
  olds: readonly (Head | undefined)[];
  /** Writes heads of the same keys; within the caller's transaction. */
  put: (next: readonly Head[]) => Promise<unknown>;
}

/**
 * The places of heads; of many, of one table and in the order of their keys. Where nothing lies yet
 * from the first of them on they are put in packs, and a pack of which every head changes gives
 * way to one of the same keys; every other gets a head of its own.
 */
export async function placesOf(store: HeadTables, heads: readonly Head[]): Promise<Places> {
  const putEach = (next: readonly Head[]) => store.heads.bulkPut([...next]);
  const one = async () => ({ olds: await headsAt(store, heads), put: putEach });
  const [first, last] = [heads[0], heads.at(-1)];
  if (heads.length < MANY || first === undefined || last === undefined) return one();
  const { table } = first;
  const limit = 2 * heads.length;
  const own = await store.heads
    .where('[table+key]')
    .between([table, first.key], [table, last.key], true, true)
    .limit(limit)
    .toArray();
  // Others lie between them, who knows how many.
  if (own.length === limit) return one();
  const packs = await packsAt(
    store,
    table,
    heads.map(({ key }) => key),
  );
  const before = new Map([...packs.flatMap((pack) => [...pack]), ...own.map(keyed)]);
  const isOwn = new Set(own.map(({ key }) => key));
  const changed = new Set(heads.map(({ key }) => key));
  const whole = packs.filter((pack) =>
    [...pack.keys()].every((key) => changed.has(key) && !isOwn.has(key)),
  );
  return {
    olds: heads.map(({ key }) => before.get(key)),
    put: async (next) => {
      if (packs.length === 0 && own.length === 0) return putPacked(store, table, next);
      const inPacks = new Set(whole.flatMap((pack) => [...pack.keys()]));
      const byKey = new Map(next.map(keyed));
      const lists = whole.map((pack) => [...pack.keys()].flatMap((key) => byKey.get(key) ?? []));
      const rest = next.filter(({ key }) => !inPacks.has(key));
      // All at once: a transaction that is waited for in between would end.
      return Promise.all([
        lists.length > 0 && putPacks(store, table, lists),
        rest.length > 0 && putEach(rest),
      ]);
    },
  };
}

const keyed = (head: Head): [string, Head] => [head.key, head];
