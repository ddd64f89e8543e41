import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type LaunchedApp, makeDesk } from './support';
import { bar, form, record } from './support/matters';
import { room } from './support/meetings';
import { firstStart } from './support/office';
import { shot } from './support/pictures';

/** What a clerk has typed into a form and not registered: however it is left, it is there. */

const WORDS =
  '已会同市财政局研究，拟分两批改造老年食堂，今年先改三处，明年再改五处；资金从两家的预算里各出一半，年底前报告进展情况，并答复提出意见的委员。';
const PUT_BACK = '上次填的还没有登记，已放回。';

/** A matter outside the house, with an answer that is typed and not registered. */
async function typed(): Promise<LaunchedApp> {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page);
  await room(page, '办事');
  for (const title of ['增设老年食堂', '修订值班制度']) {
    await page.getByRole('button', { name: '登记事项' }).first().click();
    await form(page, '登记事项').locator('label', { hasText: '跟踪回音' }).click();
    await page.getByRole('textbox', { name: '事项', exact: true }).fill(title);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
  }
  await openMatter(page, '增设老年食堂');
  await answer(page);
  await form(page, '答复').locator('label', { hasText: '电话' }).click();
  await page.getByLabel('答复内容').fill(WORDS);
  return app;
}

async function openMatter(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

const answer = (page: Page) => bar(page).getByRole('button', { name: '答复', exact: true }).click();
const question = (page: Page) => page.getByRole('dialog', { name: '有1张表填了还没有登记' });

describe('an answer that is typed and not registered', () => {
  test('is there again after Esc, another matter and another room, and ends with its registering', async () => {
    const app = await typed();
    const { page } = app;
    await page.getByLabel('答复内容').press('Escape');
    await form(page, '答复').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '关闭' }).click();
    await openMatter(page, '修订值班制度');
    await answer(page);
    expect(await page.getByLabel('答复内容').inputValue()).toBe('');
    expect(await page.getByText(PUT_BACK).count()).toBe(0);
    await room(page, '办文');
    await room(page, '办事');
    await page.getByRole('button', { name: '关闭' }).click();
    await openMatter(page, '增设老年食堂');
    await answer(page);
    await page.getByText(PUT_BACK).waitFor();
    expect(await page.getByLabel('答复内容').inputValue()).toBe(WORDS);
    expect(await form(page, '答复').getByRole('radio', { name: '电话' }).isChecked()).toBe(true);
    await shot(page, '01-put-back');
    await page.getByLabel('答复内容').press('Control+Enter');
    await record(page).getByText(WORDS).waitFor();
    await answer(page);
    expect(await page.getByLabel('答复内容').inputValue()).toBe('');
    await app.quit();
  });

  test('is asked about when the window is to close: back to it, or away with it', async () => {
    const app = await typed();
    const { page } = app;
    await room(page, '办文');
    await app.pressClose();
    await question(page).waitFor();
    await question(page).getByText('增设老年食堂').waitFor();
    await question(page)
      .getByText(`${WORDS.slice(0, 60)}……`)
      .waitFor();
    await shot(page, '02-question');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '增设老年食堂' }).waitFor();
    expect(await app.windows()).toHaveLength(1);
    await answer(page);
    expect(await page.getByLabel('答复内容').inputValue()).toBe(WORDS);
    // Also where the form is open.
    await app.clickMenu('文件', '退出');
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('答复内容').inputValue()).toBe(WORDS);
    await app.pressClose();
    await question(page).getByRole('button', { name: '不要了，关闭' }).click();
    expect(await app.ended).toBe(0);
  });

  test('holds up no end of a session', async () => {
    const app = await typed();
    await app.pressClose();
    await question(app.page).waitFor();
    expect(await app.endSession()).toBe(true);
    expect(await app.ended).toBe(0);
  });
});
