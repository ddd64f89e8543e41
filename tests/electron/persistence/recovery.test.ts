import { beforeEach, describe, expect, test } from 'vitest';
import { relation } from '#shared/model/history';
import { CrashDisk, LOSSES } from './crash-disk';
import { purge, restoreTo, values } from './helpers';
import {
  clock,
  DAY,
  expectQuiet,
  JOURNAL,
  journals,
  only,
  open,
  openedUntilCut,
  session,
} from './sessions';

describe('the newest sound source wins', () => {
  let disk: CrashDisk;
  let start: Buffer;

  /** A journal of three days: the file as it was after the first, points after the first and second, four drafts in all. */
  beforeEach(async () => {
    disk = new CrashDisk();
    await session(disk, { a: '一' });
    start = disk.file(only(disk));
    clock.now += DAY;
    await session(disk, { b: '二' });
    clock.now += DAY;
    await session(disk, { c: '三', a: '一改' });
    clock.now += DAY;
    await session(disk, { d: '四' });
  });

  test.each([
    ['put back from the first day', () => start],
    ['half gone', () => disk.file(only(disk)).subarray(0, start.length - 30)],
    ['gone but for its beginning', () => start.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['zeros', () => Buffer.alloc(start.length)],
  ])('the journal %s: the restore point that is further on is used whole', async (_name, harm) => {
    disk.overwrite(only(disk), Buffer.from(harm()));
    const copy = await open(disk);
    expect(await values(copy, 'drafts')).toEqual({ a: '一改', b: '二', c: '三' });
    const { notice, lost } = copy.status();
    expect(lost).toBeGreaterThan(0);
    expect(notice).toMatch(/恢复点（文稿3份，最后写于8月3日）.*可能不在其中，请核对/);
    expect(notice).not.toMatch(/完好|完整|没有缺失/);
    await copy.close();
    await expectQuiet(disk, { a: '一改', b: '二', c: '三' });
  });

  test('the journal gone, and nothing but points: the newest', async () => {
    await disk.remove(only(disk));
    const copy = await open(disk);
    expect(await values(copy, 'drafts')).toEqual({ a: '一改', b: '二', c: '三' });
    expect(copy.status().lost).toBeGreaterThan(0);
    await copy.close();
  });

  test('a point whose row was brought to its present version stands where it stood: a store is ahead of what is made of it', async () => {
    const copy = await open(disk);
    const [point] = await copy.restorePoints();
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await copy.purgeCopies();
    await copy.purgeDone();
    const before = copy.status();
    await copy.close();
    for (const path of disk.paths().filter((name) => name.includes('/point-'))) {
      const lines = disk.file(path).toString('utf8').trim().split('\n');
      const [header, ...rows] = lines.map((line) => JSON.parse(line.slice(17)));
      for (const row of rows) expect(row.s).toBeLessThanOrEqual(header.sequence);
    }
    await disk.remove(only(disk));
    const made = await open(disk);
    expect(made.status().sequence).toBe(point?.sequence);
    expect(relation(before, made.status())).toBe('ahead');
    await made.close();
  });

  test('cut off anywhere: nothing that a point or a sound line holds is missing, and what is missing is known', async () => {
    const path = only(disk);
    const whole = Buffer.from(disk.file(path));
    const full = { a: '一改', b: '二', c: '三', d: '四' };
    for (let length = 0; length < whole.length; length += 7) {
      const cut = disk.fork();
      cut.overwrite(path, whole.subarray(0, length));
      const copy = await open(cut);
      const found = await values(copy, 'drafts');
      expect(found, `${length} bytes`).toMatchObject({ a: '一改', b: '二', c: '三' });
      const { lost, notice } = copy.status();
      // The last newline alone is mended without a word.
      if (JSON.stringify(found) !== JSON.stringify(full)) {
        expect(lost, `${length} bytes`).toBeGreaterThan(0);
        expect(notice, `${length} bytes`).toMatch(/请核对/);
      }
      await copy.close();
    }
  });

  test('a point that is damaged itself is not taken for more than it holds', async () => {
    const points = disk.paths().filter((path) => path.includes('/restore-points/'));
    const newest = points.sort().at(-1) ?? '';
    const bytes = Buffer.from(disk.file(newest));
    bytes[bytes.indexOf('"k":"c"')] = 0;
    disk.overwrite(newest, bytes);
    disk.overwrite(only(disk), start);
    const copy = await open(disk);
    expect(await values(copy, 'drafts')).toMatchObject({ a: '一改', b: '二' });
    expect(copy.status().lost).toBeGreaterThan(0);
    await copy.close();
  });
});

describe('a file that is shorter than it was', () => {
  test('is known without any point, by how far it had come', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const old = disk.file(only(disk));
    await session(disk, { b: '二', c: '三' });
    disk.overwrite(only(disk), old);
    const { notice, lost } = await session(disk, {});
    expect(lost).toBe(2);
    expect(notice).toMatch(/没有上次用到的新（现在文稿1份.*至少少了2次改动.*请核对/);
    await expectQuiet(disk, { a: '一' });
  });

  test('stays known over a second start until somebody was told, and is said once', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const old = disk.file(only(disk));
    await session(disk, { b: '二' });
    disk.overwrite(only(disk), old);
    expect((await session(disk, {})).lost).toBe(1);
    const copy = await open(disk);
    expect(copy.status().lost).toBe(1);
    await copy.settled(copy.status().notice);
    await copy.close();
    expect(await session(disk, {})).toMatchObject({ lost: 0, notice: '' });
  });

  test('what was known before still counts when less goes missing after it', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const old = disk.file(only(disk));
    await session(disk, { b: '二', c: '三', d: '四' });
    disk.overwrite(only(disk), old);
    expect((await session(disk, {})).lost).toBe(3);
    const later = disk.file(only(disk));
    await session(disk, { e: '五' });
    disk.overwrite(only(disk), later);
    expect((await session(disk, {})).lost).toBe(3);
  });

  test('a mark never runs ahead of a file whose name may not be on the disk', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一', b: '二' });
    const copy = await open(disk);
    disk.failing = (operation, path) =>
      operation === 'syncFolder' && path === '/data/journal' ? 'EIO' : null;
    // A new generation is in force, and its name cannot be synced.
    await copy.beginPurge([{ table: 'drafts', key: 'a' }]);
    await expect(copy.purgeCopies()).rejects.toThrow();
    const { sequence } = copy.status();
    expect(sequence).toBe(3);
    await copy.close();
    const mark = JSON.parse(disk.file(`${JOURNAL}reached.json`).toString('utf8'));
    expect(mark.sequence).toBeLessThan(sequence);
  });

  test('a restore, a purge and many compactions are no shortening', async () => {
    const disk = new CrashDisk();
    const options = { tailBytes: 300 };
    for (let day = 0; day < 4; day += 1) {
      const said = await session(disk, { a: `${day}`, b: '长'.repeat(200) }, options);
      expect(said).toMatchObject({ notice: '', lost: 0 });
      clock.now += DAY;
    }
    const copy = await open(disk, options);
    await restoreTo(copy, (await copy.restorePoints()).at(-1)?.id ?? '');
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await copy.close();
    expect(await session(disk, {}, options)).toMatchObject({ notice: '', lost: 0 });
  });

  test.each(['', '{', 'null', '{"journalId":1}'])(
    'a mark that cannot be read (%j) is no alarm',
    async (text) => {
      const disk = new CrashDisk();
      await session(disk, { a: '一' });
      disk.overwrite(`${JOURNAL}reached.json`, Buffer.from(text));
      expect(await session(disk, {})).toMatchObject({ notice: '', lost: 0 });
    },
  );
});

describe('no silent empty office', () => {
  test('the only entry damaged, with and without its end', async () => {
    const disk = new CrashDisk();
    await session(disk, { settings: '本单位' });
    const path = only(disk);
    const whole = disk.file(path);
    for (const bytes of [
      whole.subarray(0, -10),
      Buffer.from(whole).fill(0, whole.length - 60, whole.length - 20),
    ]) {
      const hurt = disk.fork();
      hurt.overwrite(path, bytes);
      const copy = await open(hurt);
      expect(await values(copy, 'drafts')).toEqual({});
      expect(copy.status().lost).toBeGreaterThan(0);
      expect(copy.status().notice).not.toBe('');
      await copy.close();
    }
  });

  test('what may be missing is on the disk before the mended journal has its name', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一', b: '二' });
    const path = only(disk);
    const bytes = Buffer.from(disk.file(path));
    bytes[bytes.indexOf('"一"') + 1] = 0;
    disk.overwrite(path, bytes);
    const whole = disk.fork();
    await (await open(whole)).close();
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const hurt = disk.fork();
      hurt.cutAt = cut;
      await openedUntilCut(hurt);
      for (const loss of LOSSES) {
        const copy = await open(hurt.afterCut(loss).unlock());
        expect(copy.status().lost, `cut ${cut}, loses ${loss}`).toBeGreaterThan(0);
        expect(await values(copy, 'drafts')).toEqual({ b: '二' });
        await copy.close();
      }
    }
  });
});

test('what was begun and never finished is swept, and what is not ours is left alone', async () => {
  const disk = new CrashDisk();
  await session(disk, { a: '一' });
  const ours = [
    'journal-000009.jsonl.new',
    'lost.json.new',
    'reached.json.new',
    'upload.spool',
    'restore.prepared',
  ];
  const foreign = ['备注.txt', '备注.new', 'journal-000001.jsonl.bak', 'journal.jsonl', 'x.spool'];
  for (const name of [...ours, ...foreign]) disk.overwrite(`${JOURNAL}${name}`, Buffer.from('x'));
  await session(disk, { b: '二' });
  const names = disk.paths().filter((path) => path.startsWith(JOURNAL));
  expect(names.map((path) => path.slice(JOURNAL.length)).sort()).toEqual(
    ['journal-000001.jsonl', 'reached.json', ...foreign].sort(),
  );
});

test('a folder taken over from another PC that may only be asleep goes on in a new file', async () => {
  const disk = new CrashDisk();
  await session(disk, { a: '一' });
  const before = journals(disk);
  const foreign = { pid: 1, started: '', host: 'pc-b', boot: 'b', token: 't', beat: 1 };
  disk.overwrite('/data/lock', Buffer.from(JSON.stringify(foreign)));
  await session(disk, {});
  expect(journals(disk)).not.toEqual(before);
  await expectQuiet(disk, { a: '一' });
}, 20_000);
