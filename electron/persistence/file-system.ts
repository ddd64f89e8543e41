import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../errors';

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

/** Pauses before each further try, in milliseconds: three quarters of a second together. */
const PAUSES = [10, 20, 40, 80, 160, 440];

/**
 * Whether somebody else only has the file for a moment. A virus scanner or an indexer
 * that is reading it shows as EBUSY, on Windows also as EPERM and EACCES; a scanner on
 * Linux answers EPERM until it has looked. EACCES there is the lack of a right, which
 * no waiting mends.
 */
export function isTransient(error: unknown, platform: string = process.platform): boolean {
  const code = systemCode(error);
  return code === 'EBUSY' || code === 'EPERM' || (code === 'EACCES' && platform === 'win32');
}

type Pause = (milliseconds: number) => Promise<void>;

async function patiently<T>(job: () => Promise<T>, pause: Pause): Promise<T> {
  for (const milliseconds of PAUSES)
    try {
      return await job();
    } catch (error) {
      if (!isTransient(error)) throw error;
      await pause(milliseconds);
    }
  return job();
}

function opened(handle: FileHandle): OpenFile {
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
        const there = await stat(path, { bigint: true });
        return there.ino === own.ino && there.dev === own.dev;
      } catch {
        return false;
      }
    },
    close: () => handle.close(),
  };
}

async function entries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** What file systems answer that have no fsync of a folder: shares under older kernels of Linux, which write names through. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function syncFolder(folder: string, { open }: typeof CALLS): Promise<void> {
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

async function makeFolder(folder: string, calls: typeof CALLS): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // Every parent that gained a name on the way down.
  let parent = dirname(resolve(folder));
  await syncFolder(parent, calls);
  while (parent.length >= resolve(first).length) {
    parent = dirname(parent);
    await syncFolder(parent, calls);
  }
}

const CALLS = { open, rename, rm, rmdir };

/** The real disk. What others hold only for a moment is tried again here and nowhere else. */
export function nodeFiles(calls: typeof CALLS = CALLS, pause: Pause = setTimeout): FileSystem {
  return {
    open: async (path, mode) => opened(await patiently(() => calls.open(path, FLAGS[mode]), pause)),
    rename: (from, to) => patiently(() => calls.rename(from, to), pause),
    remove: (path) => patiently(() => calls.rm(path, { force: true }), pause),
    list: async (folder) => (await entries(folder)).map(({ name }) => name).sort(),
    folders: async (folder) =>
      (await entries(folder))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    makeFolder: (folder) => makeFolder(folder, calls),
    removeFolder: (folder) =>
      patiently(() => calls.rmdir(folder), pause).catch((error: unknown) => {
        if (systemCode(error) !== 'ENOENT') throw error;
      }),
    syncFolder: (folder) => syncFolder(folder, calls),
  };
}

export const nodeFileSystem: FileSystem = nodeFiles();

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
