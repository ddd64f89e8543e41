import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { excel, fill, openDirectory, rowsOf } from './support/directory';
import { firstStart } from './support/office';
import { wordsOfWord } from './support/word-file';

const member = (page: Page, name: string) =>
  page.getByRole('listbox', { name: '委员' }).getByRole('option').filter({ hasText: name });

describe('名录', () => {
  test('from an empty office: by hand, by Excel, found by initials, out again', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);

    await openDirectory(page, '分组');
    await page.getByRole('button', { name: '载入常用党派' }).click();
    await page.getByLabel('党派第1个').waitFor();
    await expect.poll(() => page.getByLabel('党派第10个').inputValue()).toBe('无党派人士');

    await openDirectory(page, '单位');
    await page.getByRole('button', { name: '新建单位' }).click();
    await page.getByLabel('单位全称').fill('示例市第一中学');
    await page.getByLabel('规范化简称').fill('市一中');

    await openDirectory(page, '委员');
    await page.getByRole('button', { name: '新建委员' }).click();
    await page.getByLabel('姓名').fill('单小曾');
    await page.getByLabel('党派', { exact: true }).fill('民盟');
    await page.getByLabel('政协职务').fill('常委');
    await page.getByLabel('工作单位').fill('yz');
    await page.getByTitle('市一中').click();
    await page.getByLabel('单位职务').fill('校长');
    await expect.poll(() => member(page, '单小曾').innerText()).toContain('市一中校长');

    const form = path.join(desk.documents, '模板.xlsx');
    app.answerDialog({ save: form });
    await excel(page, '导出空白模板');
    await expect.poll(() => existsSync(form)).toBe(true);

    const filled = path.join(desk.documents, '名册.xlsx');
    fill(form, filled, [
      { 姓名: '陶𬭎', 党派: '九三学社', 工作单位: '市医院', 单位职务: '院长' },
      { 姓名: '陈卓', 党派: '中共', 工作单位: '市商务局', 任职起始: '2024年5月' },
      { 姓名: '陈卓', 党派: '民建', 工作单位: '某公司', 联系电话: '13800000000' },
      { 姓名: '', 党派: '民进' },
      { 姓名: '单小曾', 工作单位: '市一中', 联系电话: '13900000000' },
    ]);
    app.answerDialog({ open: [filled] });
    await excel(page, '导入 Excel…');
    const report = page.getByRole('dialog');
    await report.getByText('没有姓名', { exact: true }).waitFor();
    await report.getByText('联系电话：（空）→13900000000').waitFor();
    await report.getByRole('button', { name: '导入4行，跳过1行' }).click();
    await page.getByText('已导入：新增3，更新1，跳过1').waitFor();
    await expect.poll(() => page.getByText('共4人').count()).toBe(1);

    await page.getByRole('button', { name: '撤销导入' }).click();
    await expect.poll(() => page.getByText('共1人').count()).toBe(1);
    app.answerDialog({ open: [filled] });
    await excel(page, '导入 Excel…');
    await report.getByRole('button', { name: '导入4行，跳过1行' }).click();
    await expect.poll(() => page.getByText('共4人').count()).toBe(1);

    const find = page.getByLabel('查找委员');
    for (const [query, names] of [
      ['sxz', ['单小曾']],
      ['th', ['陶𬭎']],
      ['cz', ['陈卓', '陈卓']],
    ] as const) {
      await find.fill(query);
      await expect
        .poll(() => page.locator('.directory-row-name').allInnerTexts())
        .toEqual(names.map((name) => expect.stringContaining(name)));
    }
    await find.fill('');

    await page.getByLabel('排列次序').click();
    await page.getByTitle('按姓氏笔画').click();
    const out = path.join(desk.documents, '委员名录.xlsx');
    app.answerDialog({ save: out });
    await excel(page, /导出当前名单/);
    await expect.poll(() => existsSync(out)).toBe(true);
    const [, ...written] = rowsOf(out);
    expect(written.map(([name]) => name)).toEqual(['陈卓', '陈卓', '单小曾', '陶𬭎']);
    expect(app.problems()).toEqual([]);
    await app.close();
  });

  test('a change of unit keeps the old one; a deleted member comes back', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await openDirectory(page, '委员');
    await page.getByRole('button', { name: '新建委员' }).click();
    await page.getByLabel('姓名').fill('曾诗');
    await page.getByLabel('工作单位').fill('市一中');
    await page.keyboard.press('Enter');
    await page.getByLabel('单位职务').fill('教师');
    await page.getByRole('button', { name: '调动…' }).click();
    const dialog = page.getByRole('dialog', { name: '曾诗调动' });
    await dialog.getByLabel('新的单位').fill('市教育局');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('新的职务').fill('科长');
    await dialog.getByRole('button', { name: '登记调动' }).click();
    await page.getByText('此前单位职务').waitFor();
    await expect.poll(() => page.locator('.affiliations').innerText()).toContain('市一中教师');
    await expect.poll(() => page.getByLabel('单位职务').inputValue()).toBe('科长');

    await page.locator('.directory-head').getByRole('button', { name: '删除' }).click();
    await expect.poll(() => page.getByText('共0人').count()).toBe(1);
    await page.getByRole('button', { name: '回收站' }).click();
    await page.getByRole('listbox', { name: '回收站' }).getByRole('option').click();
    await page.getByRole('button', { name: '恢复' }).click();
    await expect.poll(() => member(page, '曾诗').count()).toBe(1);
    await app.close();
  });

  test("a member's card follows from a meeting by itself, and is exported for one and for all", async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await openDirectory(page, '委员');
    await page.getByRole('button', { name: '新建委员' }).click();
    await page.getByLabel('姓名').fill('陶𬭎');
    await expect.poll(() => member(page, '陶𬭎').count()).toBe(1);

    await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
    await page.getByRole('button', { name: '新建会议' }).first().click();
    await page.getByRole('button', { name: '专题协商会', exact: true }).click();
    await page.getByLabel('会议日期').fill('2026-03-02');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '建立会议' }).click();
    await page.getByRole('tab', { name: '参会' }).click();
    await page.getByLabel('加一个人').fill('th');
    await page.locator('.person-option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: '陶𬭎' }).getByRole('button', { name: '实到' }).click();

    await openDirectory(page, '委员');
    await page.getByRole('tab', { name: '履职情况' }).click();
    await expect
      .poll(() => page.locator('.card-counts').innerText())
      .toMatch(/出席\s*1\s*请假\s*0/);
    const card = path.join(desk.documents, '履职.docx');
    app.answerDialog({ save: card });
    await page.getByRole('button', { name: '导出Word' }).click();
    await expect.poll(() => existsSync(card)).toBe(true);
    expect(await wordsOfWord(card)).toContain('历次应到会议1次，出席1次，请假0次，缺席0次');
    const sheet = path.join(desk.documents, '年度.xlsx');
    app.answerDialog({ save: sheet });
    await excel(page, '2026年履职情况表');
    await expect.poll(() => existsSync(sheet)).toBe(true);
    expect(rowsOf(sheet)[1]?.slice(0, 7)).toEqual(['1', '陶𬭎', '', '', '', '1', '1']);

    await page.locator('.card-meeting').getByRole('button', { name: '出席' }).click();
    await page.getByRole('row', { name: '陶𬭎' }).waitFor();
    await app.close();
  });
});
