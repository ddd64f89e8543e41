import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importHandlers } from '../../../electron/import/handlers';
import { readBytes } from '../../../electron/import/read-bytes';
import type { Reader } from '../../../electron/reading/reader';
import type { Dialogs } from '../../../electron/window/dialogs';

let folder: string;
let chosen: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-import-'));
});

const save = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const handlers = () =>
  importHandlers(
    { files: async () => chosen, folder: async () => folder } as unknown as Dialogs,
    { prepare: () => undefined, words: readBytes } as unknown as Reader,
    { folder: () => '' },
  );

describe('texts that are chosen', () => {
  test('are handed out all at once and read one by one', async () => {
    chosen = [save('一.txt', '第一份'), save('二.txt', '第二份')];
    const { 'import:choose': choose, 'import:open': open } = handlers();
    const { files } = await choose({});
    expect(files.map(({ name }) => name)).toEqual(['一.txt', '二.txt']);
    for (const [at, words] of ['第一份', '第二份'].entries()) {
      const { result } = await open({ token: files[at]?.token ?? '' });
      expect(result.blocks).toEqual([{ type: 'paragraph', runs: [{ text: words }] }]);
    }
  });

  test('are all texts of a folder where that was chosen, and nothing else in it', async () => {
    for (const name of ['乙.txt', '甲.DOCX', '丙.doc', '~$甲.docx', '图.png']) save(name, '字');
    const { files } = await handlers()['import:choose']({ toProofread: 'folder' });
    expect(files.map(({ name }) => name)).toEqual(['丙.doc', '乙.txt', '甲.DOCX']);
  });

  test('are read in the encoding that was chosen', async () => {
    chosen = [save('一.txt', Buffer.from('协副主席', 'utf16le'))];
    const { 'import:choose': choose, 'import:open': open } = handlers();
    const token = (await choose({})).files[0]?.token ?? '';
    await expect(open({ token })).rejects.toMatchObject({ code: 'unknown-encoding' });
    const { result } = await open({ token, encoding: 'utf-16le' });
    expect(result.blocks).toEqual([{ type: 'paragraph', runs: [{ text: '协副主席' }] }]);
  });

  test('nothing else can be read, and what is gone is said', async () => {
    chosen = [join(folder, '没有.txt')];
    const { 'import:choose': choose, 'import:open': open } = handlers();
    await expect(open({ token: save('三.txt', '第三份') })).rejects.toMatchObject({
      code: 'unknown-file',
    });
    const token = (await choose({})).files[0]?.token ?? '';
    await expect(open({ token })).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('“没有.txt”读不出来'),
    });
  });
});
