import { afterEach, expect, it, vi } from 'vitest';
import { flush, store } from '../../../renderer/data/active';
import { keepStoreOpen } from '../../../renderer/data/keep-open';
import { wipeBrowserStore, withStore } from './desktop';

const { desktop } = withStore();

afterEach(() => vi.useRealTimers());

const leader = (id: string) => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0 as const,
});

it('goes on trying after a store that was thrown away could not be built anew at once', async () => {
  await store().leaders.put(leader('saved'));
  expect(await flush()).toBe(true);
  let saves = 0;
  keepStoreOpen(async () => {
    await store().leaders.put(leader('typed'));
    const isSaved = await flush();
    saves += 1;
    return isSaved;
  });
  const status = window.desktop['journal:status'];
  let refused = 0;
  window.desktop['journal:status'] = async (request) => {
    refused += 1;
    if (refused > 2) return status(request);
    return { ok: false, error: { code: 'disk-full', message: '磁盘已满。' } };
  };
  // The browser has closed the store and removed it.
  const lost = store();
  wipeBrowserStore();
  Object.assign(lost, { _deps: { ...Reflect.get(lost, '_deps'), indexedDB } });
  lost.close({ disableAutoOpen: false });
  lost.on('close').fire(new Event('close'));
  await expect.poll(() => saves).toBe(1);
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['saved', 'typed']);
  expect(desktop().copy.status().counts.leaders).toBe(2);
});
