import { dirname } from 'node:path';
import { sameContents } from '#shared/model/contents';
import { tip } from '#shared/model/history';
import { systemCode } from '../errors';
import { type Act, folderGone, folderReplaced } from './errors';
import type { FileSystem, OpenFile } from './file-system';
import { type JournalContents, readJournal } from './journal-file';

/** The journal's file in force, as its writer left it. */
export interface HeldFile {
  path: string;
  file: OpenFile;
  contents: JournalContents;
  /** Behind `contents.end` may lie the rest of a failed write. */
  unclean: boolean;
  /** Name of what this run writes, in the history. */
  stretch: string;
}

/** The data folder, of a journal's file. */
function folderOf(path: string): string {
  return dirname(dirname(path));
}

/**
 * Makes sure, before something is written, that the path still leads to the file that was
 * opened and that nobody else has written to it. Where the folder was away and is back
 * (plugged in again, copied back), the file there is opened anew once it was seen to say
 * the same and nothing that anybody else has written behind it. Answers the file to write to; rejects with 'target-missing' while the folder
 * is not there, with 'journal-other' when it is another one.
 */
export async function presentFile(fs: FileSystem, held: HeldFile, act: Act): Promise<OpenFile> {
  const { path, file, contents, unclean } = held;
  if (await file.isStillAt(path)) {
    const size = await file.size();
    if (size === contents.end || (unclean && size > contents.end)) return file;
    throw folderReplaced(folderOf(path), act);
  }
  const found = await openAgain(fs, path, act);
  if ((await saysTheSame(found, contents)) && (await isOnlyOurs(found, held))) {
    await file.close().catch(() => undefined);
    return found;
  }
  await found.close();
  throw folderReplaced(folderOf(path), act);
}

/** What was just synced lies where the next start will look; rejects with 'target-missing' otherwise. */
export async function stillThere({ path, file }: HeldFile): Promise<void> {
  if (!(await file.isStillAt(path))) throw folderGone(folderOf(path), 'save');
}

async function openAgain(fs: FileSystem, path: string, act: Act): Promise<OpenFile> {
  try {
    return await fs.open(path, 'write');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    const isOther = (await fs.list(dirname(path))).length > 0;
    throw isOther ? folderReplaced(folderOf(path), act) : folderGone(folderOf(path), act, error);
  }
}

/** Line by line up to where we know the file: an unfinished write behind it is cut off later. */
async function saysTheSame(file: OpenFile, known: JournalContents): Promise<boolean> {
  const size = async () => Math.min(known.end, await file.size());
  const found = await readJournal({ ...file, size });
  return (
    !found.damaged &&
    found.end === known.end &&
    JSON.stringify(found.history) === JSON.stringify(known.history) &&
    sameContents(found.live.contents(), known.live.contents())
  );
}

/** Behind what we know lies at most the rest of a write of ours: entries of another run may be the only copy of what was saved elsewhere. */
async function isOnlyOurs(file: OpenFile, { contents, stretch }: HeldFile): Promise<boolean> {
  if ((await file.size()) === contents.end) return true;
  const { end, history } = await readJournal(file);
  return end === contents.end || tip(history).stretch === stretch;
}
