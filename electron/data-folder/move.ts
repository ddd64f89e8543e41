import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type History, relation } from '#shared/model/history';
import { Failure, systemCode } from '../errors';
import { systemTrouble } from '../persistence/errors';
import { nodeFileSystem } from '../persistence/file-system';
import type { SecondCopyOptions } from '../persistence/opening';
import { SecondCopy } from '../persistence/second-copy';
import { FOLDER_NAME } from './default-folder';
import { isThere } from './find-place';
import { lookInto } from './look-into';
import { MARK_NAME, RETIRED_NAME, unmark, writeMark } from './moved-mark';
import {
  clearUnfinished,
  count,
  discount,
  UNCOUNTED_NAME,
  type Unfinished,
  unfinishedBeside,
} from './unfinished';

export interface Move {
  old: SecondCopy;
  from: string;
  to: string;
  options: SecondCopyOptions;
  unfinished: Unfinished;
  /** Writes down that the data lies at `to` now. Throws when it cannot. */
  remember: (copy: SecondCopy) => void;
  /** Told what failed without stopping the move. */
  warn: (error: unknown) => void;
}

export interface Moved {
  copy: SecondCopy;
  /** False when no mark could be left at the old place. */
  marked: boolean;
  /** What lay at the new place before, under its new name; ''. */
  setAside: string;
  /** Files that a bad sector has kept from being copied whole. */
  unread: number;
}

/** The data folder that is meant when somebody chooses a folder to move to. */
export function targetIn(chosen: string): string {
  return basename(chosen) === FOLDER_NAME ? chosen : join(chosen, FOLDER_NAME);
}

/**
 * Copies the data to `to`, verifies and opens the copy there, and marks the old folder as
 * moved, which is the step that counts: up to it a start opens the old folder, from it on the
 * new one. Throws with everything as it was before.
 */
export async function move(wanted: Move): Promise<Moved> {
  const { from, to, options } = wanted;
  const { fs = nodeFileSystem } = options;
  const isOlderThere = await olderCopyAt(wanted);
  const staging = unfinishedBeside(to);
  const undo: (() => Promise<unknown>)[] = [];
  try {
    writeDown(wanted, staging);
    undo.push(async () => {
      // On a disk that was taken away meanwhile it lies on: the next start looks for it.
      if (await clearUnfinished(staging)) wanted.unfinished(staging, false);
    });
    await fs.makeFolder(dirname(staging));
    const { unread } = await wanted.old.copyTo(staging);
    // The mark of a move from here never goes with the data.
    await fs.remove(join(staging, MARK_NAME));
    let setAside = '';
    if (isOlderThere) {
      setAside = await freeName(to);
      await fs.rename(to, setAside);
      undo.push(() => fs.rename(setAside, to));
    } else await fs.removeFolder(to);
    await discount(fs, staging);
    writeDown(wanted, to);
    undo.push(async () => {
      if (!(await isThere(join(to, UNCOUNTED_NAME)))) wanted.unfinished(to, false);
    });
    await fs.rename(staging, to);
    undo.push(() => fs.rename(to, staging));
    await fs.syncFolder(dirname(to));
    const copy = await SecondCopy.open(to, options);
    undo.push(() => copy.close());
    const marked = await settle(wanted, copy, undo);
    await attempt(wanted.warn, async () => {
      await count(fs, to);
      for (const one of [staging, to]) wanted.unfinished(one, false);
    });
    return { copy, marked, setAside, unread };
  } catch (error) {
    for (const step of undo.reverse()) await attempt(wanted.warn, step);
    throw notMoved(error, from, to);
  }
}

function writeDown({ from, unfinished, warn }: Move, staging: string): void {
  try {
    unfinished(staging, true);
  } catch (error) {
    try {
      unfinished(staging, false);
    } catch (again) {
      warn(again);
    }
    // No cause: what is said of the new place is not meant.
    throw new Failure(
      systemTrouble(error),
      `程序自己的设置写不进去，多半是系统盘满了，没有移动。数据仍在原处，完好无损：${from}。请清理系统盘的空间再试。`,
    );
  }
}

/** The mark and the settings: one of them is enough for the next start, without both the move is undone. */
async function settle(
  { from, to, options, remember, warn }: Move,
  copy: SecondCopy,
  undo: (() => Promise<unknown>)[],
): Promise<boolean> {
  const { fs = nodeFileSystem, now = Date.now } = options;
  const mark = { to, at: new Date(now()).toISOString(), journalId: copy.status().journalId };
  undo.push(() => unmark(fs, from));
  const marked = await attempt(warn, () => writeMark(fs, from, mark));
  try {
    remember(copy);
  } catch (error) {
    if (!marked) throw error;
    warn(error);
  }
  return marked;
}

async function attempt(warn: (error: unknown) => void, work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    warn(error);
    return false;
  }
}

/** Looks at what lies at the new place. True for an older copy of the same data; throws for anything that may be somebody's. */
async function olderCopyAt({ old, from, to, options }: Move): Promise<boolean> {
  await refuseInside(from, to);
  const names = await namesIn(to);
  if (names.length === 0) return false;
  if (names.every((name) => [MARK_NAME, RETIRED_NAME, UNCOUNTED_NAME, 'lock'].includes(name)))
    return true;
  const look = await lookInto(to, true);
  if (look === null) {
    const some = names.slice(0, 3).join('、');
    throw new Failure(
      'target-held',
      `${to} 里已经有文件，不是回音的数据（${some}${names.length > 3 ? '等' : ''}），没有移动，也没有动它们。请另选一个位置，或先把那里的文件夹改名。`,
    );
  }
  const there = `那里已有一份回音数据${look.holds === '' ? '' : `（${look.holds}）`}`;
  const ours: History = old.status();
  if (look.newer || look.journalId !== ours.journalId) {
    throw new Failure(
      'target-held',
      `${there}，和现在用的不是同一份：${to}。没有移动，两边都没有改动。请另选一个位置。`,
    );
  }
  const copy = await SecondCopy.open(to, options);
  try {
    if (['same', 'behind'].includes(relation(copy.status(), ours))) return true;
  } finally {
    await copy.close();
  }
  throw new Failure(
    'target-held',
    `${there}，其中有现在这一份里没有的改动：${to}。没有移动，两边都没有改动。请另选一个位置。`,
  );
}

/** Where a path leads that may go over links, also one whose last parts are not there yet. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const parent = dirname(path);
  return parent === path ? path : join(await realOf(parent), basename(path));
}

async function refuseInside(from: string, to: string): Promise<void> {
  const way = relative(await realOf(resolve(from)), await realOf(resolve(to)));
  if (way === '') throw new Failure('target-held', `数据已经在这里，不用移动：${to}。`);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return;
  throw new Failure(
    'target-held',
    `新的位置在现在的数据文件夹里面：${to}。没有移动。请选数据文件夹以外的位置。`,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await nodeFileSystem.list(folder);
  } catch (error) {
    throw new Failure('target-held', `${folder} 读不出来，没有移动。请另选一个位置。`, error);
  }
}

async function freeName(to: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const candidate = `${to}-旧-${day}${number === 1 ? '' : `-${number}`}`;
    if (!(await isThere(candidate))) return candidate;
  }
}

/** What the second copy says of a full disk is meant for saving: here nothing was typed, and it is the other disk. */
function notMoved(error: unknown, from: string, to: string): unknown {
  const isOwn = error instanceof Failure;
  const cause = isOwn ? error.cause : error;
  if (cause === undefined) return error;
  const code = systemCode(cause);
  const trouble = systemTrouble(cause);
  if (trouble === 'disk-full') {
    return new Failure(
      trouble,
      `新的位置空间不够：${dirname(to)}。没有移动，数据仍在原处，完好无损：${from}。请清理出空间或另选一个位置。`,
      cause,
    );
  }
  return new Failure(
    trouble,
    `没有能把数据移到 ${to}${code === '' ? '' : `（${code}）`}。数据仍在原处，完好无损：${from}。请检查那里是否允许写入，或另选一个位置。`,
    cause,
  );
}
