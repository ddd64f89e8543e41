import Dexie, {
  cmp,
  type DBCore,
  type DBCoreCountRequest,
  type DBCoreCursor,
  type DBCoreGetManyRequest,
  type DBCoreGetRequest,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreOpenCursorRequest,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { isPacked, keyOf, PACKS, type PackKey, packOf, type RowPack } from './row-packs';

type Row = RowPack['rows'][number];
type Mutate<Type> = Extract<DBCoreMutateRequest, { type: Type }>;

/** `DBCoreRangeType`, of which Dexie hands out no values. */
const RANGE = 2;
const ANY = 3;
const NEVER = 4;
/** Behind every text, in the order of IndexedDB's keys. */
const END: readonly never[] = [];

/**
 * Shows the rows of packs (`row-packs.ts`) as if each lay by itself, below all of Dexie's own
 * methods. A table with packs has no index but its key, and no cursor: it is read by keys or part
 * by part.
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
  /** `alone`: keys of which no pack has a row, nor ever will again, for rows never go back into one. */
  constructor(
    private readonly own: DBCoreTable,
    private readonly packs: DBCoreTable,
    private readonly alone: Set<unknown>,
  ) {}

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
    if (query.range.type !== ANY) return own + (await this.rowsIn(trans, query.range)).length;
    const keys = await this.keysOver(trans, query.range);
    return keys.reduce((sum, [, , rows]) => sum + rows, own);
  }

  /** One over rows of packs is refused: nothing needs it, and it would be a store's whole text. */
  private async openCursor(request: DBCoreOpenCursorRequest): Promise<DBCoreCursor | null> {
    if ((await this.rowsIn(request.trans, request.query.range, 1)).length > 0)
      throw new Error(`${this.own.name} is read by keys or part by part, never by a cursor`);
    return this.own.openCursor(request);
  }

  private async query(request: DBCoreQueryRequest) {
    const { trans, values, query, limit = Number.POSITIVE_INFINITY, direction } = request;
    if (query.range.type === NEVER || limit === 0) return { result: [] };
    const isBackwards = direction?.startsWith('prev') ?? false;
    const [{ result: own }, rows] = await Promise.all([
      this.own.query(request),
      this.rowsIn(trans, query.range, isBackwards ? undefined : limit),
    ]);
    const packed: unknown[] = values ? [...rows] : rows.map(({ id }) => id);
    if (packed.length === 0) return { result: own };
    const result = [...packed, ...own];
    const by = (one: unknown) => (values ? (one as Row).id : one);
    if (own.length > 0 || isBackwards) result.sort((a, b) => cmp(by(a), by(b)));
    if (isBackwards) result.reverse();
    return { result: limit < result.length ? result.slice(0, limit) : result };
  }

  /** Keys of the packs that can hold rows of a range, in order; of no more than have `limit` rows in it. */
  private async keysOver(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit?: number,
  ): Promise<PackKey[]> {
    const { name } = this.own;
    // Dexie gives that of all keys bounds of its own.
    const { lower, upper } = range.type === ANY ? ({} as Partial<DBCoreKeyRange>) : range;
    const ask = async (from: unknown[], to: unknown[], most = limit): Promise<PackKey[]> => {
      const between = { type: RANGE, lower: from, upper: to, upperOpen: true };
      const query = { index: this.packs.schema.primaryKey, range: between };
      return (await this.packs.query({ trans, values: false, limit: most, query })).result;
    };
    const first = lower === undefined ? [name] : [name, lower];
    if (upper === undefined) return ask(first, [name, END], limit && limit + 1);
    const isOne = lower !== undefined && cmp(lower, upper) === 0;
    // Each lies under its last key: the one that ends behind the range may begin in it.
    const [inside, next] = await Promise.all([
      isOne ? [] : ask(first, [name, upper], limit && limit + 1),
      ask([name, upper], [name, END], 1),
    ]);
    return [...inside, ...next];
  }

  /** Rows in packs within a range, in order; with a limit, at least so many where there are. */
  private async rowsIn(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<Row[]> {
    if (range.type === NEVER) return [];
    const keys = await this.keysOver(trans, range, Number.isFinite(limit) ? limit : undefined);
    const wanted: PackKey[] = [];
    // The range may begin within the first.
    for (let [at, rows] = [0, 0]; at < keys.length && rows < limit; at += 1) {
      const key = keys[at] as PackKey;
      wanted.push(key);
      if (at > 0) rows += key[2];
    }
    const packs = await this.read(trans, wanted);
    return packs.flatMap(({ rows }) => rows.filter(({ id }) => isWithin(range, id)));
  }

  private async read(trans: DBCoreTransaction, keys: PackKey[]): Promise<RowPack[]> {
    if (keys.length === 0) return [];
    return this.packs.getMany({ trans, keys });
  }

  /** The packs that hold any of these keys. One after the other, and none twice. */
  private async packsWith(
    trans: DBCoreTransaction,
    keys: readonly unknown[],
  ): Promise<{ pack: RowPack; sought: Set<unknown> }[]> {
    const found: { pack: RowPack; sought: Set<unknown> }[] = [];
    const { name } = this.own;
    const index = this.packs.schema.primaryKey;
    let pack: RowPack | undefined;
    for (const key of keys.filter((one) => !this.alone.has(one)).sort(cmp)) {
      if (pack === undefined || cmp(key, pack.last) > 0) {
        const range = { type: RANGE, lower: [name, key], upper: [name, END] };
        const asked = { trans, values: true, limit: 1, query: { index, range } };
        [pack] = (await this.packs.query(asked)).result as RowPack[];
        if (pack === undefined) break;
      }
      if (!pack.rows.some(({ id }) => id === key)) continue;
      if (found.at(-1)?.pack !== pack) found.push({ pack, sought: new Set() });
      found.at(-1)?.sought.add(key);
    }
    return found;
  }

  private async rowsOf(
    trans: DBCoreTransaction,
    keys: readonly unknown[],
  ): Promise<Map<unknown, Row>> {
    const rows = new Map<unknown, Row>();
    for (const { pack, sought } of await this.packsWith(trans, keys))
      for (const row of pack.rows) if (sought.has(row.id)) rows.set(row.id, row);
    return rows;
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
      const values = packs.flatMap(({ pack, sought }) =>
        pack.rows.filter(({ id }) => sought.has(id)),
      );
      await this.own.mutate({ type: 'put', trans, values });
      await this.takeOut(trans, packs);
    }
    return this.own.mutate(request);
  }

  private async deleteRange(request: Mutate<'deleteRange'>): Promise<DBCoreMutateResponse> {
    const { trans, range } = request;
    const keys = (await this.rowsIn(trans, range)).map(({ id }) => id);
    await this.takeOut(trans, await this.packsWith(trans, keys));
    return this.own.mutate(request);
  }

  private async takeOut(
    trans: DBCoreTransaction,
    packs: readonly { pack: RowPack; sought: ReadonlySet<unknown> }[],
    but: ReadonlySet<unknown> = new Set(),
  ): Promise<void> {
    for (const { pack, sought } of packs) {
      const rows = pack.rows.filter(({ id }) => !sought.has(id) || but.has(id));
      if (rows.length === pack.rows.length) continue;
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

function isWithin(range: DBCoreKeyRange, key: string): boolean {
  const { lower, lowerOpen, upper, upperOpen } = range;
  if (lower !== undefined && cmp(key, lower) < (lowerOpen ? 1 : 0)) return false;
  return upper === undefined || cmp(key, upper) <= (upperOpen ? -1 : 0);
}
