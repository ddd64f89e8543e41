import type { Store } from './db';
import { rowsToAsk } from './in-parts';

/** Requests in one transaction: what is saved meanwhile waits for no more than these. */
const TURNS = 8;

/**
 * Hands over all rows of a table, in the order of their keys, some at a time; the next are
 * read while these are taken up. Without Dexie's own layers, which take a third as long again
 * where there are hundreds of thousands of rows: no live query is told of what is read so.
 * `most`: rows asked for at once at most, where one may be very long and those before it short.
 * Rows written meanwhile may be among them or not. Rejects with IndexedDB's errors and those of `take`.
 */
export async function readThrough<Row extends { id: string }>(
  store: Store,
  table: string,
  take: (rows: readonly Row[]) => void,
  most?: number,
): Promise<void> {
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

function requested<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
