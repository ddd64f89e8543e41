import type { OfficialDocument, TableBlock } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import type { Stretch } from './words-of-others';

/** Heads of columns, and labels, whose cells hold somebody's words as they were said or written. */
const HEAD = /原话|原文|批示/;
/** A longer cell is no head. */
const LONGEST_HEAD = 12;

const isHead = (text: string): boolean => text.length <= LONGEST_HEAD && HEAD.test(text);
/** What a head never is: a sentence, or longer than any head. */
const isSaid = (text: string): boolean => text.length > LONGEST_HEAD || /[。！？；]$/.test(text);

interface Cell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
}

/** The cells of a table, by row and place in the row, that hold somebody's words. */
function cellsIn(rows: readonly (readonly Cell[])[], headerRows: number): ReadonlySet<string> {
  const said = new Set<string>();
  /** Columns that a head stands above. */
  const columns = new Set<number>();
  /** Rows that the cells above still cover, by column. */
  const covered: number[] = [];
  for (const [r, row] of rows.entries()) {
    const isHeading = r < Math.max(1, headerRows);
    let column = 0;
    let isLabelled = false;
    for (const [c, { text, colSpan = 1, rowSpan = 1 }] of row.entries()) {
      while ((covered[column] ?? 0) > r) column += 1;
      const here = Array.from({ length: colSpan }, (_one, index) => column + index);
      if (isHeading && isHead(text) && !isSaid(row[c + 1]?.text ?? ''))
        for (const one of here) columns.add(one);
      else if (isLabelled || (!isHeading && here.every((one) => columns.has(one))))
        said.add(`${r} ${c}`);
      for (const one of here) covered[one] = r + rowSpan;
      // In a form the first row has its label beside the words as well.
      isLabelled = isHead(text) && (!isHeading || isSaid(row[c + 1]?.text ?? ''));
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

const cellsOf = ({ rows }: TableBlock): Cell[][] =>
  rows.map((row) =>
    row.map(({ lines, ...spans }) => ({
      ...spans,
      text: lines.map((line) => line.map((run) => run.text).join('')).join(''),
    })),
  );

/** Stretches of a document's plain text that stand in cells of tables which hold somebody's words: “原话”, “批示”. */
export function cellsOfOthers(document: OfficialDocument): Stretch[] {
  const bodies = [document.body, ...document.attachments.map(({ body }) => body)];
  if (!bodies.flat().some(({ type }) => type === 'table')) return [];
  const known = new Map<TableBlock, ReadonlySet<string>>();
  return toPlainText(document).spans.flatMap(({ start, end, path }) => {
    const at = path.indexOf('rows');
    const table = at < 0 ? undefined : tableAt(document, path);
    if (!table) return [];
    const said = known.get(table) ?? cellsIn(cellsOf(table), table.headerRows);
    known.set(table, said);
    return said.has(`${path[at + 1]} ${path[at + 2]}`) ? [{ start, end }] : [];
  });
}

/** What parts the cells of a row in plain text. */
const PARTED = /[\t|｜]/;
/** The line below the heads, |---|:-:|. */
const RULED = /^[\s|｜:：\-—－]+$/;

type Placed = Cell & Stretch;

/** The cells of a line, each without the blanks around it; the bars at both ends part nothing. */
function cellsOfLine(line: string, offset: number): Placed[] {
  const by = line.includes('\t') ? '\t' : /[|｜]/;
  let start = offset;
  const cells = line.split(by).map((part): Placed => {
    const from = start + (part.length - part.trimStart().length);
    const cell = { text: part.trim(), start: from, end: from + part.trim().length };
    start += part.length + 1;
    return cell;
  });
  if (by === '\t') return cells;
  const isOpen = /^\s*[|｜]/.test(line);
  const isClosed = /[|｜]\s*$/.test(line);
  return cells.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined);
}

/** The same of a plain text, whose tables are lines one below the other with their cells parted by tabs or bars. */
export function cellsOfOthersInText(text: string): Stretch[] {
  if (!PARTED.test(text) || !HEAD.test(text)) return [];
  const found: Stretch[] = [];
  let rows: Placed[][] = [];
  const close = () => {
    for (const at of cellsIn(rows, 1)) {
      const [r = 0, c = 0] = at.split(' ').map(Number);
      const cell = rows[r]?.[c];
      if (cell && cell.end > cell.start) found.push({ start: cell.start, end: cell.end });
    }
    rows = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    if (!PARTED.test(line)) close();
    else if (!RULED.test(line)) rows.push(cellsOfLine(line, start));
    start += line.length + 1;
  }
  close();
  return found;
}
