import type { Page } from 'playwright-core';
import { invented, MATTERS } from './invented-matters';
import { memoryOf, type PageMemory } from './memory';
import { seedOffice } from './office';
import { type Program, withProgram } from './program';
import { type BenchRow, median } from './types';

/** 办事 and 首页 of an office with 20,000 matters and 100,000 entries, as the clerk sees them. */

const ROUNDS = 7;
const PAGES = 10;
const MEMORY = 350;
const WHAT = `${MATTERS}件事项、${MATTERS * 5}条动态`;

async function seed(folder: string): Promise<void> {
  const all = Array.from({ length: MATTERS }, (_one, at) => invented(at));
  await seedOffice(folder, [], {
    matters: all.map(({ matter }) => matter),
    matterEvents: all.flatMap(({ events }) => events),
  });
}

/**
 * Milliseconds from what is done in the page until `shown` holds and has been painted.
 * Both are expressions, as text: the loader of these files would put helpers into a function.
 */
function paintedAfter(page: Page, done: string, shown: string): Promise<number> {
  return page.evaluate(`new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('never shown')), 60000);
    const start = performance.now();
    ${done};
    const look = () => {
      if (!(${shown})) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => channel.port2.postMessage(0));
    };
    look();
  })`);
}

const press = (name: string): string =>
  `[...document.querySelectorAll('nav button')].find((one) => one.textContent.includes('${name}')).click()`;
/** Types into the box for words, as React hears it. */
const type = (text: string): string => `{
  const box = document.querySelector('[aria-label="查找事项"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, '${text}');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}`;
const COUNT = `document.querySelector('.ledger-tools [role="status"]')?.textContent`;
const ROWS = `document.querySelector('.ledger-row')`;
const ALL = `${COUNT} === '${MATTERS}件' && ${ROWS}`;
const FILTERS = ['社区增设', '第19999个', '第7', '没有这样的话'];

/** 首页 and 办事 in turn. The first time the rows are read. */
async function rooms(page: Page): Promise<Record<'first' | 'ledger' | 'home', number[]>> {
  const times = { first: [] as number[], ledger: [] as number[], home: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.reload();
    await page.locator('nav button').first().waitFor();
    // As soon as it can be clicked: the rows of the ledger are still being read.
    times.first.push(await paintedAfter(page, press('办事'), ROWS));
    await paintedAfter(page, '', ALL);
    times.home.push(
      await paintedAfter(
        page,
        press('首页'),
        `document.querySelector('[aria-label="等着办的事"]')`,
      ),
    );
    await page.waitForTimeout(300);
    times.ledger.push(await paintedAfter(page, press('办事'), ALL));
  }
  return times;
}

async function filters(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const text = FILTERS[round % FILTERS.length] ?? '';
    const shown = `${COUNT} !== '${MATTERS}件' ${text === '没有这样的话' ? `&& !${ROWS}` : ''}`;
    const isAll = text === '社区增设';
    times.push(await paintedAfter(page, type(text), isAll ? ALL : shown));
    await paintedAfter(page, type(''), ALL);
    await page.waitForTimeout(100);
  }
  return times;
}

/** One matter after the other from the list beside it, until its timeline is there. */
async function matters(page: Page): Promise<number[]> {
  const times: number[] = [];
  const shown = `document.querySelector('.matter .timeline li')`;
  await paintedAfter(page, `document.querySelector('.ledger-title').click()`, shown);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const option = `document.querySelectorAll('[role="option"]')[${round}]`;
    times.push(await paintedAfter(page, `${option}.click()`, `${option}.ariaSelected && ${shown}`));
  }
  return times;
}

/** With the ledger open, and after its rows have been gone through page by page. */
async function memory({ page, profile }: Program): Promise<BenchRow[]> {
  const open = await memoryOf(page, profile);
  for (let at = 0; at < PAGES; at += 1) {
    await page.evaluate(`{
      const box = document.querySelector('.ledger-body');
      box.scrollTop += box.clientHeight;
    }`);
    await page.waitForTimeout(150);
  }
  const turned = await memoryOf(page, profile);
  const row = (name: string, held: PageMemory): BenchRow => ({
    name: `${name}，${WHAT}`,
    figure: held.process,
    unit: 'MiB',
    limit: MEMORY,
    note: `其中脚本的对象 ${held.heap.toFixed(0)} MiB`,
  });
  return [row('打开台账时页面进程的内存', open), row(`再翻${PAGES}页后`, turned)];
}

export async function bench(): Promise<BenchRow[]> {
  return withProgram(seed, async (program) => {
    const { page } = program;
    const row = (name: string, times: readonly number[], limit?: number): BenchRow => ({
      name: `${name}，${WHAT}`,
      figure: median(times),
      unit: 'ms',
      limit,
      note: times.map((time) => time.toFixed(0)).join(' '),
    });
    const { first, ledger, home } = await rooms(page);
    const rows = [
      row('刚打开程序就点“办事”到台账可用', first, 400),
      row('点“办事”到台账可用', ledger, 400),
      row('点“首页”到首页可用', home, 400),
      row('输入查找的词到列表换好', await filters(page), 100),
    ];
    const held = await memory(program);
    return [...rows, ...held, row('打开一件事项到时间线可看', await matters(page), 300)];
  });
}
