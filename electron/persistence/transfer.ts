import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { PersistenceError } from './errors';
import type { FileSystem, OpenFile } from './file-system';

const CHUNK = 1 << 20;

async function* chunks(file: OpenFile): AsyncGenerator<{ bytes: Buffer; position: number }> {
  const size = await file.size();
  for (let position = 0; position < size; ) {
    const bytes = Buffer.allocUnsafe(Math.min(CHUNK, size - position));
    const length = await file.read(bytes, position);
    if (length === 0) break;
    yield { bytes: bytes.subarray(0, length), position };
    position += length;
  }
}

async function digest(file: OpenFile): Promise<string> {
  const sum = createHash('sha256');
  for await (const { bytes } of chunks(file)) sum.update(bytes);
  return sum.digest('hex');
}

/** Copies one file, syncs it and reads it back; answers whether both say the same. */
async function copyFile(fs: FileSystem, from: string, to: string): Promise<boolean> {
  const source = await fs.open(from, 'read');
  try {
    const target = await fs.open(to, 'create');
    try {
      for await (const { bytes, position } of chunks(source)) await target.write(bytes, position);
      await target.sync();
      return (await digest(source)) === (await digest(target));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/**
 * Copies the named folders, in that order, into a folder that has none of them yet.
 * Whatever fails, what was copied is removed again and the source is as it was.
 */
export async function copyFolders(
  fs: FileSystem,
  source: string,
  target: string,
  folders: readonly string[],
): Promise<void> {
  const way = relative(resolve(source), resolve(target));
  if (way === '') throw new PersistenceError('journal-other', '数据已经在这个文件夹里，不用移动。');
  for (const folder of folders)
    if ((await fs.list(join(target, folder))).length > 0)
      throw new PersistenceError(
        'journal-other',
        `目标文件夹里已有另一份回音的数据：${target}。两边都没有改动。请另选一个空文件夹。`,
      );
  const written: string[] = [];
  try {
    for (const folder of folders) {
      await fs.makeFolder(join(target, folder));
      for (const name of await fs.list(join(source, folder))) {
        const to = join(target, folder, name);
        written.push(to);
        if (!(await copyFile(fs, join(source, folder, name), to)))
          throw new PersistenceError(
            'journal-failed',
            `复制到新文件夹后核对不一致，已放弃移动：${target}。数据仍在原处，完好无损。请换一个磁盘再试。`,
          );
      }
      await fs.syncFolder(join(target, folder));
    }
  } catch (error) {
    for (const path of written) await fs.remove(path).catch(() => undefined);
    throw error;
  }
}
