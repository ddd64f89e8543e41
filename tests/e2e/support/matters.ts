import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LaunchedApp } from '../../../build/standin/launched-app';
import { paper, pick } from './meetings';
import { exportTo } from './office';
import { wordsOfWord } from './word-file';

/** A morning by the clock of the PC. */
export const at = (date: string) => `${date}T09:30:00+08:00`;
export const form = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
export const bar = (page: Page) => page.getByRole('toolbar', { name: '登记', exact: true });
export const record = (page: Page) => page.getByRole('list', { name: '办理记录' });
export const links = (page: Page) => page.getByRole('region', { name: '来龙去脉' });
/** The state that the head of the open matter shows. */
export const state = (page: Page) => page.locator('.matter-state strong');

/** A name into the picker of that label on the page, which offers it. */
export const pickInto = (page: Page, label: string, text: string) =>
  pick(page, page.getByRole('combobox', { name: label }), text);

/** A day into the field of that label. */
export async function day(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

/** One of a row of choices, e.g. 电话. */
export const choice = (page: Page, group: string, text: string) =>
  page
    .getByRole('radiogroup', { name: group })
    .locator('label')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .click();

/** Registers the form in hand and waits until it has closed. */
export async function done(page: Page, title: string, button = `登记${title}`): Promise<void> {
  await form(page, title).getByRole('button', { name: button, exact: true }).click();
  await form(page, title).waitFor({ state: 'hidden' });
}

/** One step on the open matter's page; `fill` fills its form in. */
export async function register(
  page: Page,
  step: string,
  fill: (form: Locator) => Promise<unknown>,
  button?: string,
): Promise<void> {
  await bar(page).waitFor();
  const own = bar(page).getByRole('button', { name: step, exact: true });
  if ((await own.count()) > 0) await own.click();
  else {
    await bar(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: `${step}…` }).click();
  }
  await form(page, step).waitFor();
  await fill(form(page, step));
  await done(page, step, button);
}

/** Opens a carrier's dialog, fills its fields by label, registers, and waits until it has closed. */
export async function inDialog(
  page: Page,
  button: string,
  done: string,
  facts: Record<string, string>,
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await fillDialog(page, done, facts);
}

/** The same for a dialog that is open. */
export async function fillDialog(
  page: Page,
  done: string,
  facts: Record<string, string>,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(facts)) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog.getByRole('button', { name: done, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** One entry of a timeline: its number, step, day and words. */
const ENTRY = '.timeline-number, .timeline-head strong, .timeline-head time, .timeline-words';

/** The open matter's timeline, the first entry first, a line an entry. */
export async function timeline(page: Page): Promise<string[]> {
  const items = await record(page).locator(':scope > li').all();
  const lines = await Promise.all(
    items.map(async (item) => (await item.locator(ENTRY).allTextContents()).join(' ')),
  );
  return lines.reverse();
}

/** Reads the timeline now and again: what stood there stands there unchanged, and `added` lines came behind it. */
export function watchTimeline(page: () => Page) {
  let known: string[] = [];
  return async (added: number): Promise<string[]> => {
    await expect.poll(async () => (await timeline(page())).length).toBe(known.length + added);
    const now = await timeline(page());
    expect(now.slice(0, known.length)).toEqual(known);
    known = now;
    return now;
  };
}

/**
 * 生成文稿 of a paper on the matter's page, exported from the draft's own page, and back; the
 * words in the file, which is called after the paper unless `named`.
 */
export async function made(
  app: LaunchedApp,
  folder: string,
  name: string,
  named = name,
): Promise<string> {
  const { page } = app;
  await paper(page, name).getByRole('button', { name: '生成文稿' }).click();
  const source = page.getByRole('status', { name: '来自办事' });
  await source.getByText(`${name} 第1版`).waitFor();
  const file = path.join(folder, `${named}.docx`);
  await exportTo(app, file);
  await source.getByRole('button', { name: '打开事项' }).click();
  await paper(page, name).getByText('第1版').waitFor();
  return wordsOfWord(file);
}
