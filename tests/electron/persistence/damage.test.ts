import { describe, expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, purge, put, remove, restoreTo, values } from './helpers';

const DAY = 86_400_000;
const START = Date.parse('2026-08-01T02:00:00Z');
const LATER = START + 2 * DAY;

type State = Record<string, unknown>;

/** Every version that a row ever had; a damaged folder may show an older one, never one that was not typed. */
const VERSIONS: Record<string, unknown[]> = {
  a: ['一稿', '二稿', '三稿'],
  b: ['乙'],
  c: ['丙“——”𬭎', '丙改'],
  d: ['丁'],
};
const FINAL: State = { a: '三稿', b: '乙', c: '丙改', d: '丁' };

/** A folder with a base, a tail and (unless told otherwise) a restore point. */
async function sample(withPoint: boolean): Promise<{ disk: CrashDisk; path: string }> {
  const disk = new CrashDisk();
  let now = START;
  const options = { fs: disk, now: () => now };
  const copy = await SecondCopy.open('/data', options);
  const at = () => new Date(now).toISOString();
  await append(copy, [
    put('drafts', 'a', '一稿', at()),
    put('drafts', 'a', '二稿', at()),
    put('drafts', 'b', '乙', at()),
    put('drafts', 'c', '丙“——”𬭎', at()),
    put('drafts', 'x', '删去', at()),
  ]);
  if (withPoint) now += DAY;
  await purge(copy, [{ table: 'drafts', key: 'none' }]);
  await append(copy, [
    put('drafts', 'a', '三稿', at()),
    put('drafts', 'd', '丁', at()),
    put('drafts', 'c', '丙改', at()),
    remove('drafts', 'x', at()),
  ]);
  await copy.close();
  const path = disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
  return { disk, path };
}

function expectOnlyTyped(found: State, where: string): void {
  for (const [key, value] of Object.entries(found))
    if (key !== 'x') expect(VERSIONS[key], `${where}, ${key}`).toContain(value);
    else expect(value, where).toBe('删去');
}

describe('one damaged byte anywhere in the journal', () => {
  const damages: [string, (byte: number) => number][] = [
    ['a flipped bit', (byte) => byte ^ 1],
    ['the top bit', (byte) => byte ^ 0x80],
    ['a newline', () => 10],
    ['a zero', () => 0],
  ];
  for (const [name, damage] of damages)
    test(`${name}: at most that line is lost, nothing is altered, the file is kept aside`, async () => {
      const { disk, path } = await sample(true);
      const whole = Buffer.from(disk.file(path));
      let lossless = 0;
      for (let at = 0; at < whole.length; at += 1) {
        const bytes = Buffer.from(whole);
        bytes[at] = damage(bytes[at] ?? 0);
        if (bytes.equals(whole)) continue;
        const where = `byte ${at}`;
        const hurt = disk.fork();
        hurt.overwrite(path, bytes);
        const copy = await SecondCopy.open('/data', { fs: hurt, now: () => LATER });
        const found = await values(copy, 'drafts');
        expectOnlyTyped(found, where);
        expect(Object.keys(found), where).toEqual(expect.arrayContaining(['a', 'b', 'c']));
        const changes = Object.keys(FINAL).filter((key) => found[key] !== FINAL[key]);
        expect(changes.length + ('x' in found ? 1 : 0), where).toBeLessThan(2);
        const { notice, lost } = copy.status();
        if (changes.length === 0 && !('x' in found)) lossless += 1;
        else {
          expect(lost, where).toBeGreaterThan(0);
          expect(notice, where).toContain('损坏');
          expect(
            hurt.paths().some((file) => file.startsWith('/data/set-aside/')),
            where,
          ).toBe(true);
        }
        await copy.close();
        const again = await SecondCopy.open('/data', { fs: hurt, now: () => LATER });
        expect(again.status().notice, where).toBe('');
        expect(await values(again, 'drafts'), where).toEqual(found);
        await again.close();
      }
      expect(lossless).toBeGreaterThan(whole.length / 2);
    }, 120_000);
});

test('without a restore point the rest is still all there', async () => {
  const { disk, path } = await sample(false);
  const bytes = Buffer.from(disk.file(path));
  const at = bytes.indexOf('"k":"b"');
  bytes[at + 1] = 0x7a;
  disk.overwrite(path, bytes);
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => START });
  expect(await values(copy, 'drafts')).toEqual({ a: '三稿', c: '丙改', d: '丁' });
  expect(copy.status().lost).toBe(1);
  expect(copy.status().notice).toMatch(/没能找回，请核对/);
  const aside = disk.paths().filter((file) => file.startsWith('/data/set-aside/'));
  expect(aside).toHaveLength(1);
  expect(disk.file(aside[0] ?? '')).toEqual(bytes);
  await copy.close();
});

test('a row deleted after the restore point does not come back with the damage of another', async () => {
  const { disk, path } = await sample(true);
  const bytes = Buffer.from(disk.file(path));
  bytes[bytes.indexOf('"k":"b"')] = 0;
  disk.overwrite(path, bytes);
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => LATER });
  expect(await values(copy, 'drafts')).toEqual(FINAL);
  expect(copy.status().notice).toContain('找回1条记录');
  await copy.close();
});

test.each([
  ['cut short anywhere', (bytes: Buffer, at: number) => bytes.subarray(0, at)],
  [
    'zeros from anywhere',
    (bytes: Buffer, at: number) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]),
  ],
])(
  '%s: opens with what was typed, never with anything else',
  async (_name, harm) => {
    const { disk, path } = await sample(true);
    const whole = Buffer.from(disk.file(path));
    for (let at = 0; at < whole.length; at += 3) {
      const hurt = disk.fork();
      hurt.overwrite(path, Buffer.from(harm(whole, at)));
      const copy = await SecondCopy.open('/data', { fs: hurt, now: () => LATER });
      const found = await values(copy, 'drafts');
      expectOnlyTyped(found, `at ${at}`);
      expect(Object.keys(found), `at ${at}`).toEqual(expect.arrayContaining(['a', 'b', 'c']));
      await copy.close();
    }
  },
  60_000,
);

test('a torn last line is cut off with one calm sentence', async () => {
  const { disk, path } = await sample(false);
  disk.overwrite(
    path,
    Buffer.concat([disk.file(path), Buffer.from('0123456789abcdef {"s":11,"v":1')]),
  );
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => START });
  expect(copy.status()).toMatchObject({ lost: 0 });
  expect(copy.status().notice).toMatch(/没有正常关闭.*已经去掉/);
  // Main alone cannot know that nothing else is missing.
  expect(copy.status().notice).not.toMatch(/完好|完整/);
  expect(await values(copy, 'drafts')).toEqual(FINAL);
  await append(copy, [put('drafts', 'e', '戊')]);
  await copy.close();
  const again = await SecondCopy.open('/data', { fs: disk, now: () => START });
  expect(again.status().notice).toBe('');
  expect(await values(again, 'drafts')).toEqual({ ...FINAL, e: '戊' });
  await again.close();
});

test('a journal file that is gone is rebuilt from the newest restore point, with its identity', async () => {
  const { disk, path } = await sample(true);
  const first = await SecondCopy.open('/data', { fs: disk.fork(), now: () => LATER });
  const { journalId } = first.status();
  await first.close();
  await disk.remove(path);
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => LATER });
  expect(copy.status()).toMatchObject({ journalId, counts: { drafts: 4 } });
  expect(copy.status().lost).toBeGreaterThan(0);
  expect(copy.status().notice).toContain('恢复点');
  await copy.close();
});

test('a damaged restore point is mended from the journal and the damaged file kept aside', async () => {
  const { disk } = await sample(true);
  const point = disk.paths().find((file) => file.startsWith('/data/restore-points/')) ?? '';
  const bytes = Buffer.from(disk.file(point));
  bytes[bytes.indexOf('"k":"b"')] = 0;
  disk.overwrite(point, bytes);
  let now = LATER;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now });
  now += DAY;
  await append(copy, [put('drafts', 'e', '戊')]);
  expect(disk.paths().some((file) => file.startsWith('/data/set-aside/'))).toBe(true);
  const oldest = (await copy.restorePoints()).at(-1);
  await restoreTo(copy, oldest?.id ?? '');
  expect(await values(copy, 'drafts')).toEqual({ a: '二稿', b: '乙', c: '丙“——”𬭎', x: '删去' });
  await copy.close();
});

test('a restore point without a readable header goes aside and the next one is whole again', async () => {
  const { disk } = await sample(true);
  const point = disk.paths().find((file) => file.startsWith('/data/restore-points/')) ?? '';
  disk.overwrite(point, Buffer.from('不是恢复点'));
  let now = LATER;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now });
  await copy.rows('drafts', '', 1);
  now += DAY;
  await append(copy, [put('drafts', 'e', '戊')]);
  const [newest] = await copy.restorePoints();
  await restoreTo(copy, newest?.id ?? '');
  expect(await values(copy, 'drafts')).toEqual(FINAL);
  await copy.close();
});

test('a point whose base is gone is nobody’s to write over: it goes aside', async () => {
  const { disk } = await sample(true);
  let now = LATER;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now });
  const at = () => new Date(now).toISOString();
  await append(copy, [put('drafts', 'e', '只在这一点里', at())]);
  now += DAY;
  await append(copy, [remove('drafts', 'e', at())]);
  const points = disk.paths().filter((file) => file.startsWith('/data/restore-points/'));
  const [base = '', upper = ''] = points.sort();
  const stray = disk.file(upper);
  for (const point of points) await disk.remove(point);
  // Where the next point is to go, as two folders laid over one another leave it.
  const name = `point-${String(copy.status().sequence).padStart(12, '0')}.jsonl`;
  disk.overwrite(`/data/restore-points/${name}`, stray);
  expect([base, upper]).not.toContain('');
  now += DAY;
  await append(copy, [put('drafts', 'f', '己', at())]);
  const aside = disk.paths().filter((file) => file.startsWith('/data/set-aside/'));
  expect(aside.map((file) => disk.file(file).equals(stray))).toEqual([true]);
  expect(await copy.restorePoints()).toHaveLength(1);
  await copy.close();
});

test('mending a restore point that others build on, cut off at any step, breaks no chain', async () => {
  const { disk } = await sample(true);
  let now = LATER;
  const at = () => new Date(now).toISOString();
  const grow = await SecondCopy.open('/data', { fs: disk, now: () => now });
  await append(grow, [put('drafts', 'e', '戊', at())]);
  now += DAY;
  await append(grow, [put('drafts', 'f', '己', at())]);
  const points = await grow.restorePoints();
  expect(points.length).toBeGreaterThan(1);
  await grow.close();
  const damaged = disk.paths().find((file) => file.startsWith('/data/restore-points/')) ?? '';
  const bytes = Buffer.from(disk.file(damaged));
  bytes[bytes.indexOf('"k":"b"')] = 0;
  disk.overwrite(damaged, bytes);
  const session = async (on: CrashDisk) => {
    const copy = await SecondCopy.open('/data', { fs: on, now: () => now + DAY });
    await append(copy, [put('drafts', 'g', '庚', at())]);
    await copy.close();
  };
  const whole = disk.fork();
  await session(whole);
  for (let cut = 1; cut <= whole.operations; cut += 1) {
    const hurt = disk.fork();
    hurt.cutAt = cut;
    await session(hurt).catch(() => undefined);
    for (const loss of LOSSES) {
      const later = await SecondCopy.open('/data', {
        fs: hurt.afterCut(loss).unlock(),
        now: () => now,
      });
      const ids = (await later.restorePoints()).map(({ id }) => id);
      expect(ids, `cut ${cut}, loses ${loss}`).toEqual(
        expect.arrayContaining(points.map(({ id }) => id)),
      );
      await later.close();
    }
  }
});
