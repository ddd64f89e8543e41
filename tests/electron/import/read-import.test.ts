import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImport } from '../../../electron/import/read-import';
import { paragraph, wordFile } from './word-file';

/** The worker as it is shipped: one bundled file. */
let source: { workerPath: string };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../../electron/import/worker.ts', import.meta.url)),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  source = { workerPath: join(folder, 'worker.mjs') };
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const code = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('reading in a worker', () => {
  test('answers as the direct reader does', async () => {
    const result = await readImport('稿.docx', wordFile(paragraph('正文𬭎')), source);
    expect(result).toEqual({
      name: '稿.docx',
      blocks: [{ type: 'paragraph', runs: [{ text: '正文𬭎' }] }],
      leftOut: [],
      notes: [],
    });
  }, 20_000);

  test('a refusal keeps its code and sentence', async () => {
    const failing = readImport('稿.docx', wordFile(paragraph('秘密★')), source);
    await expect(failing).rejects.toMatchObject({ code: 'secrecy-mark' });
  }, 20_000);

  test('what can be told by its looks starts no worker', async () => {
    const failing = readImport('稿.wps', Buffer.from('x'), { workerPath: '/nowhere.js' });
    await expect(failing).rejects.toMatchObject({ code: 'wrong-file-type' });
  });

  test('a worker that never ends is ended', async () => {
    const failing = readImport('稿.txt', Buffer.from('x'), {
      workerPath: code('for (;;) {}'),
      timeout: 200,
    });
    await expect(failing).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('很久'),
    });
  });

  test('a worker out of memory fells nothing else', async () => {
    const hungry = code(
      'const all = []; for (;;) all.push(new Array(10000).fill({}).map(() => ({})))',
    );
    const failing = readImport('稿.txt', Buffer.from('x'), { workerPath: hungry, memory: 32 });
    await expect(failing).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('展开后过大'),
    });
  }, 20_000);

  test.each([
    ['throws', 'throw new Error("x")'],
    ['ends without an answer', ''],
    [
      'answers nonsense',
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ ok: true })',
    ],
  ])('a worker that %s gives a sentence', async (_name, text) => {
    const failing = readImport('稿.txt', Buffer.from('x'), { workerPath: code(text) });
    await expect(failing).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
