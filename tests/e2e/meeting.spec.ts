import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { exported, newMeeting, paper, pasteNames, room, tab } from './support/meetings';
import { firstStart, showList, words } from './support/office';

const ITEMS = ['听取提案办理情况汇报', '审议《2027年度协商工作计划》（草案）'];
const RESOLVED = '会议原则通过该计划，由办公室根据会议意见修改后印发。';

describe('a deciding meeting', () => {
  test('goes from its agenda to exported minutes, and every word of its resolutions is in the file', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await room(page);
    await newMeeting(page, '主席会议', '2026-12-01');
    await expect.poll(() => page.getByRole('tab', { name: '意见建议' }).count()).toBe(0);

    await page.keyboard.press('Control+PageDown');
    for (const title of ITEMS) {
      await page.getByLabel('新议题').fill(title);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('第2项 题目').waitFor();

    await pasteNames(page, '周启明、吴　越、郑小溪');
    await page.getByRole('button', { name: '全部实到' }).click();
    await page.getByText('应到3人，实到3人').waitFor();
    await page.getByRole('row', { name: '吴越' }).focus();
    await page.keyboard.press('3');
    await page.getByText('应到3人，实到2人，请假1人').waitFor();
    await page.getByLabel('吴越 事由').fill('家中有急事');

    await tab(page, '议定事项');
    await page.getByRole('button', { name: '记议定事项' }).last().click();
    await page.getByLabel('议定内容').fill(RESOLVED);

    await tab(page, '材料');
    const minutes = paper(page, '纪要');
    await minutes.getByRole('button', { name: '预览' }).click();
    await page.locator('.paper-preview').getByText('会议原则通过该计划').first().waitFor();
    await page.keyboard.press('Escape');
    const minutesWords = words(await exported(app, desk.documents, '纪要'));
    expect(minutesWords).toContain(RESOLVED);
    expect(minutesWords).toContain('吴越');
    const signIn = words(await exported(app, desk.documents, '签到表'));
    expect(signIn).toContain('吴越');
    expect(minutesWords + signIn).not.toContain('家中有急事');
    expect(app.problems()).toEqual([]);
    await app.close();
  });
});

describe('papers and their meeting', () => {
  test('a draft leads to its meeting and back; a newer version and a purged meeting are explained', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await room(page);
    await newMeeting(page, '主席会议', '2026-12-01');
    await tab(page, '议题');
    await page.getByLabel('新议题').fill(ITEMS[0] ?? '');
    await page.keyboard.press('Enter');
    await tab(page, '材料');
    await paper(page, '会议议程').getByRole('button', { name: '生成文稿' }).click();
    const bar = page.getByRole('status', { name: '来自会议' });
    await bar.getByText('第1次主席会议').waitFor();

    // The meeting is renamed and its agenda grows: the link has the new name, the paper a new version.
    await bar.getByRole('button', { name: '打开会议' }).click();
    await tab(page, '会议情况');
    await page.getByLabel('次数', { exact: true }).fill('38');
    await tab(page, '议题');
    await page.getByLabel('新议题').fill(ITEMS[1] ?? '');
    await page.keyboard.press('Enter');
    await tab(page, '材料');
    await paper(page, '会议议程').getByText('会议情况已变化').waitFor();
    await paper(page, '会议议程').getByRole('button', { name: '打开文稿' }).click();
    await bar.getByText('第38次主席会议').waitFor();
    await bar.getByRole('button', { name: '打开会议' }).click();
    await paper(page, '会议议程').getByRole('button', { name: '再次生成' }).click();
    await bar.getByText('第2版').waitFor();
    await showList(page);
    const drafts = page.getByRole('option').filter({ has: page.locator('.row-list-title') });
    await expect.poll(() => drafts.count()).toBe(2);
    await drafts.last().click();
    await bar.getByText('会议已另生成第2版').waitFor();

    await bar.getByRole('button', { name: '打开会议' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '回收站' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: '彻底清除…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
    await page.getByText('回收站是空的').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
    await drafts.first().click();
    await bar.getByText('那次会议已不在这里，可能已被彻底清除，这份文稿不受影响').waitFor();
    await app.close();
  });

  test('nothing is lost when hardly anything was filled in, and the papers say what is missing', async () => {
    const desk = makeDesk();
    let app = await desk.launch();
    let { page } = app;
    await firstStart(page);
    await room(page);
    await page.getByRole('button', { name: '新建会议' }).first().click();
    await page.getByRole('button', { name: '专题协商会', exact: true }).click();
    await page.getByRole('button', { name: '建立会议' }).click();
    await page.getByLabel('记录人').fill('梁晓禾');
    await app.close();

    app = await desk.launch();
    ({ page } = app);
    await room(page);
    await page.getByRole('option').first().click();
    await expect.poll(() => page.getByLabel('记录人').inputValue()).toBe('梁晓禾');
    await expect.poll(() => page.getByRole('tab', { name: '议定事项' }).count()).toBe(0);
    await tab(page, '材料');
    const opinions = paper(page, '意见建议汇总');
    await expect
      .poll(() => opinions.getByRole('button', { name: '生成文稿' }).isDisabled())
      .toBe(true);
    await opinions.getByRole('button', { name: '去“意见建议”' }).click();
    await page.getByRole('tab', { name: '意见建议', selected: true }).waitFor();
    await app.close();
  });
});

describe('the month', () => {
  test('shows a meeting on its day; moved, it is on both, and the old day says so', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await room(page);
    await newMeeting(page, '座谈会', '2026-12-01');
    await page.getByRole('button', { name: '改期' }).click();
    await page.getByLabel('改到').fill('2026-12-08');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '登记改期' }).click();
    await page.getByText('已改期').waitFor();
    await page.getByRole('button', { name: '月历' }).click();
    const month = page.getByRole('region', { name: '月历' });
    while (!(await month.getByRole('heading', { name: '2026年12月' }).isVisible())) {
      await page.getByLabel((await isBeforeDecember(page)) ? '下个月' : '上个月').click();
    }
    await month.getByRole('button', { name: /座谈会（已改期）/ }).waitFor();
    await month.getByRole('button', { name: /^9:00 .*座谈会$/ }).click();
    await page.getByRole('tab', { name: '会议情况' }).waitFor();
    await app.close();
  });
});

async function isBeforeDecember(page: Page): Promise<boolean> {
  const text = await page.getByRole('region', { name: '月历' }).getByRole('heading').innerText();
  const [year = 0, month = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return year * 12 + month < 2026 * 12 + 12;
}
