import { type Run, runsText, type TableBlock, type TableCell } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import type { TouchCounter } from './report';
import { joinRuns, sliceRuns } from './runs';
import { trimRuns } from './touch-line';

/** Marks of Markdown, as chat programs and notes have them: ## before a heading, ** around bold type. */

const HEADING = /^[ \t\u00a0\u3000]*#{1,6}[ \t\u3000]+(?=\S)/;
const BOLD = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g;

const MOST_RUNS = 64;

/** | 甲 | 乙 |: a row of a table. */
const ROW = /^[ \t\u3000]*\|.*\|[ \t\u3000]*$/;
/** |---|:--:|: what stands below its head. */
const RULE = /^[ \t\u3000]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t\u3000]*$/;

/** A line without these marks. */
export function withoutMarkup(text: string): string {
  if (RULE.test(text)) return '';
  if (ROW.test(text)) return withoutMarkup(text.replaceAll('|', ' '));
  return /[#*]/.test(text) ? text.replace(HEADING, '').replace(BOLD, '$1') : text;
}

/** Runs without these marks; what stood between two ** is bold. */
export function dropMarkup(runs: readonly Run[], touches: TouchCounter): Run[] {
  const text = runsText(runs);
  // A line of many runs comes from a word processor, which has no such marks.
  if (runs.length > MOST_RUNS || !/[#*]/.test(text)) return [...runs];
  const mark = HEADING.exec(text)?.[0].length ?? 0;
  if (mark > 0) touches.add('markup');
  const parts: Run[] = [];
  let at = mark;
  for (const match of text.matchAll(BOLD)) {
    if (match.index < at) continue;
    const inner = match.index + 2;
    const end = match.index + match[0].length;
    parts.push(...sliceRuns(runs, at, match.index));
    for (const run of sliceRuns(runs, inner, end - 2)) parts.push({ ...run, bold: true });
    touches.add('markup');
    at = end;
  }
  return joinRuns([...parts, ...sliceRuns(runs, at)]);
}

/** The cells between the strokes of a row. */
function cellsOf(runs: readonly Run[], touches: TouchCounter): TableCell[] {
  const text = runsText(runs);
  const strokes = Array.from(text.matchAll(/\|/g), ({ index }) => index);
  return strokes.slice(1).map((end, index) => {
    const inner = sliceRuns(runs, (strokes[index] ?? 0) + 1, end);
    return { lines: [trimRuns(dropMarkup(inner, touches), touches)] };
  });
}

/**
 * The table whose head is at `from`, with the place behind it; null where the lines there are
 * none: a head, the rule below it, rows with as many cells each.
 */
export function markupTable(
  raw: readonly RawBlock[],
  from: number,
  touches: TouchCounter,
): { table: TableBlock; next: number } | null {
  const runsAt = (index: number): readonly Run[] | null => {
    const block = raw[index];
    return block?.type === 'paragraph' ? block.runs : null;
  };
  const [head, rule] = [runsAt(from), runsAt(from + 1)];
  if (!head || !rule || !ROW.test(runsText(head)) || !RULE.test(runsText(rule))) return null;
  const countOf = (runs: readonly Run[]) => runsText(runs).split('|').length;
  const rows = [head];
  let next = from + 2;
  for (let row = runsAt(next); row && ROW.test(runsText(row)); row = runsAt(next)) {
    rows.push(row);
    next += 1;
  }
  const count = countOf(head);
  if (rows.length < 2 || countOf(rule) !== count || rows.some((row) => countOf(row) !== count))
    return null;
  touches.add('markup', rows.length + 1);
  const cells = rows.map((row) => cellsOf(row, touches));
  return { table: { type: 'table', rows: cells, headerRows: 1 }, next };
}
