import { expect, it } from 'vitest';
import { tip } from '#shared/model/history';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { purge } from '../../../renderer/data/commands/purge';
import { noticeShown, start } from '../../../renderer/data/start';
import { wipeBrowserStore, withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

async function again(): Promise<string> {
  store().close();
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

it('that the store was set aside is said until somebody has been told: a window that closes before has told nobody', async () => {
  await store().leaders.put(leader('a'));
  expect(await flush()).toBe(true);
  await desktop().copy.append({
    after: tip(desktop().copy.status()),
    entries: [
      {
        id: 'elsewhere-b',
        at: '2026-08-01T08:00:00.000Z',
        by: 'elsewhere',
        version: 900,
        operations: [{ type: 'put', table: 'leaders', row: leader('b') }],
      },
    ],
  });
  await store().leaders.put(leader('c'));
  const first = await again();
  expect(first).toContain('各有对方没有的改动');
  const second = await again();
  expect(second).toContain('各有对方没有的改动');
  await noticeShown();
  expect(await again()).toBe('');
});

it('so is that it was built anew', async () => {
  await store().leaders.put(leader('a'));
  expect(await flush()).toBe(true);
  store().close();
  wipeBrowserStore();
  const first = await again();
  expect(first).toContain('已照数据文件夹里的第二份重新建好');
  expect(await again()).toContain(first);
  await noticeShown();
  expect(await again()).toBe('');
});

it('so is that the folder was filled', async () => {
  await store().leaders.put(leader('a'));
  expect(await flush()).toBe(true);
  await desktop().exchange();
  expect(await again()).toContain('已从本机的工作库重新写了一份');
  const second = await again();
  expect(second).toMatch(/^上次打开时的说明可能没有看到：.*已从本机的工作库重新写了一份/);
  await noticeShown();
  expect(await again()).toBe('');
});

it('a store that is written anew by a purge takes along what nobody was told', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  expect(await flush()).toBe(true);
  store().close();
  wipeBrowserStore();
  expect(await again()).toContain('重新建好');
  await purge('leaders', ['b']);
  expect(await again()).toContain('重新建好');
});
