import { type Run, runsText, type TableCell } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import { TouchCounter } from './report';
import { joinRuns, sliceRuns } from './runs';
import { trimRuns } from './touch-line';

/** Marks of Markdown, as chat programs and notes have them: ## before a heading, ** around bold type. */

const HEADING = /^[ \t\u00a0\u3000]*#{1,6}[ \t\u3000]+(?=\S)/;
/** ## 标题 ##: closed as well. */
const HEADING_END = /[ \t\u3000]+#+[ \t\u3000]*$/;
const BOLD = /(?<!\*)(\*{2,3})(?=\S)([^*\n]+?)(?<=\S)\1(?!\*)/g;

/** | 姓名 | 单位 |, and under the headings |---|---|. */
const PIPE_ROW = /^[ \t\u3000]*\|(.*)\|[ \t\u3000]*$/;
const PIPE_RULE = /^[ \t\u3000]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t\u3000]*$/;

const MOST_RUNS = 64;

/** > 书香润政协: a line that is quoted; > 5% is a figure. */
const QUOTED = /^[ \t\u00a0\u3000]*(?:>[ \t]*)+[ \t](?=[\p{Script=Han}“《（*])/u;

/** A line without these marks. */
export function withoutMarkup(text: string): string {
  if (!/[#*>]/.test(text)) return text;
  const isHeading = HEADING.test(text);
  const bare = isHeading
    ? text.replace(HEADING, '').replace(HEADING_END, '')
    : text.replace(QUOTED, '');
  return bare.replace(BOLD, '$2');
}

/** Runs without these marks; what stood between two ** is bold. */
export function dropMarkup(runs: readonly Run[], touches: TouchCounter): Run[] {
  const text = runsText(runs);
  // A line of many runs comes from a word processor, which has no such marks.
  if (runs.length > MOST_RUNS || !/[#*>]/.test(text)) return [...runs];
  const isHeading = HEADING.test(text);
  const mark = (HEADING.exec(text) ?? QUOTED.exec(text))?.[0].length ?? 0;
  if (mark > 0) touches.add('markup');
  const closing = isHeading ? (HEADING_END.exec(text)?.[0].length ?? 0) : 0;
  const last = text.length - closing;
  const parts: Run[] = [];
  let at = mark;
  for (const match of text.matchAll(BOLD)) {
    if (match.index < at) continue;
    const stars = match[1]?.length ?? 0;
    const inner = match.index + stars;
    const end = match.index + match[0].length;
    parts.push(...sliceRuns(runs, at, match.index));
    for (const run of sliceRuns(runs, inner, end - stars)) parts.push({ ...run, bold: true });
    touches.add('markup');
    at = end;
  }
  return joinRuns([...parts, ...sliceRuns(runs, at, last)]);
}

const textAt = (raw: readonly RawBlock[], at: number): string => {
  const block = raw[at];
  return block?.type === 'paragraph' ? runsText(block.runs) : '';
};

/** The cells between the strokes of a row. */
function pipeCells(runs: readonly Run[], touches: TouchCounter): TableCell[] {
  const strokes = Array.from(runsText(runs).matchAll(/\|/g), ({ index }) => index);
  return strokes.slice(1).map((end, at) => {
    const inner = sliceRuns(runs, (strokes[at] ?? 0) + 1, end);
    return { lines: [dropMarkup(trimRuns(inner, new TouchCounter()), touches)] };
  });
}

/** Tables that are drawn with | as tables; those whose rows have unlike numbers of cells stay lines. */
export function pipeTables(raw: readonly RawBlock[], touches: TouchCounter): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const block = raw[at];
    if (!block) continue;
    const isHead = PIPE_ROW.test(textAt(raw, at)) && PIPE_RULE.test(textAt(raw, at + 1));
    let end = at + 2;
    while (isHead && PIPE_ROW.test(textAt(raw, end))) end += 1;
    const lines = isHead ? [block, ...raw.slice(at + 2, end)] : [];
    const attempt = new TouchCounter();
    const rows = lines.map((line) =>
      line.type === 'paragraph' ? pipeCells(line.runs, attempt) : [],
    );
    const isEven = rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
    if (!isEven) {
      blocks.push(block);
      continue;
    }
    blocks.push({ type: 'table', rows, headerRows: 1 });
    attempt.add('markup');
    touches.merge(attempt);
    at = end - 1;
  }
  return blocks;
}
