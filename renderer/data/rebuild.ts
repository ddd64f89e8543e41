import { rowsIn, sameContents } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import type { History } from '#shared/model/history';
import type { CarriedRow, Contents, StoredRow } from '#shared/model/journal';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import { admit, isOdd, type Odd, tablesOf } from './admit';
import { recount } from './carried';
import { openStore, type Store, type StoreOptions } from './db';
import { call } from './desktop';
import { nextName, removeStore } from './generations';
import type { Head } from './head-rows';
import { putMet, putStanding } from './heads';

const CHUNK = 500;

const DIFFERENT =
  '重写工作库后逐条核对，两边不一致，没有采用新写的。原来的内容没有改动，请退出后重新打开。';

/** The built store does not hold what the journal said it would. */
export class RebuildError extends Error {
  override name = 'RebuildError';
}

/** Told how many of all records are done. */
export type Tell = (done: number, total: number) => void;

export interface Source {
  /** What the journal, or what is laid ready beside it, holds. */
  contents: Contents;
  /** Rows and remembered deletions of a table, in the order of their keys. */
  parts: (table: TableName) => AsyncIterable<StoredRow[]>;
}

/** The journal, or what `restore:prepare` has laid ready under a token. */
export function fromMain(contents: Contents, prepared = ''): Source {
  return { contents, parts: (table) => partsOf(table, prepared) };
}

async function* partsOf(table: TableName, prepared: string): AsyncGenerator<StoredRow[]> {
  const ask = (after: string) => call('journal:rows', { table, after, limit: CHUNK, prepared });
  let asked = ask('');
  for (;;) {
    const { rows, more } = await asked;
    const last = rows.at(-1)?.key;
    const isLast = !more || last === undefined;
    // Main reads the next ones while these are being written.
    if (!isLast) {
      asked = ask(last);
      asked.catch(() => undefined);
    }
    yield rows;
    if (isLast) return;
  }
}

/**
 * Builds a new store from rows and remembered deletions, reads it back and compares what
 * it holds with what the source says. It has no link yet: until `finish` it counts for nothing, and
 * the next start removes it. No other store is touched. Throws `DesktopError` or
 * `RebuildError`.
 */
export async function build(source: Source, tell: Tell = () => undefined): Promise<Built> {
  const name = await nextName();
  // Not journaled: everything that is written here is in the journal already. The link, which
  // makes it count, is written by a strict transaction: that brings all before it to the disk.
  const store = await openStore(name, { journaled: false, relaxed: true });
  try {
    const odd: Odd[] = [];
    const total = rowsIn(source.contents);
    let done = 0;
    for (const table of TABLE_NAMES)
      odd.push(
        ...(await copyTable(store, table, source, (rows) => {
          done += rows;
          tell(done, total);
        })),
      );
    const contents = await recount(store);
    if (!sameContents(contents, source.contents)) throw new RebuildError(DIFFERENT);
    return { store, contents, odd };
  } catch (error) {
    store.close();
    await removeStore(name).catch(() => false);
    throw error;
  }
}

/**
 * A store that is built but not finished. `odd` rows still stand as they were written,
 * so that the digest can be compared; `finish` brings them up.
 */
export interface Built {
  store: Store;
  contents: Contents;
  odd: readonly Odd[];
}

/**
 * The store is whole from now on and stands at this place of the journal's history. Rows in
 * an older shape are upgraded, each from its own version, and those that are not sound are
 * mended or kept aside, in the same transaction; they wait in the outbox in their new shape.
 * What the clerk is to be told of it lies in the store until it was (`metOf`). Answers the
 * store opened for work.
 */
export async function finish(
  { store: built, contents, odd }: Built,
  history: History,
  options: StoreOptions,
): Promise<Store> {
  const { name } = built;
  built.close();
  const store = await openStore(name, options);
  const tables = [...tablesOf(store, odd), store.outbox, store.meta];
  await store.transaction('rw', tables, async () => {
    await putMet(store, await admit(store, odd));
    await putStanding(store, { history, contents });
  });
  return store;
}

async function copyTable(
  store: Store,
  table: TableName,
  source: Source,
  tell: (rows: number) => void,
): Promise<Odd[]> {
  const odd: Odd[] = [];
  for await (const carried of source.parts(table)) {
    const rows = carried.map(({ json }) => (json === null ? null : (JSON.parse(json) as Row)));
    await putRows(store, table, carried, rows);
    for (const [at, { key, dataVersion }] of carried.entries())
      if (rows[at] && isOdd({ table, key, dataVersion }, rows[at]))
        odd.push({ table, key, dataVersion });
    tell(rows.filter((row) => row !== null).length);
  }
  return odd;
}

type Row = { id: string };

function putRows(
  store: Store,
  table: TableName,
  carried: readonly CarriedRow[],
  rows: readonly (Row | null)[],
): Promise<unknown> {
  const heads = carried.map(({ key, by, version, json }): Head => {
    const sum = sumOf({ table, key, by, version, json });
    return { table, key, by, version, sum, gone: json === null };
  });
  const there = rows.filter((row) => row !== null);
  return store.transaction('rw', store.rowsOf(table), store.heads, () =>
    Promise.all([store.rowsOf(table).bulkPut(there), store.heads.bulkPut(heads)]),
  );
}
