import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from './errors';

/** An open file. Positions and lengths are in bytes. */
export interface OpenFile {
  /** Fills `target` from `position`; answers how many bytes there were (fewer only at the end of the file). */
  read(target: Uint8Array, position: number): Promise<number>;
  /** Writes all of `bytes` at `position`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Contents and length are on the disk when this resolves. The name needs `syncFolder`. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/**
 * The few file operations the second copy is built on, so that a test can drop
 * whatever was not yet synced and fail any step.
 */
export interface FileSystem {
  /** 'read' an existing file, 'write' to an existing file, 'create' an empty one (replacing), 'claim' one that must not exist. */
  open(path: string, mode: 'read' | 'write' | 'create' | 'claim'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Names in a folder, sorted; [] when there is no such folder. */
  list(folder: string): Promise<string[]>;
  makeFolder(folder: string): Promise<void>;
  /** Creations, renames and removals in the folder are on the disk when this resolves. */
  syncFolder(folder: string): Promise<void>;
}

const FLAGS = { read: 'r', write: 'r+', create: 'w+', claim: 'wx+' } as const;

async function openNode(path: string, mode: keyof typeof FLAGS): Promise<OpenFile> {
  const handle = await open(path, FLAGS[mode]);
  return {
    async read(target, position) {
      let done = 0;
      while (done < target.length) {
        const part = await handle.read(target, done, target.length - done, position + done);
        if (part.bytesRead === 0) break;
        done += part.bytesRead;
      }
      return done;
    },
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) {
        const part = await handle.write(bytes, done, bytes.length - done, position + done);
        done += part.bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    // fdatasync: it carries the length too, only not the times.
    sync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: openNode,
  rename,
  remove: (path) => rm(path, { force: true }),
  async list(folder) {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    }
  },
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    // Every parent that gained a name on the way down.
    let parent = dirname(resolve(folder));
    await nodeFileSystem.syncFolder(parent);
    while (parent.length >= resolve(first).length) {
      parent = dirname(parent);
      await nodeFileSystem.syncFolder(parent);
    }
  },
  async syncFolder(folder) {
    // Windows has no fsync of a folder: NTFS journals names by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Writes a whole file so that a crash leaves either the old one or the new one: `.new`, sync, rename, sync of the folder. */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  write: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await fs.open(temporary, 'create');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.remove(temporary).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}

/** Reads a small file whole; null when it is not there. */
export async function readWhole(fs: FileSystem, path: string): Promise<Buffer | null> {
  let file: OpenFile;
  try {
    file = await fs.open(path, 'read');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(await file.size());
    const length = await file.read(bytes, 0);
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
