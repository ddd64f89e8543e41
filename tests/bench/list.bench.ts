import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { emptyDocument } from '#shared/document/official-document';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { seedOffice } from './office';
import { type BenchRow, median } from './types';

const DRAFTS = 10_000;
const ROUNDS = 5;
const SENTENCE = '围绕中心、服务大局，深入基层开展调查研究，提出务实管用的意见建议。';

function documents() {
  return Array.from({ length: DRAFTS }, (_one, index) => ({
    id: `d${index}`,
    document: {
      ...emptyDocument(),
      title: [`关于第${index + 1}件事情办理情况的报告`],
      body: [{ type: 'paragraph' as const, runs: [{ text: SENTENCE.repeat(12) }] }],
    },
  }));
}

/** Opens 办文 the moment it can be clicked; notes when the first row of the list has been drawn, ms after the page began. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let clicked = false;
    let done = false;
    new MutationObserver(() => {
      const button = [...document.querySelectorAll<HTMLElement>('nav button')].find((one) =>
        one.textContent?.includes('办文'),
      );
      if (button && !clicked) {
        clicked = true;
        button.click();
      }
      if (!done && document.querySelector('[role="option"]')) {
        done = true;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => Object.assign(window, { benchList: performance.now() });
          channel.port2.postMessage(0);
        });
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** From an empty window to a list that can be used, 10,000 drafts stored. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  try {
    await seedOffice(data, documents());
    const app = await launchApp({
      userData,
      env: { HOME: home, HUIYIN_DATA_FOLDER: data },
      timeout: 120_000,
    });
    try {
      const { page } = app;
      // The first start builds the store; what a clerk sees every morning is measured.
      await page.locator('nav button').first().waitFor({ timeout: 120_000 });
      await watch(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const times: number[] = [];
      for (let round = -1; round < ROUNDS; round += 1) {
        await page.reload();
        const shown = await page.waitForFunction(() => Reflect.get(window, 'benchList') as number);
        if (round >= 0) times.push(await shown.jsonValue());
      }
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      return [
        {
          name: '打开到文稿列表可用，存有1万份，四分之一速度',
          figure: median(times),
          unit: 'ms',
          limit: 2000,
          note: times.map((time) => time.toFixed(0)).join(' '),
        },
      ];
    } finally {
      await app.close({ tolerate: /./ });
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
