import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../errors';

/** Pauses before each further try, in milliseconds: three quarters of a second together. */
const PAUSES = [10, 20, 40, 80, 160, 440];

export type Pause = (milliseconds: number) => Promise<void>;

/**
 * Whether somebody else only has the file or folder for a moment. A virus scanner or an
 * indexer that is reading it shows as EBUSY, on Windows also as EPERM and EACCES; a scanner
 * on Linux answers EPERM until it has looked. EACCES there is the lack of a right, which
 * no waiting mends.
 */
export function isTransient(error: unknown, platform: string = process.platform): boolean {
  const code = systemCode(error);
  return code === 'EBUSY' || code === 'EPERM' || (code === 'EACCES' && platform === 'win32');
}

/** One call to the disk, tried again while somebody else has what it needs. Rejects with the last error. */
export async function patiently<T>(job: () => Promise<T>, pause: Pause = setTimeout): Promise<T> {
  for (const milliseconds of PAUSES)
    try {
      return await job();
    } catch (error) {
      if (!isTransient(error)) throw error;
      await pause(milliseconds);
    }
  return job();
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The same for a call that answers at once; the process stands still meanwhile. */
export function patientlySync<T>(job: () => T, pause: (milliseconds: number) => void = sleep): T {
  for (const milliseconds of PAUSES)
    try {
      return job();
    } catch (error) {
      if (!isTransient(error)) throw error;
      pause(milliseconds);
    }
  return job();
}
