import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Desk, makeDesk } from './support';
import { filesWith } from './support/bytes';
import { firstStart, newDraft, paste, saved, showList } from './support/office';

/** The window is closed in the middle of 彻底清除, at each of its steps: nothing of it stays, and nothing else goes. */

const WORDS = '鹧鸪岭旧事不宜留存';
const STAYS = '要留下的一句。';

async function write(page: Page, text: string): Promise<void> {
  await newDraft(page, '其他');
  await paste(page, text);
  await saved(page);
}

/** An office with a draft that is in the bin, and the button that purges it pressed. */
async function purging(desk: Desk, held: string) {
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  await write(page, STAYS);
  await write(page, `${WORDS}。`);
  await showList(page);
  await page.getByRole('button', { name: /删除/ }).first().click();
  await page.getByRole('button', { name: '回收站' }).click();
  await page.getByRole('option').first().click();
  const { begun, release } = app.holdChannel(held);
  await page.getByRole('button', { name: /彻底清除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await begun;
  return { app, page, release };
}

const homeOf = (desk: Desk) => path.dirname(desk.userData);

async function isClean(desk: Desk): Promise<void> {
  const app = await desk.launch();
  const { page } = app;
  page.setDefaultTimeout(30_000);
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await expect.poll(() => filesWith(WORDS, homeOf(desk))).toEqual([]);
  await expect.poll(() => page.locator('.row-list-title').count()).toBe(1);
  await page.getByRole('option').first().click();
  await expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(STAYS);
  expect(await page.getByText('还没有清除干净').count()).toBe(0);
  await app.close();
  expect(filesWith(WORDS, homeOf(desk))).toEqual([]);
}

/** Nothing was written down yet: the draft is in the bin as it was, to be brought back or purged. */
async function isInBin(desk: Desk): Promise<void> {
  const app = await desk.launch();
  const { page } = app;
  page.setDefaultTimeout(30_000);
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByRole('button', { name: '回收站' }).click();
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.getByRole('option').first().click();
  await expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(WORDS);
  await app.close();
}

test.each(['purge:copies', 'purge:done'])(
  '✕ while main is at %s: 已清除 is not said too early, and the next start has nothing left of it',
  async (held) => {
    const desk = makeDesk();
    const { app, page, release } = await purging(desk, held);
    await app.pressClose();
    const said = page.getByText('已从工作库、第二份数据和全部恢复点里清除');
    expect(await said.count().catch(() => 0)).toBe(0);
    release();
    expect(await app.ended).toBe(0);
    await isClean(desk);
  },
);

test.each(['purge:copies', 'purge:done'])(
  'killed while main is at %s: the next start has nothing left of it',
  async (held) => {
    const desk = makeDesk();
    const { app } = await purging(desk, held);
    await app.kill();
    await isClean(desk);
  },
);

test('✕ before main has heard of it: nothing was begun, and the draft is in the bin as it was', async () => {
  const desk = makeDesk();
  const { app, page, release } = await purging(desk, 'purge:begin');
  await app.pressClose();
  expect(
    await page
      .getByText('已从工作库')
      .count()
      .catch(() => 0),
  ).toBe(0);
  expect(await app.ended).toBe(0);
  release();
  await isInBin(desk);
});
