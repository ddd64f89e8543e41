import type { Page } from 'playwright-core';
import { emptyDocument } from '#shared/document/official-document';
import { invented } from './invented-matters';
import { seedOffice } from './office';
import { openRoom, withProgram } from './program';
import { type BenchRow, median } from './types';

/** The page's store built anew from the data folder, and a 彻底清除 that rewrites both. */

const DRAFTS = 10_000;
const FEW = 1000;
const EVENTS = 100_000;
const ROUNDS = 3;
const PATIENCE = 180_000;
const SENTENCE = '围绕中心、服务大局，深入基层开展调查研究，提出务实管用的意见建议。';
/** 2,000 characters. */
const BODY = SENTENCE.repeat(Math.ceil(2000 / SENTENCE.length)).slice(0, 2000);

function documents(count: number) {
  return Array.from({ length: count }, (_one, index) => ({
    id: `d${index}`,
    document: {
      ...emptyDocument(),
      title: [`关于第${index + 1}件事情办理情况的报告`],
      body: [{ type: 'paragraph' as const, runs: [{ text: BODY }] }],
    },
  }));
}

/** Milliseconds from a start without a store to the first screen; the stand-in's bridge between the processes is left out. */
async function rebuildTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(`navigator.storageBuckets.keys().then((names) =>
      Promise.all(names.map((name) => navigator.storageBuckets.delete(name))))`);
    const began = performance.now();
    await page.reload();
    await page.locator('nav button').first().waitFor({ timeout: PATIENCE });
    const all = performance.now() - began;
    // Electron's own takes about a twentieth of it. Main's reading is measured by other benches.
    const bridge: number = await page.evaluate(`performance
      .getEntriesByName('stand-in journal:rows')
      .reduce((sum, { duration }) => sum + duration, 0)`);
    times.push(all - bridge);
  }
  return times;
}

/** Milliseconds from the last click of a 彻底清除 until it is said to be done. */
async function purgeTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  await openRoom(page, '办文');
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: /删除/ }).first().click();
    await page.getByRole('button', { name: '回收站' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: /彻底清除/ }).click();
    const began = performance.now();
    await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
    await page.locator('.purge-notice').waitFor({ timeout: PATIENCE });
    await page.locator('.purge-notice').waitFor({ state: 'detached', timeout: PATIENCE });
    times.push(performance.now() - began);
    await page.getByRole('button', { name: '返回文稿' }).click();
  }
  return times;
}

const list = (times: readonly number[]): string => times.map((time) => time.toFixed(0)).join(' ');

export async function bench(): Promise<BenchRow[]> {
  const [rebuilt, purged] = await withProgram(
    (folder) => seedOffice(folder, documents(DRAFTS)),
    async ({ page }) => [await rebuildTimes(page), await purgeTimes(page)] as const,
  );
  const few = await withProgram(
    (folder) => seedOffice(folder, documents(FEW)),
    ({ page }) => rebuildTimes(page),
  );
  const many = await withProgram(
    (folder) =>
      seedOffice(folder, [], {
        matterEvents: Array.from({ length: EVENTS / 5 }, (_one, at) => invented(at).events).flat(),
      }),
    ({ page }) => rebuildTimes(page),
  );
  const perDraft = (median(rebuilt) - median(few)) / (DRAFTS - FEW);
  return [
    {
      name: '照数据文件夹重建工作库，1万份、每份2000字，到首页',
      figure: median(rebuilt),
      unit: 'ms',
      limit: 6000,
      note: `${list(rebuilt)}；1千份 ${list(few)}，每多一份 ${perDraft.toFixed(2)} ms`,
    },
    {
      name: '照数据文件夹重建工作库，10万条动态',
      figure: median(many),
      unit: 'ms',
      note: `${list(many)}；每条 ${(median(many) / EVENTS).toFixed(3)} ms`,
    },
    {
      name: '1万份里彻底清除一份，到每一份都重写完',
      figure: median(purged),
      unit: 'ms',
      limit: 2000,
      note: list(purged),
    },
  ];
}
