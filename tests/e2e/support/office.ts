import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../../../build/bundle/targets';
import type { LaunchedApp } from '../../../build/standin/launched-app';

export const SPEECH_FILE = path.join(ROOT, 'tests/fixtures/speech.txt');
export const SPEECH = readFileSync(SPEECH_FILE, 'utf8');
/** The characters of a text without white space, which structuring may touch. */
export const words = (text: string): string => text.replace(/\s/g, '');

/** Leaders by rank: name and post. */
type Leaders = readonly { name: string; post: string }[];

/** Two of them, where more than one is needed. */
export const TWO_LEADERS: Leaders = [
  { name: '周启明', post: '主席' },
  { name: '沈若兰', post: '秘书长' },
];

/** The first start of an empty office, by its visible controls. */
export async function firstStart(
  page: Page,
  leaders: Leaders = [{ name: '周启明', post: '' }],
): Promise<void> {
  page.setDefaultTimeout(30_000);
  await page.getByLabel('登记人姓名').fill('梁晓禾');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByLabel('市（县、区）名').fill('示例市');
  await page.getByRole('button', { name: '下一步' }).click();
  for (const [index, { name, post }] of leaders.entries()) {
    await page.getByRole('button', { name: '添加领导' }).click();
    await page.getByLabel(`第${index + 1}位 姓名`).fill(name);
    await page.getByLabel(`第${index + 1}位 职务`).fill(post);
  }
  await page.getByRole('button', { name: /完成/ }).click();
  await page.getByRole('button', { name: '载入示例' }).waitFor();
}

/** The list of drafts beside an open one: it folds away when a draft is opened. */
export async function showList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '文稿列表' }).click();
}

/** 办文 → 新建 → the kind; ends on the draft's page. */
export async function newDraft(page: Page, kind: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByRole('button', { name: /新建/ }).first().click();
  await page.getByPlaceholder(/找文种/).fill(kind);
  await page.locator('.kind-grid button').first().click();
  await page.locator('.ProseMirror[contenteditable="true"]').first().waitFor();
}

/** Pastes plain text into the body, as the clipboard of another program would give it. */
export async function paste(page: Page, text: string): Promise<void> {
  const body = page.locator('.ProseMirror[contenteditable="true"]').first();
  await body.click();
  await body.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The dialog of 智能排版. */
export const structureDialog = (page: Page) => page.getByRole('dialog', { name: '智能排版' });

/** A new draft that holds the raw speech, pasted and structured. */
export async function draftOfSpeech(page: Page): Promise<void> {
  await newDraft(page, '其他');
  await paste(page, SPEECH);
  await structureDialog(page).getByText('文字未动').waitFor();
  await structureDialog(page).getByRole('button', { name: '采用' }).click();
  // The sheet by itself, so that a text that was lost and pages that are late fail differently.
  const sheet = page.locator('.ProseMirror').first();
  await expect.poll(() => sheet.innerText()).toContain('批评指正。谢谢大家！');
  await expect.poll(async () => words(await previewText(page))).toBe(words(SPEECH));
}

/** What the preview shows, page by page. */
export async function previewText(page: Page): Promise<string> {
  const lines = await page.locator('.paged-line').allTextContents();
  return lines.join('');
}

export async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.draft-status').innerText()).toContain('已保存');
}

/** The open draft's rounds, beside the sheet. */
export async function openRounds(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^稿次/ }).click();
  await page.getByRole('region', { name: '稿次' }).waitFor();
}

/** One step of the open draft's rounds, e.g. 送审 to a person; null: a paper that came back unchanged. */
export async function roundStep(
  page: Page,
  button: string,
  person: string | null,
  done: string,
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const goesOn = page.getByRole('button', { name: `照样${button}`, exact: true });
  const submit = page.getByRole('button', { name: done, exact: true });
  const dialog = page.getByRole('dialog').filter({ has: submit });
  await goesOn.or(dialog).first().waitFor();
  if (await goesOn.isVisible()) await goesOn.click();
  await dialog.waitFor();
  if (person === null) await dialog.getByRole('checkbox', { name: '没有修改' }).check();
  else {
    await dialog.getByRole('combobox').first().fill(person);
    await page.keyboard.press('Enter');
  }
  await dialog.getByRole('button', { name: done }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Exports to `file` and waits for the bar that says so. */
export async function exportTo(app: LaunchedApp, file: string): Promise<void> {
  app.answerDialog({ save: file });
  await app.page.getByRole('button', { name: '导出Word', exact: true }).click();
  const bar = app.page.locator('.notice-bar-done');
  const goesOn = app.page.getByRole('button', { name: '照样导出', exact: true });
  await bar.or(goesOn).first().waitFor();
  if (await goesOn.isVisible()) await goesOn.click();
  // The draft's own bar: a notice of another export may still be in sight.
  await bar.getByText(path.basename(file)).waitFor();
  await bar.getByRole('button', { name: '关闭' }).click();
}
