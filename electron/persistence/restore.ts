import { PersistenceError } from './errors';
import type { Journal } from './journal';
import { decodeRow, encodeRow } from './line';
import type { PointRef } from './point-file';
import type { RestorePoints } from './restore-points';

/**
 * Makes the journal's state that of point `id`, after keeping the present one as a
 * point. Rejects with `unknown-file`, nothing changed, when there is no such point.
 *
 * @param at ISO instant of the restoring.
 */
export async function restore(
  journal: Journal,
  points: RestorePoints,
  id: string,
  at: string,
): Promise<void> {
  const known = await points.restorePoints(journal.journalId);
  if (known.every((point) => point.id !== id)) throw missingPoint();
  await points.create(journal, '恢复之前', at, id);
  const state = await points.rowsAt(journal.journalId, id);
  if (state === null) throw missingPoint();
  const sequence = journal.sequence + 1;
  await journal.replace({
    journalId: journal.journalId,
    sequence,
    at,
    recent: journal.recent,
    rows: state.refs.length,
    lines: restoredLines(journal, points.lines(state.refs), state.refs, sequence),
  });
}

/** Rows of a point; those that differ from the present ones count as changed now. */
async function* restoredLines(
  journal: Journal,
  lines: AsyncIterable<Buffer>,
  refs: readonly PointRef[],
  sequence: number,
): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const line of lines) {
    const row = refs[index]?.row;
    index += 1;
    if (row === undefined) continue;
    const present = journal.live.get(row.table, row.key);
    if (present?.sequence === row.sequence) yield line;
    else yield encodeRow({ ...row, sequence }, decodeRow(line.subarray(0, -1)));
  }
}

function missingPoint(): PersistenceError {
  return new PersistenceError(
    'unknown-file',
    '这个恢复点已经不在了，现在的内容没有任何改动。请重新打开恢复点列表，另选一个。',
  );
}
