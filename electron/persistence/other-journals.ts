import { join } from 'node:path';
import { relation } from '#shared/model/history';
import { systemTrouble } from './errors';
import { described, type FoundJournal, findJournals, isAncestor, isBlank } from './found-journals';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { historyOf } from './line';
import { rowId, setAside } from './point-file';
import type { PointState, RestorePoints } from './restore-points';
import { purgeAside } from './set-aside';

export interface Surroundings {
  writer: Writer;
  points: RestorePoints;
  asideFolder: string;
  now: () => number;
}

/** What is to be said of something that was cleared away, and the names it has aside. */
interface Cleared {
  sentence: string;
  aside: string[];
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
  const { fs, folder } = context.writer;
  const others = found.filter(({ name }) => name !== journal.name);
  // The name of the one in force must be on the disk before another goes.
  if (others.length > 0) await fs.syncFolder(folder);
  const cleared: Cleared[] = [];
  for (const other of others) {
    const one = await clearOne(context, journal, other);
    // The mended file was in force itself: nothing purged is in it, and it stays as it was.
    if (other.name !== mended) cleared.push(one);
  }
  if (others.length > 0) await fs.syncFolder(folder);
  cleared.push(...(await clearPoints(context, journal)));
  await purgeAgain(
    context,
    journal,
    cleared.flatMap(({ aside }) => aside),
  );
  return cleared.map(({ sentence }) => sentence);
}

/** Clears other journals while the chosen one is in use: what has come into the folder since, or could not be removed. */
export async function clearLater(context: Surroundings, journal: Journal): Promise<void> {
  await clearOthers(context, journal, await findJournals(context.writer, journal.name));
}

/** What was purged has not come back with a file that was set aside just now. */
async function purgeAgain(
  { writer, asideFolder }: Surroundings,
  journal: Journal,
  aside: readonly string[],
): Promise<void> {
  const { purged } = journal.live;
  if (purged.length === 0 || aside.length === 0) return;
  const ids = new Set(purged.map(({ table, key }) => rowId(table, key)));
  await purgeAside(writer.fs, asideFolder, ids, aside);
}

async function clearOne(
  context: Surroundings,
  journal: Journal,
  other: FoundJournal,
): Promise<Cleared> {
  const { fs, folder } = context.writer;
  const { contents, name } = other;
  const remove = async (sentence: string): Promise<Cleared> => {
    await fs.remove(join(folder, name));
    return { sentence, aside: [] };
  };
  const putAside = async (sentence: string): Promise<Cleared> => ({
    sentence,
    aside: [await setAside(fs, { folder, name }, context.asideFolder, context.now())],
  });
  if (isBlank(other) || isAncestor(journal, other)) return remove('');
  if (contents.header === null)
    return putAside(`文件夹里的“${name}”读不出来，已原样移到其中的“set-aside”文件夹里。`);
  if (['same', 'ahead'].includes(relation(journal.history, contents.history))) return putAside('');
  const what = described(contents.live.contents().counts, contents.at);
  const leftOut = await keep(context, journal, other, what);
  if (leftOut === null) return putAside(asideNotice(what));
  // The file itself may hold more than could be read in it.
  const isWhole = !contents.damaged && contents.torn === null;
  return isWhole ? remove(keptNotice(what, leftOut)) : putAside(keptNotice(what, leftOut));
}

function reasonOf(what: string): string {
  return `另一份数据（${what}），打开时在文件夹里找到`;
}

/** `leftOut`: records of it that are not in the point, for they were purged here. */
function keptNotice(what: string, leftOut: number): string {
  const but = leftOut > 0 ? `除了这里已经彻底清除的${leftOut}条记录，` : '';
  return `文件夹里还有另一份数据（${what}），没有并进来，${but}已原样留作恢复点，在恢复点列表里可以找到。`;
}

/** Of points that lost what they build on: they may hold what is nowhere else. */
function partNotice(count: number): string {
  return `文件夹里还有${count}个读不全的恢复点（它们所接的前一个不在了），已原样移到其中的“set-aside”文件夹里。`;
}

function asideNotice(what: string): string {
  return `文件夹里还有另一份数据（${what}），没有并进来，磁盘已满，没能留作恢复点，已原样移到其中的“set-aside”文件夹里。`;
}

/** Answers how many records were left out; null where there is no room for it. */
async function keep(
  { writer, points }: Surroundings,
  journal: Journal,
  other: FoundJournal,
  what: string,
): Promise<number | null> {
  const reason = reasonOf(what);
  try {
    return await points.keepJournal(join(writer.folder, other.name), reason, (table, key) =>
      journal.live.isPurged(table, key),
    );
  } catch (error) {
    if (systemTrouble(error) !== 'disk-full') throw error;
    writer.warn(error);
    return null;
  }
}

const alive = (refs: PointState['refs']): number => refs.filter(({ row }) => !row.gone).length;

/** Points of other journals: their newest state is kept, unless the journal itself was; their files make room. */
async function clearPoints({ points }: Surroundings, journal: Journal): Promise<Cleared[]> {
  const cleared: Cleared[] = [];
  for (const id of await points.journalIds()) {
    if (id === journal.journalId) continue;
    let sentence = '';
    const state = await points.newestRows(id);
    if (state !== null && !(await points.hasKept(historyOf(state.header)))) {
      const { at, counts = {} } = state.header;
      const refs = state.refs.filter(({ row }) => !journal.live.isPurged(row.table, row.key));
      await points.keepState({ ...state, refs }, reasonOf(described(counts, at)));
      sentence = keptNotice(described(counts, at), alive(state.refs) - alive(refs));
    }
    const aside = await points.putAside(id);
    if (state === null && aside.length > 0) sentence = partNotice(aside.length);
    cleared.push({ sentence, aside });
  }
  return cleared;
}
