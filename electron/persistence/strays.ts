import { join } from 'node:path';
import { ContentHash } from '#shared/model/attachment';
import { systemCode } from '../errors';
import { isBadSector } from './bad-sectors';
import { isRefused, lockedFile, unreadableCopy } from './errors';
import type { FileSystem } from './file-system';
import type { Purged } from './leaving';
import { purgeFile } from './set-aside';

/** Named like a journal or a restore point, whatever stands before and behind: '(1)', '副本', a PC's name. */
const LIKE_OURS = /journal-\d{6,}|point-\d{12,}|(?:kept|waiting)-[0-9a-f]{8}-/;
const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/;

/** The hash that a name holds, of an attached file or of a copy of one; null for none. */
function hashInName(name: string): string | null {
  return HASH.exec(name)?.[0] ?? null;
}

export interface Going {
  records: Purged;
  /** Hashes of the attached files that nothing names any more. */
  files: ReadonlySet<string>;
}

/**
 * Takes what was purged out of the copies that people and programs that keep folders alike
 * have laid anywhere in the data folder. What holds lines of this program is written anew
 * without these rows; copies of purged attached files go. What is not of this program stays
 * to the byte. Rejects, naming the file, where one that is named like a journal or a
 * restore point cannot be read: nobody could say what is in it.
 *
 * @param isSeenTo Whether a file is looked after elsewhere.
 * @param inside Names of the folders in this one, where a link is to be followed.
 */
export async function purgeStrays(
  fs: FileSystem,
  folder: string,
  going: Going,
  isSeenTo: (folder: string, name: string) => boolean,
  inside?: ReadonlySet<string>,
): Promise<void> {
  const folders = inside ?? new Set(await fs.folders(folder));
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    if (folders.has(name)) await purgeStrays(fs, path, going, isSeenTo);
    else if (going.files.has(hashInName(name) ?? '')) await removed(fs, folder, path);
    else if (!ContentHash.safeParse(name).success && !isSeenTo(folder, name)) {
      const found = await purgeFile(fs, path, going.records).catch((error: unknown) => {
        // Taken away meanwhile, or a link to a folder somewhere else.
        if (['ENOENT', 'EISDIR'].includes(systemCode(error))) return 'empty';
        if (!isBadSector(error)) throw error;
        return 'nothing of ours';
      });
      if (found === 'nothing of ours' && LIKE_OURS.test(name)) throw unreadableCopy(path);
    }
  }
}

async function removed(fs: FileSystem, folder: string, path: string): Promise<void> {
  await fs.remove(path).catch((error: unknown) => {
    throw isRefused(error) ? lockedFile(path) : error;
  });
  await fs.syncFolder(folder);
}
