import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Desk, type LaunchedApp, makeDesk } from './support';
import { firstStart, newDraft, saved } from './support/office';

const NAME = '回音数据';
const TITLE = '关于留存的通知';

/** A first start and one draft with a title that is found again. */
async function withDraft(desk: Desk): Promise<LaunchedApp> {
  const app = await desk.launch();
  await firstStart(app.page);
  await newDraft(app.page, '其他');
  await app.page.locator('.ProseMirror').first().click();
  await app.page.keyboard.type(TITLE);
  await saved(app.page);
  return app;
}

/** The draft is there, in the list of drafts. */
async function hasDraft(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await expect.poll(() => page.locator('.row-list-title').count()).toBe(1);
  await page.getByRole('option').first().click();
  await expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(TITLE);
}

async function dataFolder(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await window.desktop['app:info']({});
    return answer.ok ? answer.value.dataFolder : '';
  });
}

/** The PC set up anew: the person's profile is gone, the disks are as they were. */
/** A browser that is ending may write one more file behind the removing: then all of it is removed again. */
function removeWhole(folder: string): void {
  for (let left = 10; ; left -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

function setUpAnew(desk: Desk): void {
  for (const name of readdirSync(desk.userData)) removeWhole(path.join(desk.userData, name));
}

async function moveToDisk(app: LaunchedApp, desk: Desk): Promise<void> {
  const { page } = app;
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
  await page.getByText('数据', { exact: true }).first().click();
  app.answerDialog({ open: [desk.disk] });
  await page.getByRole('button', { name: '移到别处…' }).click();
  await page.getByText(/核对无误/).waitFor();
  await page.getByText(/已作标记，不会再被当成现在的数据打开/).waitFor();
}

describe('a moved data folder', () => {
  test('is found again by its mark after the PC was set up anew', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await moveToDisk(app, desk);
    expect(await dataFolder(app.page)).toBe(path.join(desk.disk, NAME));
    await app.close();
    expect(existsSync(path.join(desk.dataFolder, '已移到别处.json'))).toBe(true);

    setUpAnew(desk);
    app = await desk.launch();
    await hasDraft(app.page);
    expect(await dataFolder(app.page)).toBe(path.join(desk.disk, NAME));
    await app.close();
  });

  test('on a disk that is not connected is not replaced by the old one, unless somebody says so', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await moveToDisk(app, desk);
    await app.close();
    setUpAnew(desk);
    // Deeper than anybody looks.
    const away = path.join(desk.documents, 'away', 'disk');
    mkdirSync(path.dirname(away));
    renameSync(desk.disk, away);

    app = await desk.launch();
    let { page } = app;
    await page.getByText(/没有打开旧的数据/).waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText(/没有打开旧的数据/).waitFor();
    // Connected: the same button opens it, without a restart.
    renameSync(away, desk.disk);
    // A try that was still under way may have found it already.
    const again = page.getByRole('button', { name: '再试一次' });
    await again.click({ timeout: 5000 }).catch(() => undefined);
    await hasDraft(page);
    await app.close();

    setUpAnew(desk);
    renameSync(desk.disk, away);
    app = await desk.launch();
    ({ page } = app);
    await page.getByRole('button', { name: /^用留在这里的旧的一份/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '用旧的一份' }).click();
    await hasDraft(page);
    expect(await dataFolder(page)).toBe(desk.dataFolder);
    await app.close();
  });
});

describe('settings.json full of zeros', () => {
  test('the second one serves: the moved folder is opened', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await moveToDisk(app, desk);
    await app.close();
    writeFileSync(path.join(desk.userData, 'settings.json'), Buffer.alloc(400));
    // Without any mark: only the settings know.
    rmSync(desk.dataFolder, { recursive: true });
    app = await desk.launch();
    await hasDraft(app.page);
    await app.close();
    expect(existsSync(path.join(desk.userData, 'settings.json.damaged'))).toBe(true);
  });
});

describe('data that lies on another disk before a first start', () => {
  test('is offered with what it holds, and used', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await app.close();
    setUpAnew(desk);
    renameSync(desk.dataFolder, path.join(desk.disk, NAME));
    app = await desk.launch();
    const { page } = app;
    const row = page.getByRole('listitem').filter({ hasText: path.join(desk.disk, NAME) });
    await row.getByText(/文稿1份/).waitFor();
    expect(existsSync(desk.dataFolder)).toBe(false);
    await row.getByRole('button', { name: /^用这一份/ }).click();
    await hasDraft(page);
    await app.close();
  });

  test('is left alone when a new one is wanted', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await app.close();
    setUpAnew(desk);
    renameSync(desk.dataFolder, path.join(desk.disk, NAME));
    app = await desk.launch();
    await app.page.getByRole('button', { name: '都不是，新建一份' }).click();
    await firstStart(app.page);
    expect(await dataFolder(app.page)).toBe(desk.dataFolder);
    await app.close();
  });
});

test('a folder that is gone for good: another is filled from this PC, by choice', async () => {
  const desk = makeDesk();
  let app = await withDraft(desk);
  await app.close();
  rmSync(desk.dataFolder, { recursive: true });
  app = await desk.launch();
  await app.page.getByRole('button', { name: '找不回来了，另建一份…' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: '另建一份' }).click();
  await app.page.getByText(/工作库重新写了一份（.*文稿1份.*内容完整/).waitFor();
  await hasDraft(app.page);
  await app.close();
  app = await desk.launch();
  await hasDraft(app.page);
  expect(await app.page.getByText('内容完整').count()).toBe(0);
  await app.close();
});

describe('就是这个', () => {
  test('an empty folder is refused and stays empty; the right one is opened', async () => {
    const desk = makeDesk();
    let app = await withDraft(desk);
    await app.close();
    const hidden = path.join(path.dirname(desk.disk), 'elsewhere');
    renameSync(desk.dataFolder, hidden);
    app = await desk.launch();
    const { page } = app;
    await page.getByText(/没有找到数据文件夹/).waitFor();
    app.answerDialog({ open: [desk.disk] });
    await page.getByRole('button', { name: '指定数据文件夹的位置…' }).click();
    await page.getByText(/没有回音的数据.*没有在里面新建任何东西/).waitFor();
    expect(readdirSync(desk.disk)).toEqual([]);
    app.answerDialog({ open: [hidden] });
    await page.getByRole('button', { name: '指定数据文件夹的位置…' }).click();
    await hasDraft(page);
    await app.close();
  });
});
