import { create } from 'zustand';
import { sameContents } from '#shared/model/contents';
import { contains, type Position } from '#shared/model/history';
import type { JournalStatus, PurgedRecord, RecordKey } from '#shared/model/journal';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import { flush, sender, store } from '../active';
import { call, messageOf } from '../desktop';
import { forgetForms } from '../forms/scopes';
import { headsAt } from '../head-packs';
import { putStanding, standingOf } from '../heads';
import { putPurged } from '../never-back';
import { closePlaces } from '../purged-here';
import { renewStore } from '../renew';
import { keepOthers } from '../settle';
import { withAllOf } from './cascade';
import { keepNumbers } from './kept-numbers';
import { forgetAsked, prepareFor, takeAsked } from './purge-ahead';

/** How a 彻底清除 stands. */
interface PurgeState {
  /** Records that are to go and are not yet gone from every copy. */
  pending: readonly PurgedRecord[];
  /** The purge that is being done now: how many rows of how many are written anew. */
  running: { done: number; total: number } | null;
  /** Why the purge could not be finished, in Chinese; '' otherwise. */
  message: string;
}

export const usePurge = create<PurgeState>(() => ({ pending: [], running: null, message: '' }));

/**
 * 彻底清除, from the store, the journal, every restore point and the files of the browser.
 * What is to go is written down on the disk first: once this has begun it will be finished,
 * at the next start if not now. Everything that belongs to the records goes with them. Throws
 * `DesktopError` or a Chinese `Error` when it could not be finished now; it is then shown as
 * pending (`usePurge`).
 */
export async function purge(table: TableName, ids: readonly string[]): Promise<void> {
  try {
    await begin(() => leaving(table, ids));
  } finally {
    await forgetAsked();
  }
}

/**
 * Somebody is about to purge these, or is asked whether to, and reads: most of the work is done
 * meanwhile (`CopyAhead`). Nothing is purged by it. Answers what is to be called where it was not wanted.
 */
export function preparePurge(table: TableName, ids: readonly string[]): () => Promise<unknown> {
  return prepare(JSON.stringify([table, ids]), () => recordsOf(table, ids));
}

/** The same before `purgePast`. */
export function preparePurgePast(records: readonly RecordKey[]): () => Promise<unknown> {
  return prepare(JSON.stringify(records), async () => staying(records));
}

function prepare(of: string, find: () => Promise<readonly PurgedRecord[]>): () => Promise<unknown> {
  const { running, pending } = usePurge.getState();
  // What waits is taken out with them: the copy would be thrown away.
  return running === null && pending.length === 0 ? prepareFor(of, find) : forgetAsked;
}

/** Rows with all that belongs to them. */
function recordsOf(table: TableName, ids: readonly string[]): Promise<PurgedRecord[]> {
  const working = store();
  return working.transaction('r', working.tables, () =>
    withAllOf((name) => working.rowsOf(name), table, ids),
  );
}

interface Leaving {
  records: readonly PurgedRecord[];
  /** They stay after all. */
  open?: () => void;
}

/** The same from now on: what would come to belong to them is refused, and the numbers that they bear are kept. */
async function leaving(table: TableName, ids: readonly string[]): Promise<Leaving> {
  const own = closePlaces(ids.map((key) => ({ table, key })));
  try {
    // Behind everything that has been written by then: no transaction of before is still open.
    const records = await recordsOf(table, ids);
    await keepNumbers(records);
    return { records, open: own };
  } catch (error) {
    own();
    throw error;
  }
}

/**
 * The same with all that rows said before: they stay as they are now, and restore points
 * hold the present version in the place of each earlier one. `begun`: what else is to be
 * changed once it is sure that it will be finished. Throws as `purge` does.
 */
export async function purgePast(
  records: readonly RecordKey[],
  begun: () => Promise<unknown>,
): Promise<void> {
  try {
    await begin(async () => ({ records: staying(records) }), begun);
  } finally {
    await forgetAsked();
  }
}

function staying(records: readonly RecordKey[]): PurgedRecord[] {
  return records.map(({ table, key }) => ({ table, key, keeps: true as const }));
}

/** Written down only when no other purge is under way: that one would have main take these out, and the window, which still has them, could save nothing any more. */
function begin(find: () => Promise<Leaving>, begun?: () => Promise<unknown>): Promise<void> {
  return inTurn(async () => {
    const { records, open = () => undefined } = await find();
    try {
      // The opinions, texts … of before must be acknowledged as what they are first.
      if (!(await flush())) throw new Error(NOT_BEGUN);
      await call('purge:begin', { records: [...records] });
    } catch (error) {
      open();
      throw error;
    }
    await finish([...usePurge.getState().pending, ...records], begun);
  });
}

const NOT_BEGUN =
  '数据暂时写不进数据文件夹，没有开始清除，什么也没有删去。恢复正常后请再清除一次。';

/** Goes on with what was begun: every step may have been done before. `first`: what else is to be changed. Throws as `purge` does. */
export function finishPurge(
  records: readonly PurgedRecord[],
  first?: () => Promise<unknown>,
): Promise<void> {
  return inTurn(() => finish(records, first));
}

/** One at a time: each would remove the store that the other goes on in. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

let turn: Promise<unknown> = Promise.resolve();

async function finish(
  records: readonly PurgedRecord[],
  first: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  usePurge.setState({ pending: records, running: { done: 0, total: 0 }, message: '' });
  const ahead = await takeAsked(records);
  try {
    await first();
    const going = records.filter(({ keeps }) => !keeps);
    // Nothing of it may be registered once more, nor shown.
    closePlaces(going);
    forgetForms(going.map(({ key }) => key));
    await deleteRows(going);
    await writeOnceMore(records.filter(({ keeps }) => keeps));
    if (!(await sender.flush())) throw new Error('数据暂时写不进数据文件夹。');
    await putPurged(store(), going);
    // Before main's copies are rewritten: what is kept now is to lose the words as well.
    await keepOthers(store(), ahead);
    const copies = call('purge:copies', {}).then(follow);
    const tell = (done: number, total: number) => usePurge.setState({ running: { done, total } });
    await renewStore(tell, copies, ahead);
    await call('purge:done', {});
    usePurge.setState({ pending: [], running: null, message: '' });
  } catch (error) {
    // A reason may end with the path of a folder.
    const why = messageOf(error).replace(/[^。]$/u, '$&。');
    const message = `还没有清除干净：${why}腾出空间或恢复正常后点“继续清除”，不点的，下次打开时会接着清除。`;
    usePurge.setState({ running: null, message });
    throw new Error(message, { cause: error });
  } finally {
    await ahead?.drop();
  }
}

/**
 * Deletes the rows, and the places under their keys that no row is known to have had: the
 * journal is to remember both, so that no older copy brings one back. What is remembered
 * already is left as it is.
 */
async function deleteRows(records: readonly RecordKey[]): Promise<void> {
  const { own, names } = knownOf(records);
  if (names.length === 0) return;
  const working = store();
  const tables = names.map((name) => working.rowsOf(name));
  await working.transaction('rw', [...tables, working.heads], async () => {
    for (const name of names) {
      const keys = own.filter(({ table }) => table === name).map(({ key }) => key);
      const [rows, heads] = await Promise.all([
        working.rowsOf(name).bulkGet(keys),
        headsAt(
          working,
          keys.map((key) => ({ table: name, key })),
        ),
      ]);
      const left = keys.filter((_key, at) => rows[at] !== undefined || !heads[at]?.gone);
      if (left.length > 0) await working.rowsOf(name).bulkDelete(left);
    }
  });
}

/**
 * What stays is written again as it is. The files of another PC's browser hold what it said
 * before as well: its store is behind the journal then, and the next start there builds a new one.
 */
async function writeOnceMore(records: readonly RecordKey[]): Promise<void> {
  const { own, names } = knownOf(records);
  if (names.length === 0) return;
  const working = store();
  const tables = names.map((name) => working.rowsOf(name));
  await working.transaction('rw', tables, async () => {
    for (const name of names) {
      const keys = own.filter(({ table }) => table === name).map(({ key }) => key);
      const rows = await working.rowsOf(name).bulkGet(keys);
      await working.rowsOf(name).bulkPut(rows.filter((row) => row !== undefined));
    }
  });
}

/** Those of tables that this version knows, and the names of these. */
function knownOf(records: readonly RecordKey[]) {
  const own = records.filter((one): one is RecordKey & { table: TableName } =>
    (TABLE_NAMES as readonly string[]).includes(one.table),
  );
  return { own, names: [...new Set(own.map(({ table }) => table))] };
}

/**
 * Main may have had to take something out itself: the store moves on with the journal. Answers
 * how that stands where it then holds something else, and the new store is to be built from it.
 */
async function follow(place: Position): Promise<JournalStatus | undefined> {
  const standing = await standingOf(store());
  if (standing === null || contains(standing.history, place)) return undefined;
  const status = await call('journal:status', {});
  // Cut off before the new store is in use, the old one is behind, and the next start builds it.
  if (!sameContents(standing.contents, status)) return status;
  await putStanding(store(), { history: status, contents: standing.contents });
  sender.forget();
  return undefined;
}
