import { isFull, isReadOnly } from './errors';
import type { Writer } from './generation';
import type { FolderLock } from './lock';
import { type SecondCopyOptions, takeLock } from './opening';
import { refuseOtherKinds } from './other-kinds';
import { openParts, type Parts, refuseNewer } from './parts';

/** A data folder that is open: what works on it, and its lock. */
export interface Taken {
  parts: Parts;
  /** None where nothing can be written. */
  lock: FolderLock | null;
}

export interface OpenFolder {
  taken: Taken;
  /** On a full disk: opens the folder for writing once there is room. Rejects while there is none. */
  again: (() => Promise<Taken | null>) | null;
}

const READ_ONLY =
  '数据文件夹现在只能读，不能写：可以查看和导出，新的改动存不进文件夹。请检查文件夹和磁盘的写入权限，再退出并重新打开回音。';

/** What there is to say of the folder comes behind; where nothing is known that it lacks, that is said. */
function full({ notice: missing, lost, isAnother }: Parts): string {
  const whole = missing === '' && lost.lost === 0 && !isAnother() ? '已保存的内容都在，' : '';
  return `数据文件夹所在的磁盘满了。${whole}可以照常查看、修改和导出；新的改动先留在这台电脑上。请清理磁盘空间，随后会自动存进数据文件夹。${missing}`;
}

/** Takes the folder for writing where that can be, else it is opened for reading and its files stay as they are. */
export async function openFolder(
  root: string,
  asked: Writer,
  options: SecondCopyOptions,
): Promise<OpenFolder> {
  await refuseOtherKinds(root, asked);
  await refuseNewer(root, asked);
  const take = () => takeForWriting(root, asked, options);
  let noRoom: unknown = null;
  const taken = await take().catch((error: unknown) => {
    if (!isFull(error)) throw error;
    noRoom = error;
    return null;
  });
  if (taken !== null) return { taken, again: null };
  const { now = Date.now } = options;
  const reader = { ...asked, readOnly: true };
  const parts = await openParts(root, reader, now, options).catch((error: unknown) => {
    throw noRoom ?? error;
  });
  // What is to go is known; it is not carried out now.
  await parts.purge.resume().catch(asked.warn);
  parts.notice = noRoom === null ? READ_ONLY + parts.notice : full(parts);
  return { taken: { parts, lock: null }, again: noRoom === null ? null : take };
}

/** null where nothing can be written. Rejects with the disk's error where it is full. */
async function takeForWriting(
  root: string,
  asked: Writer,
  options: SecondCopyOptions,
): Promise<Taken | null> {
  const lock = await takeLock(asked.fs, root);
  if (lock === null) return null;
  try {
    const writer = { ...asked, confirm: () => lock.confirm('act') };
    const parts = await openParts(root, writer, options.now ?? Date.now, options);
    // What a holder that only slept may still write goes into a file that is no longer in force.
    if (lock.takenOver) await parts.journal.compact();
    // What cannot be finished now stays pending.
    await parts.purge.resume().catch(writer.warn);
    return { parts, lock };
  } catch (error) {
    await lock.release();
    // The folder can be written, its journal cannot: files that came from a disc, say.
    if (!isReadOnly(error)) throw error;
    return null;
  }
}
