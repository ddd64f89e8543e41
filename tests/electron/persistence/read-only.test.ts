import { describe, expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, put, values } from './helpers';
import { clock, DAY, only, open, session } from './sessions';

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
    await expect(saving).rejects.toThrow(/还没有存到磁盘上.*仍留在这台电脑上/);
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

  test.each(['EROFS', 'ENOSPC'])(
    'and is not as far as it was, or behind its restore points: that is said, and nothing is called whole (%s)',
    async (code) => {
      const disk = new CrashDisk();
      await session(disk, { a: '一' });
      const older = disk.file(only(disk));
      const path = only(disk);
      await session(disk, { b: '二' });
      const state = disk.fork();
      clock.now += DAY;
      await session(disk, { c: '三' });
      // With a point that is further on, and nothing else that knows of it.
      await disk.remove('/data/journal/reached.json');
      for (const one of [state, disk]) {
        one.overwrite(path, older);
        one.failing = (operation) => (CHANGING.includes(operation) ? code : null);
        const copy = await open(one);
        expect(await values(copy, 'drafts')).toEqual({ a: '一' });
        expect(copy.status()).toMatchObject({ readOnly: true });
        expect(copy.status().lost).toBeGreaterThan(0);
        expect(copy.status().notice).toMatch(/没有上次用到的新.*请核对最近改过的文稿/);
        expect(copy.status().notice).not.toContain('都在');
        await copy.close();
      }
    },
  );

  test.each([
    ['nothing is known to be missing', null, undefined, true],
    ['something is known to be missing', '{"lost":3,"reached":null}', undefined, false],
    ['it is not the one that this PC used last', null, 'another', false],
  ])(
    'on a full disk, where %s: what was saved is called there or not',
    async (_name, lost, expected, isThere) => {
      const disk = new CrashDisk();
      await session(disk, { a: '一' });
      if (lost !== null) disk.overwrite('/data/journal/lost.json', Buffer.from(lost));
      disk.failing = (operation) => (CHANGING.includes(operation) ? 'ENOSPC' : null);
      const copy = await open(disk, { ...(expected !== undefined && { expected }) });
      expect(copy.status().notice).toContain('磁盘满了');
      expect(copy.status().notice.includes('已保存的内容都在')).toBe(isThere);
      await copy.close();
    },
  );

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
