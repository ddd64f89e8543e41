import type { Store } from './db';
import { rowsToAsk } from './in-parts';
import { isPacked, PACKS, type RowPack } from './row-packs';

/** Requests in one transaction: what is saved meanwhile waits for no more than these. */
const TURNS = 8;

/**
 * Hands over all rows of a table, some at a time, those of packs first and then the others, each
 * in the order of their keys; the next are read while these are taken up. Without Dexie's own layers, which take a third as long again
 * where there are hundreds of thousands of rows: no live query is told of what is read so.
 * `most`: rows asked for at once at most, where one may be very long and those before it short.
 * Rows written meanwhile may be among them or not, and one may come twice, the later version last. Rejects with IndexedDB's errors and those of `take`.
 */
export async function readThrough<Row extends { id: string }>(
  store: Store,
  table: string,
  take: (rows: readonly Row[]) => void,
  most?: number,
): Promise<void> {
  if (isPacked(table)) await readPacks(store, table, take);
  for (let [after, ask, isLast] = ['', rowsToAsk([]), false]; !isLast; ) {
    const rowsOf = store.backendDB().transaction(table, 'readonly').objectStore(table);
    const read = () => requested<Row[]>(rowsOf.getAll(IDBKeyRange.lowerBound(after, true), ask));
    let coming: Promise<Row[]> | null = read();
    for (let turn = 1; coming !== null; turn += 1) {
      const rows: Row[] = await coming;
      isLast = rows.length < ask;
      after = rows.at(-1)?.id ?? after;
      ask = rowsToAsk(rows, most);
      coming = isLast || turn === TURNS ? null : read();
      take(rows);
    }
  }
}

async function readPacks<Row extends { id: string }>(
  store: Store,
  table: string,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const packsOf = () => store.backendDB().transaction(PACKS, 'readonly').objectStore(PACKS);
  const range = IDBKeyRange.bound([table], [table, []]);
  const keys = await requested(packsOf().getAllKeys(range));
  for (let at = 0; at < keys.length; at += TURNS) {
    const packs = packsOf();
    const coming = keys
      .slice(at, at + TURNS)
      .map((key) => requested<RowPack | undefined>(packs.get(key)));
    // A pack that is gone was written anew, or its rows lie by themselves.
    for (const one of coming) take(((await one)?.rows ?? []) as readonly Row[]);
  }
}

export function requested<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
