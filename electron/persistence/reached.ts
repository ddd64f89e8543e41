import { join } from 'node:path';
import * as z from 'zod/mini';
import { contains, type History, type Position, tip } from '#shared/model/history';
import { readWhole, replaceFile } from './file-system';
import type { Writer } from './generation';
import type { Journal } from './journal';

/**
 * How far the journal is known to have come, beside the journal: a file that has lost its
 * end, or that an older copy was laid over, looks whole by itself. Written now and then
 * (never while something is being saved), so it may lag behind, and never runs ahead of
 * what is on the disk.
 */
const REACHED = 'reached.json';
const Reached = z.object({ journalId: z.string(), stretch: z.string(), sequence: z.int() });

function path({ folder }: Writer): string {
  return join(folder, REACHED);
}

/** What was written down last; null when that cannot be read. */
async function readReached(writer: Writer): Promise<Position | null> {
  try {
    const bytes = await readWhole(writer.fs, path(writer));
    return Reached.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch {
    return null;
  }
}

/** Writes down where the journal stands, where that is new. */
export async function writeReached(writer: Writer, journal: Journal): Promise<void> {
  const place = tip(journal.history);
  const text = JSON.stringify(place);
  if (!journal.isNamed || text === JSON.stringify(await readReached(writer))) return;
  await replaceFile(writer.fs, path(writer), (file) => file.write(Buffer.from(text), 0));
}

/** The history has come by the place, as far back as it goes. */
export function hasBeen(history: History, place: Position): boolean {
  return contains(history, place) || place.sequence < (history.stretches[0]?.from ?? 0);
}

/** What is known of how far the journal had come before it lost something. */
export interface Furthest {
  place: Position;
  /** How many entries, at least, it was once further on than it is; 0 when nothing is known of any. */
  missing: number;
}

export async function furthest(writer: Writer, history: History): Promise<Furthest> {
  const own = tip(history);
  const place = await readReached(writer);
  if (place === null || place.journalId !== history.journalId) return { place: own, missing: 0 };
  if (hasBeen(history, place)) return { place: own, missing: 0 };
  return { place, missing: Math.max(1, place.sequence - history.sequence) };
}
