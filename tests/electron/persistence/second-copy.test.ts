import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SecondCopy, type SecondCopyOptions } from '../../../electron/persistence/second-copy';
import { allRows, closing, put, remove, temporaryFolder, values } from './helpers';

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

describe('journal', () => {
  test('begins empty and keeps rows over a restart, byte for byte', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    expect(copy.status()).toMatchObject({ sequence: 0, counts: {}, notice: '', incomplete: false });
    const { journalId } = copy.status();
    const odd = `𬭎䶮“——”\u0000\u2028\ud800 \\"\n行`;
    await copy.append(journalId, [
      put('drafts', 'a', odd),
      put('drafts', 'b', { deep: [1, null] }),
    ]);
    expect(await copy.append(journalId, [remove('drafts', 'b')])).toEqual({ sequence: 3 });
    await copy.close();
    const again = await opened(folder);
    expect(again.status()).toMatchObject({ journalId, sequence: 3, counts: { drafts: 1 } });
    expect(await values(again, 'drafts')).toEqual({ a: odd });
  });

  test('hands out rows in key order, in chunks', async () => {
    const copy = await opened(await temporaryFolder());
    const { journalId } = copy.status();
    const ids = Array.from({ length: 57 }, (_, i) => `k${(i * 31) % 57}`);
    await copy.append(
      journalId,
      ids.map((id) => put('drafts', id, id)),
    );
    const found = (await allRows(copy, 'drafts', 10)).map(({ id }) => id);
    expect(found).toEqual([...ids].sort());
    expect(await copy.rows('nothing', '', 10)).toEqual({ rows: [], more: false });
    expect(await copy.rows('drafts', 'k9', 10)).toEqual({ rows: [], more: false });
  });

  test('a chunk of long rows is cut by bytes, and one row longer than that still comes', async () => {
    const copy = await opened(await temporaryFolder());
    const long = '长'.repeat(3_000_000);
    const { journalId } = copy.status();
    for (const id of ['a', 'b', 'c']) await copy.append(journalId, [put('drafts', id, long + id)]);
    await copy.rows('drafts', '', 1);
    const first = await copy.rows('drafts', '', 100);
    expect(first.rows.length).toBeLessThan(3);
    expect(first.more).toBe(true);
    expect((await allRows(copy, 'drafts')).map(({ value }) => value)).toEqual(
      ['a', 'b', 'c'].map((id) => long + id),
    );
  });

  test('an entry sent again is taken once, also after a restart and a compaction', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    const { journalId } = copy.status();
    const entry = put('drafts', 'a', 1);
    await copy.append(journalId, [entry]);
    expect(await copy.append(journalId, [entry, put('drafts', 'a', 2)])).toEqual({ sequence: 2 });
    await copy.purge([{ table: 'drafts', key: 'none' }]);
    await copy.close();
    const again = await opened(folder);
    expect(await again.append(journalId, [entry])).toEqual({ sequence: 3 });
    expect(await values(again, 'drafts')).toEqual({ a: 2 });
  });

  test('entries of another journal are refused and nothing is written', async () => {
    const copy = await opened(await temporaryFolder());
    await expect(copy.append('other', [put('drafts', 'a', 1)])).rejects.toMatchObject({
      code: 'journal-other',
    });
    expect(copy.status().sequence).toBe(0);
  });

  test('calls made at once are carried out in their order', async () => {
    const copy = await opened(await temporaryFolder());
    const { journalId } = copy.status();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => copy.append(journalId, [put('drafts', 'a', i)])),
    );
    expect(answers.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    expect(await values(copy, 'drafts')).toEqual({ a: 49 });
  });

  test('an hour of autosaves of one long draft stays small', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    const { journalId } = copy.status();
    const text = '为民办实事'.repeat(4_000);
    let largest = 0;
    for (let save = 0; save < 3_600; save += 1) {
      await copy.append(journalId, [put('draftBodies', 'a', `${text}${save}`)]);
      if (save % 100 > 0) continue;
      for (const name of await readdir(join(folder, 'journal')))
        largest = Math.max(largest, (await stat(join(folder, 'journal', name))).size);
    }
    expect(largest).toBeLessThan(9 << 20);
    expect(await values(copy, 'draftBodies')).toEqual({ a: `${text}3599` });
  }, 60_000);
});

describe('versions', () => {
  test('a newer format is refused with both versions, and not one byte or name changes', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder, { dataVersion: 7, appVersion: '9.9.9' });
    await copy.append(copy.status().journalId, [put('drafts', 'a', 1)]);
    await copy.close();
    const names = await readdir(folder, { recursive: true });
    const before = await everything(folder);
    const old = SecondCopy.open(folder, { dataVersion: 3, appVersion: '1.2.3' });
    await expect(old).rejects.toMatchObject({ code: 'journal-newer' });
    await expect(old).rejects.toThrow(/9\.9\.9.*1\.7.*1\.2\.3.*1\.3/);
    expect(await readdir(folder, { recursive: true })).toEqual(names);
    expect(await everything(folder)).toBe(before);
  });

  test('rows of an older shape are told until every one has been written anew', async () => {
    const folder = await temporaryFolder();
    const old = await opened(folder, { dataVersion: 1 });
    const { journalId } = old.status();
    await old.append(journalId, [put('drafts', 'a', 1), put('drafts', 'b', 1)]);
    await old.close();
    const copy = await opened(folder, { dataVersion: 2 });
    expect(copy.status().dataVersion).toBe(1);
    await copy.append(journalId, [put('drafts', 'a', 2)]);
    expect(copy.status().dataVersion).toBe(1);
    await copy.append(journalId, [put('drafts', 'b', 2)]);
    expect(copy.status().dataVersion).toBe(2);
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
    await copy.applyRestorePoint('3');
    expect(await values(copy, 'drafts')).toEqual({ a: '示例市', b: '旧稿' });
  });
});

describe('restore points', () => {
  test('the first change of a new day keeps the state of the day before', async () => {
    let now = NOON;
    const copy = await opened(await temporaryFolder(), { now: () => now });
    const { journalId } = copy.status();
    await copy.append(journalId, [put('drafts', 'a', 1), put('drafts', 'b', 1)]);
    expect(await copy.restorePoints()).toEqual([]);
    now += DAY;
    await copy.append(journalId, [put('drafts', 'a', 2), remove('drafts', 'b')]);
    expect(await copy.restorePoints()).toMatchObject([
      { sequence: 2, counts: { drafts: 2 }, reason: '每日' },
    ]);
    const status = await copy.applyRestorePoint('2');
    expect(status).toMatchObject({ sequence: 5, counts: { drafts: 2 } });
    expect(await values(copy, 'drafts')).toEqual({ a: 1, b: 1 });
    const [before] = await copy.restorePoints();
    expect(before).toMatchObject({ sequence: 4, reason: '恢复之前', counts: { drafts: 1 } });
    await copy.applyRestorePoint('4');
    expect(await values(copy, 'drafts')).toEqual({ a: 2 });
  });

  test('a point that is gone is refused and nothing changes', async () => {
    const copy = await opened(await temporaryFolder());
    await copy.append(copy.status().journalId, [put('drafts', 'a', 1)]);
    await expect(copy.applyRestorePoint('99')).rejects.toMatchObject({ code: 'unknown-file' });
    expect(copy.status().sequence).toBe(1);
  });

  test('a clock that jumps and goes back loses neither order nor points', async () => {
    let now = NOON;
    const folder = await temporaryFolder();
    const copy = await opened(folder, { now: () => now });
    const { journalId } = copy.status();
    for (const [day, time] of [
      NOON,
      NOON + DAY,
      NOON + 20_000 * DAY,
      NOON - 900 * DAY,
      NOON + 2 * DAY,
    ].entries()) {
      now = time;
      await copy.append(journalId, [put('drafts', 'a', day, new Date(now).toISOString())]);
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
    const { journalId } = copy.status();
    for (let day = 0; day < 7; day += 1) {
      const entry = put('drafts', 'a', `${day}${'长'.repeat(3_000)}`, new Date(now).toISOString());
      await copy.append(journalId, [entry]);
      now += DAY;
    }
    const points = await copy.restorePoints();
    expect(points.length).toBeGreaterThan(1);
    expect(points.length).toBeLessThan(6);
    const names = await readdir(join(folder, 'restore-points'));
    expect(names).toHaveLength(points.length);
    const oldest = points.at(-1);
    await copy.applyRestorePoint(oldest?.id ?? '');
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
    const { journalId } = copy.status();
    const at = () => new Date(now).toISOString();
    await copy.append(journalId, [
      put('drafts', 'a', '要清除的话甲', at()),
      put('drafts', 'b', '留下', at()),
    ]);
    now += DAY;
    await copy.append(journalId, [
      put('drafts', 'a', '要清除的话乙', at()),
      put('drafts', 'b', '也留下', at()),
    ]);
    now += DAY;
    await copy.append(journalId, [remove('drafts', 'a', at())]);
    await mkdir(join(folder, 'set-aside'));
    const [journal = ''] = await readdir(join(folder, 'journal'));
    const damaged = `${await readFile(join(folder, 'journal', journal), 'utf8')}要清除的话的残片`;
    await writeFile(join(folder, 'set-aside', 'old.jsonl'), damaged);
    expect(await everything(folder)).toContain('要清除的话');
    await copy.purge([{ table: 'drafts', key: 'a' }]);
    expect(await everything(folder)).not.toContain('要清除的话');
    expect(await everything(folder)).toContain('也留下');
    const points = await copy.restorePoints();
    expect(points.map(({ counts }) => counts)).toEqual([{ drafts: 1 }, { drafts: 1 }]);
    await copy.applyRestorePoint(points.at(-1)?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
  });
});

describe('moving', () => {
  test('copies everything, verified, and leaves the source open and whole', async () => {
    let now = NOON;
    const copy = await opened(await temporaryFolder(), { now: () => now });
    const { journalId } = copy.status();
    await copy.append(journalId, [put('drafts', 'a', 1)]);
    now += DAY;
    await copy.append(journalId, [put('drafts', 'a', 2)]);
    const target = join(await temporaryFolder(), '新 位置', '数据');
    await copy.copyTo(target);
    await copy.append(journalId, [put('drafts', 'a', 3)]);
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
