import { tablesBeside } from './beside';
import type { DayCount, NewSheet, ReadBook, ReadSheet, SheetValue, TableColumn } from './book';
import { columnName } from './cells';
import { type FoundTable, type Heading, keyOfHeading, tablesIn } from './headings';
import { mergesAt } from './merges';
import { atOnce, type InStretches, STRETCH } from './stretches';
import { filledRows, rowNumbers, toldCells } from './troubles';

export interface TableRow<K extends string> {
  /** Number of the row as the spreadsheet shows it, from 1. */
  row: number;
  /** '' where the file has no such column. */
  cells: Record<K, string>;
  /** Headings of cells that are merged with those of other rows: whose they are cannot be told. */
  merged: string[];
  /** Chinese, of cells that could not be taken or look wrong. */
  told: string[];
  /** The spreadsheet does not show this row. */
  isHidden: boolean;
  /** How the numbers in its cells count that stand for days. */
  count: DayCount;
}

export interface ReadTable<K extends string> {
  sheet: string;
  rows: TableRow<K>[];
  /** Headings that were not known; what stands below them is not read. */
  unknown: string[];
  /** Headings of the columns that were found, as the file writes them. */
  headings: Partial<Record<K, string>>;
  /** Every sheet of the book that holds such a table, this one among them. */
  sheets: { name: string; isHidden: boolean }[];
  /** Chinese, of the table as a whole: what is hidden, what was left out. */
  remarks: string[];
}

/** The file holds no such table. `message` is Chinese and says what to do. */
export class TableRefused extends Error {
  override name = 'TableRefused';
}

/** Headings of the columns in which a row is merged with others. */
function mergedIn(sheet: ReadSheet, row: number, heading: Heading, titles: Map<string, string>) {
  const found: string[] = [];
  for (const { top, bottom, left, right } of mergesAt(sheet, row)) {
    if (top === bottom && left === right) continue;
    for (const [place, key] of heading.places) {
      if (place >= left && place <= right) found.push(titles.get(key) ?? key);
    }
  }
  return [...new Set(found)];
}

function rowOf<K extends string>(
  { sheet, heading }: FoundTable,
  index: number,
  columns: readonly TableColumn<K>[],
  titles: Map<string, string>,
  hidden: ReadonlySet<number>,
): TableRow<K> {
  const cells = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<K, string>;
  const texts = sheet.rows[index] ?? [];
  for (const [place, key] of heading.places) cells[key as K] = texts[place]?.trim() ?? '';
  const names = [...heading.places].map(([place, key]) => [place, titles.get(key) ?? key] as const);
  const told = toldCells(sheet, index, new Map(names));
  const isHidden = hidden.has(index);
  for (const { column, isLost } of told) if (isLost) cells[heading.places.get(column) as K] = '';
  return {
    row: index + 1,
    cells,
    merged: mergedIn(sheet, index, heading, titles),
    told: told.map(({ remark }) => remark),
    isHidden,
    count: sheet,
  };
}

/** The headings once more, as on every printed page. */
function isHeadingAgain<K extends string>(
  { cells }: TableRow<K>,
  columns: readonly TableColumn<K>[],
): boolean {
  const filled = columns.filter(({ key }) => cells[key] !== '');
  return filled.length > 0 && filled.every(({ key }) => keyOfHeading(cells[key], columns) === key);
}

/** Sheets that were not read though they hold more than a note. */
function othersIn(book: ReadBook, chosen: ReadSheet, tables: readonly FoundTable[]): string[] {
  const isMore = ({ rows }: ReadSheet) =>
    rows.some((row) => row.filter((text) => text !== '').length > 1);
  return book.sheets
    .filter((one) => one !== chosen && isMore(one))
    .map(({ name, hidden }) => {
      const isTable = tables.some(({ sheet }) => sheet.name === name);
      const why = isTable ? '' : '，里面没有这样的表';
      return `${hidden ? '隐藏的工作表' : '工作表'}“${name}”没有读${why}。`;
    });
}

/** Headings of the columns that none of the tables side by side has. */
const notIn = (beside: readonly ReadonlyMap<number, string>[], { labels }: Heading): string[] =>
  labels.filter((label, place) => label !== '' && !beside.some((one) => one.has(place)));

function remarksOn(
  book: ReadBook,
  { sheet, heading }: FoundTable,
  tables: readonly FoundTable[],
  again: readonly number[],
): string[] {
  const columns = (sheet.hiddenColumns ?? [])
    .filter((at) => heading.places.has(at))
    .map((at) => `“${heading.labels[at]}”（${columnName(at)}列）`);
  return [
    ...(book.remarks ?? []),
    ...(sheet.hidden ? [`读的是隐藏的工作表“${sheet.name}”，请核对是不是要用的表。`] : []),
    ...othersIn(book, sheet, tables),
    ...(columns.length > 0 ? [`${columns.join('、')}在表里是隐藏的，也读了。`] : []),
    ...(again.length > 0 ? [`${rowNumbers(again)}是重复的列名，没有当作内容。`] : []),
  ];
}

/**
 * The table of a book by its headings, wherever they stand in the first rows of the
 * first sheet that has them: the one that was open, hidden ones last. `sheetName`:
 * that sheet rather than the first. Rows without any text are left out. Throws
 * `TableRefused` when a required column is not there.
 */
export function readTable<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
  sheetName?: string,
): ReadTable<K> {
  return atOnce(readingTable(book, columns, sheetName));
}

/** As `readTable`, a stretch of rows after the other. */
export function* readingTable<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
  sheetName?: string,
): InStretches<ReadTable<K>> {
  const tables = tablesIn(book, columns);
  const table = tables.find(({ sheet }) => sheet.name === sheetName) ?? tables[0];
  if (table === undefined) {
    const names = columns.filter(({ required }) => required).map(({ title }) => `“${title}”`);
    throw new TableRefused(
      [
        `“${book.fileName}”里没有找到${names.join('、')}这一列，没有导入，名录没有改动。`,
        ...(book.remarks ?? []),
        '请先导出空白模板，把内容填到模板里再导入；第一行的列名不要改。',
      ].join(''),
    );
  }
  const { sheet, heading } = table;
  const titles = new Map(columns.map(({ key, title }) => [key as string, title]));
  const rows: TableRow<K>[] = [];
  const again: number[] = [];
  const hidden = new Set(sheet.hiddenRows);
  const beside = tablesBeside(heading, columns);
  for (const places of beside) {
    const one = { sheet, heading: { ...heading, places } };
    for (const index of filledRows(sheet)) {
      if (index % STRETCH === 0) yield index / sheet.rows.length;
      if (index <= heading.at) continue;
      const row = rowOf(one, index, columns, titles, hidden);
      const isEmpty = Object.values(row.cells).every((cell) => cell === '');
      if (isEmpty && row.merged.length === 0 && row.told.length === 0) continue;
      if (!isHeadingAgain(row, columns)) rows.push(row);
      else if (!again.includes(index)) again.push(index);
    }
  }
  const headings = Object.fromEntries(
    [...heading.places].map(([place, key]) => [key, heading.labels[place] ?? '']),
  ) as Partial<Record<K, string>>;
  return {
    sheet: sheet.name,
    rows,
    unknown: beside.length > 1 ? notIn(beside, heading) : heading.unknown,
    headings,
    sheets: tables.map(({ sheet: { name, hidden } }) => ({ name, isHidden: hidden ?? false })),
    remarks: [
      ...remarksOn(book, table, tables, again),
      ...(beside.length > 1
        ? [`表里同样的列左右并排${beside.length}组，各组都读了，先左后右。`]
        : []),
    ],
  };
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
