import type { NewSheet, ReadBook, ReadSheet, SheetColumn, SheetValue } from './book';

/** A column of a table that is read and written by its heading. */
export interface TableColumn<K extends string> extends SheetColumn {
  key: K;
  /** Other headings in use for the same. */
  aliases?: readonly string[];
  /** Without this column the file is refused. */
  required?: boolean;
}

export interface TableRow<K extends string> {
  /** Number of the row as the spreadsheet shows it, from 1. */
  row: number;
  /** '' where the file has no such column. */
  cells: Record<K, string>;
  /** Headings of cells that are merged with those of other rows: whose they are cannot be told. */
  merged: string[];
}

export interface ReadTable<K extends string> {
  sheet: string;
  rows: TableRow<K>[];
  /** Headings that were not known; what stands below them is not read. */
  unknown: string[];
}

/** The file holds no such table. `message` is Chinese and says what to do. */
export class TableRefused extends Error {
  override name = 'TableRefused';
}

/** A title may stand above the headings; not more than this. */
const MOST_ABOVE = 15;

/** A heading without what is often put around it: 姓 名＊（必填） → 姓名. */
function bare(heading: string): string {
  return heading
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[\s*＊：:]/g, '')
    .trim();
}

export interface Heading {
  at: number;
  /** Key by place of the column. */
  places: Map<number, string>;
  unknown: string[];
}

function headingOf<K extends string>(
  row: readonly string[],
  at: number,
  columns: readonly TableColumn<K>[],
): Heading {
  const places = new Map<number, string>();
  const unknown: string[] = [];
  const taken = new Set<string>();
  for (const [place, text] of row.entries()) {
    const name = bare(text);
    if (name === '') continue;
    const column = columns.find(({ title, aliases = [] }) =>
      [title, ...aliases].some((one) => bare(one) === name),
    );
    if (column === undefined || taken.has(column.key)) unknown.push(text.trim());
    else {
      taken.add(column.key);
      places.set(place, column.key);
    }
  }
  return { at, places, unknown };
}

/** The row of a book that names most columns; the first one of equals. */
export function bestHeading<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
): { sheet: ReadSheet; heading: Heading } | null {
  let best: { sheet: ReadSheet; heading: Heading } | null = null;
  for (const sheet of book.sheets) {
    for (const [at, row] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
      const heading = headingOf(row, at, columns);
      if (heading.places.size > (best?.heading.places.size ?? 0)) best = { sheet, heading };
    }
  }
  return best;
}

/** Headings of the columns in which a row is merged with others. */
function mergedIn(sheet: ReadSheet, row: number, heading: Heading, titles: Map<string, string>) {
  const found: string[] = [];
  for (const { top, bottom, left, right } of sheet.merges) {
    if (row < top || row > bottom || (top === bottom && left === right)) continue;
    for (const [place, key] of heading.places) {
      if (place >= left && place <= right) found.push(titles.get(key) ?? key);
    }
  }
  return [...new Set(found)];
}

/**
 * The table of a book by its headings, wherever they stand in the first rows of
 * whatever sheet. Rows without any text are left out. Throws `TableRefused` when a
 * required column is not there.
 */
export function readTable<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
): ReadTable<K> {
  const best = bestHeading(book, columns);
  const found = new Set(best?.heading.places.values());
  const missing = columns.filter(({ key, required }) => required && !found.has(key));
  if (best === null || missing.length > 0) {
    const names = columns.filter(({ required }) => required).map(({ title }) => `“${title}”`);
    throw new TableRefused(
      `“${book.fileName}”里没有找到${names.join('、')}这一列，没有导入，名录没有改动。请先导出空白模板，把内容填到模板里再导入；第一行的列名不要改。`,
    );
  }
  const { sheet, heading } = best;
  const titles = new Map(columns.map(({ key, title }) => [key as string, title]));
  const rows: TableRow<K>[] = [];
  for (const [index, texts] of sheet.rows.entries()) {
    if (index <= heading.at) continue;
    const cells = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<K, string>;
    for (const [place, key] of heading.places) cells[key as K] = texts[place]?.trim() ?? '';
    const merged = mergedIn(sheet, index, heading, titles);
    if (Object.values(cells).every((cell) => cell === '') && merged.length === 0) continue;
    rows.push({ row: index + 1, cells, merged });
  }
  return { sheet: sheet.name, rows, unknown: heading.unknown };
}

/** A sheet with these columns; each row gives its values by key. */
export function tableSheet<K extends string>(
  name: string,
  columns: readonly TableColumn<K>[],
  rows: readonly Partial<Record<K, SheetValue>>[],
  emptyRows = 0,
): NewSheet {
  return {
    name,
    columns: columns.map(({ title, width, kind }) => ({ title, width, kind })),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    emptyRows,
  };
}
