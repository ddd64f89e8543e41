import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

/** A spreadsheet as another program would write it; `change` works on the sheet before it is packed. */
export function sheetFile(
  rows: (string | number | CellObject)[][],
  change: (sheet: WorkSheet) => void = () => undefined,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
  from1904 = false,
): Buffer {
  const sheet = utils.aoa_to_sheet(rows);
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名册');
  if (from1904) book.Workbook = { WBProps: { date1904: true } };
  return write(book, { type: 'buffer', bookType }) as Buffer;
}
