import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Reader, ReadingStopped } from '../../../electron/reading/reader';
import { sheetHandlers } from '../../../electron/sheet/handlers';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { sheetFile } from './sheet-file';

let folder: string;
let chosen: string | null;
let told: { token: string; share: number }[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-sheet-'));
  chosen = join(folder, '台账.xlsx');
  writeFileSync(chosen, sheetFile([['事项'], ['甲事']]));
  told = [];
});

const handlers = (
  table: Reader['table'] = (name, bytes, watch) => readSheetBytes(name, bytes, watch?.tell),
) =>
  sheetHandlers({ file: async () => chosen }, { prepare: () => undefined, table }, (one) =>
    told.push(one),
  );

/** Reads until it is stopped. */
const endless: Reader['table'] = (_name, _bytes, watch) =>
  new Promise((_resolve, reject) => {
    watch?.tell(0.5);
    watch?.stop.addEventListener('abort', () => {
      watch.tell(0.6);
      reject(new ReadingStopped());
    });
  });

describe('a spreadsheet that is chosen', () => {
  test('is handed out, then read, and told how far it is', async () => {
    const { 'sheet:choose': choose, 'sheet:read': read, 'sheet:rows': rows } = handlers();
    const { file } = await choose({});
    expect(file?.name).toBe('台账.xlsx');
    const token = file?.token ?? '';
    const { book } = await read({ token });
    expect(book?.sheets).toMatchObject([{ height: 2 }]);
    expect(book?.sheets[0]).not.toHaveProperty('rows');
    expect(await rows({ token, sheet: 0, from: 0 })).toEqual({ rows: [['事项'], ['甲事']] });
    expect(told.length).toBeGreaterThan(2);
    expect(told.every((one) => one.token === token)).toBe(true);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test('none is read when none was chosen', async () => {
    chosen = null;
    expect(await handlers()['sheet:choose']({})).toEqual({ file: null });
  });

  test('is stopped by its token alone, and may be read again', async () => {
    const { 'sheet:choose': choose, 'sheet:read': read, 'sheet:stop': stop } = handlers(endless);
    const token = (await choose({})).file?.token ?? '';
    const reading = read({ token });
    await expect.poll(() => told).toEqual([{ token, share: 0.5 }]);
    await stop({ token: '别的' });
    await stop({ token });
    expect(await reading).toEqual({ book: null });
    expect(told).toHaveLength(1);
    // Nothing is being read: without effect.
    expect(await stop({ token })).toEqual({});
  });

  test('hands its rows over part by part, and none but those that were read', async () => {
    const long = Array.from({ length: 900 }, (_one, at) => [`第${at}件`, '事'.repeat(300)]);
    if (chosen !== null) writeFileSync(chosen, sheetFile([['事项', '内容'], ...long]));
    const all = handlers();
    const choose = all['sheet:choose'];
    const token = (await choose({})).file?.token ?? '';
    const ask = async (sheet: number, from: number, of = token) =>
      (await all['sheet:rows']({ token: of, sheet, from })).rows;
    await expect(ask(0, 0)).rejects.toMatchObject({ code: 'unknown-file' });
    const { book } = await all['sheet:read']({ token });
    expect(book?.sheets[0]?.height).toBe(901);
    for (const [sheet, from] of [
      [1, 0],
      [0, 901],
    ] as const)
      await expect(ask(sheet, from)).rejects.toMatchObject({ code: 'unknown-file' });
    await expect(ask(0, 0, '别的')).rejects.toMatchObject({ code: 'unknown-file' });
    const first = await ask(0, 0);
    expect(first.length).toBeLessThan(901);
    const came = [...first];
    while (came.length < 901) came.push(...(await ask(0, came.length)));
    expect(came).toEqual([['事项', '内容'], ...long]);
    // The page has all of it: main keeps nothing.
    await expect(ask(0, 0)).rejects.toMatchObject({ code: 'unknown-file' });
    await all['sheet:read']({ token });
    await all['sheet:stop']({ token });
    await expect(ask(0, 0)).rejects.toMatchObject({ code: 'unknown-file' });
  });

  test('a path that main did not hand out is not read', async () => {
    await expect(handlers()['sheet:read']({ token: chosen ?? '' })).rejects.toMatchObject({
      code: 'unknown-file',
    });
  });
});
