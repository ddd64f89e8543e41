import Dexie from 'dexie';
import type { JournalStatus } from '#shared/model/journal';
import { DATA_VERSION, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { sender, setStore } from './active';
import { Store, type StoreOptions } from './db';
import { call, DesktopError, messageOf } from './desktop';
import { nextName, removeOld, storeNames } from './generations';
import { keptFile } from './queries/attachments';
import { rebuild } from './rebuild';
import { sendBatch } from './sync';

/**
 * What start-up came to. `notice` is one calm sentence for the clerk, or ''.
 * `refused`: nothing was opened and nothing changed; `message` says why.
 */
export type StartResult = { kind: 'open'; notice: string } | { kind: 'refused'; message: string };

interface Found {
  store: Store | null;
  /** Names of finished stores, newest first. */
  finished: string[];
  /** A store was there and could not be opened. */
  broken: boolean;
}

/**
 * Opens the working store against the journal: the outbox is sent first, then the
 * journal is the truth, and a store that differs, is empty or is broken is rebuilt
 * from it into a new database. Never opens onto an empty office that was not empty.
 */
export async function start(): Promise<StartResult> {
  const options: StoreOptions = { onOutbox: sender.listener };
  try {
    const status = await call('journal:status', {});
    if (status.dataVersion > DATA_VERSION) return refusedNewer(status.dataVersion);
    const found = await findStore(options);
    const { store, notice } = await settle(found, status, options);
    setStore(store);
    await sender.flush();
    await removeOld(store.name, found.finished);
    const told = joined(status.notice, notice);
    return { kind: 'open', notice: joined(told, told === '' ? '' : await missingNotice(store)) };
  } catch (error) {
    if (error instanceof Dexie.VersionError) return refusedNewer(null);
    if (error instanceof DesktopError) return { kind: 'refused', message: error.message };
    return {
      kind: 'refused',
      message: `没有能打开数据，也没有改动任何数据。${messageOf(error)}`,
    };
  }
}

function refusedNewer(found: number | null): StartResult {
  const theirs = found === null ? '更新的版本' : `第${found}版`;
  return {
    kind: 'refused',
    message: `这里的数据是${theirs}格式，本程序只认得第${DATA_VERSION}版。没有改动任何数据，请安装新版本的回音后再打开。`,
  };
}

function joined(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join('');
}

async function findStore(options: StoreOptions): Promise<Found> {
  const found: Found = { store: null, finished: [], broken: false };
  for (const name of await storeNames()) {
    const store = new Store(name, options);
    try {
      await store.open();
      if (!(await store.meta.get('link'))) {
        store.close();
        continue;
      }
      found.finished.push(name);
      if (found.store) store.close();
      else found.store = store;
    } catch (error) {
      store.close();
      if (error instanceof Dexie.VersionError) throw error;
      if (!found.store) found.broken = true;
    }
  }
  return found;
}

interface Settled {
  store: Store;
  notice: string;
}

async function settle(
  found: Found,
  status: JournalStatus,
  options: StoreOptions,
): Promise<Settled> {
  const { store } = found;
  const journalEmpty = total(status.counts) === 0;
  if (!store) {
    if (status.sequence === 0) return { store: await freshStore(status, options), notice: '' };
    return {
      store: await rebuild(status, options),
      notice: journalEmpty ? '' : rebuiltNotice(status, found.broken),
    };
  }
  const link = await store.meta.get('link');
  if (link?.journalId === status.journalId) return sameJournal(store, status, options);
  const storeEmpty = total(await countsOf(store)) === 0;
  if (!storeEmpty && journalEmpty) {
    await seed(store, status);
    return {
      store,
      notice: '数据文件夹里没有第二份数据，已从本机的工作库重新写了一份，内容没有变化。',
    };
  }
  store.close();
  const rebuilt = await rebuild(status, options);
  return {
    store: rebuilt,
    notice: storeEmpty
      ? `已读入这个数据文件夹里的数据（文稿${status.counts.drafts ?? 0}份）。`
      : `数据文件夹换成了另一份数据，已按它打开（文稿${status.counts.drafts ?? 0}份）；原来的工作库另行保留，没有删除。`,
  };
}

async function sameJournal(
  store: Store,
  before: JournalStatus,
  options: StoreOptions,
): Promise<Settled> {
  while (await sendBatch(store)) {
    // the outbox first: it is newer than anything in the journal
  }
  const status = await call('journal:status', {});
  const link = await store.meta.get('link');
  const counts = await countsOf(store);
  const same =
    link?.sequence === status.sequence &&
    TABLE_NAMES.every((table) => (counts[table] ?? 0) === (status.counts[table] ?? 0));
  // A journal behind the store was damaged, or an old copy of the folder was put
  // back: what the store holds was acknowledged once and must not go.
  const behind = (link?.sequence ?? 0) > status.sequence;
  if ((before.incomplete || behind) && total(counts) > 0) {
    await seed(store, status);
    return { store, notice: '第二份数据里缺失的部分，已用本机的工作库补齐，内容完整。' };
  }
  if (same) return { store, notice: '' };
  store.close();
  return { store: await rebuild(status, options), notice: rebuiltNotice(status, false) };
}

/** Rows can be rebuilt from either side; the bytes of attached files are in the data folder alone. */
async function missingNotice(store: Store): Promise<string> {
  const files = (await store.attachments.toArray()).map(keptFile);
  if (files.length === 0) return '';
  const { hashes } = await call('attachment:missing', { files });
  if (hashes.length === 0) return '';
  return `有${hashes.length}个附件的文件不在数据文件夹里，记录都在；手里还有原件的，在事项里再添加一次就能补上。`;
}

function rebuiltNotice(status: JournalStatus, broken: boolean): string {
  const why = broken ? '本机的工作库打不开' : '本机的工作库缺失或与第二份数据不一致';
  return `${why}，已用数据文件夹里的第二份恢复（文稿${status.counts.drafts ?? 0}份），内容完整。`;
}

async function freshStore(status: JournalStatus, options: StoreOptions): Promise<Store> {
  const store = new Store(await nextName(), options);
  await store.open();
  await store.meta.put({
    key: 'link',
    journalId: status.journalId,
    sequence: status.sequence,
  });
  return store;
}

/** Sends every row of the store to the journal through its own outbox. */
async function seed(store: Store, status: JournalStatus): Promise<void> {
  await store.transaction('rw', store.outbox, store.meta, async () => {
    await store.outbox.clear();
    await store.meta.put({
      key: 'link',
      journalId: status.journalId,
      sequence: status.sequence,
    });
  });
  for (const table of TABLE_NAMES) {
    const keys = await store.rowsOf(table).toCollection().primaryKeys();
    await forgetOthers(store, table, new Set(keys));
    for (let at = 0; at < keys.length; at += 200) {
      const part = keys.slice(at, at + 200);
      const rows = (await store.rowsOf(table).bulkGet(part)).filter((row) => row !== undefined);
      await store.rowsOf(table).bulkPut(rows);
    }
  }
  while (await sendBatch(store)) {
    // until the journal has it all
  }
}

/** Rows that only the journal still has were deleted in the store: the deletion is sent again. */
async function forgetOthers(
  store: Store,
  table: TableName,
  kept: ReadonlySet<string>,
): Promise<void> {
  const gone: string[] = [];
  let after = '';
  for (let more = true; more; ) {
    const chunk = await call('journal:rows', { table, after, limit: 500 });
    gone.push(...chunk.rows.map(({ id }) => id).filter((id) => !kept.has(id)));
    after = chunk.rows.at(-1)?.id ?? after;
    more = chunk.more && chunk.rows.length > 0;
  }
  // Deleting a key that is not there still writes the deletion into the outbox.
  if (gone.length > 0) await store.rowsOf(table).bulkDelete(gone);
}

async function countsOf(store: Store): Promise<Record<string, number>> {
  const counted = TABLE_NAMES.map(
    async (name) => [name, await store.rowsOf(name).count()] as const,
  );
  return Object.fromEntries(await Promise.all(counted));
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
