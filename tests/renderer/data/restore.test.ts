import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { flush, store } from '../../../renderer/data/active';
import { storeNames } from '../../../renderer/data/generations';
import { restoreTo } from '../../../renderer/data/restore';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string, name: string): Leader => ({
  id,
  name,
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

async function write(id: string, name: string): Promise<boolean> {
  await store().leaders.put(leader(id, name));
  return flush();
}

const names = async () => (await store().leaders.toArray()).map(({ name }) => name).sort();

/** The restore point of yesterday, on which only one of today's two names was there. */
async function pointOfYesterday(): Promise<string> {
  await write('a', '昨天的');
  await desktop().copy.close();
  const now = () => Date.now() + 36 * 3_600_000;
  desktop().copy = await SecondCopy.open(desktop().folder, { now });
  await write('b', '今天的');
  const [point] = await desktop().copy.restorePoints();
  return point?.id ?? '';
}

it('what is typed while the state of before is made ready is saved first, and nothing is gone back to', async () => {
  const id = await pointOfYesterday();
  const before = await storeNames();
  const going = restoreTo(id, undefined, () => write('c', '刚打的'));
  await expect(going).rejects.toThrow('准备恢复的时候，内容又有了新的改动');
  expect(await names()).toEqual(['今天的', '刚打的', '昨天的'].sort());
  expect(desktop().copy.status().counts.leaders).toBe(3);
  expect(await storeNames()).toEqual(before);
});

it('what cannot be saved by then is not left behind', async () => {
  const id = await pointOfYesterday();
  await expect(restoreTo(id, undefined, async () => false)).rejects.toThrow('没有存好，没有恢复');
  expect(await names()).toEqual(['今天的', '昨天的'].sort());
  expect(await write('d', '后来的')).toBe(true);
});

it('where the numbers given out since cannot be noted nothing is gone back to', async () => {
  const id = await pointOfYesterday();
  await store().numbers.put({
    ...{
      id: 'n',
      series: 'issue 示政协办发',
      year: 2026,
      number: 1,
      state: 'given',
      draftId: null,
    },
    ...{ reason: '', on: '2026-08-04', at: '2026-08-04T00:00:00.000Z', by: '梁晓禾' },
  });
  await flush();
  const open = Dexie.prototype.open;
  const opens = vi.spyOn(Dexie.prototype, 'open').mockImplementation(function (this: Dexie) {
    if (this.name === 'huiyin-notes') return Dexie.Promise.reject(new Error('QuotaExceededError'));
    return open.call(this);
  });
  await expect(restoreTo(id)).rejects.toThrow('没有能记下来');
  opens.mockRestore();
  expect(await names()).toEqual(['今天的', '昨天的'].sort());
  expect(await write('d', '后来的')).toBe(true);
});
