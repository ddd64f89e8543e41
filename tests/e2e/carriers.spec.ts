import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { fillDialog, inDialog } from './support/matters';
import { firstStart } from './support/office';

/** Counts what the clerk does, so that a promise of few actions is kept. */
class Clerk {
  actions = 0;
  constructor(private readonly page: Page) {}

  async click(role: 'button' | 'tab' | 'option', name: string): Promise<void> {
    this.actions += 1;
    await this.page.getByRole(role, { name, exact: true }).first().click();
  }
}

async function consultationOfSample(page: Page): Promise<void> {
  await firstStart(page);
  await page.getByRole('button', { name: '载入示例' }).click();
  await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
  await page.getByText('已开的', { exact: true }).click();
  await page
    .getByRole('option', { name: /专题协商会/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '意见建议' }).waitFor();
}

const table = (page: Page) => page.getByRole('table', { name: '所载意见' });

test('23 opinions go into one 专报, are sent, instructed, referred and told, each to be seen in its line', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await consultationOfSample(page);
  const clerk = new Clerk(page);
  await clerk.click('tab', '意见建议');
  await clerk.click('button', '全选');
  await clerk.click('button', '编成专报…');
  await clerk.click('button', '编成专报');
  await expect.poll(() => table(page).locator('tbody tr').count()).toBe(23);
  const tracking = page.getByRole('listitem', { name: '意见建议跟踪一览表' });
  await tracking.getByText('还没有生成').waitFor();
  clerk.actions += 1;
  await tracking.getByRole('button', { name: '生成文稿' }).click();
  await page.locator('.ProseMirror table').first().waitFor();
  await expect.poll(() => page.locator('.paged-page').count()).toBe(1);
  await expect.poll(() => page.locator('.paged-page .paged-row').count()).toBe(25);
  expect(clerk.actions).toBeLessThanOrEqual(8);
  await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();

  await inDialog(page, '报送…', '登记报送', { 报送给: '市委、市政府' });
  await page.getByText('所载意见已锁定，共23条').waitFor();
  await inDialog(page, '批示…', '登记批示', {
    批示领导: '市长 顾承平',
    批示内容: '请有关部门认真研究。',
  });
  await page.getByText('“请有关部门认真研究。”').waitFor();
  await page.getByLabel('全选意见').uncheck();
  await page.getByLabel('选中第1条').check();
  await page.getByRole('button', { name: '转办…', exact: true }).click();
  // The unit that it concerns stands there already.
  await page.getByRole('dialog').locator('.refer-part [title="市民政局"]').waitFor();
  await fillDialog(page, '登记转办', { 转办文号: '市政办转〔2026〕12号' });
  await inDialog(page, '告知委员…', '登记告知委员', { 告知的内容: '已电话说明进展' });
  const first = () => table(page).locator('tbody tr').first().innerText();
  await expect.poll(first).toContain('已告知委员');
  expect(await first()).toContain('市民政局');
  await expect.poll(() => table(page).locator('tbody tr').nth(1).innerText()).toContain('部分采纳');
  await page.getByRole('button', { name: '打开文稿' }).first().click();
  await page.getByRole('status', { name: '报送载体' }).getByText('已报送').waitFor();
  await page.getByRole('button', { name: '看报送和办理' }).click();
  await table(page).waitFor();
  await app.close();
});
