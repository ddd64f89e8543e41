import { folderInPlace } from './errors';
import type { FileSystem } from './file-system';
import { isOwnName, type Writer } from './generation';
import { LOCK } from './lock';
import { PURGE } from './purge-note';

/** Names in the data folder itself that only a file can bear. */
const FILES = [LOCK, PURGE, `${PURGE}.new`];

/**
 * A folder that bears the name of a file of the program is none of its own: what the file
 * would say could be neither read nor written, a purge that is pending say. Rejects, naming
 * the first, before anything is touched.
 */
export async function refuseOtherKinds(root: string, { fs, folder }: Writer): Promise<void> {
  const names = [
    ...(await foldersIn(fs, root)).filter((name) => FILES.includes(name)),
    ...(await foldersIn(fs, folder)).filter(isOwnName).map((name) => `journal/${name}`),
  ];
  const [first] = names;
  if (first !== undefined) throw folderInPlace(root, first);
}

/** What cannot be listed is told of by whoever needs it. */
function foldersIn(fs: FileSystem, folder: string): Promise<string[]> {
  return fs.folders(folder).catch(() => []);
}
