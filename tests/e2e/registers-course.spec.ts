import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, openRounds, roundStep, saved, TWO_LEADERS } from './support/office';

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

test('what was registered wrongly is put right, and the form of the paper says so', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page, TWO_LEADERS);
  await room(page, '收发文');
  await page.getByRole('button', { name: '登记收文' }).click();
  const form = page.getByRole('group', { name: '登记收文' });
  await form.getByLabel('标题').fill('关于报送下半年重点工作的通知');
  await form.getByLabel('来文字号').fill('示政办发〔2026〕8号');
  await form.getByLabel('登记人').fill('梁晓禾');
  await form.getByLabel('标题').focus();
  // What is no number of this year is refused, and never another number instead.
  await form.getByLabel('收文号').fill('2020-7');
  await page.keyboard.press('Control+Enter');
  await form.getByText(/2020-7是2020年的号.*没有登记，已填的都还在/).waitFor();
  await form.getByLabel('收文号').fill('二十一');
  await page.keyboard.press('Control+Enter');
  await form.getByText('“二十一”不是收文号，没有登记').waitFor();
  await form.getByLabel('收文号').fill('第012号');
  await page.keyboard.press('Control+Enter');
  const paper = page.getByRole('region', { name: '关于报送下半年重点工作的通知' });
  await paper.getByText('来文字号').waitFor();
  await paper.getByText(/^\d{4}-12$/).waitFor();
  await page.keyboard.press('F4');
  await paper.getByText('在周启明处').waitFor();
  await paper.getByRole('button', { name: '更正…' }).click();
  const correct = page.getByRole('group', { name: '更正收文登记' });
  await correct.getByLabel('来文字号').fill('示政办发〔2026〕18号');
  await correct.getByLabel('更正原因').fill('看错');
  await correct.getByRole('button', { name: '登记更正' }).click();
  await paper
    .getByText('来文字号由“示政办发〔2026〕8号”改为“示政办发〔2026〕18号”。原因：看错')
    .waitFor();
  // The paper stays where it is.
  await paper.getByText('在周启明处').waitFor();
  await paper.getByRole('button', { name: '文件处理单…' }).click();
  const sheet = page.getByRole('dialog', { name: '文件处理单' });
  await expect.poll(() => sheet.getByLabel('来文字号').inputValue()).toBe('示政办发〔2026〕18号');
  await expect.poll(() => sheet.getByLabel('传阅签名').inputValue()).toBe('周启明');
  expect(app.problems()).toEqual([]);
  await app.close();
});

test('a signed paper goes from the views on it over its number and its copies into the archive', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page, TWO_LEADERS);
  await newDraft(page, '通知');
  await page.getByRole('textbox', { name: '标题' }).fill('关于召开会议的通知');
  await saved(page);
  await openRounds(page);
  await roundStep(page, '签发', '周启明', '登记签发');
  await page.getByRole('button', { name: /会签、征求意见/ }).click();
  await page.getByRole('button', { name: '送会签、征求意见…' }).click();
  const ask = page.getByRole('group', { name: '会签、征求意见' });
  await ask.getByText('征求意见', { exact: true }).click();
  for (const name of ['市民政局', '市财政局']) {
    await ask.getByLabel('送给谁').fill(name);
    await page.keyboard.press('Enter');
  }
  await ask.getByRole('button', { name: '登记送出' }).click();
  await page.getByRole('button', { name: '登记答复…' }).first().click();
  await page.getByText('有意见', { exact: true }).click();
  await page.getByRole('button', { name: '加一条意见' }).click();
  await page.getByRole('textbox', { name: '意见1', exact: true }).fill('建议改为五个工作日。');
  await page.getByRole('button', { name: '登记答复', exact: true }).click();
  await page.getByText('收到意见1条，尚在研究1条').waitFor();

  await page.getByText('发文', { exact: true }).click();
  await page.getByRole('listbox', { name: '已签发待编号' }).getByText('关于召开会议的通知').click();
  await page.getByRole('button', { name: '打开文稿' }).click();
  await page.getByRole('button', { name: '编号' }).first().click();
  await page.getByRole('button', { name: '登记编号' }).click();
  await page.getByText(/已编示政协办发/).waitFor();
  // What is said below is not cut off on its sides.
  const notice = page.locator('.low-notice', { hasText: '签发的文字没有改动' });
  await notice.waitFor();
  await expect
    .poll(() =>
      notice.evaluate((one) => {
        const { left, right } = one.getBoundingClientRect();
        const list = one.closest('.ant-notification-list')?.getBoundingClientRect();
        return list !== undefined && left >= list.left && right <= list.right;
      }),
    )
    .toBe(true);
  await room(page, '收发文');
  await page.getByRole('listbox', { name: '发文登记簿' }).getByText('关于召开会议的通知').click();
  await page.getByRole('button', { name: '登记分发…' }).click();
  await page.getByLabel('发往机关').fill('市民政局');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '登记分发', exact: true }).click();
  await page.getByText('分发1份，1处还没有签收').waitFor();
  await page.getByLabel('市民政局签收人').fill('吴敏');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('1处还没有签收').waitFor({ state: 'detached' });

  await page.getByText('归档', { exact: true }).first().click();
  await page.getByRole('button', { name: '归档1件…' }).click();
  await page.getByRole('button', { name: '归档', exact: true }).last().click();
  await page.getByRole('region', { name: /第1盒/ }).getByText('关于召开会议的通知').waitFor();
  expect(app.problems()).toEqual([]);
  await app.close();
});
