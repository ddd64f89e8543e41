import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { purgesBegun } from '../../../electron/settings/purges-begun';
import { temporaryHome } from '../data-folder/sample-folder';

const RECORDS = [
  { table: 'drafts', key: 'a' },
  { table: 'drafts', key: 'b', keeps: true as const },
];

test('what was begun is known to the next start, and no more once it is done', () => {
  const file = join(temporaryHome(), 'profile', 'purges-begun.json');
  expect(purgesBegun(file).read()).toEqual([]);
  purgesBegun(file).write(RECORDS);
  expect(purgesBegun(file).read()).toEqual(RECORDS);
  purgesBegun(file).write([]);
  expect(purgesBegun(file).read()).toEqual([]);
});

test('where nothing was ever purged there is no file', () => {
  const file = join(temporaryHome(), 'purges-begun.json');
  purgesBegun(file).write([]);
  expect(existsSync(file)).toBe(false);
});

test.each(['', '\0\0\0', '{"records":[{"table":1}]}'])(
  'a damaged file (%j) says nothing and is written over',
  (text) => {
    const file = join(temporaryHome(), 'purges-begun.json');
    writeFileSync(file, text);
    expect(purgesBegun(file).read()).toEqual([]);
    purgesBegun(file).write(RECORDS);
    expect(purgesBegun(file).read()).toEqual(RECORDS);
  },
);

test('a file that cannot be written is the caller’s to know', () => {
  const file = join(temporaryHome(), 'purges-begun.json');
  mkdirSync(`${file}.new`);
  expect(() => purgesBegun(file).write(RECORDS)).toThrow();
});
