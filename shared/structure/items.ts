import { type Run, runsText, type TableBlock, type TableCell } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import { parseStructureNumber } from '../document/structure-numbers';
import { dropMarkup } from './markup';
import { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { BLANK, dropTabs, touchLine, trimRuns } from './touch-line';
import { DATE_ONLY, isOrganName } from './vocabulary';

/** What structuring works on: touched lines, tables and page breaks, no empty lines. */
export type Item =
  | { kind: 'line'; text: string; runs: Run[] }
  | { kind: 'table'; table: TableBlock }
  | { kind: 'pageBreak' };
export type Line = Extract<Item, { kind: 'line' }>;

export function line(runs: Run[]): Line {
  return { kind: 'line', text: runsText(runs), runs };
}

const ONLY_BLANK = new RegExp(`^${BLANK}*$`);
const BLANKS_ONLY_HEAD = new RegExp(`^${BLANK}+`);

/** Tabs that part cells; an indent before text or the tab of an automatic number parts nothing. */
function cellTabs(text: string): number {
  const total = text.split('\t').length - 1;
  if (total === 0) return 0;
  const bare = text.replace(BLANKS_ONLY_HEAD, '');
  const inner = bare.trimEnd().split('\t').length - 1;
  if (inner === 0) return 0;
  const number = parseStructureNumber(bare);
  if (number && inner === 1 && /^[ ]*\t/.test(bare.slice(number.text.length))) return 0;
  return total;
}

/** The cells of a row that was pasted with tabs. */
function cellsOf(runs: readonly Run[], touches: TouchCounter): TableCell[] {
  const text = runsText(runs);
  const cells: TableCell[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '\t') continue;
    cells.push({ lines: [trimRuns(sliceRuns(runs, start, at), touches)] });
    start = at + 1;
  }
  return cells;
}

/** Paragraphs from `from` on that are the rows of one table: two at least, all with as many tabs; empty lines between them are skipped. */
function tableRows(raw: readonly RawBlock[], from: number): { rows: Run[][]; next: number } {
  const rows: Run[][] = [];
  let next = from;
  let tabs = 0;
  for (let index = from; index < raw.length; index += 1) {
    const block = raw[index];
    if (block?.type !== 'paragraph') break;
    const text = runsText(block.runs);
    if (!text.includes('\t') && ONLY_BLANK.test(text)) continue;
    // Inside a table an empty first or last cell leaves a tab at the end of the line.
    const count = rows.length === 0 ? cellTabs(text) : text.split('\t').length - 1;
    if (count === 0 || (rows.length > 0 && count !== tabs)) break;
    tabs = count;
    rows.push(block.runs);
    next = index + 1;
  }
  if (rows.length < 2 || areSigners(rows, raw, next)) return { rows: [], next: from };
  return { rows, next };
}

/** Organs side by side in several rows above a date sign a paper together (7.3.5.1), and are no table. */
function areSigners(rows: readonly Run[][], raw: readonly RawBlock[], next: number): boolean {
  const names = rows.flatMap((runs) => runsText(runs).split('\t'));
  const below = raw.slice(next).find((block) => {
    return block.type !== 'paragraph' || !ONLY_BLANK.test(runsText(block.runs));
  });
  return (
    below?.type === 'paragraph' &&
    DATE_ONLY.test(runsText(below.runs).trim()) &&
    names.map((name) => name.trim()).every((name) => name === '' || isOrganName(name))
  );
}

/** Raw blocks → items: lines touched, empty ones dropped, tabbed lines made tables. */
export function itemsOf(raw: readonly RawBlock[], touches: TouchCounter): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const block = raw[index];
    if (!block) continue;
    if (block.type === 'table') items.push({ kind: 'table', table: block });
    else if (block.type === 'pageBreak') items.push({ kind: 'pageBreak' });
    else if (ONLY_BLANK.test(runsText(block.runs))) {
      if (raw.length > 1) touches.add('emptyLines');
    } else {
      const { rows, next } = tableRows(raw, index);
      if (rows.length > 0) {
        touches.add('emptyLines', next - index - rows.length);
        const cells = rows.map((row) => cellsOf(row, touches));
        items.push({ kind: 'table', table: { type: 'table', rows: cells, headerRows: 1 } });
        index = next - 1;
      } else
        items.push(line(dropTabs(touchLine(dropMarkup(block.runs, touches), touches), touches)));
    }
  }
  // A break behind the last words begins no page that says anything; 版记 before it must be found.
  while (items.at(-1)?.kind === 'pageBreak') items.pop();
  return items;
}

/** The same text with its tables that tabs part made tables, and nothing else touched. */
export function withTabbedTables(raw: readonly RawBlock[]): RawBlock[] {
  const made: RawBlock[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const block = raw[index];
    if (!block) continue;
    const { rows, next } = tableRows(raw, index);
    if (rows.length === 0) made.push(block);
    else {
      const cells = rows.map((row) => cellsOf(row, new TouchCounter()));
      made.push({ type: 'table', rows: cells, headerRows: 1 });
      index = next - 1;
    }
  }
  return made;
}

/** Whether lines in a row are the rows of a table that tabs part: they must not be written as plain lines. */
export function hasTabbedTable(raw: readonly RawBlock[]): boolean {
  return raw.some(
    (block, index) =>
      block.type === 'paragraph' &&
      runsText(block.runs).includes('\t') &&
      tableRows(raw, index).rows.length > 0,
  );
}

/** How many times lines in a row look like a table's and have unlike numbers of cells, so that none can be made of them. */
export function tablesNotKept(raw: readonly RawBlock[]): number {
  let count = 0;
  let rows = 0;
  for (let index = 0; index <= raw.length; index += 1) {
    const block = raw[index];
    const text = block?.type === 'paragraph' ? runsText(block.runs) : '';
    const made = text.includes('\t') ? tableRows(raw, index) : null;
    if (made && made.rows.length === 0 && cellTabs(text) > 0) {
      rows += 1;
      continue;
    }
    if (rows >= 2) count += 1;
    rows = 0;
    if (made && made.rows.length > 0) index = made.next - 1;
  }
  return count;
}

/** Wrapped lines as one, touched as one: a space may only show as idle once the sentence is whole. */
export function joinTouched(parts: readonly string[], touches: TouchCounter): string {
  touches.add('joinedLines', parts.length - 1);
  return runsText(touchLine([{ text: parts.join('') }], touches));
}
