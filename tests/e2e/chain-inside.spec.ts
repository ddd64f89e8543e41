import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { quote } from '#shared/compose/marks';
import { type LaunchedApp, makeDesk } from './support';
import {
  at,
  bar,
  choice,
  day,
  links,
  made,
  pickInto,
  record,
  register,
  state,
  watchTimeline,
} from './support/matters';
import { addItem, choose, exported, newMeeting, pick, room, tab } from './support/meetings';
import { firstStart, TWO_LEADERS } from './support/office';
import { onPaper, plain } from './support/on-paper';

/** A rare character, quotation marks in pairs, brackets, half-width figures: nothing of it may be touched. */
const RESOLVED =
  '“一老一小”协商方案由𬭚亮委员参与修改，按会议意见补上经费、分工（含各专委会）和12月的回访，一并写明。';
const TASK = '修改“一老一小”协商方案（按𬭚亮委员意见）并印发';
const SECTION = '提案委员会';
const SPOKEN = '方案已改完两稿，“经费”一节还在与市财政局对数，预计8月底定稿。';
const BACK = '“回访”怎样做还没有写，请补上再报。';
const WHY_LATER = '市财政局8月下旬才能提供经费数据。';
const WRITTEN = '方案已印发各专委会，“回访”写明由𬭚亮委员带队，12月进行。';

/** 主席会议 with one item, what it resolved and who does what by when; turned into a matter. */
async function resolve(page: Page): Promise<void> {
  await room(page);
  await newMeeting(page, '主席会议', '2026-08-03');
  await addItem(page, '审议“一老一小”专题协商工作方案');
  await tab(page, '议定事项');
  await page.getByRole('button', { name: '记议定事项' }).click();
  await choose(page, page.getByRole('combobox', { name: '结果' }), '要求');
  await page.getByLabel('议定内容').fill(RESOLVED);
  await page.getByRole('button', { name: '落实分工' }).click();
  await page.getByLabel('第1件 要做的事').fill(TASK);
  await pick(page, page.getByLabel('第1件 牵头'), SECTION);
  await page.getByLabel('第1件 时限').fill('2026年8月31日');
  await page.keyboard.press('Enter');
}

/** From 立项 to the paper that joins the telephone answer. */
async function handle(app: LaunchedApp, folder: string, grown: Grown): Promise<string> {
  const { page } = app;
  await page.getByLabel('编号', { exact: true }).fill('2026-督-1');
  await pickInto(page, '责任领导', '沈若兰');
  await app.setClock(at('2026-08-04'));
  await register(page, '立项', async () => {
    await page.getByRole('combobox', { name: '批准立项的领导' }).press('Backspace');
    await pickInto(page, '批准立项的领导', '周启明');
    await page.getByLabel('批示或说明').fill('同意立项。');
  });
  await grown(1);
  await register(page, '交办', async (form) => {
    await form.getByLabel('通知单编号').fill('督〔2026〕1号');
    await form.getByLabel('办理要求').fill('请按会议要求办理。');
  });
  await grown(1);
  const notice = await made(app, folder, '督办通知单');

  await app.setClock(at('2026-08-20'));
  await register(page, '反馈', async () => {
    await choice(page, '方式', '电话');
    await page.getByLabel('经手人').fill('韩雪');
    await page.getByLabel('反馈内容').fill(SPOKEN);
  });
  await grown(1);
  await record(page).getByText('待书面').waitFor();
  await app.setClock(at('2026-08-21'));
  await record(page).getByRole('button', { name: '书面补齐' }).click();
  await page.getByLabel('文号').fill('提案委〔2026〕4号');
  await page.keyboard.press('Control+Enter');
  await record(page).getByText('书面材料已于2026年8月21日补齐（提案委〔2026〕4号）').waitFor();
  await expect.poll(() => record(page).getByText('待书面').count()).toBe(0);
  await grown(1);
  return notice;
}

/** Sent back, asked after, extended, reported again, and closed by a leader. */
async function close(app: LaunchedApp, folder: string, grown: Grown): Promise<string> {
  const { page } = app;
  await register(page, '退回重办', async () => {
    await pickInto(page, '谁要求重办', '沈若兰');
    await page.getByLabel('退回的理由').fill(BACK);
  });
  await grown(1);
  await app.setClock(at('2026-08-27'));
  await register(page, '催办', async () => {
    await choice(page, '方式', '当面');
    await page.getByLabel('提醒的内容').fill('提醒月底前报回。');
  });
  await grown(1);
  const reminder = await made(app, folder, '催办单');
  await bar(page).getByRole('button', { name: '延期', exact: true }).click();
  await page.getByRole('button', { name: '登记延期' }).click();
  await page.getByText('还缺理由').waitFor();
  await page.getByRole('group', { name: '延期' }).getByRole('button', { name: '取消' }).click();
  await register(page, '延期', async () => {
    await day(page, '新的约定时间', '2026-09-15');
    await page.getByLabel('延期的理由').fill(WHY_LATER);
  });
  await page.getByText('约定2026年9月15日前').first().waitFor();
  await grown(1);
  await app.setClock(at('2026-09-10'));
  await register(page, '反馈', async () => {
    await page.getByLabel('文号').fill('提案委〔2026〕6号');
    await page.getByLabel('反馈内容').fill(WRITTEN);
  });
  await grown(1);
  await app.setClock(at('2026-09-11'));
  await register(page, '审核办结', async () => {
    await page.getByRole('combobox', { name: '确认办结的领导' }).press('Backspace');
    await pickInto(page, '确认办结的领导', '周启明');
    await page.getByLabel('审核意见').fill('已办好，同意办结。');
  });
  await expect.poll(() => state(page).innerText()).toBe('已办结');
  return reminder;
}

/** The papers over the whole ledger, in Word and in Excel. */
async function ledgerPapers(app: LaunchedApp, folder: string) {
  const { page } = app;
  await page.getByRole('button', { name: 'close 关闭' }).click();
  await page.getByRole('grid', { name: '台账' }).getByText(TASK).waitFor();
  const book = path.join(folder, '事项台账.xlsx');
  app.answerDialog({ save: book });
  await page.getByRole('button', { name: 'Excel' }).click();
  await page.getByRole('menuitem', { name: /^导出现在显示的1件/ }).click();
  await page.getByText('已导出 事项台账.xlsx').waitFor();
  const sheet = read(readFileSync(book), { cellDates: true }).Sheets.事项台账;
  const [row] = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
  expect(row).toMatchObject({
    编号: '2026-督-1',
    事项: TASK,
    主办单位: SECTION,
    状态: '已办结',
    责任领导: '沈若兰',
    约定时间: new Date(2026, 8, 15),
  });
  await page.getByRole('button', { name: '材料…' }).click();
  const ledger = await exported(app, folder, '督办台账');
  const report = await exported(app, folder, '督查情况报告');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  return { ledger, report };
}

/** Every paper as printed: the task whole, on as many pages as such a paper has. */
function expectOnPaper(folder: string): void {
  const names = ['纪要', '督办通知单', '催办单', '督办台账', '督查情况报告'];
  const printed = onPaper(new Map(names.map((name) => [name, path.join(folder, `${name}.docx`)])));
  for (const [name, { pages, ink }] of printed) {
    expect(pages.length, name).toBe(1);
    if (name !== '督办台账') expect(ink, name).toContain(plain(TASK));
  }
}

/** From the matter to the resolution it came from and back, one click each. */
async function backToTheMeeting(page: Page): Promise<void> {
  await page.getByRole('grid', { name: '台账' }).getByText(TASK).click();
  await links(page)
    .getByRole('button', { name: /主席会议/ })
    .click();
  await expect.poll(() => page.getByLabel('议定内容').inputValue()).toBe(RESOLVED);
  await page.getByRole('button', { name: '督办：已办结' }).click();
  await expect.poll(() => state(page).innerText()).toBe('已办结');
}

type Grown = ReturnType<typeof watchTimeline>;

test('a resolution of the 主席会议 goes to 办结 confirmed by a leader, word for word, with every paper on the way', async () => {
  const desk = makeDesk();
  const folder = desk.documents;
  const app = await desk.launch({ now: at('2026-08-03') });
  const { page } = app;
  await firstStart(page, TWO_LEADERS);
  await resolve(page);
  await page.getByRole('button', { name: '转为督办事项', exact: true }).click();
  await tab(page, '材料');
  const minutes = await exported(app, folder, '纪要');
  expect(minutes).toContain(`会议要求，${RESOLVED}`);
  expect(minutes).toContain(`${TASK}，由${SECTION}负责，于2026年8月31日前完成。`);
  await tab(page, '议定事项');
  await page.getByRole('button', { name: '督办：拟办' }).click();
  await expect.poll(() => page.getByLabel('办理要求').inputValue()).toBe(TASK);

  const grown = watchTimeline(() => page);
  await grown(1);
  const notice = await handle(app, folder, grown);
  expect(notice).toContain(`：${RESOLVED.slice(0, -1)}\n`);
  for (const words of ['编号：督〔2026〕1号', '请按会议要求办理。', '周启明', '2026年8月31日']) {
    expect(notice).toContain(words);
  }
  const reminder = await close(app, folder, grown);
  const whole = await grown(1);
  expect(whole).toEqual([
    '1 拟办 2026年8月3日',
    '2 立项 2026年8月4日 同意立项。',
    '3 交办 2026年8月4日 请按会议要求办理。',
    `4 反馈 2026年8月20日 ${SPOKEN}`,
    '5 书面补齐 2026年8月21日',
    `6 退回重办 2026年8月21日 ${BACK}`,
    '7 催办 2026年8月27日 提醒月底前报回。',
    `8 延期 2026年8月27日 ${WHY_LATER}`,
    `9 反馈 2026年9月10日 ${WRITTEN}`,
    '10 审核办结 2026年9月11日 已办好，同意办结。',
  ]);

  const lists = await ledgerPapers(app, folder);
  for (const written of [notice, lists.ledger, lists.report]) expect(written).toContain(TASK);
  expect(reminder).toContain(quote(TASK));
  for (const written of [notice, lists.ledger, lists.report, reminder])
    expect(written).toContain(SECTION);
  expect(reminder).toContain(`${SPOKEN}2026年8月21日退回补办：${BACK}`);
  expect(lists.ledger).toContain(WRITTEN);
  expect(lists.report).toContain('已办结1件');
  expect(lists.report).not.toContain('办结率');
  expect(lists.report).toContain('2026年9月11日经周启明确认办结');
  expectOnPaper(folder);
  await backToTheMeeting(page);
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 240_000);
