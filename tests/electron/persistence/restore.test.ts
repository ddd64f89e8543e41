import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../electron/errors';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import {
  allRows,
  append,
  contentsHandedOut,
  put,
  remove,
  restoreTo,
  temporaryFolder,
  values,
} from './helpers';

const START = Date.parse('2026-08-01T02:00:00Z');
const DAY = 86_400_000;

/** A point with a and b, and a journal that has gone on since. */
async function begun(disk: CrashDisk, warnings: Failure[] = []): Promise<SecondCopy> {
  let now = START;
  const onWarning = (warning: Failure) => void warnings.push(warning);
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now, pc: 'main', onWarning });
  await append(copy, [put('drafts', 'a', 1), put('drafts', 'b', 1), put('drafts', 's', 1)]);
  now += DAY;
  await append(copy, [put('drafts', 'a', 2), remove('drafts', 'b'), put('drafts', 'c', 2)]);
  return copy;
}

describe('going back', () => {
  test('is laid ready without a change, then is the journal, with envelopes of its own', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const before = copy.status();
    const { token, contents } = await copy.prepareRestore('3');
    expect(copy.status()).toEqual(before);
    expect(await contentsHandedOut(copy, ['drafts'], token)).toEqual(contents);
    expect(await values(copy, 'drafts', token)).toEqual({ a: 1, b: 1, s: 1 });
    expect(await values(copy, 'drafts')).toEqual({ a: 2, c: 2, s: 1 });
    const own = (await allRows(copy, 'drafts')).find(({ key }) => key === 's');
    const after = await copy.commitRestore(token);
    expect(after).toMatchObject({ ...contents, sequence: before.sequence + 1 });
    const version = before.version + 1;
    expect(await allRows(copy, 'drafts')).toMatchObject([
      { key: 'a', by: 'main', version },
      { key: 'b', by: 'main', version },
      { key: 'c', by: 'main', version, json: null },
      own ?? {},
    ]);
    await copy.close();
    const again = await SecondCopy.open('/data', { fs: disk, now: () => START + DAY });
    expect(again.status()).toMatchObject(contents);
    await again.close();
  });

  test('keeps the state before as a point, which can be gone back to', async () => {
    const copy = await begun(new CrashDisk());
    const before = await values(copy, 'drafts');
    await restoreTo(copy, '3');
    const back = (await copy.restorePoints()).find(({ reason }) => reason === '恢复之前');
    await restoreTo(copy, back?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual(before);
    await copy.close();
  });

  test('nothing of it is left when it is given up, or at the next start', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    const state = await values(copy, 'drafts');
    const { token } = await copy.prepareRestore('3');
    await copy.cancelRestore(token);
    await expect(copy.commitRestore(token)).rejects.toMatchObject({ code: 'unknown-file' });
    await expect(copy.rows('drafts', '', 1, token)).rejects.toThrow(/没有任何改动/);
    await copy.prepareRestore('3');
    const later = disk.fork().unlock();
    const again = await SecondCopy.open('/data', { fs: later, now: () => START + DAY });
    expect(await values(again, 'drafts')).toEqual(state);
    expect(later.paths().filter((path) => path.endsWith('.prepared'))).toEqual([]);
    await again.close();
    await copy.close();
  });

  test('is refused when something was written in between, and that is not lost', async () => {
    const copy = await begun(new CrashDisk());
    const { token } = await copy.prepareRestore('3');
    await append(copy, [put('drafts', 'd', 'typed meanwhile')]);
    await expect(copy.commitRestore(token)).rejects.toMatchObject({ code: 'journal-other' });
    expect(await values(copy, 'drafts')).toEqual({ a: 2, c: 2, d: 'typed meanwhile', s: 1 });
    await copy.close();
  });

  test.each(['syncFolder', 'remove'])(
    'once the file has its name, a failing %s is a warning and the next change is safe',
    async (operation) => {
      const disk = new CrashDisk();
      const warnings: Failure[] = [];
      const copy = await begun(disk, warnings);
      const { token } = await copy.prepareRestore('3');
      disk.failing = (name, path) =>
        name === operation && path.includes('/journal') ? 'EBUSY' : null;
      const { sequence } = await copy.commitRestore(token);
      expect(warnings).toHaveLength(1);
      expect(await values(copy, 'drafts')).toEqual({ a: 1, b: 1, s: 1 });
      disk.failing = () => null;
      expect(await append(copy, [put('drafts', 'e', 1)])).toMatchObject({ sequence: sequence + 1 });
      const later = await SecondCopy.open('/data', {
        fs: disk.afterCut('all').unlock(),
        now: () => START + DAY,
      });
      expect(await values(later, 'drafts')).toEqual({ a: 1, b: 1, e: 1, s: 1 });
      await later.close();
      await copy.close();
    },
  );
});

describe('points of a way that the journal did not go', () => {
  test('stand for themselves once a point is made, and the state before a restore is kept whole', async () => {
    const disk = new CrashDisk();
    let now = START;
    const open = () => SecondCopy.open('/data', { fs: disk, now: () => now });
    let copy = await open();
    await append(copy, [put('drafts', 'a', 'common')]);
    await copy.close();
    const path = disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
    const old = Buffer.from(disk.file(path));
    copy = await open();
    await append(copy, [put('drafts', 'a', 'one way'), put('drafts', 'x', 'one way')]);
    now += DAY;
    await append(copy, [put('drafts', 'y', 'one way')]);
    await copy.close();
    // Somebody puts the older file back where no point is, goes another way to the same number, and merges the two.
    const others = disk.paths().filter((name) => /restore-points|reached/.test(name));
    const bytes = others.map((name) => disk.file(name));
    for (const name of others) await disk.remove(name);
    disk.overwrite(path, old);
    copy = await open();
    await append(copy, [put('drafts', 'a', 'another way'), put('drafts', 'z', 'another way')]);
    others.forEach((name, index) => {
      disk.overwrite(name, bytes[index] ?? Buffer.alloc(0));
    });
    now += DAY;
    await append(copy, [put('drafts', 'a', 'today')]);
    const points = await copy.restorePoints();
    expect(points).toMatchObject([
      { kept: true, sequence: 3, counts: { drafts: 2 } },
      { kept: false, sequence: 3, counts: { drafts: 2 } },
    ]);
    await restoreTo(copy, points[0]?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: 'one way', x: 'one way' });
    await restoreTo(copy, points[1]?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: 'another way', z: 'another way' });
    await copy.close();
  });

  test('laid over a base: what builds on that is no state to go back to', async () => {
    let now = START;
    const open = (disk: CrashDisk) => SecondCopy.open('/data', { fs: disk, now: () => now });
    const days = async (disk: CrashDisk, words: readonly string[]) => {
      now = START;
      for (const word of words) {
        const copy = await open(disk);
        await append(copy, [put('drafts', word, word, new Date(now).toISOString())]);
        await copy.close();
        now += DAY;
      }
    };
    const disk = new CrashDisk();
    await (await open(disk)).close();
    const other = disk.fork();
    await days(disk, ['a', 'b', 'c']);
    await days(other, ['x', 'y']);
    const [base = ''] = other.paths().filter((path) => path.includes('/restore-points/'));
    expect(disk.paths()).toContain(base);
    disk.overwrite(base, other.file(base));
    const copy = await open(disk);
    // The other way's point stands for itself, and what the journal holds now is kept whole.
    const states: unknown[] = [];
    for (const { id } of await copy.restorePoints()) {
      const { token } = await copy.prepareRestore(id);
      states.push(await values(copy, 'drafts', token));
      await copy.cancelRestore(token);
    }
    expect(states).toEqual([{ x: 'x' }, { a: 'a', b: 'b', c: 'c' }]);
    await copy.close();
  });
});

test('rows cost the same whether there are a thousand or fifty thousand', async () => {
  const folder = await temporaryFolder();
  const copy = await SecondCopy.open(folder);
  const operations = (from: number) =>
    Array.from({ length: 1_000 }, (_, i) => ({
      type: 'put' as const,
      table: 'drafts',
      row: { id: `k${String(from + i).padStart(7, '0')}`, text: '文'.repeat(20) },
    }));
  const sendTo = async (end: number) => {
    for (let from = copy.status().counts.drafts ?? 0; from < end; from += 1_000)
      await append(copy, [{ ...put('drafts', 'x', 1), operations: operations(from) }]);
    await copy.rows('drafts', '', 1);
  };
  const perRow = async () => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const start = process.cpuUsage();
      await copy.rows('drafts', `k${'0'.repeat(7)}`, 1_000);
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1_000);
    }
    return best;
  };
  await sendTo(1_000);
  const few = await perRow();
  await sendTo(50_000);
  expect(await perRow()).toBeLessThan(5 * few + 5);
  await copy.close();
}, 60_000);
