import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { tableSheet } from '#shared/sheet/table';
import { WORD_COLUMNS, wordRow } from '#shared/words/sheet';
import { UsageError } from '../../../../electron/cli/command';
import { proofreadCommand } from '../../../../electron/cli/commands/proofread';
import type { Reader } from '../../../../electron/reading/reader';
import { readSheetBytes } from '../../../../electron/sheet/read-sheet';
import { writeSheetBytes } from '../../../../electron/sheet/write-sheet';

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads the bytes as text here; the process that reads files is tested where it lives. */
const reader = {
  words: async (name: string, bytes: Uint8Array) => ({
    name,
    blocks: rawFromText(new TextDecoder().decode(bytes)),
    leftOut: [],
    notes: [],
  }),
  table: readSheetBytes,
} as unknown as Reader;

async function run(text: string, ...options: string[]): Promise<string[]> {
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, text);
  const lines: string[] = [];
  const tools = {
    reader,
    model: 'none',
    out: (line: string) => void lines.push(line),
    say: () => undefined,
  };
  expect(await proofreadCommand.run([file, ...options], tools)).toBe(0);
  return lines;
}

describe('proofread', () => {
  const text = '会议强调,要抓好落实。\n会议要求抓好落实。\n';

  test('the text line for line, and every finding where it stands', async () => {
    const [json = ''] = await run(text, '--json');
    const answer = JSON.parse(json);
    expect(answer.text).toBe(text);
    expect(answer.findings).toEqual([
      expect.objectContaining({
        certainty: '必改',
        start: 4,
        end: 5,
        words: ',',
        suggestion: '，',
      }),
    ]);
  });

  test('lines to read', async () => {
    expect(await run(text)).toEqual([
      expect.stringMatching(/^必改　第1行　“,”→“，”/),
      '必改1处（错别字没有查）',
    ]);
    expect(await run('会议要求抓好落实。\n')).toEqual([
      // 无差错 is only said where wrong characters were looked for.
      '没有查出差错（错别字没有查）',
    ]);
  });

  test('a folder file by file, with progress beside it; one that cannot be read stops none', async () => {
    const many = path.join(folder, 'many');
    mkdirSync(many);
    writeFileSync(path.join(many, 'a.txt'), text);
    writeFileSync(path.join(many, 'b.txt'), 'broken');
    writeFileSync(path.join(many, 'c.docx'), '会议要求抓好落实。\n');
    for (const name of ['d.xlsx', '~$c.docx']) writeFileSync(path.join(many, name), '');
    const words = (name: string, bytes: Uint8Array) =>
      name === 'b.txt' ? Promise.reject(new Error('损坏')) : reader.words(name, bytes);
    const runOn = async (...options: string[]) => {
      const [lines, said]: string[][] = [[], []];
      const status = await proofreadCommand.run([many, ...options], {
        reader: { words } as unknown as Reader,
        model: 'none',
        out: (line) => void lines?.push(line),
        say: (line) => void said?.push(line),
      });
      return { status, lines, said };
    };
    const { status, lines, said } = await runOn();
    expect(status).toBe(1);
    expect(lines).toEqual([
      'a.txt：必改1处（错别字没有查）',
      expect.stringMatching(/^　必改　第1行　“,”→“，”/),
      expect.stringMatching(/^b\.txt：没有校对。/),
      'c.docx：没有查出差错（错别字没有查）',
    ]);
    expect(said).toContain('第2份，共3份：b.txt');
    expect(said?.at(-1)).toBe('共3份，校对了2份，没有读成1份。');
    const json = (await runOn('--json')).lines?.map((line) => JSON.parse(line));
    expect(json).toEqual([
      { file: 'a.txt', text, findings: [expect.objectContaining({ words: ',' })] },
      { file: 'b.txt', error: expect.any(String) },
      { file: 'c.docx', text: expect.any(String), findings: [] },
    ]);
  });

  test('the dictionary of an office, as the program exports it', async () => {
    const word = { id: '1', instead: '', from: null, until: null, source: '' };
    const sheet = tableSheet('词库', WORD_COLUMNS, [
      wordRow({ ...word, kind: 'forbidden', words: '抓手', instead: '办法' }),
      wordRow({ ...word, kind: 'fixed', words: '一张蓝图绘到底' }),
      // A rule has something to say of these words elsewhere.
      wordRow({ ...word, kind: 'term', words: '按装' }),
    ]);
    const words = path.join(folder, '词库.xlsx');
    writeFileSync(words, writeSheetBytes({ sheets: [sheet] }));
    const written = '坚持一张蓝图画到底，找准抓手，做好按装工作。\n';
    const said = async (...options: string[]) =>
      JSON.parse((await run(written, '--json', ...options))[0] ?? '').findings.map(
        (one: { words: string; suggestion?: string }) => `${one.words}→${one.suggestion}`,
      );
    expect(await said()).toEqual(['按装→安装']);
    expect(await said('--words', words)).toEqual(['一张蓝图画到底→一张蓝图绘到底', '抓手→办法']);
  });

  test('a dictionary that is none stops the reading', async () => {
    const people = tableSheet(
      '名单',
      [{ key: 'name', title: '姓名', width: 8, kind: 'text' }],
      [{ name: '程远帆' }],
    );
    const words = path.join(folder, '名单.xlsx');
    writeFileSync(words, writeSheetBytes({ sheets: [people] }));
    await expect(run(text, '--words', words)).rejects.toThrow('没有找到“词语”这一列，没有校对');
    await expect(run(text, '--words', `${words}.x`)).rejects.toThrow('没有找到');
  });

  test('a file that is not there, a kind that is none', async () => {
    const tools = { reader, model: 'none', out: () => undefined, say: () => undefined };
    await expect(proofreadCommand.run([path.join(folder, 'b.txt')], tools)).rejects.toThrow(
      '没有找到',
    );
    await expect(proofreadCommand.run(['a.txt', '--type', '公文'], tools)).rejects.toThrow(
      UsageError,
    );
  });
});
