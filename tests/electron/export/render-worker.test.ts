import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { RenderWorker } from '../../../electron/export/render-worker';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const titled = (title: string) => ({ ...emptyDocument(), title: [title] });
/** Speaks the worker's protocol; what it does is said by the title. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const held = [];
parentPort.on('message', ({ id, documents: [document] = [], book }) => {
  if (book?.sheets.length === 0) throw new Error('crash');
  if (book) return parentPort.postMessage({ id, bytes: Buffer.from('a book of ' + book.sheets.length) });
  const [title] = document.title;
  if (title === 'crash') throw new Error('crash');
  if (title === 'exit') process.exit(1);
  if (title === 'error') return parentPort.postMessage({ id, error: 'RangeError' });
  held.push({ id, bytes: Buffer.from(title) });
  if (title !== 'hold') while (held.length > 0) parentPort.postMessage(held.pop());
});
`;

let folder: string;
let worker: RenderWorker;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-worker-'));
  const file = path.join(folder, 'worker.cjs');
  writeFileSync(file, WORKER);
  worker = new RenderWorker(file);
});
afterEach(async () => {
  await worker.stop();
  rmSync(folder, { recursive: true });
});

const text = async (title: string) =>
  new TextDecoder().decode(await worker.render(titled(title), OPTIONS));

test('gives each caller its own answer, in whatever order they come', async () => {
  expect(await Promise.all([text('hold'), text('second')])).toEqual(['hold', 'second']);
});

test.each(['error', 'crash', 'exit'])(
  '%s is told in Chinese, and the next call works',
  async (how) => {
    await expect(worker.render(titled(how), OPTIONS)).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining('没有写入任何文件') as string,
    });
    expect(await text('again')).toBe('again');
  },
);

test('whoever waits when the thread dies is told too', async () => {
  const waiting = worker.render(titled('hold'), OPTIONS);
  const dying = worker.render(titled('crash'), OPTIONS);
  await expect(waiting).rejects.toMatchObject({ code: 'unexpected' });
  await expect(dying).rejects.toMatchObject({ code: 'unexpected' });
});

test('Excel files are made by the same thread, and their failures say so', async () => {
  const sheet = { name: '一', columns: [], rows: [] };
  const bytes = await worker.renderSheet({ sheets: [sheet] });
  expect(new TextDecoder().decode(bytes)).toBe('a book of 1');
  await expect(worker.renderSheet({ sheets: [] })).rejects.toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('生成 Excel 文件时') as string,
  });
});
