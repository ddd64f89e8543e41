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
  keptNotice,
  reasonOf,
} from './found-journals';
import { letWait, type Writer } from './generation';
import type { Journal } from './journal';
import { historyOf } from './line';
import { setAside } from './point-file';
import { purgedBefore } from './purged-before';
import type { RestorePoints } from './restore-points';
import { purgeNamed } from './set-aside';
import { addUntold } from './untold';

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
 * until it is removed by hand, and is named (`untold.ts`). Answers what is to be said of what
 * waits for room. Rejects where there is none and nothing may wait.
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
  const waiting: string[] = [];
  for (const other of others) {
    const isMended = other.name === mended;
    await clearOne(context, journal, other, isMended).catch(async (error) => {
      if (!mayWait || !isFull(error)) throw error;
      warn(error);
      await letWait(context.writer, other.name);
      waiting.push(waitingNotice(other));
    });
  }
  if (others.length > 0) await fs.syncFolder(folder);
  await clearPoints(context, journal);
  await clearStrays(context, journal, mayWait);
  return waiting;
}

/** Clears other journals while the chosen one is in use: what has come into the folder since, or could not be removed. Rejects where there is no room for one. */
export async function clearLater(context: Surroundings, journal: Journal): Promise<void> {
  await context.points.look();
  const found = await findJournals(context.writer, journal.name);
  await clearOthers(context, journal, found, { mayWait: false });
}

/** Takes out of a file what was purged before it is set aside: from then on only a purge looks into it. */
async function takePurged({ writer }: Surroundings, journal: Journal, path: string): Promise<void> {
  if (journal.live.purged.length > 0) await purgeNamed(writer.fs, path, purgedBefore(journal.live));
}

async function clearOne(
  context: Surroundings,
  journal: Journal,
  other: FoundJournal,
  isMended: boolean,
): Promise<void> {
  const { writer, asideFolder, now } = context;
  const { fs, folder } = writer;
  const { contents, name } = other;
  const path = join(folder, name);
  const putAside = async (sentence: string) => {
    // The mended file was in force itself: nothing purged is in it, it stays as it was, and of it there is nothing to say.
    if (!isMended) {
      await takePurged(context, journal, path);
      await addUntold(writer, sentence);
    }
    await setAside(fs, { folder, name }, asideFolder, now());
  };
  if (isBlank(other) || isAncestor(journal, other)) return fs.remove(path);
  if (contents.header === null)
    return putAside(`文件夹里的“${name}”读不出来，已移到其中的“set-aside”文件夹里。`);
  if (['same', 'ahead'].includes(relation(journal.history, contents.history))) return putAside('');
  const what = whatOf(other);
  const leftOut = await context.points.keepJournal(path, reasonOf(what), journal.live);
  // The file itself may hold more than could be read in it.
  const isSpoilt = contents.damaged || contents.torn !== null;
  const sentence = keptNotice(what, leftOut, isSpoilt);
  if (isSpoilt) return putAside(sentence);
  if (!isMended) await addUntold(writer, sentence);
  return fs.remove(path);
}

function whatOf({ contents: { live, at } }: FoundJournal): string {
  return described(live.contents().counts, at);
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
async function clearPoints(context: Surroundings, journal: Journal): Promise<void> {
  const { points, writer } = context;
  if (points.isShut) return;
  for (const id of await points.journalIds()) {
    if (id === journal.journalId) continue;
    const state = await points.newestRows(id);
    if (state !== null) {
      const { left: refs, leftOut } = await points.left(state.refs, journal.live);
      const what = describedPoint(state.header);
      const isThere = await points.hasCopy(state.header);
      if (isThere || !(await points.hasKept(historyOf(state.header)))) {
        if (!isThere) await points.keepState({ ...state, refs }, reasonOf(what));
        await addUntold(writer, keptNotice(what, leftOut, state.isSpoilt));
      }
    }
    await points.putAside(id, async (path, count) => {
      await takePurged(context, journal, path);
      if (state === null) await addUntold(writer, partNotice(count));
    });
  }
}

/** Points of another way of this journal: each stands for itself. */
async function clearStrays(
  { points, writer }: Surroundings,
  journal: Journal,
  mayWait: boolean,
): Promise<void> {
  if (points.isShut) return;
  await points.keepStrays(journal).catch((error: unknown) => {
    if (!mayWait || !isFull(error)) throw error;
    writer.warn(error);
  });
}
