import { createHash, randomUUID } from 'node:crypto';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../errors';
import type { FileSystem, OpenFile } from './file-system';
import { isLock } from './lock';

const CHUNK = 1 << 20;

type Read = (file: OpenFile, target: Uint8Array, position: number) => Promise<number>;

const plainly: Read = (file, target, position) => file.read(target, position);

async function* chunks(
  file: OpenFile,
  read: Read,
): AsyncGenerator<{ bytes: Buffer; position: number }> {
  const size = await file.size();
  for (let position = 0; position < size; ) {
    const bytes = Buffer.allocUnsafe(Math.min(CHUNK, size - position));
    const length = await read(file, bytes, position);
    if (length === 0) break;
    yield { bytes: bytes.subarray(0, length), position };
    position += length;
  }
}

async function digest(file: OpenFile, read: Read): Promise<string> {
  const sum = createHash('sha256');
  for await (const { bytes } of chunks(file, read)) sum.update(bytes);
  return sum.digest('hex');
}

/** Copies one file, syncs it and reads it back; answers whether both say the same. `read`: where what the disk cannot read is not to stop it. */
export async function copyFile(
  fs: FileSystem,
  from: string,
  to: string,
  read = plainly,
): Promise<boolean> {
  const source = await fs.open(from, 'read');
  try {
    const target = await fs.open(to, 'create');
    try {
      for await (const { bytes, position } of chunks(source, read))
        await target.write(bytes, position);
      await target.sync();
      return (await digest(source, read)) === (await digest(target, read));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Copies a folder with all that lies in it, but for the names that `skip` holds; everything is synced and compared. */
async function copyTree(
  fs: FileSystem,
  source: string,
  target: string,
  skip: (name: string) => boolean = () => false,
): Promise<void> {
  await fs.makeFolder(target);
  const folders = new Set(await fs.folders(source));
  for (const name of await fs.list(source)) {
    if (skip(name)) continue;
    const [from, to] = [join(source, name), join(target, name)];
    if (folders.has(name)) await copyTree(fs, from, to);
    else if (!(await copyFile(fs, from, to)))
      throw new Failure(
        'journal-failed',
        `复制到新文件夹后核对不一致，已放弃移动：${target}。数据仍在原处，完好无损。请换一个磁盘再试。`,
      );
  }
  await fs.syncFolder(target);
}

async function removeTree(fs: FileSystem, folder: string): Promise<void> {
  const folders = new Set(await fs.folders(folder));
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    await (folders.has(name) ? removeTree(fs, path) : fs.remove(path));
  }
  await fs.removeFolder(folder);
}

const UNFINISHED = /\.copying-[0-9a-f]{8}$/;

/** Removes what interrupted copies to this target left behind. */
async function sweep(fs: FileSystem, target: string): Promise<void> {
  const parent = dirname(target);
  for (const name of await fs.folders(parent))
    if (UNFINISHED.test(name) && name.replace(UNFINISHED, '') === basename(target))
      await removeTree(fs, join(parent, name));
}

function refuse(message: string): never {
  throw new Failure('journal-other', message);
}

/**
 * Copies a data folder with everything in it but its lock to a place where nothing is yet,
 * or an empty folder. The copy grows under another name beside the target and gets its
 * own in one rename: whatever interrupts it, there is the whole copy or nothing that looks
 * like data. The source is as it was.
 */
export async function copyDataFolder(
  fs: FileSystem,
  source: string,
  target: string,
): Promise<void> {
  const way = relative(source, target);
  if (way === '') refuse('数据已经在这个文件夹里，不用移动。');
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
    refuse('不能移动到数据文件夹自己里面，没有改动。请另选一个位置。');
  if ((await fs.list(target)).length > 0)
    refuse(`目标文件夹里已有别的内容：${target}。两边都没有改动。请另选一个空文件夹。`);
  const parent = dirname(target);
  await fs.makeFolder(parent);
  await sweep(fs, target);
  const growing = `${target}.copying-${randomUUID().slice(0, 8)}`;
  try {
    await copyTree(fs, source, growing, isLock);
    await fs.removeFolder(target);
    await fs.rename(growing, target);
  } catch (error) {
    await removeTree(fs, growing).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(parent);
}
