import { join } from 'node:path';
import * as z from 'zod/mini';
import { readWhole, replaceFile } from './file-system';
import type { Writer } from './generation';

/**
 * What was found in the folder and set aside, in sentences for the clerk. Written down before
 * the file that was found is gone from its place, and kept until somebody has been told: a
 * start that is cut off behind that, or a purge that finds something, has told nobody.
 */
const UNTOLD = 'untold.json';
const Sentences = z.array(z.string());

function path({ folder }: Writer): string {
  return join(folder, UNTOLD);
}

export async function readUntold(writer: Writer): Promise<string[]> {
  try {
    const bytes = await readWhole(writer.fs, path(writer));
    return Sentences.parse(JSON.parse(bytes?.toString('utf8') ?? '[]'));
  } catch {
    // What was set aside stands among the restore points whether this can be read or not.
    return [];
  }
}

/** On the disk when this resolves; the same sentence is there once. */
export async function addUntold(writer: Writer, sentence: string): Promise<void> {
  const known = await readUntold(writer);
  if (sentence === '' || known.includes(sentence)) return;
  await writeUntold(writer, [...known, sentence]);
}

/** Somebody has read these words: what is not among them stays to be said. */
export async function clearUntold(writer: Writer, said: string): Promise<void> {
  if (!(await writer.fs.list(writer.folder)).includes(UNTOLD)) return;
  const left = (await readUntold(writer)).filter((sentence) => !said.includes(sentence));
  if (left.length > 0) return writeUntold(writer, left);
  await writer.fs.remove(path(writer));
  await writer.fs.syncFolder(writer.folder);
}

function writeUntold(writer: Writer, sentences: readonly string[]): Promise<void> {
  return replaceFile(writer.fs, path(writer), (file) =>
    file.write(Buffer.from(JSON.stringify(sentences)), 0),
  );
}
