import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { UsageError } from '../../../electron/cli/command';
import { batchCommand } from '../../../electron/cli/commands/batch';
import { exportFile } from '../../../electron/cli/export-file';
import { mendFile } from '../../../electron/cli/mend-file';
import { mayReplace } from '../../../electron/cli/target';
import { sha256 } from '../../../electron/export/write-target';
import type { Reader } from '../../../electron/reading/reader';

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => path.join(folder, ...names);
mkdirSync(at('来文'));
writeFileSync(at('来文', '原件.docx'), '原件');
writeFileSync(at('模板.docx'), '模板');
writeFileSync(at('旧稿.docx'), '旧稿');
symlinkSync(at('来文'), at('来文的另一个名字'));
linkSync(at('来文', '原件.docx'), at('同一个文件.docx'));

/** Whatever asks it to read has gone too far. */
const reader = {} as Reader;

describe('what was read is never written to, with leave to replace or without', () => {
  test.each([at('来文', '原件.docx'), at('来文的另一个名字', '原件.docx'), at('同一个文件.docx')])(
    '%s',
    async (output) => {
      const order = { input: at('来文', '原件.docx'), output, force: true };
      const refused = '输出不能写回读入的文件';
      await expect(mendFile({ ...order, profile: STANDARD_PROFILE }, reader)).rejects.toThrow(
        refused,
      );
      await expect(
        exportFile({ ...order, type: undefined, template: undefined }, reader),
      ).rejects.toThrow(refused);
    },
  );

  test('the template neither', async () => {
    const order = { input: at('来文', '原件.docx'), output: at('模板.docx'), force: true };
    await expect(
      exportFile({ ...order, type: undefined, template: at('模板.docx') }, reader),
    ).rejects.toThrow('输出不能写回读入的文件');
  });

  test('nor a whole folder by another name', async () => {
    const tools = { reader, model: '', out: () => undefined, say: () => undefined };
    const args = [at('来文'), '-o', at('来文的另一个名字'), '--force'];
    await expect(batchCommand.run(args, tools)).rejects.toThrow(UsageError);
  });
});

test('what lies there is replaced with leave only', async () => {
  const output = at('旧稿.docx');
  await expect(mayReplace(output, [at('模板.docx')], false)).rejects.toThrow('已经存在');
  expect(await mayReplace(output, [at('模板.docx')], true)).toEqual(
    new Map([[output, sha256(Buffer.from('旧稿'))]]),
  );
  expect(await mayReplace(at('新的.docx'), [output], false)).toEqual(new Map());
});
