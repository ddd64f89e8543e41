import type { Table } from 'dexie';

/** Rows in memory at a time, and characters of them: whichever is reached first. */
const PART_ROWS = 1000;
const PART_TEXT = 4_000_000;

export interface Part<Row> {
  rows: Row[];
  /** Nothing lies behind it. */
  isLast: boolean;
}

/**
 * The rows behind the key `after`, in the order of their keys, as many as may be in memory
 * at a time; at least one, however long it is. Read row by row: before it is read nothing
 * tells how long a row is.
 */
export async function partBehind<Row extends { id: string }>(
  table: Table<Row, string>,
  after: string,
): Promise<Part<Row>> {
  let [count, text, isLast] = [0, 0, true];
  const rows = await table
    .where('id')
    .above(after)
    .until((row) => {
      if (count >= PART_ROWS || text >= PART_TEXT) isLast = false;
      count += 1;
      text += textIn(row);
      return !isLast;
    })
    .toArray();
  return { rows, isLast };
}

/** Does something with all rows of a table, part by part; within the caller's transaction, if there is one. */
export async function eachPart<Row extends { id: string }>(
  table: Table<Row, string>,
  job: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let after = '', isDone = false; !isDone; ) {
    const { rows, isLast } = await partBehind(table, after);
    await job(rows);
    after = rows.at(-1)?.id ?? after;
    isDone = isLast;
  }
}

/** Characters of the texts in a value, those of a row's parts as well. */
function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let text = 0;
  for (const part of Object.values(value)) text += textIn(part);
  return text;
}
