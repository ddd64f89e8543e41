import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { systemCode } from '../errors';
import { isTransient, patiently } from '../persistence/patience';
import { type Look, lookInto } from './look-into';
import { type Mark, readMark } from './moved-mark';
import { asOpeningFailure } from './opening-failure';
import { namedFolders, SEARCH_TIME, within } from './search';

/** A folder with data that the person may choose. */
export interface Found extends Look {
  /** Where the folder's data was moved to, and cannot be reached now: then this folder is what was left behind. '' otherwise. */
  movedTo: string;
}

/** Where to open, or what only a person can decide. */
export type Place =
  /** `begins`: the folder may be empty or not there yet. */
  | { kind: 'open'; folder: string; begins: boolean }
  /**
   * Nothing is opened. `begin`: where a new one may be begun if none of the found is wanted;
   * `refill`: where one may be, to be filled from the page's store, once a person says that
   * the folder is gone for good. Null when none may be.
   */
  | {
      kind: 'ask';
      message: string;
      found: Found[];
      begin: string | null;
      refill: string | null;
    };

/** What the settings know. */
export interface Known {
  dataFolder: string | null;
  journalId: string;
}

/** Where this PC's disks are. */
export interface Disks {
  defaultFolder: () => Promise<string>;
  places: () => Promise<string[]>;
}

/** What is found at a folder once the marks of moves have been followed. */
type End =
  | { kind: 'here'; look: Look }
  | { kind: 'nothing' }
  /** Moved to a place that cannot be reached or holds something else. `left` is what lies there still. */
  | { kind: 'away'; to: string; left: Look | null; journalId: string };

/** Follows the marks from `folder` on. */
export async function follow(folder: string, seen = new Set<string>()): Promise<End> {
  if (!(await isFolder(folder))) return { kind: 'nothing' };
  const mark = await readMark(folder);
  const look = await lookInto(folder);
  if (mark === null) return look === null ? { kind: 'nothing' } : { kind: 'here', look };
  const away = { kind: 'away', to: mark.to, left: look, journalId: mark.journalId } as const;
  if (mark.to === '' || seen.has(resolve(folder))) return away;
  const next = await follow(mark.to, seen.add(resolve(folder))).catch(() => away);
  if (next.kind === 'here') return belongs(next.look, mark) ? next : away;
  // Moved twice, and the last place cannot be reached: the second holds more than the first.
  return next.kind === 'away' && next.left !== null ? next : away;
}

/** The mark's place may have been taken by another disk with the same name. */
function belongs(look: Look, mark: Mark): boolean {
  return look.journalId === '' || mark.journalId === '' || look.journalId === mark.journalId;
}

/** Decides where a start opens. Never answers a stale folder, or a new one where data is known to be, without a person's word. */
export async function findPlace(known: Known, disks: Disks): Promise<Place> {
  const { dataFolder, journalId } = known;
  if (dataFolder === null) return firstPlace(disks);
  const end = await followed(dataFolder);
  if (end.kind === 'here') return { kind: 'open', folder: end.look.folder, begins: false };
  const others = await sameJournal(journalId, disks);
  const refill = () => freeAt(disks);
  if (end.kind === 'away') return movedAway(end, others, await refill());
  if (!(await isFolder(dataFolder)))
    return ask(await missing(dataFolder, others), others, null, await refill());
  // Emptied: the journal is written anew from the page's store, unless it lies elsewhere on this PC.
  if (others.length === 0) return { kind: 'open', folder: dataFolder, begins: true };
  return ask(emptied(dataFolder), others, dataFolder);
}

/** The folder that this PC uses: what cannot be told of it is said, with its name. */
function followed(folder: string): Promise<End> {
  return follow(folder).catch((error: unknown) => {
    throw asOpeningFailure(error, folder);
  });
}

function ask(
  message: string,
  found: Found[],
  begin: string | null,
  refill: string | null = null,
): Place {
  return { kind: 'ask', message, found, begin, refill };
}

async function firstPlace(disks: Disks): Promise<Place> {
  const named = await disks.defaultFolder();
  // A file bears the name: nobody is kept from beginning for it.
  const isTaken = (await isThere(named)) && !(await isFolder(named));
  const folder = isTaken ? await freeBeside(named) : named;
  const end = await followed(folder);
  if (end.kind === 'away') return movedAway(end, await sameJournal(end.journalId, disks));
  const own = end.kind === 'here' ? await lookInto(end.look.folder, true) : null;
  // A mark was followed: that is an answer, whatever else lies on this PC.
  if (own !== null && own.folder !== folder)
    return { kind: 'open', folder: own.folder, begins: false };
  const found = await search(disks);
  const others = found.filter((one) => resolve(one.folder) !== resolve(folder));
  if (others.length === 0) return { kind: 'open', folder, begins: own === null };
  const mine = own === null || own.empty ? [] : [{ ...own, movedTo: '' }];
  const newestFirst = [...mine, ...others].sort((a, b) => b.at.localeCompare(a.at));
  return ask(FOUND, newestFirst, own === null ? folder : await freeBeside(folder));
}

/** The default folder, or one beside it where something lies there. */
async function freeAt(disks: Disks): Promise<string> {
  const folder = await disks.defaultFolder();
  return (await isThere(folder)) ? freeBeside(folder) : folder;
}

/** 回音数据2, 3 … beside a folder that holds what is not wanted. */
async function freeBeside(folder: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const candidate = `${folder}${number}`;
    if (!(await isThere(candidate))) return candidate;
  }
}

async function sameJournal(journalId: string, disks: Disks): Promise<Found[]> {
  if (journalId === '') return [];
  const found = await search(disks);
  return found.filter((one) => one.journalId === journalId && one.movedTo === '');
}

/** Every data folder in the usual places, marks followed; each once. Bounded in time. */
async function search(disks: Disks): Promise<Found[]> {
  const found = new Map<string, Found>();
  const folders = await namedFolders(await within(SEARCH_TIME * 3, disks.places(), []));
  const looks = folders.map(async (folder) => {
    const end = await follow(folder);
    if (end.kind === 'nothing') return;
    const seen = end.kind === 'here' ? end.look : end.left;
    const look = seen && (await lookInto(seen.folder, true));
    if (look === null || look.empty) return;
    const movedTo = end.kind === 'here' ? '' : end.to || '别处';
    found.set(resolve(look.folder), { ...look, movedTo });
  });
  await within(SEARCH_TIME, Promise.allSettled(looks), []);
  return [...found.values()];
}

export async function isThere(folder: string): Promise<boolean> {
  return patiently(() => stat(folder)).then(
    () => true,
    // What somebody else holds is there.
    (error: unknown) => isTransient(error),
  );
}

/** Whether a folder lies there. Throws the system's error where that cannot be told. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await patiently(() => stat(path))).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return false;
    throw error;
  }
}

const FOUND = '在这台电脑上找到了已有的回音数据，请选用哪一份。程序没有新建，也没有改动任何数据。';

function elsewhere(others: Found[]): string {
  return others.length > 0 ? '同一份数据在这台电脑的另一个位置找到了，列在下面。' : '';
}

async function missing(folder: string, others: Found[]): Promise<string> {
  const other = (await isThere(folder)) ? '，那里现在是一个同名的文件' : '';
  return `没有找到数据文件夹：${folder}${other}。可能是磁盘没有接上，或者文件夹被移走、改名了。程序没有新建空白数据，原来的内容没有改动。${elsewhere(others)}请接好磁盘或把文件夹放回原处后再试一次，也可以指定它现在的位置。`;
}

function emptied(folder: string): string {
  return `数据文件夹里现在没有回音的数据：${folder}。同一份数据在这台电脑的另一个位置找到了，请选用哪一份；程序没有新建，也没有改动任何数据。`;
}

async function movedAway(
  end: End & { kind: 'away' },
  others: Found[],
  refill: string | null = null,
): Promise<Place> {
  const { to } = end;
  const left = end.left && (await lookInto(end.left.folder, true));
  const where = to === '' ? '移到了别处，但移到了哪里读不出来' : `移到了 ${to}，现在那里没有找到它`;
  const stale = left === null ? [] : [{ ...left, movedTo: to || '别处' }];
  const newer = others.filter(({ folder }) => folder !== left?.folder);
  return ask(
    `数据文件夹${where}，可能是磁盘没有接上。程序没有打开旧的数据，也没有改动任何数据。${elsewhere(newer)}请接好磁盘后再试一次；又移到了别处的，请指定它现在的位置。`,
    [...newer, ...stale],
    null,
    refill,
  );
}
