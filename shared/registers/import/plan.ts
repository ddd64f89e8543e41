import { mergedRemark } from '../../directory/import-plan';
import { findSecrecyMark } from '../../document/secrecy';
import type { TableColumn } from '../../sheet/book';
import { withoutDitto } from '../../sheet/cells';
import {
  cellsIn,
  HEADING_AGAIN,
  isHeadingAgain,
  type MatchedTable,
  mergedIn,
} from '../../sheet/matched';
import { type InStretches, STRETCH } from '../../sheet/stretches';
import { filledRows } from '../../sheet/troubles';
import { holesIn } from '../holes';
import { placesOf } from '../joint-serial';

/** One row of an old book, and what would come of it. */
export interface PlannedRow<Facts> {
  /** Number of the row as the spreadsheet shows it. */
  row: number;
  /** What the row is about, for the report. */
  name: string;
  action: 'add' | 'refuse';
  /** Why it is refused, or what looks odd. */
  remarks: string[];
  /** null where it is refused. */
  facts: Facts | null;
}

export interface Plan<Facts> {
  rows: PlannedRow<Facts>[];
  /** Chinese, of the book as a whole: numbers that are missing. */
  remarks: string[];
}

/** Place of a number: its series (with the year) as printed, and the number. */
export interface BookPlace {
  /** 收文2025年, 示政协发〔2025〕 */
  within: string;
  number: number;
  /** The last number of a 合刊. */
  through?: number | undefined;
}

/** What a book's rows are held against. */
export interface Known {
  /** By `placeKey`: titles that bear the number already. */
  titles: ReadonlyMap<string, readonly string[]>;
  /** By `placeKey`: why a number is never given again. */
  voided: ReadonlyMap<string, string>;
}

export const placeKey = ({ within, number }: Omit<BookPlace, 'through'>): string =>
  `${within}|${number}`;

/** One row read by its kind of book. */
export interface ReadRow<Facts> {
  facts: Facts;
  place: BookPlace;
  title: string;
  /** How the number is printed. */
  printed: string;
}

/** Reads the cells of a row; a string says in Chinese why it cannot be taken. */
export type RowReader<K extends string, Facts> = (
  cells: Record<K, string>,
  remarks: string[],
) => ReadRow<Facts> | string;

const plain = (title: string) => title.replace(/\s/g, '');

/** A report being made, a stretch of rows after the other; yields how far it is, 0 to 1. */
export type Planning<Facts> = InStretches<Plan<Facts>>;

/**
 * What would come of every row of an old book, before anything is written. A row that is
 * there already, under the same number and title, is refused; one that bears the number of
 * another row comes in and is told of, as the old book had it.
 */
export function* planBook<K extends string, Facts>(
  table: MatchedTable<K>,
  columns: readonly TableColumn<K>[],
  known: Known,
  read: RowReader<K, Facts>,
): Planning<Facts> {
  const rows: PlannedRow<Facts>[] = [];
  const inFile = new Map<string, { row: number; title: string }[]>();
  const numbers = new Map<string, number[]>();
  let above: Record<K, string> | null = null;
  for (const at of filledRows(table.sheet)) {
    if (at % STRETCH === 0) yield at / table.sheet.rows.length;
    if (at <= table.headingAt) continue;
    const { cells, told } = cellsIn(table, columns, at);
    if (told.length === 0 && Object.values(cells).every((cell) => cell === '')) continue;
    if (isHeadingAgain(table, at)) {
      const remarks = [HEADING_AGAIN];
      rows.push({ row: at + 1, name: '', action: 'refuse', remarks, facts: null });
      continue;
    }
    for (const key of Object.keys(cells) as K[])
      cells[key] = withoutDitto(cells[key], above?.[key] ?? '');
    above = cells;
    const planned = planRow(table, at, { cells, told }, read);
    const { row, name } = planned;
    if (planned.read) held(planned, planned.read, { known, inFile, numbers });
    rows.push({ row, name, ...outcome(planned) });
  }
  return { rows, remarks: holeRemarks(numbers) };
}

interface Working<Facts> {
  row: number;
  name: string;
  remarks: string[];
  read: ReadRow<Facts> | null;
  refused: string;
}

function outcome<Facts>({ refused, remarks, read }: Working<Facts>) {
  if (refused !== '' || read === null)
    return { action: 'refuse' as const, remarks: [refused, ...remarks], facts: null };
  return { action: 'add' as const, remarks, facts: read.facts };
}

function planRow<K extends string, Facts>(
  table: MatchedTable<K>,
  at: number,
  { cells, told }: { cells: Record<K, string>; told: string[] },
  read: RowReader<K, Facts>,
): Working<Facts> {
  const remarks = [...told];
  const all = Object.values<string>(cells);
  const found = read(cells, remarks);
  const name =
    typeof found === 'string'
      ? ('title' in cells && String(cells.title)) || (all.find((cell) => cell.length > 5) ?? '')
      : found.title;
  const merged = mergedRemark(mergedIn(table, at));
  const isMarked = all.some((cell) => findSecrecyMark(cell) !== null);
  const refused = isMarked
    ? '这一行有像密级标志的文字，这台电脑不处理涉密内容，没有读入'
    : (merged ?? (typeof found === 'string' ? found : ''));
  // What looks like a secret is not shown on the screen either.
  const shown = isMarked ? '' : name;
  return {
    row: at + 1,
    name: shown,
    remarks,
    refused,
    read: typeof found === 'string' ? null : found,
  };
}

interface Holding {
  known: Known;
  inFile: Map<string, { row: number; title: string }[]>;
  numbers: Map<string, number[]>;
}

/** Holds a row against the register and the rows above it. */
function held<Facts>(planned: Working<Facts>, row: ReadRow<Facts>, against: Holding): void {
  const { known, inFile, numbers } = against;
  const { place, title, printed } = row;
  const places = placesOf(place);
  const keys = places.map(placeKey);
  const taken = numbers.get(place.within) ?? [];
  taken.push(...places.map(({ number }) => number));
  numbers.set(place.within, taken);
  if (planned.refused !== '') return;
  const there = keys.flatMap((key) => known.titles.get(key) ?? []);
  const before = keys.flatMap((key) => inFile.get(key) ?? []);
  const isSame = (other: string) => plain(other) === plain(title);
  const reason = keys.map((key) => known.voided.get(key)).find((one) => one !== undefined);
  if (there.some(isSame)) planned.refused = `登记簿里已有${printed}，标题也相同，没有再导入`;
  else if (before.some((one) => isSame(one.title)))
    planned.refused = `和前面的行${printed}、标题都相同，没有重复导入`;
  else if (there.length > 0)
    planned.refused = `登记簿里的${printed}是《${there[0]}》，请核对这一行的号`;
  else if (reason !== undefined) planned.refused = `${printed}在登记簿里已经作废（${reason}）`;
  if (planned.refused !== '') return;
  if (before[0])
    planned.remarks.push(
      `重号：第${before[0].row}行的《${before[0].title}》也是${printed}，照原样导入`,
    );
  for (const key of keys)
    inFile.set(key, [...(inFile.get(key) ?? []), { row: planned.row, title }]);
}

function holeRemarks(numbers: ReadonlyMap<string, readonly number[]>): string[] {
  return [...numbers].flatMap(([within, all]) => {
    const holes = holesIn(all);
    return holes === '' ? [] : [`${within}的号中间缺${holes}，表里没有，或者那一行没有导入。`];
  });
}
