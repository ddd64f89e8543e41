import { join } from 'node:path';
import * as z from 'zod/mini';
import { readWhole, replaceFile } from './file-system';
import type { Writer } from './generation';

/**
 * How many changes, once acknowledged, may be missing since the journal was mended. Written
 * down before a mended journal gets its name and kept until the clerk has been told, so
 * that a second start in between does not call the rest whole.
 */
const LOST = 'lost.json';
const Lost = z.object({ lost: z.int() });

function path({ folder }: Writer): string {
  return join(folder, LOST);
}

/** What was written down and not settled yet; 1 where that cannot be read any more. */
export async function readLost(writer: Writer): Promise<number> {
  const bytes = await readWhole(writer.fs, path(writer));
  if (bytes === null) return 0;
  try {
    return Lost.parse(JSON.parse(bytes.toString('utf8'))).lost;
  } catch {
    return 1;
  }
}

/** Adds to what is known already; on the disk when this resolves. */
export async function writeLost(writer: Writer, lost: number): Promise<void> {
  if (lost === 0) return;
  const all = Math.max(lost, await readLost(writer));
  await replaceFile(writer.fs, path(writer), (file) =>
    file.write(Buffer.from(JSON.stringify({ lost: all })), 0),
  );
}

export async function clearLost(writer: Writer): Promise<void> {
  await writer.fs.remove(path(writer));
  await writer.fs.syncFolder(writer.folder);
}
