import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Where in the data folder an error of the system was met. */

/** null: nothing is there, or it cannot be told. */
function kindAt(path: string): 'folder' | 'file' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function pathIn(error: unknown, name: 'path' | 'dest'): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const path: unknown = Reflect.get(error, name);
  return typeof path === 'string' ? path : null;
}

/** With `/` between the names, whatever system it is; '' for the folder itself, null for what lies outside. */
function within(folder: string, path: string): string | null {
  const part = relative(folder, path);
  if (part === '..' || part.startsWith(`..${sep}`) || isAbsolute(part)) return null;
  return part.split(sep).join('/');
}

/** The part of the folder that the error names, or '' where it names none, or the folder itself, or what lies outside. */
export function placeIn(folder: string, error: unknown): string {
  const path = pathIn(error, 'path');
  return path === null ? '' : (within(folder, path) ?? '');
}

/**
 * The part of the folder that is a file where a folder is wanted, or the other way round, as
 * ENOTDIR and EISDIR tell it; '' where they name none. null: it is the folder itself, or lies
 * outside.
 */
export function otherKindIn(folder: string, error: unknown): string | null {
  if (kindAt(folder) !== 'folder') return null;
  const paths = [pathIn(error, 'dest'), pathIn(error, 'path')].filter((path) => path !== null);
  const [path] = paths;
  if (path === undefined) return '';
  // A file that takes the place of another: the folder may be the one or the other.
  let at = paths.find((one) => kindAt(one) === 'folder') ?? path;
  // Of what lies in something that is no folder: the first that is there.
  while (kindAt(at) === null && at !== dirname(at)) at = dirname(at);
  return within(resolve(folder), at) || null;
}
