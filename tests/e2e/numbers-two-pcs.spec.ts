import { cpSync, renameSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk, wipeBrowserStore } from './support';
import { firstStart } from './support/office';

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

async function receive(page: Page, title: string, number: number): Promise<void> {
  await room(page, '收发文');
  await page.getByRole('button', { name: '登记收文' }).click();
  const form = page.getByRole('group', { name: '登记收文' });
  await expect
    .poll(() => form.getByLabel('收文号').getAttribute('placeholder'))
    .toBe(`留空用${number}号`);
  await form.getByLabel('标题').fill(title);
  if ((await form.getByLabel('登记人').inputValue()) === '')
    await form.getByLabel('登记人').fill('梁晓禾');
  await form.getByLabel('标题').focus();
  await page.keyboard.press('Control+Enter');
  const paper = page.getByRole('region', { name: title });
  await paper.getByText(new RegExp(`^\\d{4}-${number}$`)).waitFor();
  await page.locator('.save-status[data-state="saved"]').first().waitFor();
}

test('two PCs that went on from one copy: whichever data is opened, no number of the other is given again', async () => {
  const [here, there] = [makeDesk(), makeDesk()];
  let app = await here.launch();
  await firstStart(app.page);
  await receive(app.page, '两边都有的通知', 1);
  await app.close();

  app = await there.launch();
  await app.page.getByLabel('登记人姓名').waitFor();
  await app.close();
  rmSync(there.dataFolder, { recursive: true });
  wipeBrowserStore(there.userData);
  cpSync(here.dataFolder, there.dataFolder, { recursive: true });
  app = await there.launch();
  await receive(app.page, '那边收的通知', 2);
  await app.close();

  app = await here.launch();
  for (const number of [2, 3, 4]) await receive(app.page, `这边收的第${number}件`, number);
  await app.close();
  renameSync(here.dataFolder, `${here.dataFolder}-aside`);
  cpSync(there.dataFolder, here.dataFolder, { recursive: true });

  app = await here.launch();
  const { page } = app;
  await expect.poll(() => page.locator('.shell-notice').innerText()).toMatch(/各有对方没有的改动/);
  await page.getByRole('button', { name: '知道了' }).click();
  // 3 and 4 stand on papers that are in the other data.
  await receive(page, '换过数据以后收的', 5);
  await page.getByRole('button', { name: '登记收文' }).click();
  const form = page.getByRole('group', { name: '登记收文' });
  await form.getByLabel('收文号').fill('4');
  await form.getByText(`${new Date().getFullYear()}-4已经用过，一个号不能用两次`).waitFor();
  await page.keyboard.press('Escape');

  await room(page, '设置');
  await page.locator('.ant-segmented').getByText('数据', { exact: true }).click();
  const kept = page.getByRole('row').filter({ hasText: '本机原来的工作库' });
  await kept.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('navigation').waitFor();
  await receive(page, '换回来以后收的', 6);
  expect(app.problems()).toEqual([]);
  await app.close();
}, 240_000);
