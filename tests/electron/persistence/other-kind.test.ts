import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, put, temporaryFolder, values } from './helpers';

/** A file where a folder should be, or the other way round: it is named, and moving it away helps. */

async function folderOfOne(): Promise<string> {
  const folder = await temporaryFolder();
  const copy = await SecondCopy.open(folder);
  await append(copy, [put('drafts', 'a', '一句')]);
  await copy.close();
  return folder;
}

test.each([
  ['restore-points', /“restore-points”一项不对，本该是文件夹的.*没有删去任何一项.*移出数据文件夹/],
  ['journal', /“journal”一项不对，本该是文件夹的/],
])('%s is a file', async (name, said) => {
  const folder = await folderOfOne();
  await rename(join(folder, name), join(folder, '..', `${name}-of-before`)).catch(() => undefined);
  await writeFile(join(folder, name), '');
  await expect(SecondCopy.open(folder)).rejects.toThrow(said);
  await rm(join(folder, name));
  await rename(join(folder, '..', `${name}-of-before`), join(folder, name)).catch(() => undefined);
  const copy = await SecondCopy.open(folder);
  expect(await values(copy, 'drafts')).toEqual({ a: '一句' });
  await copy.close();
});

test('the lock is a folder', async () => {
  const folder = await folderOfOne();
  await mkdir(join(folder, 'lock'));
  await expect(SecondCopy.open(folder)).rejects.toThrow(
    /不对，本该是文件的，现在是一个同名的文件夹/,
  );
});

test('a file in the place of the data folder itself is said to be that', async () => {
  const folder = await folderOfOne();
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await expect(SecondCopy.open(folder)).rejects.toThrow(/数据文件夹或其中的文件现在不在原处/);
});
