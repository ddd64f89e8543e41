import { join } from 'node:path';
import { isBadSector } from './bad-sectors';
import { isRefused, lockedFile, refusedFile, unreadableCopy } from './errors';
import { type FileSystem, type OpenFile, replaceFile } from './file-system';
import type { Purged } from './leaving';
import { decodeEntry, decodeRow, encodeEntry, encodeHeader, type Line } from './line';
import { refuseNewerFormat, rowId } from './point-file';
import { type Span, scan } from './scan';

function without(line: Line, raw: Buffer, purged: Purged): Buffer | null {
  if (line.kind === 'header') return encodeHeader({ ...line.header, recent: [] });
  if (line.kind === 'row') {
    const { table, key } = line;
    if (purged.has(rowId(table, key))) return null;
    const json = purged.mayTake?.({ table, key }) ? decodeRow(raw) : null;
    if (json !== null && purged.takes?.(table, JSON.parse(json))) return null;
    return Buffer.concat([raw, Buffer.from('\n')]);
  }
  const entry = decodeEntry(raw);
  if (entry === null) return null;
  const operations = entry.ops.filter((op) =>
    op.type === 'put'
      ? !purged.has(rowId(op.table, op.row.id)) && !purged.takes?.(op.table, op.row)
      : !purged.has(rowId(op.table, op.key)),
  );
  return encodeEntry(entry, operations).line;
}

/** The hash of the attached file that this was before it was altered and set aside; null for anything else. */
export function asideHash(name: string): string | null {
  return /-([0-9a-f]{64})$/.exec(name)?.[1] ?? null;
}

/** Whether any line of the format can be read in it. */
async function isOurs(file: OpenFile): Promise<boolean> {
  for await (const { state } of scan(file)) if (state === 'sound') return true;
  return false;
}

/** Opens a file that a purge has to look into. Rejects, naming it, where it may not be read. */
async function readable(fs: FileSystem, path: string): Promise<OpenFile> {
  try {
    return await fs.open(path, 'read');
  } catch (error) {
    throw isRefused(error) ? refusedFile(path) : error;
  }
}

/**
 * Takes purged rows out of a file in which lines of the format can be read, and what cannot
 * be read with them; leaves any other alone. Rejects with 'journal-newer' for a newer format.
 */
export async function purgeFile(
  fs: FileSystem,
  path: string,
  purged: Purged,
): Promise<'ours' | 'nothing of ours' | 'empty'> {
  const source = await readable(fs, path);
  try {
    if ((await source.size()) === 0) return 'empty';
    if (!(await isOurs(source))) return 'nothing of ours';
    await refuseNewerFormat(fs, path);
    await rewritten(fs, path, source, purged);
    return 'ours';
  } finally {
    await source.close();
  }
}

async function rewritten(
  fs: FileSystem,
  path: string,
  source: OpenFile,
  purged: Purged,
): Promise<void> {
  const work = replaceFile(fs, path, async (target) => {
    let position = 0;
    for await (const scanned of scan(source)) {
      if (scanned.state === 'damaged') continue;
      const kept = without(scanned.line, await bytesOf(source, scanned.span), purged);
      if (kept === null) continue;
      await target.write(kept, position);
      position += kept.length;
    }
  });
  await work.catch((error: unknown) => {
    throw isRefused(error) ? lockedFile(path) : error;
  });
}

/**
 * Takes purged rows out of what was set aside.
 * - Journals and restore points, by their name or by what can be read in them, are
 *   written anew without these rows. Lines that cannot be read go too: nobody could say
 *   that a purged text is not among them.
 * - Attached files that were altered bear the hash of what they were: they go with the
 *   attached file itself (`AttachedFiles.remove`) and are left alone here.
 * - Unfinished writes go: what they were to become is there or is written again.
 * - Anything else was not put there by this program and stays as it is.
 * Rejects, naming the file, where the disk cannot read one.
 */
export async function purgeAside(fs: FileSystem, folder: string, purged: Purged): Promise<void> {
  const folders = new Set(await fs.folders(folder));
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    if (folders.has(name) || asideHash(name) !== null) continue;
    if (name.endsWith('.jsonl.new')) {
      await fs.remove(path);
      await fs.syncFolder(folder);
      continue;
    }
    const isNamed = name.endsWith('.jsonl');
    await (isNamed ? purgeNamed : purgeFile)(fs, path, purged).catch((error: unknown) => {
      throw isBadSector(error) ? unreadableCopy(path) : error;
    });
  }
}

/** Takes purged rows, and what cannot be read, out of a file that bears the name of a journal or restore point. Rejects with 'journal-newer' for a newer format. */
export async function purgeNamed(fs: FileSystem, path: string, purged: Purged): Promise<void> {
  const source = await readable(fs, path);
  try {
    await refuseNewerFormat(fs, path);
    await rewritten(fs, path, source, purged);
  } finally {
    await source.close();
  }
}

async function bytesOf(file: OpenFile, span: Span): Promise<Buffer> {
  const bytes = Buffer.alloc(span.length);
  await file.read(bytes, span.offset);
  return bytes;
}
