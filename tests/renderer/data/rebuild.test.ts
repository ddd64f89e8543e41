import { afterEach, expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { openStore } from '../../../renderer/data/db';
import { call } from '../../../renderer/data/desktop';
import { storeNames } from '../../../renderer/data/generations';
import { standingOf } from '../../../renderer/data/heads';
import { build, finish, fromMain, fromStore, RebuildError } from '../../../renderer/data/rebuild';
import { withStore } from './desktop';

withStore();

afterEach(() => {
  vi.restoreAllMocks();
});

const leader = (id: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

it('a store that does not hold all that the journal says is not used, and nothing of it is left', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  await flush();
  const names = await storeNames();
  const rows = window.desktop['journal:rows'];
  window.desktop['journal:rows'] = async (request) => {
    const answer = await rows(request);
    if (!answer.ok || request.table !== 'leaders') return answer;
    return { ok: true, value: { ...answer.value, rows: answer.value.rows.slice(1) } };
  };
  const status = await call('journal:status', {});
  await expect(build(fromMain(status))).rejects.toThrow(RebuildError);
  expect(await storeNames()).toEqual(names);
});

it('a store in which one word came out differently is not used: every row is read back', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b'), leader('c')]);
  await flush();
  const status = await call('journal:status', {});
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...[row, key]: Parameters<typeof put>
  ) {
    const isLast = this.name === 'leaders' && row.id === 'c';
    return put.call(this, isLast ? { ...row, name: '周启朋' } : row, key);
  });
  await expect(build(fromMain(status))).rejects.toThrow(RebuildError);
  await expect(build(fromStore(store(), status))).rejects.toThrow(RebuildError);
});

it('cut off while older rows are brought up, it is not whole: the next start throws it away', async () => {
  await store().leaders.put(leader('a'));
  await flush();
  const status = await call('journal:status', {});
  const built = await build(fromMain(status));
  const { name } = built.store;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<typeof put>
  ) {
    if (this.name === 'leaders') throw new DOMException('the power is gone', 'UnknownError');
    return put.apply(this, row);
  });
  const odd = [{ table: 'leaders' as const, key: 'a', dataVersion: 1 }];
  await expect(finish({ ...built, odd }, status, {})).rejects.toThrow();
  vi.restoreAllMocks();
  const left = await openStore(name);
  expect(await standingOf(left)).toBeNull();
  left.close();
});
