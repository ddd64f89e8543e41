import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, openRounds, roundStep, saved, TWO_LEADERS } from './support/office';

const LETTER = [
  ...[
    '示例市人民政府办公室文件',
    '示政办发〔2026〕8号',
    '关于报送下半年重点工作的通知',
    '市政协办公室：',
  ],
  ...['请于2099年8月20日前将材料报送市政府办公室。', '示例市人民政府办公室', '2026年8月1日'],
].join('\n');

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

test('a paper that comes in is read, registered, passed on, made a matter, and found by its words', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await firstStart(page, TWO_LEADERS);
  const file = path.join(desk.documents, '来文.txt');
  writeFileSync(file, LETTER);

  await room(page, '收发文');
  await page.getByRole('button', { name: '登记收文' }).click();
  await page.getByLabel('来文的文件').setInputFiles(file);
  const form = page.getByRole('group', { name: '登记收文' });
  await form.getByText('以上是从文件里读出来的').waitFor();
  await expect
    .poll(() => form.getByLabel('标题').inputValue())
    .toBe('关于报送下半年重点工作的通知');
  await expect.poll(() => form.getByLabel('来文字号').inputValue()).toBe('示政办发〔2026〕8号');
  await expect.poll(() => form.getByLabel('成文日期').inputValue()).toBe('2026年8月1日');
  await expect.poll(() => form.getByLabel('办理期限').inputValue()).toBe('2099年8月20日');
  await form.getByLabel('标题').focus();
  await page.keyboard.press('Control+Enter');

  const paper = page.getByRole('region', { name: '关于报送下半年重点工作的通知' });
  await paper.getByText('示例市人民政府办公室').waitFor();
  await paper.getByRole('button', { name: '打开附件 来文.txt' }).waitFor();
  await page.keyboard.press('F4');
  await paper.getByText('在周启明处').waitFor();
  await paper.getByRole('button', { name: /送沈若兰（周启明已签收退回）/ }).click();
  await paper.getByText('在沈若兰处').waitFor();
  await paper.getByRole('button', { name: '沈若兰已签收退回' }).click();
  await paper.getByText('传阅中，在文书处').waitFor();
  await expect
    .poll(() => page.getByRole('listbox', { name: '收文登记簿' }).innerText())
    .toContain('在文书处');
  await paper.getByRole('button', { name: '转为事项' }).click();
  await page.getByRole('heading', { name: '关于报送下半年重点工作的通知' }).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找全部内容' }).fill('报送市政府办公室 材料');
  await page.getByRole('option', { name: /收文 · 办件/ }).click();
  await paper.getByText('办理中').waitFor();
  expect(app.problems()).toEqual([]);
  await app.close();
});

test('numbers follow one another, one that exists is refused, and the register shows them with what was done', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page);
  const sign = async (title: string) => {
    await newDraft(page, '通知');
    await page.getByRole('textbox', { name: '标题' }).fill(title);
    await saved(page);
    await openRounds(page);
    await roundStep(page, '签发', '周启明', '登记签发');
    const bar = page.getByRole('status').filter({ hasText: '已签发，文字锁定' });
    await bar.getByRole('button', { name: '编号' }).click();
    return page.getByRole('group', { name: '编号' });
  };
  const year = new Date().getFullYear();
  let form = await sign('关于第一件事的通知');
  const field = () => form.getByLabel('发文字号');
  await expect.poll(() => field().inputValue()).toBe(`示政协办发〔${year}〕1号`);
  await field().fill(`示政协办发[${year}]012`);
  await form.getByText('中间空着1号至11号').waitFor();
  await form.getByText(`登记为示政协办发〔${year}〕12号`).waitFor();
  await form.getByRole('button', { name: '登记编号' }).click();
  await page.getByText(`已编示政协办发〔${year}〕12号`).waitFor();

  form = await sign('关于第二件事的通知');
  await expect.poll(() => field().inputValue()).toBe(`示政协办发〔${year}〕13号`);
  await field().fill(`示政协办发〔${year}〕12号`);
  await form.getByText('已经给了《关于第一件事的通知》').waitFor();
  await form.getByRole('button', { name: '登记编号' }).click();
  await form.getByText('没有登记，已填的都还在').waitFor();
  await form.getByRole('button', { name: `用下一个号：示政协办发〔${year}〕13号` }).click();
  await form.getByRole('button', { name: '登记编号' }).click();
  await page.getByText(`已编示政协办发〔${year}〕13号`).waitFor();

  await room(page, '收发文');
  await page.getByText('发文', { exact: true }).click();
  const book = page.getByRole('listbox', { name: '发文登记簿' });
  await book.getByText(`示政协办发〔${year}〕1号`, { exact: true }).click();
  await page.getByRole('button', { name: '作废…' }).click();
  await page.getByLabel('原因').fill('年初在纸上编过');
  await page.getByRole('button', { name: '作废', exact: true }).click();
  await book.getByText('年初在纸上编过').waitFor();
  // Why it is on no paper is found from everywhere, and opens at the number.
  await room(page, '名录');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找全部内容' }).fill('纸上编过');
  await page.getByRole('option', { name: /作废的号/ }).click();
  await page.getByRole('region', { name: `示政协办发〔${year}〕1号` }).waitFor();
  await book.getByText('关于第二件事的通知').click();
  await page.getByRole('button', { name: '登记用印…' }).click();
  await page.getByRole('button', { name: '登记用印', exact: true }).click();
  const panel = page.getByRole('region', { name: `示政协办发〔${year}〕13号` });
  await expect
    .poll(() => panel.locator('dl div', { hasText: '用印' }).innerText())
    .toContain(`${year}年`);
  expect(app.problems()).toEqual([]);
  await app.close();
});
