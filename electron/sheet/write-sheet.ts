import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { NewBook, NewSheet, SheetColumn, SheetValue } from '#shared/sheet/book';
import { columnWidth, printTitles, withPrintSetup } from './print-setup';

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet's calendar; it counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FORMATS: Record<SheetColumn['kind'], string> = {
  // Text: what is typed later stays text too, so that no telephone loses its digits.
  text: '@',
  date: 'yyyy-mm-dd',
  number: 'General',
};

function cellOf(value: SheetValue | undefined, { kind }: SheetColumn): CellObject {
  const z = FORMATS[kind];
  if (value === null || value === undefined || value === '') return { t: 'z', z };
  if (kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { t: 'n', v: (Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / DAY_MS, z };
  }
  return typeof value === 'number' && kind === 'number'
    ? { t: 'n', v: value, z }
    : { t: 's', v: String(value), z: '@' };
}

function sheetOf({ columns, rows, emptyRows = 0 }: NewSheet): WorkSheet {
  const empty = Array.from({ length: emptyRows }, (): SheetValue[] => []);
  const sheet = utils.aoa_to_sheet(
    [
      columns.map(({ title }): CellObject => ({ t: 's', v: title })),
      ...[...rows, ...empty].map((row) => columns.map((column, at) => cellOf(row[at], column))),
    ],
    { sheetStubs: true },
  );
  sheet['!cols'] = columns.map(({ width }) => ({ wch: columnWidth(width) }));
  const last = utils.encode_cell({ r: rows.length + emptyRows, c: columns.length - 1 });
  sheet['!autofilter'] = { ref: `A1:${last}` };
  return sheet;
}

/** An .xlsx with a heading row, filter, widths and real dates, set up for printing. Strings are never formulas. */
export function writeSheetBytes({ sheets }: NewBook): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  book.Workbook = {
    Names: sheets.map((sheet, at) => ({
      ...{ Name: '_xlnm.Print_Titles', Sheet: at, Ref: printTitles(sheet) },
    })),
  };
  const bytes: Buffer = write(book, {
    type: 'buffer',
    bookType: 'xlsx',
    compression: true,
    bookSST: true,
    sheetStubs: true,
  });
  return new Uint8Array(withPrintSetup(bytes, sheets));
}
