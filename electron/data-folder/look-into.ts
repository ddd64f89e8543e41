import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countsInWords } from '#shared/model/count-words';
import { DATA_VERSION } from '#shared/model/tables';
import { nodeFileSystem as fs, type OpenFile } from '../persistence/file-system';
import { generations, journalName } from '../persistence/generation';
import { firstLine, peekFile, readJournal } from '../persistence/journal-file';
import { decodeLine, FORMAT } from '../persistence/line';
import { patiently } from '../persistence/patience';
import { listPoints } from '../persistence/point-file';
import { FOLDER_NAME } from './default-folder';

/** What can be told of a data folder without opening it: no lock is taken and nothing is written. */
export interface Look {
  folder: string;
  /** The journal's id; '' where it cannot be read. */
  journalId: string;
  /** Version of the program that wrote it; '' where it cannot be read. */
  app: string;
  /** ISO instant of the last change: of the last entry where it was counted, else of the file. '' when there was none. */
  at: string;
  /** What it holds, of every kind of record: 文稿3份、会议2次; '' where it was not counted, or the journal is too long for that or not to be read. */
  holds: string;
  /** Whether the folder was written by a newer version of the program. */
  newer: boolean;
  /** Counted, and nothing was ever written. */
  empty: boolean;
}

/** A longer journal is not read for its count: somebody is waiting. */
const LONGEST = 64 << 20;

/**
 * null when the folder holds no data of this program. Only first lines are read, unless it is
 * to be `counted`. Throws the file system's error when it cannot be told.
 */
export async function lookInto(folder: string, counted = false): Promise<Look | null> {
  const journal = join(folder, 'journal');
  const looks: Look[] = [];
  for (const generation of await generations(fs, journal)) {
    const look = await lookAtFile(folder, join(journal, journalName(generation)), counted);
    if (look !== null) looks.push(look);
  }
  // Of several journals, and where one is damaged: what was written last.
  looks.sort((a, b) => b.at.localeCompare(a.at));
  const told = looks.find(({ journalId, newer }) => journalId !== '' || newer);
  return told ?? (await lookAtPoints(folder)) ?? looks[0] ?? null;
}

/** The data folder that is meant by a chosen one: itself, or the one inside it; null when there is none. */
export async function dataFolderIn(chosen: string): Promise<Look | null> {
  return (await lookInto(chosen)) ?? (await lookInto(join(chosen, FOLDER_NAME)));
}

async function lookAtFile(folder: string, path: string, counted: boolean): Promise<Look | null> {
  const found = await patiently(() => stat(path));
  // Opening a folder of that name is refused, with its name.
  if (found.size === 0 || found.isDirectory()) return null;
  const { size, mtime } = found;
  const changed = { folder, at: mtime.toISOString() };
  const unread = { ...changed, journalId: '', app: '', holds: '', newer: false, empty: false };
  const first = await peekFile(fs, path);
  if (first !== null && (first.format > FORMAT || first.dataVersion > DATA_VERSION))
    return { ...unread, app: first.app, newer: true };
  const file = await fs.open(path, 'read');
  try {
    if (!counted || size > LONGEST) return { ...unread, ...(await headerIn(file)) };
    const { header, live, at } = await readJournal(file);
    if (header === null) return unread;
    const { counts } = live.contents();
    const holds = countsInWords(counts);
    const empty = at === '' && Object.keys(counts).length === 0;
    const { journalId, app } = header;
    return { folder, journalId, app, at, holds, newer: header.dataVersion > DATA_VERSION, empty };
  } finally {
    await file.close();
  }
}

async function headerIn(file: OpenFile): Promise<{ journalId: string; app: string }> {
  const first = await firstLine(file);
  const line = first && decodeLine(first);
  if (line?.kind !== 'header') return { journalId: '', app: '' };
  return { journalId: line.header.journalId, app: line.header.app };
}

/** A folder whose journal is gone is still told by its restore points. */
async function lookAtPoints(folder: string): Promise<Look | null> {
  const { points } = await listPoints(fs, join(folder, 'restore-points'));
  const newest = points.at(-1)?.header;
  if (newest === undefined) return null;
  const { journalId, app, at, counts = {} } = newest;
  const holds = countsInWords(counts);
  return { folder, journalId, app, at, holds, newer: false, empty: false };
}
