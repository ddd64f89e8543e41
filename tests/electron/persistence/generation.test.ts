import { expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, remove, values } from './helpers';

/** Writes one byte of what goes into a new journal file as another, and says nothing. */
function lying(disk: CrashDisk): FileSystem & { lies: boolean } {
  const liar = Object.assign(Object.create(disk) as CrashDisk, {
    lies: false,
    open: async (path: string, mode: 'read' | 'write' | 'create' | 'claim') => {
      const file = await disk.open(path, mode);
      if (!liar.lies || !path.endsWith('.jsonl.new') || !path.includes('/journal/')) return file;
      const write = (bytes: Uint8Array, at: number) => {
        const other = Buffer.from(bytes);
        other[other.indexOf('留下')] = 0;
        return file.write(other, at);
      };
      return { ...file, write };
    },
  });
  return liar;
}

test('a new generation that reads back damaged is given up, and the one in force stays', async () => {
  const disk = new CrashDisk();
  const fs = lying(disk);
  const copy = await SecondCopy.open('/data', { fs });
  await append(copy, [put('drafts', 'a', '留下'), put('drafts', 'b', 1)]);
  const names = disk.paths().filter((path) => path.includes('/journal/journal-'));
  fs.lies = true;
  await expect(purge(copy, [{ table: 'drafts', key: 'b' }])).rejects.toThrow();
  expect(disk.paths().filter((path) => path.includes('/journal/journal-'))).toEqual(names);
  expect(await values(copy, 'drafts')).toEqual({ a: '留下', b: 1 });
  fs.lies = false;
  await purge(copy, [{ table: 'drafts', key: 'b' }]);
  expect(await values(copy, 'drafts')).toEqual({ a: '留下' });
  await copy.close();
});

test.each(['journal-0000001.jsonl', 'journal-9007199254740991.jsonl', 'journal-9e21.jsonl'])(
  'a copy of the journal that bears a number of its own (%s) keeps nobody from opening it',
  async (name) => {
    const disk = new CrashDisk();
    const copy = await SecondCopy.open('/data', { fs: disk });
    await append(copy, [put('drafts', 'a', '写下的')]);
    await copy.close();
    const [path = ''] = disk.paths().filter((one) => one.includes('/journal/journal-'));
    disk.overwrite(`/data/journal/${name}`, disk.file(path));
    disk.overwrite('/data/journal/journal-99999999999999999999999.jsonl', disk.file(path));
    const again = await SecondCopy.open('/data', { fs: disk });
    expect(await values(again, 'drafts')).toEqual({ a: '写下的' });
    await append(again, [remove('drafts', 'a')]);
    await purge(again, [{ table: 'drafts', key: 'a' }]);
    await again.close();
    expect(disk.everything().toString('utf8')).not.toContain('写下的');
  },
);

test('a journal that comes into the folder under the next number while it is in use is not written over', async () => {
  const [mine, theirs] = [new CrashDisk(), new CrashDisk()];
  const other = await SecondCopy.open('/data', { fs: theirs });
  await append(other, [put('drafts', 'x', '他的')]);
  await other.close();
  const [path = ''] = theirs.paths().filter((one) => one.includes('/journal/journal-'));
  // Every entry is followed by the next generation.
  const copy = await SecondCopy.open('/data', { fs: mine, tailBytes: 1 });
  const { journalId } = copy.status();
  await append(copy, [put('drafts', 'a', '我的')]);
  await copy.restorePoints();
  const own = mine.paths().flatMap((one) => /journal-(\d+)\.jsonl$/.exec(one)?.[1] ?? []);
  const next = String(Number(own[0]) + 1).padStart(6, '0');
  mine.overwrite(`/data/journal/journal-${next}.jsonl`, theirs.file(path));
  for (const id of ['b', 'c', 'd']) await append(copy, [put('drafts', id, '我的')]);
  await copy.restorePoints();
  await copy.close();
  expect(mine.everything().toString('utf8')).toContain('他的');
  const again = await SecondCopy.open('/data', { fs: mine, expected: journalId });
  expect(Object.keys(await values(again, 'drafts'))).toEqual(['a', 'b', 'c', 'd']);
  expect(again.status().notice).toContain('另一份数据（文稿1份');
  await again.close();
});
