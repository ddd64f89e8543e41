import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import {
  acknowledged,
  consultingMeeting,
  counts,
  nextEntry,
  select,
  speaker,
  speakerBox,
  wordsBox,
} from './support/proceedings';

const NAMES = ['孟青', '𬭎亮', '郑小溪', '陈立'];
const PASSAGE = '建议利用夜间闲置的机关院落，向周边居民错时开放。';
/** A rare character, two spaces, half-width marks, an empty line: nothing of it may be touched. */
const SPEECH = `各位委员，我是𬭎亮的同事。  ${PASSAGE}谢谢(完)。`;

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
  await page.getByRole('option').first().click();
}

const rowText = (page: Page, at: number) =>
  page.locator('.entry-place').nth(at).locator('.entry-text').textContent();

test('a meeting is written down by keyboard alone, and is there again character by character', async () => {
  const desk = makeDesk();
  let app = await desk.launch();
  let { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('button', { name: '开始记录' }).click();
  await speaker(page, 'mq');
  await page.keyboard.type(SPEECH);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第二段');
  await page.keyboard.press('Alt+t');
  // Without any pause: every key goes where it belongs. Nobody of that name is on a list: a guest.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('周大同');
  await page.keyboard.press('Enter');
  await page.keyboard.type('我同意。');
  await page.keyboard.press('F8');
  await nextEntry(page);
  await speaker(page, '');
  await page.keyboard.type('没有注明的话。');
  // Back to the first, one put before it, and that one moved behind it.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => wordsBox(page).inputValue()).toBe('我同意。');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => wordsBox(page).inputValue()).toContain('第二段');
  await page.keyboard.press('Control+Shift+Enter');
  await speaker(page, 'cl');
  await page.keyboard.type('现在开会。');
  await expect.poll(() => counts(page)).toBe('发言4段 · 意见建议1条');
  await acknowledged(page);
  await app.close();

  app = await desk.launch();
  ({ page } = app);
  await openMeeting(page);
  await page.getByRole('tab', { name: '会议记录' }).click();
  await expect.poll(() => page.locator('.entry-text').count()).toBe(4);
  await expect
    .poll(() => page.locator('.entry-facts strong').allTextContents())
    .toEqual(['陈立', '孟青', '周大同', '未注明']);
  expect(await rowText(page, 0)).toBe('现在开会。');
  expect(await rowText(page, 1)).toBe(`${SPEECH}\n\n第二段`);
  expect(await rowText(page, 3)).toBe('没有注明的话。');
  await expect.poll(() => page.locator('.entry-place').nth(1).innerText()).toMatch(/\d\d:\d\d/);
  await app.close();
});

test('power goes in the middle of a sentence: only that sentence is lost', async () => {
  const desk = makeDesk();
  let app = await desk.launch();
  let { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('button', { name: '开始记录' }).click();
  await speaker(page, 'zxx');
  await page.keyboard.type('第一句话。');
  await acknowledged(page);
  await page.keyboard.type('第二句没');
  await app.kill();

  app = await desk.launch();
  ({ page } = app);
  await openMeeting(page);
  await page.getByRole('tab', { name: '会议记录' }).click();
  await expect.poll(() => rowText(page, 0)).toContain('第一句话。');
  await app.close({ tolerate: /./ });
});

test('an input method composes undisturbed, and what it gives is saved', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('button', { name: '开始记录' }).click();
  await speaker(page, 'mq');
  await page.keyboard.type('我讲：');
  await acknowledged(page);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('ting');
  // Longer than any pause after which something would be saved.
  await page.waitForTimeout(1500);
  await compose("ting'che");
  await page.waitForTimeout(1500);
  await expect.poll(() => wordsBox(page).inputValue()).toBe("我讲：ting'che");
  await session.send('Input.insertText', { text: '停车难' });
  await page.keyboard.type('。');
  await acknowledged(page);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => rowText(page, 0)).toBe('我讲：停车难。');
  await app.close();
});

test('an opinion keeps its words; both ends lead to each other, also when one is changed or deleted', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('button', { name: '开始记录' }).click();
  await speaker(page, 'mq');
  await page.keyboard.type(SPEECH);
  await select(page, PASSAGE);
  await page.keyboard.press('Control+m');
  await expect.poll(() => page.locator('.words mark').textContent()).toBe(PASSAGE);
  // Marked once more by the same key: taken out, and Ctrl+Z puts it back.
  await page.keyboard.press('Control+m');
  await expect.poll(() => counts(page)).toBe('发言1段 · 意见建议0条');
  await page.keyboard.press('Control+z');
  await expect.poll(() => counts(page)).toBe('发言1段 · 意见建议1条');

  // The mark moves with what is typed before it and follows what is typed in it.
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('尊敬的');
  await expect.poll(() => page.locator('.words mark').textContent()).toBe(PASSAGE);
  await select(page, '夜间');
  await page.keyboard.type('夜里');
  await acknowledged(page);

  await page.getByRole('button', { name: '看意见' }).click();
  const row = page.locator('.opinion');
  await expect.poll(() => row.locator('.opinion-words').textContent()).toBe(PASSAGE);
  await expect.poll(() => row.innerText()).toContain('记录后来改过');
  await expect
    .poll(() => row.locator('.opinion-now').textContent())
    .toBe(`记录现在是：${PASSAGE.replace('夜间', '夜里')}`);
  await row.getByRole('button', { name: '看记录' }).click();
  await page.locator('.entry-place[data-focused]').waitFor();

  await page.locator('.entry-text').click();
  await page.keyboard.press('Control+Shift+Delete');
  await page.getByText('还没有记录').waitFor();
  await page.getByRole('tab', { name: '意见建议' }).click();
  await page.getByText('发言已删除，原话在此').waitFor();
  await expect.poll(() => row.locator('.opinion-words').textContent()).toBe(PASSAGE);

  await page.getByRole('tab', { name: '会议记录' }).click();
  await page.getByRole('button', { name: '已删除1段' }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => counts(page)).toBe('发言1段 · 意见建议1条');
  await expect.poll(() => wordsBox(page).inputValue()).toContain('尊敬的各位委员');
  await app.close();
});

test('opinions are summed up, corrected on record, grouped and brought back', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('tab', { name: '意见建议' }).click();
  await page.getByRole('button', { name: '手工补记' }).last().click();
  await page.getByRole('button', { name: '补记', exact: true }).click();
  await page.getByText('原话还是空的').waitFor();
  for (const words of ['建议增社车位。', '建议建停车楼。', '建议办老年食堂。']) {
    await page.getByLabel('原话', { exact: true }).fill(words);
    await page.keyboard.press('Control+Enter');
    await page.locator('.opinion-words').filter({ hasText: words }).waitFor();
  }
  await page.getByRole('button', { name: '收起' }).click();

  await page.locator('.opinion').first().locator('.opinion-right').click();
  await page.keyboard.type('增加车位');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('建楼');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => page.getByLabel('概括').inputValue()).toBe('增加车位');
  await page.getByRole('button', { name: '更正原话…' }).click();
  await page.getByLabel('更正后的原话').fill('建议增设车位。');
  await page.getByLabel('谁更正').fill('梁晓禾');
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await page.getByText('请写明谁更正、为什么更正').waitFor();
  await page.getByLabel('为什么更正').fill('打错一个字');
  await page.keyboard.press('Enter');
  await page.getByText('原话更正过1次').click();
  const first = page.locator('.opinion').first();
  await expect.poll(() => first.locator('.opinion-words').textContent()).toBe('建议增设车位。');
  await expect
    .poll(() => first.locator('.opinion-history').innerText())
    .toMatch(/梁晓禾[\s\S]*打错一个字[\s\S]*更正前：建议增社车位。[\s\S]*更正后：建议增设车位。/);

  await page.getByLabel('选中意见1').check();
  await page.getByLabel('选中意见3').check();
  await page.getByLabel('组名').fill('民生');
  await page.keyboard.press('Enter');
  const group = page.locator('.opinion-group .opinion-words');
  await expect.poll(() => group.allTextContents()).toEqual(['建议增设车位。', '建议办老年食堂。']);
  await page.locator('.opinion').first().locator('.opinion-number').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => group.allTextContents()).toEqual(['建议办老年食堂。', '建议增设车位。']);

  await page.getByLabel('选中意见2').check();
  await page.getByRole('button', { name: '删除', exact: true }).first().click();
  await expect.poll(() => counts(page)).toContain('意见建议2条');
  await page.getByRole('button', { name: '已删除1条' }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect.poll(() => counts(page)).toBe('意见建议3条 · 已概括2条');
  await app.close();
});

test('speeches come in by file, a transcript by paste; a secrecy mark is refused and nothing is written', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await consultingMeeting(page, NAMES);
  const file = (name: string, text: string) => {
    const target = path.join(desk.documents, name);
    writeFileSync(target, text);
    return target;
  };
  const speech = '关于托育的发言\n　　各位委员：\n　　托育很重要，  建议多办。';
  await page
    .getByLabel('发言稿文件')
    .setInputFiles([
      file('郑小溪发言稿.txt', speech),
      file('材料三.txt', '没有名字的材料。'),
      file('涉密.txt', '机密★10年\n不该在这里。'),
    ]);
  const report = page.locator('.handed-in');
  await report.getByText('已加入2份发言稿').waitFor();
  await expect.poll(() => report.innerText()).toContain('国家秘密标志');
  await report.getByRole('button', { name: '选发言人' }).click();
  await speaker(page, 'hl');
  await expect.poll(() => report.getByRole('button', { name: '选发言人' }).count()).toBe(0);
  await expect.poll(() => rowText(page, 0)).toBe(speech);

  await page.getByRole('button', { name: '粘贴记录稿…' }).click();
  const source = page.getByRole('textbox', { name: '记录稿' });
  await source.fill('秘密★1年\n孟青：不该在这里。');
  await page.getByText('国家秘密标志').last().waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect.poll(() => source.inputValue()).toBe('');
  await source.fill(
    '[10:32] 孟青委员：我先讲。\n建议：要快。\n\n陈立（市教育局局长）：好。\n王新来：补充。',
  );
  await page.getByText('认出3位发言人，分成3段').waitFor();
  await page.getByRole('button', { name: '加入会议记录（3段）' }).click();
  await expect.poll(() => counts(page)).toBe('发言5段 · 意见建议0条');
  await expect.poll(() => page.locator('.entry-place').count()).toBe(5);
  await expect.poll(() => wordsBox(page).inputValue()).toBe('我先讲。\n建议：要快。');
  await expect.poll(() => speakerBox(page).inputValue()).toBe('孟青');
  // Nobody of that name is known: the name stays before the words.
  expect(await rowText(page, 4)).toBe('王新来：补充。');
  // The whole paste is one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => counts(page)).toBe('发言2段 · 意见建议0条');
  await app.close();
});

test('a pasted megabyte is kept whole and work goes on', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await consultingMeeting(page, NAMES);
  await page.getByRole('button', { name: '开始记录' }).click();
  await speaker(page, 'mq');
  const text = `${'各位委员要深入基层开展调查研究，提出务实管用的意见建议。'.repeat(10)}\n`.repeat(
    1300,
  );
  await wordsBox(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    // A control character: it is taken out, and the clerk is told.
    clipboardData.setData('text/plain', `\u0007${pasted}`);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  await page.getByText('去掉不能显示的控制字符1个').waitFor({ timeout: 60_000 });
  await page.keyboard.type('到此为止。');
  await nextEntry(page);
  await acknowledged(page);
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await wordsBox(page).inputValue()) === `${text}到此为止。`, {
      timeout: 60_000,
    })
    .toBe(true);
  await app.close();
});
