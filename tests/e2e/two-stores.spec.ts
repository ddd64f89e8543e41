import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Desk, makeDesk, wipeBrowserStore } from './support';
import { filesWith } from './support/bytes';
import { firstStart, newDraft, paste, showList } from './support/office';

/**
 * The two stores through the real bundles, real disk and real Chromium: a few of the states
 * that tests/protocol enumerates, and what only real files can show.
 */

const saved = (page: Page) => page.locator('.save-status[data-state="saved"]').first().waitFor();

async function write(page: Page, text: string): Promise<void> {
  await newDraft(page, '其他');
  await paste(page, text);
  await saved(page);
}

/** Where the program put the data folder of this desk. */
function dataFolderOf(desk: Desk): string {
  const home = path.dirname(desk.userData);
  const places = [path.join(home, '回音数据'), path.join(home, 'journal')];
  const found = places.find((place) => existsSync(path.join(place, 'journal')));
  if (found === undefined) throw new Error(`no data folder in ${readdirSync(home).join(' ')}`);
  return found;
}

async function bodyShows(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByPlaceholder('按标题查找').waitFor();
  await page.getByPlaceholder('按标题查找').fill(text);
  await page.getByRole('button', { name: '查正文' }).click();
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
}

describe('a folder that is not what it was', () => {
  test('emptied, and the program killed while it fills it: nothing is missing afterwards', async () => {
    const desk = makeDesk();
    let app = await desk.launch();
    await firstStart(app.page);
    await write(app.page, '荷塘边的路灯要修。');
    await write(app.page, '菜场门口的台阶太高。');
    const folder = dataFolderOf(desk);
    await app.close();
    for (const wait of [300, 900, 1500]) {
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
      const started = desk.launch().catch(() => null);
      await new Promise((done) => setTimeout(done, wait));
      await (await started)?.kill();
    }
    app = await desk.launch();
    await bodyShows(app.page, '荷塘边的路灯要修。');
    await bodyShows(app.page, '菜场门口的台阶太高。');
    await app.close();
    // The next start finds both sides equal and has nothing to say.
    app = await desk.launch();
    await app.page.getByRole('navigation').waitFor();
    await expect.poll(() => app.page.locator('.shell-notice').count()).toBe(0);
    await app.close();
  });

  test('an older copy put back: what was saved since stays, and the older state is a restore point', async () => {
    const desk = makeDesk();
    let app = await desk.launch();
    await firstStart(app.page);
    await write(app.page, '先写的一句。');
    const folder = dataFolderOf(desk);
    await app.close();
    const older = mkdtempSync(path.join(os.tmpdir(), 'huiyin-older-'));
    onTestFinished(() => rmSync(older, { recursive: true, force: true }));
    cpSync(folder, path.join(older, 'copy'), { recursive: true });
    app = await desk.launch();
    await write(app.page, '后写的一句。');
    await app.close();
    rmSync(folder, { recursive: true });
    cpSync(path.join(older, 'copy'), folder, { recursive: true });
    app = await desk.launch();
    await expect
      .poll(() => app.page.locator('.shell-notice').innerText())
      .toMatch(/补齐.*内容完整/);
    await bodyShows(app.page, '后写的一句。');
    await bodyShows(app.page, '先写的一句。');
    await app.close();
  });

  test('worked on at two PCs: one is opened, the other is a restore point, one click away', async () => {
    const [here, there] = [makeDesk(), makeDesk()];
    let app = await here.launch();
    await firstStart(app.page);
    await write(app.page, '两处都有的一句。');
    const folder = dataFolderOf(here);
    await app.close();
    // The other PC starts from a copy and writes on.
    app = await there.launch();
    await app.page.getByLabel('登记人姓名').waitFor();
    await app.close();
    const other = dataFolderOf(there);
    rmSync(other, { recursive: true });
    wipeBrowserStore(there.userData);
    cpSync(folder, other, { recursive: true });
    app = await there.launch();
    await write(app.page, '只在那边写的。');
    await app.close();
    app = await here.launch();
    await write(app.page, '只在这边写的。');
    await app.close();
    renameSync(folder, `${folder}-aside`);
    cpSync(other, folder, { recursive: true });

    app = await here.launch();
    const { page } = app;
    await expect
      .poll(() => page.locator('.shell-notice').innerText())
      .toMatch(/各有对方没有的改动/);
    await page.getByRole('button', { name: '知道了' }).click();
    await bodyShows(page, '只在那边写的。');
    await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
    await page.locator('.ant-segmented').getByText('数据', { exact: true }).click();
    const kept = page.getByRole('row').filter({ hasText: '本机原来的工作库' });
    await kept.getByRole('button', { name: '恢复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('navigation').waitFor();
    await bodyShows(page, '只在这边写的。');
    await app.close();
  });
});

/** The open draft goes into the bin, and from there for good. */
async function purgeOpen(page: Page): Promise<void> {
  await showList(page);
  await page.getByRole('button', { name: /删除/ }).first().click();
  await page.getByRole('button', { name: '回收站' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /彻底清除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await page
    .getByText(/已.*清除/)
    .first()
    .waitFor();
}

describe('彻底清除', () => {
  test('is known to a folder that was emptied and filled again: an older copy that comes back loses the words with the next', async () => {
    const desk = makeDesk();
    const words = '青石巷旧事不宜留存';
    let app = await desk.launch();
    await firstStart(app.page);
    await write(app.page, '第二个要清的。');
    await write(app.page, `${words}。`);
    const folder = dataFolderOf(desk);
    const older = mkdtempSync(path.join(os.tmpdir(), 'huiyin-older-'));
    onTestFinished(() => rmSync(older, { recursive: true, force: true }));
    cpSync(path.join(folder, 'journal'), older, { recursive: true });
    expect(filesWith(words, older)).toHaveLength(1);
    await purgeOpen(app.page);
    await expect.poll(() => filesWith(words, folder)).toEqual([]);
    await app.close();
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    app = await desk.launch();
    await expect.poll(() => app.page.locator('.shell-notice').innerText()).toMatch(/重新写了一份/);
    cpSync(older, path.join(folder, 'journal - 副本'), { recursive: true });
    await bodyShows(app.page, '第二个要清的。');
    await app.page.getByRole('option').first().click();
    await purgeOpen(app.page);
    await expect.poll(() => filesWith(words, folder)).toEqual([]);
    await app.close();
  });

  test('leaves no byte of the words in the data folder, the profile or anywhere the program writes', async () => {
    const desk = makeDesk();
    const words = '鹧鸪岭旧事不宜留存';
    let app = await desk.launch();
    await firstStart(app.page);
    await write(app.page, '要留下的一句。');
    await write(app.page, `${words}。`);
    await app.close();
    // A store built anew leaves no older one behind either.
    wipeBrowserStore(desk.userData);
    app = await desk.launch();
    const { page } = app;
    const home = path.dirname(desk.userData);
    await bodyShows(page, words);
    expect(filesWith(words, home).length).toBeGreaterThan(0);
    await page.getByRole('option').first().click();
    await purgeOpen(page);
    await expect.poll(() => filesWith(words, home)).toEqual([]);
    await page.getByRole('button', { name: '返回文稿' }).click();
    await bodyShows(page, '要留下的一句。');
    await app.close();
    expect(filesWith(words, home)).toEqual([]);
    app = await desk.launch();
    await bodyShows(app.page, '要留下的一句。');
    expect(filesWith(words, home)).toEqual([]);
    await app.close();
  });
});
