import type { Bin } from '#shared/model/kind';
import { type BinTable, kindOf, type TableName } from '#shared/model/tables';
import { store } from '../active';
import { changed, noteTouched } from './touched';

type BinRow = { id: string } & Record<string, unknown>;

/** Into the recycle bin; what belongs to the records stays with them. Ids that are not there are left aside. */
export function putIntoBin(table: BinTable, ids: readonly string[]): Promise<void> {
  return setBin(table, ids, new Date().toISOString());
}

/** Out of the recycle bin, as they were. */
export function takeOutOfBin(table: BinTable, ids: readonly string[]): Promise<void> {
  return setBin(table, ids, null);
}

async function setBin(table: BinTable, ids: readonly string[], at: string | null): Promise<void> {
  const bin: Bin | undefined = kindOf(table).bin;
  if (!bin) throw new Error(`${table} has no recycle bin`);
  const wholes = bin.isChange ? wholesOf(table) : [];
  const isWhole = bin.isChange === true && wholes.length === 0;
  const names = [table, ...wholes.map((whole) => whole.table)];
  await store().transaction(
    'rw',
    names.map((name) => store().rowsOf(name)),
    async () => {
      const rows = (await store()
        .rowsOf(table)
        .bulkGet([...ids])) as (BinRow | undefined)[];
      const moved = rows
        .filter((row) => row !== undefined)
        .map((row) => lying(row, bin, at))
        .map((row) => (isWhole ? changed(row) : row));
      await store().rowsOf(table).bulkPut(moved);
      for (const { table: whole, field } of wholes)
        await noteTouched(
          whole,
          moved.map((row) => String(row[field])),
        );
    },
  );
}

/** The row in the bin since `at`, or out of it. */
function lying(row: BinRow, { field, standing }: Bin, at: string | null): BinRow {
  const held = at ?? standing;
  if (held !== undefined) return { ...row, [field]: held };
  const { [field]: _gone, ...rest } = row;
  return rest as BinRow;
}

/** What rows of this table are parts of in the sample. */
function wholesOf(table: TableName): { table: TableName; field: string }[] {
  const { within = [] } = kindOf(table);
  return within.filter((one) => kindOf(one.table).sample === 'whole');
}
