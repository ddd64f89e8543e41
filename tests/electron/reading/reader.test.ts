import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { configOf, TARGETS } from '../../../build/bundle/targets';
import { startNode } from '../../../electron/cli/node-process';
import {
  Reader,
  type ReaderParts,
  ReadingStopped,
  timeLimit,
} from '../../../electron/reading/reader';
import type { ReadingProcess } from '../../../electron/reading/reading-process';
import { lying } from '../import/lying-zip';
import { paragraph, wordFile } from '../import/word-file';
import { loopBehindDirectory } from '../sheet/damaged-file';
import { sheetFile } from '../sheet/sheet-file';

/** Real processes: the bundled one that is shipped, and pretended ones that do what a bad file does to it. */

let folder: string;
let shipped: string;
let reader: Reader;
/** Every process that was started, in order. */
let started: ReadingProcess[];
let ended: number[];
const report = vi.fn();

const TARGET = TARGETS.find(({ name }) => name === 'reader');

beforeAll(async () => {
  if (TARGET === undefined) throw new Error('no such bundle');
  folder = mkdtempSync(join(tmpdir(), 'huiyin-reader-'));
  const config = configOf(TARGET);
  await build({ ...config, logLevel: 'error', build: { ...config.build, outDir: folder } });
  shipped = join(folder, 'reader.cjs');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  reader.stop();
  await expect.poll(() => ended).toHaveLength(started.length);
});

/** Processes run these files, one after another; the last one from then on. */
function readerOf(files: string | readonly string[], more: Partial<ReaderParts> = {}): Reader {
  started = [];
  ended = [];
  report.mockClear();
  const scripts = [files].flat();
  reader = new Reader({
    start: () => {
      const child = startNode(scripts[Math.min(started.length, scripts.length - 1)] ?? '');
      const number = started.push(child);
      child.on('exit', () => ended.push(number));
      return child;
    },
    report,
    ...more,
  });
  return reader;
}

/** A process that is ready and then does this with every file, `task`. */
function doing(what: string, whenReady = 'process.send({ ready: true });'): string {
  const file = join(mkdtempSync(join(folder, 'script-')), 'script.cjs');
  writeFileSync(file, `process.on('message', (task) => { ${what} });\n${whenReady}`);
  return file;
}

const word = (text: string) => wordFile(paragraph(text));
const texts = (result: { blocks: unknown[] }) => JSON.stringify(result.blocks);

describe('in a process of its own', () => {
  test('words and tables are read as they are here, by one process one after the other', async () => {
    readerOf(shipped);
    const [first, table, last] = await Promise.all([
      reader.words('一.docx', word('正文𬭎')),
      reader.table('二.xlsx', sheetFile([['甲']])),
      reader.words('三.txt', Buffer.from('第三份')),
    ]);
    expect(first).toEqual({
      name: '一.docx',
      blocks: [{ type: 'paragraph', runs: [{ text: '正文𬭎' }] }],
      leftOut: [],
      notes: [],
    });
    expect(table.sheets[0]?.rows).toEqual([['甲']]);
    expect(texts(last)).toContain('第三份');
    expect(started).toHaveLength(1);
  });

  test('a refusal keeps its code and sentence, and the process is not used again', async () => {
    readerOf(shipped);
    await expect(reader.words('稿.docx', word('秘密★'))).rejects.toMatchObject({
      code: 'secrecy-mark',
      message: expect.stringContaining('国家秘密') as string,
    });
    await expect(reader.table('表.xlsx', sheetFile([['机密★1年']]))).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
    expect(texts(await reader.words('稿.docx', word('正文')))).toContain('正文');
    expect(started).toHaveLength(3);
    expect(report).not.toHaveBeenCalled();
  });

  test('an encoding that cannot be told comes with its readings, and is read as the clerk says', async () => {
    readerOf(shipped);
    const wide = Buffer.from('协副主席', 'utf16le');
    await expect(reader.words('稿.txt', wide)).rejects.toMatchObject({
      code: 'unknown-encoding',
      asking: {
        readings: expect.arrayContaining([
          expect.objectContaining({ encoding: 'utf-16le', sample: '协副主席' }),
        ]) as unknown,
      },
    });
    expect(texts(await reader.words('稿.txt', wide, { encoding: 'utf-16le' }))).toContain(
      '协副主席',
    );
  });

  test('a sentence that only quotes a mark is named, and read once a person has declared it', async () => {
    readerOf(shipped);
    const sentence = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
    const file = word(`密级怎么标。${sentence}`);
    await expect(reader.words('讲义.docx', file)).rejects.toMatchObject({
      asking: { sentence },
    });
    expect(texts(await reader.words('讲义.docx', file, { quoted: [sentence] }))).toContain(
      '六个月',
    );
    // A mark that says nothing beside itself is no sentence that anybody could declare.
    const marked = reader.words('稿.docx', word('秘密★6个月'), { quoted: [sentence] });
    await expect(marked).rejects.toMatchObject({ code: 'secrecy-mark', asking: {} });
  });

  test('what can be told by its looks starts none', async () => {
    readerOf(shipped);
    await expect(reader.words('稿.wps', Buffer.from('x'))).rejects.toMatchObject({
      code: 'wrong-file-type',
    });
    await expect(reader.table('表.txt', Buffer.from('x'))).rejects.toMatchObject({
      code: 'wrong-file-type',
    });
    expect(started).toEqual([]);
  });

  test('damaged files and bombs get their sentence, and the next file is read', async () => {
    readerOf(shipped);
    const began = performance.now();
    await expect(reader.table('坏.xls', loopBehindDirectory())).rejects.toMatchObject({
      message: expect.stringContaining('已损坏或没有传完整') as string,
    });
    const bomb = deflateRawSync(Buffer.alloc(32 << 20, 0x20));
    const packed = lying('word/document.xml', bomb, 32 << 20);
    await expect(reader.words('炸弹.docx', packed)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('没有读入') as string,
    });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(texts(await reader.words('稿.docx', word('正文')))).toContain('正文');
  }, 30_000);

  test('waits a while for the next file, then ends', async () => {
    readerOf(shipped, { patience: 1500 });
    await reader.words('一.txt', Buffer.from('一'));
    await reader.words('二.txt', Buffer.from('二'));
    expect(ended).toEqual([]);
    await expect.poll(() => ended, { timeout: 5000 }).toEqual([1]);
    expect(texts(await reader.words('三.txt', Buffer.from('三')))).toContain('三');
    expect(started).toHaveLength(2);
  });

  test('a spreadsheet of many rows is told of on the way, and stopped in the midst of it', async () => {
    const many = sheetFile(Array.from({ length: 3000 }, (_one, at) => ['甲', '乙', `${at}`]));
    readerOf(shipped);
    const shares: number[] = [];
    const watch = () => {
      const controller = new AbortController();
      return { stop: controller.signal, tell: (share: number) => shares.push(share), controller };
    };
    expect((await reader.table('表.xlsx', many, watch())).sheets[0]?.rows).toHaveLength(3000);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const one = watch();
    const stopped = reader.table('表.xlsx', many, {
      stop: one.stop,
      tell: () => one.controller.abort(),
    });
    const behind = watch();
    const neverBegun = reader.table('表.xlsx', many, behind);
    behind.controller.abort();
    await expect(stopped).rejects.toBeInstanceOf(ReadingStopped);
    await expect(neverBegun).rejects.toBeInstanceOf(ReadingStopped);
    await expect.poll(() => ended).toEqual([1]);
    expect(report).not.toHaveBeenCalled();
    expect(texts(await reader.words('稿.docx', word('正文')))).toContain('正文');
    expect(started).toHaveLength(2);
  });

  test('one that hangs is ended when it is stopped', async () => {
    readerOf([doing('for (;;);'), shipped], { limit: () => 60_000 });
    const controller = new AbortController();
    const hanging = reader.table('表.xlsx', sheetFile([['甲']]), {
      stop: controller.signal,
      tell: () => undefined,
    });
    setTimeout(() => controller.abort(), 500);
    await expect(hanging).rejects.toBeInstanceOf(ReadingStopped);
    await expect.poll(() => ended).toEqual([1]);
    expect(texts(await reader.words('稿.docx', word('正文')))).toContain('正文');
  });

  test('is started ahead of the first file, and ended when none comes', async () => {
    readerOf(shipped, { patience: 3000 });
    reader.prepare();
    reader.prepare();
    expect(started).toHaveLength(1);
    await reader.words('一.txt', Buffer.from('一'));
    expect(started).toHaveLength(1);
    reader.stop();
    await expect.poll(() => ended).toEqual([1]);
  });
});

/** Not one file is taken in, and the one after it is read by a fresh process. */
async function failsAndGoesOn(script: string, words: string, more: Partial<ReaderParts> = {}) {
  readerOf([script, shipped], more);
  const failing = reader.words('稿.txt', Buffer.from('一'));
  const next = reader.table('表.xlsx', sheetFile([['乙']]));
  await expect(failing).rejects.toMatchObject({
    message: expect.stringMatching(
      new RegExp(`^“稿.txt”.*${words}.*没有读入.*原文件没有改动。.*请`),
    ) as string,
  });
  expect((await next).sheets[0]?.rows).toEqual([['乙']]);
  expect(started).toHaveLength(2);
  expect(report).toHaveBeenCalledOnce();
}

describe('a process that is lost fells nothing else', () => {
  test('one that never comes to an end is ended', async () => {
    const began = performance.now();
    await failsAndGoesOn(doing('for (;;);'), '很久', { limit: () => 1500 });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('ten seconds are the limit', async () => {
    vi.useFakeTimers();
    try {
      const process = new EventEmitter() as EventEmitter & ReadingProcess;
      const killed = vi.fn();
      Object.assign(process, { postMessage: () => undefined, kill: killed });
      readerOf([]);
      reader = new Reader({ start: () => process });
      const failing = reader.words('稿.txt', Buffer.from('一')).catch((error: Error) => error);
      await vi.advanceTimersByTimeAsync(20_000);
      process.emit('message', { ready: true });
      await vi.advanceTimersByTimeAsync(9999);
      expect(killed).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(killed).toHaveBeenCalledOnce();
      expect(await failing).toMatchObject({ code: 'too-large' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('a large file may take longer, and none more than half a minute', () => {
    const megabytes = (count: number) => timeLimit(count * 2 ** 20);
    expect([megabytes(0), megabytes(0.5), megabytes(1)]).toEqual([10_000, 10_000, 10_000]);
    expect([megabytes(1.1), megabytes(2.5), megabytes(50)]).toEqual([20_000, 30_000, 30_000]);
  });

  test('one that V8 ends for want of memory', async () => {
    const limit = 'require("node:v8").getHeapStatistics().heap_size_limit';
    const hungry = doing(
      `if (${limit} > 1.2e9) for (;;); const all = []; for (;;) all.push(new Array(1e7).fill(1.1));`,
    );
    await failsAndGoesOn(hungry, '读不下去', { limit: () => 60_000 });
  }, 60_000);

  test.each([
    ['is killed half way', 'process.kill(process.pid, "SIGKILL")'],
    ['throws', 'throw new Error("x")'],
    ['ends by itself', 'process.exit(0)'],
    ['says what nobody understands', 'process.send("what?")'],
  ])('one that %s', async (_name, what) => {
    await failsAndGoesOn(doing(what), '读不下去');
  });

  test('one that answers nonsense', async () => {
    readerOf(doing('process.send({ ok: true, result: {} })'));
    await expect(reader.words('稿.txt', Buffer.from('一'))).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('没有读成') as string,
    });
    expect(report).toHaveBeenCalledOnce();
  });

  test('one that cannot be started, and one that never gets ready', async () => {
    for (const script of [join(folder, 'nothing.cjs'), doing('', '')]) {
      readerOf(script, { startLimit: 1500 });
      await expect(reader.words('稿.txt', Buffer.from('一'))).rejects.toMatchObject({
        message: expect.stringContaining('没有读成') as string,
      });
      await expect.poll(() => ended).toHaveLength(1);
    }
  });

  test('one that dies while it waits is not used', async () => {
    readerOf([
      doing(
        'process.send({ ok: true, result: { name: "", blocks: [], leftOut: [], notes: [] } }); setTimeout(() => process.exit(1), 50);',
      ),
      shipped,
    ]);
    await reader.words('一.txt', Buffer.from('一'));
    await expect.poll(() => ended).toEqual([1]);
    expect(texts(await reader.words('二.txt', Buffer.from('二')))).toContain('二');
  });
});
