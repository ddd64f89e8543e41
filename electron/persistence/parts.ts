import { join } from 'node:path';
import type { Position } from '#shared/model/history';
import { AttachedFiles } from './attached-files';
import { newerError } from './errors';
import { FOLDERS } from './folders';
import { clearUnfinished, generations, journalName, type Writer, waitingFiles } from './generation';
import type { Journal } from './journal';
import { peekFile } from './journal-file';
import { FORMAT } from './line';
import type { Lost } from './lost';
import { ownPoints } from './point-file';
import { Purge } from './purge';
import { PurgeNote, type Said } from './purge-note';
import type { PurgesBegun } from './purges-begun';
import { openJournal } from './recovery';
import { Restore } from './restore';
import { RestorePoints } from './restore-points';
import { Upkeep } from './upkeep';
import { Uploads } from './upload';

/** What this PC knows of before, outside of the folder. */
export interface Known {
  /** The journal that this PC used last: of several in the folder it is the one to open. */
  expected?: string;
  /** How far that journal had come when this PC left it; null where that is not known. */
  left?: Position | null;
  /** What it has begun to purge, in whatever folder; nothing is known of it unless given. */
  begun?: PurgesBegun | undefined;
}

/** What a second copy is made of, all on one journal. */
export interface Parts {
  journal: Journal;
  /** What start-up had to mend, for the clerk. */
  notice: string;
  /** Changes that may be missing since. */
  lost: Lost;
  /** A write was cut off, and nobody has been told. */
  isTorn: boolean;
  /** The journal is not the one that this PC used last, or has not been where this PC left it. */
  isAnother: () => boolean;
  points: RestorePoints;
  files: AttachedFiles;
  purge: Purge;
  uploads: Uploads;
  restore: Restore;
  upkeep: Upkeep;
  writer: Writer;
}

/**
 * Looks at first lines only, before anything in the folder is touched. The journal's own
 * restore points count too: where its file is gone or was replaced by an older one they
 * would be what it is made of.
 */
export async function refuseNewer(root: string, writer: Writer): Promise<void> {
  const { fs, folder } = writer;
  const points = join(root, FOLDERS.points);
  const journals = [
    ...(await generations(fs, folder)).map((generation) => join(folder, journalName(generation))),
    ...(await waitingFiles(fs, folder)).map((name) => join(folder, name)),
  ];
  // Of points that cannot be listed or read nothing is made: they keep nobody from the journal.
  const names = await ownPoints(fs, points).catch((): string[] => []);
  const own = names.map((name) => join(points, name));
  const looks = [
    ...journals.map((path) => () => peekFile(fs, path)),
    ...own.map((path) => () => peekFile(fs, path).catch(() => null)),
  ];
  for (const look of looks) {
    const found = await look();
    if (found === null) continue;
    if (found.format > FORMAT || found.dataVersion > writer.dataVersion)
      throw newerError(found, writer);
  }
}

/** Opens the journal, mended where a crash has left it so, and what works on it. Whatever was begun and not finished is thrown away. */
export async function openParts(
  root: string,
  writer: Writer,
  now: () => number,
  { pointsBytes, expected = '', left = null, begun }: Known & { pointsBytes?: number },
): Promise<Parts> {
  const { fs } = writer;
  const [pointsFolder, asideFolder] = [join(root, FOLDERS.points), join(root, FOLDERS.aside)];
  const note = new PurgeNote(writer, root, begun);
  const says = (said: Said) => note.spare(said);
  const points = new RestorePoints(writer, pointsFolder, asideFolder, now, says, pointsBytes);
  const files = new AttachedFiles(fs, join(root, FOLDERS.files), asideFolder, now);
  if (!writer.readOnly) {
    await clearUnfinished(writer);
    // What is left there keeps nobody from the data; a purge looks once more.
    await points.clearUnfinished().catch(writer.warn);
    await files.clearUnfinished().catch(writer.warn);
  }
  // What is set aside while the journal is opened is held against it.
  await note.read().catch(writer.warn);
  const around = { writer, points, asideFolder, now };
  const opened = await openJournal({ ...around, pointsFolder, expected, left });
  const { journal } = opened;
  const purge = new Purge({ ...around, journal, files, root, pointsFolder, note });
  const uploads = new Uploads(writer, journal, points);
  const restore = new Restore(writer, journal, points);
  const upkeep = new Upkeep(writer, journal, points, now);
  return { ...opened, points, files, purge, uploads, restore, upkeep, writer };
}
