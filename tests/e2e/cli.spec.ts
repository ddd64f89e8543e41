import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { wordsOfWord } from './support/word-file';

const SPEECH = path.join(ROOT, 'tests/fixtures/speech.txt');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'build/cli.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { code: status, out: stdout.trim(), said: stderr };
}

describe('the command line', () => {
  test('turns the raw speech into a Word file without losing a character', async () => {
    const { code, out, said } = cli('export', SPEECH, '-o', '发言.docx');
    expect({ code, out }).toEqual({ code: 0, out: path.join(folder, '发言.docx') });
    expect(said).toContain('文字未动');
    const typed = readFileSync(SPEECH, 'utf8').replace(/\s/g, '');
    expect((await wordsOfWord(path.join(folder, '发言.docx'))).replace(/\s/g, '')).toBe(typed);
  });

  test('takes back in the Word file it wrote, word for word', async () => {
    cli('export', SPEECH, '-o', '一.docx');
    const { code } = cli('export', '一.docx', '-o', '二.docx');
    expect(code).toBe(0);
    const [first, second] = await Promise.all(
      ['一.docx', '二.docx'].map((name) => wordsOfWord(path.join(folder, name))),
    );
    expect(second).toBe(first);
  });

  test('leaves what is there alone unless told otherwise', () => {
    const file = path.join(folder, '别人的.docx');
    writeFileSync(file, '别人的文件');
    const refused = cli('export', SPEECH, '-o', '别人的.docx');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('已经存在');
    expect(readFileSync(file, 'utf8')).toBe('别人的文件');
    expect(cli('export', SPEECH, '-o', '别人的.docx', '--force').code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('refuses what it cannot read or may not, and writes nothing', () => {
    writeFileSync(path.join(folder, '空.txt'), '');
    writeFileSync(path.join(folder, '密.txt'), '机密★10年\n关于某事的报告\n正文。');
    writeFileSync(path.join(folder, '坏.docx'), 'PK\u0003\u0004 not a package');
    const before = readdirSync(folder);
    for (const [input, words] of [
      ['没有.txt', '没有找到输入文件'],
      ['空.txt', '空文件'],
      ['密.txt', '密'],
      ['坏.docx', '读'],
    ] as const) {
      const { code, out, said } = cli('export', input, '-o', 'x.docx');
      expect({ input, code, out }).toEqual({ input, code: 1, out: '' });
      expect(said).toContain(words);
    }
    expect(cli('export', SPEECH, '-o', 'CON.docx').code).toBe(1);
    expect(cli('export', SPEECH, '-o', path.join('没有的文件夹', 'x.docx')).code).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(path.join(folder, 'x.docx'))).toBe(false);
  });

  test('says how it is used when it is called wrongly', () => {
    const { code, said } = cli('exprot');
    expect(code).toBe(2);
    expect(said).toContain('用法');
    expect(cli('--help').code).toBe(0);
  });
});
