import Dexie, { type Table } from 'dexie';
import { expect, it, vi } from 'vitest';
import { CHANNELS } from '#shared/ipc';
import { flush, sender, setStore, store, whileStarting } from '../../../renderer/data/active';
import { standingOf, unsentOf } from '../../../renderer/data/heads';
import type { OutboxRow } from '../../../renderer/data/outbox';
import { renewStore } from '../../../renderer/data/renew';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { start } from '../../../renderer/data/start';
import { nextBatch } from '../../../renderer/data/sync';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string) => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0 as const,
});
const state = () => useSaveStatus.getState().state;

/** A promise to be resolved by hand. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

it('says 已保存 only when nothing is being written and everything is acknowledged', async () => {
  const sending = gate();
  const writing = gate();
  const append = window.desktop['journal:append'];
  const acknowledged: string[] = [];
  window.desktop['journal:append'] = async (request) => {
    await sending.opened;
    const answer = await append(request);
    acknowledged.push(state());
    return answer;
  };
  await store().leaders.put(leader('first'));
  // The first is on its way; a second one has begun to write and is not yet on the disk.
  const second = store().transaction('rw', store().leaders, async () => {
    await store().leaders.put(leader('second'));
    await Dexie.waitFor(writing.opened);
  });
  sending.open();
  await expect.poll(() => acknowledged).toEqual(['saving']);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(state()).toBe('saving');
  writing.open();
  await second;
  expect(await flush()).toBe(true);
  expect(state()).toBe('saved');
  expect(desktop().copy.status().counts.leaders).toBe(2);
});

it('a flush waits for what is being written, and takes it along', async () => {
  const writing = gate();
  const transaction = store().transaction('rw', store().leaders, async () => {
    await store().leaders.put(leader('slow'));
    await Dexie.waitFor(writing.opened);
  });
  await expect.poll(state).toBe('saving');
  const answers: boolean[] = [];
  const flushed = flush().then((all) => answers.push(all));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(answers).toEqual([]);
  writing.open();
  await Promise.all([transaction, flushed]);
  expect(answers).toEqual([true]);
  expect(desktop().copy.status().counts.leaders).toBe(1);
});

it('a flush waits for a start that is under way', async () => {
  const starting = gate();
  void whileStarting(starting.opened);
  const answers: boolean[] = [];
  const flushed = flush().then((all) => answers.push(all));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(answers).toEqual([]);
  starting.open();
  await flushed;
  expect(answers).toEqual([true]);
});

it('goes on in a store written anew only when no change has begun in the old one', async () => {
  const writing = gate();
  await store().leaders.bulkPut([leader('a'), leader('b')]);
  let late: Promise<unknown> | undefined;
  await renewStore((done, total) => {
    if (done < total || late) return;
    const old = store();
    // All rows are copied. A change begins; it has read what it changes and not yet written.
    late = old.transaction('rw', old.leaders, async () => {
      await old.leaders.get('a');
      await Dexie.waitFor(writing.opened);
      await old.leaders.put(leader('late'));
    });
    setTimeout(writing.open, 300);
  });
  await late;
  expect(await flush()).toBe(true);
  expect(await store().leaders.get('late')).toEqual(leader('late'));
});

it('does not call old stores gone while nobody can say which there are', async () => {
  const { databases } = indexedDB;
  await store().leaders.put(leader('a'));
  indexedDB.databases = () => Promise.reject(new DOMException('backing store', 'UnknownError'));
  await expect(renewStore()).rejects.toThrow();
  indexedDB.databases = databases;
  await renewStore();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([store().name]);
  expect(await store().leaders.get('a')).toEqual(leader('a'));
});

it('sends each row once and in order, whether from memory or read back after a failure', async () => {
  const sent: string[] = [];
  const append = window.desktop['journal:append'];
  window.desktop['journal:append'] = async (request) => {
    const answer = await append(request);
    const keys = CHANNELS['journal:append'].request
      .parse(request)
      .entries.flatMap((entry) =>
        entry.operations.map((one) => (one.type === 'put' ? String(one.row.id) : one.key)),
      );
    if (answer.ok) sent.push(...keys);
    return answer;
  };
  const put = (id: string) => store().leaders.put(leader(id));
  await put('a');
  await flush();
  await put('b');
  await put('c');
  await flush();
  desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
  await put('d');
  await put('e');
  expect(await flush()).toBe(false);
  desktop().fail = null;
  await put('f');
  expect(await flush()).toBe(true);
  await put('g');
  expect(await flush()).toBe(true);
  expect(sent).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(await store().outbox.count()).toBe(0);
  expect(desktop().copy.status().counts.leaders).toBe(7);
});

it('sends what was stored, whatever becomes of the caller’s object meanwhile', async () => {
  const mutable = leader('m');
  const writing = store().leaders.put(mutable);
  mutable.name = '改了';
  await writing;
  await flush();
  const stored = await store().leaders.get('m');
  const rows = await desktop().copy.rows('leaders', '', 10);
  expect(rows.rows.map(({ json }) => JSON.parse(json ?? ''))).toEqual([stored]);
});

it('sends a transaction that is longer than a batch in parts, each row once, in order', async () => {
  const sizes: number[] = [];
  const append = window.desktop['journal:append'];
  window.desktop['journal:append'] = (request) => {
    sizes.push(request.entries.reduce((sum, { operations }) => sum + operations.length, 0));
    return append(request);
  };
  await store().leaders.put(leader('before'));
  await flush();
  sizes.length = 0;
  const long = '字'.repeat(300_000);
  const rows = Array.from({ length: 20 }, (_one, at) => ({
    ...leader(`l${String(at).padStart(2, '0')}`),
    duties: long,
  }));
  await store().transaction('rw', store().leaders, async () => {
    for (const row of rows) await store().leaders.add(row);
  });
  expect(await flush()).toBe(true);
  expect(state()).toBe('saved');
  // None is so long that handing it over silences the window.
  expect(Math.max(...sizes)).toBeLessThan(600_000);
  expect(sizes).toHaveLength(rows.length);
  expect(await store().outbox.count()).toBe(0);
  expect(desktop().copy.status().counts.leaders).toBe(21);
  const { rows: kept } = await desktop().copy.rows('leaders', 'l18', 10);
  expect(kept.map(({ json }) => JSON.parse(json ?? ''))).toEqual([rows[19]]);
});

it('sends a transaction that one entry has room for as one', async () => {
  const entries: number[] = [];
  const append = window.desktop['journal:append'];
  window.desktop['journal:append'] = (request) => {
    entries.push(request.entries.length);
    return append(request);
  };
  await store().transaction('rw', store().leaders, async () => {
    for (let at = 0; at < 12; at += 1)
      await store().leaders.add({ ...leader(`l${at}`), duties: '字'.repeat(300_000) });
  });
  expect(await flush()).toBe(true);
  expect(entries).toEqual([1]);
  expect(desktop().copy.status().counts.leaders).toBe(12);
});

/** Writes 20 rows in one transaction of 6 million characters, which goes in parts. */
const writeLong = () =>
  store().transaction('rw', store().leaders, async () => {
    for (let at = 0; at < 20; at += 1)
      await store().leaders.add({
        ...leader(`l${String(at).padStart(2, '0')}`),
        duties: '字'.repeat(300_000),
      });
  });

// The first and the last parts, which only the rest of the transaction lies behind.
it.each([1, 2, 10, 19, 20])(
  'knows part %i of a transaction again of which nobody heard that it was taken in',
  async (unheard) => {
    const append = window.desktop['journal:append'];
    let parts = 0;
    window.desktop['journal:append'] = async (request) => {
      const answer = await append(request);
      parts += 1;
      if (parts < unheard) return answer;
      desktop().fail = { code: 'journal-failed', message: '没有写成。' };
      return { ok: false, error: { code: 'journal-failed', message: '没有答复。' } };
    };
    await writeLong();
    expect(await flush()).toBe(false);
    expect(desktop().copy.status().counts.leaders).toBe(unheard);
    desktop().fail = null;
    window.desktop['journal:append'] = append;
    store().close();
    await desktop().restart();
    await start();
    expect(await flush()).toBe(true);
    expect(desktop().copy.status().counts.leaders).toBe(20);
    expect(await store().outbox.count()).toBe(0);
    // Every part once: none was taken for a change that went another way.
    expect(desktop().copy.status().sequence).toBe(20);
    const points = await desktop().copy.restorePoints();
    expect(points.filter(({ kept }) => kept)).toEqual([]);
  },
);

it('answers between the parts of a long entry while it takes note of them', async () => {
  const row = (sequence: number, transaction: string): OutboxRow => ({
    sequence,
    transaction,
    at: '',
    by: 'pc',
    version: 1,
    operations: JSON.stringify([
      {
        type: 'put',
        table: 'leaders',
        row: { ...leader(`l${sequence}`), duties: '字'.repeat(300_000) },
      },
    ]),
  });
  let answered = 0;
  const timer = setInterval(() => {
    answered += 1;
  });
  const { heads, last } = await unsentOf(
    Array.from({ length: 10 }, (_one, at) => row(at + 1, 'a')),
  );
  clearInterval(timer);
  expect([heads.size, last]).toEqual([10, 10]);
  expect(answered).toBeGreaterThan(3);
});

it('goes on with the parts that are left after the program ended between two of them', async () => {
  const long = '字'.repeat(1_500_000);
  const append = window.desktop['journal:append'];
  const ids: string[] = [];
  window.desktop['journal:append'] = async (request) => {
    if (ids.length > 0) desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
    ids.push(...request.entries.map(({ id }) => id));
    return append(request);
  };
  await store().transaction('rw', store().leaders, async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      await store().leaders.add({ ...leader(id), duties: long });
  });
  expect(await flush()).toBe(false);
  expect(desktop().copy.status().counts.leaders).toBe(1);
  desktop().fail = null;
  window.desktop['journal:append'] = append;
  store().close();
  await start();
  expect(desktop().copy.status().counts.leaders).toBe(5);
  expect(await store().leaders.count()).toBe(5);
  expect(await store().outbox.count()).toBe(0);
});

it('sends whole what is short, and cuts only what is long by itself', () => {
  const row = (sequence: number, transaction: string, length: number): OutboxRow => ({
    sequence,
    transaction,
    at: '',
    by: 'pc',
    version: 1,
    operations: 'x'.repeat(length),
  });
  const short = [row(1, 'a', 10), row(2, 'b', 10), row(3, 'b', 10)];
  expect(nextBatch(short)).toEqual({ rows: short, isCut: false });
  const long = [row(4, 'c', 3_000_000), row(5, 'c', 3_000_000), row(6, 'c', 10)];
  expect(nextBatch([...short, ...long])).toEqual({ rows: short, isCut: false });
  expect(nextBatch(long)).toEqual({ rows: [long[0]], isCut: true });
  // What is left of it is cut where it was cut before.
  const rest = long.slice(1).map((one) => ({ ...one, isLong: true as const }));
  expect(nextBatch(rest)).toEqual({ rows: [rest[0]], isCut: true });
  expect(nextBatch([...rest.slice(1), ...short])).toEqual({ rows: rest.slice(1), isCut: false });
  const many = Array.from({ length: 201 }, (_one, at) => row(at + 1, 'd', 10));
  expect(nextBatch(many)).toEqual({ rows: many.slice(0, 200), isCut: true });
});

it('says nothing of 已保存 while no store is in use', async () => {
  const before = store();
  useSaveStatus.setState({ state: 'failed', message: '工作库没有了。' });
  sender.attach(null);
  await sender.flush();
  expect(useSaveStatus.getState().state).toBe('failed');
  setStore(before);
  await flush();
  expect(useSaveStatus.getState().state).toBe('saved');
});

it('takes note of many acknowledged rows a part at a time, all of them or none', async () => {
  const parts: number[] = [];
  let failsAt = '';
  // Of every table, those of a transaction as well.
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(store().heads)) as Table;
  const bulkPut = prototype.bulkPut as (...args: unknown[]) => never;
  const watched = vi.spyOn(prototype, 'bulkPut').mockImplementation(function (
    this: Table,
    ...args: unknown[]
  ) {
    const rows = args[0] as { key: string }[];
    if (this.name === 'heads') {
      parts.push(rows.length);
      if (rows.some(({ key }) => key === failsAt)) throw new Error('no');
    }
    return bulkPut.apply(this, args);
  });
  const sums = async () => [
    (await standingOf(store()))?.contents.sums.leaders,
    desktop().copy.status().sums.leaders,
  ];
  const rows = Array.from({ length: 1300 }, (_one, at) => leader(`l${1000 + at}`));
  await store().leaders.bulkAdd(rows);
  expect(await flush()).toBe(true);
  // A hundred in each.
  expect(parts).toEqual([5, 5, 3]);
  expect(await store().outbox.count()).toBe(0);
  const [first, same] = await sums();
  expect(first).toBe(same);

  const before = await store().heads.toArray();
  failsAt = 'l1699';
  await store().leaders.bulkPut(rows.map((one) => ({ ...one, duties: '联系群众' })));
  expect(await flush()).toBe(false);
  // The part before it was written already.
  expect(parts.slice(3, 5)).toEqual([5, 5]);
  expect(await store().heads.toArray()).toEqual(before);
  expect(await store().outbox.count()).toBe(1);
  failsAt = '';
  expect(await flush()).toBe(true);
  watched.mockRestore();
  expect(await store().outbox.count()).toBe(0);
  const [last, alike] = await sums();
  expect(last).toBe(alike);
  expect(last).not.toBe(first);
});
