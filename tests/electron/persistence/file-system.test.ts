import { mkdir, open, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isTransient,
  makeDataFolder,
  nodeFileSystem,
  nodeFiles,
} from '../../../electron/persistence/file-system';
import { temporaryFolder } from './helpers';

/** The real disk, where the first `times` calls of one kind meet what a virus scanner causes. */
function scanned(call: 'open' | 'rename' | 'rm', code: string, times: number) {
  const pauses: number[] = [];
  let left = times;
  const meet = (name: string) => {
    if (name !== call || left === 0) return;
    left -= 1;
    throw Object.assign(new Error(code), { code });
  };
  const met =
    <A extends unknown[], R>(name: string, real: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      meet(name);
      return real(...given);
    };
  const calls = {
    open: met('open', open),
    rename: met('rename', rename),
    rm: met('rm', rm),
    rmdir: met('rmdir', rmdir),
  };
  const fs = nodeFiles(calls, async (milliseconds) => void pauses.push(milliseconds));
  return { fs, pauses };
}

describe('what a virus scanner holds for a moment', () => {
  const use = {
    open: async (fs: typeof nodeFileSystem, path: string) => (await fs.open(path, 'read')).close(),
    rename: (fs: typeof nodeFileSystem, path: string) => fs.rename(path, `${path}.there`),
    rm: (fs: typeof nodeFileSystem, path: string) => fs.remove(path),
  };

  describe.each(['open', 'rename', 'rm'] as const)('%s', (call) => {
    test.each(['EBUSY', 'EPERM'])('%s is tried again, with growing pauses', async (code) => {
      const path = join(await temporaryFolder(), 'a');
      await writeFile(path, 'x');
      const { fs, pauses } = scanned(call, code, 4);
      await use[call](fs, path);
      expect(pauses).toHaveLength(4);
      expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    });

    test('what does not pass is told in the end, within a second', async () => {
      const path = join(await temporaryFolder(), 'a');
      await writeFile(path, 'x');
      const { fs, pauses } = scanned(call, 'EBUSY', Number.POSITIVE_INFINITY);
      await expect(use[call](fs, path)).rejects.toMatchObject({ code: 'EBUSY' });
      expect(pauses.reduce((sum, one) => sum + one, 0)).toBeLessThan(1000);
      expect(await readFile(path, 'utf8')).toBe('x');
    });

    test('a full disk is told at once', async () => {
      const path = join(await temporaryFolder(), 'a');
      await writeFile(path, 'x');
      const { fs, pauses } = scanned(call, 'ENOSPC', 1);
      await expect(use[call](fs, path)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(pauses).toEqual([]);
    });
  });

  test('the lack of a right passes on Windows only, where a scanner shows the same way', () => {
    const error = Object.assign(new Error(), { code: 'EACCES' });
    expect(isTransient(error, 'win32')).toBe(true);
    expect(isTransient(error, 'linux')).toBe(false);
    expect(isTransient(new Error('anything'), 'win32')).toBe(false);
  });
});

describe('where an open file lies', () => {
  test('is told while it is there, and when it has been moved, replaced or removed', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'data', 'a');
    await mkdir(join(folder, 'data'));
    await writeFile(path, 'x');
    const file = await nodeFileSystem.open(path, 'write');
    expect(await file.isStillAt(path)).toBe(true);
    await rename(join(folder, 'data'), join(folder, 'moved'));
    expect(await file.isStillAt(path)).toBe(false);
    await mkdir(join(folder, 'data'));
    await writeFile(path, 'x');
    expect(await file.isStillAt(path)).toBe(false);
    await rm(join(folder, 'data'), { recursive: true });
    await rename(join(folder, 'moved'), join(folder, 'data'));
    expect(await file.isStillAt(path)).toBe(true);
    await rm(path);
    expect(await file.isStillAt(path)).toBe(false);
    await file.close();
  });
});

describe('folders', () => {
  test('are told apart from files, and only an empty one is removed', async () => {
    const folder = await temporaryFolder();
    await makeDataFolder(nodeFileSystem, join(folder, '甲', '乙'));
    await makeDataFolder(nodeFileSystem, join(folder, '甲', '乙'));
    await writeFile(join(folder, '甲', 'a'), 'x');
    expect(await nodeFileSystem.list(join(folder, '甲'))).toEqual(['a', '乙']);
    expect(await nodeFileSystem.folders(join(folder, '甲'))).toEqual(['乙']);
    expect(await nodeFileSystem.folders(join(folder, 'none'))).toEqual([]);
    await expect(nodeFileSystem.removeFolder(join(folder, '甲'))).rejects.toThrow();
    await nodeFileSystem.removeFolder(join(folder, '甲', '乙'));
    await nodeFileSystem.removeFolder(join(folder, '甲', '乙'));
    expect(await nodeFileSystem.list(join(folder, '甲'))).toEqual(['a']);
  });
});

describe('a folder on a file system that has no fsync of folders', () => {
  const answering = (code: string) =>
    nodeFiles({
      rename,
      rm,
      rmdir,
      open: async (...given) => {
        const handle = await open(...given);
        if (given[1] === 'r')
          handle.sync = () => Promise.reject(Object.assign(new Error(code), { code }));
        return handle;
      },
    });

  test.each(['EINVAL', 'ENOSYS'])('can be used where it answers %s', async (code) => {
    const folder = join(await temporaryFolder(), 'a');
    const fs = answering(code);
    await fs.makeFolder(folder);
    await fs.syncFolder(folder);
  });

  test('a disk that fails is told', async () => {
    const folder = await temporaryFolder();
    await expect(answering('EIO').syncFolder(folder)).rejects.toMatchObject({ code: 'EIO' });
  });
});
