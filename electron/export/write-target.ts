import { createHash } from 'node:crypto';
import { basename, dirname, join, parse } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import { Failure, systemCode } from '../errors';
import { nodeFiles, type TargetFiles } from './target-files';

/** What the program remembers of files it wrote: path → SHA-256 of the bytes. */
export interface WrittenFiles {
  get: (path: string) => string | undefined;
  set: (path: string, sum: string) => void;
  /** A file that must stay as it is although the program wrote it; left out: there is none. */
  isKept?: (path: string) => boolean;
}

export interface Written {
  path: string;
  /** Said to the clerk when the file went elsewhere than asked; '' otherwise. */
  notice: string;
}

const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Throws `bad-request` for a name that another computer would refuse; nothing is written then. */
export function checkName(path: string): void {
  const { name, ext } = parse(path);
  const safe = safeFileName(name, ext, 230);
  if (`${name}${ext}` === safe) return;
  throw new Failure(
    'bad-request',
    `文件名“${name}”不能用（有的电脑不认这个名字，或者太长）。没有写入任何文件，内容没有改动。建议改为“${safe}”再导出。`,
  );
}

/** The owner file of Word and Excel: ~$ and the name, its first two characters left out when it is long. */
function ownerFiles(path: string): string[] {
  const name = basename(path);
  return [join(dirname(path), `~$${name}`), join(dirname(path), `~$${name.slice(2)}`)];
}

/** 名称.docx → 名称 (2).docx, the first number that is free. */
async function freeName(path: string, files: TargetFiles): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number += 1) {
    const candidate = join(dir, `${name} (${number})${ext}`);
    if ((await files.read(candidate)) === null) return candidate;
  }
}

/**
 * Writes a finished file atomically. A file already there is replaced only if its
 * bytes are still those that this program wrote and no other program holds it;
 * otherwise the new one gets a new name and `notice` says so. Throws `Failure`
 * (target-missing, target-read-only, disk-full, bad-request) with nothing written.
 */
export async function writeTarget(
  path: string,
  bytes: Uint8Array,
  written: WrittenFiles,
  files: TargetFiles = nodeFiles,
): Promise<Written> {
  checkName(path);
  if (!(await files.folderExists(dirname(path)))) {
    throw new Failure(
      'target-missing',
      `没有找到文件夹：${dirname(path)}。没有写入任何文件，内容没有改动。请另选一个文件夹再导出。`,
    );
  }
  const present = await files.read(path);
  if (present === null) return finish(path, '');
  for (const owner of ownerFiles(path)) {
    if ((await files.read(owner)) !== null)
      return elsewhere(`正被 ${/\.xlsx$/i.test(path) ? 'Excel' : 'Word'} 或 WPS 打开`);
  }
  if (written.isKept?.(path)) return elsewhere('是这一次写出的另一份');
  if (written.get(path) !== sha256(present)) return elsewhere('不是回音写的，或者写出以后又改过');
  try {
    return await finish(path, '');
  } catch (error) {
    if (error instanceof Failure && error.code === 'target-held') {
      return elsewhere('正被别的程序占用');
    }
    throw error;
  }

  async function elsewhere(why: string): Promise<Written> {
    const free = await freeName(path, files);
    return finish(free, `原来的“${basename(path)}”${why}，没有动它，已另存为“${basename(free)}”。`);
  }

  async function finish(target: string, notice: string): Promise<Written> {
    try {
      await files.replace(target, bytes);
    } catch (error) {
      throw targetFailure(error, target, present !== null && target === path);
    }
    written.set(target, sha256(bytes));
    return { path: target, notice };
  }
}

/** A failed write → what the clerk can do about it. `replacing`: a file was there already. */
export function targetFailure(error: unknown, path: string, replacing: boolean): Failure {
  const code = systemCode(error);
  const kept = '没有写成，内容没有改动。';
  const folder = dirname(path);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure(
      'disk-full',
      `磁盘已满：${folder}。${kept}请清理磁盘或另选一个位置再导出。`,
      error,
    );
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure(
      'target-missing',
      `文件夹不见了：${folder}。${kept}请另选一个文件夹再导出。`,
      error,
    );
  }
  if (code === 'ENAMETOOLONG') {
    return new Failure(
      'bad-request',
      `文件名或路径太长。${kept}请起一个短一些的文件名再导出。`,
      error,
    );
  }
  if (replacing && HELD.has(code)) {
    return new Failure(
      'target-held',
      `“${basename(path)}”正被别的程序占用。${kept}请关闭打开它的程序，或换一个文件名再导出。`,
      error,
    );
  }
  if (HELD.has(code) || code === 'EROFS') {
    return new Failure(
      'target-read-only',
      `这个文件夹不允许写入：${folder}。${kept}请另选一个文件夹再导出。`,
      error,
    );
  }
  return new Failure(
    'unexpected',
    `文件没有写成（${code || '原因不明'}）。内容没有改动。请另选一个位置再导出；如果仍然不行，请导出诊断信息。`,
    error,
  );
}
