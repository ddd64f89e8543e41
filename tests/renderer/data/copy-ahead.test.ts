import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { recount } from '../../../renderer/data/carried';
import {
  finishPurge,
  preparePurge,
  preparePurgePast,
  purge,
  purgePast,
  usePurge,
} from '../../../renderer/data/commands/purge';
import { forgetAsked } from '../../../renderer/data/commands/purge-ahead';
import { CopyAhead } from '../../../renderer/data/copy-ahead';
import { storeNames } from '../../../renderer/data/generations';
import { standingOf } from '../../../renderer/data/heads';
import { putPurged } from '../../../renderer/data/never-back';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

const { desktop } = withStore();
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetAsked();
  usePurge.setState({ pending: [], running: null, message: '' });
});

const leader = (id: string, name = id): Leader => ({
  id,
  name,
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

const SECRET = '不该留下的名字';

async function office(): Promise<void> {
  await store().leaders.bulkPut([leader('a'), leader('b', SECRET), leader('c')]);
  await flush();
}

/** All that is written into databases from now on, with their names. */
function written(): { name: string; json: string }[] {
  const all: { name: string; json: string }[] = [];
  for (const method of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...parts
    ) {
      all.push({ name: this.transaction.db.name, json: JSON.stringify(parts[0]) });
      return write.apply(this, parts);
    });
  }
  return all;
}

/** The copy is made, and only the click is missing. Answers its name. */
async function prepared(): Promise<string> {
  await vi.waitFor(async () => expect(await storeNames()).toHaveLength(2));
  const [name = ''] = await storeNames();
  await vi.waitFor(async () => {
    const there = await new Dexie(name).open();
    const count = await there.table('heads').count();
    there.close();
    expect(count).toBeGreaterThan(0);
  });
  await new Promise((done) => setTimeout(done, 100));
  return name;
}

/** Names of the stores that are removed from now on; a name is given again. */
function removals(): () => string[] {
  const removing = vi.spyOn(Dexie, 'delete');
  return () => removing.mock.calls.map(([name]) => String(name));
}

/** Both sides hold the same, by what really lies there. */
async function expectAlike(): Promise<void> {
  const { counts, sums } = desktop().copy.status();
  expect((await standingOf(store()))?.contents).toEqual({ counts, sums });
  expect(await recount(store())).toEqual({ counts, sums });
}

it('the copy that was begun when it was asked is the one that is used, and holds nothing of what goes', async () => {
  await office();
  const all = written();
  preparePurge('leaders', ['b']);
  const name = await prepared();
  expect(all.some((one) => one.name === name && one.json.includes('"c"'))).toBe(true);
  const removed = removals();
  await purge('leaders', ['b']);
  expect(store().name).toBe(name);
  expect(removed()).not.toContain(name);
  expect(await storeNames()).toEqual([name]);
  expect(all.filter((one) => one.name === name && one.json.includes(SECRET))).toEqual([]);
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['a', 'c']);
  await expectAlike();
});

it('it remembers what must never come back, as the journal does', async () => {
  await office();
  preparePurge('leaders', ['b']);
  const name = await prepared();
  await purge('leaders', ['b']);
  expect(store().name).toBe(name);
  store().close();
  await desktop().restart();
  const asked = vi.spyOn(desktop().copy, 'purged');
  await start();
  expect(await asked.mock.results[0]?.value).toBeNull();
});

it('clicked at once, it is waited for and used', async () => {
  await office();
  preparePurge('leaders', ['b']);
  const all = written();
  await purge('leaders', ['b']);
  const { name } = store();
  expect(new Set(all.map((one) => one.name)).size).toBe(2);
  expect(await storeNames()).toEqual([name]);
  await expectAlike();
});

it('it is not used when something was written meanwhile', async () => {
  await office();
  preparePurge('leaders', ['b']);
  const name = await prepared();
  const { name: inUse } = store();
  await store().leaders.put(leader('d'));
  await flush();
  await vi.waitFor(async () => expect(await storeNames()).toEqual([inUse]));
  const all = written();
  await purge('leaders', ['b']);
  expect(all.some((one) => one.name === name && one.json.includes('"c"'))).toBe(true);
  expect(await storeNames()).toEqual([store().name]);
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  await expectAlike();
});

it('it is not used for other records than it was asked about', async () => {
  await office();
  preparePurge('leaders', ['b']);
  const name = await prepared();
  const removed = removals();
  await purge('leaders', ['a']);
  expect(removed()).toContain(name);
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['b', 'c']);
  await expectAlike();
});

it('cancelled, it is removed, and nothing has changed', async () => {
  await office();
  const { name } = store();
  const before = desktop().copy.status().sequence;
  const cancel = preparePurge('leaders', ['b']);
  await prepared();
  cancel();
  await vi.waitFor(async () => expect(await storeNames()).toEqual([name]));
  expect(await store().leaders.count()).toBe(3);
  expect(desktop().copy.status().sequence).toBe(before);
  const again = preparePurge('leaders', ['b']);
  again();
  await forgetAsked();
  expect(await storeNames()).toEqual([name]);
});

it('asked once more after something was written, it is begun anew', async () => {
  await office();
  preparePurge('leaders', ['b']);
  await prepared();
  const { name: inUse } = store();
  await store().leaders.put(leader('d'));
  await flush();
  await vi.waitFor(async () => expect(await storeNames()).toEqual([inUse]));
  preparePurge('leaders', ['b']);
  const name = await prepared();
  const removed = removals();
  await purge('leaders', ['b']);
  expect(store().name).toBe(name);
  expect(removed()).not.toContain(name);
  await expectAlike();
});

it('wanted by two, it is there until neither wants it', async () => {
  await office();
  const { name } = store();
  const leaves = preparePurge('leaders', ['b']);
  const copy = await prepared();
  const cancels = preparePurge('leaders', ['b']);
  const removed = removals();
  await leaves();
  await leaves();
  expect(removed()).toEqual([]);
  expect(await storeNames()).toContain(copy);
  await cancels();
  expect(await storeNames()).toEqual([name]);
});

it('a window that ends before the click leaves nothing that the next start does not remove', async () => {
  await office();
  const { name } = store();
  preparePurge('leaders', ['b']);
  await prepared();
  store().close();
  await desktop().restart();
  await start();
  expect(store().name).toBe(name);
  expect(await storeNames()).toEqual([name]);
  expect(await store().leaders.count()).toBe(3);
});

it('what stays as it is now comes into the copy in its present version', async () => {
  await office();
  await store().leaders.put(leader('b', '现在的名字'));
  await flush();
  const all = written();
  const records = [{ table: 'leaders', key: 'b' }];
  preparePurgePast(records);
  const name = await prepared();
  await purgePast(records, () => store().leaders.update('b', { post: '副主席' }));
  expect(store().name).toBe(name);
  expect(all.filter((one) => one.name === name && one.json.includes('"主席"'))).toHaveLength(2);
  expect(await store().leaders.get('b')).toMatchObject({ name: '现在的名字', post: '副主席' });
  await expectAlike();
});

it('nothing is copied ahead while a purge waits', async () => {
  await office();
  desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
  await expect(finishPurge([{ table: 'leaders', key: 'b' }])).rejects.toThrow('还没有清除干净');
  desktop().fail = null;
  preparePurge('leaders', ['a']);
  await forgetAsked();
  expect(await storeNames()).toHaveLength(1);
});

it('a copy that does not hold what the store says it holds is not used', async () => {
  await office();
  const { name } = store();
  const copy = new CopyAhead([{ table: 'leaders', key: 'b', keeps: true }]);
  await prepared();
  // Behind the program's back: what stands there now is not what was acknowledged.
  const raw = store().backendDB().transaction('leaders', 'readwrite');
  raw.objectStore('leaders').put(leader('b', '另一个名字'));
  await new Promise((done) => raw.addEventListener('complete', done));
  expect(await copy.taken(await standingOf(store()))).toBeNull();
  expect(await storeNames()).toEqual([name]);
});

it('a copy that does not remember what must never come back is not used', async () => {
  await office();
  await store().leaders.delete('a');
  await flush();
  const { name } = store();
  const copy = new CopyAhead([{ table: 'leaders', key: 'b', keeps: true }]);
  await prepared();
  await putPurged(store(), [{ table: 'leaders', key: 'a' }]);
  expect(await copy.taken(await standingOf(store()))).toBeNull();
  expect(await storeNames()).toEqual([name]);
});
