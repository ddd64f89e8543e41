import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Request } from '#shared/ipc';
import { asFailure } from '../../../../electron/errors';
import { Batches } from '../../../../electron/export/batch';
import { exportInto } from '../../../../electron/export/export-words';
import { HandedOut } from '../../../../electron/files/handed-out';
import {
  summaryOf,
  type ToWrite,
  type WritingWatched,
  writeAll,
} from '../../../../renderer/ui/export-folder/write-all';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const written = new Map<string, string>();
let folder: string;
let files: HandedOut;
let batches: Batches;
/** Before each file; throws or removes what main would need. */
let beforeFile: (fileName: string) => Promise<void>;

/** Main's own half, from the request to the file on the disk. */
async function into(request: Request<'export:into'>) {
  try {
    await beforeFile(request.fileName);
    const { path: file, notice } = await exportInto(files.pathOf(request.folder), request, {
      render: async ({ title }) => Buffer.from(title.join('')),
      written: written as never,
      batch: batches.of(request.folder),
    });
    return { ok: true as const, value: { file: files.give(file), notice } };
  } catch (error) {
    return { ok: false as const, error: asFailure(error) };
  }
}

/** A PC whose fonts lack one character of names. */
async function fontsCheck({ fonts }: Request<'fonts:check'>) {
  const lacks = (text: string) => (text.includes('㛃') ? '㛃' : '');
  const found = fonts.map(({ name, text }) => ({ name, isHere: true, lacks: lacks(text) }));
  return { ok: true as const, value: { fonts: found } };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'huiyin-all-'));
  files = new HandedOut('这个文件夹不是刚才选的');
  batches = new Batches();
  beforeFile = async () => undefined;
  window.desktop = {
    'export:into': into,
    'fonts:check': fontsCheck,
  } as unknown as Window['desktop'];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const paper = (title: string): ToWrite => ({
  label: title,
  read: async () => ({
    document: { ...emptyDocument(), title: title === '空' ? [] : [title] },
    name: title,
    what: '',
  }),
});
const five = (third: string) => ['方案', '通知', third, '议程', '日程'].map(paper);
const unwatched = (): WritingWatched => ({
  stop: new AbortController().signal,
  tell: () => undefined,
});
const write = (all: ToWrite[], watched = unwatched()) =>
  writeAll(files.give(folder).token, all, OPTIONS, watched);

it('writes the others when the third of five cannot be, and names it with the reason', async () => {
  const outcomes = await write(five('空'));
  expect(outcomes.map(({ became }) => became)).toEqual([
    'written',
    'written',
    'failed',
    'written',
    'written',
  ]);
  expect(outcomes[2]).toMatchObject({ label: '空', why: expect.stringContaining('没有文字') });
  expect((await readdir(folder)).sort()).toEqual(
    ['方案.docx', '日程.docx', '议程.docx', '通知.docx'].sort(),
  );
  expect(summaryOf(outcomes)).toBe('已写入4份，1份没有写成');
});

it('says that two are written when the folder goes away before the third', async () => {
  let gone: Promise<void> | undefined;
  beforeFile = async (name) => {
    if (name === '签到表.docx') {
      gone = expect
        .poll(() => readdir(folder))
        .toContain('通知.docx')
        .then(() => rm(folder, { recursive: true }));
    }
    await gone;
  };
  const outcomes = await write(five('签到表'));
  expect(summaryOf(outcomes)).toBe('已写入2份，3份没有写成');
  expect(outcomes.slice(0, 2)).toMatchObject([
    { became: 'written', file: { name: '方案.docx' } },
    { became: 'written', file: { name: '通知.docx' } },
  ]);
});

it('names what could not even be read', async () => {
  const unread: ToWrite = {
    label: '签到表',
    read: () => Promise.reject(new Error('没有读到这份文稿。')),
  };
  const outcomes = await write([paper('方案'), unread]);
  expect(outcomes[1]).toEqual({ label: '签到表', became: 'failed', why: '没有读到这份文稿。' });
});

it('stops between two files, keeps those written, and says which were not tried', async () => {
  const stopper = new AbortController();
  const told: [string, number][] = [];
  const outcomes = await write(five('签到表'), {
    stop: stopper.signal,
    tell: (label, done) => {
      told.push([label, done]);
      if (done === 1) stopper.abort();
    },
  });
  expect(told).toEqual([
    ['方案', 0],
    ['通知', 1],
  ]);
  expect((await readdir(folder)).sort()).toEqual(['方案.docx', '通知.docx'].sort());
  expect(summaryOf(outcomes)).toBe('已写入2份，已停止，其余3份没有导出');
});

it('keeps the one that had to evade a stranger’s file from its namesake', async () => {
  await writeFile(path.join(folder, '通知.docx'), '别人的');
  const outcomes = await write([paper('通知'), paper('通知'), paper('通知 (2)')]);
  expect(summaryOf(outcomes)).toBe('已写入3份');
  const names = await readdir(folder);
  expect(names).toHaveLength(4);
  expect(await readFile(path.join(folder, '通知.docx'), 'utf8')).toBe('别人的');
});

it('gives namesakes a file each', async () => {
  expect(summaryOf(await write([paper('林溪'), paper('林溪')]))).toBe('已写入2份');
  expect(await readdir(folder)).toHaveLength(2);
});

it('writes into folders of their own, where each may have the same name, and hears of all before the last', async () => {
  const own = (within: string): ToWrite => ({ ...paper('通知'), within });
  const heard: string[] = [];
  const last: ToWrite = {
    ...paper('目录'),
    isLast: true,
    read: async (before) => {
      heard.push(...before.map((one) => (one.became === 'written' ? one.file.name : one.became)));
      return paper('目录').read(before);
    },
  };
  const outcomes = await write([own('01 甲'), paper('空'), own('02 乙'), own('02 乙'), last]);
  expect(heard).toEqual(['通知.docx', 'failed', '通知.docx', '通知 (2).docx']);
  expect(summaryOf(outcomes)).toBe('已写入4份，1份没有写成');
  expect((await readdir(folder)).sort()).toEqual(['01 甲', '02 乙', '目录.docx']);
  expect((await readdir(path.join(folder, '02 乙'))).sort()).toEqual([
    ...['通知 (2).docx', '通知.docx'],
  ]);
});

it('says of each file which of its characters a font lacks', async () => {
  const outcomes = await writeAll(
    files.give(folder).token,
    ['通知', '李㛃发言'].map(paper),
    OPTIONS,
    unwatched(),
  );
  const said = outcomes.map((one) => (one.became === 'written' ? one.says : one.became));
  expect(said[0]).toBe('');
  expect(said[1]).toContain('“方正小标宋简体”里没有㛃，Word 会换上别的字体。');
});
