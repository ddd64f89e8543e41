import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { exportTo, firstStart, newDraft, previewText, saved, words } from './support/office';
import { wordsOfWord } from './support/word-file';

const NAMES = '贺知秋　沈若兰　孟　青　陆𬭎声';

test('a 纪要 with its red mark, its lists and 报送发, from a blank to the Word file', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '纪要');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  await field('红色标志').fill('政协示例市委员会秘书长会议纪要');
  await field('期号').fill('（第8期）');
  await field('编印日期').fill('2026年8月1日');
  await field('出席').fill(NAMES);
  await field('请假').fill('何　川');
  await page.getByRole('button', { name: '去掉列席' }).click();
  await page.getByRole('button', { name: /添加要素/ }).click();
  await page.getByRole('menuitem', { name: '报、送、发' }).click();
  await field('报').fill('市政协主席、副主席。');

  const expected = [
    '政协示例市委员会秘书长会议纪要',
    '（第8期）',
    '政协示例市委员会办公室2026年8月1日',
    `出席：${NAMES}`,
    '请假：何　川',
  ].map(words);
  await expect.poll(async () => words(await previewText(page))).toContain(expected[4]);
  const shown = words(await previewText(page));
  for (const text of expected) expect(shown).toContain(text);
  expect(shown).not.toContain('列席：');
  await expect
    .poll(() => page.locator('.paged-role-mark').innerText())
    .toBe('政协示例市委员会秘书长会议纪要');
  await expect.poll(() => page.locator('.paged-rule').count()).toBe(1);
  // The imprint was filled in last: the preview may still be on its way to it.
  await expect
    .poll(() => page.locator('.paged-imprint').innerText())
    .toContain('报：市政协主席、副主席。');
  // It has no title; the list calls it by its mark and issue.
  await saved(page);
  await page.getByText('政协示例市委员会秘书长会议纪要（第8期）').first().waitFor();

  const file = path.join(desk.documents, '纪要.docx');
  await exportTo(app, file);
  const written = words(await wordsOfWord(file));
  for (const text of [...expected, '报：市政协主席、副主席。']) expect(written).toContain(text);
  expect(app.requests()).toEqual([]);
});
