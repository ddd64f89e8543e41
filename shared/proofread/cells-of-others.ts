import type { OfficialDocument, TableBlock } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import type { Stretch } from './words-of-others';

/** Heads of columns, and labels, whose cells hold somebody's words as they were said or written. */
const HEAD = /原话|原文|批示/;
/** A longer cell is no head. */
const LONGEST_HEAD = 12;

const isHead = (text: string): boolean => text.length <= LONGEST_HEAD && HEAD.test(text);

/** The cells of a table, by row and place in the row, that hold somebody's words. */
function cellsIn(table: TableBlock): ReadonlySet<string> {
  const said = new Set<string>();
  /** Columns that a head stands above. */
  const columns = new Set<number>();
  /** Rows that the cells above still cover, by column. */
  const covered: number[] = [];
  for (const [r, row] of table.rows.entries()) {
    const isHeading = r < Math.max(1, table.headerRows);
    let column = 0;
    let isLabelled = false;
    for (const [c, { lines, colSpan = 1, rowSpan = 1 }] of row.entries()) {
      while ((covered[column] ?? 0) > r) column += 1;
      const text = lines.map((line) => line.map((run) => run.text).join('')).join('');
      const here = Array.from({ length: colSpan }, (_one, index) => column + index);
      if (isHeading && isHead(text)) for (const one of here) columns.add(one);
      else if (isLabelled || (!isHeading && here.every((one) => columns.has(one))))
        said.add(`${r} ${c}`);
      for (const one of here) covered[one] = r + rowSpan;
      isLabelled = !isHeading && isHead(text);
      column += colSpan;
    }
  }
  return said;
}

/** The block that a path into a document leads to, where it is a table. */
function tableAt(document: OfficialDocument, path: readonly (string | number)[]) {
  const [first, second, , fourth] = path;
  const block =
    first === 'body'
      ? document.body[Number(second)]
      : document.attachments[Number(second)]?.body[Number(fourth)];
  return block?.type === 'table' ? block : undefined;
}

/** Stretches of a document's plain text that stand in cells of tables which hold somebody's words: “原话”, “批示”. */
export function cellsOfOthers(document: OfficialDocument): Stretch[] {
  const bodies = [document.body, ...document.attachments.map(({ body }) => body)];
  if (!bodies.flat().some(({ type }) => type === 'table')) return [];
  const known = new Map<TableBlock, ReadonlySet<string>>();
  return toPlainText(document).spans.flatMap(({ start, end, path }) => {
    const at = path.indexOf('rows');
    const table = at < 0 ? undefined : tableAt(document, path);
    if (!table) return [];
    const said = known.get(table) ?? cellsIn(table);
    known.set(table, said);
    return said.has(`${path[at + 1]} ${path[at + 2]}`) ? [{ start, end }] : [];
  });
}
