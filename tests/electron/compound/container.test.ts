import { expect, test } from 'vitest';
import { everyChainEnds } from '../../../electron/compound/container';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import {
  circleAtTheEnd,
  container,
  loopBehindDirectory,
  loopingWorkbook,
  soundFile,
  zeroedTable,
} from '../sheet/damaged-file';

test.each([
  ['the workbook runs in a circle', loopingWorkbook],
  ['the directory leads into a circle', loopBehindDirectory],
  ['the allocation table stands full of zeros', zeroedTable],
])('%s: the package that reads it might never come to an end', (_name, make) => {
  expect(everyChainEnds(make())).toBe(false);
});

test('a sound file is read, also one with more tables than its header lists, or cut off', async () => {
  expect((await readSheetBytes('名单.xls', soundFile())).sheets[0]?.rows).toHaveLength(300);
  // 109 tables of 128 sectors of 512 bytes are what the header has room for.
  const large = container(110 * 128 * 512);
  expect(everyChainEnds(large)).toBe(true);
  // The entry of its last sector lies in a table that the header does not list.
  expect(everyChainEnds(circleAtTheEnd(large))).toBe(false);
  expect(everyChainEnds(soundFile().subarray(0, 700))).toBe(true);
  expect(everyChainEnds(Buffer.alloc(511))).toBe(false);
});
