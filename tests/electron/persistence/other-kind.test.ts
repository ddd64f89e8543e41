import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lookInto } from '../../../electron/data-folder/look-into';
import { nodeFiles } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, closing, purge, put, restoreTo, temporaryFolder, values } from './helpers';

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

describe.each([
  'lock',
  'purge.json',
  'purge.json.new',
  'journal/journal-000007.jsonl',
  'journal/journal-000002.jsonl.new',
  'journal/waiting-01234567-89ab-cdef-0123-456789abcdef.jsonl',
  'journal/untold.json',
  'journal/lost.json',
  'journal/lost.json.new',
  'journal/reached.json',
  'journal/upload.spool',
])('%s is a folder', (name) => {
  test('it is named before anything is touched, and moving it away helps', async () => {
    const folder = await folderOfOne();
    const path = join(folder, name);
    await rename(path, `${folder}-of-before`).catch(() => undefined);
    await mkdir(path);
    await writeFile(join(path, '某人放的'), '');
    const before = await readdir(folder, { recursive: true });
    const asked = SecondCopy.open(folder);
    await expect(asked).rejects.toThrow(
      `“${name}”一项不对，本该是文件的，现在是一个同名的文件夹。回音没有打开它，其中的内容没有删去任何一项。请把它改名`,
    );
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    await rename(path, join(folder, '移开的'));
    await rename(`${folder}-of-before`, path).catch(() => undefined);
    const copy = await SecondCopy.open(folder);
    expect(await values(copy, 'drafts')).toEqual({ a: '一句' });
    await copy.close();
  });

  test('looking into the data folder does not stumble over it', async () => {
    const folder = await folderOfOne();
    await rename(join(folder, name), `${folder}-of-before`).catch(() => undefined);
    await mkdir(join(folder, name));
    expect(await lookInto(folder)).toMatchObject({ folder, newer: false });
  });
});

test.each([
  'restore-points/point-000000000001.jsonl',
  'restore-points/point-000000000099.jsonl',
  'restore-points/point-000000000099.jsonl.new',
  'files/bild.new',
])('%s is a folder: nobody is kept from the data, and a purge is carried out', async (name) => {
  const folder = await folderOfOne();
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, '某人放的'), '');
  const copy = closing(await SecondCopy.open(folder, { now: () => Date.now() + 36 * 3_600_000 }));
  expect(copy.status()).toMatchObject({ readOnly: false, notice: '' });
  await append(copy, [put('drafts', 'b', '又一句')]);
  expect((await copy.restorePoints()).length).toBeGreaterThan(0);
  await purge(copy, [{ table: 'drafts', key: 'a' }]);
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((one) => one.endsWith('某人放的'))).toHaveLength(1);
});

describe.each(['EACCES', 'EIO'])(
  'the folder of the restore points cannot be listed (%s)',
  (code) => {
    let folder: string;
    const shut = () =>
      nodeFiles({
        readdir: (path) =>
          path === join(folder, 'restore-points')
            ? Promise.reject(Object.assign(new Error(code), { code, path }))
            : readdir(path, { withFileTypes: true }),
      });

    /** One that has had a restore point. */
    beforeEach(async () => {
      folder = await folderOfOne();
      const copy = await SecondCopy.open(folder, { now: () => Date.now() + 36 * 3_600_000 });
      await append(copy, [put('drafts', 'b', '又一句')]);
      await copy.close();
      expect(await readdir(join(folder, 'restore-points'))).toHaveLength(1);
    });

    test('nobody is kept from the data; it is said, and everything is there once it can be', async () => {
      const fs = shut();
      const copy = await SecondCopy.open(folder, { fs });
      expect(copy.status()).toMatchObject({ readOnly: false, lost: 0, isAnother: false });
      expect(copy.status().notice).toMatch(/“restore-points”文件夹现在打不开.*没有删去任何一个/);
      await append(copy, [put('drafts', 'c', '第三句')]);
      expect(Object.keys(await values(copy, 'drafts'))).toEqual(['a', 'b', 'c']);
      await expect(copy.restorePoints()).rejects.toThrow('出问题的是其中的“restore-points”');
      await expect(purge(copy, [{ table: 'drafts', key: 'a' }])).rejects.toThrow(
        '“restore-points”',
      );
      expect(copy.status().purging).toHaveLength(1);
      await copy.close();
      const again = closing(await SecondCopy.open(folder));
      expect(again.status()).toMatchObject({ lost: 0, purging: [{ table: 'drafts', key: 'a' }] });
      await again.purgeCopies();
      await again.purgeDone();
      const [point] = await again.restorePoints();
      await restoreTo(again, point?.id ?? '');
      expect(await values(again, 'drafts')).toEqual({ b: '又一句', c: '第三句' });
    });

    test('where the journal itself is gone they would be what it is made of: it is refused, and named', async () => {
      const journal = join(folder, 'journal');
      for (const name of await readdir(journal))
        if (name.endsWith('.jsonl')) await rm(join(journal, name));
      await expect(SecondCopy.open(folder, { fs: shut() })).rejects.toThrow(
        /要靠恢复点修复，可是其中的“restore-points”文件夹现在打不开/,
      );
      const copy = closing(await SecondCopy.open(folder));
      expect(await values(copy, 'drafts')).toEqual({ a: '一句' });
    });
  },
);

test('a file in the place of the data folder itself is said to be that', async () => {
  const folder = await folderOfOne();
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await expect(SecondCopy.open(folder)).rejects.toThrow(/数据文件夹或其中的文件现在不在原处/);
});
