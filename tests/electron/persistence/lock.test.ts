import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../../electron/persistence/file-system';
import { BEAT_MS, FolderLock } from '../../../electron/persistence/lock';
import { processStart, thisHost } from '../../../electron/persistence/lock-holder';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { closing, temporaryFolder } from './helpers';

const { name, boot } = thisHost();
const started = processStart(process.pid);
const me = { pid: process.pid, started, host: name, boot, token: 't' };

describe('lock of the data folder', () => {
  test('a second writer is refused in words while the first is open, and let in after it', async () => {
    const folder = await temporaryFolder();
    const first = closing(await SecondCopy.open(folder));
    const second = SecondCopy.open(folder);
    await expect(second).rejects.toMatchObject({ code: 'target-held' });
    await expect(second).rejects.toThrow(/另一个打开着的回音/);
    await first.close();
    closing(await SecondCopy.open(folder));
  });

  test.each([
    ['a process that is no more', { ...me, pid: 2 ** 22 - 7 }],
    ['a process number used again by another', { ...me, started: '1' }],
  ])('a lock of %s is taken over', async (_name, holder) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify(holder));
    const lock = await FolderLock.take(nodeFileSystem, folder);
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await lock.release();
    await expect(readFile(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });

  test('of many who come at once, exactly one gets it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...me, pid: 2 ** 22 - 7 }));
    const tries = Array.from({ length: 12 }, () => FolderLock.take(nodeFileSystem, folder));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('releasing never removes a lock that is no longer ours', async () => {
    const folder = await temporaryFolder();
    const lock = await FolderLock.take(nodeFileSystem, folder);
    const other = JSON.stringify({ ...me, token: 'other' });
    await writeFile(join(folder, 'lock'), other);
    await lock.release();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(other);
  });
});

describe('two PCs with one folder', () => {
  const A = { name: 'pc-a', boot: 'a' };
  const B = { name: 'pc-b', boot: 'b' };
  let disk: CrashDisk;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] });
    disk = new CrashDisk();
    await disk.makeFolder('/data');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const text = () => disk.file('/data/lock').toString();

  /** Takes the lock while the time runs. */
  async function taken(host: typeof A, fs: FileSystem = disk): Promise<FolderLock> {
    const taking = FolderLock.take(fs, '/data', host);
    taking.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10 * BEAT_MS);
    return taking;
  }

  test('the second is refused while the first lives, in words that name it', async () => {
    const first = await taken(A);
    const second = taken(B);
    await expect(second).rejects.toMatchObject({ code: 'target-held' });
    await expect(second).rejects.toThrow('另一台电脑“pc-a”');
    expect(await first.stillOurs()).toBe(true);
    await first.release();
    const later = await taken(B);
    expect(later.takenOver).toBe(false);
    await later.release();
  });

  test('also when both clocks differ by a year and both have the same name', async () => {
    vi.setSystemTime('2027-01-01');
    const first = await taken(A);
    vi.setSystemTime('2026-01-01');
    await expect(taken({ name: 'pc-a', boot: 'b' })).rejects.toMatchObject({ code: 'target-held' });
    expect(await first.stillOurs()).toBe(true);
    await first.release();
  });

  test.each([
    ['copied along with the folder', JSON.stringify({ ...me, host: 'pc-c', boot: 'c' })],
    ['of a PC of the same name', JSON.stringify({ ...me, host: 'pc-b', boot: 'c' })],
    [
      'of a program that wrote neither beats nor boots',
      '{"pid":1,"started":"","host":"pc-c","token":"t"}',
    ],
    ['left half-written', '{"pid":'],
    ['left empty by a power cut', ''],
  ])('a lock %s is taken over once it was watched', async (_name, left) => {
    await (await disk.open('/data/lock', 'create')).write(Buffer.from(left), 0);
    const before = disk.operations;
    const taking = FolderLock.take(disk, '/data', B);
    await vi.advanceTimersByTimeAsync(2 * BEAT_MS);
    expect(disk.operations).toBe(before);
    await vi.advanceTimersByTimeAsync(2 * BEAT_MS);
    const lock = await taking;
    expect(lock.takenOver).toBe(true);
    expect(text()).toContain('pc-b');
    expect(disk.paths()).toEqual(['/data/lock']);
    await lock.release();
    expect(disk.paths()).toEqual([]);
  });

  test('on one PC by two names of the folder, each with a pipe of its own: the second is refused', async () => {
    const first = await FolderLock.take(disk, '/data', A);
    const second = FolderLock.take(disk, '/data', A, async () => createServer());
    const refused = expect(second).rejects.toMatchObject({ code: 'target-held' });
    await vi.advanceTimersByTimeAsync(4 * BEAT_MS);
    await refused;
    expect(await first.stillOurs()).toBe(true);
    await first.release();
  });

  test('of many PCs that find a lock nobody holds, exactly one gets it', async () => {
    await (await disk.open('/data/lock', 'create')).write(Buffer.from('{}'), 0);
    const tries = Array.from({ length: 8 }, (_, at) =>
      FolderLock.take(disk, '/data', { name: `pc-${at}`, boot: `${at}` }),
    );
    const settled = Promise.allSettled(tries);
    await vi.advanceTimersByTimeAsync(40 * BEAT_MS);
    const got = (await settled).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(got).toHaveLength(1);
    expect(await got[0]?.stillOurs()).toBe(true);
    await got[0]?.release();
  });

  test('a lock that another PC takes at the last moment is given back', async () => {
    await (await disk.open('/data/lock', 'create')).write(Buffer.from('{}'), 0);
    const quicker = JSON.stringify({ ...me, host: 'pc-c', boot: 'c' });
    disk.failing = (operation, to) => {
      if (operation === 'rename' && to.startsWith('/data/lock.'))
        disk.overwrite('/data/lock', Buffer.from(quicker));
      return null;
    };
    await expect(taken(B)).rejects.toThrow('“pc-c”');
    expect(text()).toBe(quicker);
    expect(disk.paths()).toEqual(['/data/lock']);
  });

  test.each(['open', 'read'])(
    'one that the disk cannot %s any more is watched, and keeps nobody from the folder',
    async (what) => {
      disk.overwrite('/data/lock', Buffer.from(JSON.stringify({ ...me, host: 'pc-b' })));
      const bytes = disk.file('/data/lock');
      const errno = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
      const failing = Object.assign(Object.create(disk) as CrashDisk, {
        open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
          const file = await disk.open(path, mode);
          if (disk.file(path) !== bytes) return file;
          return what === 'open' ? errno() : { ...file, read: errno };
        },
      });
      const lock = await taken(A, failing);
      expect(lock.takenOver).toBe(true);
      expect(JSON.parse(text())).toMatchObject({ host: 'pc-a' });
      expect(disk.paths()).toEqual(['/data/lock']);
      await lock.release();
    },
  );

  test('a PC that slept for hours learns that it has lost the folder, and harms nothing', async () => {
    const first = await taken(A);
    // Asleep: its beats do not come through while the other one watches.
    disk.failing = (operation) => (operation === 'open-write' ? 'EIO' : null);
    const second = await taken(B);
    disk.failing = () => null;
    expect(second.takenOver).toBe(true);
    await vi.advanceTimersByTimeAsync(5 * BEAT_MS);
    expect(await first.stillOurs()).toBe(false);
    await expect(first.confirm('save')).rejects.toMatchObject({ code: 'target-held' });
    await expect(first.confirm('save')).rejects.toThrow(/“pc-b”.*没有写进去/);
    await first.release();
    expect(text()).toContain('pc-b');
    await second.confirm('save');
    await second.release();
  });

  test('a lock file that somebody removed is put back; a folder that is gone is said to be', async () => {
    const lock = await taken(A);
    await disk.remove('/data/lock');
    expect(await lock.stillOurs()).toBe(true);
    expect(text()).toContain('pc-a');
    await disk.rename('/data', '/elsewhere');
    await expect(lock.confirm('save')).rejects.toMatchObject({ code: 'target-missing' });
    await disk.rename('/elsewhere', '/data');
    await lock.confirm('save');
    await lock.release();
  });

  test('beats stop with the release', async () => {
    const lock = await taken(A);
    const before = text();
    await vi.advanceTimersByTimeAsync(2 * BEAT_MS);
    expect(text()).not.toBe(before);
    await lock.release();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a lock that is held does not keep the process alive', async () => {
  const active = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const folder = await temporaryFolder();
  const before = active();
  const lock = await FolderLock.take(nodeFileSystem, folder);
  expect(active()).toBeLessThanOrEqual(before);
  await lock.release();
});
