import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk, wipeBrowserStore } from './support';
import {
  draftOfSpeech,
  exportTo,
  firstStart,
  newDraft,
  openRounds,
  previewText,
  roundStep,
  saved,
  words,
} from './support/office';
import { wordsOfWord } from './support/word-file';

const ADDED = '二稿添上的一句话。';

/** What the guide promises (使用手册, 送审和签发): from the signature to the number, apart from typing. */
const PROMISED_TO_NUMBER = 2;

/** 编号 of the signed draft in hand; what was clicked. */
async function number(page: Page, facts: Record<string, string>): Promise<string[]> {
  const actions: string[] = [];
  const click = async (name: string, target: Locator) => {
    actions.push(name);
    await target.click();
  };
  const bar = page.getByRole('status').filter({ hasText: '已签发，文字锁定' });
  await click('编号', bar.getByRole('button', { name: '编号' }));
  const form = page.getByRole('group', { name: '编号' });
  for (const [label, value] of Object.entries(facts)) await form.getByLabel(label).fill(value);
  await click('登记编号', form.getByRole('button', { name: '登记编号' }));
  return actions;
}

/** What stands on the sheet itself, whichever pane is open beside it. */
async function sheetText(page: Page): Promise<string> {
  return words(await page.locator('.ProseMirror').first().innerText());
}

describe('a draft on its way', () => {
  test('two rounds and a signature, a restart, and a lost browser store: every word is there', async () => {
    const desk = makeDesk();
    let app = await desk.launch();
    let { page } = app;
    await firstStart(page);
    await draftOfSpeech(page);

    // 一稿 goes out and comes back.
    await openRounds(page);
    await roundStep(page, '送审', '周启明', '登记送审');
    await roundStep(page, '登记退回修改', null, '登记退回');
    await page.getByText('二稿 · 起草中').waitFor();

    // The leader's change is typed in; 二稿 goes out and is signed.
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(ADDED);
    await saved(page);
    await roundStep(page, '送审', '周启明', '登记送审');
    await roundStep(page, '签发', '周启明', '登记签发');
    await page
      .getByText(/已签发/)
      .first()
      .waitFor();
    const signed = await sheetText(page);
    expect(signed).toContain(ADDED);

    // Locked: typing changes nothing.
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.type('不该进来的字');
    expect(await sheetText(page)).toBe(signed);
    await page.getByRole('button', { name: '与签发稿比对' }).click();
    await page.getByText('0处不同').first().waitFor();
    await page.keyboard.press('Escape');
    const file = path.join(desk.documents, '签发稿.docx');
    await exportTo(app, file);
    const written = await wordsOfWord(file);
    expect(words(written)).toContain(ADDED);
    await app.close();

    // A restart keeps it all.
    app = await desk.launch();
    ({ page } = app);
    await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
    await page.getByRole('option').first().click();
    await expect.poll(() => sheetText(page)).toBe(signed);
    await openRounds(page);
    await expect
      .poll(() => page.getByRole('region', { name: '稿次' }).innerText())
      .toContain('已签发');
    await app.close();

    // The browser's store is gone between two starts: it comes back whole from the second copy.
    wipeBrowserStore(desk.userData);
    app = await desk.launch();
    ({ page } = app);
    await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
    await page.getByRole('option').first().click();
    await expect.poll(() => sheetText(page)).toBe(signed);
    await expect.poll(async () => words(await previewText(page))).toBe(words(written));
    await openRounds(page);
    const rounds = await page.getByRole('region', { name: '稿次' }).innerText();
    expect(rounds).toContain('已签发');
    expect(rounds.match(/周启明/g)?.length).toBeGreaterThanOrEqual(3);
    expect(app.requests()).toEqual([]);
    expect(app.policyErrors()).toEqual([]);
    await app.close();
  });

  test('编号 after the signature: printed in the file and the preview, the signed text as it was', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await newDraft(page, '通知');
    await saved(page);
    await openRounds(page);
    await roundStep(page, '签发', '周启明', '登记签发');
    const bar = page.getByRole('status').filter({ hasText: '已签发，文字锁定' });
    await bar.waitFor();
    const signed = await sheetText(page);
    // What comes next stands first; nothing has to be sent back for it.
    await expect
      .poll(() => bar.getByRole('button').allInnerTexts())
      .toEqual(['编号', '导出', '退回签发人']);
    const actions = await number(page, { 发文字号: '示政协办发〔2026〕12号', 印数: '45' });
    expect(actions.length, actions.join('，')).toBeLessThanOrEqual(PROMISED_TO_NUMBER);
    await page.getByText('已编示政协办发〔2026〕12号').waitFor();
    expect(await sheetText(page)).toBe(signed);
    const file = path.join(desk.documents, '通知.docx');
    await exportTo(app, file);
    const now = new Date();
    const today = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    const written = await wordsOfWord(file);
    expect(written).toContain('示政协办发〔2026〕12号');
    expect(written).toContain(today);

    // A 纪要 has its 期号 the same way; the number alone is enough.
    await newDraft(page, '纪要');
    await saved(page);
    await openRounds(page);
    await roundStep(page, '签发', '周启明', '登记签发');
    const periodical = await number(page, { 期号: '7' });
    expect(periodical.length, periodical.join('，')).toBeLessThanOrEqual(PROMISED_TO_NUMBER);
    await page.getByText('已编第7期').waitFor();
    const minutes = path.join(desk.documents, '纪要.docx');
    await exportTo(app, minutes);
    expect(await wordsOfWord(minutes)).toContain('第7期');
    await app.close();
  });
});
