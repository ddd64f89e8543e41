import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk } from './support';
import { filesWith } from './support/bytes';
import { firstStart, newDraft, paste, saved, showList } from './support/office';

/** A data folder that was emptied and filled again from the store knows what was purged before. */

const WORDS = '青石巷旧事不宜留存';
const NEXT = '第二个要清的一句';

async function write(page: Page, text: string): Promise<void> {
  await newDraft(page, '其他');
  await paste(page, `${text}。`);
  await saved(page);
}

/** The draft that is open beside the list goes into the bin, and from there for good. */
async function purgeOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: /删除/ }).first().click();
  await page.getByRole('button', { name: '回收站' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /彻底清除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await page.getByText('已从工作库、第二份数据和全部恢复点里清除').waitFor();
}

test('an older copy that comes back into it loses the purged words with the next purge', async () => {
  const desk = makeDesk();
  const folder = desk.dataFolder;
  const older = mkdtempSync(path.join(os.tmpdir(), 'huiyin-older-'));
  onTestFinished(() => rmSync(older, { recursive: true, force: true }));
  let app = await desk.launch();
  await firstStart(app.page);
  await write(app.page, NEXT);
  await write(app.page, WORDS);
  // Saved is saved: the journal holds both on the disk now.
  cpSync(path.join(folder, 'journal'), older, { recursive: true });
  expect(filesWith(WORDS, older)).toHaveLength(1);
  await showList(app.page);
  await purgeOpen(app.page);
  await expect.poll(() => filesWith(WORDS, folder)).toEqual([]);
  await app.close();

  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  app = await desk.launch();
  const { page } = app;
  page.setDefaultTimeout(30_000);
  await page.getByText(/已从本机的工作库重新写了一份/).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect.poll(() => page.locator('.shell-notice').count()).toBe(0);
  expect(filesWith(NEXT, folder)).toHaveLength(1);
  const copy = path.join(folder, 'journal - 副本');
  cpSync(older, copy, { recursive: true });
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await expect.poll(() => page.locator('.row-list-title').count()).toBe(1);
  await page.getByRole('option').first().click();
  await expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(NEXT);
  // The list stays shown: that was chosen before.
  await purgeOpen(page);
  await expect.poll(() => [...filesWith(WORDS, folder), ...filesWith(NEXT, folder)]).toEqual([]);
  // The copy is still there, with all that is not to go.
  expect(readdirSync(copy)).not.toEqual([]);
  await app.close();
});
