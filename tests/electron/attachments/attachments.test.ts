import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Attachments } from '../../../electron/attachments/attachments';
import { OpenedCopies } from '../../../electron/attachments/opened-copies';
import { Failure } from '../../../electron/errors';
import { readBytes } from '../../../electron/import/read-bytes';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { oldFile } from '../old-word/old-files';

let home: string;
let copy: SecondCopy;
let opened: string[];
let chosen: string[];
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-attached-'));
  copy = await SecondCopy.open(path.join(home, 'data'));
  [opened, chosen] = [[], []];
});
afterEach(async () => {
  await copy.close();
  rmSync(home, { recursive: true, force: true });
});

const copies = () => new OpenedCopies(path.join(home, 'opened'));

function attachments(fails = '', opening = copies()): Attachments {
  return new Attachments({
    keeper: async () => copy,
    opened: opening,
    ask: async () => chosen,
    readWords: readBytes,
    openPath: async (file) => {
      opened.push(file);
      return fails;
    },
  });
}

function choose(name: string, bytes: string | Buffer): void {
  const file = path.join(home, name);
  writeFileSync(file, bytes);
  chosen.push(file);
}

describe('adding', () => {
  test('keeps what may be kept, and says of each of the others why not', async () => {
    choose('市住建局复函.PDF', '%PDF 复函');
    choose('程序.exe', 'MZ');
    choose('空.pdf', '');
    choose('秘密★1年 关于某事的函.pdf', '%PDF');
    choose('机密.pdf', '%PDF');
    choose('保守国家秘密工作总结.pdf', '%PDF 总结');
    choose('记录.txt', '标题\n秘密★一年\n正文');
    choose('说明.txt', '已经办结。');
    choose('复函.doc', oldFile('notice'));
    choose('来函.wps', oldFile('secret'));
    chosen.push(path.join(home, '没有.pdf'));
    const { kept, refused } = await attachments().choose();
    const names = kept.map(({ name }) => name);
    expect(names).toEqual(['市住建局复函.PDF', '保守国家秘密工作总结.pdf', '说明.txt', '复函.doc']);
    expect(refused).toHaveLength(7);
    const says = [
      ...['程序.exe', '空文件', '秘密★1年', '机密.pdf'],
      ...['“记录.txt”里的文字', '“来函.wps”里的文字', '读不出来'],
    ];
    for (const [at, words] of says.entries()) expect(refused[at]).toContain(words);
    expect(readdirSync(path.join(home, 'data', 'files'))).toHaveLength(4);
  });

  test('refuses what is larger than 50 MB, without reading it', async () => {
    choose('录像.pdf', '');
    truncateSync(chosen[0] ?? '', 5 * 2 ** 30);
    const { refused } = await attachments().choose();
    expect(refused[0]).toMatch(/5120\.0 MB，一个附件最大50 MB.*分成几份/);
    const dropped = await attachments().keep('大.pdf', Buffer.alloc((50 << 20) + 1));
    expect(dropped.kept).toEqual([]);
    expect(dropped.refused[0]).toContain('最大50 MB');
  });

  test('takes a file of exactly 50 MB, and of a dropped path only its name', async () => {
    const { kept } = await attachments().keep('../../x/大.pdf', Buffer.alloc(50 << 20));
    expect(kept).toMatchObject([{ name: '大.pdf', size: 50 << 20 }]);
  });
});

describe('opening', () => {
  async function added(name = '复函.pdf') {
    const [file] = (await attachments().keep(name, Buffer.from('%PDF 复函'))).kept;
    if (!file) throw new Error('not kept');
    return file;
  }

  test('shows a copy that bears the name and cannot be written to; the kept file stays as it was', async () => {
    const file = await added();
    const opening = copies();
    const all = attachments('', opening);
    await all.open(file);
    await all.open(file);
    expect(new Set(opened).size).toBe(1);
    const [shown = ''] = opened;
    expect(path.basename(shown)).toBe('复函.pdf');
    expect(shown.startsWith(path.join(home, 'data'))).toBe(false);
    expect(statSync(shown).mode & 0o222).toBe(0);
    rmSync(shown);
    writeFileSync(shown, '别的程序写的');
    await all.open(file);
    expect(readFileSync(opened.at(-1) ?? '', 'utf8')).toBe('%PDF 复函');
    expect(await copy.readFile(file)).toEqual(Buffer.from('%PDF 复函'));
    await opening.clear();
    for (const one of opened) expect(existsSync(one)).toBe(false);
  });

  test('a name cannot lead out of the folder, nor name a program', async () => {
    const file = await added();
    await attachments().open({ ...file, name: '..\\..\\启动/复函.pdf' });
    expect(path.relative(path.join(home, 'opened'), opened[0] ?? '')).not.toContain('..');
    await expect(attachments().open({ ...file, name: '复函.exe' })).rejects.toThrow(Failure);
    expect(opened).toHaveLength(1);
  });

  test('says when the kept file was altered or no program can open it', async () => {
    const file = await added();
    await expect(attachments('no program').open(file)).rejects.toThrow('另存为');
    writeFileSync(path.join(home, 'data', 'files', file.hash), '%PDF 改函');
    await expect(attachments().open(file)).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
