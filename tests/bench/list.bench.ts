import type { CDPSession, Page } from 'playwright-core';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { invented } from './invented-matters';
import { seedOffice } from './office';
import { withProgram } from './program';
import { type BenchRow, median, ratio } from './types';

/** The first thing a clerk does in the morning: the program opens, a room is clicked at once. */

const DRAFTS = 10_000;
const MATTERS = 500;
const ROUNDS = 5;
const SENTENCE = '围绕中心、服务大局，深入基层开展调查研究，提出务实管用的意见建议。';
/** A list that can be used, or what an empty one says. */
const DRAFT_LIST = '.room-list [role="option"], .room-list .teach';
const LEDGER = '.ledger-row';

function documents(count: number): { id: string; document: OfficialDocument }[] {
  return Array.from({ length: count }, (_one, index) => ({
    id: `d${index}`,
    document: {
      ...emptyDocument(),
      title: [`关于第${index + 1}件事情办理情况的报告`],
      body: [{ type: 'paragraph' as const, runs: [{ text: SENTENCE.repeat(12) }] }],
    },
  }));
}

interface Shown {
  /** ms since the page began. */
  clicked: number;
  drawn: number;
}

/** Clicks a room the moment it can be; notes when the first row of it has been drawn. */
async function watch(page: Page, room: string, row: string): Promise<void> {
  // As text: the loader of these files would put helpers into a function.
  await page.addInitScript(`{
    let clicked = 0;
    let isDone = false;
    new MutationObserver(() => {
      const button = [...document.querySelectorAll('nav button')].find((one) =>
        one.textContent.includes(${JSON.stringify(room)}),
      );
      if (button && !clicked) {
        clicked = performance.now();
        button.click();
      }
      if (isDone || !clicked || !document.querySelector(${JSON.stringify(row)})) return;
      isDone = true;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          window.benchShown = { clicked, drawn: performance.now() };
        };
        channel.port2.postMessage(0);
      });
    }).observe(document, { childList: true, subtree: true });
  }`);
}

async function opened(page: Page): Promise<Shown> {
  await page.reload();
  const shown = await page.waitForFunction(() => Reflect.get(window, 'benchShown') as Shown);
  return shown.jsonValue();
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/** Milliseconds from an empty window to a list of drafts that can be used, a round each. */
function firstLists(count: number): Promise<number[]> {
  return withProgram(
    (folder) => seedOffice(folder, documents(count)),
    async ({ page }) => {
      await watch(page, '办文', DRAFT_LIST);
      await slowed(page);
      const times: number[] = [];
      for (let round = -1; round < ROUNDS; round += 1) {
        const { drawn } = await opened(page);
        if (round >= 0) times.push(drawn);
      }
      return times;
    },
  );
}

/** Milliseconds from a click on 办事 to its first row: right after the start, and once more later. */
function firstLedgers(): Promise<{ first: number[]; later: number[] }> {
  const all = Array.from({ length: MATTERS }, (_one, at) => invented(at));
  return withProgram(
    (folder) =>
      seedOffice(folder, [], {
        matters: all.map(({ matter }) => matter),
        matterEvents: all.flatMap(({ events }) => events),
      }),
    async ({ page }) => {
      await watch(page, '办事', LEDGER);
      await slowed(page);
      const times = { first: [] as number[], later: [] as number[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        const { clicked, drawn } = await opened(page);
        await page.waitForTimeout(1500);
        await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
        await page.locator(LEDGER).first().waitFor({ state: 'detached' });
        await page.waitForTimeout(1500);
        const again: number = await page.evaluate(`(async () => {
          const button = [...document.querySelectorAll('nav button')].find((one) =>
            one.textContent.includes('办事'),
          );
          const began = performance.now();
          button.click();
          while (!document.querySelector(${JSON.stringify(LEDGER)}))
            await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return performance.now() - began;
        })()`);
        if (round < 0) continue;
        times.first.push(drawn - clicked);
        times.later.push(again);
      }
      return times;
    },
  );
}

const list = (times: readonly number[]): string => times.map((time) => time.toFixed(0)).join(' ');

export async function bench(): Promise<BenchRow[]> {
  const full = await firstLists(DRAFTS);
  const none = await firstLists(0);
  const { first, later } = await firstLedgers();
  return [
    {
      name: '打开到文稿列表可用，存有1万份，四分之一速度',
      figure: median(full),
      unit: 'ms',
      limit: 2000,
      note: list(full),
    },
    ratio('打开到文稿列表可用，1万份比一份没有', full, none, 1.2),
    ratio('打开后马上点办事，比过一会儿再点，四分之一速度', first, later, 3),
  ];
}
