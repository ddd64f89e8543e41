import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from '../../../build/standin/launched-app';
import { wordsOfWord } from './word-file';

export const room = (page: Page, name = '办会') =>
  page.getByRole('navigation').getByRole('button', { name }).click();
export const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
export const paper = (page: Page, name: string) =>
  page.getByRole('listitem', { name, exact: true });

/** 新建会议 of a kind on a day; ends on its first page. */
export async function newMeeting(page: Page, kind: string, day: string): Promise<void> {
  await page.getByRole('button', { name: '新建会议' }).first().click();
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.getByLabel('会议日期').fill(day);
  await page.keyboard.press('Enter');
  await page.getByLabel('开始时间').fill('9');
  await page.getByLabel('结束时间').fill('1130');
  await page.getByRole('combobox', { name: '地点' }).fill('机关第一会议室');
  await page.getByRole('button', { name: '建立会议' }).click();
  await page.getByRole('tab', { name: '会议情况' }).waitFor();
}

/** One more item on the agenda of the open meeting. */
export async function addItem(page: Page, title: string): Promise<void> {
  await tab(page, '议题');
  await page.getByLabel('新议题').fill(title);
  await page.keyboard.press('Enter');
  await page.getByText(title).first().waitFor();
}

/** Calls the people of a pasted list, as 出席 or in another role. */
export async function pasteNames(page: Page, names: string, role = '出席'): Promise<void> {
  await tab(page, '参会');
  await page.getByLabel('参会身份', { exact: true }).getByText(role).click();
  await page.getByRole('button', { name: '粘贴名单…' }).click();
  await page.getByLabel('名单', { exact: true }).fill(names);
  await page.getByRole('button', { name: /^加入\d+人$/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** A name into a box that offers what the directory knows; the first offer is taken, with the arrow where none is by itself. */
export async function pick(page: Page, box: Locator, name: string): Promise<void> {
  await box.fill(name);
  const offers = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await offers.filter({ hasText: name }).first().waitFor();
  const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
  if ((await active.count()) === 0) await page.keyboard.press('ArrowDown');
  await active.filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** One of the choices of a list that opens. */
export async function choose(page: Page, box: Locator, choice: string): Promise<void> {
  await box.click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: choice })
    .first()
    .click();
}

/** Exports a paper straight from 材料; the words in the file, which is called after the paper unless `named`. */
export async function exported(
  app: LaunchedApp,
  folder: string,
  name: string,
  named = name,
): Promise<string> {
  const file = path.join(folder, `${named}.docx`);
  app.answerDialog({ save: file });
  await paper(app.page, name).getByRole('button', { name: '导出Word' }).click();
  await app.page.getByText(`已导出 ${named}.docx`).waitFor();
  return wordsOfWord(file);
}
