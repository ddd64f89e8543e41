import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { importRows, openDirectory } from './support/directory';
import {
  at,
  bar,
  day,
  done,
  form,
  links,
  pickInto,
  record,
  register,
  state,
  watchTimeline,
} from './support/matters';
import { newMeeting, room, tab } from './support/meetings';
import { firstStart } from './support/office';
import { acknowledged } from './support/proceedings';

const WORDS = '建议把文化馆的夜间开放时间延到九点。';

/** What the timeline remarks on, the newest entry first. */
const odd = (page: Page) => record(page).locator('.timeline-oddity').allTextContents();

async function openMatter(page: Page, title: string): Promise<void> {
  await room(page, '办事');
  await page.getByRole('grid', { name: '台账' }).getByText(title).click();
  await record(page).waitFor();
}

/** Into 办事, where the matter is still open. */
async function backToMatter(page: Page): Promise<void> {
  await room(page, '办事');
  await record(page).waitFor();
}

/** One opinion, added by hand at a consultation of 2026-08-05, and followed. */
async function followOpinion(page: Page): Promise<void> {
  await room(page);
  await newMeeting(page, '专题协商会', '2026-08-05');
  await tab(page, '意见建议');
  await page.getByRole('button', { name: '手工补记' }).first().click();
  await page.getByRole('textbox', { name: '原话', exact: true }).fill(WORDS);
  await page.getByRole('button', { name: '补记', exact: true }).click();
  await page.getByLabel('选中意见1').check();
  await page.getByRole('button', { name: '列入跟踪' }).click();
  await page.locator('.fate-strip').click();
}

describe('life is odd, and the timeline stays true', () => {
  test('a date before the meeting, an answer before the 报送, its correction, and a finished matter opened again', async () => {
    const app = await makeDesk().launch({ now: at('2026-08-04') });
    const { page } = app;
    await firstStart(page);
    await followOpinion(page);
    const grown = watchTimeline(() => page);
    await grown(1);
    await expect
      .poll(() => odd(page))
      .toEqual(['请留意：“归集意见建议”的日期2026年8月4日早于会议或来源的日期2026年8月5日。']);
    await app.setClock(at('2026-08-10'));
    await register(page, '报送', (own) => own.getByLabel('报送给谁').fill('市政府'));
    await register(page, '答复', async (own) => {
      await own.getByLabel('答复内容').fill('已延到九点。');
      await day(page, '收到日期', '2026-08-08');
    });
    await grown(2);
    const EARLY = '请留意：“答复”的日期2026年8月8日早于“报送”的日期2026年8月10日。';
    expect((await odd(page))[0]).toBe(EARLY);

    await record(page).getByRole('button', { name: '更正…' }).first().click();
    await form(page, '更正').getByLabel('更正的理由').fill('日期看错');
    await day(page, '实际日期', '2026-08-18');
    await done(page, '更正');
    await grown(2);
    expect(await odd(page)).not.toContain(EARLY);
    await record(page).getByText('已更正（见第4条）：日期看错').waitFor();

    await app.setClock(at('2026-08-20'));
    await register(page, '告知委员', async () => undefined);
    await expect.poll(() => state(page).innerText()).toBe('已告知委员');
    await bar(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '重新办理…' }).click();
    await page.getByRole('button', { name: '登记重新办理' }).click();
    await page.getByText('登记“重新办理”还缺理由').waitFor();
    await page.getByLabel('重新办理的理由').fill('委员反映实际没有延长');
    await done(page, '重新办理');
    await expect.poll(() => state(page).innerText()).toBe('办理中');
    const whole = await grown(2);
    expect(whole.map((line) => line.split(' ')[1])).toEqual([
      ...['归集意见建议', '报送', '答复', '更正', '答复', '告知委员', '重新办理'],
    ]);
    await app.close();
  });

  test('a unit merged into another, and the opinion and the meeting deleted behind a matter', async () => {
    const desk = makeDesk();
    const app = await desk.launch({ now: at('2026-08-06') });
    const { page } = app;
    await firstStart(page);
    await importRows(app, desk.documents, '单位', [
      { 单位全称: '示例市文化局', 规范化简称: '市文化局' },
    ]);
    await followOpinion(page);
    await register(page, '转办', () => pickInto(page, '转给哪个单位办理', '市文化局'));
    const grown = watchTimeline(() => page);
    await grown(2);

    await openDirectory(page, '单位');
    await page.getByRole('option', { name: /市文化局/ }).click();
    await page.getByRole('button', { name: '事项转到…' }).click();
    await pickInto(page, '转到哪个单位', '市文旅局');
    await page.getByRole('button', { name: '登记单位变更' }).click();
    await page.getByText('1件事项已转到“市文旅局”').waitFor();
    await backToMatter(page);
    await grown(1);
    await record(page).getByText('市文化局 → 市文旅局').waitFor();

    await links(page).getByRole('button', { name: '看原话' }).click();
    await page.getByLabel('选中意见1').check();
    await page
      .getByRole('toolbar', { name: '选中的意见' })
      .getByRole('button', { name: '删除' })
      .click();
    await backToMatter(page);
    await links(page).getByText('这条意见在会议的“已删除”里。').waitFor();
    await expect.poll(() => links(page).locator('blockquote').textContent()).toBe(WORDS);
    await links(page)
      .getByRole('button', { name: /专题协商会/ })
      .click();
    await page.locator('.meeting-head').getByRole('button', { name: '删除' }).click();
    await backToMatter(page);
    await links(page).getByText('（在回收站）').waitFor();
    await grown(0);
    await app.close();
  });

  test('a clock a year ahead, then put right, then a year back: all is there, in the order of registration', async () => {
    const desk = makeDesk();
    let app = await desk.launch({ now: at('2027-08-03') });
    let { page } = app;
    await firstStart(page);
    await room(page, '办事');
    await page.getByRole('button', { name: '登记事项' }).click();
    await form(page, '登记事项').getByText('跟踪回音').click();
    await page.getByRole('textbox', { name: '事项', exact: true }).fill('延长文化馆开放时间');
    await done(page, '登记事项', '登记事项');
    const grown = watchTimeline(() => page);
    await grown(1);
    expect(await odd(page)).toEqual([]);
    await acknowledged(page);
    await app.close();

    for (const [now, step, field] of [
      ['2026-08-03', '报送', '报送给谁'],
      ['2025-08-03', '备注', '备注'],
    ] as const) {
      app = await desk.launch({ now: at(now) });
      ({ page } = app);
      page.setDefaultTimeout(20_000);
      await openMatter(page, '延长文化馆开放时间');
      await grown(0);
      await register(page, step, (own) => own.getByLabel(field, { exact: true }).fill('照办'));
      await grown(1);
      const [newest = ''] = await odd(page);
      expect(newest).toContain(
        `“${step}”的登记时间早于前一条记录（相差365天），这台电脑的时钟可能调过。`,
      );
      await acknowledged(page);
      await app.close();
    }

    app = await desk.launch({ now: at('2026-08-04') });
    ({ page } = app);
    page.setDefaultTimeout(20_000);
    await openMatter(page, '延长文化馆开放时间');
    await grown(0);
    expect(await odd(page)).toContainEqual(
      '请留意：“归集意见建议”的日期2027年8月3日还没有到（按这台电脑的时钟，今天是2026年8月4日）。',
    );
    await expect.poll(() => state(page).innerText()).toBe('已报送');
    await app.close();
  });
});
