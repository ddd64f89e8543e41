import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type LaunchedApp, makeDesk } from './support';
import { choice, pickInto } from './support/matters';
import { pick, room, tab } from './support/meetings';
import { acknowledged, consultingMeeting } from './support/proceedings';
import { wordsOfWord } from './support/word-file';

/** What the guide promises (使用手册, 办事). */
const PROMISED = { carrier: 8, refer: 2, answers: 4, telephone: 5 };
const UNITS = ['市民政局', '市财政局', '市住房城乡建设局'];
const NAMES = ['卢青', '江月', '段一鸣', '孟青', '贺知秋'];
const WORDS = Array.from(
  { length: 25 },
  (_one, at) => `建议把第${at + 1}个社区的老年食堂先办起来，让老人少走两站路。`,
);
const unitOf = (at: number) => UNITS[at % 3] ?? '';
const table = (page: Page) => page.getByRole('table', { name: '所载意见' });

/** Counts clicks; what is typed, and Tab and Enter between fields, are the flow of writing. */
class Clerk {
  actions: string[] = [];
  async click(name: string, target: Locator): Promise<void> {
    this.actions.push(`点“${name}”`);
    await target.click();
  }
  /** Answers what has been done since the last time, and begins anew. */
  done(): string[] {
    return this.actions.splice(0);
  }
}

/** Opinions of a consultation, each with the unit it concerns. */
async function opinions(page: Page): Promise<void> {
  await consultingMeeting(page, NAMES);
  await tab(page, '意见建议');
  await page.getByRole('button', { name: '手工补记' }).first().click();
  for (const [at, words] of WORDS.entries()) {
    if (at % 5 === 0) await pickInto(page, '提意见的人', NAMES[at / 5] ?? '');
    await page.getByRole('textbox', { name: '原话', exact: true }).fill(words);
    await page.getByRole('button', { name: '补记', exact: true }).click();
    await page.locator('.opinion-words', { hasText: words }).waitFor();
  }
  await page.getByRole('button', { name: '收起' }).click();
  for (const [at, words] of WORDS.entries()) {
    await page.locator('.opinion-words', { hasText: words }).click();
    const box = page.getByRole('combobox', { name: '涉及单位' });
    await pick(page, box, unitOf(at));
    await page.keyboard.press('Escape');
  }
  await acknowledged(page);
}

async function carrierAndTable(app: LaunchedApp, folder: string): Promise<string[]> {
  const { page } = app;
  const clerk = new Clerk();
  const press = (name: string) =>
    clerk.click(name, page.getByRole('button', { name, exact: true }).first());
  await clerk.click('意见建议', page.getByRole('tab', { name: '意见建议' }));
  await press('全选');
  await press('编成专报…');
  await press('编成专报');
  await expect.poll(() => table(page).locator('tbody tr').count()).toBe(25);
  const file = path.join(folder, '一览表.docx');
  app.answerDialog({ save: file });
  const tracking = page.getByRole('listitem', { name: '意见建议跟踪一览表' });
  await clerk.click('导出Word', tracking.getByRole('button', { name: '导出Word' }));
  await page.getByText('已导出 一览表.docx').waitFor();
  clerk.actions.push('选位置、保存');
  const printed = await wordsOfWord(file);
  for (const name of NAMES) expect(printed).toContain(name);
  await press('打开文稿');
  await page.locator('.ProseMirror').waitFor();
  await page.getByRole('button', { name: '看报送和办理' }).click();
  await table(page).waitFor();
  return clerk.done();
}

test('25 opinions: what the office does with them takes few actions', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await opinions(page);
  const carrier = await carrierAndTable(app, desk.documents);
  const clerk = new Clerk();
  const press = (name: string) =>
    clerk.click(name, page.getByRole('button', { name, exact: true }).first());

  await press('转办…');
  const dialog = page.getByRole('dialog');
  for (const [at, unit] of UNITS.entries()) {
    await dialog.locator('.refer-part', { hasText: unit }).first().waitFor();
    await dialog.getByLabel(`转办文号${at + 1}`).fill(`市政办转〔2026〕${at + 1}号`);
  }
  await press('登记转办');
  await page.getByText('已为25件事项登记“转办”').waitFor();
  for (const at of WORDS.keys()) {
    const line = table(page).locator('tbody tr').nth(at);
    await expect.poll(() => line.innerText()).toContain('已转办');
    await expect.poll(() => line.innerText()).toContain(unitOf(at));
  }
  const refer = clerk.done();

  await press('答复…');
  await dialog.getByText('列出的是涉及“市民政局”的9件，其余16件不动').waitFor();
  // However many lines there are, the button stays in the window.
  const button = await dialog.getByRole('button', { name: '登记答复' }).boundingBox();
  const height = await page.evaluate(() => window.innerHeight);
  expect(button ? button.y + button.height : height + 1).toBeLessThanOrEqual(height);
  await dialog.getByLabel('文号').fill('市民政函〔2026〕7号');
  for (let at = 1; at <= 9; at += 1) {
    await dialog.getByLabel(`第${at}件的答复内容`).fill(`第${at}件已列入今年的建设计划。`);
  }
  await clerk.click('全部：采纳情况', dialog.getByLabel('全部的采纳情况'));
  await clerk.click(
    '采纳',
    page.locator('.ant-select-dropdown:visible').getByTitle('采纳', { exact: true }),
  );
  await press('登记答复');
  await page.getByText('已为9件事项登记“答复”').waitFor();
  const answers = clerk.done();

  await room(page, '办会');
  await clerk.click('办事', page.getByRole('navigation').getByRole('button', { name: '办事' }));
  await press('登记反馈');
  await pickInto(page, '哪个单位的反馈', '市财政局');
  await clerk.click(
    '第11个社区',
    page.getByRole('list', { name: '等着反馈的事项' }).getByText('第11个社区'),
  );
  clerk.actions.push('点“电话”');
  await choice(page, '方式', '电话');
  await page.getByLabel('答复内容').fill('电话里说已经在办。');
  await press('登记答复');
  await page.getByText('已登记到').waitFor();
  const telephone = clerk.done();

  const counts = { carrier, refer, answers, telephone };
  for (const [what, most] of Object.entries(PROMISED)) {
    const done = counts[what as keyof typeof counts];
    console.info(`${what}: ${done.length} actions: ${done.join('，')}`);
    expect(done.length, done.join('，')).toBeLessThanOrEqual(most);
  }
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 300_000);
