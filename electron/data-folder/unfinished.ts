import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { relation } from '#shared/model/history';
import { nodeFileSystem, replaceFile } from '../persistence/file-system';
import type { SecondCopyOptions } from '../persistence/opening';
import { patiently } from '../persistence/patience';
import { SecondCopy } from '../persistence/second-copy';
import { FOLDER_NAME } from './default-folder';
import { isThere } from './find-place';
import { lookInto } from './look-into';

/** A copy under way has a name of its own: nobody takes a half one for a data folder. */
const UNFINISHED = `${FOLDER_NAME}.移动中-`;
/** Lies in a copy from before it has its name until it counts: cut off in between it is nobody's, and no purge would reach it. */
export const UNCOUNTED_NAME = '移动中.json';

/** Writes down that a move makes a copy here, or does no more. Throws when it cannot. */
export type Unfinished = (folder: string, isUnderWay: boolean) => void;

/** A name for a copy under way, beside where it is to lie. */
export function unfinishedBeside(folder: string): string {
  return join(dirname(folder), UNFINISHED + randomBytes(4).toString('hex'));
}

/** The copy does not count before `count`; on the disk when this resolves. */
export function discount(fs: SecondCopyOptions['fs'], folder: string): Promise<void> {
  const 说明 = '这一份是移动数据时复制的，移动还没有做完，现在用的不是它。';
  const text = `${JSON.stringify({ 说明 }, null, 2)}\n`;
  return replaceFile(fs ?? nodeFileSystem, join(folder, UNCOUNTED_NAME), (file) =>
    file.write(Buffer.from(text), 0),
  );
}

/** The copy is one in use, on this PC or another; known on the disk when this resolves. */
export async function count(given: SecondCopyOptions['fs'], folder: string): Promise<void> {
  const fs = given ?? nodeFileSystem;
  if (!(await isThere(join(folder, UNCOUNTED_NAME)))) return;
  await fs.remove(join(folder, UNCOUNTED_NAME));
  await fs.syncFolder(folder);
}

/**
 * Removes what a move that was cut off left of its copy, while that had no name of its own. True
 * when nothing is left of it.
 */
export async function clearUnfinished(folder: string): Promise<boolean> {
  // A whole one: `clearUncounted`.
  if (!basename(folder).startsWith(UNFINISHED)) return false;
  const parent = dirname(folder);
  // On a disk that is not connected now it would lie there again later.
  if (!(await isThere(parent))) return false;
  // What lies beside the folder under a longer name goes too: the copy of a copy that was not finished.
  const left = (await nodeFileSystem.list(parent)).filter((name) =>
    name.startsWith(basename(folder)),
  );
  for (const name of left)
    await patiently(() => rm(join(parent, name), { recursive: true, force: true }));
  return true;
}

/**
 * Removes a whole copy that had its name when the move was cut off, and that never counted.
 * `used`: the journal in use, whose folder counts. One in which somebody has worked since stays. True
 * when it need not be looked at again. Rejects when that cannot be told, or somebody has it open.
 */
export async function clearUncounted(
  folder: string,
  used: SecondCopy,
  options: SecondCopyOptions,
  unfinished: Unfinished,
): Promise<boolean> {
  if (basename(folder).startsWith(UNFINISHED)) return false;
  const { fs = nodeFileSystem } = options;
  if (!(await isThere(folder))) return isThere(dirname(folder));
  if (!(await isThere(join(folder, UNCOUNTED_NAME)))) return true;
  if (!(await isPast(folder, used, options))) return true;
  // Removed half it would be no data folder any more, and hold what no purge looks at.
  const going = unfinishedBeside(folder);
  unfinished(going, true);
  await fs.rename(folder, going);
  if (await clearUnfinished(going)) unfinished(going, false);
  return true;
}

/** Whether the copy holds nothing that the one in use does not. */
async function isPast(
  folder: string,
  used: SecondCopy,
  options: SecondCopyOptions,
): Promise<boolean> {
  const look = await lookInto(folder);
  const ours = used.status();
  if (look === null || look.newer || look.journalId !== ours.journalId) return false;
  const copy = await SecondCopy.open(folder, options);
  try {
    return ['same', 'behind'].includes(relation(copy.status(), ours));
  } finally {
    await copy.close();
  }
}
