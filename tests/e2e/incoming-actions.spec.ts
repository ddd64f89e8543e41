import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, TWO_LEADERS } from './support/office';

/** What the guide promises (使用手册, 收文和发文): a paper registered, read by the leaders in turn and done. */
const PROMISED = 6;
const PAPERS = 20;

/** Counts clicks and keys that command; what is typed, and Tab between fields, is the flow of writing. */
class Clerk {
  actions = 0;

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }
}

async function register(page: Page, clerk: Clerk, title: string): Promise<void> {
  // A key is heard by the page that is there, and by no form that is still going away.
  await page.getByRole('button', { name: '登记收文' }).waitFor();
  await expect.poll(() => page.locator('.ant-modal-wrap:visible').count()).toBe(0);
  await clerk.press('F8');
  const form = page.getByRole('group', { name: '登记收文' });
  await form.getByLabel('标题').fill(title);
  await form.getByLabel('来文字号').fill('示政办发〔2026〕8号');
  if ((await form.getByLabel('登记人').inputValue()) === '')
    await form.getByLabel('登记人').fill('梁晓禾');
  await form.getByLabel('标题').focus();
  await clerk.press('Control+Enter');
}

/** With both leaders, and back. */
async function circulate(page: Page, clerk: Clerk, title: string): Promise<void> {
  const paper = page.getByRole('region', { name: title });
  await paper.getByText('已登记').waitFor();
  await clerk.press('F4');
  await paper.getByText('在周启明处').waitFor();
  await clerk.press('F4');
  await paper.getByText('在沈若兰处').waitFor();
}

test('twenty papers are registered, sent round and closed in few actions each', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page, TWO_LEADERS);
  await page.getByRole('navigation').getByRole('button', { name: '收发文' }).click();
  for (let at = 1; at <= PAPERS; at += 1) {
    const clerk = new Clerk(page);
    const title = `关于第${at}项工作的通知`;
    await register(page, clerk, title);
    await circulate(page, clerk, title);
    const paper = page.getByRole('region', { name: title });
    if (at % 2 === 1) {
      await clerk.press('F6');
    } else {
      // With the result in words: the form takes the paper back as well.
      await clerk.click(paper.getByRole('button', { name: '办结…' }));
      await page.getByLabel('办理结果').fill('已阅，转有关科室知悉。');
      await clerk.press('Control+Enter');
    }
    await paper.getByText('已办结').first().waitFor();
    expect(clerk.actions, title).toBeLessThanOrEqual(PROMISED);
  }
  const book = page.getByRole('listbox', { name: '收文登记簿' });
  await expect.poll(() => book.getByRole('option').first().innerText()).toContain('已办结');
  await page.getByText(`共${PAPERS}件`).waitFor();
  expect(app.problems()).toEqual([]);
  await app.close();
});

const LEADERS = ['周启明', '沈若兰', '顾承平', '贺知秋', '许听澜', '陶然'].map((name) => ({
  ...{ name, post: '副主席' },
}));

test('however many leaders read it: their 传阅单 is registered at once', async () => {
  const app = await makeDesk().launch();
  const { page } = app;
  await firstStart(page, LEADERS);
  await page.getByRole('navigation').getByRole('button', { name: '收发文' }).click();
  for (let at = 1; at <= 3; at += 1) {
    const clerk = new Clerk(page);
    const title = `关于第${at}项工作的通知`;
    await register(page, clerk, title);
    const paper = page.getByRole('region', { name: title });
    await paper.getByText('已登记').waitFor();
    await clerk.press('F4');
    await paper.getByText('在周启明处').waitFor();
    await clerk.press('F7');
    const form = page.getByRole('group', { name: '照传阅单登记' });
    const done = form.getByRole('checkbox', { name: '都看过了，同时办结' });
    await done.focus();
    await clerk.press('Space');
    await clerk.press('Control+Enter');
    await paper.getByText('已办结').first().waitFor();
    for (const { name } of LEADERS)
      await paper.getByRole('listitem').filter({ hasText: name }).getByText('签收退回').waitFor();
    expect(clerk.actions, title).toBeLessThanOrEqual(PROMISED);
  }
  expect(app.problems()).toEqual([]);
  await app.close();
});
