import Dexie from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, sender, store } from '../../../renderer/data/active';
import { keepStoreOpen } from '../../../renderer/data/keep-open';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

/** The data folder takes nothing in, and meanwhile the browser throws its store away: a full disk does both. */

const { desktop } = withStore();

const FULL = { code: 'disk-full', message: '数据文件夹所在的磁盘已满。' } as const;

const leader = (id: string, name = '周启明'): Leader => ({
  id,
  name,
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

/** The browser closes the store in use and removes it. */
async function throwAway(): Promise<void> {
  const { name } = store();
  const database = store().backendDB();
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await Dexie.delete(name);
}

const ids = async () => (await store().leaders.toArray()).map(({ id }) => id);

it('what was written and not acknowledged is in the store that is built anew, and in the journal once it can be', async () => {
  await store().leaders.bulkPut([leader('saved'), leader('gone')]);
  expect(await flush()).toBe(true);
  desktop().fail = FULL;
  await store().leaders.put(leader('unsent', '一稿'));
  expect(await flush()).toBe(false);
  await store().leaders.put(leader('unsent', '二稿'));
  await store().leaders.delete('gone');
  expect(await flush()).toBe(false);
  let saves = 0;
  keepStoreOpen(async () => {
    saves += 1;
    return true;
  });
  await throwAway();
  await expect.poll(() => saves, { timeout: 5000 }).toBe(1);
  expect(await store().leaders.toArray()).toEqual([leader('saved'), leader('unsent', '二稿')]);
  expect(useSaveStatus.getState().state).not.toBe('saved');
  desktop().fail = null;
  expect(await flush()).toBe(true);
  expect(desktop().copy.status().counts.leaders).toBe(2);
});

it('so is what waited when the window was opened', async () => {
  desktop().fail = FULL;
  await store().leaders.put(leader('yesterday'));
  expect(await flush()).toBe(false);
  store().close();
  expect((await start()).kind).toBe('open');
  let saves = 0;
  keepStoreOpen(async () => {
    saves += 1;
    return true;
  });
  await throwAway();
  await expect.poll(() => saves, { timeout: 5000 }).toBe(1);
  expect(await ids()).toEqual(['yesterday']);
  desktop().fail = null;
});

it('until it is built anew the window has not saved everything', async () => {
  desktop().fail = FULL;
  await store().leaders.put(leader('unsent'));
  expect(await flush()).toBe(false);
  const status = window.desktop['journal:status'];
  let isRefused = true;
  window.desktop['journal:status'] = async (request) =>
    isRefused ? { ok: false, error: { ...FULL } } : status(request);
  let saves = 0;
  keepStoreOpen(async () => {
    saves += 1;
    return true;
  });
  await throwAway();
  await expect.poll(() => isOpen()).toBe(false);
  expect(await sender.flush()).toBe(false);
  isRefused = false;
  desktop().fail = null;
  await expect.poll(() => saves, { timeout: 9000 }).toBe(1);
  expect(await ids()).toEqual(['unsent']);
}, 15_000);

function isOpen(): boolean {
  try {
    return store() !== null;
  } catch {
    return false;
  }
}
