import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheet, renderSheet } from '../../../electron/sheet/sheet-worker';
import { sheetFile } from './sheet-file';

/** The worker as it is shipped: one bundled file. */
let workerPath: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-sheet-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    resolve: {
      alias: [
        {
          find: /^#shared\/(.*)$/,
          replacement: fileURLToPath(new URL('../../../shared/$1', import.meta.url)),
        },
      ],
    },
    build: {
      ssr: fileURLToPath(new URL('../../../electron/sheet/worker.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  workerPath = join(folder, 'worker.mjs');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const code = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('the worker of spreadsheets', () => {
  test('writes and reads', async () => {
    const bytes = await renderSheet(
      {
        sheets: [
          { name: '一', columns: [{ title: '姓名', width: 8, kind: 'text' }], rows: [['甲']] },
        ],
      },
      { workerPath },
    );
    expect((await readSheet('一.xlsx', bytes, { workerPath })).sheets[0]?.rows).toEqual([
      ['姓名'],
      ['甲'],
    ]);
  }, 20_000);

  test('a refusal keeps its code and sentence', async () => {
    const failing = readSheet('一.xlsx', sheetFile([['机密★1年']]), { workerPath });
    await expect(failing).rejects.toMatchObject({ code: 'secrecy-mark' });
  }, 20_000);

  test('what can be told by its looks starts no worker; one that never ends is ended; one that dies is told', async () => {
    const file = sheetFile([['甲']]);
    const never = { workerPath: '/nowhere.js' };
    await expect(readSheet('一.txt', file, never)).rejects.toMatchObject({
      code: 'wrong-file-type',
    });
    const endless = { workerPath: code('for (;;) {}'), timeout: 200 };
    await expect(readSheet('一.xlsx', file, endless)).rejects.toMatchObject({ code: 'too-large' });
    const dying = { workerPath: code('process.exit(3)') };
    await expect(readSheet('一.xlsx', file, dying)).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    await expect(
      renderSheet({ sheets: [{ name: '一', columns: [], rows: [] }] }, dying),
    ).rejects.toMatchObject({ code: 'unexpected' });
  }, 20_000);
});
