import type { TableName } from '../tables';

export type StoredRow = Record<string, unknown>;

/**
 * One step from a DATA_VERSION to the next: for each table whose rows change, the row in
 * its new shape. It gives a new row, takes whatever is stored (a field may be missing or
 * odd, and then stays so), and never looks at a clock, a setting or another row.
 */
export type UpgradeStep = Partial<Record<TableName, (row: StoredRow) => StoredRow>>;

/**
 * A row written at version `from` in the shape of version `to`; the first of the steps leads
 * from version 1. `from` is the row's own version, not that of the file or the store it lies
 * in: a step that renames or divides a field ruins a row that has been through it already.
 */
export function climb(
  steps: readonly UpgradeStep[],
  table: TableName,
  row: StoredRow,
  from: number,
  to: number,
): StoredRow {
  return steps
    .slice(from - 1, Math.max(from, to) - 1)
    .reduce((result, step) => step[table]?.(result) ?? result, row);
}
