import { expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, values } from './helpers';

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
