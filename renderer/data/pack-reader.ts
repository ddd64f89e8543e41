import { cmp, type DBCoreKeyRange, type DBCoreTable, type DBCoreTransaction } from 'dexie';
import { type PackKey, packIn, type Row, type RowPack, rowsIn, type StoredPack } from './row-packs';

/** `DBCoreRangeType`, of which Dexie hands out no values. */
const RANGE = 2;
export const ANY = 3;
export const NEVER = 4;
/** Behind every text, in the order of IndexedDB's keys. */
const END: readonly never[] = [];

/** A pack, and those of its rows that were asked for. */
export interface Sought {
  pack: RowPack;
  ids: Set<unknown>;
}

/** Reads the packs of one table, within the caller's transaction. Rejects with IndexedDB's errors. */
export class PackReader {
  constructor(
    private readonly name: string,
    private readonly packs: DBCoreTable,
  ) {}

  /** Rows within a range of keys, in order; with a limit, at least so many where there are. */
  async rowsIn(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<Row[]> {
    const packs = await this.packsIn(trans, range, limit);
    return packs.flatMap((pack) => rowsIn(pack, (id) => isWithin(range, id)));
  }

  /** Keys of the rows within a range, in order; with a limit as `rowsIn`. */
  async idsIn(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<string[]> {
    const packs = await this.packsIn(trans, range, limit);
    return packs.flatMap(({ ids }) => ids.filter((id) => isWithin(range, id)));
  }

  /** How many rows of the table lie in packs. */
  async count(trans: DBCoreTransaction): Promise<number> {
    const keys = await this.keysOver(trans, { type: ANY } as DBCoreKeyRange);
    return keys.reduce((sum, [, , rows]) => sum + rows, 0);
  }

  /** The packs that hold any of these keys. One after the other, and none twice. */
  async withAnyOf(trans: DBCoreTransaction, keys: readonly unknown[]): Promise<Sought[]> {
    const found: Sought[] = [];
    const index = this.packs.schema.primaryKey;
    let pack: RowPack | undefined;
    for (const key of [...keys].sort(cmp)) {
      if (pack === undefined || cmp(key, pack.last) > 0) {
        const range = { type: RANGE, lower: [this.name, key], upper: [this.name, END] };
        const asked = { trans, values: true, limit: 1, query: { index, range } };
        const [next] = (await this.packs.query(asked)).result as StoredPack[];
        if (next === undefined) break;
        pack = packIn(next);
      }
      if (!pack.ids.some((id) => id === key)) continue;
      if (found.at(-1)?.pack !== pack) found.push({ pack, ids: new Set() });
      found.at(-1)?.ids.add(key);
    }
    return found;
  }

  private async packsIn(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit: number,
  ): Promise<RowPack[]> {
    if (range.type === NEVER) return [];
    const keys = await this.keysOver(trans, range, Number.isFinite(limit) ? limit : undefined);
    const wanted: PackKey[] = [];
    // The range may begin within the first.
    for (let [at, rows] = [0, 0]; at < keys.length && rows < limit; at += 1) {
      const key = keys[at] as PackKey;
      wanted.push(key);
      if (at > 0) rows += key[2];
    }
    if (wanted.length === 0) return [];
    const packs: StoredPack[] = await this.packs.getMany({ trans, keys: wanted });
    return packs.map(packIn);
  }

  /** Keys of the packs that can hold rows of a range, in order; of no more than have `limit` rows in it. */
  private async keysOver(
    trans: DBCoreTransaction,
    range: DBCoreKeyRange,
    limit?: number,
  ): Promise<PackKey[]> {
    const { name } = this;
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
}

/** Whether a value lies in a range; one that IndexedDB has in no index lies in none. */
export function isWithin(range: DBCoreKeyRange, value: unknown): boolean {
  if (Number.isNaN(cmp(value, value))) return false;
  if (range.type === ANY) return true;
  const { lower, lowerOpen, upper, upperOpen } = range;
  if (lower !== undefined && cmp(value, lower) < (lowerOpen ? 1 : 0)) return false;
  return upper === undefined || cmp(value, upper) <= (upperOpen ? -1 : 0);
}
