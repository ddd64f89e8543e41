import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { quote } from '#shared/compose/marks';
import { type LaunchedApp, makeDesk } from './support';
import { importRows } from './support/directory';
import {
  at,
  choice,
  fillDialog,
  inDialog,
  links,
  made,
  pickInto,
  record,
  register,
  state,
  watchTimeline,
} from './support/matters';
import { addItem, exported, newMeeting, pasteNames, room, tab } from './support/meetings';
import { exportTo, firstStart, openRounds, roundStep, TWO_LEADERS } from './support/office';
import { onPaper, plain } from './support/on-paper';
import { acknowledged, counts, select, speaker } from './support/proceedings';
import { wordsOfWord } from './support/word-file';

/** Rare characters, quotation marks in pairs, brackets, two spaces: nothing of it may be touched. */
const SPOKEN = [
  {
    name: '孟𬭚',
    before: '各位委员，我先讲。',
    words: '建议“挖潜”优先，把㙍头街一带机关院落的车位（约320个）错时开放，  夜里9时至次日7时。',
    unit: '市机关事务管理局',
    adoption: '部分采纳',
    outcome: '正在落实',
    answer: '首批开放3个院落、车位128个；其余院落“一院一策”，2027年6月底前办完。',
    reason: '㙍头街2号院涉及档案库房，不宜开放。',
  },
  {
    name: '卢青',
    before: '我补充一点：',
    words: '请把老城区的路内停车费降到每小时2元，并允许𬭚记老店门前临时停靠。',
    unit: '市发展改革委',
    adoption: '未采纳',
    outcome: '暂难落实',
    answer: '路内停车费须经成本监审和听证，现行标准执行到2028年。',
    reason: '现行标准未到期，降价缺少依据。',
  },
  {
    name: '江月',
    before: '',
    words: '停车收费要公开，每月在“示例停车”公布一次，接受群众监督。',
    unit: '市城市管理局',
    adoption: '采纳',
    outcome: '已落实',
    answer: '9月起每月5日公布上月收入。',
    reason: '',
  },
] as const;
type Spoken = (typeof SPOKEN)[number];
const MEMBERS = SPOKEN.map(({ name }) => ({ 姓名: name, 界别: '经济' }));
const INSTRUCTION = '请有关部门研究“挖潜”办法，㙍头街先行，结果告政协。';
const CARRIER = '意见建议专报';

/** 专题协商会: each speaks, and the proposal in each speech is marked. */
async function speak(page: Page): Promise<void> {
  await room(page);
  await newMeeting(page, '专题协商会', '2026-08-05');
  await addItem(page, '老城区停车治理');
  await pasteNames(page, SPOKEN.map(({ name }) => name).join('、'));
  await page.getByRole('button', { name: '全部实到' }).click();
  await tab(page, '会议记录');
  await page.getByRole('button', { name: '开始记录' }).click();
  for (const [index, { name, before, words }] of SPOKEN.entries()) {
    if (index > 0) await page.keyboard.press('Control+Enter');
    await speaker(page, name);
    await page.keyboard.press('Alt+1');
    await page.keyboard.insertText(`${before}${words}谢谢大家。`);
    await select(page, words);
    await page.keyboard.press('Control+m');
    await expect.poll(() => counts(page)).toBe(`发言${index + 1}段 · 意见建议${index + 1}条`);
  }
  await acknowledged(page);
}

/** All opinions into one 专报 with their words, over the leaders' desks until it is signed. */
async function carry(app: LaunchedApp, folder: string): Promise<string> {
  const { page } = app;
  await tab(page, '意见建议');
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '列入跟踪' }).click();
  await page.getByText('已列入跟踪3件').waitFor();
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '编成专报…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(CARRIER, { exact: true }).click();
  await dialog.getByLabel('每条写出', { exact: true }).getByText('原话', { exact: true }).click();
  await dialog.getByRole('button', { name: '编成专报' }).click();
  await page.getByRole('button', { name: '打开文稿' }).first().click();
  await openRounds(page);
  await roundStep(page, '送审', '沈若兰', '登记送审');
  await roundStep(page, '登记退回修改', null, '登记退回');
  await page.getByText('二稿 · 起草中').waitFor();
  await roundStep(page, '送审', '周启明', '登记送审');
  await roundStep(page, '签发', '周启明', '登记签发');
  await exportTo(app, path.join(folder, `${CARRIER}.docx`));
  await page.getByRole('button', { name: '看报送和办理' }).click();
  return wordsOfWord(path.join(folder, `${CARRIER}.docx`));
}

async function submit(page: Page): Promise<void> {
  await inDialog(page, '报送…', '登记报送', { 报送给: '市委、市政府' });
  await page.getByRole('button', { name: '登记签收' }).click();
  await page.getByLabel('签收人', { exact: true }).fill('市政府办公室 郑源');
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await page.getByText('市政府办公室 郑源签收').waitFor();
  await acknowledged(page);
}

/** What was shown as saved before the power went is there: the words, their marks, and how far the 专报 had come. */
async function afterPowerCut(page: Page): Promise<void> {
  await room(page);
  await page.getByRole('option').first().click();
  await tab(page, '会议记录');
  const texts = page.locator('.entry-text');
  await expect
    .poll(() => texts.allTextContents())
    .toEqual(SPOKEN.map(({ before, words }) => `${before}${words}谢谢大家。`));
  await expect
    .poll(() => texts.locator('mark').allTextContents())
    .toEqual(SPOKEN.map(({ words }) => words));
  await room(page, '办事');
  await page.getByRole('tab', { name: '报送载体' }).click();
  await page.getByRole('list', { name: '报送载体' }).getByRole('button').click();
  const course = page.getByRole('list', { name: '报送和批示' });
  await course.getByText('市政府办公室 郑源签收').waitFor();
  await course.getByText('所载意见已锁定，共3条').waitFor();
  await page.getByText('文稿：已签发 · 报送的是签发稿').waitFor();
  const cells = page.getByRole('table', { name: '所载意见' }).locator('tbody .carrier-link');
  const expected = SPOKEN.flatMap(({ words }) => [words, '已报送']);
  await expect.poll(() => cells.allTextContents()).toEqual(expected);
}

/** 批示 on all, then 转办 to each opinion's own unit. */
async function instructAndRefer(page: Page): Promise<void> {
  await inDialog(page, '批示…', '登记批示', { 批示领导: '市长 顾承平', 批示内容: INSTRUCTION });
  await page.getByText(`“${INSTRUCTION}”`).waitFor();
  for (const [index, { unit }] of SPOKEN.entries()) {
    const all = page.getByLabel('全选意见');
    await all.check();
    await all.uncheck();
    await page.getByLabel(`选中第${index + 1}条`).check();
    await page.getByRole('button', { name: '转办…', exact: true }).click();
    await pickInto(page, '办理单位', unit);
    await fillDialog(page, '登记转办', { 转办文号: '市政办转〔2026〕12号' });
  }
}

/** The unit is asked, answers by letter, its answer is judged, the member is told. */
async function answer(app: LaunchedApp, folder: string, spoken: Spoken): Promise<string[]> {
  const { page } = app;
  const { name, words, unit, adoption, outcome, reason } = spoken;
  const grown = watchTimeline(() => page);
  await grown(5);
  const papers = [await exported(app, folder, '商请函', `商请函 ${name}`)];
  papers.push(await exported(app, folder, '办理情况反馈表', `办理情况反馈表 ${name}`));
  await app.setClock(at('2026-09-01'));
  await register(page, '答复', async (form) => {
    await form.getByLabel('文号').fill('函〔2026〕7号');
    await form.getByLabel('答复内容').fill(spoken.answer);
    await form.getByRole('button', { name: '同时认定采纳和落实情况' }).click();
    await choice(page, '采纳情况', adoption);
    if (reason !== '') await form.getByLabel('采纳情况的理由').fill(reason);
    await choice(page, '落实情况', outcome);
    if (outcome !== '已落实') await form.getByLabel('落实情况的理由').fill(reason);
  });
  await grown(2);
  papers.push(await made(app, folder, '委员告知单', `委员告知单 ${name}`));
  await app.setClock(at('2026-09-03'));
  await register(page, '告知委员', async (form) => {
    await choice(page, '方式', '当面');
    await form.getByLabel('告知的内容').fill('告知单已当面送到。');
  });
  const whole = await grown(1);
  expect(whole.at(-1)).toMatch(/告知委员 2026年9月3日 告知单已当面送到。$/);
  expect(whole.find((line) => line.includes(' 批示 '))).toContain(INSTRUCTION);
  expect(whole.find((line) => line.includes(' 答复 '))).toContain(spoken.answer);
  await expect.poll(() => links(page).locator('blockquote').textContent()).toBe(words);
  await expect.poll(() => record(page).getByText(unit, { exact: true }).count()).toBe(2);
  await expect.poll(() => state(page).innerText()).toBe('已告知委员');
  return papers;
}

/** What the office tells the leaders: 通报 on the timelines, and the papers over all three. */
async function brief(app: LaunchedApp, folder: string) {
  const { page } = app;
  await page.getByRole('button', { name: 'close 关闭' }).click();
  await page.getByRole('tab', { name: '跟踪回音' }).click();
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '批量登记' }).click();
  await page.getByRole('menuitem', { name: '通报主席会议…' }).click();
  await page.getByLabel('通报的情况').fill('向第38次主席会议通报。');
  await page.getByRole('button', { name: '登记通报主席会议' }).click();
  await page.getByText('已为3件事项登记“通报主席会议”').waitFor();
  await page.getByRole('button', { name: '材料…' }).click();
  const tracking = await exported(app, folder, '意见建议跟踪一览表');
  const outcome = await exported(app, folder, '办理落实情况的报告');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  return { tracking, outcome };
}

/** From the words spoken to all that came of them and back, one click a step. */
async function walk(page: Page): Promise<void> {
  const [{ name, words }] = SPOKEN;
  const click = (button: string | RegExp) =>
    page.getByRole('button', { name: button }).first().click();
  await room(page);
  await page.getByRole('option').first().click();
  await tab(page, '会议记录');
  await page.locator('.entry-text', { hasText: words }).click();
  await click('看意见');
  const opinion = page.locator('.opinion[data-focused]');
  await expect.poll(() => opinion.locator('.opinion-words').textContent()).toBe(words);
  await opinion.locator('.fate-strip').click();
  await record(page).getByText(INSTRUCTION).waitFor();
  await links(page)
    .getByRole('button', { name: /意见建议$/ })
    .click();
  const first = page.getByRole('table', { name: '所载意见' }).locator('tbody tr').first();
  await page.getByText(`“${INSTRUCTION}”`).waitFor();
  await first.getByRole('button', { name: words }).click();
  await page.locator('.opinion[data-focused] .opinion-words', { hasText: words }).waitFor();
  await click('看记录');
  await page.locator('.entry-place[data-focused] mark', { hasText: words }).waitFor();
  await tab(page, '报送');
  await first.getByRole('button', { name: '已告知委员' }).click();
  await record(page).getByText(SPOKEN[0].answer).waitFor();
  await record(page).getByRole('button', { name: '打开文稿' }).click();
  await page.locator('.paged-page').getByText(`${name}委员：`).waitFor();
  await click('打开事项');
  await links(page).getByRole('button', { name: '意见建议办理情况告知单' }).click();
  await click('打开事项');
  await links(page)
    .getByRole('button', { name: /专题协商会/ })
    .click();
  await page.locator('.opinion-words', { hasText: words }).waitFor();
}

test('an opinion goes from the words spoken to the notice that tells the member, word for word, and on paper', async () => {
  const desk = makeDesk();
  const folder = desk.documents;
  let app = await desk.launch({ now: at('2026-08-05') });
  await firstStart(app.page, TWO_LEADERS);
  await importRows(app, folder, '委员', MEMBERS);
  await speak(app.page);
  await tab(app.page, '材料');
  const proceedings = await exported(app, folder, '会议记录');
  const carrier = await carry(app, folder);
  await submit(app.page);
  await app.kill();

  app = await desk.launch({ now: at('2026-08-12') });
  const { page } = app;
  page.setDefaultTimeout(20_000);
  await afterPowerCut(page);
  await instructAndRefer(page);
  await app.setClock(at('2026-08-20'));
  const written = new Map<string, string[]>();
  for (const spoken of SPOKEN) {
    await room(page, '办事');
    await page.getByRole('tab', { name: '报送载体' }).click();
    await page.getByRole('row', { name: spoken.words }).locator('.carrier-to-matter').click();
    written.set(spoken.name, await answer(app, folder, spoken));
  }
  const lists = await brief(app, folder);
  for (const { name, before, words, adoption, reason, ...spoken } of SPOKEN) {
    const [enquiry = '', form = '', notice = ''] = written.get(name) ?? [];
    expect(proceedings).toContain(`：${before}${words}谢谢大家。`);
    expect(carrier).toContain(quote(words));
    expect(form.split('\n')).toContain(words);
    expect(notice).toContain(quote(words));
    expect(notice).toContain(spoken.answer);
    expect(notice).toContain(reason);
    expect(enquiry).toContain(`${spoken.unit}：`);
    expect(enquiry).toContain(quote(words));
    // In large type the two stand below each other.
    expect(lists.tracking).toContain(`${adoption}、\n${spoken.outcome}`);
    expect(lists.outcome).toContain(reason);
    // Nobody summed them up: they stay the member's own, whole.
    expect(lists.outcome).toContain(quote(words));
  }
  expectOnPaper(folder);
  await walk(page);
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 240_000);

/** Every paper as printed; the words are on it, and the tracking table is one page. */
function expectOnPaper(folder: string): void {
  const each = ['商请函', '办理情况反馈表', '委员告知单'];
  const names = [
    ...['会议记录', CARRIER, '意见建议跟踪一览表', '办理落实情况的报告'],
    ...SPOKEN.flatMap(({ name }) => each.map((kind) => `${kind} ${name}`)),
  ];
  const printed = onPaper(new Map(names.map((name) => [name, path.join(folder, `${name}.docx`)])));
  expect(printed.get('意见建议跟踪一览表')?.pages.length).toBe(1);
  for (const { name, words } of SPOKEN) {
    expect(printed.get(`办理情况反馈表 ${name}`)?.pages.length).toBe(1);
    for (const kind of ['会议记录', CARRIER, `商请函 ${name}`, `委员告知单 ${name}`]) {
      expect(printed.get(kind)?.ink, kind).toContain(plain(words));
    }
  }
}
