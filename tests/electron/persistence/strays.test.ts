import { beforeEach, expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/persistence/file-system';
import { encodeHeader, FORMAT } from '../../../electron/persistence/line';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES } from './crash-disk';
import { append, put, values } from './helpers';
import { clock, DAY, only, open } from './sessions';

/** Copies of the folder's files that a sync program or a clerk has laid into it. */

const SECRET = '须彻底清除的原话';
const RECORD = { table: 'drafts', key: 'a' };
const NAMES = [
  '/data/journal/journal-000012 - 副本.jsonl',
  '/data/journal/journal-000012 (1).jsonl',
  '/data/journal/journal-000012.sync-conflict-20260801-101112-ABCDEF.jsonl',
  '/data/journal/~journal-000012.jsonl.tmp',
  '/data/journal/旧的主文件',
  '/data/journal - 副本/journal-000012.jsonl',
  '/data/.stversions/journal/journal-000012~20260801-101112.jsonl',
  '/data/set-aside/甲的/journal-000012.jsonl',
  '/data/restore-points/point-000000000001 (1).jsonl',
  '/data/journal-000012.jsonl',
];

async function lay(disk: CrashDisk, path: string, bytes: Buffer): Promise<void> {
  await disk.makeFolder(path.slice(0, path.lastIndexOf('/')));
  disk.overwrite(path, bytes);
}

let disk: CrashDisk;
let copy: SecondCopy;
beforeEach(async () => {
  disk = new CrashDisk();
  copy = await open(disk);
  await append(copy, [put('drafts', 'a', SECRET), put('drafts', 'b', '留下')]);
});

async function purge(key = 'a'): Promise<void> {
  await copy.beginPurge([{ ...RECORD, key }]);
  await copy.purgeCopies();
  await copy.purgeDone();
}

const holdsSecret = (on = disk) => on.everything().includes(Buffer.from(SECRET));

test('a purge reaches them wherever they lie in the folder and whatever they are called', async () => {
  const bytes = disk.file(only(disk));
  for (const name of NAMES) await lay(disk, name, bytes);
  await purge();
  expect(holdsSecret()).toBe(false);
  const points = NAMES.filter((name) => name.includes('restore-points'));
  for (const name of NAMES) {
    if (points.includes(name)) continue;
    expect(disk.file(name).includes(Buffer.from('留下')), name).toBe(true);
  }
  expect(await values(copy, 'drafts')).toEqual({ b: '留下' });
  await copy.close();
  copy = await open(disk);
  expect(copy.status()).toMatchObject({ notice: '', lost: 0, purging: [] });
  await copy.close();
});

test('one that came after a purge loses what was purged with the next one', async () => {
  const bytes = disk.file(only(disk));
  await purge();
  await lay(disk, NAMES[0] ?? '', bytes);
  expect(holdsSecret()).toBe(true);
  await purge('b');
  expect(holdsSecret()).toBe(false);
  await copy.close();
});

test('restore points and set-aside files of before a purge, put back since, lose it with the next', async () => {
  const { journalId } = copy.status();
  await copy.close();
  clock.now += DAY;
  copy = await open(disk);
  await append(copy, [put('drafts', 'c', '后来的')]);
  const before = new Map(
    disk
      .paths()
      .flatMap((path) => (path.includes('/restore-points/') ? [[path, disk.file(path)]] : [])),
  );
  expect(before.size).toBeGreaterThan(0);
  const [aPoint = Buffer.alloc(0)] = before.values();
  expect(aPoint.includes(Buffer.from(SECRET))).toBe(true);
  await purge();
  await copy.close();
  for (const [path, bytes] of before) disk.overwrite(path, bytes);
  const kept = '/data/restore-points/kept-00000000-0000-4000-8000-000000000000.jsonl';
  await lay(disk, kept, aPoint);
  await lay(disk, '/data/set-aside/2026-journal-000001.jsonl', aPoint);
  copy = await open(disk);
  expect(copy.status().journalId).toBe(journalId);
  expect(holdsSecret()).toBe(true);
  await purge('b');
  expect(holdsSecret()).toBe(false);
  expect(disk.file(kept).length).toBeGreaterThan(0);
  const points = disk.paths().filter((path) => path.includes('/restore-points/'));
  const bytes = new Map(points.map((path) => [path, disk.file(path)]));
  const offered = (await copy.restorePoints()).map(({ counts }) => counts);
  // Those that have nothing of it are not written again.
  await purge('nowhere');
  for (const [path, was] of bytes) expect(disk.file(path).equals(was), path).toBe(true);
  expect((await copy.restorePoints()).map(({ counts }) => counts)).toEqual(offered);
  await copy.close();
});

test('one that cannot be read is left as it is and named, and the purge stays pending until it is gone', async () => {
  const path = '/data/journal/journal-000012 - 副本.zip';
  await lay(disk, path, Buffer.from('PK 压缩过的'));
  await copy.beginPurge([RECORD]);
  await expect(copy.purgeCopies()).rejects.toThrow(`没有动它：${path}`);
  expect(copy.status().purging).toEqual([RECORD]);
  expect(disk.file(path)).toEqual(Buffer.from('PK 压缩过的'));
  await disk.remove(path);
  await copy.purgeCopies();
  await copy.purgeDone();
  expect(copy.status().purging).toEqual([]);
  await copy.close();
});

test('one of a newer version is not written anew without what cannot be read in it', async () => {
  const header = {
    huiyin: 'journal' as const,
    format: FORMAT + 1,
    dataVersion: 99,
    app: '9.0.0',
    journalId: 'j',
    sequence: 1,
    at: '',
    rows: 0,
    recent: [],
  };
  const bytes = Buffer.concat([encodeHeader(header), disk.file(only(disk))]);
  const path = '/data/别的/journal-000099.jsonl';
  await lay(disk, path, bytes);
  await copy.beginPurge([RECORD]);
  await expect(copy.purgeCopies()).rejects.toMatchObject({ code: 'journal-newer' });
  expect(disk.file(path)).toEqual(bytes);
  await copy.close();
});

test('what is not of this program stays to the byte', async () => {
  const foreign = {
    '/data/说明.txt': Buffer.from(`${SECRET}，别人写的。`),
    '/data/journal/desktop.ini': Buffer.from('[.ShellClassInfo]'),
    '/data/照片/1.jpg': Buffer.from([255, 216, 0, 10, 13, 10, 0]),
    '/data/journal/journal-000077.jsonl (空)': Buffer.alloc(0),
  };
  for (const [path, bytes] of Object.entries(foreign)) await lay(disk, path, bytes);
  await purge();
  for (const [path, bytes] of Object.entries(foreign)) expect(disk.file(path)).toEqual(bytes);
  await copy.close();
});

const naming = (id: string, hash: string) => ({
  ...put('attachments', id, null),
  operations: [{ type: 'put' as const, table: 'attachments', row: { id, hash } }],
});

test('the journal’s own file is no copy where the disk lists its folder with another capital', async () => {
  const real = (path: string) => path.replace('/data/Journal', '/data/journal');
  const listed = (path: string, names: string[]) =>
    path === '/data' ? names.map((name) => name.replace('journal', 'Journal')) : names;
  // As a disk does that does not tell them apart.
  const fs: FileSystem = Object.assign(Object.create(disk) as CrashDisk, {
    open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
      if (real(path) === '/data/journal') throw Object.assign(new Error(), { code: 'EISDIR' });
      return disk.open(real(path), mode);
    },
    rename: (from: string, to: string) => disk.rename(real(from), real(to)),
    remove: (path: string) => disk.remove(real(path)),
    list: async (path: string) => listed(path, await disk.list(real(path))),
    folders: async (path: string) => listed(path, await disk.folders(real(path))),
    syncFolder: (path: string) => disk.syncFolder(real(path)),
  });
  const stray = '/data/journal/journal-000012 (1).jsonl';
  await lay(disk, stray, disk.file(only(disk)));
  await copy.close();
  copy = await SecondCopy.open('/data', { fs, now: () => clock.now });
  await purge();
  expect(holdsSecret()).toBe(false);
  expect(disk.file(stray).includes(Buffer.from('留下'))).toBe(true);
  await append(copy, [put('drafts', 'c', '以后')]);
  expect(await values(copy, 'drafts')).toEqual({ b: '留下', c: '以后' });
});

test('copies of an attached file go with it, and only with it', async () => {
  const [scan, other] = [Buffer.from('扫描件的内容'), Buffer.from('另一份附件')];
  const [gone, kept] = [await copy.keepFile(scan), await copy.keepFile(other)];
  await append(copy, [naming('f', gone), naming('g', kept)]);
  const copies = [`/data/files/${gone} (1)`, `/data/files - 副本/${gone}`];
  const others = [`/data/files/${kept} - 副本`, `/data/files - 副本/${kept}`];
  for (const path of copies) await lay(disk, path, scan);
  for (const path of others) await lay(disk, path, other);
  await copy.beginPurge([{ table: 'attachments', key: 'f' }]);
  await copy.purgeCopies();
  await copy.purgeDone();
  expect(disk.everything().includes(scan)).toBe(false);
  for (const path of others) expect(disk.file(path)).toEqual(other);
  await copy.close();
});

test('a power cut at any step: the next start finishes it, in every copy', async () => {
  const bytes = disk.file(only(disk));
  for (const name of NAMES.slice(0, 2)) await lay(disk, name, bytes);
  await copy.beginPurge([RECORD]);
  await copy.close();
  const from = disk;
  const whole = from.fork();
  const counting = await open(whole);
  const begin = whole.operations;
  await counting.purgeCopies();
  const end = whole.operations;
  await counting.close();
  for (let cut = begin + 1; cut <= end; cut += 1) {
    const cutDisk = from.fork();
    const run = await open(cutDisk);
    cutDisk.cutAt = cut;
    await expect(run.purgeCopies()).rejects.toThrow();
    for (const loss of LOSSES) {
      clock.now += DAY;
      const found = cutDisk.afterCut(loss).unlock();
      const later = await open(found);
      await later.purgeCopies();
      await later.purgeDone();
      await later.close();
      expect(holdsSecret(found), `cut ${cut}, loses ${loss}`).toBe(false);
    }
  }
});
