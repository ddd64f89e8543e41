import { rmSync } from 'node:fs';
import path from 'node:path';

/** Folder of the browser's profile, where IndexedDB lies. */
export function profileOf(userData: string): string {
  return path.join(userData, 'stand-in-profile');
}

/** Attempts to remove a profile into which a browser that is ending still writes, and the pause between them, ms. */
const ATTEMPTS = 40;
const PAUSE = 250;

/**
 * What a full disk does to Chromium's store: everything of it is gone. Only between two runs.
 * A file that comes while its folder is emptied is in the way of the folder alone, however
 * often that is tried: everything is begun anew.
 */
export function wipeBrowserStore(userData: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rmSync(profileOf(userData), { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
