import { isSameLook, lookOf, type Run } from '../document/official-document';

/** Runs with neighbours of one look joined and empty ones dropped. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isSameLook(last, run)) last.text += run.text;
    else joined.push({ text: run.text, ...lookOf(run) });
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

/** New text in the look of what it replaces; one that comes in before a figure is no part of it. */
function taken(run: Run | undefined, text: string, isReplacing: boolean): Run {
  const { bold, figure } = run ?? {};
  return { text, ...lookOf(isReplacing ? { bold, figure } : { bold }) };
}

/** A stretch of the text and what comes in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Reads runs once from front to back, however often it is asked. */
class RunReader {
  private index = 0;
  /** Where the present run begins in the joined text. */
  private start = 0;
  private at = 0;

  constructor(private readonly runs: readonly Run[]) {}

  /** The text from where the reader is up to `end`. */
  upTo(end: number): Run[] {
    const read: Run[] = [];
    for (let run = this.next(); run && this.at < end; run = this.next()) {
      const stop = Math.min(end, this.start + run.text.length);
      read.push({ ...run, text: run.text.slice(this.at - this.start, stop - this.start) });
      this.at = stop;
    }
    return read;
  }

  /** The run that holds the next character. */
  next(): Run | undefined {
    let run = this.runs[this.index];
    while (run && this.at >= this.start + run.text.length) {
      this.start += run.text.length;
      this.index += 1;
      run = this.runs[this.index];
    }
    return run;
  }
}

/** Applies edits (in order, without overlap); new text takes the look of what it replaces, and of its surroundings the weight alone. */
export function editRuns(runs: readonly Run[], edits: readonly Edit[]): Run[] {
  const reader = new RunReader(runs);
  const result: Run[] = [];
  for (const { start, end, text } of edits) {
    for (const run of reader.upTo(start)) result.push(run);
    if (text !== '') result.push(taken(reader.next(), text, end > start));
    reader.upTo(end);
  }
  for (const run of reader.upTo(Number.POSITIVE_INFINITY)) result.push(run);
  return joinRuns(result);
}
