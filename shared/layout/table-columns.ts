import type { TableBlock } from '../document/official-document';
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

/** Where a cell stands on the grid, spans of earlier rows taken into account. */
export interface PlacedCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
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
      placed.push({ row, column, rowSpan, colSpan, lines: cell.lines });
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
export function isTitleRow(placed: readonly PlacedCell[], row: number): boolean {
  const count = columnCount(placed);
  return count > 1 && placed.some((cell) => cell.row === row && cell.colSpan === count);
}

/**
 * Widths of the columns in twips, together exactly `total`: as the table asks, else by what stands in them,
 * where there is room for it none narrower than three characters of the type asked for. Where not everything fits on one line, short
 * columns keep theirs and long ones share the rest by the root of their text, so
 * that the rows come out low.
 */
export function columnWidths(
  placed: readonly PlacedCell[],
  total: number,
  { pt: asked, widths: shares }: Pick<TableBlock, 'pt' | 'widths'> = {},
): number[] {
  const count = columnCount(placed);
  if (shares?.length === count) return exactly(shares, total);
  const { pt } = tableType(count, asked);
  const least = pt * 20 * 3;
  const needs = new Array<number>(count).fill(least);
  for (const { column, colSpan, lines } of placed) {
    const widest = Math.max(
      0,
      ...lines.map((runs) => textWidth(runs.map(({ text }) => text).join(''), pt, 0)),
    );
    const each = (widest + 2 * CELL_MARGIN.side + pt * 8) / colSpan;
    for (let index = column; index < column + colSpan; index += 1) {
      needs[index] = Math.max(needs[index] ?? least, each);
    }
  }
  return exactly(sharesOf(needs, total), total);
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

/** What each column gets of `total`: its need where that is no more than its share, else its share. */
function sharesOf(needs: readonly number[], total: number): number[] {
  const settled = new Map<number, number>();
  for (;;) {
    const open = needs.flatMap((_need, index) => (settled.has(index) ? [] : [index]));
    const left = total - [...settled.values()].reduce((all, one) => all + one, 0);
    const roots = open.reduce((all, index) => all + Math.sqrt(needs[index] ?? 0), 0);
    const share = (index: number) => (Math.sqrt(needs[index] ?? 0) / roots) * left;
    const fitting = open.filter(
      (index) => (needs[index] ?? 0) <= Math.max(share(index), left / open.length),
    );
    if (fitting.length === 0 || left <= 0) {
      return needs.map((need, index) => settled.get(index) ?? (left > 0 ? share(index) : need));
    }
    for (const index of fitting) settled.set(index, needs[index] ?? 0);
  }
}
