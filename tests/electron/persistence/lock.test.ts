import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { FolderLock, processStart } from '../../../electron/persistence/lock';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { closing, temporaryFolder } from './helpers';

const me = { pid: process.pid, started: processStart(process.pid), host: hostname(), token: 't' };

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
    ['another PC whose folder was copied here', { ...me, host: 'another-pc' }],
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

  test.each(['', '{"pid":', 'null'])(
    'a lock left half-written (%j) is taken over',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'lock'), text);
      await (await FolderLock.take(nodeFileSystem, folder)).release();
    },
  );

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
