import { join } from 'node:path';
import * as z from 'zod/mini';
import { Position } from '#shared/model/history';
import { readWhole, replaceFile } from './file-system';
import type { Writer } from './generation';

/**
 * How many changes, once acknowledged, may be missing since the journal was mended. Written
 * down before a mended journal gets its name and kept until the clerk has been told, so
 * that a second start in between does not call the rest whole.
 */
const LOST = 'lost.json';
const Lost = z.object({
  lost: z.int(),
  /** The furthest place that the journal is known to have come to; only a store that has been there can say that nothing is missing. */
  reached: z._default(z.nullable(Position), null),
});
export type Lost = z.infer<typeof Lost>;

const NOTHING: Lost = { lost: 0, reached: null };

function path({ folder }: Writer): string {
  return join(folder, LOST);
}

/** What was written down and not settled yet; 1 where that cannot be read. */
export async function readLost(writer: Writer): Promise<Lost> {
  try {
    const bytes = await readWhole(writer.fs, path(writer));
    if (bytes === null) return NOTHING;
    return Lost.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return { lost: 1, reached: null };
  }
}

/** Adds to what is known already; on the disk when this resolves. `reached`: see `Lost`. */
export async function writeLost(
  writer: Writer,
  lost: number,
  reached: Position | null,
): Promise<void> {
  if (lost === 0) return;
  const before = await readLost(writer);
  const isFurther =
    reached !== null &&
    before.reached?.journalId === reached.journalId &&
    before.reached.sequence > reached.sequence;
  const all: Lost = {
    lost: Math.max(lost, before.lost),
    reached: isFurther ? before.reached : reached,
  };
  await replaceFile(writer.fs, path(writer), (file) =>
    file.write(Buffer.from(JSON.stringify(all)), 0),
  );
}

export async function clearLost(writer: Writer): Promise<void> {
  await writer.fs.remove(path(writer));
  await writer.fs.syncFolder(writer.folder);
}
