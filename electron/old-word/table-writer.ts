import type { RowLooks } from './paragraph-looks';

interface Row {
  cells: string[];
  looks: RowLooks | null;
  isDeleted: boolean;
}

interface OpenTable {
  rows: Row[];
  /** Cells of the row that is being read. */
  cells: string[];
  /** Paragraphs of the cell that is being read. */
  cell: string;
}

/** Edges that are nearer to each other are one, in twentieths of a point. */
const SAME_EDGE = 20;

/** Edges of all rows, each once. */
function gridOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ cells, looks }) => (fits(cells, looks) ? looks.edges : []));
  const grid: number[] = [];
  for (const edge of all.sort((a, b) => a - b))
    if (edge - (grid.at(-1) ?? Number.NEGATIVE_INFINITY) >= SAME_EDGE) grid.push(edge);
  return grid;
}

/** What the row says of its cells is said of as many as there are. */
function fits(cells: readonly string[], looks: RowLooks | null): looks is RowLooks {
  return looks !== null && looks.cells.length === cells.length;
}

function columnOf(grid: readonly number[], edge = 0): number {
  let column = 0;
  while (column + 1 < grid.length && (grid[column + 1] ?? 0) <= edge + SAME_EDGE / 2) column += 1;
  return column;
}

function cellXml(inner: string, span: number, above: 'begins' | 'goes-on' | null): string {
  const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const down =
    above === null ? '' : above === 'begins' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${inner === '' ? '<w:p/>' : inner}</w:tc>`;
}

function rowXml({ cells, looks, isDeleted }: Row, grid: readonly number[]): string {
  const flags: string[] = [];
  if (looks?.isHeading) flags.push('<w:tblHeader/>');
  if (isDeleted) flags.push('<w:del/>');
  if (!fits(cells, looks))
    return `<w:tr><w:trPr>${flags.join('')}</w:trPr>${cells.map((cell) => cellXml(cell, 1, null)).join('')}</w:tr>`;
  const first = columnOf(grid, looks.edges[0]);
  const last = columnOf(grid, looks.edges.at(-1));
  if (first > 0) flags.push(`<w:gridBefore w:val="${first}"/>`);
  if (last < grid.length - 1) flags.push(`<w:gridAfter w:val="${grid.length - 1 - last}"/>`);
  const written: string[] = [];
  for (let at = 0; at < cells.length; ) {
    let inner = cells[at] ?? '';
    let to = at + 1;
    for (; looks.cells[to]?.isJoinedLeft; to += 1) inner += says(cells[to]) ? cells[to] : '';
    const span = columnOf(grid, looks.edges[to]) - columnOf(grid, looks.edges[at]);
    written.push(cellXml(inner, Math.max(1, span), looks.cells[at]?.above ?? null));
    at = to;
  }
  return `<w:tr><w:trPr>${flags.join('')}</w:trPr>${written.join('')}</w:tr>`;
}

const says = (xml: string | undefined): boolean => /<w:(?:t|pict|object|sym)\b/.test(xml ?? '');

function tableXml(rows: readonly Row[]): string {
  const grid = gridOf(rows);
  return `<w:tbl>${rows.map((row) => rowXml(row, grid)).join('')}</w:tbl>`;
}

/** Puts paragraphs into tables, tables into cells, by the depth that each paragraph says. */
export class TableWriter {
  private readonly done: string[] = [];
  private readonly open: OpenTable[] = [];

  paragraph(xml: string, depth: number): void {
    this.goTo(depth);
    const table = this.open.at(-1);
    if (table === undefined) this.done.push(xml);
    else table.cell += xml;
  }

  endCell(depth: number): void {
    this.goTo(depth);
    const table = this.open.at(-1);
    if (table === undefined) return;
    table.cells.push(table.cell);
    table.cell = '';
  }

  /** What stands behind the last cell is a cell as well, if it says anything. */
  endRow(depth: number, looks: RowLooks | null, isDeleted: boolean): void {
    this.goTo(depth);
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cell !== '') this.endCell(depth);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, looks, isDeleted });
    table.cells = [];
  }

  finish(): string {
    this.goTo(0);
    return this.done.join('');
  }

  private goTo(depth: number): void {
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], cell: '' });
    while (this.open.length > depth) {
      this.endRow(this.open.length, null, false);
      const { rows } = this.open.pop() ?? { rows: [] };
      // A nested table stands in the cell that the paragraph behind it goes on with.
      if (rows.length > 0) {
        const outer = this.open.at(-1);
        if (outer === undefined) this.done.push(tableXml(rows));
        else outer.cell += tableXml(rows);
      }
    }
  }
}
