import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from '../errors';
import { isTransient, type Pause, patiently } from './patience';

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
  /** True while `path` still leads to this very file; false when it is gone, moved, unplugged or another one. */
  isStillAt(path: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The few file operations the second copy is built on, so that a test can drop
 * whatever was not yet synced and fail any step.
 */
export interface FileSystem {
  /** 'read' an existing file, 'write' to an existing file, 'create' an empty one (replacing), 'claim' one that must not exist. */
  open(path: string, mode: 'read' | 'write' | 'create' | 'claim'): Promise<OpenFile>;
  /** A file takes the place of one of that name; a folder goes only where there is nothing. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Names in a folder, sorted; [] when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Names of the folders in a folder, sorted; [] when there is no such folder. */
  folders(folder: string): Promise<string[]>;
  /** Makes a folder and what is missing above it; each new name is on the disk when this resolves. */
  makeFolder(folder: string): Promise<void>;
  /** Removes an empty folder; one that is not there is fine. */
  removeFolder(folder: string): Promise<void>;
  /** Creations, renames and removals in the folder are on the disk when this resolves. */
  syncFolder(folder: string): Promise<void>;
}

const FLAGS = { read: 'r', write: 'r+', create: 'w+', claim: 'wx+' } as const;

function opened(handle: FileHandle, calls: Calls): OpenFile {
  let own: { ino: bigint; dev: bigint } | null = null;
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
    // fdatasync carries the file's length too, only not its times.
    sync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    async isStillAt(path) {
      try {
        // Numbers of files on Windows do not fit a double.
        own ??= await handle.stat({ bigint: true });
        const there = await calls.stat(path);
        return there.ino === own.ino && there.dev === own.dev;
      } catch (error) {
        // Whoever has the file for a while has not taken it away.
        if (isTransient(error)) throw error;
        return false;
      }
    },
    close: () => handle.close(),
  };
}

/** What fails in an open file names it, as what fails by its path does. */
function naming(path: string, file: OpenFile): OpenFile {
  const named = (error: unknown): never => {
    if (typeof error === 'object' && error !== null) Object.assign(error, { path });
    throw error;
  };
  return {
    ...file,
    read: (target, position) => file.read(target, position).catch(named),
    write: (bytes, position) => file.write(bytes, position).catch(named),
    truncate: (length) => file.truncate(length).catch(named),
    sync: () => file.sync().catch(named),
  };
}

async function entries(folder: string, calls: Calls): Promise<Dirent[]> {
  try {
    return await calls.readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** What file systems answer that have no fsync of a folder: shares under older kernels of Linux, which write names through. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function syncFolder(folder: string, { open }: Calls): Promise<void> {
  // Windows has no fsync of a folder: NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string, calls: Calls): Promise<void> {
  const first = await calls.mkdir(folder);
  if (first === undefined) return;
  // Every parent that gained a name on the way down.
  let parent = dirname(resolve(folder));
  await syncFolder(parent, calls);
  while (parent.length >= resolve(first).length) {
    parent = dirname(parent);
    await syncFolder(parent, calls);
  }
}

const CALLS = {
  open: (path: string, flags: string) => open(path, flags),
  rename: (from: string, to: string) => rename(from, to),
  rm: (path: string) => rm(path, { force: true }),
  rmdir: (folder: string) => rmdir(folder),
  /** The first folder that was not there; undefined where all were. */
  mkdir: (folder: string) => mkdir(folder, { recursive: true }),
  readdir: (folder: string) => readdir(folder, { withFileTypes: true }),
  stat: (path: string) => stat(path, { bigint: true }),
};

/** What of the operating system the real disk is made of. */
export type Calls = typeof CALLS;

/** What others hold only for a moment is tried again: every call, and nothing but calls. */
function patient(calls: Calls, pause?: Pause): Calls {
  return {
    open: (path, flags) => patiently(() => calls.open(path, flags), pause),
    rename: (from, to) => patiently(() => calls.rename(from, to), pause),
    rm: (path) => patiently(() => calls.rm(path), pause),
    rmdir: (folder) => patiently(() => calls.rmdir(folder), pause),
    mkdir: (folder) => patiently(() => calls.mkdir(folder), pause),
    readdir: (folder) => patiently(() => calls.readdir(folder), pause),
    stat: (path) => patiently(() => calls.stat(path), pause),
  };
}

/** The real disk. A test puts calls of its own in the place of some. */
export function nodeFiles(own: Partial<Calls> = {}, pause?: Pause): FileSystem {
  const calls = patient({ ...CALLS, ...own }, pause);
  return {
    open: async (path, mode) => naming(path, opened(await calls.open(path, FLAGS[mode]), calls)),
    rename: calls.rename,
    remove: calls.rm,
    list: async (folder) => (await entries(folder, calls)).map(({ name }) => name).sort(),
    folders: async (folder) =>
      (await entries(folder, calls))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    makeFolder: (folder) => makeFolder(folder, calls),
    removeFolder: (folder) =>
      calls.rmdir(folder).catch((error: unknown) => {
        if (systemCode(error) !== 'ENOENT') throw error;
      }),
    syncFolder: (folder) => syncFolder(folder, calls),
  };
}

export const nodeFileSystem: FileSystem = nodeFiles();

/** Names in a folder but for those of folders: one that bears the name of a file is not the program's. */
export async function filesIn(fs: FileSystem, folder: string): Promise<string[]> {
  const folders = new Set(await fs.folders(folder));
  return (await fs.list(folder)).filter((name) => !folders.has(name));
}

/**
 * Makes the data folder, or finds it there: its own name is on the disk when this
 * resolves, also where an earlier start was ended between making and syncing it.
 */
export async function makeDataFolder(fs: FileSystem, folder: string): Promise<void> {
  await fs.makeFolder(folder);
  // A folder that was there may lie in one that cannot be read; then nothing was to be synced.
  await fs.syncFolder(dirname(resolve(folder))).catch(() => undefined);
}

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
