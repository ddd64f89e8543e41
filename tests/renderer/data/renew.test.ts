import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { purge, usePurge } from '../../../renderer/data/commands/purge';
import { storeNames } from '../../../renderer/data/generations';
import { standingOf } from '../../../renderer/data/heads';
import { renewStore } from '../../../renderer/data/renew';
import { noticeShown, start } from '../../../renderer/data/start';
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

/** Does something once, when at least `rows` rows of the new store are written. */
function once(rows: number, work: () => void): (done: number) => void {
  let isDone = false;
  return (done) => {
    if (isDone || done < rows) return;
    isDone = true;
    work();
  };
}

/** A listener, and a promise that is kept when it has heard that all rows are written. */
function watched(): [(done: number, total: number) => void, Promise<void>] {
  let heard: () => void = () => undefined;
  const all = new Promise<void>((done) => {
    heard = done;
  });
  return [(done, total) => done === total && heard(), all];
}

it('goes on in a new database with every row, and no other is left', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  const before = store();
  await before.leaders.delete('b');
  await flush();
  const standing = await standingOf(before);
  await renewStore();
  expect(store().name).not.toBe(before.name);
  expect(await storeNames()).toEqual([store().name]);
  expect(await store().leaders.toArray()).toEqual([leader('a')]);
  expect(await standingOf(store())).toEqual(standing);
});

it('a purge is not called done while the former store is not seen to be gone, and goes on at the next start', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  await flush();
  const former = store().name;
  const removing = vi.spyOn(Dexie, 'delete').mockResolvedValue(undefined);
  await expect(purge('leaders', ['b'])).rejects.toThrow(/还没有清除干净：旧的工作库还没有删掉/);
  expect(await storeNames()).toContain(former);
  const records = [{ table: 'leaders', key: 'b' }];
  expect(usePurge.getState().pending).toEqual(records);
  expect(desktop().copy.status().purging).toEqual(records);
  removing.mockRestore();
  store().close();
  await start();
  expect(await storeNames()).toEqual([store().name]);
  expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
  expect(desktop().copy.status().purging).toEqual([]);
});

it('does not switch while something is written that waits, which is lost from neither', async () => {
  await store().leaders.bulkPut(Array.from({ length: 50 }, (_, index) => leader(`${index}`)));
  await flush();
  const { name } = store();
  let writing: Promise<unknown> = Promise.resolve();
  const renewing = renewStore(
    once(50, () => {
      desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
      writing = store().leaders.put(leader('written meanwhile'));
    }),
  );
  await expect(renewing).rejects.toThrow('还没有重写');
  await writing;
  expect(store().name).toBe(name);
  expect(await store().leaders.get('written meanwhile')).toBeDefined();
  expect(await storeNames()).toEqual([name]);
  desktop().fail = null;
});

/** More than are copied at a time; the keys of all begin with k. */
async function inThreeParts(): Promise<void> {
  const index = (at: number) => String(at).padStart(4, '0');
  await store().leaders.bulkPut(Array.from({ length: 2500 }, (_, at) => leader(`k${index(at)}`)));
  await flush();
}

it('begins anew when something was written and acknowledged meanwhile', async () => {
  await inThreeParts();
  const built: string[] = [];
  await renewStore(
    once(1000, () => {
      // Where it belongs everything is copied, and there is time until the rest is.
      void store().leaders.put(leader('a written meanwhile'));
      built.push(store().name);
    }),
  );
  expect(store().name).not.toBe(built[0]);
  expect(await store().leaders.get('a written meanwhile')).toBeDefined();
  expect(await storeNames()).toEqual([store().name]);
});

it('waits for whoever writes what is not copied yet, and begins anew', async () => {
  await inThreeParts();
  await renewStore(
    once(1000, () => {
      // The last part is still to come.
      void store().leaders.put(leader('written meanwhile'));
    }),
  );
  expect(await store().leaders.get('written meanwhile')).toBeDefined();
  expect(await storeNames()).toEqual([store().name]);
});

it('brings rows up that are not sound, and the journal then holds them as the store does', async () => {
  const { duties: _, ...sparse } = leader('a');
  await store().rowsOf('leaders').put(sparse);
  await flush();
  // A sender that has sent nothing yet would take what waits in the new store for its own.
  store().close();
  await start();
  await renewStore();
  expect(await store().leaders.toArray()).toEqual([leader('a')]);
  expect(await store().outbox.count()).toBe(0);
  const { rows } = await desktop().copy.rows('leaders', '', 10);
  expect(rows.map(({ json }) => JSON.parse(json ?? ''))).toEqual([leader('a')]);
  store().close();
  expect(await start()).toMatchObject({ notice: expect.stringContaining('格式不对') });
  await noticeShown();
  store().close();
  expect(await start()).toEqual({ kind: 'open', notice: '' });
});

it('is in use only when the work of main beside it is done, and not at all when that fails', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  await flush();
  const { name } = store();
  let end: (journal: undefined) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const failing = new Promise<undefined>((_done, reject) => {
    fail = reject;
  });
  const [one, isCopied] = watched();
  const refused = renewStore(one, failing);
  await isCopied;
  fail(new Error('磁盘已满。'));
  await expect(refused).rejects.toThrow('磁盘已满。');
  expect(store().name).toBe(name);
  expect(await storeNames()).toEqual([name]);
  const copies = new Promise<undefined>((done) => {
    end = done;
  });
  const [two, isCopiedAgain] = watched();
  const renewing = renewStore(two, copies);
  await isCopiedAgain;
  await new Promise((done) => setTimeout(done, 200));
  expect(store().name).toBe(name);
  end(undefined);
  await renewing;
  expect(store().name).not.toBe(name);
  expect(await storeNames()).toEqual([store().name]);
});

it('is built from the journal where main says that it holds something else, whatever the store holds', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  await flush();
  // Behind the program's back: the store cannot be copied from itself.
  const raw = store().backendDB().transaction('leaders', 'readwrite');
  raw.objectStore('leaders').delete('b');
  await new Promise((done) => raw.addEventListener('complete', done));
  await renewStore(undefined, Promise.resolve(desktop().copy.status()));
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await storeNames()).toEqual([store().name]);
});

it('a purge that is begun while main rewrites its copies for another leaves both sides alike in between', async () => {
  await store().leaders.bulkPut([leader('a'), leader('b'), leader('c')]);
  await flush();
  const { desktop: bridge } = window;
  const copies = bridge['purge:copies'];
  bridge['purge:copies'] = async (request) => {
    bridge['purge:copies'] = copies;
    // Somebody clicks a second time: main knows what is to go before this page has deleted it.
    await bridge['purge:begin']({ records: [{ table: 'leaders', key: 'b' }] });
    return copies(request);
  };
  await purge('leaders', ['a']);
  expect((await store().leaders.toArray()).map(({ id }) => id)).toEqual(['c']);
  const { contents, history } = (await standingOf(store())) ?? {};
  const { counts, sums, sequence } = desktop().copy.status();
  expect(contents).toEqual({ counts, sums });
  expect(history?.sequence).toBe(sequence);
  store().close();
  await desktop().restart();
  expect(await start()).toEqual({ kind: 'open', notice: '' });
});
