import type { TableBlock, TableCell } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';

/** Merged cells parted again, each place of theirs an empty cell, so that rows and columns fit those of another table. */
function withoutSpans(table: TableBlock): { table: TableBlock; merged: number } {
  let merged = 0;
  const grid: (TableCell | undefined)[][] = table.rows.map(() => []);
  for (const [r, row] of table.rows.entries()) {
    let column = 0;
    for (const { colSpan = 1, rowSpan = 1, lines } of row) {
      while (grid[r]?.[column]) column += 1;
      if (colSpan > 1 || rowSpan > 1) merged += 1;
      for (let down = r; down < Math.min(r + rowSpan, grid.length); down += 1) {
        for (let across = column; across < column + colSpan; across += 1) {
          const isFirst = down === r && across === column;
          const places = grid[down];
          if (places) places[across] = { lines: isFirst ? lines : [[]] };
        }
      }
    }
  }
  const width = Math.max(1, ...grid.map((row) => row.length));
  const rows = grid.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? { lines: [[]] }),
  );
  return { table: { type: 'table', rows, headerRows: 0 }, merged };
}

/** What is pasted with the cursor in a table: a table goes cell into cell, everything else is lines of one cell. */
export function fitIntoCells(raw: readonly RawBlock[]): { blocks: RawBlock[]; notes: string[] } {
  const [first] = raw;
  if (raw.length === 1 && first?.type === 'table') {
    const { table, merged } = withoutSpans(first);
    return { blocks: [table], notes: merged > 0 ? [`合并的单元格${merged}处已拆开`] : [] };
  }
  const tables = raw.filter(({ type }) => type === 'table').length;
  return { blocks: [...raw], notes: tables > 0 ? [`单元格里的表格写成文字${tables}处`] : [] };
}
