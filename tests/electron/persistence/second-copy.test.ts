import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeHeader, type Header } from '../../../electron/persistence/line';
import type { SecondCopyOptions } from '../../../electron/persistence/opening';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import {
  allRows,
  append,
  closing,
  purge,
  put,
  remove,
  restoreTo,
  temporaryFolder,
  values,
} from './helpers';

const DAY = 86_400_000;
const NOON = Date.parse('2026-08-01T04:00:00Z');

async function opened(folder: string, options: SecondCopyOptions = {}): Promise<SecondCopy> {
  return closing(await SecondCopy.open(folder, { now: () => NOON, ...options }));
}

/** Every byte in the folder, as text. */
async function everything(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
  ).join('');
}

describe('versions', () => {
  test('a newer format is refused with both versions, and not one byte or name changes', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder, { dataVersion: 7, appVersion: '9.9.9' });
    await append(copy, [put('drafts', 'a', 1)]);
    await copy.close();
    const names = await readdir(folder, { recursive: true });
    const before = await everything(folder);
    const old = SecondCopy.open(folder, { dataVersion: 3, appVersion: '1.2.3' });
    await expect(old).rejects.toMatchObject({ code: 'journal-newer' });
    await expect(old).rejects.toThrow(/9\.9\.9.*2\.7.*1\.2\.3.*2\.3/);
    expect(await readdir(folder, { recursive: true })).toEqual(names);
    expect(await everything(folder)).toBe(before);
  });

  test('restore points of a newer version are no start of an older journal', async () => {
    const folder = await temporaryFolder();
    let day = 0;
    const now = () => Date.parse('2026-08-01T02:00:00Z') + day * 86_400_000;
    const copy = await opened(folder, { dataVersion: 7, appVersion: '9.9.9', now });
    await append(copy, [put('drafts', 'a', 1, '2026-08-01T02:00:00.000Z')]);
    day = 1;
    await append(copy, [put('drafts', 'a', 2)]);
    await copy.close();
    expect(await readdir(join(folder, 'restore-points'))).toHaveLength(1);
    for (const name of await readdir(join(folder, 'journal')))
      await rm(join(folder, 'journal', name));
    const before = await everything(folder);
    await expect(SecondCopy.open(folder, { dataVersion: 3 })).rejects.toMatchObject({
      code: 'journal-newer',
    });
    expect(await everything(folder)).toBe(before);
  });

  test('a format that is not known is refused by its first line, however readable the rest looks', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    await append(copy, [put('drafts', 'a', 1)]);
    await copy.close();
    const names = await readdir(join(folder, 'journal'));
    const path = join(folder, 'journal', names.find((name) => name.endsWith('.jsonl')) ?? '');
    const text = await readFile(path, 'utf8');
    const [first = ''] = text.split('\n', 1);
    const header: Header = JSON.parse(first.slice(first.indexOf('{')));
    const newer = encodeHeader({ ...header, format: 99 }).toString('utf8');
    await writeFile(path, newer + text.slice(first.length + 1));
    const before = await everything(folder);
    await expect(SecondCopy.open(folder)).rejects.toMatchObject({ code: 'journal-newer' });
    expect(await everything(folder)).toBe(before);
  });

  test('each row is handed out with the shape it was written in', async () => {
    const folder = await temporaryFolder();
    const old = await opened(folder, { dataVersion: 1 });
    await append(old, [put('drafts', 'a', 1), put('drafts', 'b', 1)]);
    await old.close();
    const copy = await opened(folder, { dataVersion: 2 });
    const shapes = async () =>
      (await allRows(copy, 'drafts')).map(({ key, dataVersion }) => key + dataVersion);
    expect(copy.status().dataVersion).toBe(1);
    await append(copy, [put('drafts', 'a', 2)]);
    expect(copy.status().dataVersion).toBe(2);
    expect(await shapes()).toEqual(['a2', 'b1']);
    await append(copy, [put('drafts', 'b', 2)]);
    expect(await shapes()).toEqual(['a2', 'b2']);
    await copy.close();
    await expect(SecondCopy.open(folder, { dataVersion: 1 })).rejects.toMatchObject({
      code: 'journal-newer',
    });
  });

  test('a folder of format 1 as first released opens', async () => {
    const folder = await temporaryFolder();
    const source = join(import.meta.dirname, 'format-1');
    for (const part of ['journal', 'restore-points']) {
      await mkdir(join(folder, part));
      for (const name of await readdir(join(source, part)))
        await writeFile(join(folder, part, name), await readFile(join(source, part, name)));
    }
    const copy = await opened(folder);
    expect(copy.status()).toMatchObject({ sequence: 5, notice: '', counts: { drafts: 2 } });
    expect(await values(copy, 'drafts')).toEqual({ a: '示例市政协', c: '“𬭎”' });
    const point = (await copy.restorePoints()).at(-1);
    expect(point).toMatchObject({ sequence: 3, counts: { drafts: 2 }, reason: '每日' });
    await restoreTo(copy, '3');
    expect(await values(copy, 'drafts')).toEqual({ a: '示例市', b: '旧稿' });
  });
});

describe('restore points', () => {
  test('the first change of a new day keeps the state of the day before', async () => {
    let now = NOON;
    const copy = await opened(await temporaryFolder(), { now: () => now });
    await append(copy, [put('drafts', 'a', 1), put('drafts', 'b', 1)]);
    expect(await copy.restorePoints()).toEqual([]);
    now += DAY;
    await append(copy, [put('drafts', 'a', 2), remove('drafts', 'b')]);
    expect(await copy.restorePoints()).toMatchObject([
      { sequence: 2, counts: { drafts: 2 }, reason: '每日' },
    ]);
    const status = await restoreTo(copy, '2');
    expect(status).toMatchObject({ sequence: 5, counts: { drafts: 2 } });
    expect(await values(copy, 'drafts')).toEqual({ a: 1, b: 1 });
    const [before] = await copy.restorePoints();
    expect(before).toMatchObject({ sequence: 4, reason: '恢复之前', counts: { drafts: 1 } });
    await restoreTo(copy, '4');
    expect(await values(copy, 'drafts')).toEqual({ a: 2 });
  });

  test('a point that is gone is refused and nothing changes', async () => {
    const copy = await opened(await temporaryFolder());
    await append(copy, [put('drafts', 'a', 1)]);
    await expect(restoreTo(copy, '99')).rejects.toMatchObject({ code: 'unknown-file' });
    expect(copy.status().sequence).toBe(1);
  });

  test('a clock that jumps and goes back loses neither order nor points', async () => {
    let now = NOON;
    const folder = await temporaryFolder();
    const copy = await opened(folder, { now: () => now });
    for (const [day, time] of [
      NOON,
      NOON + DAY,
      NOON + 20_000 * DAY,
      NOON - 900 * DAY,
      NOON + 2 * DAY,
    ].entries()) {
      now = time;
      await append(copy, [put('drafts', 'a', day, new Date(now).toISOString())]);
    }
    expect(await values(copy, 'drafts')).toEqual({ a: 4 });
    expect((await copy.restorePoints()).map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
    await copy.close();
    const again = await opened(folder, { now: () => now });
    expect(again.status().sequence).toBe(5);
    expect(await values(again, 'drafts')).toEqual({ a: 4 });
  });

  test('stay within their size: the oldest are merged away', async () => {
    let now = NOON;
    const folder = await temporaryFolder();
    const copy = await opened(folder, { now: () => now, pointsBytes: 30_000 });
    for (let day = 0; day < 7; day += 1) {
      const entry = put('drafts', 'a', `${day}${'长'.repeat(3_000)}`, new Date(now).toISOString());
      await append(copy, [entry]);
      now += DAY;
    }
    const points = await copy.restorePoints();
    expect(points.length).toBeGreaterThan(1);
    expect(points.length).toBeLessThan(6);
    const names = await readdir(join(folder, 'restore-points'));
    expect(names).toHaveLength(points.length);
    const oldest = points.at(-1);
    await restoreTo(copy, oldest?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({
      a: `${(oldest?.sequence ?? 0) - 1}${'长'.repeat(3_000)}`,
    });
  });
});

describe('purge', () => {
  test('takes a row out of every file in the folder, its older versions too', async () => {
    let now = NOON;
    const folder = await temporaryFolder();
    const copy = await opened(folder, { now: () => now });
    const at = () => new Date(now).toISOString();
    await append(copy, [
      put('drafts', 'a', '要清除的话甲', at()),
      put('drafts', 'b', '留下', at()),
    ]);
    now += DAY;
    await append(copy, [
      put('drafts', 'a', '要清除的话乙', at()),
      put('drafts', 'b', '也留下', at()),
    ]);
    now += DAY;
    await append(copy, [remove('drafts', 'a', at())]);
    await mkdir(join(folder, 'set-aside'));
    const [journal = ''] = await readdir(join(folder, 'journal'));
    const damaged = `${await readFile(join(folder, 'journal', journal), 'utf8')}要清除的话的残片`;
    await writeFile(join(folder, 'set-aside', 'old.jsonl'), damaged);
    expect(await everything(folder)).toContain('要清除的话');
    await purge(copy, [{ table: 'drafts', key: 'a' }]);
    expect(await everything(folder)).not.toContain('要清除的话');
    expect(await everything(folder)).toContain('也留下');
    const points = await copy.restorePoints();
    expect(points.map(({ counts }) => counts)).toEqual([{ drafts: 1 }, { drafts: 1 }]);
    await restoreTo(copy, points.at(-1)?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
  });
});

describe('moving', () => {
  test('copies everything, verified, and leaves the source open and whole', async () => {
    let now = NOON;
    const copy = await opened(await temporaryFolder(), { now: () => now });
    const { journalId } = copy.status();
    await append(copy, [put('drafts', 'a', 1)]);
    now += DAY;
    await append(copy, [put('drafts', 'a', 2)]);
    const target = join(await temporaryFolder(), '新 位置', '数据');
    await copy.copyTo(target);
    await append(copy, [put('drafts', 'a', 3)]);
    const moved = await opened(target, { now: () => now });
    expect(moved.status()).toMatchObject({ journalId, sequence: 2 });
    expect(await values(moved, 'drafts')).toEqual({ a: 2 });
    expect(await moved.restorePoints()).toHaveLength(1);
    await expect(copy.copyTo(target)).rejects.toMatchObject({ code: 'journal-other' });
    expect(await values(moved, 'drafts')).toEqual({ a: 2 });
  });
});

test('after closing every call is refused in words', async () => {
  const copy = await opened(await temporaryFolder());
  await copy.close();
  await expect(copy.rows('drafts', '', 1)).rejects.toMatchObject({ code: 'journal-failed' });
});

test('a disk that is gone keeps nobody from closing', async () => {
  const disk = new CrashDisk();
  const copy = await SecondCopy.open('/data', { fs: disk });
  disk.failing = () => 'EIO';
  await copy.close();
  await expect(copy.rows('drafts', '', 1)).rejects.toThrow('已经关闭');
});
