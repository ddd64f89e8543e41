import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { exportTo, firstStart, newDraft, saved, TWO_LEADERS } from './support/office';
import { wordsOfWord } from './support/word-file';

test('what the office did is counted, goes into a report as figures, and is counted again on demand', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await firstStart(page, TWO_LEADERS);
  const room = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
  await newDraft(page, '通知');
  await saved(page);

  // A year before the program, with its source.
  await room('统计');
  const table = page.getByRole('table', { name: '文稿' });
  await table.getByRole('row', { name: /通知/ }).waitFor();
  await page.getByRole('button', { name: '录入以前的数字…' }).click();
  const form = page.getByRole('dialog', { name: '录入以前的数字' });
  await form.getByLabel('数字', { exact: true }).fill('101');
  await form.getByLabel('来源').fill('去年的工作总结');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('不全在这个时段里，没有计入').waitFor();
  await page.getByLabel('时段').click();
  await page.getByTitle('近五年').click();
  const total = table.getByRole('row', { name: /合计/ });
  await total.getByText('含手工录入101').waitFor();
  expect(await total.innerText()).toContain('102');
  await table.getByRole('button', { name: /手工录入.*来源：去年的工作总结/ }).waitFor();

  // The list behind a figure opens what is counted.
  await total.getByRole('button', { name: '102' }).click();
  const list = page.getByRole('dialog', { name: '文稿：合计 · 起草' });
  await list.getByText('来源：去年的工作总结').waitFor();
  await list.getByRole('option').first().click();
  await page.locator('.ProseMirror[contenteditable="true"]').first().waitFor();

  // Into a report.
  await newDraft(page, '工作总结');
  const body = page.locator('.ProseMirror[contenteditable="true"]').first();
  await page.getByRole('button', { name: '数字▾' }).click();
  await page.getByText('插入工作数字…').click();
  const insert = page.getByRole('dialog', { name: '插入工作数字' });
  await insert.getByLabel('时段').click();
  await page.getByTitle('近五年').last().click();
  await insert.getByLabel('数字的写法').click();
  await page.getByTitle('约数，如100多、近40').click();
  await insert.getByText('近五年来，').waitFor();
  // This very report was drafted as well, as the list behind the figure says.
  await insert.getByText('起草的份数里有正在写的这一份').waitFor();
  await insert.getByRole('button', { name: '插入' }).click();
  await expect.poll(() => body.innerText()).toContain('近五年来，共起草各类文件100多份');
  await saved(page);
  const mark = body.locator('span[data-figure]');
  expect(await mark.first().innerText()).toBe('100多');

  // More was done since; the office knows by the list what changes, and a figure typed over is left.
  await room('统计');
  await table.getByRole('button', { name: /手工录入.*来源：去年的工作总结/ }).click();
  const again = page.getByRole('dialog', { name: '手工录入的数字' });
  await again.getByLabel('数字', { exact: true }).fill('148');
  await again.getByRole('button', { name: '保存' }).click();
  await again.waitFor({ state: 'hidden' });
  await room('办文');
  await expect.poll(() => body.innerText()).toContain('共起草各类文件100多份');
  await page.getByRole('button', { name: '数字▾' }).click();
  await page.getByText('更新工作数字…').click();
  const refresh = page.getByRole('dialog', { name: '更新工作数字' });
  await refresh.getByText('150').waitFor();
  await refresh.getByRole('button', { name: '更新1个数字' }).click();
  await expect.poll(() => body.innerText()).toContain('共起草各类文件150份');
  await saved(page);

  const file = path.join(desk.documents, '总结.docx');
  await exportTo(app, file);
  expect(await wordsOfWord(file)).toContain('近五年来，共起草各类文件150份');
  expect(app.problems()).toEqual([]);
  await app.close();
}, 240_000);
