import { CFB } from '@e965/xlsx';
import * as z from 'zod/mini';
import { everyChainEnds } from './container';

/** What is used of the package's answer. */
const Compound = z.looseObject({
  FullPaths: z.array(z.string()),
  FileIndex: z.array(z.looseObject({ content: z.optional(z.unknown()) })),
});

/** Sectors of 512 or of 4096 bytes, [MS-CFB] 2.2. */
const SECTOR_SHIFT = 30;
const SHIFTS = [9, 12];
const HEADER = 512;

/**
 * Streams that lie at the top of a compound file, by name; those of objects inside it
 * are not among them. None where only the first bytes are those of such a file; throws
 * when it is damaged.
 */
export function topStreams(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER || !SHIFTS.includes(file.readUInt16LE(SECTOR_SHIFT))) return new Map();
  if (!everyChainEnds(file)) throw new Error('a chain of sectors runs in a circle');
  const { FullPaths, FileIndex } = Compound.parse(CFB.read(file, { type: 'buffer' }));
  const streams = new Map<string, Buffer>();
  for (const [index, path] of FullPaths.entries()) {
    const name = /^[^/]*\/([^/]+)$/.exec(path)?.[1];
    const content = FileIndex[index]?.content;
    if (name === undefined) continue;
    if (content instanceof Uint8Array || Array.isArray(content))
      streams.set(name, Buffer.from(content));
  }
  return streams;
}
