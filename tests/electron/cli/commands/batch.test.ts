import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mendBytes } from '../../../../electron/check/mend-bytes';
import { batchCommand } from '../../../../electron/cli/commands/batch';
import type { Reader } from '../../../../electron/reading/reader';
import { specimen } from '../../check/specimen';

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder’s files are corrected one by one; what fails and what is no .docx is named', async () => {
  const at = (...names: string[]) => path.join(folder, ...names);
  mkdirSync(at('来文'));
  writeFileSync(at('来文', '通知.docx'), await specimen());
  writeFileSync(at('来文', '坏的.docx'), '坏的');
  writeFileSync(at('来文', '旧稿.doc'), '旧稿');
  writeFileSync(at('来文', '名单.wps'), '名单');
  writeFileSync(at('来文', '照片.png'), '照片');
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const reader: Partial<Reader> = { mend: mendBytes };
  const tools = { reader: reader as Reader, model: '', out: say, say };
  expect(await batchCommand.run([at('来文'), '-o', at('改好')], tools)).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^坏的\.docx：没有做成。/),
    '通知.docx：原有0项与标准不符，改好后还有0项',
    '没有检查的（不是 .docx）：名单.wps、旧稿.doc',
    '共2份，写出1份，没有做成1份。',
  ]);
  expect(existsSync(at('改好', '通知.docx'))).toBe(true);
  expect(existsSync(at('改好', '坏的.docx'))).toBe(false);
});
