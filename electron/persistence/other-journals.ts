import { join } from 'node:path';
import { relation } from '#shared/model/history';
import { systemTrouble } from './errors';
import { described, type FoundJournal, findJournals, isAncestor, isBlank } from './found-journals';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { historyOf } from './line';
import { rowId, setAside } from './point-file';
import type { RestorePoints } from './restore-points';
import { purgeAside } from './set-aside';

export interface Surroundings {
  writer: Writer;
  points: RestorePoints;
  asideFolder: string;
  now: () => number;
}

/**
 * Clears away every journal's file beside the one in force, and the restore points of
 * other journals. What is a former state of the journal in force, or was never written to,
 * goes. Anything else could be somebody's only copy: it becomes a restore point that stays
 * until it is removed by hand. Answers the sentences that name it; of the file `mended`,
 * from which the one in force was made, there is nothing to say.
 */
export async function clearOthers(
  context: Surroundings,
  journal: Journal,
  found: readonly FoundJournal[],
  mended = '',
): Promise<string[]> {
  const sentences: string[] = [];
  const others = found.filter(({ name }) => name !== journal.name);
  // The name of the one in force must be on the disk before another goes.
  if (others.length > 0) await context.writer.fs.syncFolder(context.writer.folder);
  for (const other of others) {
    const said = await clearOne(context, journal, other);
    if (said !== '' && other.name !== mended) sentences.push(said);
  }
  if (others.length > 0) await context.writer.fs.syncFolder(context.writer.folder);
  sentences.push(...(await clearPoints(context, journal)));
  if (others.length > 0) await purgeAgain(context, journal);
  return sentences;
}

/** The same while the journal is in use: what has come into the folder since, or could not be removed. */
export async function clearLater(context: Surroundings, journal: Journal): Promise<void> {
  await clearOthers(context, journal, await findJournals(context.writer, journal.name));
}

/** What was purged has not come back with a file that was set aside just now. */
async function purgeAgain({ writer, asideFolder }: Surroundings, journal: Journal): Promise<void> {
  const purged = [...journal.live.all()].filter(({ place }) => place.gone === 'purged');
  if (purged.length === 0) return;
  await purgeAside(
    writer.fs,
    asideFolder,
    new Set(purged.map(({ table, key }) => rowId(table, key))),
  );
}

async function clearOne(
  context: Surroundings,
  journal: Journal,
  other: FoundJournal,
): Promise<string> {
  const { fs, folder } = context.writer;
  const { contents, name } = other;
  if (isBlank(other) || isAncestor(journal, other)) {
    await fs.remove(join(folder, name));
    return '';
  }
  const aside = () => setAside(fs, { folder, name }, context.asideFolder, context.now());
  if (contents.header === null) {
    await aside();
    return `文件夹里的“${name}”读不出来，已原样移到其中的“set-aside”文件夹里。`;
  }
  const isFormer = ['same', 'ahead'].includes(relation(journal.history, contents.history));
  if (isFormer) {
    await aside();
    return '';
  }
  const what = described(contents.live.contents().counts, contents.at);
  const isKept = await keep(context, journal, other, what);
  // The file itself holds more than the point where it is damaged, or where no point could be made.
  if (isKept && !contents.damaged) await fs.remove(join(folder, name));
  else await aside();
  return isKept ? keptNotice(what) : asideNotice(what);
}

function reasonOf(what: string): string {
  return `另一份数据（${what}），打开时在文件夹里找到`;
}

function keptNotice(what: string): string {
  return `文件夹里还有另一份数据（${what}），没有并进来，已原样留作恢复点，在恢复点列表里可以找到。`;
}

function asideNotice(what: string): string {
  return `文件夹里还有另一份数据（${what}），没有并进来，磁盘已满，没能留作恢复点，已原样移到其中的“set-aside”文件夹里。`;
}

async function keep(
  { writer, points }: Surroundings,
  journal: Journal,
  other: FoundJournal,
  what: string,
): Promise<boolean> {
  const reason = reasonOf(what);
  if (await points.isKept(other.contents.history, reason)) return true;
  try {
    await points.keepJournal(join(writer.folder, other.name), reason, (table, key) =>
      journal.live.isPurged(table, key),
    );
    return true;
  } catch (error) {
    if (systemTrouble(error) !== 'disk-full') throw error;
    writer.warn(error);
    return false;
  }
}

/** Points of other journals: their newest state is kept, unless the journal itself was; their files make room. */
async function clearPoints(context: Surroundings, journal: Journal): Promise<string[]> {
  const { points } = context;
  const sentences: string[] = [];
  const others = (await points.journalIds()).filter((id) => id !== journal.journalId);
  for (const id of others) {
    const state = await points.newestRows(id);
    if (state !== null && !(await points.hasKept(historyOf(state.header)))) {
      const { at, counts = {} } = state.header;
      const refs = state.refs.filter(({ row }) => !journal.live.isPurged(row.table, row.key));
      await points.keepState({ ...state, refs }, reasonOf(described(counts, at)));
      sentences.push(keptNotice(described(counts, at)));
    }
    await points.putAside(id);
  }
  if (others.length > 0) await purgeAgain(context, journal);
  return sentences;
}
