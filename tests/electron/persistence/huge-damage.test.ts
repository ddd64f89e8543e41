import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { append, closing, put, temporaryFolder, values } from './helpers';

/** More than one string can hold. */
const LONG = 520 << 20;
/** Bytes that are looked through at once. */
const PIECE = 64 << 20;

/** A file system that was cut off may leave zeros of any length; a sound line may lie behind them. */
test.each([
  ['nothing', 0],
  ['a sound line across two pieces', 3 * PIECE - 9],
])(
  'zeros longer than any string, and behind them %s',
  async (_what, at) => {
    const folder = await temporaryFolder();
    const first = await SecondCopy.open(folder);
    await append(first, [put('drafts', 'a', '一'), put('drafts', 'b', '二')]);
    await first.close();
    const path = join(folder, 'journal', 'journal-000001.jsonl');
    const bytes = await readFile(path);
    const last = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    const file = await open(path, 'r+');
    await file.truncate(last);
    await file.truncate(last + LONG);
    if (at > 0) await file.write(bytes.subarray(last), 0, null, last + at);
    await file.close();
    const copy = closing(await SecondCopy.open(folder));
    const both = { a: '一', b: '二' };
    expect(await values(copy, 'drafts')).toEqual(at > 0 ? both : { a: '一' });
    expect(copy.status().notice).not.toBe('');
    await copy.close();
    if (at === 0) expect((await stat(path)).size).toBe(last);
  },
  60_000,
);
