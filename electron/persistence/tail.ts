import { contains, extended, type History, type Position } from '#shared/model/history';
import type { Appended, JournalEntry } from '#shared/model/journal';
import { Failure } from '../errors';
import type { Writer } from './generation';
import type { JournalContents } from './journal-file';
import { encodeEntry } from './line';

/** Entries on their way into the tail of a journal. */

/**
 * How many of the entries behind `after` lie in the journal already; where all of them do, others
 * may lie behind them. Throws when anything else lies there.
 */
export function takenBefore(
  { history, recent }: JournalContents,
  after: Position,
  entries: readonly JournalEntry[],
): number {
  const moved = history.sequence - after.sequence;
  const taken = Math.min(entries.length, moved);
  const first = recent.length - moved;
  const follows =
    contains(history, after) &&
    first >= 0 &&
    (taken > 0 || moved === 0) &&
    recent.slice(first, first + taken).every((id, index) => id === entries[index]?.id);
  if (!follows) throw doesNotFollow();
  return taken;
}

/** The place of an entry with this number, as the page is told it. */
export function placeAt({ stretches }: History, sequence: number): Appended {
  const stretch = stretches.findLast(({ from }) => from <= sequence);
  return { sequence, stretch: stretch ?? { id: '', from: 0 } };
}

/** The line of one entry that will be number `sequence`, with what it changes. */
export function lineOf(
  { dataVersion, stretch }: Writer,
  { history, live }: JournalContents,
  { id, at, by, version, operations }: JournalEntry,
  sequence: number,
) {
  const last = history.stretches.at(-1);
  const from = last?.id === stretch ? last.from : history.sequence + 1;
  const head = { s: sequence, v: dataVersion, id, at, b: by, n: version, x: stretch, f: from };
  // What was purged has not come back because an older store still held it.
  const taken = operations.filter(
    (op) => op.type === 'delete' || !live.isPurged(op.table, op.row.id),
  );
  return { head, operations: taken, ...encodeEntry(head, taken) };
}

/** Brings what is known of the journal up to a line that is on the disk. */
export function takeIn(
  contents: JournalContents,
  { head, operations, line, sums }: ReturnType<typeof lineOf>,
): void {
  const { s: sequence, v: dataVersion, b: by, n: version } = head;
  contents.history = extended(contents.history, head.x, sequence, head.f);
  contents.at = head.at;
  contents.recent.push(head.id);
  const span = { offset: contents.end, length: line.length - 1 };
  operations.forEach((op, operation) => {
    const key = op.type === 'put' ? op.row.id : op.key;
    const place = { ...span, operation, sequence, dataVersion, by, version };
    const sum = sums[operation] ?? '';
    contents.live.put(op.table, key, { ...place, sum, gone: op.type === 'delete' });
  });
  contents.end += line.length;
}

function doesNotFollow(): Failure {
  return new Failure(
    'journal-other',
    '窗口里的内容与数据文件夹里的接不上，刚才的改动没有写进文件夹。两边都没有改动，什么也没有丢。请退出并重新打开回音，程序会核对两边再接上。',
  );
}
