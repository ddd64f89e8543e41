import type { Locator, Page } from 'playwright-core';
import type { Paper, Place } from './paper';
import type { Walk } from './walk';

/** One thing that a clerk does; false where there is nothing to do it with. */
export type Step = (walk: Walk) => Promise<boolean>;

export const title = (page: Page): Locator =>
  page.getByRole('textbox', { name: '标题', exact: true });
export const body = (page: Page): Locator =>
  page
    .locator('[data-place="body"] .ProseMirror[contenteditable="true"]')
    .filter({ visible: true });
export const list = (page: Page): Locator => page.getByRole('listbox', { name: '文稿' });
export const rowOf = (page: Page, { id }: Paper): Locator => page.locator(`#row-${id}`);

/** The cursor at the end of a place, as a click and Ctrl+End put it. */
export async function into({ page }: Walk, place: Place): Promise<void> {
  await (place === 'title' ? title(page) : body(page)).click();
  await page.keyboard.press('Control+End');
}

export const atSheet = ({ room, open }: Walk): Paper | null => (room === '办文' ? open : null);

/** The list of drafts is shown. */
export async function showList({ page }: Walk): Promise<void> {
  const rail = page.getByRole('button', { name: '文稿列表' });
  await rail.or(list(page)).first().waitFor();
  if (await rail.isVisible()) await rail.click();
}
