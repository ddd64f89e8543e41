import { expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, closing, temporaryFolder, values } from './helpers';

/** The real disk, with the bytes counted that are read from it. */
function counting(): { fs: FileSystem; bytes: () => number } {
  let bytes = 0;
  const fs: FileSystem = {
    ...nodeFileSystem,
    open: async (path, mode) => {
      const file = await nodeFileSystem.open(path, mode);
      return {
        ...file,
        read: async (target, position) => {
          const read = await file.read(target, position);
          bytes += read;
          return read;
        },
      };
    },
  };
  return { fs, bytes: () => bytes };
}

test('an entry of very many rows is read once when the journal is compacted, not once a row', async () => {
  const folder = await temporaryFolder();
  const { fs, bytes } = counting();
  const copy = closing(await SecondCopy.open(folder, { fs }));
  const value = 'x'.repeat(30_000);
  const rows = Array.from({ length: 400 }, (_one, at) => ({ id: `r${1000 + at}`, value }));
  const operations = rows.map((row) => ({ type: 'put' as const, table: 'matters', row }));
  const entry = { id: 'import', at: '2026-08-01T08:00:00.000Z', by: 'page', version: 1 };
  await append(copy, [{ ...entry, operations }]);
  // The tail is longer than it may be: what is asked next waits for the compaction.
  await copy.rows('matters', '', 1);
  expect(bytes()).toBeLessThan(8 * 30_000 * rows.length);
  await copy.close();
  const again = closing(await SecondCopy.open(folder));
  expect(Object.keys(await values(again, 'matters'))).toHaveLength(rows.length);
}, 60_000);
