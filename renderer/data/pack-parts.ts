import Dexie from 'dexie';
import type { TableName } from '#shared/model/tables';
import type { Store } from './db';
import { type KeyRange, LAST } from './head-packs';
import { partBehind } from './in-parts';
import { requested } from './read-through';
import { isPacked, PACKS_KEY } from './row-packs';

/** So many packs are in memory at a time: some four megabytes. */
const AT_ONCE = 64;

type Row = { id: string };

/**
 * All rows of a table in the order of their keys, in parts that may be in memory: some packs at
 * a time with what lies by itself between them, then what lies behind the last pack, or where
 * there are none. Packs are read below the layer that shows their rows as if they lay by
 * themselves, which would read each twice. Rows written meanwhile may be among them or not, and
 * one may be missing that left its pack.
 */
export async function* lyingParts(
  store: Store,
  table: TableName,
): AsyncGenerator<{ rows: readonly Row[]; upTo: string }> {
  const keys = isPacked(table)
    ? await packsOver(store, table, { after: '', upTo: LAST }).primaryKeys()
    : [];
  let after = '';
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE);
    const upTo = some.at(-1)?.[1] ?? after;
    const [asked, own] = await Promise.all([
      store.packs.bulkGet(some),
      ownRows(store, table, { after, upTo }),
    ]);
    // One that lost a row meanwhile lies under another key.
    const packs = asked.includes(undefined)
      ? await packsOver(store, table, { after, upTo }).toArray()
      : asked;
    const packed = packs.flatMap((pack) => pack?.rows ?? []);
    yield { rows: own.length === 0 ? packed : inOrder([...packed, ...own]), upTo };
    after = upTo;
  }
  for (let isDone = false; !isDone; ) {
    const { rows, isLast } = await partBehind(store.rowsOf(table), after);
    const upTo = isLast ? LAST : (rows.at(-1)?.id ?? LAST);
    yield { rows, upTo };
    after = upTo;
    isDone = isLast;
  }
}

/** Packs of a table that end within a range. */
export function packsOver(store: Store, table: TableName, { after, upTo }: KeyRange) {
  const behind = (key: string) => [table, key, []];
  return store.packs.where(PACKS_KEY).between(behind(after), behind(upTo), false, true);
}

/** Rows of a range that lie by themselves. */
function ownRows(store: Store, table: TableName, { after, upTo }: KeyRange): Promise<Row[]> {
  const own = store.backendDB().transaction(table, 'readonly').objectStore(table);
  const range = Dexie.dependencies.IDBKeyRange.bound(after, upTo, true, false);
  return requested(own.getAll(range));
}

function inOrder(rows: Row[]): Row[] {
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}
