import type { TableBlock } from '../document/official-document';
import { mmToTwips } from '../gbt9704/numbers';
import { textWidth } from './measure';

/**
 * Type in tables is 4号, in tables of six columns and more 小4, unless the table asks
 * for a size; the standard leaves it open. Pitches are exact, in twips.
 */
export interface TableType {
  pt: number;
  pitch: number;
}

export function tableType(columns: number, pt?: number): TableType {
  if (pt !== undefined) return { pt, pitch: Math.round(pt * 1.4) * 20 };
  return columns <= 5 ? { pt: 14, pitch: 440 } : { pt: 12, pitch: 400 };
}

/** Space inside a cell, twips: left and right, above and below. */
export const CELL_MARGIN = { side: 80, end: 40 } as const;

/** Space above and below a cell's text, twips: the smaller the type that a table asks for, the closer its rows. */
export function cellEnd(pt?: number): number {
  if (pt === undefined) return CELL_MARGIN.end;
  return pt <= 9 ? 0 : CELL_MARGIN.end / 2;
}

/** Least height of a row, twips: one line, or what a form asks for. */
export function leastHeight({ pt, heights }: TableBlock, row: number, pitch: number): number {
  return Math.max(pitch + 2 * cellEnd(pt), mmToTwips(heights?.[row] ?? 0));
}

/** Where a cell stands on the grid, spans of earlier rows taken into account. */
export interface PlacedCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  box: boolean;
  lines: TableBlock['rows'][number][number]['lines'];
}

/** Cells with their places, as HTML lays a table out. */
export function placeCells(table: TableBlock): PlacedCell[] {
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row}:${column}`)) column += 1;
      const colSpan = cell.colSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, table.rows.length - row);
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) taken.add(`${r}:${c}`);
      }
      placed.push({ row, column, rowSpan, colSpan, box: cell.box === true, lines: cell.lines });
      column += colSpan;
    }
  });
  return placed;
}

/** Number of columns of the grid. */
export function columnCount(placed: readonly PlacedCell[]): number {
  return Math.max(1, ...placed.map(({ column, colSpan }) => column + colSpan));
}

/** Whether a row is one cell over the whole width: a title of the rows below, which never stands alone at a foot. */
function isTitleRow(placed: readonly PlacedCell[], row: number): boolean {
  const count = columnCount(placed);
  return count > 1 && placed.some((cell) => cell.row === row && cell.colSpan === count);
}

/** As many rows under one cell are kept on one page; keeping more could leave much of a page empty. */
const MOST_KEPT = 6;

/**
 * Whether a row stands on one page with the row below: as its title, or because a cell
 * beside both, such as the day of several meetings, would be missing on the next page.
 */
export function isRowKept(placed: readonly PlacedCell[], row: number): boolean {
  if (isTitleRow(placed, row)) return true;
  const beside = placed.filter(
    (cell) => cell.rowSpan > 1 && cell.row <= row && row < cell.row + cell.rowSpan - 1,
  );
  return beside.length > 0 && beside.every(({ rowSpan }) => rowSpan <= MOST_KEPT);
}

/** A head up to this long, and a line of any other cell, is not broken where there is room, characters. */
const WHOLE_HEAD = 6;
const WHOLE_CELL = 5;

/**
 * Widths of the columns in twips, together exactly `total`: as the table asks, else by what stands in them,
 * where there is room for it none narrower than three characters of the type asked for. Where not everything fits on one line, short
 * columns keep theirs and long ones share the rest by the root of their text, so
 * that the rows come out low; a short head, a name or a unit is not broken.
 */
export function columnWidths(
  placed: readonly PlacedCell[],
  total: number,
  {
    pt: asked,
    widths: shares,
    headerRows = 0,
  }: Partial<Pick<TableBlock, 'pt' | 'widths' | 'headerRows'>> = {},
): number[] {
  const count = columnCount(placed);
  if (shares?.length === count) return exactly(shares, total);
  const { pt } = tableType(count, asked);
  const least = pt * 20 * 3;
  const needs = new Array<number>(count).fill(least);
  const floors = new Array<number>(count).fill(0);
  const extra = 2 * CELL_MARGIN.side + pt * 8;
  for (const { row, column, colSpan, lines } of placed) {
    const each = lines.map((runs) => textWidth(runs.map(({ text }) => text).join(''), pt, 0));
    const need = (Math.max(0, ...each) + extra) / colSpan;
    for (let index = column; index < column + colSpan; index += 1) {
      needs[index] = Math.max(needs[index] ?? least, need);
    }
    if (colSpan > 1) continue;
    const most = (row < headerRows ? WHOLE_HEAD : WHOLE_CELL) * pt * 20;
    const whole = Math.max(0, ...each.filter((width) => width <= most));
    floors[column] = Math.max(floors[column] ?? 0, whole + extra);
  }
  const wanted = floors.map((floor) => Math.max(floor, least));
  const shared =
    sharesOf(needs, wanted, least, total) ??
    sharesOf(needs, new Array<number>(count).fill(least), least, total) ??
    needs;
  return exactly(shared, total);
}

/** Whole twips in proportion to the shares, together exactly `total`. */
function exactly(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * total));
  const rest = total - widths.reduce((all, one) => all + one, 0);
  const last = widths.length - 1;
  widths[last] = (widths[last] ?? 0) + rest;
  return widths;
}

/**
 * What each column gets of `total`: its need where that is no more than its share, else its share, but
 * no less than its floor; null where `least` would not be left for every other column.
 */
function sharesOf(
  needs: readonly number[],
  floors: readonly number[],
  least: number,
  total: number,
): number[] | null {
  const settled = new Map<number, number>();
  for (;;) {
    const open = needs.flatMap((_need, index) => (settled.has(index) ? [] : [index]));
    const left = total - [...settled.values()].reduce((all, one) => all + one, 0);
    const roots = open.reduce((all, index) => all + Math.sqrt(needs[index] ?? 0), 0);
    const share = (index: number) => (Math.sqrt(needs[index] ?? 0) / roots) * left;
    const fitting = open.filter(
      (index) => (needs[index] ?? 0) <= Math.max(share(index), left / open.length),
    );
    for (const index of fitting) settled.set(index, needs[index] ?? 0);
    if (fitting.length > 0 && left > 0) continue;
    const low = open.filter((index) => share(index) < (floors[index] ?? 0));
    if (low.length === 0) return needs.map((_need, index) => settled.get(index) ?? share(index));
    const asked = low.reduce((all, index) => all + (floors[index] ?? 0), 0);
    if (asked + (open.length - low.length) * least > left) return null;
    for (const index of low) settled.set(index, floors[index] ?? 0);
  }
}
