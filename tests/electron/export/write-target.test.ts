import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles, type TargetFiles } from '../../../electron/export/target-files';
import { writeTarget } from '../../../electron/export/write-target';
import { WrittenFilesFile } from '../../../electron/export/written-files';

let folder: string;
let target: string;
let written: Map<string, string>;
const FIRST = Buffer.from('first');
const SECOND = Buffer.from('second');

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-target-'));
  target = path.join(folder, '通知.docx');
  written = new Map();
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const memory = () => ({
  get: (file: string) => written.get(file),
  set: (file: string, sum: string) => void written.set(file, sum),
});
const write = (bytes: Uint8Array, files?: TargetFiles, file = target) =>
  writeTarget(file, bytes, memory(), files);
/** File operations of which replacing fails with that code, for the given file or all. */
const failing = (code: string, only?: string): TargetFiles => ({
  ...nodeFiles,
  replace: async (file, bytes) => {
    if (only === undefined || file === only) throw Object.assign(new Error(code), { code });
    return nodeFiles.replace(file, bytes);
  },
});

describe('writing', () => {
  test('a new file, and again over what the program itself wrote', async () => {
    expect(await write(FIRST)).toEqual({ path: target, notice: '' });
    expect(await write(SECOND)).toEqual({ path: target, notice: '' });
    expect(readdirSync(folder)).toEqual(['通知.docx']);
    expect(readFileSync(target)).toEqual(SECOND);
  });

  test("a stranger's file stays; the new one stands beside it", async () => {
    writeFileSync(target, '别人的');
    const { path: file, notice } = await write(FIRST);
    expect(path.basename(file)).toBe('通知 (2).docx');
    expect(notice).toContain('没有动它');
    expect(readFileSync(target, 'utf8')).toBe('别人的');
    expect(readFileSync(file)).toEqual(FIRST);
  });

  test('so does one of ours that somebody has changed since', async () => {
    await write(FIRST);
    writeFileSync(target, '领导改过的');
    expect(path.basename((await write(SECOND)).path)).toBe('通知 (2).docx');
    expect(path.basename((await write(SECOND)).path)).toBe('通知 (3).docx');
    expect(readFileSync(target, 'utf8')).toBe('领导改过的');
  });

  test.each(['~$通知.docx', '~$.docx'])('held open in Word, told by %s', async (owner) => {
    await write(FIRST);
    writeFileSync(path.join(folder, owner), '');
    const { path: file, notice } = await write(SECOND);
    expect(path.basename(file)).toBe('通知 (2).docx');
    expect(notice).toContain('Word 或 WPS 打开');
    expect(readFileSync(target)).toEqual(FIRST);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('held by another program (%s)', async (code) => {
    await write(FIRST);
    const { path: file, notice } = await write(SECOND, failing(code, target));
    expect(path.basename(file)).toBe('通知 (2).docx');
    expect(notice).toContain('别的程序占用');
    expect(readFileSync(target)).toEqual(FIRST);
  });
});

describe('what cannot be written leaves everything as it was', () => {
  test.each([
    ['ENOSPC', 'disk-full', '磁盘已满'],
    ['EDQUOT', 'disk-full', '磁盘已满'],
    ['EROFS', 'target-read-only', '不允许写入'],
    ['EACCES', 'target-read-only', '不允许写入'],
    ['ENOENT', 'target-missing', '文件夹不见了'],
    ['ENAMETOOLONG', 'bad-request', '太长'],
    ['EIO', 'unexpected', 'EIO'],
  ])('%s', async (system, code, words) => {
    await expect(write(FIRST, failing(system))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(written.size).toBe(0);
  });

  test('a folder that is not there', async () => {
    const file = path.join(folder, '没有', '通知.docx');
    await expect(write(FIRST, nodeFiles, file)).rejects.toMatchObject({ code: 'target-missing' });
  });

  test.each(['CON', 'nul', 'LPT1', '通知.', '通知 ', 'a'.repeat(240)])(
    'a name that some computer refuses: %s',
    async (name) => {
      const file = path.join(folder, `${name}.docx`);
      await expect(write(FIRST, nodeFiles, file)).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringContaining('建议改为'),
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('a write cut short leaves no half file behind', async () => {
    await write(FIRST);
    writeFileSync(path.join(folder, 'blocked'), '');
    const inside = path.join(folder, 'blocked', '通知.docx');
    await expect(nodeFiles.replace(inside, SECOND)).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(['blocked', '通知.docx']);
  });
});

describe('the memory of written files', () => {
  test('outlives a restart; a damaged one only costs a new name', () => {
    const file = path.join(folder, 'sub', 'written.json');
    new WrittenFilesFile(file).set(target, 'sum');
    expect(new WrittenFilesFile(file).get(target)).toBe('sum');
    writeFileSync(file, '{');
    expect(new WrittenFilesFile(file).get(target)).toBeUndefined();
  });

  test('holds no title: not of what is written now, nor of what an earlier version wrote', () => {
    const file = path.join(folder, 'written.json');
    const title = '关于某事的请示';
    const old = path.join(folder, `${title}.docx`);
    writeFileSync(file, JSON.stringify([[old, 'sum']]));
    const memory = new WrittenFilesFile(file);
    expect(readFileSync(file, 'utf8')).not.toContain(title);
    expect(memory.get(old)).toBe('sum');
    memory.set(path.join(folder, `${title}二.docx`), 'other');
    memory.flush();
    expect(readFileSync(file, 'utf8')).not.toContain(title);
    expect(new WrittenFilesFile(file).get(path.join(folder, `${title}二.docx`))).toBe('other');
    writeFileSync(file, `[["${old}", `);
    new WrittenFilesFile(file);
    expect(readFileSync(file, 'utf8')).toBe('[]');
  });

  test('of a batch is written once in a while and not with every file', async () => {
    const file = path.join(folder, 'written.json');
    const memory = new WrittenFilesFile(file);
    const noted = () => JSON.parse(readFileSync(file, 'utf8')).length;
    for (let index = 0; index < 50; index += 1) memory.set(`f${index}`, 's');
    expect(noted()).toBe(1);
    await expect.poll(noted).toBe(50);
  });

  test('keeps the newest five hundred', () => {
    const file = path.join(folder, 'written.json');
    writeFileSync(file, JSON.stringify(Array.from({ length: 500 }, (_, at) => [`f${at}`, 's'])));
    const memories = new WrittenFilesFile(file);
    for (let index = 500; index < 505; index += 1) memories.set(`f${index}`, 's');
    memories.flush();
    const again = new WrittenFilesFile(file);
    expect(again.get('f4')).toBeUndefined();
    expect(again.get('f5')).toBe('s');
    expect(again.get('f504')).toBe('s');
  });
});
