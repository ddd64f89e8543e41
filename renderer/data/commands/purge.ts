import { create } from 'zustand';
import { Tally } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import { contains, type Position } from '#shared/model/history';
import type { Contents, RecordKey } from '#shared/model/journal';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import { flush, sender, store } from '../active';
import { call, messageOf } from '../desktop';
import { type Head, putStanding, standingOf } from '../heads';
import { fromMain } from '../rebuild';
import { renewStore } from '../renew';

/** How a 彻底清除 stands. */
interface PurgeState {
  /** Records that are to go and are not yet gone from every copy. */
  pending: readonly RecordKey[];
  /** It is being done now: rows of how many are written anew. */
  running: { done: number; total: number } | null;
  /** Why it could not be finished, in Chinese; '' otherwise. */
  message: string;
}

export const usePurge = create<PurgeState>(() => ({ pending: [], running: null, message: '' }));

/**
 * 彻底清除, from the store, the journal, every restore point and the files of the browser.
 * What is to go is written down on the disk first: once this has begun it will be finished,
 * at the next start if not now. `find` says which rows. Throws `DesktopError` or a Chinese
 * `Error` when it could not be finished now; it is then shown as pending (`usePurge`).
 */
export async function purge(find: () => Promise<RecordKey[]>): Promise<void> {
  const records = await find();
  // The opinions, texts … of before must be acknowledged as what they are first.
  if (!(await flush()))
    throw new Error(
      '数据暂时写不进数据文件夹，没有开始清除，什么也没有删去。恢复正常后请再清除一次。',
    );
  await call('purge:begin', { records });
  await finishPurge([...usePurge.getState().pending, ...records]);
}

/** Goes on with what was begun: every step may have been done before. Throws as `purge` does. */
export async function finishPurge(records: readonly RecordKey[]): Promise<void> {
  usePurge.setState({ pending: records, running: { done: 0, total: 0 }, message: '' });
  try {
    await deleteRows(records);
    if (!(await sender.flush())) throw new Error('数据暂时写不进数据文件夹。');
    const place = await call('purge:copies', {});
    await follow(place, records);
    await renewStore((done, total) => usePurge.setState({ running: { done, total } }));
    await call('purge:done', {});
    usePurge.setState({ pending: [], running: null, message: '' });
  } catch (error) {
    const message = `还没有清除干净：${messageOf(error)}腾出空间或恢复正常后点“继续清除”，不点的，下次打开时会接着清除。`;
    usePurge.setState({ running: null, message });
    throw new Error(message, { cause: error });
  }
}

async function deleteRows(records: readonly RecordKey[]): Promise<void> {
  const own = records.filter((one): one is RecordKey & { table: TableName } =>
    (TABLE_NAMES as readonly string[]).includes(one.table),
  );
  const names = [...new Set(own.map(({ table }) => table))];
  if (names.length === 0) return;
  const tables = names.map((name) => store().rowsOf(name));
  await store().transaction('rw', tables, async () => {
    for (const name of names) {
      const keys = own.filter(({ table }) => table === name).map(({ key }) => key);
      const rows = await store().rowsOf(name).bulkGet(keys);
      const there = rows.flatMap((row) => (row === undefined ? [] : [row.id]));
      if (there.length > 0) await store().rowsOf(name).bulkDelete(there);
    }
  });
}

/**
 * Main may have had to take something out itself: the store had neither the row nor its
 * deletion. It takes the deletion over and moves on with the journal.
 */
async function follow(place: Position, records: readonly RecordKey[]): Promise<void> {
  const working = store();
  const standing = await standingOf(working);
  if (standing === null || contains(standing.history, place)) return;
  const status = await call('journal:status', {});
  const heads = await deletionsOf(records, status);
  await working.transaction('rw', working.heads, working.meta, async () => {
    const olds = await working.heads.bulkGet(heads.map(({ table, key }) => [table, key]));
    const tally = new Tally(standing.contents);
    for (const [at, head] of heads.entries()) tally.replace(head.table, olds[at], head);
    await working.heads.bulkPut(heads);
    await putStanding(working, { history: status, contents: tally.contents });
  });
  sender.forget();
}

/** What the journal remembers of these deletions. */
async function deletionsOf(records: readonly RecordKey[], contents: Contents): Promise<Head[]> {
  const wanted = new Set(records.map(({ table, key }) => `${table} ${key}`));
  const heads: Head[] = [];
  for (const table of TABLE_NAMES.filter((name) => records.some((one) => one.table === name)))
    for await (const rows of fromMain(contents).parts(table))
      for (const { key, by, version, json } of rows)
        if (json === null && wanted.has(`${table} ${key}`))
          heads.push({
            table,
            key,
            by,
            version,
            sum: sumOf({ table, key, by, version, json }),
            gone: true,
          });
  return heads;
}
