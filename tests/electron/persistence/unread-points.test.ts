import { beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/persistence/file-system';
import { decodeLine, encodeHeader, FORMAT, type Header } from '../../../electron/persistence/line';
import { PointFolder } from '../../../electron/persistence/point-folder';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, remove, restoreTo, values } from './helpers';

/** Restore points of which the first line cannot be read: what builds on them can be gone back to, and what cannot is named. */

const DAY = 86_400_000;
const SAID = '这个恢复点有损坏，当时的记录可能缺几条';
const SECRET = '要清掉的字';

let disk: CrashDisk;
let now: number;
const open = (fs: FileSystem = disk) => SecondCopy.open('/data', { fs, now: () => now });

async function day(rows: Record<string, string>, gone: string[] = []): Promise<void> {
  const copy = await open();
  const at = new Date(now).toISOString();
  const entries = Object.entries(rows).map(([id, value]) => put('drafts', id, value, at));
  await append(copy, [...entries, ...gone.map((id) => remove('drafts', id, at))]);
  await copy.close();
  now += DAY;
}

const POINT = (sequence: number) => `point-${String(sequence).padStart(12, '0')}.jsonl`;
const path = (sequence: number) => `/data/restore-points/${POINT(sequence)}`;

/** Points 3, 5, 7 and 9, and a journal that is at 10. */
beforeEach(async () => {
  disk = new CrashDisk();
  now = Date.parse('2026-08-01T08:00:00Z');
  await day({ a: '一', b: '二', c: SECRET });
  await day({ b: '改了的二', d: '四' });
  await day({ e: '五' }, ['d']);
  await day({ b: '又改的二', f: '六' });
  await day({ g: '七' });
  // Still the day of the last change: the next point is not due.
  now -= DAY;
});

function spoilHeader(sequence: number): void {
  const bytes = Buffer.from(disk.file(path(sequence)));
  bytes.fill(0, 0, bytes.indexOf('\n'));
  disk.overwrite(path(sequence), bytes);
}

async function wentBack(id: string): Promise<{ rows: Record<string, unknown>; said: string }> {
  const copy = await open();
  await restoreTo(copy, id);
  const went = { rows: await values(copy, 'drafts'), said: copy.status().notice };
  await copy.close();
  return went;
}

const idsOf = async (copy: SecondCopy) => (await copy.restorePoints()).map(({ id }) => id);

describe.each([[[3]], [[5]], [[7]], [[5, 7]], [[3, 5, 7]]])('points %j', (spoilt) => {
  test('every point that builds on them can be gone back to, as it was', async () => {
    const whole = disk.fork().unlock();
    for (const id of ['3', '5', '7', '9']) {
      disk = whole.fork();
      const { rows } = await wentBack(id);
      disk = whole.fork();
      for (const sequence of spoilt) spoilHeader(sequence);
      const copy = await open();
      expect(await idsOf(copy)).toEqual(['9', '7', '5', '3']);
      expect(await copy.unreadPoints()).toEqual([]);
      await copy.close();
      const { rows: found, said } = await wentBack(id);
      expect(found).toEqual(rows);
      if (spoilt.includes(Number(id))) expect(said).toContain(SAID);
    }
  });

  test('a purge takes the words out of them all', async () => {
    for (const sequence of spoilt) spoilHeader(sequence);
    const copy = await open();
    await purge(copy, [{ table: 'drafts', key: 'c' }]);
    expect(await idsOf(copy)).toEqual(expect.arrayContaining(['9', '7', '5', '3']));
    await copy.close();
    for (const one of disk.paths()) expect(disk.file(one).includes(SECRET), one).toBe(false);
  });
});

test('the last one, on which nothing builds, is named, and said when it is moved away', async () => {
  spoilHeader(9);
  let copy = await open();
  expect(await idsOf(copy)).toEqual(['7', '5', '3']);
  expect(await copy.unreadPoints()).toEqual([POINT(9)]);
  expect(disk.paths()).toContain(path(9));
  // The next point is made.
  now += DAY;
  await copy.close();
  copy = await open();
  await append(copy, [put('drafts', 'h', '八', new Date(now).toISOString())]);
  expect(await copy.unreadPoints()).toEqual([]);
  await copy.close();
  const again = await open();
  expect(again.status().notice).toMatch(
    new RegExp(`恢复点“${POINT(9)}”读不出来.*已移到.*set-aside`),
  );
  await again.close();
});

test('one that may not be read is named with all that build on it, and stays', async () => {
  const refusing: FileSystem = Object.assign(Object.create(disk) as CrashDisk, {
    open: (one: string, mode: 'read' | 'write' | 'create' | 'claim') =>
      one === path(5)
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
        : disk.open(one, mode),
  });
  const copy = await open(refusing);
  expect(await idsOf(copy)).toEqual(['3']);
  expect(await copy.unreadPoints()).toEqual([POINT(5), POINT(7), POINT(9)]);
  // Nobody could say what is in it: it is named, and gone on with once it can be read.
  await expect(purge(copy, [{ table: 'drafts', key: 'c' }])).rejects.toThrow(
    /没有读取的权限，里面可能还有要清除的内容.*point-000000000005/,
  );
  await copy.close();
  const again = await open();
  await purge(again, [{ table: 'drafts', key: 'c' }]);
  await again.close();
  for (const one of disk.paths()) expect(disk.file(one).includes(SECRET), one).toBe(false);
});

test('one of a newer format, set aside by another PC, is named', async () => {
  const name = 'kept-01234567-89ab-cdef-0123-456789abcdef.jsonl';
  const line = disk.file(path(9)).toString().split('\n')[0] ?? '';
  const { header } = decodeLine(Buffer.from(line)) as { header: Header };
  disk.overwrite(`/data/restore-points/${name}`, encodeHeader({ ...header, format: FORMAT + 1 }));
  const copy = await open();
  expect(await copy.unreadPoints()).toEqual([name]);
  await copy.close();
});

function spoilRow(sequence: number, words: string): void {
  const bytes = Buffer.from(disk.file(path(sequence)));
  bytes[bytes.indexOf(words)] = 0;
  disk.overwrite(path(sequence), bytes);
}

test.each([false, true])(
  'a journal that is made of a point says where that is damaged (%s)',
  async (isSpoilt) => {
    if (isSpoilt) spoilRow(7, '"五"');
    for (const one of disk.paths().filter((each) => each.includes('/journal/journal-')))
      await disk.remove(one);
    const copy = await open();
    expect(copy.status().notice).toMatch(/主文件不见了，已用最近的恢复点重建/);
    expect(copy.status().notice.includes('恢复点有损坏，当时的记录可能缺几条')).toBe(isSpoilt);
    expect(Object.keys(await values(copy, 'drafts')).includes('e')).toBe(!isSpoilt);
    await copy.close();
  },
);

test('a damaged point that is merged into the next one makes that one damaged', async () => {
  spoilRow(5, '改了的二');
  const folder = new PointFolder(
    disk,
    '/data/restore-points',
    '/data/set-aside',
    () => now,
    async () => undefined,
  );
  const copy = await open();
  const points = await folder.load(copy.status().journalId);
  await copy.close();
  const damaged = points.find(({ header }) => header.sequence === 5);
  if (damaged === undefined) throw new Error('no point 5');
  await folder.drop(points, damaged);
  // The row stands there as it was before.
  const { rows, said } = await wentBack('7');
  expect(rows).toMatchObject({ b: '二', e: '五' });
  expect(said).toContain(SAID);
});

test('what a base lacks is said of the points that build on it, also when purges have been through them', async () => {
  spoilRow(3, '"一"');
  const copy = await open();
  // Rows of later points: the second purge finds the base as the first has written it.
  await purge(copy, [{ table: 'drafts', key: 'd' }]);
  await purge(copy, [{ table: 'drafts', key: 'e' }]);
  await copy.close();
  const { rows, said } = await wentBack('7');
  expect(rows).toEqual({ b: '改了的二', c: SECRET });
  expect(said).toContain(SAID);
});
