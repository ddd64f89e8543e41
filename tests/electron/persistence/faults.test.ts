import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../electron/errors';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, restoreTo, values } from './helpers';

const START = Date.parse('2026-08-01T02:00:00Z');
const DAY = 86_400_000;

async function begun(disk: CrashDisk): Promise<SecondCopy> {
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => START });
  await append(copy, [put('drafts', 'a', '已存')]);
  return copy;
}

const CASES = [
  ['ENOSPC', 'disk-full', '磁盘已满'],
  ['EDQUOT', 'disk-full', '磁盘已满'],
  ['EROFS', 'target-read-only', '不能写入'],
  ['EACCES', 'target-read-only', '不能写入'],
  ['EIO', 'journal-failed', 'EIO'],
] as const;

describe.each(CASES)('%s', (system, code, words) => {
  test.each(['write', 'sync'])(
    'while appending (%s): told, nothing taken in, and the next append is safe',
    async (operation) => {
      const disk = new CrashDisk();
      const copy = await begun(disk);
      disk.failing = (name) => (name === operation ? system : null);
      const entry = put('drafts', 'b', '没存上');
      await expect(append(copy, [entry])).rejects.toMatchObject({ code });
      await expect(append(copy, [entry])).rejects.toThrow(words);
      expect(await values(copy, 'drafts')).toEqual({ a: '已存' });
      disk.failing = () => null;
      await append(copy, [entry]);
      const later = await SecondCopy.open('/data', {
        fs: disk.afterCut('all').unlock(),
        now: () => START,
      });
      expect(await values(later, 'drafts')).toEqual({ a: '已存', b: '没存上' });
      expect(later.status().sequence).toBe(2);
      await later.close();
      await copy.close();
    },
  );

  test('while opening: told, or opened for reading, and the folder is as it was', async () => {
    const disk = new CrashDisk();
    const copy = await begun(disk);
    await copy.close();
    const before = disk.everything();
    disk.failing = (name) => (name === 'create' ? system : null);
    const opening = SecondCopy.open('/data', { fs: disk });
    if (code !== 'journal-failed') {
      const shown = await opening;
      expect(shown.status().readOnly).toBe(true);
      expect(await values(shown, 'drafts')).toEqual({ a: '已存' });
      await expect(append(shown, [put('drafts', 'b', 1)])).rejects.toMatchObject({ code });
      await shown.close();
    } else {
      await expect(opening).rejects.toMatchObject({ code });
      await expect(opening).rejects.toThrow(words);
      await expect(opening).rejects.not.toThrow(/刚才的改动|已保存/);
    }
    expect(disk.everything()).toEqual(before);
  });
});

describe('a full disk at the opening', () => {
  const full = (disk: CrashDisk) => {
    disk.failing = (name) => (name === 'create' || name === 'write' ? 'ENOSPC' : null);
  };

  test('is said, and the first change that finds room goes in', async () => {
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    full(disk);
    const copy = await SecondCopy.open('/data', { fs: disk, now: () => START });
    expect(copy.status()).toMatchObject({
      readOnly: true,
      notice: expect.stringContaining('磁盘满了'),
    });
    const entry = put('drafts', 'b', '后来的');
    await expect(append(copy, [entry])).rejects.toMatchObject({ code: 'disk-full' });
    disk.failing = () => null;
    await append(copy, [entry]);
    expect(copy.status().readOnly).toBe(false);
    expect(disk.paths()).toContain('/data/lock');
    await copy.close();
    const later = await SecondCopy.open('/data', { fs: disk, now: () => START });
    expect(later.status()).toMatchObject({ notice: '', lost: 0, sequence: 2 });
    expect(await values(later, 'drafts')).toEqual({ a: '已存', b: '后来的' });
    await later.close();
  });

  test('leaves no lock that nobody holds', async () => {
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    disk.failing = (name) => (name === 'write' ? 'ENOSPC' : null);
    await (await SecondCopy.open('/data', { fs: disk, now: () => START })).close();
    expect(disk.paths()).not.toContain('/data/lock');
  });

  test('is no way round another window that has the folder by then', async () => {
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    full(disk);
    const late = await SecondCopy.open('/data', { fs: disk, now: () => START });
    disk.failing = () => null;
    const holder = await SecondCopy.open('/data', { fs: disk, now: () => START });
    await append(holder, [put('drafts', 'b', '另一个窗口的')]);
    await expect(append(late, [put('drafts', 'c', 1)])).rejects.toMatchObject({
      code: 'target-held',
    });
    await late.close();
    expect(await values(holder, 'drafts')).toEqual({ a: '已存', b: '另一个窗口的' });
    await holder.close();
  });

  test('refuses where something would have to be mended first, and names the disk', async () => {
    const disk = new CrashDisk();
    await (await begun(disk)).close();
    const path = disk.paths().find((one) => one.startsWith('/data/journal/journal-')) ?? '';
    const bytes = Buffer.from(disk.file(path));
    bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
    disk.overwrite(path, bytes);
    full(disk);
    const opening = SecondCopy.open('/data', { fs: disk, now: () => START });
    await expect(opening).rejects.toMatchObject({ code: 'disk-full' });
    expect(disk.file(path)).toEqual(bytes);
  });
});

test('a failed sync is never trusted: the next acknowledged append lies in a file written anew', async () => {
  const disk = new CrashDisk();
  const copy = await begun(disk);
  const before = disk.paths().find((path) => path.startsWith('/data/journal/journal-'));
  disk.failing = (name) => (name === 'sync' ? 'EIO' : null);
  await expect(append(copy, [put('drafts', 'b', 1)])).rejects.toThrow();
  disk.failing = () => null;
  await append(copy, [put('drafts', 'b', 2)]);
  expect(disk.paths().find((path) => path.startsWith('/data/journal/journal-'))).not.toBe(before);
  await copy.close();
});

test.each(['create', 'write', 'rename', 'syncFolder', 'remove', 'open-write'])(
  'compaction that fails at %s: a warning, and every append before and after it holds',
  async (operation) => {
    const disk = new CrashDisk();
    const warnings: Failure[] = [];
    const copy = await SecondCopy.open('/data', {
      fs: disk,
      now: () => START,
      tailBytes: 2_000,
      onWarning: (warning) => warnings.push(warning),
    });
    const expected: Record<string, unknown> = {};
    let failures = 0;
    for (let i = 0; i < 60; i += 1) {
      disk.failing = (name, path) =>
        name === operation && (name !== 'write' || path.endsWith('.new')) && i % 3 === 0
          ? 'ENOSPC'
          : null;
      try {
        await append(copy, [put('drafts', `k${i % 4}`, `${i}${'长'.repeat(50)}`)]);
        expected[`k${i % 4}`] = `${i}${'长'.repeat(50)}`;
      } catch {
        failures += 1;
      }
      await copy.rows('drafts', '', 1).catch(() => {
        failures += 1;
      });
      const found = disk.afterCut('all').unlock();
      const later = await SecondCopy.open('/data', { fs: found, now: () => START });
      expect(await values(later, 'drafts'), `append ${i}`).toEqual(expected);
      await later.close();
    }
    disk.failing = () => null;
    expect(warnings.length + failures).toBeGreaterThan(0);
    expect(await values(copy, 'drafts')).toEqual(expected);
    await copy.close();
  },
);

test('a restore point that cannot be made does not keep a change from being saved', async () => {
  const disk = new CrashDisk();
  let now = START;
  const warnings: Failure[] = [];
  const copy = await SecondCopy.open('/data', {
    fs: disk,
    now: () => now,
    onWarning: (warning) => warnings.push(warning),
  });
  await append(copy, [put('drafts', 'a', 1)]);
  now += DAY;
  disk.failing = (_name, path) => (path.includes('/restore-points') ? 'ENOSPC' : null);
  await append(copy, [put('drafts', 'a', 2)]);
  expect(warnings).toMatchObject([{ code: 'disk-full' }]);
  expect(await values(copy, 'drafts')).toEqual({ a: 2 });
  await copy.close();
});

test('a restore that fails half-way changes nothing and can be tried again', async () => {
  const disk = new CrashDisk();
  let now = START;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now });
  await append(copy, [put('drafts', 'a', 1)]);
  now += DAY;
  await append(copy, [put('drafts', 'a', 2)]);
  disk.failing = (name, path) => (name === 'write' && path.includes('/journal/') ? 'ENOSPC' : null);
  await expect(restoreTo(copy, '1')).rejects.toMatchObject({ code: 'disk-full' });
  expect(await values(copy, 'drafts')).toEqual({ a: 2 });
  disk.failing = () => null;
  await restoreTo(copy, '1');
  expect(await values(copy, 'drafts')).toEqual({ a: 1 });
  await copy.close();
});

test('a purge that fails half-way is finished at the next start', async () => {
  const disk = new CrashDisk();
  const copy = await begun(disk);
  disk.failing = (_name, path) => (path.includes('/journal/') ? 'EIO' : null);
  await expect(purge(copy, [{ table: 'drafts', key: 'a' }])).rejects.toThrow();
  disk.failing = () => null;
  await copy.close();
  const again = await SecondCopy.open('/data', { fs: disk, now: () => START });
  expect(await values(again, 'drafts')).toEqual({});
  expect(disk.everything().includes('已存')).toBe(false);
  await again.close();
});

test('a copy to a full disk leaves neither rubbish there nor a scratch here', async () => {
  const disk = new CrashDisk();
  const copy = await begun(disk);
  disk.failing = (name, path) => (name === 'write' && path.startsWith('/new') ? 'ENOSPC' : null);
  await expect(copy.copyTo('/new')).rejects.toMatchObject({ code: 'disk-full' });
  expect(disk.paths().filter((path) => path.startsWith('/new'))).toEqual([]);
  expect(await values(copy, 'drafts')).toEqual({ a: '已存' });
  await copy.close();
});
