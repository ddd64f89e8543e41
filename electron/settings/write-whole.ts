import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { patientlySync } from '../persistence/patience';

/** Windows has no fsync of a folder: NTFS journals names by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = patientlySync(() => openSync(folder, 'r'));
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(resolve(folder));
  makeFolder(parent);
  patientlySync(() => mkdirSync(folder, { recursive: true }));
  syncFolder(parent);
}

/**
 * Writes a small file of the program's own at once: after a crash at any time it is the old
 * one or the new one. On the disk, its name and new folders included, when this returns.
 * Throws the file system's error; what was there is untouched then.
 */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = `${path}.new`;
  try {
    const handle = patientlySync(() => openSync(temporary, 'w'));
    try {
      // Not writeSync: on a disk almost full that writes a part and says nothing.
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    patientlySync(() => renameSync(temporary, path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}
