import type { ReadBook, ReadBookHead, ReadSheet } from './book';

/** Characters that a part may have; in one go the rows of many years would silence the window that takes them in. */
const PART_TEXT = 200_000;
/** What a cell costs besides its text, in characters. */
const CELL = 20;

/** What is said of a book before its rows. */
export function headOf(book: ReadBook): ReadBookHead {
  const sheets = book.sheets.map(({ rows, ...sheet }) => ({ ...sheet, height: rows.length }));
  return { ...book, sheets };
}

/** The rows of a sheet from row `from` on, counted from 0, as many as go at once; at least one where there is one. */
export function rowsFrom({ rows }: Pick<ReadSheet, 'rows'>, from: number): string[][] {
  let text = 0;
  const first = rows.slice(from);
  const end = first.findIndex((cells) => {
    const before = text;
    text += cells.reduce((sum, cell) => sum + cell.length + CELL, 0);
    return before > 0 && text > PART_TEXT;
  });
  return end < 0 ? first : first.slice(0, end);
}

/** A book put together of its head and its rows, asked for part by part; null when `isStopped` said so in between. */
export async function bookOf(
  { sheets, ...facts }: ReadBookHead,
  ask: (sheet: number, from: number) => Promise<string[][]>,
  isStopped: () => boolean,
): Promise<ReadBook | null> {
  const whole: ReadSheet[] = [];
  for (const [at, { height, ...sheet }] of sheets.entries()) {
    const rows: string[][] = [];
    while (rows.length < height) {
      if (isStopped()) return null;
      const part = await ask(at, rows.length);
      // Otherwise this would go on for ever.
      if (part.length === 0) throw new Error(`sheet ${at} ends at row ${rows.length} of ${height}`);
      rows.push(...part);
    }
    whole.push({ ...sheet, rows });
  }
  return { ...facts, sheets: whole };
}
