import type { TableName } from '#shared/model/tables';
import { store } from '../active';

/** A record with a change, as of now; one of the sample remembers that the clerk has changed it. */
export function changed<Row extends object>(row: Row): Row {
  const now = { ...row, updatedAt: new Date().toISOString() };
  const isOfSample = 'touched' in row && 'sample' in row && row.sample === 1;
  return isOfSample ? { ...now, touched: true } : now;
}

/** Records of the sample of which a part was changed remember it; within the caller's transaction. */
export async function noteTouched(table: TableName, ids: Iterable<string>): Promise<void> {
  const rows = await store()
    .rowsOf(table)
    .bulkGet([...new Set(ids)]);
  const fresh = rows.filter((row): row is NonNullable<typeof row> & { touched: boolean } => {
    if (row === undefined || !('touched' in row) || !('sample' in row)) return false;
    return row.sample === 1 && row.touched === false;
  });
  if (fresh.length === 0) return;
  await store()
    .rowsOf(table)
    .bulkPut(fresh.map((row) => ({ ...row, touched: true })));
}
