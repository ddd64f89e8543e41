import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, showList } from './support/office';

const box = (page: Page) => page.getByRole('combobox', { name: '查找全部内容' });
const rows = (page: Page) => page.getByRole('listbox', { name: '找到的内容' }).getByRole('option');

async function look(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await box(page).fill(words);
}

test('a draft is found by a word of its body and by the initials of its title, opens at the word, and is found no more once it is purged', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page);
  await page.getByRole('button', { name: /查找全部内容/ }).click();
  await page.getByText('打几个字就能找到').waitFor();
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'detached' });

  await newDraft(page, '其他');
  await page.getByRole('textbox', { name: '标题' }).fill('关于古城保护的情况');
  const body = page.locator('.ProseMirror[contenteditable="true"]').first();
  await body.click();
  const lines = Array.from({ length: 60 }, (_one, at) => `第${at + 1}段，城墙完好。`);
  for (const line of [...lines, '护城河的水很清。城墙在护城河边。']) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
  }
  // Not yet on the disk when it is looked for.
  await look(page, '护城河');
  await expect.poll(() => rows(page).count()).toBe(1);
  await expect.poll(() => rows(page).locator('mark').allTextContents()).toEqual(['护城河']);
  await expect.poll(() => rows(page).innerText()).toContain('护城河的水很清。');
  await page.keyboard.press('Escape');

  await page.getByRole('navigation').getByRole('button', { name: '名录' }).click();
  await look(page, '护城河');
  await rows(page).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('第1处，共2处').waitFor();
  const found = page.locator('.ProseMirror p', { hasText: '护城河的水' });
  await expect
    .poll(() => found.evaluate((one) => one.getBoundingClientRect().top))
    .toBeLessThan(700);

  await look(page, 'gcbh');
  await expect
    .poll(() => rows(page).allInnerTexts())
    .toEqual([expect.stringContaining('古城保护')]);
  await box(page).fill('没有这个词');
  await page.getByText('没有找到“没有这个词”').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Escape');
  await showList(page);
  await page.getByRole('option').first().focus();
  await page.keyboard.press('Delete');
  await page.getByText('已放入回收站').waitFor();
  await look(page, '护城河');
  await page.getByRole('button', { name: '回收站里还有1条' }).click();
  await expect.poll(() => rows(page).count()).toBe(1);
  await rows(page).first().click();
  await page
    .getByRole('button', { name: /彻底清除/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await page.getByText('回收站是空的').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await look(page, '护城河');
  await page.getByText('没有找到“护城河”').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /回收站里还有/ }).count()).toBe(0);
  await box(page).fill('gcbh');
  await page.getByText('没有找到“gcbh”').waitFor();
  expect(app.problems()).toEqual([]);
  await app.close();
});
