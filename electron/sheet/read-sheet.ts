import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cleanText } from '#shared/document/clean-text';
import {
  type CellTrouble,
  type MergedCells,
  MOST_COLUMNS,
  MOST_ROWS,
  type ReadBook,
  type ReadSheet,
} from '#shared/sheet/book';
import { everyChainEnds } from '../compound/container';
import { Failure } from '../errors';
import { refuseSecrets } from '../files/refuse-secrets';
import { refuseSheetByLooks } from '../files/sheet-looks';
import { sheetRefusals } from '../files/sheet-refusals';
import { unreadWords } from './beside-remarks';
import { biffFacts } from './biff-facts';
import { type BookFacts, placeKey, type SheetFacts } from './book-facts';
import { readCell } from './cell-text';
import { decodeOldTexts } from './old-text';
import { xlsxFacts } from './xlsx-facts';
import { checkedParts } from './xlsx-parts';

/** Rows that merged cells may cover together; a table that a hand has made has a hundredth of it. */
const MOST_MERGED_ROWS = 500_000;

interface Parsed {
  book: WorkBook;
  facts: BookFacts;
}

function readBytes(name: string, bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: MOST_ROWS,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      throw sheetRefusals.encrypted(name);
    }
    throw sheetRefusals.damaged(name, error);
  }
}

/** How far a file is read, 0 to 1. */
type Tell = (share: number) => void;

/** Where the steps of reading end, as shares of the whole: unpacked, looked through, cells read by the package, which says nothing itself. */
const [UNPACKED, LOOKED, PARSED] = [0.08, 0.4, 0.9];

/** Parses with limits; the package never sees a part that was not checked. */
async function parseXlsx(name: string, bytes: Uint8Array, tell: Tell): Promise<Parsed> {
  try {
    const checked = await checkedParts(name, bytes);
    tell(UNPACKED);
    const facts = xlsxFacts(checked, (share) => tell(UNPACKED + share * (LOOKED - UNPACKED)));
    tell(LOOKED);
    return { facts, book: readBytes(name, checked.packed) };
  } catch (error) {
    throw error instanceof Failure ? error : sheetRefusals.damaged(name, error);
  }
}

function parseOld(name: string, bytes: Uint8Array): Parsed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!everyChainEnds(buffer)) throw sheetRefusals.damaged(name);
  const book = readBytes(name, buffer);
  const facts = biffFacts(buffer);
  if (facts === null) throw sheetRefusals.damaged(name);
  const { isRead, remark } = decodeOldTexts(book, facts);
  if (!isRead) throw sheetRefusals.unknownEncoding(name);
  if (remark !== null) facts.remarks.push(remark);
  return { book, facts };
}

/** Rows without the empty ones at the end. Only cells that are there are walked, whatever size the sheet says it has. */
function rowsOf(
  name: string,
  sheet: WorkSheet,
  facts: SheetFacts,
  { date1904, tell }: { date1904: boolean; tell: Tell },
) {
  if (facts.lastRow >= MOST_ROWS) throw sheetRefusals.tooManyRows(name, facts.lastRow);
  const rows: string[][] = [];
  const troubles: CellTrouble[] = [];
  const seen = new Map(facts.texts.map((one) => [placeKey(one), one.text]));
  const empty = new Set(facts.withoutResult.map(placeKey));
  const lines = sheet['!data'] ?? [];
  for (const [row, line] of lines.entries()) {
    tell(row / lines.length);
    const texts: string[] = [];
    for (const [column, cell] of (line ?? []).entries()) {
      const key = placeKey({ row, column });
      const { text, trouble } = readCell(cell, date1904, facts.formats.get(key));
      const shown = empty.has(key) ? '' : (seen.get(key) ?? text);
      if (column < MOST_COLUMNS) texts.push(shown);
      else if (shown !== '') throw sheetRefusals.tooWide(name, row, column);
      if (trouble !== null && shown === text) troubles.push({ row, column, kind: trouble });
    }
    while (texts.at(-1) === '') texts.pop();
    rows.push(texts);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  for (const place of facts.withoutResult) troubles.push({ ...place, kind: 'no-result' });
  return { rows, troubles };
}

function mergesOf(name: string, sheet: WorkSheet, rows: number): MergedCells[] {
  const merges = (sheet['!merges'] ?? [])
    .filter(({ s }) => s.r < rows)
    .map(({ s, e }) => ({
      top: s.r,
      bottom: Math.min(e.r, rows - 1),
      left: s.c,
      right: Math.min(e.c, MOST_COLUMNS),
    }));
  const covered = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (covered > MOST_MERGED_ROWS) throw sheetRefusals.tooLargeInside(name);
  return merges;
}

/** What is hidden and holds text. */
function hiddenOf(facts: SheetFacts, rows: readonly string[][]): Partial<ReadSheet> {
  const hiddenRows = facts.hiddenRows.filter((at) => rows[at]?.some((text) => text !== ''));
  const hiddenColumns = facts.hiddenColumns.filter((at) => rows.some((row) => row[at]));
  return {
    ...(facts.hidden && { hidden: true }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}

/** The sheet that was open comes first, then the others in their order, hidden ones last. */
function inOrder({ book, facts }: Parsed) {
  const rank = (at: number) => (facts.sheets[at]?.hidden ? 2 : at === facts.current ? 0 : 1);
  return book.SheetNames.map((name, at) => ({ name, at })).sort(
    (a, b) => rank(a.at) - rank(b.at) || a.at - b.at,
  );
}

/**
 * Reads an .xlsx or .xls in this very process (`Reader` does it in one of its own).
 * Throws Failure with a Chinese message; nothing is written anywhere. `tell`: how far it is, 0 to 1.
 */
export async function readSheetBytes(
  name: string,
  bytes: Uint8Array,
  tell: Tell = () => undefined,
): Promise<ReadBook> {
  const kind = refuseSheetByLooks(name, bytes);
  const parsed = kind === 'xlsx' ? await parseXlsx(name, bytes, tell) : parseOld(name, bytes);
  const { book, facts } = parsed;
  tell(PARSED);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: ReadSheet[] = [];
  const broken: string[] = [];
  for (const [place, { name: sheetName, at }] of inOrder(parsed).entries()) {
    const own = facts.sheets[at] ?? null;
    if (own === null) continue;
    const sheet = book.Sheets[sheetName];
    // The package leaves a sheet out that it cannot read.
    if (sheet === undefined || own.isBroken) {
      broken.push(sheetName);
      continue;
    }
    const { rows, troubles } = rowsOf(name, sheet, own, {
      date1904,
      tell: (share) => tell(PARSED + ((place + share) / book.SheetNames.length) * (1 - PARSED)),
    });
    if (rows.length === 0 && troubles.length === 0) continue;
    sheets.push({
      name: sheetName,
      rows,
      merges: mergesOf(name, sheet, rows.length),
      ...(troubles.length > 0 && { troubles }),
      ...hiddenOf(own, rows),
      ...(date1904 && { from1904: true }),
    });
  }
  for (const { name: sheetName, rows } of sheets)
    refuseSecrets(
      `工作表“${sheetName}”`,
      [sheetName, ...rows.map((row) => row.join('\n'))].join('\n'),
    );
  for (const { where, words } of facts.beside) refuseSecrets(where, cleanText(words).text);
  if (sheets.length === 0) {
    throw broken.length > 0 ? sheetRefusals.brokenSheets(name, broken) : sheetRefusals.empty(name);
  }
  const remarks = [
    ...broken.map((one) => `工作表“${one}”已损坏，读不出来，里面的内容没有读入。`),
    ...facts.remarks,
    ...unreadWords(facts.beside),
  ];
  return { fileName: name, sheets, ...(remarks.length > 0 && { remarks }) };
}
