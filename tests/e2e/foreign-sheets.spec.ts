import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rawXlsx, sheetXml, textCell } from '../electron/sheet/raw-files';
import { makeDesk } from './support';
import { excel, openDirectory } from './support/directory';
import { firstStart } from './support/office';
import { shot } from './support/pictures';

/** The smallest screen in an office: 1366 × 768 less the window's title and the taskbar. */
const SMALL = { width: 1366, height: 728 };

const row = (at: number, texts: readonly string[], more = '', cells = ''): string =>
  `<row r="${at}"${more}>${texts
    .map((text, column) =>
      text === '' ? '' : textCell(`${String.fromCharCode(65 + column)}${at}`, text),
    )
    .join('')}${cells}</row>`;

/** A roster as it comes from elsewhere: old list hidden in front, headings in two rows, and whatever can be wrong with a cell. */
function roster(): Buffer {
  const people = Array.from({ length: 60 }, (_one, at) =>
    row(at + 10, [`${at + 8}`, `员${at}`, '民萌', '教育', '市第一中学校长', '8001', '注']),
  );
  const rows = [
    row(1, ['示例市政协委员名册']),
    row(2, ['序号', '姓名', '基本情况', '', '工作单位及职务', '联系方式', '备注']),
    row(3, ['', '', '党派', '界别', '', '手机', '']),
    row(4, ['1', '阿不都·买买提', '无党派', '少数民族', '市民宗局副局长', '13900000001']),
    row(5, ['2', '阿不都•买买提', '无党派人士', '少数民族', '市民宗局副局长', '13900000001']),
    row(
      6,
      ['3', '陆清和', '民盟', '教育', '市第一中学校长'],
      '',
      '<c r="F6"><f>"139"&amp;"1"</f></c>',
    ),
    row(7, ['4', '', '民进'], '', '<c r="E7" t="e"><v>#REF!</v></c>'),
    row(
      8,
      ['5', '号乙', '民建', '经济', '自由职业者'],
      '',
      '<c r="G8"><v>110101199001011000</v></c>',
    ),
    row(9, ['6', '已退出', '民建', '经济', '某公司'], ' hidden="1"'),
    ...people,
  ];
  const merges =
    '<mergeCells><mergeCell ref="A1:G1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:E3"/><mergeCell ref="G2:G3"/></mergeCells>';
  const old = sheetXml(row(1, ['姓名', '党派']) + row(2, ['旧人', '民盟']));
  return rawXlsx({
    sheets: [
      { name: '旧名单', xml: old, state: 'hidden' },
      { name: '现任', xml: sheetXml(rows.join(''), '', merges) },
      { name: '坏的', xml: old.slice(0, -20) },
    ],
    activeTab: 1,
  });
}

/** The dialog lies whole on the screen, its buttons and its report with it. */
async function fits(page: Page, dialog: Locator): Promise<void> {
  const box = async (what: Locator) => {
    const found = await what.boundingBox();
    if (found === null) throw new Error('not on the page');
    return found;
  };
  await expect.poll(async () => (await box(dialog)).y).toBeGreaterThanOrEqual(0);
  const buttons = await box(dialog.locator('.ant-modal-footer'));
  expect(buttons.y + buttons.height).toBeLessThanOrEqual(SMALL.height);
  const report = await box(dialog.getByLabel('导入前的报告'));
  expect(report.height).toBeGreaterThan(120);
  expect(report.y + report.height).toBeLessThanOrEqual(buttons.y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    SMALL.width,
  );
}

describe('tables from elsewhere', () => {
  test('one that takes long says that it is being read, and is stopped with nothing changed', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    const file = path.join(desk.documents, '多年台账.xlsx');
    const matters = Array.from({ length: 3000 }, (_one, at) =>
      row(at + 2, [`${at + 1}`, `第${at + 1}件事`, '秘书科']),
    );
    const xml = sheetXml(row(1, ['序号', '督办事项', '主办单位']) + matters.join(''));
    writeFileSync(file, rawXlsx({ sheets: [{ name: '台账', xml }] }));
    await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
    const read = async () => {
      const held = app.holdChannel('sheet:read');
      app.answerDialog({ open: [file] });
      await page.getByRole('button', { name: '导入已有的 Excel 台账…' }).click();
      await page.getByRole('dialog', { name: '正在读取“多年台账.xlsx”' }).waitFor();
      return held;
    };
    const stopped = await read();
    await shot(page, 'reading-sheet');
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止读取“多年台账.xlsx”，什么也没有改动').waitFor();
    await stopped.release();
    expect(await page.getByRole('dialog').count()).toBe(0);

    const held = await read();
    await held.release();
    await page.getByRole('button', { name: '导入3000件，跳过0行' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(app.problems()).toEqual([]);
    await app.close();
  });

  test('a roster says what is wrong with it, asks what it cannot know, and fits a small screen', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await page.setViewportSize(SMALL);
    await firstStart(page);
    await openDirectory(page, '委员');
    const file = path.join(desk.documents, '别处来的名册.xlsx');
    writeFileSync(file, roster());
    app.answerDialog({ open: [file] });
    await excel(page, '导入 Excel…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '导入64行，跳过2行' }).waitFor();
    for (const words of [
      '工作表“坏的”已损坏',
      '隐藏的工作表“旧名单”没有读',
      '“联系电话”（F6）是公式',
      '“工作单位”（E7）是错误值#REF!',
      '后3位已经丢失',
      '可能是同一人，没有另外导入',
      '党派“民萌”不在名录的分组里',
    ])
      expect(await dialog.getByText(words).first().isVisible(), words).toBe(true);
    await shot(page, 'import-members');
    await fits(page, dialog);

    await dialog.getByRole('radio', { name: '不导入' }).check();
    await dialog.getByRole('button', { name: '导入63行，跳过3行' }).waitFor();
    await dialog.getByRole('radio', { name: '都当作另外的人' }).check();
    await dialog.getByRole('button', { name: '导入64行，跳过2行' }).waitFor();
    await dialog.getByRole('radio', { name: '旧名单（隐藏的表）' }).check();
    await dialog.getByRole('button', { name: '导入1行，跳过0行' }).waitFor();
    await dialog.getByRole('radio', { name: '现任' }).check();
    await dialog.getByRole('radio', { name: '单位也对得上的当作同一人' }).check();
    await dialog.getByRole('button', { name: '导入63行，跳过3行' }).click();
    await page.getByText('已导入：新增63，更新0，跳过3').waitFor();

    const find = page.getByLabel('查找委员');
    for (const query of ['abdmmt', '阿不都•买买提', '阿不都买']) {
      await find.fill(query);
      await expect
        .poll(() => page.locator('.directory-row-name').allInnerTexts())
        .toEqual([expect.stringContaining('阿不都·买买提')]);
    }
    expect(app.problems()).toEqual([]);
    await app.close();
  });

  test('an old ledger says what was not read, and fits a small screen', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await page.setViewportSize(SMALL);
    await firstStart(page);
    const file = path.join(desk.documents, '旧台账.xlsx');
    const matters = Array.from({ length: 40 }, (_one, at) =>
      row(at + 4, [`${at}`, `第${at}件事`, '秘书科', '2026年1月', '看情况']),
    );
    const xml = sheetXml(
      row(1, ['序号', '督办事项', '主办单位', '办理时限', '状态', '来源']) +
        row(2, ['1', '甲事', '秘书科'], '', '<c r="D2"><f>TODAY()</f></c>') +
        row(3, ['2', '乙事', '秘书科'], ' hidden="1"') +
        matters.join(''),
    );
    writeFileSync(
      file,
      rawXlsx({
        sheets: [
          { name: '台账', xml },
          { name: '去年', xml, state: 'hidden' },
        ],
      }),
    );
    await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
    app.answerDialog({ open: [file] });
    await page.getByRole('button', { name: '导入已有的 Excel 台账…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('隐藏的工作表“去年”没有读。').waitFor();
    await dialog.getByText('表里有1行是隐藏的（第3行），也读了，请核对。').waitFor();
    await dialog.getByText('“办理时限”（D2）是公式').waitFor();
    await dialog.getByRole('button', { name: '导入42件，跳过0行' }).waitFor();
    await shot(page, 'import-ledger');
    await fits(page, dialog);
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});
