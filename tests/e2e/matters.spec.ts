import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { bar, form, pickInto, register } from './support/matters';
import { paper, room } from './support/meetings';
import { firstStart } from './support/office';
import { keepFile, shot } from './support/pictures';
import { consultingMeeting } from './support/proceedings';
import { wordsOfWord } from './support/word-file';

describe('a resolution', () => {
  test('goes to 办结 confirmed by a leader', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
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
    await pickInto(page, '批准立项的领导', '周启明');
    await form(page, '立项').getByRole('button', { name: '登记立项' }).click();
    await bar(page).getByRole('button', { name: '交办' }).click();
    await pickInto(page, '承办科室或专委会', '秘书科');
    await page.getByLabel('约定时间', { exact: true }).fill('2026-12-31');
    await page.keyboard.press('Enter');
    await form(page, '交办').getByRole('button', { name: '登记交办' }).click();
    const slip = paper(page, '督办通知单');
    await slip.getByText('还没有生成').waitFor();
    await shot(page, '03-papers');
    await slip.getByRole('button', { name: '生成文稿' }).click();
    const back = page.getByRole('status', { name: '来自办事' });
    await back.getByText('督办通知单 第1版').waitFor();
    await page.locator('.paged-page').getByText('秘书科').first().waitFor();
    await shot(page, '03-notice');
    await back.getByRole('button', { name: '打开事项' }).click();
    await slip.getByText('第1版').waitFor();
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
    await pickInto(page, '确认办结的领导', '周启明');
    await form(page, '审核办结').getByRole('button', { name: '登记审核办结' }).click();
    await page.locator('.matter-state').getByText('已办结', { exact: true }).first().waitFor();
    await shot(page, '05-closed');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('grid', { name: '台账' }).getByText('修改并印发').waitFor();
    await shot(page, '06-ledger');
    await page.getByRole('button', { name: '材料…' }).click();
    const list = page.getByRole('dialog').getByRole('region', { name: '机关督办' });
    await list.getByRole('listitem', { name: '督办台账' }).waitFor();
    await shot(page, '07-ledger-papers');
    const out = path.join(desk.documents, '督办台账.docx');
    app.answerDialog({ save: out });
    await paper(page, '督办台账').getByRole('button', { name: '导出Word' }).click();
    await page.getByText('已导出 督办台账.docx').waitFor();
    keepFile(out, '督办台账.docx');
    const written = await wordsOfWord(out);
    for (const words of ['修改并印发年度协商计划', '秘书科', '已办结']) {
      expect(written).toContain(words);
    }
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});

const NAMES = ['卢青', '江月', '段一鸣'];
const WORDS = [
  '建议在老城区挖潜错时共享车位，机关带头开放。',
  '老旧小区要增设老年食堂，补助列入年度预算。',
  '停车收费要公开，接受群众监督。',
];

/** A consultation whose speakers each made one proposal; ends on 意见建议. */
async function opinions(page: Page): Promise<void> {
  await consultingMeeting(page, NAMES);
  await page.getByRole('tab', { name: '意见建议' }).click();
  for (const [at, words] of WORDS.entries()) {
    if (at === 0) await page.getByRole('button', { name: '手工补记' }).first().click();
    const box = page.getByRole('textbox', { name: '原话', exact: true });
    await pickInto(page, '提意见的人', NAMES[at] ?? '');
    await box.fill(words);
    await page.getByRole('button', { name: '补记', exact: true }).click();
    await page.locator('.opinion-words', { hasText: words }).waitFor();
  }
}

describe('an opinion', () => {
  test('is followed from the words spoken to the notice that tells the member, word for word', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await opinions(page);
    for (const at of [1, 2, 3]) await page.getByLabel(`选中意见${at}`).check();
    await page.getByRole('button', { name: '列入跟踪' }).click();
    await page.getByText('已列入跟踪3件').waitFor();
    await shot(page, '10-fate');
    await page.locator('.fate-strip').first().click();
    await expect.poll(() => page.locator('.matter-links blockquote').innerText()).toBe(WORDS[0]);
    await register(page, '报送', async () => {
      await page.getByLabel('报送给谁').fill('市委办公室');
    });
    await register(page, '批示', async () => {
      await pickInto(page, '批示领导', '市长');
      await page.getByLabel('批示内容').fill('请住建局认真研究，尽快答复委员。');
    });
    await register(page, '转办', async () => {
      await pickInto(page, '转给哪个单位办理', '市住建局');
    });
    await register(page, '答复', async () => {
      await page.getByLabel('文号').fill('市住建函〔2026〕12号');
      await page.getByLabel('答复内容').fill('已梳理可共享车位320个，首批三家机关年内开放。');
      await page.getByRole('button', { name: '同时认定采纳和落实情况' }).click();
      const answer = form(page, '答复');
      await answer.locator('label', { hasText: /^采纳$/ }).click();
      await answer.locator('label', { hasText: '正在落实' }).click();
      await page.getByLabel('落实情况的理由').fill('首批年内开放');
      await shot(page, '11-answer');
    });
    await register(page, '告知委员', async () => {
      await page.getByLabel('告知的内容').fill('已电话告知办理情况。');
      await shot(page, '12-tell');
    });
    await page.locator('.matter-state').getByText('已告知委员', { exact: true }).first().waitFor();
    await shot(page, '13-told');
    await page.getByRole('button', { name: '看原话' }).click();
    const strip = page.locator('.fate-strip').first();
    await strip.getByText('✓告知').waitFor();
    // Nobody put it into a carrier: that point stays open.
    await expect.poll(() => strip.getByTitle('还没有登记').allInnerTexts()).toEqual(['→载体']);

    await room(page, '办事');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('tab', { name: '统计' }).click();
    const rate = page.getByRole('region', { name: '告知率' });
    await rate.getByText('100%（1/1）').waitFor();
    await shot(page, '14-figures');
    await rate.getByRole('button', { name: '1件' }).first().click();
    await page.getByText('只看：告知率的分子').waitFor();
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});

const HEADINGS = ['编号', '督办事项', '责任单位', '立项时间', '办理时限', '办理状态', '值班备注'];
const ROWS = [
  ['1', '修订机关值班制度', '秘书科', '2026年8月3日', '2026-12-20', '办理中', '甲'],
  ['2', '编印委员通讯录', '联络科、秘书科', '2026.8.5', '20270101', '已办结', '乙'],
  ['3', '整修会议室', '行政科', new Date(2026, 7, 6), '尽快', '待落实', '丙'],
  ['4', '', '行政科', '', '', '', '丁'],
];

describe('an existing Excel ledger', () => {
  test('comes in with its columns matched and its odd rows named, is taken back, and goes out with real dates', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    const file = path.join(desk.documents, '旧台账.xlsx');
    const sheet = utils.aoa_to_sheet([['示例市政协机关督办台账'], HEADINGS, ...ROWS]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '台账');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

    await room(page, '办事');
    app.answerDialog({ open: [file] });
    await page.getByRole('button', { name: '导入已有的 Excel 台账…' }).click();
    const dialog = page.getByRole('dialog');
    const report = dialog.getByRole('region', { name: '导入前的报告' });
    await report.getByText('没有写是什么事').waitFor();
    await report.getByText('约定时间“尽快”不是年月日齐全的日期，照原样记下').waitFor();
    // The clerk knows better what the last column is.
    await dialog.getByRole('combobox', { name: '“值班备注”作为' }).click();
    await page.locator('.ant-select-item-option', { hasText: '承办人' }).last().click();
    await shot(page, '20-import');
    await dialog.getByRole('button', { name: '导入3件，跳过1行' }).click();
    const grid = page.getByRole('grid', { name: '台账' });
    await grid.getByText('修订机关值班制度').waitFor();
    await shot(page, '21-imported');
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page.getByRole('region', { name: '机关督办' }).waitFor();

    app.answerDialog({ open: [file] });
    await page.getByRole('button', { name: '导入已有的 Excel 台账…' }).click();
    await dialog.getByRole('button', { name: '导入3件，跳过1行' }).click();
    await grid.getByText('编印委员通讯录').waitFor();

    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: '事项', exact: true }).fill('整修第一会议室');
    await page.keyboard.press('Enter');
    await grid.getByText('整修第一会议室').waitFor();
    await page.getByLabel('查找事项').fill('通讯录');
    await expect.poll(() => grid.getByRole('row').count()).toBe(1);
    await page.getByLabel('查找事项').fill('');
    await page.getByLabel('全选').check();
    await page.getByRole('button', { name: '批量登记' }).click();
    await page.getByRole('menuitem', { name: '备注…' }).click();
    await page.getByLabel('备注', { exact: true }).fill('年底一并通报');
    await page.getByRole('button', { name: '登记备注' }).click();
    await page.getByText('已为3件事项登记“备注”').waitFor();

    const out = path.join(desk.documents, '事项台账.xlsx');
    app.answerDialog({ save: out });
    await page.getByRole('button', { name: 'Excel' }).click();
    await page.getByRole('menuitem', { name: /^导出现在显示的3件/ }).click();
    await page.getByText('已导出 事项台账.xlsx').waitFor();
    const written = read(readFileSync(out), { type: 'buffer', cellDates: true }).Sheets.事项台账;
    const rows = written ? utils.sheet_to_json<Record<string, unknown>>(written) : [];
    expect(rows.map((row) => row.事项)).toContain('整修第一会议室');
    // Written by hand in two ways, and as a date of Excel's own; what is none stays empty.
    const datesOf = (number: string) => {
      const { 登记日期: opened, 约定时间: due } = rows.find((row) => row.编号 === number) ?? {};
      return [opened, due];
    };
    expect(datesOf('1')).toEqual([new Date(2026, 7, 3), new Date(2026, 11, 20)]);
    expect(datesOf('2')).toEqual([new Date(2026, 7, 5), new Date(2027, 0, 1)]);
    expect(datesOf('3')).toEqual([new Date(2026, 7, 6), undefined]);
    expect(written?.['!autofilter']).toBeDefined();
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});

describe('首页 and 设置', () => {
  test('show what waits, hide the hints of time, and take a year from the notice as pasted', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await room(page, '办事');
    await page.getByRole('button', { name: '登记事项' }).click();
    await page.getByRole('textbox', { name: '事项', exact: true }).fill('办好委员活动日');
    await page.getByLabel('约定时间', { exact: true }).fill('2020-01-06');
    await page.keyboard.press('Enter');
    await shot(page, '30-new');
    await form(page, '登记事项').getByRole('button', { name: '登记事项' }).click();
    await page.locator('.matter-state').getByText('拟办', { exact: true }).first().waitFor();
    await room(page, '首页');
    const hints = page.getByRole('list', { name: '时间提示' });
    await hints.getByText('约定时间已过').waitFor();
    await page.getByRole('list', { name: '等着办的事' }).getByText('等领导批准立项').waitFor();
    await shot(page, '31-home');
    await page.getByRole('button', { name: '不在首页显示' }).click();
    await hints.waitFor({ state: 'hidden' });

    await room(page, '设置');
    await page.getByRole('main').getByText('办事', { exact: true }).click();
    await shot(page, '32-settings');
    await page.getByRole('checkbox', { name: /每天提醒一次/ }).check();
    await expect
      .poll(() => app.shellCalls(), { timeout: 10_000 })
      .toContainEqual({ action: 'notify', target: '回音\n1件约定时间已过' });
    await page.getByRole('button', { name: /^填写2027年的安排/ }).click();
    await page
      .getByRole('textbox', { name: '2027年放假安排' })
      .fill(
        '一、元旦：1月1日（周五）至3日（周日）放假。\n二、春节：2月6日至12日放假调休。2月20日（周六）上班。',
      );
    await page.getByText('认出放假10天，调休上班1天').waitFor();
    await shot(page, '33-year');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('table', { name: '放假安排' }).getByText('2027年').waitFor();
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});
