import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { copyDataFolder } from '../../../electron/persistence/transfer';
import { CrashDisk, LOSSES } from './crash-disk';
import { temporaryFolder } from './helpers';

const FILES: Record<string, string> = {
  'journal/journal-000001.jsonl': '日志',
  'restore-points/point-000000000001.jsonl': '恢复点',
  'kept/一个以后才有的文件夹/x': '另存',
  'purge.json': '{}',
  '以后才有的文件.json': '[]',
  空文件: '',
};

async function write(disk: CrashDisk, path: string, text: string): Promise<void> {
  await disk.makeFolder(path.slice(0, path.lastIndexOf('/')));
  disk.overwrite(path, Buffer.from(text));
}

let disk: CrashDisk;
beforeEach(async () => {
  disk = new CrashDisk();
  for (const [name, text] of Object.entries(FILES)) await write(disk, `/a/data/${name}`, text);
  await write(disk, '/a/data/lock', '{}');
  await write(disk, '/a/data/lock.123', '{}');
  await disk.makeFolder('/b');
});

const SOURCE = '/a/data';
const TARGET = '/b/数据';

/** Everything below a folder: path → text. */
function below(on: CrashDisk, folder: string): Record<string, string> {
  const paths = on.paths().filter((path) => path.startsWith(`${folder}/`));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), on.file(path).toString()]),
  );
}

describe('copying a data folder', () => {
  test.each([
    ['where nothing is', async () => undefined],
    ['into an empty folder', () => disk.makeFolder(TARGET)],
  ])(
    '%s: takes everything but the lock, of whatever name, and syncs it',
    async (_name, prepare) => {
      await prepare();
      const before = below(disk, SOURCE);
      await copyDataFolder(disk, SOURCE, TARGET);
      for (const loss of LOSSES) expect(below(disk.afterCut(loss), TARGET)).toEqual(FILES);
      expect(below(disk, SOURCE)).toEqual(before);
      expect(await disk.list('/b')).toEqual(['数据']);
    },
  );

  test('the power cut at every step leaves the whole copy or nothing there, and it can be done again', async () => {
    const whole = disk.fork();
    await copyDataFolder(whole, SOURCE, TARGET);
    for (let cut = 1; cut <= whole.operations; cut += 1) {
      const cutDisk = disk.fork();
      cutDisk.cutAt = cut;
      await expect(copyDataFolder(cutDisk, SOURCE, TARGET)).rejects.toThrow();
      for (const loss of LOSSES) {
        const later = cutDisk.afterCut(loss);
        const where = `cut ${cut}, loses ${loss}`;
        const there = below(later, TARGET);
        expect([{}, FILES], where).toContainEqual(there);
        if (Object.keys(there).length > 0) continue;
        await copyDataFolder(later, SOURCE, TARGET);
        expect(below(later, TARGET), where).toEqual(FILES);
        expect(await later.list('/b'), where).toEqual(['数据']);
      }
    }
  });

  test.each(['create', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder'])(
    'a failing %s leaves no rubbish there',
    async (operation) => {
      disk.failing = (name, path) =>
        name === operation && path.startsWith('/b/') ? 'ENOSPC' : null;
      await expect(copyDataFolder(disk, SOURCE, TARGET)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await disk.list('/b')).toEqual([]);
    },
  );

  test('a copy that reads back differently is given up', async () => {
    const lying = Object.assign(Object.create(disk) as CrashDisk, {
      open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
        const file = await disk.open(path, mode);
        if (mode !== 'create') return file;
        return {
          ...file,
          write: (bytes: Uint8Array, at: number) => file.write(bytes.slice(1), at),
        };
      },
    });
    await expect(copyDataFolder(lying, SOURCE, TARGET)).rejects.toThrow('核对不一致');
    expect(await disk.list('/b')).toEqual([]);
  });

  test.each([
    ['the same place', SOURCE, '不用移动'],
    ['a place inside itself', '/a/data/里面', '自己里面'],
    ['a folder with anything in it', '/a', '已有别的内容'],
  ])('%s is refused and nothing is written', async (_name, target, words) => {
    const before = disk.operations;
    await expect(copyDataFolder(disk, SOURCE, target)).rejects.toThrow(words);
    expect(disk.operations).toBe(before);
  });

  test('on the real disk', async () => {
    const root = await temporaryFolder();
    const source = join(root, '甲');
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(join(source, name, '..'), { recursive: true });
      await writeFile(join(source, name), text);
    }
    const target = join(root, '新 位置', '乙');
    await mkdir(target, { recursive: true });
    await mkdir(join(root, '新 位置', '乙.copying-0123abcd', 'journal'), { recursive: true });
    await copyDataFolder(nodeFileSystem, source, target);
    for (const [name, text] of Object.entries(FILES))
      expect(await readFile(join(target, name), 'utf8')).toBe(text);
    expect(await readdir(join(root, '新 位置'))).toEqual(['乙']);
  });
});
