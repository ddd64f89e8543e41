import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import {
  type MergedCells,
  MOST_COLUMNS,
  MOST_ROWS,
  type ReadBook,
  type ReadSheet,
} from '#shared/sheet/book';
import { ImportError } from '../import/errors';
import { packParts, readParts } from '../import/package-parts';
import { cellText } from './cell-text';
import { sheetRefusals } from './errors';
import { refuseSheetByLooks } from './looks';

/** Parts of an Excel package that hold cells; pictures, drawings and macros are never unpacked. */
const SHEET_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const MOST_MERGES = 2000;

/** The list of parts without those that were left packed, which the reader would look for. */
function onlyUnpacked(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const types = String(parts.get('[Content_Types].xml') ?? '');
  const kept = types.replace(
    /<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g,
    (override, part: string) => (parts.has(part) ? override : ''),
  );
  return new Map([...parts, ['[Content_Types].xml', Buffer.from(kept)]]);
}

/** Parses with limits; the package never sees a part that was not checked. */
async function parse(name: string, bytes: Uint8Array): Promise<WorkBook> {
  const kind = refuseSheetByLooks(name, bytes);
  let checked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'xlsx') {
    const parts = await readParts(name, bytes, SHEET_PARTS, sheetRefusals);
    if (!parts.has('xl/workbook.xml')) throw sheetRefusals.notSheet(name);
    checked = packParts(onlyUnpacked(parts));
  }
  try {
    return read(checked, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      throw sheetRefusals.encrypted(name);
    }
    throw sheetRefusals.damaged(name, error);
  }
}

/** Rows without the empty ones at the end. Only cells that are there are walked, whatever size the sheet says it has. */
function rowsOf(name: string, sheet: WorkSheet, date1904: boolean): string[][] {
  const cells = sheet['!data'] ?? [];
  const rows: string[][] = [];
  for (const [index, line] of cells.entries()) {
    const row: string[] = [];
    for (const [column, cell] of (line ?? []).slice(0, MOST_COLUMNS + 1).entries()) {
      row.push(cellText(cell, date1904));
      if (column === MOST_COLUMNS && row[column] !== '') throw sheetRefusals.tooManyRows(name);
    }
    while (row.at(-1) === '') row.pop();
    if (row.length > 0 && index >= MOST_ROWS) throw sheetRefusals.tooManyRows(name);
    rows.push(row);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function mergesOf(sheet: WorkSheet, rows: number): MergedCells[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s }) => s.r < rows)
    .slice(0, MOST_MERGES)
    .map(({ s, e }) => ({
      top: s.r,
      bottom: Math.min(e.r, rows - 1),
      left: s.c,
      right: Math.min(e.c, MOST_COLUMNS),
    }));
}

/**
 * Reads an .xlsx or .xls in this very thread (`SheetWorker` does it in a worker).
 * Throws ImportError with a Chinese message; nothing is written anywhere.
 */
export async function readSheetBytes(name: string, bytes: Uint8Array): Promise<ReadBook> {
  const book = await parse(name, bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: ReadSheet[] = [];
  for (const sheetName of book.SheetNames) {
    const sheet = book.Sheets[sheetName];
    if (sheet === undefined) continue;
    const rows = rowsOf(name, sheet, date1904);
    if (rows.length === 0) continue;
    sheets.push({ name: sheetName, rows, merges: mergesOf(sheet, rows.length) });
  }
  const all = sheets.map(({ rows }) => rows.map((row) => row.join('\n')).join('\n'));
  if (all.some((text) => findSecrecyMark(text) !== null)) {
    throw new ImportError('secrecy-mark', SECRECY_REFUSAL);
  }
  if (sheets.length === 0) throw sheetRefusals.empty(name);
  return { fileName: name, sheets };
}
