import { type Run, runsText } from '../document/official-document';
import type { TouchCounter } from './report';
import { joinRuns, sliceRuns } from './runs';

/** Marks of Markdown, as chat programs and notes have them: ## before a heading, ** around bold type. */

const HEADING = /^[ \t\u00a0\u3000]*#{1,6}[ \t\u3000]+(?=\S)/;
const BOLD = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g;

const MOST_RUNS = 64;

/** A line without these marks. */
export function withoutMarkup(text: string): string {
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
