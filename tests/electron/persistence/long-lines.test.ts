import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/persistence/file-system';
import { encodeRow } from '../../../electron/persistence/line';
import { RowReader } from '../../../electron/persistence/row-reader';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, closing, purge, put, temporaryFolder, values } from './helpers';

/** Bytes read at once, and written at once. */
const [READ, WRITE] = [4 << 20, 1 << 20];

test('rows shorter and longer than what is read or written at once are rewritten to the letter', async () => {
  const folder = await temporaryFolder();
  const copy = closing(await SecondCopy.open(folder));
  const lengths = [WRITE, 10, WRITE - 300, 3, 2 * WRITE + 1, READ, 7, READ + WRITE, 0, 5];
  const expected: Record<string, string> = {};
  for (const [at, length] of lengths.entries()) {
    const key = `r${at}`;
    expected[key] = `${at}${'见'.repeat(Math.floor(length / 3))}${at}`;
    await append(copy, [put('matters', key, expected[key])]);
  }
  for (const key of ['r3', 'r4']) {
    await purge(copy, [{ table: 'matters', key }]);
    delete expected[key];
    expect(await values(copy, 'matters')).toEqual(expected);
  }
  const [name = ''] = (await readdir(join(folder, 'journal'))).filter((one) =>
    one.endsWith('.jsonl'),
  );
  const lines = (await readFile(join(folder, 'journal', name), 'utf8')).split('\n');
  expect(lines.filter((line) => /^[0-9a-f]{16} \{/.test(line))).toHaveLength(lines.length - 1);
  await copy.close();
  const again = closing(await SecondCopy.open(folder));
  expect(await values(again, 'matters')).toEqual(expected);
}, 60_000);

test('the last row of a file that lost its last newline is copied as a whole line', async () => {
  const path = join(await temporaryFolder(), 'rows');
  const lines = ['a', 'b'].map((key) => {
    const of = { by: 'page', version: 1, sequence: 1, dataVersion: 1, gone: false as const };
    const head = { table: 'matters', key, sum: '0123456789abcdef', ...of };
    return { head, bytes: encodeRow(head, JSON.stringify({ id: key })) };
  });
  const whole = Buffer.concat(lines.map(({ bytes }) => bytes));
  await writeFile(path, whole.subarray(0, -1));
  let offset = 0;
  const places = lines.map(({ head, bytes }) => {
    const { table, key, ...row } = head;
    const place = { ...row, operation: -1, offset, length: bytes.length - 1 };
    offset += bytes.length;
    return { table, key, place };
  });
  const file = await nodeFileSystem.open(path, 'read');
  const copied: Buffer[] = [];
  for await (const line of new RowReader(file).asLines(places)) copied.push(Buffer.from(line));
  await file.close();
  expect(Buffer.concat(copied).equals(whole)).toBe(true);
});
