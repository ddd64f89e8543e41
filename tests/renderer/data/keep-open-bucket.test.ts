import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flush, store } from '../../../renderer/data/active';
import { keepStoreOpen } from '../../../renderer/data/keep-open';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { withStore } from './desktop';

/** Storage buckets as Chromium has them: what lies in one that was deleted cannot be opened any more. */
const buckets = new Map<string, IDBFactory>();

class BucketFactory extends IDBFactory {
  constructor(private readonly bucket: string) {
    super();
  }
  override open(name: string, version?: number): IDBOpenDBRequest {
    if (buckets.get(this.bucket) !== this)
      throw new DOMException('Internal error.', 'UnknownError');
    return super.open(name, version);
  }
}

beforeAll(() => {
  const storageBuckets = {
    keys: async () => [...buckets.keys()],
    open: async (name: string) => {
      const indexedDB = buckets.get(name) ?? new BucketFactory(name);
      buckets.set(name, indexedDB);
      return { indexedDB };
    },
    delete: async (name: string) => {
      buckets.delete(name);
    },
  };
  Object.defineProperty(navigator, 'storageBuckets', { value: storageBuckets, configurable: true });
});

afterAll(() => {
  Reflect.deleteProperty(navigator, 'storageBuckets');
});

const { desktop } = withStore();

const leader = (id: string) => {
  return { id, name: '周启明', post: '', duties: '', rank: 1, sample: 0 as const };
};

it('a store whose bucket the browser has thrown away is built anew, and what was typed is saved in it', async () => {
  await store().leaders.put(leader('saved'));
  expect(await flush()).toBe(true);
  let saves = 0;
  keepStoreOpen(async () => {
    await store().leaders.put(leader('typed'));
    saves += 1;
    return flush();
  });
  const lost = store();
  const database = lost.backendDB();
  buckets.delete(lost.name);
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await expect.poll(() => saves, { timeout: 5000 }).toBe(1);
  await expect.poll(() => useSaveStatus.getState().state).toBe('saved');
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['saved', 'typed']);
  expect(desktop().copy.status().counts.leaders).toBe(2);
});
