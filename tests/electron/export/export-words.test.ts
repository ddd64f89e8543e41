import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { Batch } from '../../../electron/export/batch';
import { exportInto, exportWords } from '../../../electron/export/export-words';
import { keptInto } from '../../../electron/export/into';
import type { WrittenFiles } from '../../../electron/export/write-target';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const sheet = (name: string) => ({ ...emptyDocument(), title: [name] });
let folder: string;
let written: WrittenFiles;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-sheets-'));
  written = new Map<string, string>() as unknown as WrittenFiles;
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (fileName: string, document = sheet(fileName), to = folder) =>
  exportInto(
    to,
    { folder: '', fileName, document, options: OPTIONS },
    { written, batch: new Batch(), render: async ({ title }) => Buffer.from(title[0] ?? '') },
  );

test('writes one file of several into the folder, never over what somebody else put there', async () => {
  writeFileSync(path.join(folder, '告知单 江月.docx'), '别人的');
  const { path: file, notice } = await write('告知单 江月.docx');
  expect(path.basename(file)).toBe('告知单 江月 (2).docx');
  expect(notice).toContain('没有动它');
  expect(readFileSync(path.join(folder, '告知单 江月.docx'), 'utf8')).toBe('别人的');
  // The same again replaces its own.
  await write('告知单 林溪.docx');
  await write('告知单 林溪.docx');
  expect(readdirSync(folder)).toHaveLength(3);
});

test('refuses a name that leads out of the folder, or is not a Word file', async () => {
  for (const name of ['../外面.docx', '里/面.docx', '甲.docx.', '甲.exe', '.docx', 'con.docx']) {
    await expect(write(name), name).rejects.toMatchObject({ code: 'bad-request' });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('writes nothing of an empty document, of one with a mark of secrecy, or where the folder is gone', async () => {
  await expect(write('空.docx', emptyDocument())).rejects.toMatchObject({ code: 'empty-document' });
  const marked = { ...sheet('甲'), head: { ...sheet('甲').head }, title: ['机密★10年'] };
  await expect(write('甲.docx', marked)).rejects.toMatchObject({ code: 'secrecy-mark' });
  await expect(write('甲.docx', sheet('甲'), path.join(folder, '没有'))).rejects.toMatchObject({
    code: 'target-missing',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('makes a folder within the chosen one, never outside it, and leaves what stands there', async () => {
  const into = (within: string) =>
    exportInto(
      folder,
      { folder: '', within, fileName: '甲.docx', document: sheet('甲'), options: OPTIONS },
      { written, batch: new Batch(), render: async () => Buffer.from('新的') },
    );
  for (const name of ['..', '../外面', '里/面', '', '.', 'con'])
    await expect(into(name), name).rejects.toMatchObject({ code: 'bad-request' });
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(path.join(folder, '01 协商'));
  writeFileSync(path.join(folder, '01 协商', '甲.docx'), '别人的');
  expect(path.relative(folder, (await into('01 协商')).path)).toBe(
    path.join('01 协商', '甲 (2).docx'),
  );
  expect(readFileSync(path.join(folder, '01 协商', '甲.docx'), 'utf8')).toBe('别人的');
  expect(path.relative(folder, (await into('02 信息')).path)).toBe(path.join('02 信息', '甲.docx'));
  writeFileSync(path.join(folder, '03 是文件'), '别人的');
  await expect(into('03 是文件')).rejects.toMatchObject({ code: 'target-missing' });
});

test('copies an attached file byte for byte, and only under an ending of its own', async () => {
  const bytes = Buffer.from([0x25, 0x50, 0, 255]);
  const file = { hash: 'a'.repeat(64), name: '批示.PDF', size: 4 };
  const copy = (fileName: string, kept = file) =>
    keptInto(
      folder,
      { folder: '', fileName, file: kept },
      { written, batch: new Batch(), readKept: async () => bytes },
    );
  for (const name of ['批示.exe', '../批示.pdf', '批示.docx', '批示'])
    await expect(copy(name), name).rejects.toMatchObject({ code: 'bad-request' });
  await expect(copy('运行.exe', { ...file, name: '运行.exe' })).rejects.toMatchObject({
    code: 'wrong-file-type',
  });
  expect(readdirSync(folder)).toEqual([]);
  expect(readFileSync((await copy('批示.pdf')).path)).toEqual(bytes);
});

test('puts several into one file, and none when one is empty', async () => {
  const parts = {
    written,
    renderMany: async (all: readonly unknown[]) => Buffer.from(`${all.length}`),
    ask: async (proposed: string) => proposed,
    folder: () => folder,
    rememberFolder: () => undefined,
  };
  const request = { documents: [sheet('甲'), sheet('乙')], options: OPTIONS, suggestedName: '合' };
  await exportWords(request, parts);
  expect(readFileSync(path.join(folder, '合.docx'), 'utf8')).toBe('2');
  const withEmpty = { ...request, documents: [sheet('甲'), emptyDocument()], suggestedName: '缺' };
  await expect(exportWords(withEmpty, parts)).rejects.toMatchObject({ code: 'empty-document' });
  expect(readdirSync(folder)).toEqual(['合.docx']);
});
