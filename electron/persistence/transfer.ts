import { createHash, randomUUID } from 'node:crypto';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure, systemCode } from '../errors';
import { isBadSector, readThrough } from './bad-sectors';
import type { FileSystem, OpenFile } from './file-system';
import { FOLDERS, foldersOf } from './folders';
import { isOwnName } from './generation';
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
    return await copyOpen(fs, source, to, read);
  } finally {
    await source.close();
  }
}

async function copyOpen(
  fs: FileSystem,
  source: OpenFile,
  to: string,
  read: Read,
): Promise<boolean> {
  const target = await fs.open(to, 'create');
  try {
    for await (const { bytes, position } of chunks(source, read))
      await target.write(bytes, position);
    await target.sync();
    return (await digest(source, read)) === (await digest(target, plainly));
  } finally {
    await target.close();
  }
}

/** What the old place answers, not the new one. */
class Unreadable extends Error {
  constructor(override readonly cause: unknown) {
    super();
  }
}

/** Answers whether the disk could read all of it. Rejects with `Unreadable` where it may not be read, or nothing of it can be. */
async function copyAsRead(fs: FileSystem, from: string, to: string): Promise<boolean> {
  let isAll = true;
  const unreadable = (error: unknown): never => {
    throw new Unreadable(error);
  };
  const onBad = () => {
    isAll = false;
  };
  const source = await fs.open(from, 'read').catch(unreadable);
  try {
    const read: Read = (file, target, position) =>
      readThrough(file, target, position, onBad).catch(unreadable);
    if (await copyOpen(fs, source, to, read)) return isAll;
  } finally {
    await source.close();
  }
  throw new Failure(
    'journal-failed',
    `复制到新文件夹后核对不一致，已放弃移动：${dirname(to)}。数据仍在原处，完好无损。请换一个磁盘再试。`,
  );
}

/** A start mends the journal's own files, and nothing else. */
function isMendedByStart(path: string): boolean {
  const [name, folder] = [basename(path), basename(dirname(path))];
  return name === 'purge.json' || (folder === FOLDERS.journal && isOwnName(name));
}

function notCopied(path: string, code: string): Failure {
  const away = '请把它移出数据文件夹，再移一次';
  const bad = isMendedByStart(path)
    ? '多半是磁盘有坏块，请退出并重新打开回音，会用读得出的内容修复，再移一次'
    : `多半是磁盘有坏块。它不是回音写的，${away}`;
  const known: Record<string, string> = {
    EIO: bad,
    EISDIR: `它是一个链接，指向别处的文件夹，那里的内容不在数据文件夹里。${away}`,
    ENOENT: `它多半是一个链接，所指的现在不在那里。请接好那里的磁盘，不要它的${away}`,
  };
  const advice = known[code] ?? '可能没有读取的权限，或正被别的程序占用，请处理以后再移一次';
  return new Failure(
    'unreadable-file',
    `数据文件夹里有一个文件读不出来（${code}），没有移动，数据仍在原处：${path}。${advice}。`,
  );
}

/** Where a file that cannot be read whole does not hold up the others: each stands for itself, and is known by what can be read. Others are mended or told when the folder is opened. */
const EACH_FOR_ITSELF: string[] = [FOLDERS.files, FOLDERS.points, FOLDERS.aside];

/**
 * Copies a folder with all that lies in it, but for the names that `skip` holds; everything is
 * synced and compared. What a bad sector holds is not there; `unread`: how many files that concerns.
 * `inside`: names of the folders in it, where a link is to be followed.
 */
async function copyTree(
  fs: FileSystem,
  source: string,
  target: string,
  skip: (name: string) => boolean = () => false,
  inside?: ReadonlySet<string>,
): Promise<{ unread: number }> {
  let unread = 0;
  await fs.makeFolder(target);
  const folders = inside ?? new Set(await fs.folders(source));
  for (const name of await fs.list(source)) {
    if (skip(name)) continue;
    const [from, to] = [join(source, name), join(target, name)];
    if (folders.has(name)) unread += (await copyTree(fs, from, to)).unread;
    else if (!(await copied(fs, from, to))) unread += 1;
  }
  await fs.syncFolder(target);
  return { unread };
}

async function copied(fs: FileSystem, from: string, to: string): Promise<boolean> {
  const isAll = await copyAsRead(fs, from, to).catch(async (error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    if (await hasGone(fs, from, error.cause)) return true;
    if (!isBadSector(error.cause)) throw notCopied(from, systemCode(error.cause));
    await fs.remove(to);
    return false;
  });
  if (!isAll && !EACH_FOR_ITSELF.includes(basename(dirname(from)))) throw notCopied(from, 'EIO');
  return isAll;
}

/** A file of another program, one that keeps folders alike say, was taken away since it was listed. */
async function hasGone(fs: FileSystem, path: string, cause: unknown): Promise<boolean> {
  if (systemCode(cause) !== 'ENOENT' || isMendedByStart(path)) return false;
  return !(await fs.list(dirname(path))).includes(basename(path));
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
 * like data. The source is as it was. Answers how many files a bad sector has kept from being read whole.
 */
export async function copyDataFolder(
  fs: FileSystem,
  source: string,
  target: string,
): Promise<{ unread: number }> {
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
  let unread: number;
  try {
    ({ unread } = await copyTree(fs, source, growing, isLock, await foldersOf(fs, source)));
    await fs.removeFolder(target);
    await fs.rename(growing, target);
  } catch (error) {
    await removeTree(fs, growing).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(parent);
  return { unread };
}
