import { rmSync } from 'node:fs';
import path from 'node:path';

/** Folder of the browser's profile, where IndexedDB lies. */
export function profileOf(userData: string): string {
  return path.join(userData, 'stand-in-profile');
}

/** What a full disk does to Chromium's store: everything of it is gone. Only between two runs. */
export function wipeBrowserStore(userData: string): void {
  rmSync(profileOf(userData), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
