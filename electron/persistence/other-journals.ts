import { join } from 'node:path';
import { relation } from '#shared/model/history';
import { isFull } from './errors';
import {
  described,
  describedPoint,
  type FoundJournal,
  findJournals,
  isAncestor,
  isBlank,
  reasonOf,
} from './found-journals';
import { letWait, type Writer } from './generation';
import type { Journal } from './journal';
import { historyOf } from './line';
import { withoutPurged } from './parted-points';
import { rowId, setAside } from './point-file';
import type { RestorePoints } from './restore-points';
import { purgeNamed } from './set-aside';

export interface Surroundings {
  writer: Writer;
  points: RestorePoints;
  asideFolder: string;
  now: () => number;
}

export interface Clearing {
  /** Name of the file from which the one in force was made: there is nothing to say of it. */
  mended?: string;
  /** Where there is no room for a restore point the file waits for the next start. */
  mayWait?: boolean;
}

/**
 * Clears away every journal's file beside the one in force, and the restore points of
 * other journals. What is a former state of the journal in force, or was never written to,
 * goes. Anything else could be somebody's only copy: it becomes a restore point that stays
 * until it is removed by hand. Answers the sentences that name it. Rejects where there is
 * no room and nothing may wait.
 */
export async function clearOthers(
  context: Surroundings,
  journal: Journal,
  found: readonly FoundJournal[],
  { mended = '', mayWait = true }: Clearing = {},
): Promise<string[]> {
  const { fs, folder, warn } = context.writer;
  const others = found.filter(({ name }) => name !== journal.name);
  // The name of the one in force must be on the disk before another goes.
  if (others.length > 0) await fs.syncFolder(folder);
  const sentences: string[] = [];
  for (const other of others) {
    const isMended = other.name === mended;
    const sentence = await clearOne(context, journal, other, isMended).catch(async (error) => {
      if (!mayWait || !isFull(error)) throw error;
      warn(error);
      await letWait(context.writer, other.name);
      return waitingNotice(other);
    });
    if (!isMended) sentences.push(sentence);
  }
  if (others.length > 0) await fs.syncFolder(folder);
  return [
    ...sentences,
    ...(await clearPoints(context, journal)),
    ...(await clearStrays(context, journal, mayWait)),
  ];
}

/** Clears other journals while the chosen one is in use: what has come into the folder since, or could not be removed. Rejects where there is no room for one. */
export async function clearLater(context: Surroundings, journal: Journal): Promise<void> {
  const found = await findJournals(context.writer, journal.name);
  await clearOthers(context, journal, found, { mayWait: false });
}

/** Takes out of a file what was purged before it is set aside: from then on only a purge looks into it. */
async function purgedBefore(
  { writer }: Surroundings,
  journal: Journal,
  path: string,
): Promise<void> {
  const { purged } = journal.live;
  if (purged.length === 0) return;
  await purgeNamed(writer.fs, path, new Set(purged.map(({ table, key }) => rowId(table, key))));
}

/** Answers what is to be said of it. */
async function clearOne(
  context: Surroundings,
  journal: Journal,
  other: FoundJournal,
  isMended: boolean,
): Promise<string> {
  const { fs, folder } = context.writer;
  const { contents, name } = other;
  const remove = () => fs.remove(join(folder, name));
  const putAside = async () => {
    // The mended file was in force itself: nothing purged is in it, and it stays as it was.
    if (!isMended) await purgedBefore(context, journal, join(folder, name));
    await setAside(fs, { folder, name }, context.asideFolder, context.now());
  };
  if (isBlank(other) || isAncestor(journal, other)) {
    await remove();
    return '';
  }
  if (contents.header === null) {
    await putAside();
    return `文件夹里的“${name}”读不出来，已移到其中的“set-aside”文件夹里。`;
  }
  if (['same', 'ahead'].includes(relation(journal.history, contents.history))) {
    await putAside();
    return '';
  }
  const what = whatOf(other);
  const leftOut = await context.points.keepJournal(
    join(folder, name),
    reasonOf(what),
    (table, key) => journal.live.isPurged(table, key),
  );
  // The file itself may hold more than could be read in it.
  await (contents.damaged || contents.torn !== null ? putAside() : remove());
  return keptNotice(what, leftOut);
}

function whatOf({ contents: { live, at } }: FoundJournal): string {
  return described(live.contents().counts, at);
}

/** `leftOut`: records of it that are not in the point, for they were purged here. */
function keptNotice(what: string, leftOut: number): string {
  const but = leftOut > 0 ? `除了这里已经彻底清除的${leftOut}条记录，` : '';
  return `文件夹里还有另一份数据（${what}），没有并进来，${but}已原样留作恢复点，在恢复点列表里可以找到。`;
}

/** Of points that lost what they build on: they may hold what is nowhere else. */
function partNotice(count: number): string {
  return `文件夹里还有${count}个读不全的恢复点（它们所接的前一个不在了），已移到其中的“set-aside”文件夹里。`;
}

/** Said at each start until there is room. */
function waitingNotice(other: FoundJournal): string {
  return `文件夹里还有另一份数据（${whatOf(other)}），没有并进来，磁盘已满，还没能留作恢复点，先原样留着；腾出空间以后再打开，会留作恢复点。`;
}

/** Points of other journals: their newest state is kept, unless the journal itself was; their files make room. */
async function clearPoints(context: Surroundings, journal: Journal): Promise<string[]> {
  const { points } = context;
  const sentences: string[] = [];
  for (const id of await points.journalIds()) {
    if (id === journal.journalId) continue;
    const state = await points.newestRows(id);
    if (state !== null && !(await points.hasKept(historyOf(state.header)))) {
      const { refs, leftOut } = withoutPurged(state.refs, journal.live);
      const what = describedPoint(state.header);
      await points.keepState({ ...state, refs }, reasonOf(what));
      sentences.push(keptNotice(what, leftOut));
    }
    const aside = await points.putAside(id, (path) => purgedBefore(context, journal, path));
    if (state === null && aside > 0) sentences.push(partNotice(aside));
  }
  return sentences;
}

/** Points of another way of this journal: each stands for itself, and the furthest of a way is named. */
async function clearStrays(
  { points, writer }: Surroundings,
  journal: Journal,
  mayWait: boolean,
): Promise<string[]> {
  const kept = await points.keepStrays(journal).catch((error: unknown) => {
    if (!mayWait || !isFull(error)) throw error;
    writer.warn(error);
    return [];
  });
  return kept.map(({ header, leftOut }) => keptNotice(describedPoint(header), leftOut));
}
