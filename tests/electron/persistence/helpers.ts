import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { JournalEntry } from '#shared/model/journal';
import type { JournalRow, SecondCopy } from '../../../electron/persistence/second-copy';

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

/** An entry that puts one row. */
export function put(
  table: string,
  id: string,
  value: unknown,
  at = '2026-08-01T08:00:00.000Z',
): JournalEntry {
  made += 1;
  return { id: `entry-${made}`, at, operations: [{ type: 'put', table, row: { id, value } }] };
}

export function remove(table: string, key: string, at = '2026-08-01T08:00:00.000Z'): JournalEntry {
  made += 1;
  return { id: `entry-${made}`, at, operations: [{ type: 'delete', table, key }] };
}

/** Every row of a table, read in chunks of `limit`. */
export async function allRows(copy: SecondCopy, table: string, limit = 100): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (;;) {
    const chunk = await copy.rows(table, rows.at(-1)?.id ?? '', limit);
    rows.push(...chunk.rows);
    if (!chunk.more) return rows;
  }
}

/** Id → value of a table. */
export async function values(copy: SecondCopy, table: string): Promise<Record<string, unknown>> {
  return Object.fromEntries((await allRows(copy, table)).map((row) => [row.id, row.value]));
}
