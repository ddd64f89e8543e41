import Dexie from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { keepStoreOpen } from '../../../renderer/data/keep-open';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { useTold } from '../../../renderer/data/told';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader: Leader = {
  id: 'a',
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
};

/** The browser closes the store in use, as it does when its disk is full. */
function closeBehindOurBack(): void {
  const database = store().backendDB();
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

it('a store that the browser closed is opened again, and what was typed meanwhile is saved', async () => {
  const saveTyped = vi.fn(async () => true);
  keepStoreOpen(saveTyped);
  await store().leaders.put(leader);
  await flush();
  const before = store();
  closeBehindOurBack();
  await expect.poll(() => useSaveStatus.getState().state).toBe('failed');
  await expect.poll(() => saveTyped.mock.calls.length).toBe(1);
  expect(store()).toBe(before);
  await store().leaders.put({ ...leader, id: 'b' });
  expect(await flush()).toBe(true);
  expect(desktop().copy.status().counts.leaders).toBe(2);
});

it('one that cannot be opened yet is tried again: nothing is saved into a closed store', async () => {
  const wasOpen: boolean[] = [];
  keepStoreOpen(async () => {
    wasOpen.push(store().isOpen());
    return true;
  });
  const opening = vi.spyOn(store(), 'open').mockRejectedValueOnce(new Error('the disk is full'));
  closeBehindOurBack();
  await expect.poll(() => wasOpen).toEqual([true]);
  expect(opening).toHaveBeenCalledTimes(2);
});

it('a store that the browser threw away is built anew from the journal, never begun empty', async () => {
  const saveTyped = vi.fn(async () => true);
  keepStoreOpen(saveTyped);
  await store().leaders.put(leader);
  await flush();
  const { name } = store();
  closeBehindOurBack();
  await Dexie.delete(name);
  await expect.poll(() => saveTyped.mock.calls.length).toBe(1);
  expect(await store().leaders.toArray()).toEqual([leader]);
  expect(useTold.getState().words).toContain('已照数据文件夹里的第二份重新建好');
});
