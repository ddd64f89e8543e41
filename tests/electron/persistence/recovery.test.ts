import { beforeEach, describe, expect, test } from 'vitest';
import type { SecondCopyOptions } from '../../../electron/persistence/second-copy';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, purge, put, remove, restoreTo, values } from './helpers';

const DAY = 86_400_000;
const START = Date.parse('2026-08-01T02:00:00Z');

let now: number;
beforeEach(() => {
  now = START;
});

const at = () => new Date(now).toISOString();
const JOURNAL = '/data/journal/';

function open(disk: CrashDisk, options: SecondCopyOptions = {}): Promise<SecondCopy> {
  return SecondCopy.open('/data', { fs: disk, now: () => now, ...options });
}

/** A session that changes rows of `drafts`; null deletes one. */
async function session(
  disk: CrashDisk,
  changes: Record<string, unknown>,
  options: SecondCopyOptions = {},
): Promise<{ journalId: string; notice: string; lost: number }> {
  const copy = await open(disk, options);
  for (const [id, value] of Object.entries(changes))
    await append(copy, [
      value === null ? remove('drafts', id, at()) : put('drafts', id, value, at()),
    ]);
  const { journalId, notice, lost } = copy.status();
  await copy.close();
  return { journalId, notice, lost };
}

/** Names of the journal's files. */
function journals(disk: CrashDisk): string[] {
  const paths = disk.paths().filter((path) => path.startsWith(`${JOURNAL}journal-`));
  return paths.map((path) => path.slice(JOURNAL.length)).sort();
}

function only(disk: CrashDisk): string {
  const names = journals(disk);
  expect(names).toHaveLength(1);
  return `${JOURNAL}${names[0] ?? ''}`;
}

/** Copies files as a file manager does: same names are overwritten, the others stay. */
async function merge(from: CrashDisk, to: CrashDisk): Promise<void> {
  for (const path of from.paths()) {
    await to.makeFolder(path.slice(0, path.lastIndexOf('/')));
    to.overwrite(path, from.file(path));
  }
}

/** Everything that can be reached from the folder by a person: the state now, and each restore point. */
async function reachable(disk: CrashDisk): Promise<unknown[]> {
  const copy = await open(disk.fork());
  const states: unknown[] = [await values(copy, 'drafts')];
  const points = await copy.restorePoints();
  await copy.close();
  for (const { id } of points) {
    const restored = await open(disk.fork());
    await restoreTo(restored, id);
    states.push(await values(restored, 'drafts'));
    await restored.close();
  }
  return states;
}

/** Opens and closes, until the power goes. */
async function openedUntilCut(disk: CrashDisk, options: SecondCopyOptions = {}): Promise<void> {
  try {
    await (await open(disk, options)).close();
  } catch (error) {
    expect(disk.operations).toBeGreaterThanOrEqual(disk.cutAt);
    expect(error).toBeDefined();
  }
}

/** A start after which nothing is left to say. */
async function expectQuiet(disk: CrashDisk, state: unknown): Promise<void> {
  const copy = await open(disk);
  expect(copy.status().notice).toBe('');
  expect(await values(copy, 'drafts')).toEqual(state);
  await copy.close();
}

describe("one PC's folder copied over another's by the file manager", () => {
  let mine: CrashDisk;
  let theirs: CrashDisk;
  let id: { mine: string; theirs: string };

  beforeEach(async () => {
    mine = new CrashDisk();
    theirs = new CrashDisk();
    const first = await session(mine, { a: '我的' });
    const second = await session(theirs, { x: '他的一', y: '他的二' });
    id = { mine: first.journalId, theirs: second.journalId };
  });

  /** Their journal under another number than mine. */
  async function renumbered(disk: CrashDisk, generation: number): Promise<void> {
    const path = only(disk);
    const bytes = disk.file(path);
    await disk.remove(path);
    disk.overwrite(`${JOURNAL}journal-${String(generation).padStart(6, '0')}.jsonl`, bytes);
  }

  test.each([2, 7])(
    'the one this PC used last stays, the other is a point that stays (%i)',
    async (number) => {
      await renumbered(theirs, number);
      await merge(theirs, mine);
      const copy = await open(mine, { expected: id.mine });
      expect(copy.status()).toMatchObject({ journalId: id.mine, lost: 0 });
      expect(copy.status().notice).toMatch(/另一份数据（文稿2份，最后写于8月1日）.*恢复点/);
      expect(await values(copy, 'drafts')).toEqual({ a: '我的' });
      const [kept] = await copy.restorePoints();
      expect(kept).toMatchObject({ kept: true, counts: { drafts: 2 } });
      expect(kept?.reason).toMatch(/^另一份数据（文稿2份，最后写于8月1日），打开时在文件夹里找到$/);
      await copy.close();
      expect(journals(mine)).toHaveLength(1);
      await expectQuiet(mine, { a: '我的' });
      expect(await reachable(mine)).toContainEqual({ x: '他的一', y: '他的二' });
    },
  );

  test('where it is not known which was used last, the one written last is taken', async () => {
    await renumbered(mine, 9);
    now += DAY;
    await session(theirs, { x: '他的三' });
    await merge(theirs, mine);
    const copy = await open(mine);
    expect(copy.status().journalId).toBe(id.theirs);
    await copy.close();
    expect(await reachable(mine)).toContainEqual({ a: '我的' });
    expect(await reachable(mine)).toContainEqual({ x: '他的三', y: '他的二' });
  });

  test('an empty one never takes the place of one with something in it', async () => {
    const blank = new CrashDisk();
    const { journalId } = await session(blank, {});
    await renumbered(blank, 5);
    await merge(blank, mine);
    const copy = await open(mine, { expected: journalId });
    expect(await values(copy, 'drafts')).toEqual({ a: '我的' });
    expect(copy.status().notice).toBe('');
    await copy.close();
    expect(journals(mine)).toEqual(['journal-000001.jsonl']);
  });

  test("restore points of a journal that was overwritten: the newest is kept, and this one's are safe", async () => {
    now += DAY;
    await session(mine, { a: '我的二' });
    now += DAY;
    await session(theirs, { x: null, z: '他的四' });
    // Their journal has the same name: nothing is left of mine but its points.
    await merge(theirs, mine);
    const copy = await open(mine, { expected: id.mine });
    expect(copy.status().journalId).toBe(id.theirs);
    expect(copy.status().notice).toContain('另一份数据');
    await copy.close();
    const states = await reachable(mine);
    expect(states).toContainEqual({ a: '我的' });
    expect(states).toContainEqual({ y: '他的二', z: '他的四' });
    await expectQuiet(mine, { y: '他的二', z: '他的四' });
  });

  test('the power cut at every step of the first opening loses neither', async () => {
    await renumbered(theirs, 7);
    await merge(theirs, mine);
    const whole = mine.fork();
    await (await open(whole, { expected: id.mine })).close();
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const disk = mine.fork();
      disk.cutAt = cut;
      await openedUntilCut(disk, { expected: id.mine });
      for (const loss of LOSSES) {
        const later = disk.afterCut(loss).unlock();
        const where = `cut ${cut}, loses ${loss}`;
        const copy = await open(later, { expected: id.mine });
        expect(await values(copy, 'drafts'), where).toEqual({ a: '我的' });
        const kept = (await copy.restorePoints()).filter((point) => point.kept);
        expect(kept, where).toHaveLength(1);
        await restoreTo(copy, kept[0]?.id ?? '');
        expect(await values(copy, 'drafts'), where).toEqual({ x: '他的一', y: '他的二' });
        await copy.close();
      }
    }
  });

  test('a full disk: the other one is put aside as it is', async () => {
    await renumbered(theirs, 7);
    await merge(theirs, mine);
    const bytes = mine.file(`${JOURNAL}journal-000007.jsonl`);
    mine.failing = (operation, path) =>
      operation === 'write' && path.includes('/restore-points/') ? 'ENOSPC' : null;
    const copy = await open(mine, { expected: id.mine });
    expect(copy.status().notice).toContain('磁盘已满');
    expect(copy.status().notice).toContain('set-aside');
    await copy.close();
    const aside = mine.paths().filter((path) => path.includes('/set-aside/'));
    expect(aside.map((path) => mine.file(path))).toEqual([bytes]);
  });
});

describe('two states of one journal in the folder', () => {
  test('a former one goes without a word, whatever its number', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const old = disk.file(only(disk));
    await session(disk, { a: '二' });
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, old);
    expect(await session(disk, {})).toMatchObject({ notice: '', lost: 0 });
    expect(journals(disk)).toEqual(['journal-000001.jsonl']);
    await expectQuiet(disk, { a: '二' });
  });

  test('one that went another way is kept', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const other = disk.fork();
    await session(disk, { a: '在甲机改的' });
    now += DAY;
    await session(other, { b: '在乙机写的' });
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(only(other)));
    const { notice } = await session(disk, {});
    expect(notice).toContain('另一份数据');
    const states = await reachable(disk);
    expect(states).toContainEqual({ a: '在甲机改的' });
    expect(states).toContainEqual({ a: '一', b: '在乙机写的' });
  });

  test('what was purged does not come back with it', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '要清除的话', b: '留下' });
    const other = disk.fork();
    const copy = await open(disk);
    await purge(copy, [{ table: 'drafts', key: 'a' }]);
    await copy.close();
    await session(other, { c: '另一处写的' });
    const fork = only(other);
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(fork));
    // And one that is damaged, so that the file itself is put aside.
    const bytes = Buffer.from(other.file(fork));
    bytes[bytes.indexOf('另一处写的')] = 0;
    disk.overwrite(`${JOURNAL}journal-000009.jsonl`, bytes);
    await session(disk, {});
    expect(disk.everything().includes('要清除的话')).toBe(false);
  });

  test('a purge while the program runs keeps what was copied into the folder meanwhile', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '我的', b: '要清除' });
    const other = new CrashDisk();
    await session(other, { x: '他的' });
    const copy = await open(disk);
    disk.overwrite(`${JOURNAL}journal-000008.jsonl`, other.file(only(other)));
    await purge(copy, [{ table: 'drafts', key: 'b' }]);
    await copy.close();
    expect(await reachable(disk)).toContainEqual({ x: '他的' });
  });
});

describe('the newest sound source wins', () => {
  let disk: CrashDisk;
  let start: Buffer;

  /** A journal of three days: the file as it was after the first, points after the first and second, four drafts in all. */
  beforeEach(async () => {
    disk = new CrashDisk();
    await session(disk, { a: '一' });
    start = disk.file(only(disk));
    now += DAY;
    await session(disk, { b: '二' });
    now += DAY;
    await session(disk, { c: '三', a: '一改' });
    now += DAY;
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
    await copy.settled();
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
      now += DAY;
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

describe('a folder that can only be read', () => {
  const CHANGING = [
    'create',
    'write',
    'truncate',
    'sync',
    'rename',
    'remove',
    'makeFolder',
    'syncFolder',
    'open-write',
  ];
  const readOnly = (disk: CrashDisk) => {
    disk.failing = (operation) => (CHANGING.includes(operation) ? 'EROFS' : null);
  };

  test('is opened for reading; a change is refused in words that fit', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const before = disk.operations;
    readOnly(disk);
    const copy = await open(disk);
    expect(copy.status()).toMatchObject({ readOnly: true, lost: 0 });
    expect(copy.status().notice).toContain('只能读');
    expect(await values(copy, 'drafts')).toEqual({ a: '一' });
    const saving = append(copy, [put('drafts', 'b', '二')]);
    await expect(saving).rejects.toMatchObject({ code: 'target-read-only' });
    await expect(saving).rejects.toThrow(/还没有存到磁盘上.*仍留在窗口里/);
    const keeping = copy.keepFile(Buffer.from('x'));
    await expect(keeping).rejects.toMatchObject({ code: 'target-read-only' });
    await expect(keeping).rejects.toThrow('刚才的操作没有完成');
    await expect(keeping).rejects.not.toThrow('刚才的改动');
    await copy.close();
    expect(disk.operations).toBe(before);
  });

  test('also where only its files are, and where the end of the journal is torn', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    const path = only(disk);
    disk.overwrite(path, Buffer.concat([disk.file(path), Buffer.from('0123456789abcdef {"s":2')]));
    disk.failing = (operation, file) =>
      operation === 'open-write' && file === path ? 'EACCES' : null;
    const copy = await open(disk);
    expect(copy.status().readOnly).toBe(true);
    expect(await values(copy, 'drafts')).toEqual({ a: '一' });
    await copy.close();
    disk.failing = () => null;
    expect((await session(disk, { b: '二' })).lost).toBe(0);
  });

  test('can be moved to where it can be written', async () => {
    const disk = new CrashDisk();
    await session(disk, { a: '一' });
    disk.failing = (operation, path) =>
      path.startsWith('/data') && CHANGING.includes(operation) ? 'EROFS' : null;
    const copy = await open(disk);
    await copy.copyTo('/new/data');
    await copy.close();
    const moved = await SecondCopy.open('/new/data', { fs: disk });
    expect(moved.status().readOnly).toBe(false);
    expect(await values(moved, 'drafts')).toEqual({ a: '一' });
    await moved.close();
  });

  test.each([
    ['is damaged', (bytes: Buffer) => Buffer.from(bytes).fill(0, 60, 90)],
    ['is nothing', () => null],
  ])(
    'and whose journal %s is refused, and nothing is said of changes just made',
    async (_name, harm) => {
      const disk = new CrashDisk();
      await session(disk, { a: '一' });
      const path = only(disk);
      const bytes = harm(disk.file(path));
      if (bytes === null) await disk.remove(path);
      else disk.overwrite(path, bytes);
      readOnly(disk);
      await expect(open(disk)).rejects.toMatchObject({ code: 'target-read-only' });
      await expect(open(disk)).rejects.not.toThrow('刚才的改动');
    },
  );
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
