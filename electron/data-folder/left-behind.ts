import { dirname } from 'node:path';
import { isThere } from './find-place';
import { lookInto } from './look-into';
import { readMark } from './moved-mark';

/** What became of the folder that the data was moved away from. */
export interface LeftBehind {
  folder: string;
  /** False when the folder's disk is not connected, or the folder cannot be read. */
  reached: boolean;
  marked: boolean;
}

/** null when nothing lies there any more. */
export async function lookBehind(folder: string): Promise<LeftBehind | null> {
  if (!(await isThere(dirname(folder)))) return { folder, reached: false, marked: false };
  try {
    if ((await lookInto(folder)) === null) return null;
    return { folder, reached: true, marked: (await readMark(folder)) !== null };
  } catch {
    return { folder, reached: false, marked: false };
  }
}
