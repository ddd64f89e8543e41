import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { added, NO_SUM, sumOf } from '#shared/model/digest';
import { type Position, tip } from '#shared/model/history';
import type {
  Appended,
  CarriedRow,
  Contents,
  JournalEntry,
  JournalStatus,
  PurgedRecord,
  StoredRow,
  Upload,
} from '#shared/model/journal';
import type { SecondCopy } from '../../../electron/persistence/second-copy';

const folders: string[] = [];
const open: SecondCopy[] = [];

afterEach(async () => {
  for (const copy of open.splice(0)) await copy.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder on the real disk, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-'));
  folders.push(folder);
  return folder;
}

/** Closes the copy after the test even when it fails. */
export function closing(copy: SecondCopy): SecondCopy {
  open.push(copy);
  return copy;
}

let made = 0;

function entry(at: string, operations: JournalEntry['operations']): JournalEntry {
  made += 1;
  return { id: `entry-${made}`, at, by: 'page', version: made, operations };
}

/** An entry that puts one row. */
export function put(
  table: string,
  id: string,
  value: unknown,
  at = '2026-08-01T08:00:00.000Z',
): JournalEntry {
  return entry(at, [{ type: 'put', table, row: { id, value } }]);
}

export function remove(table: string, key: string, at = '2026-08-01T08:00:00.000Z'): JournalEntry {
  return entry(at, [{ type: 'delete', table, key }]);
}

/** Appends behind where the journal stands, as a page does that is at the same place. */
export function append(copy: SecondCopy, entries: readonly JournalEntry[]): Promise<Appended> {
  return copy.append({ after: tip(copy.status()), entries });
}

/** Goes back to a restore point, as a page does that has built its new store without a hitch. */
export async function restoreTo(copy: SecondCopy, id: string): Promise<JournalStatus> {
  const { token } = await copy.prepareRestore(id);
  return copy.commitRestore(token);
}

/** All phases of a purge, of rows that the page has deleted or never had. */
export async function purge(copy: SecondCopy, records: readonly PurgedRecord[]): Promise<Position> {
  await copy.beginPurge(records);
  const position = await copy.purgeCopies();
  await copy.purgeDone();
  return position;
}

/** Every row and remembered deletion of a table, read in chunks of `limit`. */
export async function allRows(
  copy: SecondCopy,
  table: string,
  limit = 100,
  prepared = '',
): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (;;) {
    const chunk = await copy.rows(table, rows.at(-1)?.key ?? '', limit, prepared);
    rows.push(...chunk.rows);
    if (!chunk.more) return rows;
  }
}

/** Rows alive of a table as objects. */
export async function parsedRows(
  copy: SecondCopy,
  table: string,
  prepared = '',
): Promise<({ id: string } & Record<string, unknown>)[]> {
  const rows = await allRows(copy, table, 100, prepared);
  return rows.flatMap(({ json }) => (json === null ? [] : [JSON.parse(json)]));
}

/** Id → value of a table. */
export async function values(
  copy: SecondCopy,
  table: string,
  prepared = '',
): Promise<Record<string, unknown>> {
  const rows = await parsedRows(copy, table, prepared);
  return Object.fromEntries(rows.map((row) => [row.id, row.value]));
}

/** A row of a page's store, with its envelope. */
export function carried(key: string, value: unknown, version: number): CarriedRow {
  return { key, by: 'page', version, json: JSON.stringify({ value, id: key }) };
}

/** A deletion that a page's store remembers. */
export function deleted(key: string, version: number): CarriedRow {
  return { key, by: 'page', version, json: null };
}

/** What a side with these rows holds, computed anew from their words. */
export function contentsOf(tables: Record<string, readonly CarriedRow[]>): Contents {
  const contents: Contents = { counts: {}, sums: {} };
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.length === 0) continue;
    const alive = rows.filter(({ json }) => json !== null).length;
    if (alive > 0) contents.counts[table] = alive;
    contents.sums[table] = rows.reduce((sum, row) => added(sum, sumOf({ table, ...row })), NO_SUM);
  }
  return contents;
}

/** What the journal hands out of some tables says of itself, computed anew. */
export async function contentsHandedOut(
  copy: SecondCopy,
  tables: readonly string[],
  prepared = '',
): Promise<Contents> {
  const rows: Record<string, StoredRow[]> = {};
  for (const table of tables) rows[table] = await allRows(copy, table, 100, prepared);
  return contentsOf(rows);
}

/** Sends all rows of a page's store, in two parts. */
export async function upload(
  copy: SecondCopy,
  purpose: Upload,
  tables: Record<string, readonly CarriedRow[]>,
): Promise<JournalStatus> {
  const { token } = await copy.beginUpload(purpose);
  for (const [table, rows] of Object.entries(tables)) {
    const half = Math.ceil(rows.length / 2);
    await copy.uploadRows(token, table, rows.slice(0, half));
    await copy.uploadRows(token, table, rows.slice(half));
  }
  return copy.commitUpload(token, contentsOf(tables));
}
