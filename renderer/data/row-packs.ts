import { kindOf, type TableName } from '#shared/model/tables';
import { bytesIn } from './in-parts';

/**
 * A store that is built gets the rows of some tables in packs, many in one value: written one
 * by one, ten thousand texts take IndexedDB twenty times as long, and reading them ten times.
 * A row lies either in a pack or by itself. Whoever changes or deletes one takes it out of its
 * pack (`packed-rows.ts`, which is below Dexie's own methods, so that nothing else knows).
 */

/** The store's own table of them, and its key: their packs lie in the order of their rows. */
export const PACKS = 'packs';
export const PACKS_KEY = '[table+last+count]';

type Row = { id: string };

export interface RowPack {
  table: string;
  /** Key of the row that was the last when the pack was written. */
  last: string;
  /** Rows in it; a part of the key, so that counting reads no texts. */
  count: number;
  rows: readonly Row[];
}

export type PackKey = [table: string, last: string, count: number];

/** About as many bytes lie in a pack, and so many rows at most. Of longer values Chromium makes files of their own. */
const BYTES = 60_000;
const ROWS = 50;

/** Whether rows of this table may lie in packs. */
export function isPacked(table: string): boolean {
  return kindOf(table as TableName)?.packed === true;
}

export function keyOf({ table, last, count }: RowPack): PackKey {
  return [table, last, count];
}

/** The pack of these rows, which lie next to one another in the order of their keys. */
export function packOf(table: string, last: string, rows: readonly Row[]): RowPack {
  return { table, last, count: rows.length, rows };
}

/** Packs of rows that lie next to one another, in the order of their keys. */
export function packsOf(table: string, rows: readonly Row[]): RowPack[] {
  const packs: RowPack[] = [];
  for (let at = 0; at < rows.length; ) {
    const part: Row[] = [];
    for (let bytes = 0; at < rows.length && part.length < ROWS; at += 1) {
      const row = rows[at] as Row;
      bytes += bytesIn(row);
      if (part.length > 0 && bytes > BYTES) break;
      part.push(row);
    }
    packs.push(packOf(table, part.at(-1)?.id ?? '', part));
  }
  return packs;
}
