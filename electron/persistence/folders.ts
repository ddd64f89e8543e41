import { basename, dirname, join } from 'node:path';
import { systemCode } from '../errors';
import type { FileSystem } from './file-system';

/** What lies in a data folder. */
export const FOLDERS = {
  journal: 'journal',
  points: 'restore-points',
  aside: 'set-aside',
  files: 'files',
} as const;

/**
 * Names of the folders in a data folder. One of the program's own counts also where it is a
 * link, to a roomier disk say: what lies there is the office's. Other links lead to what is not.
 */
export async function foldersOf(fs: FileSystem, root: string): Promise<Set<string>> {
  const folders = new Set(await fs.folders(root));
  const others = (await fs.list(root)).filter((name) => !folders.has(name));
  for (const name of Object.values(FOLDERS))
    if (others.includes(name) && (await leadsToFolder(fs, join(root, name)))) folders.add(name);
  return folders;
}

/**
 * Path of one of the program's own folders as a listing gives it: a disk that does not tell
 * capitals apart may list another name than the one that leads there.
 */
export async function listedPath(fs: FileSystem, path: string): Promise<string> {
  const [root, own] = [dirname(path), basename(path)];
  const names = await fs.list(root);
  if (names.includes(own) || !(await leadsToFolder(fs, path))) return path;
  return join(root, names.find((name) => name.toLowerCase() === own) ?? own);
}

/** Of what is no folder itself. */
async function leadsToFolder(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const file = await fs.open(path, 'read');
    await file.read(Buffer.alloc(1), 0).finally(() => file.close());
    return false;
  } catch (error) {
    return systemCode(error) === 'EISDIR';
  }
}
