import type { Run } from '../document/official-document';

/** Runs with neighbours of one weight joined and empty ones dropped. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && Boolean(last.bold) === Boolean(run.bold)) last.text += run.text;
    else joined.push(run.bold ? { text: run.text, bold: true } : { text: run.text });
  }
  return joined;
}

/** The runs between two offsets (UTF-16 units) of their joined text. */
export function sliceRuns(
  runs: readonly Run[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): Run[] {
  let at = 0;
  const slice: Run[] = [];
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') slice.push({ ...run, text });
    at += run.text.length;
  }
  return joinRuns(slice);
}

/** A stretch of the text and what comes in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits (in order, without overlap); new text takes the weight of what it replaces. */
export function editRuns(runs: readonly Run[], edits: readonly Edit[]): Run[] {
  if (edits.length === 0) return joinRuns(runs);
  const result: Run[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    result.push(...sliceRuns(runs, at, start));
    const replaced = sliceRuns(runs, start, Math.max(end, start + 1));
    if (text !== '') result.push({ ...replaced[0], text });
    at = end;
  }
  return joinRuns([...result, ...sliceRuns(runs, at)]);
}
