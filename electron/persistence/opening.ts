import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DATA_VERSION } from '#shared/model/tables';
import type { Failure } from '../errors';
import { asPersistenceFailure, isReadOnly } from './errors';
import { type FileSystem, makeDataFolder, nodeFileSystem } from './file-system';
import { FOLDERS } from './folders';
import type { Writer } from './generation';
import { TAIL_BYTES } from './journal';
import { FolderLock } from './lock';
import type { Known } from './parts';

export interface SecondCopyOptions extends Known {
  fs?: FileSystem;
  /** Milliseconds since 1970; for people and for days, never for order. */
  now?: () => number;
  /** Name of this PC, for the envelopes of what main itself changes; a random one unless given. */
  pc?: string;
  /** Version of this program, named when an older one meets the folder later. */
  appVersion?: string;
  /** Version of the rows' shape this program writes; DATA_VERSION unless a test says otherwise. */
  dataVersion?: number;
  /** The journal's tail may grow to this many bytes, or to the size of its base, before it is compacted. */
  tailBytes?: number;
  /** Restore points together may take this many bytes, or twice a full base where that is more. */
  pointsBytes?: number;
  /** Told when upkeep in the background fails (compaction, restore points). Nothing acknowledged is in danger then. */
  onWarning?: (error: Failure) => void;
}

/** The writer of a folder as the options ask for it: nothing is locked yet. */
export function askedWriter(root: string, options: SecondCopyOptions): Writer {
  const { fs = nodeFileSystem, onWarning = () => undefined } = options;
  return {
    fs,
    folder: join(root, FOLDERS.journal),
    appVersion: options.appVersion ?? '',
    dataVersion: options.dataVersion ?? DATA_VERSION,
    tailBytes: options.tailBytes ?? TAIL_BYTES,
    stretch: randomUUID(),
    pc: options.pc ?? randomUUID(),
    readOnly: false,
    confirm: async () => undefined,
    warn: (error) => onWarning(asPersistenceFailure(error, root, 'act')),
  };
}

/** The folder, made where it is not there, and its lock; null where nothing can be written. */
export async function takeLock(fs: FileSystem, root: string): Promise<FolderLock | null> {
  try {
    await makeDataFolder(fs, root);
    await fs.makeFolder(join(root, FOLDERS.journal));
    return await FolderLock.take(fs, root);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    return null;
  }
}
