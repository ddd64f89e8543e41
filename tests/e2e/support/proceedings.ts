import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { firstStart } from './office';

/** An office with one consulting meeting, two agenda items and these attendees; ends on 会议记录. */
export async function consultingMeeting(page: Page, names: readonly string[]): Promise<void> {
  await firstStart(page);
  await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
  await page.getByRole('button', { name: '新建会议' }).first().click();
  await page.getByRole('button', { name: '专题协商会', exact: true }).click();
  await page.getByRole('button', { name: '建立会议' }).click();
  await page.getByRole('tab', { name: '议题' }).click();
  for (const title of ['老城区停车治理', '养老服务设施布局']) {
    await page.getByLabel('新议题').fill(title);
    await page.keyboard.press('Enter');
    await page.getByText(title).first().waitFor();
  }
  await page.getByRole('tab', { name: '参会' }).click();
  await page.getByRole('button', { name: '粘贴名单…' }).click();
  await page.getByLabel('名单', { exact: true }).fill(names.join('、'));
  await page.getByRole('button', { name: /^加入\d+人/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: '会议记录' }).click();
}

export const speakerBox = (page: Page) =>
  page.getByRole('combobox', { name: '发言人', exact: true });
export const wordsBox = (page: Page) => page.getByRole('textbox', { name: '发言内容' });
export const counts = (page: Page) => page.locator('.proceedings-counts').innerText();

/** The cursor is in the box of that name. */
export const focused = (page: Page, label: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(label);

/**
 * In the speaker box: letters, Enter; ends in the words. '' leaves it 未注明. `isShared`: two
 * people answer to the letters, the first of them is chosen with the arrow.
 */
export async function speaker(page: Page, letters: string, isShared = false): Promise<void> {
  await focused(page, '发言人');
  await page.keyboard.type(letters);
  if (isShared) {
    await page.getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await focused(page, '发言内容');
}

/** Selects a passage of the words in hand. */
export async function select(page: Page, passage: string): Promise<void> {
  await wordsBox(page).evaluate((element, wanted) => {
    const box = element as HTMLTextAreaElement;
    const start = box.value.indexOf(wanted);
    box.focus();
    box.setSelectionRange(start, start + wanted.length);
  }, passage);
}

/** The next entry, by its key. */
export async function nextEntry(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await focused(page, '发言人');
}

/** Everything typed is in the second copy. */
export async function acknowledged(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.save-status').getAttribute('data-state')).toBe('saved');
}
