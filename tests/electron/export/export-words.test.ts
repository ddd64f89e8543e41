import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { exportToFolder } from '../../../electron/export/export-words';
import type { WrittenFiles } from '../../../electron/export/write-target';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const sheet = (name: string) => ({ name, document: { ...emptyDocument(), title: [name] } });
let folder: string;
let written: WrittenFiles;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-sheets-'));
  written = new Map<string, string>() as unknown as WrittenFiles;
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (names: string[], to: string | null = folder) =>
  exportToFolder(names.map(sheet), OPTIONS, {
    written,
    render: async ({ title }) => Buffer.from(title[0] ?? ''),
    askFolder: async () => to,
  });

test('writes each under its name, namesakes apart, and says so of what stood there', async () => {
  writeFileSync(path.join(folder, '告知单 江月.docx'), '别人的');
  const done = await run(['告知单 林溪', '告知单 江月', '告知单 林溪', '甲/乙']);
  expect(done).toHaveLength(4);
  expect(readdirSync(folder).sort()).toEqual(
    [
      ...['告知单 江月 (2).docx', '告知单 江月.docx', '告知单 林溪 (2).docx'],
      ...['告知单 林溪.docx', '甲／乙.docx'],
    ].sort(),
  );
  expect(readFileSync(path.join(folder, '告知单 江月.docx'), 'utf8')).toBe('别人的');
  expect(done?.map(({ notice }) => notice).join('')).toContain('没有动它');
  // The same again replaces its own.
  await run(['告知单 林溪']);
  expect(readdirSync(folder)).toHaveLength(5);
});

test('keeps namesakes apart whose names are too long for a file', async () => {
  const long = '关于'.repeat(60);
  await run([long, long, `${long}另一份`]);
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(3);
  expect(names.filter((name) => / \(\d\)\.docx$/.test(name))).toHaveLength(2);
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
});

test('writes nothing when cancelled, when one is empty, or when the folder is gone', async () => {
  expect(await run(['甲'], null)).toBeNull();
  const empty = { name: '空', document: emptyDocument() };
  const parts = { written, render: async () => Buffer.from('x'), askFolder: async () => folder };
  await expect(exportToFolder([sheet('甲'), empty], OPTIONS, parts)).rejects.toMatchObject({
    code: 'empty-document',
  });
  await expect(run(['甲'], path.join(folder, '没有'))).rejects.toMatchObject({
    code: 'target-missing',
  });
  expect(readdirSync(folder)).toEqual([]);
});
