import Dexie, {
  cmp,
  type DBCore,
  type DBCoreCountRequest,
  type DBCoreCursor,
  type DBCoreGetManyRequest,
  type DBCoreGetRequest,
  type DBCoreIndex,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreOpenCursorRequest,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { ANY, isWithin, NEVER, PackReader, type Sought } from './pack-reader';
import { isPacked, keyOf, PACKS, packOf, type Row, rowsIn, textsIn } from './row-packs';

type Mutate<Type> = Extract<DBCoreMutateRequest, { type: Type }>;

/**
 * Shows the rows of packs (`row-packs.ts`) as if each lay by itself, below all of Dexie's own
 * methods. A table with packs is read by keys, part by part or by an index, for which every pack
 * is looked through; it has no cursor.
 */
export const packedRows: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packed-rows',
  // Below Dexie's lowest, which looks for the rows that a write replaces.
  level: -2,
  create: (down) => {
    // In a store of before there are none, and an upgrade begins in one.
    if (!down.schema.tables.some(({ name }) => name === PACKS)) return down;
    const alone = new Map<string, Set<unknown>>();
    return {
      ...down,
      transaction: (stores, mode, options) => {
        const all = stores.some(isPacked) ? [...new Set([...stores, PACKS])] : stores;
        return down.transaction(all, mode, options);
      },
      table: (name) => {
        const table = down.table(name);
        if (!isPacked(name)) return table;
        const keys = alone.get(name) ?? new Set();
        alone.set(name, keys);
        return new PackedTable(table, down.table(PACKS), keys).asCore();
      },
    };
  },
};

class PackedTable {
  private readonly packed: PackReader;

  /** `alone`: keys of which no pack has a row, nor ever will again, for rows never go back into one. */
  constructor(
    private readonly own: DBCoreTable,
    private readonly packs: DBCoreTable,
    private readonly alone: Set<unknown>,
  ) {
    this.packed = new PackReader(own.name, packs);
  }

  /** Every answer is a promise of Dexie's: only with those the layers above go on in their own transaction. */
  asCore(): DBCoreTable {
    return {
      ...this.own,
      get: (request) => Dexie.Promise.resolve(this.get(request)),
      getMany: (request) => Dexie.Promise.resolve(this.getMany(request)),
      query: (request) => Dexie.Promise.resolve(this.query(request)),
      count: (request) => Dexie.Promise.resolve(this.count(request)),
      mutate: (request) => Dexie.Promise.resolve(this.mutate(request)),
      openCursor: (request) => Dexie.Promise.resolve(this.openCursor(request)),
    };
  }

  private async get(request: DBCoreGetRequest): Promise<unknown> {
    const { trans, key } = request;
    return (await this.own.get(request)) ?? (await this.rowsOf(trans, [key])).get(key);
  }

  private async getMany(request: DBCoreGetManyRequest): Promise<unknown[]> {
    const { trans, keys } = request;
    const rows = await this.own.getMany(request);
    const missing = keys.filter((key, at) => rows[at] === undefined && key != null);
    if (missing.length === 0) return rows;
    const packed = await this.rowsOf(trans, missing);
    return keys.map((key, at) => rows[at] ?? packed.get(key));
  }

  private async count(request: DBCoreCountRequest): Promise<number> {
    const { trans, query } = request;
    const own = await this.own.count(request);
    const { index, range } = query;
    if (!index.isPrimaryKey) return own + (await this.rowsBy(trans, index, range)).length;
    if (range.type === ANY) return own + (await this.packed.count(trans));
    return own + (await this.packed.idsIn(trans, range)).length;
  }

  /** One over rows of packs is refused: nothing needs it, and it would be a store's whole text. */
  private async openCursor(request: DBCoreOpenCursorRequest): Promise<DBCoreCursor | null> {
    if ((await this.packed.count(request.trans)) > 0)
      throw new Error(`${this.own.name} is read by keys or part by part, never by a cursor`);
    return this.own.openCursor(request);
  }

  private async query(request: DBCoreQueryRequest) {
    const { trans, values, query, limit = Number.POSITIVE_INFINITY, direction } = request;
    const { index, range } = query;
    if (range.type === NEVER || limit === 0) return { result: [] };
    const isBackwards = direction?.startsWith('prev') ?? false;
    if (!index.isPrimaryKey) return this.queryBy(request, isBackwards);
    const most = isBackwards ? undefined : limit;
    const [{ result: own }, packed] = await Promise.all([
      this.own.query(request),
      values ? this.packed.rowsIn(trans, range, most) : this.packed.idsIn(trans, range, most),
    ]);
    if (packed.length === 0) return { result: own };
    const result: unknown[] = [...packed, ...own];
    const by = (one: unknown) => (values ? (one as Row).id : one);
    if (own.length > 0 || isBackwards) result.sort((a, b) => cmp(by(a), by(b)));
    if (isBackwards) result.reverse();
    return { result: limit < result.length ? result.slice(0, limit) : result };
  }

  /** The same by an index, whose order is that of its values, and of the keys where these are equal. */
  private async queryBy(request: DBCoreQueryRequest, isBackwards: boolean) {
    const { trans, values, query, limit = Number.POSITIVE_INFINITY } = request;
    const { index, range } = query;
    const packed = await this.rowsBy(trans, index, range);
    if (packed.length === 0) return this.own.query(request);
    const { result: own } = await this.own.query({ ...request, values: true });
    const rows = [...packed, ...(own as Row[])].map((row) => ({ by: keyOfIndex(index, row), row }));
    rows.sort((a, b) => cmp(a.by, b.by) || cmp(a.row.id, b.row.id));
    if (isBackwards) rows.reverse();
    return { result: rows.slice(0, limit).map(({ row }) => (values ? row : row.id)) };
  }

  private async rowsBy(
    trans: DBCoreTransaction,
    index: DBCoreIndex,
    range: DBCoreKeyRange,
  ): Promise<Row[]> {
    if (range.type === NEVER) return [];
    const all = await this.packed.rowsIn(trans, { type: ANY } as DBCoreKeyRange);
    return all.filter((row) => isWithin(range, keyOfIndex(index, row)));
  }

  private async rowsOf(
    trans: DBCoreTransaction,
    keys: readonly unknown[],
  ): Promise<Map<unknown, Row>> {
    const rows = new Map<unknown, Row>();
    for (const { pack, ids } of await this.packsWith(trans, keys))
      for (const row of rowsIn(pack, (id) => ids.has(id))) rows.set(row.id, row);
    return rows;
  }

  private packsWith(trans: DBCoreTransaction, keys: readonly unknown[]): Promise<Sought[]> {
    return this.packed.withAnyOf(
      trans,
      keys.filter((key) => !this.alone.has(key)),
    );
  }

  private async mutate(request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
    switch (request.type) {
      case 'deleteRange':
        return this.deleteRange(request);
      case 'add':
        return this.add(request);
      default: {
        const { trans } = request;
        const keys = this.keysOf(request);
        // Both are asked at once: after a key Chromium holds every answer back until its frame.
        const [response, packs] = await Promise.all([
          this.own.mutate(request),
          this.packsWith(trans, keys),
        ]);
        // What could not be written stays what it was.
        const failed = new Set(keys.filter((_key, at) => at in response.failures));
        await this.takeOut(trans, packs, failed);
        this.remember(
          trans,
          keys.filter((key) => !failed.has(key)),
        );
        return response;
      }
    }
  }

  /** Once these are committed, nobody need look for them in packs any more. */
  private remember(trans: DBCoreTransaction, keys: readonly unknown[]): void {
    const { alone } = this;
    const done = () => {
      for (const key of keys) alone.add(key);
    };
    (trans as unknown as EventTarget).addEventListener('complete', done);
  }

  private keysOf(request: Mutate<'add' | 'put' | 'delete'>): readonly unknown[] {
    if (request.type === 'delete') return request.keys;
    return request.keys ?? request.values.map(({ id }: Row) => id);
  }

  /** A row that is there must be met by IndexedDB itself, which then refuses the other. */
  private async add(request: Mutate<'add'>): Promise<DBCoreMutateResponse> {
    const { trans } = request;
    const packs = await this.packsWith(trans, this.keysOf(request));
    if (packs.length > 0) {
      const values = packs.flatMap(({ pack, ids }) => rowsIn(pack, (id) => ids.has(id)));
      await this.own.mutate({ type: 'put', trans, values });
      await this.takeOut(trans, packs);
    }
    return this.own.mutate(request);
  }

  private async deleteRange(request: Mutate<'deleteRange'>): Promise<DBCoreMutateResponse> {
    const { trans, range } = request;
    const keys = await this.packed.idsIn(trans, range);
    await this.takeOut(trans, await this.packsWith(trans, keys));
    return this.own.mutate(request);
  }

  private async takeOut(
    trans: DBCoreTransaction,
    packs: readonly Sought[],
    but: ReadonlySet<unknown> = new Set(),
  ): Promise<void> {
    for (const { pack, ids } of packs) {
      const rows = textsIn(pack, (id) => !ids.has(id) || but.has(id));
      if (rows.length === pack.count) continue;
      await this.packs.mutate({ type: 'delete', trans, keys: [keyOf(pack)] });
      if (rows.length > 0)
        await this.packs.mutate({
          type: 'put',
          trans,
          values: [packOf(pack.table, pack.last, rows)],
        });
    }
  }
}

function keyOfIndex({ extractKey }: DBCoreIndex, row: Row): unknown {
  return extractKey?.(row);
}
