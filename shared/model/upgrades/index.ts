import type { TableName } from '../tables';
import { FROM_1 } from './from-1';
import { FROM_2 } from './from-2';
import { FROM_3 } from './from-3';
import { FROM_4 } from './from-4';
import { FROM_5 } from './from-5';
import { FROM_6 } from './from-6';
import { FROM_7 } from './from-7';
import { FROM_8 } from './from-8';
import { climb, type StoredRow, type UpgradeStep } from './ladder';

/**
 * The way from the first DATA_VERSION to today's, one file each, the first from version 1.
 * A step, once released, is never edited. It serves the working store's own upgrade and
 * rows of a journal that were written in an older shape alike.
 */
export const STEPS: readonly UpgradeStep[] = [
  FROM_1,
  FROM_2,
  FROM_3,
  FROM_4,
  FROM_5,
  FROM_6,
  FROM_7,
  FROM_8,
];

/**
 * A row in the shape of version `to`, from the version that this very row was written in.
 * Keys it does not know stay as they are, and so does a row that is newer than `to`.
 */
export function upgradeRow(table: TableName, row: StoredRow, from: number, to: number): StoredRow {
  return climb(STEPS, table, row, from, to);
}

/** The tables of which rows may change between two versions. */
export function changedTables(from: number, to: number): TableName[] {
  const steps = STEPS.slice(from - 1, Math.max(from, to) - 1);
  return [...new Set(steps.flatMap((step) => Object.keys(step) as TableName[]))];
}
