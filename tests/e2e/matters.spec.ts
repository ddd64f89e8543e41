import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart } from './support/office';

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();
const form = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const bar = (page: Page) => page.getByRole('toolbar', { name: '登记' });
const SHOTS = process.env.SHOTS ?? '';
const shot = (page: Page, name: string) =>
  SHOTS ? page.screenshot({ path: path.join(SHOTS, `${name}.png`) }) : Promise.resolve();

/** Types a name into a picker and takes it. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.keyboard.press('Enter');
}

describe('a resolution', () => {
  test('goes to 办结 confirmed by a leader', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await room(page, '办事');
    await page.getByRole('region', { name: '跟踪回音' }).waitFor();
    await shot(page, '01-empty');

    await room(page, '办会');
    await page.getByRole('button', { name: '新建会议' }).first().click();
    await page.getByRole('button', { name: '主席会议', exact: true }).click();
    await page.getByRole('button', { name: '建立会议' }).click();
    await page.getByRole('tab', { name: '议题' }).click();
    await page.getByLabel('新议题').fill('审议年度协商计划');
    await page.keyboard.press('Enter');
    await page.getByLabel('第1项 题目').waitFor();
    await page.getByRole('tab', { name: '议定事项' }).click();
    await page.getByRole('button', { name: '记议定事项' }).click();
    await page.getByLabel('议定内容').fill('会议原则通过年度协商计划。');
    await page.getByRole('button', { name: '落实分工' }).click();
    await page.getByLabel('第1件 要做的事').fill('修改并印发年度协商计划');
    await page.getByRole('button', { name: '全部转为督办事项' }).click();
    await page.getByRole('button', { name: '督办：拟办' }).waitFor();
    await page.getByRole('button', { name: '全部转为督办事项' }).click();
    await page.getByText('没有重复登记').waitFor();
    await shot(page, '02-resolutions');
    await page.getByRole('button', { name: '督办：拟办' }).click();

    await bar(page).getByRole('button', { name: '立项' }).click();
    await shot(page, '03-establish');
    await form(page, '立项').getByRole('button', { name: '登记立项' }).click();
    await page.getByText('还缺批准立项的领导').waitFor();
    await pick(page, '批准立项的领导', '周启明');
    await form(page, '立项').getByRole('button', { name: '登记立项' }).click();
    await bar(page).getByRole('button', { name: '交办' }).click();
    await pick(page, '承办科室或专委会', '秘书科');
    await page.getByLabel('约定时间', { exact: true }).fill('2026-12-31');
    await page.keyboard.press('Enter');
    await form(page, '交办').getByRole('button', { name: '登记交办' }).click();
    await bar(page).getByRole('button', { name: '反馈' }).click();
    await form(page, '反馈').locator('label', { hasText: '电话' }).click();
    await page.getByLabel('反馈内容').fill('已按会议意见改完，月底前印发。');
    await shot(page, '04-feedback');
    await page.keyboard.press('Control+Enter');
    const record = page.getByRole('list', { name: '办理记录' });
    await record.getByText('待书面').waitFor();
    await record.getByRole('button', { name: '书面补齐' }).click();
    await page.getByLabel('文号').fill('秘书科〔2026〕4号');
    await page.keyboard.press('Control+Enter');
    await record.getByText('书面材料已于').waitFor();
    await bar(page).getByRole('button', { name: '审核办结' }).click();
    await pick(page, '确认办结的领导', '周启明');
    await form(page, '审核办结').getByRole('button', { name: '登记审核办结' }).click();
    await page.locator('.matter-state').getByText('已办结', { exact: true }).first().waitFor();
    await shot(page, '05-closed');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('grid', { name: '台账' }).getByText('修改并印发').waitFor();
    await shot(page, '06-ledger');
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});
