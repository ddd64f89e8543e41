import type { TableBlock } from '../document/official-document';
import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { breakLines } from './break-lines';
import { textWidth } from './measure';
import { faced, type PlanRun, sliceRuns } from './print-plan';
import {
  CELL_MARGIN,
  cellEnd,
  columnCount,
  columnWidths,
  isRowKept,
  leastHeight,
  type PlacedCell,
  placeCells,
  tableType,
} from './table-columns';

/** A border's share of a row's height, twips; one more closes the table at its foot. */
export const BORDER = 10;

/** A table's cell as it is printed. */
export interface SetCell {
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Its text, line by line. */
  lines: PlanRun[][];
  align: CellAlign;
}
export interface SetRow {
  cells: SetCell[];
  /** Twips. */
  height: number;
  /** On one page with the row below. */
  keepNext: boolean;
}
export interface SetTable {
  /** Twips. */
  columns: number[];
  rows: SetRow[];
  headerRows: number;
  pt: number;
  pitch: number;
  /** Space above and below the text of a cell, twips. */
  end: number;
}

/** What fits on one line stands in the middle; longer text reads better from the left. */
export type CellAlign = 'center' | 'left';

/**
 * Where the text of each cell stands. What fits on one line stands in the middle, but for a list
 * (a table with a head): there the cells of one column are read down, and one that is longer
 * than a line takes the others below the head to the left with it.
 */
export function cellAligns(
  { headerRows }: TableBlock,
  placed: readonly PlacedCell[],
  widths: readonly number[],
  pt: number,
): (cell: PlacedCell) => CellAlign {
  const isHead = ({ row }: PlacedCell) => row < headerRows;
  const long = new Set(placed.filter((cell) => !isShort(cell, widths, pt)));
  const isRead = (cell: PlacedCell) => headerRows > 0 && !isHead(cell) && cell.colSpan === 1;
  const columns = new Set([...long].filter(isRead).map(({ column }) => column));
  return (cell) => {
    const isLeft = cell.box || long.has(cell) || (isRead(cell) && columns.has(cell.column));
    return isLeft ? 'left' : 'center';
  };
}

/** True when every paragraph of a cell fits on one line of it. */
function isShort(cell: PlacedCell, widths: readonly number[], pt: number): boolean {
  const room = roomOf(cell, widths);
  return cell.lines.every((runs) => textWidth(textOf(runs), pt, 0) <= room);
}

function roomOf({ column, colSpan }: PlacedCell, widths: readonly number[]): number {
  const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  return width - 2 * CELL_MARGIN.side;
}

function textOf(runs: readonly { text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A cell's paragraphs as the lines that they take; at least one. */
function linesIn(paragraphs: readonly PlanRun[][], room: number, pt: number): PlanRun[][] {
  const measure = { first: room, other: room, pt, spacing: 0, mayHang: false };
  const lines = paragraphs.flatMap((runs) => {
    const broken = breakLines(textOf(runs), measure);
    return broken.length > 0 ? broken.map(({ start, end }) => sliceRuns(runs, start, end)) : [[]];
  });
  return lines.length > 0 ? lines : [[]];
}

interface Cached {
  profile: LayoutProfile;
  table: SetTable;
}
const cache = new WeakMap<TableBlock, Cached>();

/** A table as it stands on paper: widths of columns, heights of rows. */
export function setTable(block: TableBlock, profile: LayoutProfile): SetTable {
  const known = cache.get(block);
  if (known?.profile === profile) return known.table;
  const table = layOut(block, profile);
  cache.set(block, { profile, table });
  return table;
}

function layOut(block: TableBlock, profile: LayoutProfile): SetTable {
  const placed = placeCells(block);
  const columns = columnWidths(placed, geometryOf(profile).width, block);
  const { pt, pitch } = tableType(columnCount(placed), block.pt);
  const end = cellEnd(block.pt);
  const alignOf = cellAligns(block, placed, columns, pt);
  const heights = block.rows.map((_cells, row) => leastHeight(block, row, pitch) + BORDER);
  const set = new Map(
    placed.map((cell) => {
      const face = cell.row < block.headerRows ? 'hei' : 'text';
      const paragraphs = cell.lines.map((runs) => faced(runs, face));
      return [cell, linesIn(paragraphs, roomOf(cell, columns), pt)];
    }),
  );
  const needOf = (cell: PlacedCell): number =>
    (set.get(cell)?.length ?? 1) * pitch + 2 * end + BORDER;
  // A cell over several rows stretches the last of them where they are too low together.
  for (const cell of [...placed].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const have = heights.slice(cell.row, last + 1).reduce((sum, one) => sum + one, 0);
    const lack = needOf(cell) - have;
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  const rows = block.rows.map((_cells, row) => ({
    height: heights[row] ?? 0,
    keepNext: isRowKept(placed, row),
    cells: placed
      .filter((cell) => cell.row === row)
      .map((cell) => ({
        column: cell.column,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        lines: set.get(cell) ?? [[]],
        align: alignOf(cell),
      })),
  }));
  return { columns, rows, headerRows: Math.min(block.headerRows, rows.length), pt, pitch, end };
}
