import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '../errors';

/** The file operations of an export; tests put failing ones in their place. */
export interface TargetFiles {
  /** The bytes, or null when there is no such file. */
  read: (path: string) => Promise<Uint8Array | null>;
  folderExists: (path: string) => Promise<boolean>;
  /** Writes whole and synced, or leaves what was there. Throws the system's error. */
  replace: (path: string, bytes: Uint8Array) => Promise<void>;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder's own entry for the new name; Windows neither needs nor allows it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    await handle.sync();
  } catch {
    // Some file systems (shares) refuse; the file itself is synced.
  } finally {
    await handle?.close();
  }
}

/**
 * A name of its own beside the target, short whatever the target is called: the
 * usual "target + suffix" is too long for Linux when the title is.
 */
export const nodeFiles: TargetFiles = {
  read: async (path) => {
    try {
      return await readFile(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      // A file that is there and cannot be read is treated as a stranger's.
      return new Uint8Array();
    }
  },
  folderExists: async (path) => {
    try {
      return (await stat(path)).isDirectory();
    } catch {
      return false;
    }
  },
  replace: async (path, bytes) => {
    const temporary = join(dirname(path), `.huiyin-${randomBytes(6).toString('hex')}.tmp`);
    try {
      await writeSynced(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(path));
  },
};
