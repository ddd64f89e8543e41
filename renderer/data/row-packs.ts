import { kindOf, type TableName } from '#shared/model/tables';

/**
 * A store that is built gets the rows of some tables in packs, many in one value: written one
 * by one, ten thousand texts take IndexedDB twenty times as long, and reading them ten times.
 * A row lies either in a pack or by itself. Whoever changes or deletes one takes it out of its
 * pack (`packed-rows.ts`, which is below Dexie's own methods, so that nothing else knows).
 */

/** The store's own table of them, and its key: their packs lie in the order of their rows. */
export const PACKS = 'packs';
export const PACKS_KEY = '[table+last+count]';

export type Row = { id: string };

/** A row on its way into a pack: its key, and what it says as JSON. */
export interface RowText {
  id: string;
  text: string;
}

interface PackPlace {
  table: string;
  /** Key of the row that was the last when the pack was written. */
  last: string;
  /** Rows in it; a part of the key, so that counting reads no texts. */
  count: number;
}

/** Rows as JSON, each beside its key: copied and summed without being read, and one is read without the others. */
export interface RowPack extends PackPlace {
  ids: readonly string[];
  texts: readonly string[];
}

/** As packs were at first, with the rows themselves; a store may have some yet. */
interface FormerPack extends PackPlace {
  rows: readonly Row[];
}

/** A pack as it lies in the store. */
export type StoredPack = RowPack | FormerPack;

export type PackKey = [table: string, last: string, count: number];

/** About as many bytes lie in a pack, and so many rows at most. Of longer values Chromium makes files of their own. */
const BYTES = 60_000;
const ROWS = 50;

/** Whether rows of this table may lie in packs. */
export function isPacked(table: string): boolean {
  return kindOf(table as TableName)?.packed === true;
}

export function keyOf({ table, last, count }: StoredPack): PackKey {
  return [table, last, count];
}

/** A stored pack, with its rows as JSON. */
export function packIn(stored: StoredPack): RowPack {
  if ('texts' in stored) return stored;
  const { table, last, rows } = stored;
  return packOf(table, last, rows.map(textOf));
}

/** The pack of these rows, which lie next to one another in the order of their keys. */
export function packOf(table: string, last: string, rows: readonly RowText[]): RowPack {
  const ids = rows.map(({ id }) => id);
  return { table, last, count: rows.length, ids, texts: rows.map(({ text }) => text) };
}

/** Packs of rows that lie next to one another, in the order of their keys. */
export function packsOf(table: string, rows: readonly RowText[]): RowPack[] {
  const packs: RowPack[] = [];
  for (let at = 0; at < rows.length; ) {
    const part: RowText[] = [];
    for (let bytes = 0; at < rows.length && part.length < ROWS; at += 1) {
      const row = rows[at] as RowText;
      bytes += 2 * row.text.length;
      if (part.length > 0 && bytes > BYTES) break;
      part.push(row);
    }
    packs.push(packOf(table, part.at(-1)?.id ?? '', part));
  }
  return packs;
}

export function textOf(row: Row): RowText {
  return { id: row.id, text: JSON.stringify(row) };
}

/** Rows of a pack as JSON, of those that are meant, in the order of their keys. */
export function textsIn({ ids, texts }: RowPack, isMeant: (id: string) => boolean): RowText[] {
  return ids.flatMap((id, at) => (isMeant(id) ? [{ id, text: texts[at] as string }] : []));
}

/** Rows of a pack, of those that are meant, in the order of their keys. */
export function rowsIn(pack: RowPack, isMeant: (id: string) => boolean = () => true): Row[] {
  return textsIn(pack, isMeant).map(({ text }) => JSON.parse(text) as Row);
}
