import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Calls,
  makeDataFolder,
  nodeFileSystem,
  nodeFiles,
} from '../../../electron/persistence/file-system';
import { isTransient, patientlySync } from '../../../electron/persistence/patience';
import { temporaryFolder } from './helpers';

/** The real disk, where the first `times` calls of one kind meet what a virus scanner causes. */
function scanned(call: keyof Calls, code: string, times: number) {
  const pauses: number[] = [];
  let left = times;
  const met =
    <A extends unknown[], R>(name: keyof Calls, real: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (name !== call || left === 0) return real(...given);
      left -= 1;
      throw Object.assign(new Error(code), { code });
    };
  const calls: Calls = {
    open: met('open', open),
    rename: met('rename', rename),
    rm: met('rm', rm),
    rmdir: met('rmdir', rmdir),
    mkdir: met('mkdir', (folder: string) => mkdir(folder, { recursive: true })),
    readdir: met('readdir', (folder: string) => readdir(folder, { withFileTypes: true })),
    stat: met('stat', (path: string) => stat(path, { bigint: true })),
  };
  const fs = nodeFiles(calls, async (milliseconds) => void pauses.push(milliseconds));
  return { fs, pauses };
}

describe('what a virus scanner holds for a moment', () => {
  type Use = (fs: typeof nodeFileSystem, path: string) => Promise<unknown>;
  const use: Record<keyof Calls, Use> = {
    open: async (fs, path) => (await fs.open(path, 'read')).close(),
    rename: (fs, path) => fs.rename(path, `${path}.there`),
    rm: (fs, path) => fs.remove(path),
    rmdir: (fs, path) => fs.removeFolder(join(dirname(path), 'empty')),
    mkdir: (fs, path) => fs.makeFolder(join(dirname(path), 'new')),
    readdir: async (fs, path) => {
      expect(await fs.list(dirname(path))).toEqual(['a', 'empty']);
      expect(await fs.folders(dirname(path))).toEqual(['empty']);
    },
    stat: async (fs, path) => {
      const file = await fs.open(path, 'read');
      try {
        expect(await file.isStillAt(path)).toBe(true);
      } finally {
        await file.close();
      }
    },
  };
  const office = async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'a'), 'x');
    return join(folder, 'a');
  };

  describe.each(Object.keys(use) as (keyof Calls)[])('%s', (call) => {
    test.each(['EBUSY', 'EPERM'])('%s is tried again, with growing pauses', async (code) => {
      const path = await office();
      const { fs, pauses } = scanned(call, code, 4);
      await use[call](fs, path);
      expect(pauses).toHaveLength(4);
      expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    });

    test('what does not pass is told in the end, within a second', async () => {
      const path = await office();
      const { fs, pauses } = scanned(call, 'EBUSY', Number.POSITIVE_INFINITY);
      await expect(use[call](fs, path)).rejects.toMatchObject({ code: 'EBUSY' });
      expect(pauses.reduce((sum, one) => sum + one, 0)).toBeLessThan(1000);
      expect(await readFile(path, 'utf8')).toBe('x');
    });

    test('a disk that fails is not waited for', async () => {
      const path = await office();
      const { fs, pauses } = scanned(call, 'EIO', 1);
      await use[call](fs, path).catch(() => undefined);
      expect(pauses).toEqual([]);
    });
  });

  test('a call that answers at once waits in the same way', () => {
    const pauses: number[] = [];
    let left = 3;
    const answer = patientlySync(
      () => {
        if (left-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        return 'written';
      },
      (milliseconds) => pauses.push(milliseconds),
    );
    expect(answer).toBe('written');
    expect(pauses).toHaveLength(3);
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
