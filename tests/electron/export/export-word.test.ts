import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { Failure } from '../../../electron/errors';
import { exportWord, type WordExportParts } from '../../../electron/export/export-word';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const DOCUMENT: OfficialDocument = { ...emptyDocument(), title: ['关于某事的通知'] };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function parts(rest: Partial<WordExportParts> = {}): WordExportParts {
  return {
    render: async () => Buffer.from('PK'),
    written: new Map<string, string>() as WordExportParts['written'],
    ask: async (proposed) => proposed,
    folder: () => folder,
    rememberFolder: () => undefined,
    ...rest,
  };
}

test('proposes a safe name in the last folder, writes, and remembers where', async () => {
  const rememberFolder = vi.fn();
  const ask = vi.fn(async (proposed: string) => proposed);
  const made = parts({ ask, rememberFolder });
  const written = await exportWord(DOCUMENT, OPTIONS, '关于A/B的通知: 二稿?', made);
  expect(path.dirname(ask.mock.calls[0]?.[0] ?? '')).toBe(folder);
  expect(path.basename(written?.path ?? '')).not.toMatch(/[/:?]/);
  expect(readdirSync(folder)).toEqual([path.basename(written?.path ?? '')]);
  expect(rememberFolder).toHaveBeenCalledWith(folder);
});

test('adds the ending that was not typed', async () => {
  const ask = async () => path.join(folder, '通知');
  const written = await exportWord(DOCUMENT, OPTIONS, 'x', parts({ ask }));
  expect(written?.path).toBe(path.join(folder, '通知.docx'));
});

test('a cancelled dialog writes nothing, even when rendering fails behind it', async () => {
  const made = parts({
    ask: async () => null,
    render: () => Promise.reject(new Failure('unexpected', 'x')),
  });
  expect(await exportWord(DOCUMENT, OPTIONS, 'x', made)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('an empty draft is refused before anything is asked', async () => {
  const ask = vi.fn();
  await expect(exportWord(emptyDocument(), OPTIONS, 'x', parts({ ask }))).rejects.toMatchObject({
    code: 'empty-document',
  });
  expect(ask).not.toHaveBeenCalled();
});

test('a failed rendering is told and leaves no file', async () => {
  const made = parts({ render: () => Promise.reject(new Failure('unexpected', '没有写入')) });
  await expect(exportWord(DOCUMENT, OPTIONS, 'x', made)).rejects.toThrow('没有写入');
  expect(readdirSync(folder)).toEqual([]);
});

test('a mark of secrecy that stands in the text is refused before anything is asked', async () => {
  const ask = vi.fn();
  const body = [{ type: 'paragraph' as const, runs: [{ text: '保密期限：10年 机密' }] }];
  await expect(
    exportWord({ ...DOCUMENT, body }, OPTIONS, 'x', parts({ ask })),
  ).rejects.toMatchObject({
    code: 'secrecy-mark',
    message: expect.stringContaining('“保密期限：10年 机密”'),
  });
  expect(ask).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual([]);
});

test('a mark in a sentence that a person declared a quotation goes out, no other one', async () => {
  const sentence = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
  const body = [{ type: 'paragraph' as const, runs: [{ text: sentence }] }];
  const quotations = [{ sentence, by: '梁晓禾', on: '2026-08-01' }];
  const written = await exportWord({ ...DOCUMENT, body, quotations }, OPTIONS, 'x', parts());
  expect(written).not.toBeNull();
  const more = [...body, { type: 'paragraph' as const, runs: [{ text: '秘密★1年' }] }];
  await expect(
    exportWord({ ...DOCUMENT, body: more, quotations }, OPTIONS, 'y', parts()),
  ).rejects.toMatchObject({ code: 'secrecy-mark' });
});
