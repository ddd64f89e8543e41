import * as z from 'zod/mini';

/** Most rows and columns of a sheet that are read or written; more is refused, never cut off. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;

/** Cells that were merged into one, row and column from 0, both ends included. */
export const MergedCells = z.object({
  top: z.int(),
  bottom: z.int(),
  left: z.int(),
  right: z.int(),
});
export type MergedCells = z.infer<typeof MergedCells>;

/**
 * A cell that is not what it should be, row and column from 0. no-result: a formula
 * whose result was never stored, its text is ''. lost-digits: a number of more than 15
 * digits, of which a spreadsheet keeps 15; its text has × for each of the others.
 * bad-characters: bytes that are no characters, its text has U+FFFD for them.
 */
export const CellTrouble = z.object({
  row: z.int(),
  column: z.int(),
  kind: z.enum(['no-result', 'lost-digits', 'bad-characters']),
});
export type CellTrouble = z.infer<typeof CellTrouble>;

/**
 * A sheet that came in: the text of every cell as it is seen, '' for an empty one.
 * Dates are 'YYYY-MM-DD', numbers are written out (never 1.38E+10). Merged cells
 * have their text in the first cell only.
 */
export const ReadSheet = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string())),
  merges: z.array(MergedCells),
  troubles: z.optional(z.array(CellTrouble)),
  /** The sheet itself is hidden. */
  hidden: z.optional(z.boolean()),
  /** Hidden rows and columns that hold text, counted from 0. */
  hiddenRows: z.optional(z.array(z.int())),
  hiddenColumns: z.optional(z.array(z.int())),
  /** The book counts its days from 1904-01-01, as an old Excel for the Mac did. */
  from1904: z.optional(z.boolean()),
});
export type ReadSheet = z.infer<typeof ReadSheet>;

/** From which day the numbers of a sheet count that stand for days. */
export type DayCount = Pick<ReadSheet, 'from1904'>;

/**
 * A file that came in; sheets without a single cell are left out. The one that was open
 * when it was saved comes first, hidden ones last. `remarks`: Chinese, of the file as a
 * whole: a sheet that could not be read, an encoding that had to be guessed.
 */
export const ReadBook = z.object({
  fileName: z.string(),
  sheets: z.array(ReadSheet),
  remarks: z.optional(z.array(z.string())),
});
export type ReadBook = z.infer<typeof ReadBook>;

/** A file that came in, of whose sheets only the number of rows is known: they follow part by part. */
export const ReadBookHead = z.extend(ReadBook, {
  sheets: z.array(z.extend(z.omit(ReadSheet, { rows: true }), { height: z.int() })),
});
export type ReadBookHead = z.infer<typeof ReadBookHead>;

/** `kind` 'date' writes a real date of the spreadsheet from 'YYYY-MM-DD', 'number' a number; 'text' keeps 0 at the front and long numbers whole. */
export const SheetColumn = z.object({
  title: z.string(),
  /** Width in hanzi. */
  width: z.number().check(z.gte(1), z.lte(100)),
  kind: z.enum(['text', 'date', 'number']),
});
export type SheetColumn = z.infer<typeof SheetColumn>;

/** A column of a table that is read and written by its heading. */
export interface TableColumn<K extends string> extends SheetColumn {
  key: K;
  /** Other headings in use for the same. */
  aliases?: readonly string[];
  /** Headings that mean it only where no other column is called so: 序号 beside 文号 just counts the rows. */
  weak?: readonly string[];
  /** What else a heading for the same reads like, where no name fits whole. */
  like?: RegExp;
  /** Takes in every column that is called so, each with its heading: 备注 and 签收人. */
  collects?: boolean;
  /** Without this column the file is refused. */
  required?: boolean;
}

export const SheetValue = z.union([z.string(), z.number(), z.null()]);
export type SheetValue = z.infer<typeof SheetValue>;

/** A sheet to write: a row of headings with a filter, then the rows. */
export const NewSheet = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(31)),
  columns: z.array(SheetColumn).check(z.minLength(1), z.maxLength(MOST_COLUMNS)),
  rows: z.array(z.array(SheetValue)).check(z.maxLength(MOST_ROWS)),
  /** Empty rows after the last one that already have the columns' kinds, for a form to be filled in. */
  emptyRows: z.optional(z.int().check(z.gte(0), z.lte(2000))),
});
export type NewSheet = z.infer<typeof NewSheet>;

export const NewBook = z.object({ sheets: z.array(NewSheet).check(z.minLength(1)) });
export type NewBook = z.infer<typeof NewBook>;
