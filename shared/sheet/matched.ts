import type { ReadBook, ReadSheet, TableColumn } from './book';
import { isDitto } from './cells';
import { bestHeading, headingIn } from './headings';
import { mergesAt } from './merges';
import { rowNumbers, toldCells } from './troubles';

/** A table found in a file, and what its columns most likely are. */
export interface MatchedTable<K extends string> {
  fileName: string;
  sheet: ReadSheet;
  /** Row of the headings, from 0. */
  headingAt: number;
  headings: string[];
  /** Field by column; null: not read. The clerk may say otherwise. */
  fields: (K | null)[];
  /** Chinese, of the file as a whole: what was not read, what is hidden. */
  remarks: string[];
}

/** The table of a file, or of the sheet that the clerk names, with a guess at its columns; null when there is no row of text. */
export function matchTable<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
  sheetName?: string,
): MatchedTable<K> | null {
  const named = book.sheets.find(({ name }) => name === sheetName);
  const best = named ? null : bestHeading(book, columns);
  const sheet = named ?? best?.sheet ?? book.sheets[0];
  if (!sheet) return null;
  const heading = best?.heading ?? headingIn(sheet, columns);
  const headingAt =
    heading?.at ?? sheet.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const headings = heading?.labels ?? (sheet.rows[headingAt] ?? []).map((cell) => cell.trim());
  const width = Math.max(headings.length, ...sheet.rows.slice(headingAt).map((row) => row.length));
  const places = Array.from({ length: width }, (_one, place) => place);
  return {
    ...{ fileName: book.fileName, sheet, headingAt },
    headings: places.map((place) => headings[place] ?? ''),
    fields: places.map(
      (place) =>
        ((heading?.places.get(place) ?? heading?.more.get(place)) as K | undefined) ?? null,
    ),
    remarks: remarksOn(book, sheet),
  };
}

function remarksOn(book: ReadBook, sheet: ReadSheet): string[] {
  const { hidden, hiddenRows = [] } = sheet;
  const others = book.sheets.filter((one) => one !== sheet);
  return [
    ...(book.remarks ?? []),
    ...(hidden ? [`读的是隐藏的工作表“${sheet.name}”，请核对是不是要用的表。`] : []),
    ...others.map((one) => `${one.hidden ? '隐藏的' : ''}工作表“${one.name}”没有读。`),
    ...(hiddenRows.length > 0
      ? [`表里有${hiddenRows.length}行是隐藏的（${rowNumbers(hiddenRows)}），也读了，请核对。`]
      : []),
  ];
}

/** The texts of a row by field, '' where there is none, and what of it could not be taken. */
export function cellsIn<K extends string>(
  { fields, sheet, headings }: MatchedTable<K>,
  columns: readonly TableColumn<K>[],
  at: number,
): { cells: Record<K, string>; told: string[] } {
  const cells = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<K, string>;
  const collecting = new Map(
    columns.flatMap(({ key, title, collects }) => (collects ? [[key, title] as const] : [])),
  );
  const read = fields.flatMap((field, place) =>
    field === null ? [] : [[place, headings[place] || `第${place + 1}列`] as const],
  );
  const told = toldCells(sheet, at, new Map(read));
  const lost = new Set(told.filter(({ isLost }) => isLost).map(({ column }) => column));
  for (const [place, field] of fields.entries()) {
    const text = sheet.rows[at]?.[place]?.trim() ?? '';
    if (field === null || text === '' || lost.has(place)) continue;
    const title = collecting.get(field);
    const heading = headings[place]?.split('／').at(-1) ?? '';
    const isNamed = title !== undefined && heading !== '' && heading !== title && !isDitto(text);
    const said = isNamed ? `${heading}：${text}` : text;
    cells[field] = cells[field] === '' ? said : `${cells[field]}\n${said}`;
  }
  return { cells, told: told.map(({ remark }) => remark) };
}

/** What is said of such a row. */
export const HEADING_AGAIN = '是重复的列名，没有当作内容';

/** The headings once more, as on every printed page. */
export function isHeadingAgain<K extends string>(
  { sheet, fields, headings, headingAt }: MatchedTable<K>,
  at: number,
): boolean {
  if (at <= headingAt) return false;
  const bare = (text: string) => text.replace(/\s/g, '');
  const read = fields.flatMap((field, place) => {
    const text = bare(sheet.rows[at]?.[place] ?? '');
    return field === null || text === '' ? [] : [[text, bare(headings[place] ?? '')] as const];
  });
  return read.length > 0 && read.every(([text, heading]) => heading.split('／').at(-1) === text);
}

/** Headings of the columns in which a row is merged with other rows: whose their text is cannot be told. */
export function mergedIn<K extends string>(
  { sheet, fields, headings }: MatchedTable<K>,
  row: number,
): string[] {
  return mergesAt(sheet, row)
    .filter(({ top, bottom }) => top !== bottom)
    .flatMap(({ left, right }) =>
      headings.filter((_one, at) => at >= left && at <= right && fields[at]),
    );
}
