import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { type Desk, makeDesk } from './support';
import { firstStart, newDraft, saved, showList } from './support/office';

/** A data folder in which nothing can be written: at a start, and turning so while somebody writes. */

/** Takes the right to write from everything in the folder, from what is open as well, or gives it back. */
function write(folder: string, how: '+i' | '-i'): void {
  execFileSync('chattr', ['-R', how, folder]);
}

/** Whether this machine can do that: root on a disk that knows the mark. */
function canLock(): boolean {
  const probe = path.join(os.tmpdir(), `huiyin-probe-${process.pid}`);
  writeFileSync(probe, '');
  try {
    execFileSync('chattr', ['+i', probe]);
    execFileSync('chattr', ['-i', probe]);
    return true;
  } catch {
    console.warn('NOT TESTED: nobody but root can make a folder that cannot be written (chattr)');
    return false;
  } finally {
    execFileSync('rm', ['-f', probe]);
  }
}

function lock(desk: Desk): () => void {
  write(desk.dataFolder, '+i');
  const unlock = () => write(desk.dataFolder, '-i');
  onTestFinished(unlock);
  return unlock;
}

function journalOf(desk: Desk): string {
  const folder = path.join(desk.dataFolder, 'journal');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
}

const sheetOf = (page: Page) => page.locator('.ProseMirror[contenteditable="true"]').first();
const notice = (page: Page) => page.locator('.shell-notice');

async function office(desk: Desk) {
  const app = await desk.launch();
  await firstStart(app.page);
  await newDraft(app.page, '其他');
  await sheetOf(app.page).click();
  await app.page.keyboard.type('能写的时候写的。');
  await saved(app.page);
  return app;
}

async function opened(desk: Desk) {
  const app = await desk.launch();
  app.page.setDefaultTimeout(30_000);
  await app.page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await app.page.getByRole('option').first().click();
  return app;
}

const shows = (page: Page, words: string) =>
  expect.poll(() => page.locator('.ProseMirror').first().innerText()).toContain(words);

test('turning so while somebody writes: it is said, nothing is called saved or purged, and all of it is saved once it can be written', async () => {
  if (!canLock()) return;
  const desk = makeDesk();
  const app = await office(desk);
  const { page } = app;
  const unlock = lock(desk);
  await sheetOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('不能写的时候写的。');
  const failed = page.locator('.save-status[data-state="failed"]').first();
  await failed.waitFor();
  await expect.poll(() => failed.innerText()).toMatch(/不能写入/);
  expect(journalOf(desk)).not.toContain('不能写的时候写的。');
  await showList(page);
  await page.getByRole('button', { name: /删除/ }).first().click();
  await page.getByRole('button', { name: '回收站' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /彻底清除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await page.getByText('没有开始清除，什么也没有删去').first().waitFor();
  unlock();
  await page.locator('.save-status[data-state="saved"]').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => journalOf(desk)).toContain('不能写的时候写的。');
  await app.close({ tolerate: /./ });
});

test('ended meanwhile, and still so at the next start: what was typed is there to be read, and saved when it can be', async () => {
  if (!canLock()) return;
  const desk = makeDesk();
  let app = await office(desk);
  const unlock = lock(desk);
  await sheetOf(app.page).click();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.type('不能写的时候写的。');
  await app.page.locator('.save-status[data-state="failed"]').first().waitFor();
  await app.kill();

  app = await opened(desk);
  await shows(app.page, '不能写的时候写的。');
  const told = await notice(app.page).innerText();
  expect(told).toContain('数据文件夹现在只能读，不能写');
  expect(told).toMatch(/还没有存进数据文件夹/);
  expect(told).not.toContain('内容完整');
  expect(await app.page.locator('.save-status[data-state="saved"]').count()).toBe(0);
  await app.kill();

  unlock();
  app = await opened(desk);
  await shows(app.page, '能写的时候写的。不能写的时候写的。');
  await expect.poll(() => journalOf(desk)).toContain('不能写的时候写的。');
  await app.close({ tolerate: /./ });
  app = await desk.launch();
  await app.page.getByRole('navigation').waitFor();
  await expect.poll(() => notice(app.page).count()).toBe(0);
  await app.close();
});
