import * as z from 'zod/mini';
import type { Run, TableBlock, TableCell } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';

/** A node of mammoth's document tree; only what is read from it. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  isBold?: boolean;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  isHeader?: boolean;
}

const NodeSchema: z.ZodMiniType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    children: z.optional(z.array(NodeSchema)),
    value: z.optional(z.string()),
    isBold: z.optional(z.boolean()),
    breakType: z.optional(z.string()),
    checked: z.optional(z.boolean()),
    colSpan: z.optional(z.number()),
    rowSpan: z.optional(z.number()),
    isHeader: z.optional(z.boolean()),
  }),
);

/** What a paragraph is made of: stretches of text, ends of lines and of pages. */
type Piece = { run: Run } | 'line' | 'page';

function pieces(node: Node, bold: boolean): Piece[] {
  const isBold = bold || node.isBold === true;
  const text = (value: string): Piece[] => {
    // A line end inside w:t is a blank to Word, but these four are line ends to everyone.
    const lines = value.replace(/\r\n?|\n/g, ' ').split(/[\v\u0085\u2028\u2029]/);
    return lines.flatMap((line, index): Piece[] => {
      const run: Piece[] =
        line === '' ? [] : [{ run: isBold ? { text: line, bold: true } : { text: line } }];
      return index === 0 ? run : ['line', ...run];
    });
  };
  if (node.type === 'text') return text(node.value ?? '');
  if (node.type === 'tab') return text('\t');
  if (node.type === 'checkbox') return text(node.checked ? '☑' : '☐');
  if (node.type === 'break') return node.breakType === 'page' ? ['page'] : ['line'];
  return (node.children ?? []).flatMap((inner) => pieces(inner, isBold));
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.bold === run.bold) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** Lines of one paragraph; 'page' stands where a page ends. */
function lines(node: Node): (Run[] | 'page')[] {
  const result: (Run[] | 'page')[] = [];
  let current: Run[] = [];
  let begun = false;
  for (const piece of pieces(node, false)) {
    if (piece === 'line') {
      result.push(joined(current));
      current = [];
      begun = true;
    } else if (piece === 'page') {
      // A page break alone in its paragraph leaves no empty line before it.
      if (current.length > 0) result.push(joined(current));
      result.push('page');
      current = [];
      begun = false;
    } else current.push(piece.run);
  }
  if (current.length > 0 || begun || result.length === 0) result.push(joined(current));
  return result;
}

function clamp(value: number | undefined, most: number): number {
  return Math.min(most, Math.max(1, value ?? 1));
}

export interface WordBlocks {
  blocks: RawBlock[];
  /** Tables inside cells, whose text became lines of the cell. */
  nestedTables: number;
}

class Builder {
  readonly blocks: RawBlock[] = [];
  nestedTables = 0;

  add(node: Node): void {
    if (node.type === 'paragraph')
      for (const line of lines(node))
        this.blocks.push(
          line === 'page' ? { type: 'pageBreak' } : { type: 'paragraph', runs: line },
        );
    else if (node.type === 'table') this.table(node);
    else for (const inner of node.children ?? []) this.add(inner);
  }

  private table(node: Node): void {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
    const table: TableBlock = {
      type: 'table',
      rows: rows.map((row) => (row.children ?? []).map((cell) => this.cell(cell))),
      headerRows: rows.findIndex(({ isHeader }) => isHeader !== true),
    };
    if (table.headerRows < 0) table.headerRows = rows.length;
    if (rows.length > 0) this.blocks.push(table);
  }

  private cell(node: Node): TableCell {
    const cell: TableCell = { lines: this.cellLines(node) };
    const colSpan = clamp(node.colSpan, 63);
    const rowSpan = clamp(node.rowSpan, 1000);
    if (colSpan > 1) cell.colSpan = colSpan;
    if (rowSpan > 1) cell.rowSpan = rowSpan;
    return cell;
  }

  private cellLines(node: Node): Run[][] {
    return (node.children ?? []).flatMap((inner) => {
      if (inner.type === 'paragraph') return lines(inner).filter((line) => line !== 'page');
      if (inner.type === 'table') this.nestedTables += 1;
      return this.cellLines(inner);
    });
  }
}

/** mammoth's document tree → raw blocks: one paragraph a line, tables with their spans, page breaks. */
export function wordBlocks(document: unknown): WordBlocks {
  const builder = new Builder();
  builder.add(NodeSchema.parse(document));
  return { blocks: builder.blocks, nestedTables: builder.nestedTables };
}
