import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { toPlainText } from '#shared/document/plain-text';
import type { Answer } from '#shared/search/answer';
import { Library } from '#shared/search/library';
import type { Query } from '#shared/search/query';
import { search } from '#shared/search/search';
import { invented, MATTERS } from './invented-matters';
import { memoryOf } from './memory';
import { seedOffice } from './office';
import { withProgram } from './program';
import {
  documents,
  draftOf,
  INCOMING,
  type Invented,
  incoming,
  OPINIONS,
  opinion,
} from './ten-years';
import { type BenchRow, median, percentile } from './types';

const MIB = 2 ** 20;

/** What is typed, key by key: hanzi, letters, several words, and what is not there. */
const TYPED = ['古城保护', '调查研究 停车', 'gcbh', 'qingkuangdebaogao', '没有这样的话', '﹃'];

function keys(): string[] {
  return TYPED.flatMap((typed) => [...typed].map((_key, at) => typed.slice(0, at + 1)));
}

function ask(library: Library, text: string): Answer {
  const query: Query = {
    ...{ text, section: null, kind: '', unit: '', from: null, to: null, limit: 50 },
  };
  const steps = search(library, query);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** Bytes of what is held, without what only waits to be collected. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

interface Peer {
  build: number;
  times: number[];
  memory: number;
}

/** MiniSearch over bigrams of the same drafts, as a well-known index library would be used for Chinese. */
function indexed(rows: readonly { id: string; text: string }[]): Peer {
  const bigrams = (text: string) =>
    Array.from({ length: Math.max(1, text.length - 1) }, (_one, at) => text.slice(at, at + 2));
  const options = {
    ...{ fields: ['text'], tokenize: bigrams },
    searchOptions: { combineWith: 'AND' as const },
  };
  const before = held();
  const index = new MiniSearch(options);
  const build = timed(() => index.addAll(rows));
  const memory = held() - before;
  return { build, memory, times: keys().map((key) => timed(() => index.search(key))) };
}

/** The drafts that the index library gets: all of them would not fit into the memory that Node has. */
const FOR_PEER = 1000;

function inMemory(written: readonly Invented[]): BenchRow[] {
  const texts = written.map(({ id, document }) => ({ id, text: toPlainText(document).text }));
  const before = held();
  const library = new Library();
  const build = timed(() => {
    for (const one of written) {
      library.put('drafts', draftOf(one));
      library.put('draftBodies', one);
    }
    for (let index = 0; index < OPINIONS; index += 1) library.put('opinions', opinion(index));
    for (let index = 0; index < MATTERS; index += 1) {
      const { matter, events } = invented(index);
      library.put('matters', matter);
      for (const event of events) library.put('matterEvents', event);
    }
    for (let index = 0; index < INCOMING; index += 1) library.put('incoming', incoming(index));
  });
  const first = timed(() => ask(library, 'gc'));
  const times = keys().map((key) => timed(() => ask(library, key)));
  const memory = held() - before;
  const scan = keys().map((key) => timed(() => texts.filter(({ text }) => text.includes(key))));
  const peer = indexed(texts.slice(0, FOR_PEER));
  const worst = (all: readonly number[]) => percentile(all, 0.95);
  const plain = `逐份 includes（只有文稿）p95 ${worst(scan).toFixed(0)} ms`;
  return [
    {
      name: '查找：每按一键，1万份文稿、2万条意见、2万件事项、2万件收文，p95',
      figure: worst(times),
      unit: 'ms',
      limit: 50,
      peer: plain,
      note: `中位数 ${median(times).toFixed(1)} ms，首次用拼音 ${first.toFixed(0)} ms`,
    },
    {
      name: '查找：全部读进内存所占',
      figure: memory / MIB,
      unit: 'MiB',
      limit: 400,
      note: `用时 ${build.toFixed(0)} ms`,
    },
    {
      name: `索引库 MiniSearch（二字），只给${FOR_PEER}份文稿：建立`,
      figure: peer.build,
      unit: 'ms',
      note: `p95 ${worst(peer.times).toFixed(0)} ms，内存 ${(peer.memory / MIB).toFixed(0)} MiB`,
    },
  ];
}

/**
 * What a person does who searches as soon as there is a screen, done in the page itself: whoever
 * drives it from outside sees the screen some hundred milliseconds after it stands.
 */
const EARLY_SEARCH = `{
  window.benchFirst = {};
  let isTyped = false;
  const clock = setInterval(() => {
    const box = document.querySelector('.find-dialog input');
    if (!box) {
      const keys = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true };
      if (document.querySelector('.shell-find')) window.dispatchEvent(new KeyboardEvent('keydown', keys));
      return;
    }
    if (!isTyped) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, '古城保护');
      isTyped = box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const said = document.querySelector('.find-status')?.textContent ?? '';
    if (said !== '') window.benchFirst.some ??= performance.now();
    if (!/^共\\d+条$/.test(said)) return;
    window.benchFirst.all = performance.now();
    clearInterval(clock);
  }, 5);
}`;

/**
 * Milliseconds from the beginning of the page to the first answer that finds something, to the
 * first that has everything, and to the first screen, before which nothing can be asked.
 */
async function firstAnswers(page: Page): Promise<{ some: number; all: number; shown: number }> {
  await page.reload();
  await page.waitForFunction(() => Reflect.get(Reflect.get(window, 'benchFirst') ?? {}, 'all'));
  return page.evaluate(`({
    ...window.benchFirst,
    shown: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  })`);
}

/** Milliseconds from a key to the answer on the screen. */
async function answers(page: Page): Promise<number[]> {
  const box = page.getByRole('combobox', { name: '查找全部内容' });
  await box.fill('');
  await page.evaluate(`{
    window.benchKeys = [];
    const list = document.querySelector('.find-results');
    let pressed = 0;
    document.querySelector('.find-dialog input').addEventListener('input', () => {
      pressed = performance.now();
    }, true);
    new MutationObserver(() => {
      if (pressed) window.benchKeys.push(performance.now() - pressed);
      pressed = 0;
    }).observe(list, { childList: true, subtree: true, characterData: true });
  }`);
  for (const typed of ['古城保护', '停车', 'gcbh']) {
    await box.fill('');
    await page.waitForTimeout(300);
    for (const key of typed) {
      await page.keyboard.insertText(key);
      await page.waitForTimeout(300);
    }
  }
  return page.evaluate('window.benchKeys');
}

function inProgram(written: readonly Invented[]): Promise<BenchRow[]> {
  const all = Array.from({ length: MATTERS }, (_one, at) => invented(at));
  const rows = {
    opinions: Array.from({ length: OPINIONS }, (_one, at) => opinion(at)),
    matters: all.map(({ matter }) => matter),
    matterEvents: all.flatMap(({ events }) => events),
    incoming: Array.from({ length: INCOMING }, (_one, at) => incoming(at)),
  };
  return withProgram(
    (folder) => seedOffice(folder, written, rows),
    async ({ page, profile }) => {
      await page.addInitScript(EARLY_SEARCH);
      const first: Awaited<ReturnType<typeof firstAnswers>>[] = [];
      for (let round = 0; round < 4; round += 1) first.push(await firstAnswers(page));
      const [some, whole] = [first.map((one) => one.some), first.map((one) => one.all)];
      const times = await answers(page);
      const memory = await memoryOf(page, profile);
      return [
        {
          name: '查找：从程序窗口开始到第一次有结果',
          figure: median(some.slice(1)),
          unit: 'ms',
          limit: 1500,
          note: `${some.map((one) => one.toFixed(0)).join(' ')}（从空白窗口算起；首页出来时 ${first.map(({ shown }) => shown.toFixed(0)).join(' ')}）`,
        },
        {
          name: '查找：从程序窗口开始到第一次查全',
          figure: median(whole.slice(1)),
          unit: 'ms',
          limit: 1500 + 1500,
          note: whole.map((one) => one.toFixed(0)).join(' '),
        },
        {
          name: '查找：按键到结果显示，p95',
          figure: percentile(times, 0.95),
          unit: 'ms',
          limit: 50,
          note: `中位数 ${median(times).toFixed(0)}，${times.length}次`,
        },
        {
          name: '查找：页面和查找所在进程的内存',
          figure: memory.process,
          unit: 'MiB',
          limit: 500,
        },
      ];
    },
  );
}

export async function bench(): Promise<BenchRow[]> {
  const written = documents();
  return [...inMemory(written), ...(await inProgram(written))];
}
