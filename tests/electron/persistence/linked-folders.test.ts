import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { copyDataFolder } from '../../../electron/persistence/transfer';
import { append, closing, purge, put, temporaryFolder, values } from './helpers';

/** Links in a data folder: to a folder of the program's own on a roomier disk, and to anything else. */

const SECRET = '须彻底清除的原话';

async function folderOfTwo(): Promise<string> {
  const folder = await temporaryFolder();
  const copy = await SecondCopy.open(folder);
  await append(copy, [put('drafts', 'a', SECRET), put('drafts', 'b', '留下')]);
  await copy.keepFile(Buffer.from('附件'));
  await copy.close();
  return folder;
}

describe.each(['journal', 'files', 'restore-points', 'set-aside'])('%s lies elsewhere', (name) => {
  async function linked(): Promise<{ folder: string; elsewhere: string }> {
    const folder = await folderOfTwo();
    const elsewhere = join(await temporaryFolder(), name);
    await mkdir(join(folder, name), { recursive: true });
    await rename(join(folder, name), elsewhere);
    await symlink(elsewhere, join(folder, name));
    return { folder, elsewhere };
  }

  test('a purge reaches the copies in it', async () => {
    const { folder, elsewhere } = await linked();
    const journal = (await readdir(join(folder, 'journal'))).find((one) => one.endsWith('.jsonl'));
    const bytes = await readFile(join(folder, 'journal', journal ?? ''));
    const stray = join(elsewhere, '副本', 'journal-000001 (1).jsonl');
    await mkdir(join(elsewhere, '副本'));
    await writeFile(stray, bytes);
    const copy = closing(await SecondCopy.open(folder));
    await purge(copy, [{ table: 'drafts', key: 'a' }]);
    const left = (await readFile(stray)).toString();
    expect(left).not.toContain(SECRET);
    expect(left).toContain('留下');
  });

  test('what lies there goes along with a move', async () => {
    const { folder, elsewhere } = await linked();
    const there = await readdir(elsewhere);
    const target = join(await temporaryFolder(), 'new');
    expect(await copyDataFolder(nodeFileSystem, folder, target)).toEqual({ unread: 0 });
    expect(await readdir(join(target, name))).toEqual(there);
    expect(await readdir(elsewhere)).toEqual(there);
    const copy = closing(await SecondCopy.open(target));
    expect(await values(copy, 'drafts')).toEqual({ a: SECRET, b: '留下' });
  });
});

test.each([
  ['a folder elsewhere', (away: string) => away, /链接，指向别处的文件夹.*移出数据文件夹/],
  ['nothing', (away: string) => join(away, '没有'), /链接，所指的现在不在那里.*移出数据文件夹/],
])('a link of somebody’s to %s is said to be one, and nothing is moved', async (_, to, said) => {
  const folder = await folderOfTwo();
  await symlink(to(await temporaryFolder()), join(folder, '资料'));
  const target = join(await temporaryFolder(), 'new');
  await expect(copyDataFolder(nodeFileSystem, folder, target)).rejects.toThrow(said);
  expect(await nodeFileSystem.list(target)).toEqual([]);
});
