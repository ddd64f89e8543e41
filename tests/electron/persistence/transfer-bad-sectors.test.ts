import { beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem, OpenFile } from '../../../electron/persistence/file-system';
import { copyDataFolder } from '../../../electron/persistence/transfer';
import { CrashDisk } from './crash-disk';

/** A data folder on a disk that fails: what can be read goes along, and what cannot is counted. */

const SOURCE = '/a/data';
const TARGET = '/b/data';
const LONG = `${'文'.repeat(3000)}完`;
const NAMES = [
  'journal/journal-000001.jsonl',
  'files/0a',
  'restore-points/point-000000000001.jsonl',
  'set-aside/2026-journal-000001.jsonl',
  'purge.json',
];

let disk: CrashDisk;
beforeEach(async () => {
  disk = new CrashDisk();
  for (const name of NAMES) {
    const path = `${SOURCE}/${name}`;
    await disk.makeFolder(path.slice(0, path.lastIndexOf('/')));
    disk.overwrite(path, Buffer.from(LONG));
  }
  await disk.makeFolder('/b');
});

/** The disk cannot read these bytes of the file, or answers this when it is opened. */
function failing(name: string, how: { from: number; to: number } | string): FileSystem {
  const spoilt = `${SOURCE}/${name}`;
  const errno = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  return Object.assign(Object.create(disk) as CrashDisk, {
    open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
      if (path !== spoilt) return disk.open(path, mode);
      if (typeof how === 'string') return errno(how);
      const file = await disk.open(path, mode);
      const read: OpenFile['read'] = (target, position) =>
        position < how.to && position + target.length > how.from
          ? errno('EIO')
          : file.read(target, position);
      return { ...file, read };
    },
  });
}

const BLOCK = { from: 4096, to: 8192 };
const ALL = { from: 0, to: 1 << 20 };

describe.each(NAMES.slice(1, 4))('%s', (name) => {
  test('with a bad sector: the rest of it and all others go, and it is counted', async () => {
    expect(await copyDataFolder(failing(name, BLOCK), SOURCE, TARGET)).toEqual({ unread: 1 });
    const there = disk.file(`${TARGET}/${name}`);
    expect(there.subarray(8192)).toEqual(Buffer.from(LONG).subarray(8192));
    for (const other of NAMES.filter((one) => one !== name))
      expect(disk.file(`${TARGET}/${other}`).toString()).toBe(LONG);
  });

  test('of which nothing can be read: it stays behind, and is counted', async () => {
    expect(await copyDataFolder(failing(name, ALL), SOURCE, TARGET)).toEqual({ unread: 1 });
    expect(disk.paths()).not.toContain(`${TARGET}/${name}`);
    expect(disk.file(`${SOURCE}/${name}`).toString()).toBe(LONG);
  });

  test('that may not be read is named, and nothing is copied', async () => {
    const copying = copyDataFolder(failing(name, 'EACCES'), SOURCE, TARGET);
    await expect(copying).rejects.toMatchObject({ code: 'unreadable-file' });
    await expect(copying).rejects.toThrow(`${SOURCE}/${name}`);
    expect(disk.paths().filter((path) => path.startsWith('/b'))).toEqual([]);
  });
});

test.each([
  ['journal/journal-000001.jsonl', BLOCK],
  ['journal/journal-000001.jsonl', ALL],
  ['purge.json', BLOCK],
  ['purge.json', ALL],
])('%s on a bad sector is never left out: it is mended where it lies first', async (name, how) => {
  const copying = copyDataFolder(failing(name, how), SOURCE, TARGET);
  await expect(copying).rejects.toThrow(new RegExp(`${name}.*重新打开回音`));
  expect(disk.paths().filter((path) => path.startsWith('/b'))).toEqual([]);
});

test('a file of somebody else’s on a bad sector: a new start would not mend it, moving it away helps', async () => {
  disk.overwrite(`${SOURCE}/照片.jpg`, Buffer.from(LONG));
  const copying = copyDataFolder(failing('照片.jpg', ALL), SOURCE, TARGET);
  await expect(copying).rejects.toThrow(/照片.jpg。多半是磁盘有坏块.*移出数据文件夹/);
  await expect(copying).rejects.not.toThrow('重新打开');
});

test('what another program takes away while it is copied keeps nobody from moving', async () => {
  let looks = 0;
  const fleeting: FileSystem = Object.assign(Object.create(disk) as CrashDisk, {
    list: async (folder: string) => {
      const names = await disk.list(folder);
      if (folder === SOURCE) looks += 1;
      return folder === SOURCE && looks === 1 ? [...names, '~同步.tmp'] : names;
    },
  });
  expect(await copyDataFolder(fleeting, SOURCE, TARGET)).toEqual({ unread: 0 });
  for (const name of NAMES) expect(disk.file(`${TARGET}/${name}`).toString()).toBe(LONG);
});

test('nothing unread: nothing is counted', async () => {
  expect(await copyDataFolder(disk, SOURCE, TARGET)).toEqual({ unread: 0 });
});
