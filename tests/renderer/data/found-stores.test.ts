import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { purge, usePurge } from '../../../renderer/data/commands/purge';
import { openStore } from '../../../renderer/data/db';
import { findStores } from '../../../renderer/data/found-stores';
import { storeNames } from '../../../renderer/data/generations';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

/** Every file of the data folder but the lock. */
async function filesNow(): Promise<Map<string, string>> {
  const found = await readdir(desktop().folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile() && one.name !== 'lock');
  const paths = files.map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  );
}

const NEWER = { leaders: 'id', meta: 'key', heads: '[table+key]', outbox: '++sequence' };

/** A store as a program of data version 99 would have left it. */
async function newerStore(name: string, link: object[]): Promise<void> {
  const newer = new Dexie(name);
  newer.version(99).stores(NEWER);
  await newer.open();
  await newer.table('leaders').put({ id: 'n', called: '新版写的' });
  await newer.table('meta').bulkPut(link);
  newer.close();
}

async function holdsNewer(name: string): Promise<void> {
  const newer = await new Dexie(name).open();
  expect(newer.verno).toBe(99);
  expect(newer.tables.map((table) => table.name).sort()).toEqual(Object.keys(NEWER).sort());
  expect(await newer.table('leaders').toArray()).toEqual([{ id: 'n', called: '新版写的' }]);
  newer.close();
}

it.each([
  ['older than the one in use', 'huiyin-0', []],
  ['newer, and half built', 'huiyin-9', []],
  ['newer, and whole', 'huiyin-9', ['link', 'stretches']],
])(
  'a store of a newer program is refused, and nothing is changed anywhere: %s',
  async (_what, name, rows) => {
    await store().leaders.put(leader('a'));
    await flush();
    const link = await store().meta.bulkGet(rows);
    store().close();
    await newerStore(
      name,
      link.filter((row) => row !== undefined),
    );
    const before = await filesNow();
    for (let times = 0; times < 2; times += 1) {
      const { kind, ...said } = await start();
      expect(kind).toBe('refused');
      expect(said).toEqual({ message: expect.stringContaining('请安装新版本的回音') });
      expect(await filesNow()).toEqual(before);
      expect((await storeNames()).sort()).toEqual(['huiyin-1', name].sort());
      await holdsNewer(name);
    }
    await Dexie.delete(name);
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect(await store().leaders.toArray()).toEqual([leader('a')]);
  },
);

it('a purge removes none that a newer program has made meanwhile, and says so', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  await flush();
  await newerStore('huiyin-9', []);
  await expect(purge('leaders', ['a'])).rejects.toThrow('还有一个工作库是新版本的回音写的');
  await holdsNewer('huiyin-9');
  expect(usePurge.getState().pending).toHaveLength(1);
});

it('a store that was never finished and cannot be removed today is none that cannot be opened', async () => {
  const half = await openStore('huiyin-9', { journaled: false });
  await half.leaders.put(leader('half'));
  half.close();
  const removing = vi
    .spyOn(Dexie, 'delete')
    .mockRejectedValue(new Error('used by another program'));
  const isOwn = (name: string) => name === store().name;
  expect(await findStores({}, new Map(), isOwn)).toEqual({ whole: [], broken: [] });
  removing.mockRestore();
});
