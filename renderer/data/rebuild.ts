import { rowsIn, sameContents, Tally } from '#shared/model/contents';
import { added, NO_SUM, type Sum, sumOf, sumOfPlaces } from '#shared/model/digest';
import type { History } from '#shared/model/history';
import { type Contents, goneOf } from '#shared/model/journal';
import { DATA_VERSION, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { admit, isOdd, type Odd, tablesOf } from './admit';
import { type HeldRow, heldRows, recountPart } from './carried';
import { openStore, type Store, type StoreOptions } from './db';
import { call } from './desktop';
import { nextName, removeStore } from './generations';
import { putPacked } from './head-packs';
import type { Head } from './head-rows';
import { putMet, putStanding } from './heads';
import { putSum } from './never-back';
import { isPacked, packsOf } from './row-packs';
import { type Brought, bring } from './untold';

const CHUNK = 500;

const DIFFERENT =
  '重写工作库后逐条核对，两边不一致，没有采用新写的。原来的内容没有改动，请退出后重新打开。';

/** The built store does not hold what the journal said it would. */
export class RebuildError extends Error {
  override name = 'RebuildError';
}

/** Told how many of all records are done. */
export type Tell = (done: number, total: number) => void;

/** A row or a remembered deletion on its way into a new store, with the shape it was written in. */
export interface SourceRow extends HeldRow {
  dataVersion: number;
}

export interface Source {
  /** What the journal, or what is laid ready beside it, holds. */
  contents: Contents;
  /** Rows and remembered deletions of a table, in the order of their keys. */
  parts: (table: TableName) => AsyncIterable<SourceRow[]>;
}

/** The journal, or what `restore:prepare` has laid ready under a token. */
export function fromMain(contents: Contents, prepared = ''): Source {
  return { contents, parts: (table) => partsOf(table, prepared) };
}

/** The rows and sums of a store, as it keeps them. */
export function fromStore(store: Store, contents: Contents): Source {
  return { contents, parts: (table) => rowsOf(store, table) };
}

async function* rowsOf(store: Store, table: TableName): AsyncGenerator<SourceRow[]> {
  for await (const part of heldRows(store, table))
    yield part.map((row) => ({ ...row, dataVersion: DATA_VERSION }));
}

async function* partsOf(table: TableName, prepared: string): AsyncGenerator<SourceRow[]> {
  for (let after = '', isLast = false; !isLast; ) {
    const { rows, more } = await call('journal:rows', { table, after, limit: CHUNK, prepared });
    yield rows.map(({ key, by, version, json, dataVersion, purged }) => {
      const sum = sumOf({ table, key, by, version, json });
      const row = json === null ? null : (JSON.parse(json) as { id: string });
      return { key, by, version, sum, row, dataVersion, purged };
    });
    const last = rows.at(-1);
    isLast = !more || last === undefined;
    after = last?.key ?? after;
  }
}

/** Rows of one table that lie next to one another. */
interface Part {
  table: TableName;
  /** The key before the first. */
  after: string;
  rows: SourceRow[];
}

async function* allParts({ parts }: Source): AsyncGenerator<Part> {
  for (const table of TABLE_NAMES) {
    let after = '';
    for await (const rows of parts(table)) {
      yield { table, after, rows };
      after = rows.at(-1)?.key ?? after;
    }
  }
}

/** The next part is asked for while the one before is worked on. */
async function* ahead<T>(parts: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (let asked = parts.next(); ; ) {
      const { done, value } = await asked;
      if (done) return;
      asked = parts.next();
      asked.catch(() => undefined);
      yield value;
    }
  } finally {
    await parts.return(undefined);
  }
}

/**
 * Builds a new store from rows and remembered deletions, reads it back and compares what
 * it holds with what the source says. It has no link yet: until `finish` it counts for nothing, and
 * the next start removes it. No other store is touched. Throws `DesktopError` or
 * `RebuildError`. `named` hears the name before there is anything of the store.
 */
export async function build(
  source: Source,
  tell: Tell = () => undefined,
  named: (name: string) => void = () => undefined,
): Promise<Built> {
  const name = await nextName();
  named(name);
  // Not journaled: everything that is written here is in the journal already. The link, which
  // makes it count, is written by a strict transaction: that brings all before it to the disk.
  const store = await openStore(name, { journaled: false, relaxed: true });
  try {
    const copied = await copy(store, source, tell);
    if (!sameContents(copied.contents, source.contents)) throw new RebuildError(DIFFERENT);
    return { store, ...copied };
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
  /** Sum over the places of rows that must never come back. */
  purged: Sum;
}

/**
 * The store is whole from now on and stands at this place of the journal's history. Rows in
 * an older shape are upgraded, each from its own version, and those that are not sound are
 * mended or kept aside, in the same transaction; they wait in the outbox in their new shape.
 * What the clerk is to be told of it lies in the store until it was (`metOf`). `brought`:
 * what it is to know besides. Answers the store opened for work.
 */
export async function finish(
  { store: built, contents, odd, purged }: Built,
  history: History,
  options: StoreOptions,
  brought: Partial<Brought> = {},
): Promise<Store> {
  const { name } = built;
  built.close();
  // Whoever sends an outbox is not told of this one yet: it may be at work on another store.
  const store = await openStore(name);
  const tables = [...tablesOf(store, odd), store.outbox, store.meta];
  await store.transaction('rw', tables, async () => {
    await putMet(store, await admit(store, odd));
    await bring(store, brought);
    await putSum(store, purged);
    await putStanding(store, { history, contents });
  });
  store.close();
  return openStore(name, options);
}

/** Writes part after part; each is read back, and what was read is counted, while the next is written. */
async function copy(store: Store, source: Source, tell: Tell): Promise<Omit<Built, 'store'>> {
  const [odd, tally, total]: [Odd[], Tally, number] = [[], new Tally(), rowsIn(source.contents)];
  let [done, purged] = [0, NO_SUM];
  let readBack = Promise.resolve();
  for await (const { table, after, rows } of ahead(allParts(source))) {
    const last = rows.at(-1);
    if (last === undefined) continue;
    await putRows(store, table, rows);
    await readBack;
    readBack = recountPart(tally, store, table, { after, upTo: last.key });
    readBack.catch(() => undefined);
    const gone = rows.filter((row) => row.purged);
    purged = added(purged, sumOfPlaces(gone.map(({ key }) => ({ table, key }))));
    for (const { key, row, dataVersion } of rows) {
      if (row === null) continue;
      done += 1;
      if (isOdd({ table, key, dataVersion }, row)) odd.push({ table, key, dataVersion });
    }
    tell(done, total);
  }
  await readBack;
  return { odd, contents: tally.contents, purged };
}

function putRows(store: Store, table: TableName, rows: readonly SourceRow[]): Promise<unknown> {
  const there = rows.flatMap(({ row }) => (row === null ? [] : [row]));
  const heads = rows.map(({ key, by, version, sum, row, purged }): Head => {
    const gone = goneOf({ isThere: row !== null, purged });
    return { table, key, by, version, sum, gone };
  });
  const tables = [isPacked(table) ? store.packs : store.rowsOf(table), store.heads];
  return store.transaction('rw', tables, () =>
    Promise.all([
      isPacked(table)
        ? store.packs.bulkPut(packsOf(table, there))
        : store.rowsOf(table).bulkPut(there),
      putPacked(store, table, heads),
    ]),
  );
}
