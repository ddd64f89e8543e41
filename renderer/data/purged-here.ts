import { valuesAt } from '#shared/model/fields';
import type { JournalOperation, RecordKey } from '#shared/model/journal';
import { kindOf, TABLE_NAMES, type TableName } from '#shared/model/tables';

/**
 * Records that are being purged, or were, since this window was opened. A way back that stands
 * on the screen, or a command that took its time, may still hold one of them or something that
 * belongs to it: nothing of it is written any more. Another window knows nothing of such work.
 */
const closed = new Map<string, Set<string>>();

const GONE = '这条记录已经彻底清除，或正在清除，和它有关的内容没有再写入。其他内容没有受影响。';

/** Another window, or this one with a store that is opened anew: nothing is done that was begun before. */
export function openPlaces(): void {
  closed.clear();
}

/** From now on nothing is written in these places, nor what belongs to a record in one. Answers how that is taken back, should the purge not begin. */
export function closePlaces(records: readonly RecordKey[]): () => void {
  const fresh = records.filter(({ table, key }) => closed.get(table)?.has(key) !== true);
  for (const { table, key } of fresh) {
    const keys = closed.get(table) ?? new Set();
    closed.set(table, keys.add(key));
  }
  return () => {
    for (const { table, key } of fresh) closed.get(table)?.delete(key);
  };
}

/** Throws a Chinese `Error` where a row would be written in such a place; the transaction writes nothing then. */
export function refuseClosed(operations: readonly JournalOperation[]): void {
  if (closed.size === 0) return;
  for (const one of operations)
    if (one.type === 'put' && isClosed(one.table as TableName, one.row)) throw new Error(GONE);
}

function isClosed(table: TableName, row: { id: string }): boolean {
  if (closed.get(table)?.has(row.id)) return true;
  if (!TABLE_NAMES.includes(table)) return false;
  // What may outlive its parent beside a draft holds no words.
  return (kindOf(table).within ?? []).some(
    ({ table: parent, field, unlessDraft }) =>
      unlessDraft !== true &&
      valuesAt(row, field).some((id) => closed.get(parent)?.has(String(id)) === true),
  );
}
