import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart } from './support/office';
import { shot } from './support/pictures';
import { wordsOfWord } from './support/word-file';

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function sampleOffice(page: Page): Promise<void> {
  await firstStart(page);
  await page.getByRole('button', { name: '载入示例' }).click();
  await page.getByRole('button', { name: '移除示例' }).first().waitFor();
}

/** 办事 → 报送载体. */
async function carriers(page: Page): Promise<void> {
  await room(page, '办事');
  await page.getByRole('tab', { name: '报送载体' }).click();
}

/** Takes the first meeting offered whose name holds the words. */
async function addMeeting(page: Page, words: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: '加入会议' }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: words })
    .first()
    .click();
}

test('a report sent long ago is entered with the opinions it held, its 批示 with the scan, deleted, brought back', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await sampleOffice(page);
  await carriers(page);
  await page.getByRole('button', { name: '登记载体…' }).click();
  await dialog(page).getByRole('combobox', { name: '种类' }).click();
  await page.locator('.ant-select-item-option', { hasText: '调研报告' }).click();
  await dialog(page).getByLabel('标题').fill('关于社区养老服务的调研报告');
  await dialog(page).getByLabel('文号或期号').fill('示政协〔2025〕9号');
  await dialog(page).getByLabel('报送给').fill('市委');
  await addMeeting(page, '专题协商会');
  const list = dialog(page).getByRole('list', { name: '可选的意见' });
  await list.getByRole('checkbox').nth(1).check();
  await list.getByRole('checkbox').nth(2).check();
  await shot(page, 'enter-1');
  await dialog(page).getByRole('button', { name: '登记载体' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  const table = page.getByRole('table', { name: '所载意见' });
  await expect.poll(() => table.locator('tbody tr').count()).toBe(2);
  await page.getByText('调研报告 示政协〔2025〕9号').waitFor();
  await page.getByRole('button', { name: '补列意见…' }).click();
  await dialog(page).getByRole('list').getByRole('checkbox').nth(1).check();
  await dialog(page).getByRole('button', { name: '补列', exact: true }).click();
  await expect.poll(() => table.locator('tbody tr').count()).toBe(3);

  await page.getByRole('button', { name: '批示…', exact: true }).click();
  await dialog(page).getByLabel('批示领导').fill('市长 顾承平');
  await dialog(page).getByLabel('批示内容', { exact: true }).fill('请认真研究。');
  await dialog(page).getByRole('button', { name: '登记批示' }).click();
  const scan = path.join(desk.documents, '批示件.jpg');
  writeFileSync(scan, 'JPEG 批示');
  app.answerDialog({ open: [scan] });
  const course = page.getByRole('list', { name: '报送和批示' });
  await course.getByRole('button', { name: '添加附件…' }).click();
  await course.getByRole('button', { name: '打开附件 批示件.jpg' }).click();
  await expect
    .poll(() => app.shellCalls().map(({ target }) => path.basename(target)))
    .toEqual(['批示件.jpg']);
  await shot(page, 'enter-2');

  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByText('载体已放入回收站').waitFor();
  await page.getByRole('button', { name: '回收站（1）' }).click();
  const bin = page.getByRole('list', { name: '回收站里的载体' });
  await bin.getByText('关于社区养老服务的调研报告').waitFor();
  await shot(page, 'enter-3');
  await bin.getByRole('button', { name: '恢复' }).click();
  await page.getByText('回收站里没有载体').waitFor();
  await page.getByRole('button', { name: '返回载体' }).click();
  const all = page.getByRole('list', { name: '报送载体' });
  await all.getByText('关于社区养老服务的调研报告').waitFor();
  expect(app.problems()).toEqual([]);
  await app.close();
});

test('ticked matters become one carrier, and a sheet for each member, written together and told at once', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await sampleOffice(page);
  await room(page, '办事');
  await page.getByRole('tab', { name: '跟踪回音' }).click();
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '委员告知单…' }).click();
  const members = dialog(page).getByRole('list', { name: '委员' }).getByRole('button');
  await members.first().waitFor();
  const count = await members.count();
  expect(count).toBeGreaterThan(2);
  await dialog(page).getByText('还没有答复，没有印进告知单').waitFor();
  await members.nth(1).click();
  await dialog(page).locator('.paged-page').first().waitFor();
  await shot(page, 'sheets-1');

  app.answerDialog({ open: [desk.documents] });
  await dialog(page)
    .getByRole('button', { name: /导出到文件夹/ })
    .click();
  const report = page.getByRole('dialog', { name: `已写入${count}份` });
  await report.getByText(desk.documents).waitFor();
  await report.getByRole('button', { name: '知道了' }).click();
  const files = readdirSync(desk.documents).filter((name) => name.startsWith('告知单 '));
  expect(files).toHaveLength(count);
  const one = path.join(desk.documents, '全部告知单.docx');
  app.answerDialog({ save: one });
  await dialog(page).getByRole('button', { name: '导出成一个Word…' }).click();
  await page.getByText('已导出 全部告知单.docx').waitFor();
  const all = await wordsOfWord(one);
  expect(all.split('意见建议办理情况告知单')).toHaveLength(count + 1);

  await dialog(page)
    .getByRole('button', { name: /^登记告知（\d+条）…$/ })
    .click();
  await dialog(page).getByRole('button', { name: '登记告知委员', exact: true }).click();
  await page.getByText(/已为\d+条意见登记“告知”/).waitFor();

  await page.getByRole('button', { name: '编成专报…' }).click();
  await addMeeting(page, '会');
  await shot(page, 'several-1');
  await dialog(page).getByRole('button', { name: '预览' }).click();
  await dialog(page).locator('.paged-page').first().waitFor();
  await shot(page, 'several-2');
  await dialog(page).getByRole('button', { name: '编成专报', exact: true }).click();
  await page.getByRole('article').getByRole('button', { name: '报送…' }).waitFor();
  await shot(page, 'several-3');
  expect(app.problems()).toEqual([]);
  await app.close();
});
