import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, showList } from './support/office';

const body = (page: Page) => page.locator('.ProseMirror[contenteditable="true"]').first();
const marks = (page: Page) => body(page).locator('.proof-mark').allInnerTexts();

/** A hand is slower than the reading that follows each change: what stands in the list stays. */
async function settled(panel: Locator): Promise<void> {
  let last = '';
  const isSame = async () => {
    const [before, now] = [last, await panel.innerText()];
    last = now;
    return now === before;
  };
  await expect.poll(isSame, { interval: 200 }).toBe(true);
}

async function atFaultyDraft() {
  const app = await makeDesk().launch({ viewport: { width: 1366, height: 768 } });
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  await page.getByRole('textbox', { name: '标题' }).fill('关于做好统一布署的通知');
  await body(page).click();
  await page.keyboard.insertText('请认真组织学习,按要求布署，确保设备按装到位。');
  await expect.poll(() => marks(page)).toEqual([',', '布署', '按装']);
  return app;
}

test('what is found is marked with its reason, put right by keyboard alone, and excepted for good', async () => {
  const app = await atFaultyDraft();
  const { page } = app;
  const title = page.getByRole('textbox', { name: '标题' });
  await expect.poll(() => title.getAttribute('data-proof')).toBe('必改');
  const mark = body(page).locator('.proof-mark', { hasText: '按装' });
  await expect.poll(() => mark.getAttribute('title')).toContain('建议改为“安装”');
  const panel = page.getByRole('region', { name: '校对' });
  await page.keyboard.press('F7');
  // The model of the speller was read, or this would say so.
  await expect.poll(() => panel.getByRole('status').innerText()).toBe('校对：必改4处');
  const now = () => panel.locator('[aria-current] mark').innerText();
  for (const words of ['布署', ',']) {
    expect(await now()).toBe(words);
    await page.keyboard.press('Enter');
    await expect.poll(now).not.toBe(words);
  }
  await expect.poll(() => title.inputValue()).toBe('关于做好统一部署的通知');
  await expect.poll(() => body(page).innerText()).toContain('学习，按要求布署，');
  await page.keyboard.press('F7');
  expect(await now()).toBe('按装');
  await settled(panel);
  await panel.locator('[aria-current]').getByRole('button', { name: '始终忽略' }).click();
  await expect.poll(() => marks(page)).toEqual(['布署']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => marks(page)).toEqual([',', '布署']);
  await panel.getByText('始终忽略的词（1个）').click();
  await panel.getByRole('button', { name: '恢复检查' }).click();
  await expect.poll(() => marks(page)).toEqual([',', '布署', '按装']);
  await app.close();
});

/** Twelve defects, each of another kind, with the name of a person that looks like one. */
const TWELVE = [
  '请各单位认真组织学习,按要求布署，抓好落实。。',
  '一、提高思想认识',
  '增强政治意识、全局意识、核心意识、看齐意识，再接再励。',
  '三、加强组织领导',
  '做到以下三个方面：一是明确责任，二是加强协调。',
  '参会人数5-10人，占应到人数的5～10%。',
  '会议定于2026年13月5日召开，由贾按装同志主持。',
  '请于08月01日前反馈，联系人XXX。',
];
/** What only a person can say, typed where it stands. */
const TYPED = new Map([
  ['三个方面', '两个方面'],
  ['2026年13月5日', '2026年1月5日'],
  ['XXX', '梁晓禾'],
]);
const MENDED = `请各单位认真组织学习，按要求部署，抓好落实。
一、提高思想认识
增强政治意识、大局意识、核心意识、看齐意识，再接再厉。
二、加强组织领导
做到以下两个方面：一是明确责任，二是加强协调。
参会人数5～10人，占应到人数的5%～10%。
会议定于2026年1月5日召开，由贾按装同志主持。
请于8月1日前反馈，联系人梁晓禾。`;

test('a text with twelve planted defects comes out clean in under a minute, by keyboard alone', async () => {
  const app = await makeDesk().launch({ viewport: { width: 1366, height: 768 } });
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  await body(page).click();
  for (const [index, line] of TWELVE.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
  await expect.poll(async () => (await marks(page)).length).toBe(13);
  const panel = page.getByRole('region', { name: '校对' });
  const status = () => panel.getByRole('status').innerText();
  const current = panel.locator('[aria-current] mark');
  const began = performance.now();
  await page.keyboard.press('F7');
  const isClean = async () => (await status()).startsWith('校对：无差错');
  for (let turn = 0; turn < 40; turn += 1) {
    await settled(panel);
    if (await isClean()) break;
    if ((await current.count()) === 0) {
      await page.keyboard.press('F7');
      continue;
    }
    const words = await current.innerText();
    const typed = TYPED.get(words);
    const card = () => panel.locator('[aria-current]').innerText();
    const before = await card();
    if (typed !== undefined) {
      await page.keyboard.press('Escape');
      await page.keyboard.insertText(typed);
      await expect.poll(() => marks(page)).not.toContain(words);
      await page.keyboard.press('F7');
    } else if (before.includes('由贾按装')) await page.keyboard.press('Delete');
    else await page.keyboard.press('Enter');
    await expect.poll(async () => ((await current.count()) > 0 ? card() : '')).not.toBe(before);
  }
  await expect.poll(status).toBe('校对：无差错（忽略1处）');
  expect(performance.now() - began).toBeLessThan(60_000);
  const lines = await body(page).locator('p, h1, h2, h3, h4').allInnerTexts();
  expect(lines.map((line) => line.trim()).join('\n')).toBe(MENDED);
  await app.close();
});

test('marks are those of the text that stands there: replaced whole, taken back, another draft between', async () => {
  const app = await atFaultyDraft();
  const { page } = app;
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('请各科室再接再励。');
  await expect.poll(() => marks(page)).toEqual(['再接再励']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => marks(page)).toEqual([',', '布署', '按装']);
  // The draft is left while its text is being read.
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('请各科室知悉');
  await newDraft(page, '其他');
  await body(page).click();
  await page.keyboard.insertText('会议定于2026年13月5日召开。');
  await expect.poll(() => marks(page)).toEqual(['2026年13月5日']);
  await showList(page);
  await page.getByText('关于做好统一布署的通知').first().click();
  await expect.poll(() => body(page).innerText()).toContain('请各科室知悉');
  await expect.poll(() => marks(page)).toEqual([',', '布署', '按装']);
  await app.close();
});

test('a reading that comes while an input method composes neither breaks it off nor moves the caret', async () => {
  const app = await atFaultyDraft();
  const { page } = app;
  const session = await page.context().newCDPSession(page);
  await page.keyboard.press('Control+End');
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft');
  const selection = { selectionStart: 2, selectionEnd: 2 };
  await session.send('Input.imeSetComposition', { text: 'xb', ...selection });
  // Longer than the pause after which the text is read.
  await page.waitForTimeout(1500);
  await session.send('Input.insertText', { text: '新的' });
  await expect.poll(() => body(page).innerText()).toContain('确保设备新的按装到位。');
  await expect.poll(() => marks(page)).toEqual([',', '布署', '按装']);
  await page.keyboard.insertText('大');
  await expect.poll(() => body(page).innerText()).toContain('确保设备新的大按装到位。');
  await app.close();
});
