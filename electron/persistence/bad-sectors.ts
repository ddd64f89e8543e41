import { systemCode } from '../errors';
import type { OpenFile } from './file-system';

/** Bytes that a disk reads or cannot read together. */
const BLOCK = 4096;

/** The disk cannot read what lies there. Other errors (a right that is missing, a file that is held) say nothing of the bytes. */
export function isBadSector(error: unknown): boolean {
  return systemCode(error) === 'EIO';
}

/**
 * As `OpenFile.read`, but that a bad sector takes only its own bytes along: they read as zeros,
 * with which no line is sound. Rejects with the disk's error where none of the blocks can be
 * read: then it is the disk that does not answer. `onBad` is told where each such block ends.
 */
export async function readThrough(
  file: Pick<OpenFile, 'read'>,
  target: Uint8Array,
  position: number,
  onBad: (end: number) => void = () => undefined,
): Promise<number> {
  try {
    return await file.read(target, position);
  } catch (error) {
    if (!isBadSector(error)) throw error;
    return readBlocks(file, target, position, { error, onBad });
  }
}

async function readBlocks(
  file: Pick<OpenFile, 'read'>,
  target: Uint8Array,
  position: number,
  trouble: { error: unknown; onBad: (end: number) => void },
): Promise<number> {
  let [done, hasRead] = [0, false];
  while (done < target.length) {
    const end = Math.min(target.length, done + BLOCK - ((position + done) % BLOCK));
    const block = target.subarray(done, end);
    try {
      const length = await file.read(block, position + done);
      hasRead ||= length > 0;
      done += length;
      if (length < block.length) break;
    } catch (error) {
      if (!isBadSector(error)) throw error;
      block.fill(0);
      done = end;
      trouble.onBad(position + done);
    }
  }
  if (!hasRead) throw trouble.error;
  return done;
}
