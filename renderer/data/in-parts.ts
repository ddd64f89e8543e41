import type { Table } from 'dexie';

/** Rows in memory at a time, and characters of them: whichever is reached first. */
const PART_ROWS = 1000;
const PART_TEXT = 4_000_000;
/** Rows asked for at once: of the first, whose lengths nobody knows, and at most. */
const FEW = 4;
const MANY = 64;

/**
 * Bytes asked for at once by whoever wants all of a table. Beyond some hundred kilobytes in
 * one answer Chromium takes three to ten times as long for the same rows, and so it does
 * when several tables are read at once; far below it the asking itself takes longest.
 */
const ANSWER = 80_000;
/** Rows asked for at once while nothing is known of their length, and at most. */
const UNKNOWN = 16;
const MANY_AT_ONCE = 300;
/** Of these many rows of an answer the length is taken for that of all. */
const SAMPLE = 5;

/** How many rows to ask for next, by the length of those that came last and no more than `most`; of none, as many as can do no harm. */
export function rowsToAsk(came: readonly object[], most = MANY_AT_ONCE): number {
  if (came.length === 0) return UNKNOWN;
  let [bytes, count] = [0, 0];
  for (let at = 0; at < came.length; at += Math.max(1, Math.floor(came.length / SAMPLE))) {
    bytes += bytesIn(came[at]);
    count += 1;
  }
  return Math.max(1, Math.min(most, Math.floor((ANSWER * count) / bytes)));
}

/** About as many bytes as a value takes in the store. */
export function bytesIn(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 4;
  let bytes = 4;
  for (const [name, part] of Object.entries(value)) bytes += name.length + 3 + bytesIn(part);
  return bytes;
}

export interface Part<Row> {
  rows: Row[];
  /** Nothing lies behind it. */
  isLast: boolean;
}

/**
 * The rows behind the key `after`, in the order of their keys, as many as may be in memory
 * at a time; at least one, however long it is. Before it is read nothing tells how long a row
 * is: so few are asked for at first, and then as many of the longest so far as there is room
 * for. One after the other, by a cursor, 10,000 take seconds.
 */
export async function partBehind<Row extends { id: string }>(
  table: Table<Row, string>,
  after: string,
): Promise<Part<Row>> {
  const rows: Row[] = [];
  for (let [text, longest, ask] = [0, 1, FEW]; ; ) {
    const last = rows.at(-1)?.id ?? after;
    const some = await table.where('id').above(last).limit(ask).toArray();
    rows.push(...some);
    if (some.length < ask) return { rows, isLast: true };
    for (const length of some.map(textIn)) {
      text += length;
      longest = Math.max(longest, length);
    }
    if (rows.length >= PART_ROWS || text >= PART_TEXT) return { rows, isLast: false };
    const room = Math.floor((PART_TEXT - text) / longest);
    ask = Math.max(1, Math.min(2 * ask, MANY, PART_ROWS - rows.length, room));
  }
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

/** All rows of a table whose rows are small, in the order of their keys. Part by part: it is quicker, and the window goes on answering in between. */
export async function allRows<Row extends { id: string }>(
  table: Table<Row, string>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let ask = rowsToAsk([]); ; ) {
    // Forwards, where IndexedDB reads many rows in one go; backwards it goes row by row.
    const after = all.at(-1)?.id ?? '';
    const part = await table.where('id').above(after).limit(ask).toArray();
    for (const row of part) all.push(row);
    if (part.length < ask) return all;
    ask = rowsToAsk(part);
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
