import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { quote } from '#shared/compose/marks';
import { type LaunchedApp, makeDesk } from './support';
import { importRows } from './support/directory';
import { fillDialog, inDialog } from './support/matters';
import { exported, paper, pick, tab } from './support/meetings';
import {
  CHAIRS_MEETING,
  CONSULTATION,
  LEADERS,
  MEMBERS,
  RAW,
  RESOLUTIONS,
  SAID,
  UNITS,
} from './support/month';
import {
  exportTo,
  firstStart,
  newDraft,
  openRounds,
  paste,
  roundStep,
  structureDialog,
  words,
} from './support/office';
import { acknowledged, counts, nextEntry, speaker } from './support/proceedings';
import { typeAttendance, typeFacts, typeItems } from './support/sample-office';
import { typeResolutions } from './support/sample-proceedings';
import { wordsOfWord } from './support/word-file';

/** In its first carrier go the first 15 opinions, in its second the others. */
const FIRST_CARRIER = 15;
/** How a sentence reads that says what a meeting decided. */
const DECIDES =
  /会议(?:一致|原则|审议|协商|研究)?(?:决定|议定|通过|批准|同意|要求|强调|指出)|责令|交办/;

/** Text that came back from a leader with a change, and came to be signed in its second round. */
async function twoRounds(app: LaunchedApp, file: string, added: string | null): Promise<string> {
  const { page } = app;
  await openRounds(page);
  await roundStep(page, '送审', '田以诚', '登记送审');
  // What was registered moves the buttons below it.
  await page.getByText('一稿 · 送审中').waitFor();
  await roundStep(page, '登记退回修改', null, '登记退回');
  await page.getByText('二稿 · 起草中').waitFor();
  if (added !== null) {
    await page.locator('.ProseMirror[contenteditable="true"]').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(added);
  }
  await roundStep(page, '送审', '骆明远', '登记送审');
  await page.getByText('二稿 · 送审中').waitFor();
  await roundStep(page, '签发', '骆明远', '登记签发');
  await page.getByText('已签发，文字锁定').waitFor();
  // Four things were said within seconds: all of it stands within the window.
  const said = await page.locator('.low-notice').evaluateAll((notices) =>
    notices.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    }),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(said).not.toContain(false);
  await exportTo(app, file);
  return wordsOfWord(file);
}

async function rawPapers(app: LaunchedApp, folder: string): Promise<Map<string, string>> {
  const { page } = app;
  const files = new Map<string, string>();
  for (const { kind, title, text } of RAW) {
    await newDraft(page, '其他');
    await paste(page, text);
    const dialog = structureDialog(page);
    // A short text is not asked about by itself.
    await page.waitForTimeout(600);
    if (!(await dialog.isVisible())) {
      await page.getByRole('button', { name: '智能排版', exact: true }).click();
    }
    await dialog.getByRole('button', { name: '采用' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const file = path.join(folder, `来稿 ${kind}.docx`);
    const printed = await twoRounds(app, file, null);
    if (title !== '') expect(words(printed)).toContain(words(title));
    files.set(kind, printed);
  }
  return files;
}

async function speak(page: Page): Promise<void> {
  await tab(page, '会议记录');
  await page.getByRole('button', { name: '开始记录' }).click();
  let last = '';
  for (const [at, { name, item, words: said }] of SAID.entries()) {
    if (name !== last) {
      if (at > 0) await nextEntry(page);
      await speaker(page, name);
      await page.keyboard.press(`Alt+${item}`);
    }
    last = name;
    await page.keyboard.insertText(said);
    await page.keyboard.press('Control+m');
    await expect.poll(() => counts(page)).toContain(`意见建议${at + 1}条`);
  }
  await tab(page, '意见建议');
  for (const { words: said, unit, summary } of SAID) {
    await page.locator('.opinion-words', { hasText: said }).click();
    const inHand = page.locator('.opinion[data-active]');
    await expect.poll(() => inHand.locator('.opinion-words').textContent()).toBe(said);
    if (summary !== '') await inHand.getByLabel('概括').fill(summary);
    await pick(page, inHand.getByRole('combobox', { name: '涉及单位' }), unit);
    await page.keyboard.press('Escape');
  }
  await acknowledged(page);
}

/** All papers of 材料 that can be made. */
async function papersOf(app: LaunchedApp, folder: string, of: string) {
  const { page } = app;
  await tab(page, '材料');
  await paper(page, '签到表').waitFor();
  const folded = page.getByText('分议题的纪要');
  if (await folded.isVisible()) await folded.click();
  const papers = new Map<string, string>();
  for (const item of await page.locator('.paper').all()) {
    const name = (await item.getAttribute('aria-label')) ?? '';
    if ((await item.locator('.paper-missing').count()) > 0) continue;
    papers.set(name, await exported(app, folder, name, `${of} ${name}`));
  }
  return papers;
}

async function carrierOf(app: LaunchedApp, kind: string, places: readonly number[], file: string) {
  const { page } = app;
  await tab(page, '意见建议');
  for (const at of places) await page.getByLabel(`选中意见${at + 1}`, { exact: true }).check();
  await page.getByRole('button', { name: '编成专报…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('种类').getByText(kind, { exact: true }).click();
  await dialog.getByRole('button', { name: '编成专报' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '打开文稿' }).first().click();
  const text = await twoRounds(app, file, null);
  await page.getByRole('button', { name: '看报送和办理' }).click();
  await inDialog(page, '报送…', '登记报送', { 报送给: '市委、市政府' });
  await inDialog(page, '批示…', '登记批示', {
    批示领导: '市长 顾承平',
    批示内容: `${kind}所提很实在，请有关部门研究。`,
  });
  await page.getByRole('button', { name: '转办…', exact: true }).click();
  await page.getByRole('dialog').locator('.refer-part').first().waitFor();
  await fillDialog(page, '登记转办', { 转办文号1: '市政办转〔2026〕31号' });
  await page.getByRole('button', { name: /全部载体/ }).click();
  return text;
}

test('a month from an empty office: six raw papers, two meetings, 25 opinions in two carriers; no wrong paper', async () => {
  const desk = makeDesk();
  const folder = desk.documents;
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page, LEADERS);
  await importRows(app, folder, '单位', UNITS);
  await importRows(app, folder, '委员', MEMBERS);
  const raw = await rawPapers(app, folder);
  expect(raw.get('请示')).toContain('妥否，请批示。');

  await typeFacts(page, CONSULTATION);
  await typeItems(page, CONSULTATION.items);
  await typeAttendance(page, CONSULTATION);
  await speak(page);
  const consulting = await papersOf(app, folder, '协商会');
  const all = SAID.map((_one, at) => at);
  const carriers = [
    await carrierOf(
      app,
      '协商专报',
      all.slice(0, FIRST_CARRIER),
      path.join(folder, '协商专报.docx'),
    ),
    await carrierOf(
      app,
      '意见建议专报',
      all.slice(FIRST_CARRIER),
      path.join(folder, '意见建议专报.docx'),
    ),
  ];
  for (const [at, { words: said, summary }] of SAID.entries()) {
    const [own = '', other = ''] = at < FIRST_CARRIER ? carriers : carriers.toReversed();
    const printed = summary || quote(said);
    expect(own).toContain(printed);
    expect(other).not.toContain(printed);
    expect(consulting.get('纪要')).toContain(printed);
    expect(consulting.get('会议记录')).toContain(said);
  }
  for (const [name, text] of consulting) expect(text, name).not.toMatch(DECIDES);
  for (const text of carriers) expect(text).not.toMatch(DECIDES);

  await typeFacts(page, CHAIRS_MEETING);
  await typeItems(page, CHAIRS_MEETING.items);
  await typeAttendance(page, CHAIRS_MEETING);
  await typeResolutions(page, RESOLUTIONS);
  const deciding = await papersOf(app, folder, '主席会议');
  for (const { text } of RESOLUTIONS) expect(deciding.get('纪要')).toContain(text);
  // Each item by itself, for whoever has to check it: its own resolutions and no other's.
  for (const [at, { title }] of CHAIRS_MEETING.items.entries()) {
    const own = deciding.get(`纪要第${at + 1}项（${title}）`) ?? '';
    for (const { item, text } of RESOLUTIONS) expect(own.includes(text)).toBe(item === at + 1);
  }
  for (const [name, text] of [...consulting, ...deciding]) {
    expect(text, name).not.toMatch(/外出参加展会|在外地开会/);
  }

  await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
  await page.getByRole('tab', { name: '跟踪回音' }).click();
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '材料…' }).click();
  const tracking = await exported(app, folder, '意见建议跟踪一览表');
  for (const { name } of SAID) expect(tracking).toContain(name);
  await exported(app, folder, '办理落实情况的报告');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

  // To be read as pages: HUIYIN_PAPERS=folder keeps the files.
  const kept = process.env.HUIYIN_PAPERS;
  if (kept) cpSync(folder, kept, { recursive: true });
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 600_000);
