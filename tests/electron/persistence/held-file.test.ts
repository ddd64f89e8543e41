import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, closing, put, temporaryFolder, values } from './helpers';

let root: string;
let folder: string;
let elsewhere: string;
let copy: SecondCopy;
beforeEach(async () => {
  root = await temporaryFolder();
  folder = join(root, '回音数据');
  elsewhere = join(root, '别处');
  copy = closing(await SecondCopy.open(folder));
  await save('a', '已存');
});

function save(id: string, value: string): Promise<unknown> {
  return append(copy, [put('drafts', id, value)]);
}

/** Every file below a folder but the locks: path → text. */
async function below(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('lock'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (one) => [one, await readFile(one, 'utf8')] as const)),
  );
}

/** Another office's folder at the same path. */
async function another(): Promise<void> {
  const other = await SecondCopy.open(folder);
  await append(other, [put('drafts', 'x', '别人的')]);
  await other.close();
}

describe('the folder goes away while the program runs', () => {
  test.each([
    ['renamed', () => rename(folder, elsewhere)],
    ['deleted', () => rm(folder, { recursive: true })],
    ['its journal deleted', () => rm(join(folder, 'journal'), { recursive: true })],
  ])('%s: nothing is called saved, and no empty one is begun in its place', async (_name, away) => {
    await away();
    const names = await readdir(root, { recursive: true });
    const saving = save('b', '没存上');
    await expect(saving).rejects.toMatchObject({ code: 'target-missing' });
    await expect(saving).rejects.toThrow(/不在原处.*仍留在这台电脑上.*自动再存/);
    const others = [
      copy.keepFile(Buffer.from('附件')),
      copy.beginPurge([{ table: 'drafts', key: 'a' }]),
      copy.prepareRestore('1'),
    ];
    for (const one of others) await expect(one).rejects.toMatchObject({ code: 'target-missing' });
    expect(await readdir(root, { recursive: true })).toEqual(names);
    expect(copy.status().sequence).toBe(1);
  });

  test.each([
    ['put back', () => rename(folder, elsewhere), () => rename(elsewhere, folder)],
    [
      'copied back',
      async () => {
        await cp(folder, elsewhere, { recursive: true });
        await rm(folder, { recursive: true });
      },
      () => cp(elsewhere, folder, { recursive: true }),
    ],
  ])('%s: saving goes on without a restart', async (_name, away, back) => {
    await away();
    await expect(save('b', '二')).rejects.toMatchObject({ code: 'target-missing' });
    await back();
    await save('b', '二');
    await save('c', '三');
    await copy.close();
    copy = closing(await SecondCopy.open(folder));
    expect(await values(copy, 'drafts')).toEqual({ a: '已存', b: '二', c: '三' });
    expect(copy.status().notice).toBe('');
  });

  test('what is asked for meanwhile is not called a change that is not saved', async () => {
    await rename(folder, elsewhere);
    const asked = copy.beginPurge([{ table: 'drafts', key: 'a' }]);
    await expect(asked).rejects.toThrow(/不在原处.*刚才的操作没有完成.*再试一次/);
    await expect(asked).rejects.not.toThrow(/刚才的改动|自动再存/);
    await cp(elsewhere, folder, { recursive: true });
    const [name = ''] = await readdir(join(folder, 'journal'));
    await writeFile(join(folder, 'journal', name), 'another office');
    const again = copy.beginPurge([{ table: 'drafts', key: 'a' }]);
    await expect(again).rejects.toThrow(/换成了另一份.*刚才的操作没有做.*再试一次/);
    await expect(again).rejects.not.toThrow(/刚才的改动|自动再存/);
  });

  test('an unfinished write in the folder that is back is cut off', async () => {
    const [name = ''] = await readdir(join(folder, 'journal'));
    await cp(folder, elsewhere, { recursive: true });
    await rm(folder, { recursive: true });
    await cp(elsewhere, folder, { recursive: true });
    await writeFile(join(folder, 'journal', name), '0123456789abcdef {"s":2', { flag: 'a' });
    await save('b', '二');
    expect(await readFile(join(folder, 'journal', name), 'utf8')).not.toContain('0123456789abcdef');
    await copy.close();
    copy = closing(await SecondCopy.open(folder));
    expect(await values(copy, 'drafts')).toEqual({ a: '已存', b: '二' });
  });
});

describe('something else lies where the folder was', () => {
  test.each([
    [
      'another office',
      async () => {
        await rename(folder, elsewhere);
        await another();
      },
    ],
    [
      'the same one, written by another PC meanwhile',
      async () => {
        const [name = ''] = await readdir(join(folder, 'journal'));
        const path = join(folder, 'journal', name);
        await writeFile(path, await readFile(path, 'utf8'), { flag: 'a' });
      },
    ],
    [
      'the same one, copied and worked on elsewhere meanwhile',
      async () => {
        await cp(folder, elsewhere, { recursive: true });
        await rm(folder, { recursive: true });
        await rm(join(elsewhere, 'lock'));
        const there = await SecondCopy.open(elsewhere);
        await append(there, [put('drafts', 'x', '别处写的')]);
        await there.close();
        await cp(elsewhere, folder, { recursive: true });
      },
    ],
    [
      'an older state of the same one',
      async () => {
        await cp(folder, elsewhere, { recursive: true });
        await save('later', '后来的');
        await rm(folder, { recursive: true });
        await cp(elsewhere, folder, { recursive: true });
      },
    ],
    [
      'a shortened one',
      async () => {
        const [name = ''] = await readdir(join(folder, 'journal'));
        await truncate(join(folder, 'journal', name), 200);
      },
    ],
  ])('%s: refused, and not one byte of it changes', async (_name, replace) => {
    await replace();
    const before = await below(root);
    await expect(save('b', '没存上')).rejects.toMatchObject({ code: 'journal-other' });
    await expect(save('b', '没存上')).rejects.toThrow(/没有写进去.*仍留在这台电脑上/);
    await expect(copy.keepFile(Buffer.from('附件'))).rejects.toMatchObject({
      code: 'journal-other',
    });
    expect(await below(root)).toEqual(before);
  });

  test('the right one put back: saving goes on', async () => {
    await rename(folder, elsewhere);
    await another();
    await expect(save('b', '二')).rejects.toMatchObject({ code: 'journal-other' });
    await rm(folder, { recursive: true });
    await rename(elsewhere, folder);
    await save('b', '二');
    expect(await values(copy, 'drafts')).toEqual({ a: '已存', b: '二' });
  });

  test('a lock of another PC: refused, and nothing is written', async () => {
    const foreign = { pid: 1, started: '', host: 'pc-b', boot: 'b', token: 't', beat: 1 };
    await writeFile(join(folder, 'lock'), JSON.stringify(foreign));
    const before = await below(root);
    await expect(save('b', '没存上')).rejects.toMatchObject({ code: 'target-held' });
    expect(await below(root)).toEqual(before);
    await rm(join(folder, 'lock'));
    await save('b', '二');
  });
});

test('a lock that is lost while a new file is laid ready: no switch, and what is there stays', async () => {
  await copy.close();
  const foreign = { pid: 1, started: '', host: 'pc-b', boot: 'b', token: 't', beat: 1 };
  let asleep = false;
  const slow = await SecondCopy.open(folder, {
    fs: {
      ...nodeFileSystem,
      open: async (path, mode) => {
        if (asleep && path.endsWith('.jsonl.new'))
          await writeFile(join(folder, 'lock'), JSON.stringify(foreign));
        return nodeFileSystem.open(path, mode);
      },
    },
  });
  await slow.beginPurge([{ table: 'drafts', key: 'a' }]);
  const before = await readdir(join(folder, 'journal'));
  asleep = true;
  await expect(slow.purgeCopies()).rejects.toMatchObject({ code: 'target-held' });
  asleep = false;
  const after = await readdir(join(folder, 'journal'));
  expect(after.filter((name) => !name.endsWith('.new'))).toEqual(before);
  await slow.close();
});

test('a write of ours that is all there although it failed is cut off in the folder that is back', async () => {
  const other = join(root, '另一个');
  let fails = false;
  const fs = {
    ...nodeFileSystem,
    open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
      const file = await nodeFileSystem.open(path, mode);
      const sync = () => (fails ? Promise.reject(new Error('EIO')) : file.sync());
      return { ...file, sync };
    },
  };
  const unlucky = closing(await SecondCopy.open(other, { fs }));
  await append(unlucky, [put('drafts', 'a', '一')]);
  fails = true;
  const entry = put('drafts', 'b', '二');
  await expect(append(unlucky, [entry])).rejects.toMatchObject({ code: 'journal-failed' });
  fails = false;
  await cp(other, elsewhere, { recursive: true });
  await rm(other, { recursive: true });
  await cp(elsewhere, other, { recursive: true });
  await append(unlucky, [entry]);
  expect(unlucky.status().sequence).toBe(2);
  expect(await values(unlucky, 'drafts')).toEqual({ a: '一', b: '二' });
});

test('a folder that goes while a change is being synced: it is not called saved', async () => {
  const other = join(root, '另一个');
  await mkdir(other);
  let away = false;
  const hasty = await SecondCopy.open(other, {
    fs: {
      ...nodeFileSystem,
      open: async (path, mode) => {
        const file = await nodeFileSystem.open(path, mode);
        const sync = async () => {
          if (away) await rename(other, elsewhere);
          await file.sync();
        };
        return { ...file, sync };
      },
    },
  });
  await append(hasty, [put('drafts', 'a', '一')]);
  away = true;
  const entry = put('drafts', 'b', '二');
  await expect(append(hasty, [entry])).rejects.toMatchObject({ code: 'target-missing' });
  away = false;
  await rename(elsewhere, other);
  await append(hasty, [entry]);
  expect(await values(hasty, 'drafts')).toEqual({ a: '一', b: '二' });
  await hasty.close();
  const again = closing(await SecondCopy.open(other));
  expect(again.status()).toMatchObject({ sequence: 2, notice: '' });
});
