import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart } from './support/office';
import { shot } from './support/pictures';

const record = (page: Page) => page.getByRole('list', { name: '办理记录' });
const attached = (page: Page) => record(page).getByRole('list', { name: '附件', exact: true });

/** An inside matter that a section has answered; ends on its page. */
async function answeredMatter(page: Page): Promise<void> {
  await firstStart(page);
  await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
  await page.getByRole('button', { name: '登记事项' }).click();
  await page.getByRole('textbox', { name: '事项', exact: true }).fill('修改并印发年度协商计划');
  const form = (name: string) => page.getByRole('group', { name, exact: true });
  await form('登记事项').getByRole('button', { name: '登记事项' }).click();
  const bar = page.getByRole('toolbar', { name: '登记' });
  await bar.getByRole('button', { name: '立项' }).click();
  await page.getByRole('combobox', { name: '批准立项的领导' }).fill('周启明');
  await page.keyboard.press('Enter');
  await form('立项').getByRole('button', { name: '登记立项' }).click();
  await bar.getByRole('button', { name: '交办' }).click();
  await page.getByRole('combobox', { name: '承办科室或专委会' }).fill('秘书科');
  await page.keyboard.press('Enter');
  await form('交办').getByRole('button', { name: '登记交办' }).click();
  await bar.getByRole('button', { name: '反馈' }).click();
  await page.getByLabel('反馈内容').fill('已印发。');
  await page.keyboard.press('Control+Enter');
  await record(page).getByText('已印发。').waitFor();
}

const entry = (page: Page, words: string) =>
  record(page).locator(':scope > li', { hasText: words }).first();

/** Drops files on an element as another program's window would. */
async function dropOn(page: Page, words: string, files: Record<string, string>): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  const target = entry(page, words);
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}

test('papers are attached by dialog and by drop, survive a kill, open as copies, come off and back, and can be purged', async () => {
  const desk = makeDesk();
  let app = await desk.launch();
  let { page } = app;
  await answeredMatter(page);
  const reply = path.join(desk.documents, '秘书科反馈函（盖章扫描）.pdf');
  const secret = path.join(desk.documents, '秘密★1年 反馈.pdf');
  writeFileSync(reply, '%PDF-1.4 盖章的反馈函');
  writeFileSync(secret, '%PDF-1.4');
  app.answerDialog({ open: [reply, secret] });
  await entry(page, '已印发。').getByRole('button', { name: '添加附件…' }).click();
  await page.getByText('带有国家秘密标志').waitFor();
  await attached(page).getByText('秘书科反馈函（盖章扫描）.pdf').waitFor();
  await shot(page, 'attach-1');
  await dropOn(page, '已印发。', { '印发通知.docx': '不是真的文稿', '装机.exe': 'MZ' });
  await page.getByText('不是能作附件的文件').waitFor();
  await attached(page).getByText('印发通知.docx').waitFor();
  await page.getByText('已保存', { exact: true }).first().waitFor();
  const files = path.join((await dataFolder(page)) ?? '', 'files');
  expect(readdirSync(files)).toHaveLength(2);

  await app.kill();
  app = await desk.launch();
  ({ page } = app);
  await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
  await page.getByRole('grid', { name: '台账' }).getByText('修改并印发').click();
  await expect.poll(() => attached(page).locator('li').count()).toBe(2);
  await page.getByRole('button', { name: /打开附件 秘书科反馈函/ }).click();
  await expect.poll(() => app.shellCalls().length).toBe(1);
  const [{ target = '' } = {}] = app.shellCalls();
  expect(path.basename(target)).toBe('秘书科反馈函（盖章扫描）.pdf');
  expect(readFileSync(target, 'utf8')).toBe('%PDF-1.4 盖章的反馈函');
  expect(statSync(target).mode & 0o222).toBe(0);
  expect(target.startsWith(files)).toBe(false);

  const out = path.join(desk.documents, '另存.pdf');
  app.answerDialog({ save: out });
  await attached(page).getByRole('button', { name: '另存为…' }).first().click();
  await page.getByText('已导出 另存.pdf').waitFor();
  expect(readFileSync(out, 'utf8')).toBe('%PDF-1.4 盖章的反馈函');

  await attached(page).getByRole('button', { name: '移除' }).first().click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => attached(page).locator('li').count()).toBe(2);
  await attached(page).getByRole('button', { name: '移除' }).first().click();
  await expect.poll(() => attached(page).locator('li').count()).toBe(1);
  await page.getByRole('button', { name: '已移除1个' }).click();
  await shot(page, 'attach-2');
  await page.getByRole('button', { name: '彻底清除…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
  await page.getByText('附件已从数据文件夹和全部恢复点里清除').waitFor();
  expect(readdirSync(files)).toHaveLength(1);
  expect(existsSync(target)).toBe(false);

  const [left = ''] = readdirSync(files);
  rmSync(path.join(files, left));
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('grid', { name: '台账' }).getByText('修改并印发').click();
  await page.getByText('这个文件不在数据文件夹里').waitFor();
  await dropOn(page, '已印发。', { '印发通知.docx': '不是真的文稿' });
  await page.getByText('文件已核对完好').waitFor();
  await page.getByText('这个文件不在数据文件夹里').waitFor({ state: 'hidden' });
  writeFileSync(path.join(files, left), '被别的程序改过');
  await page.getByRole('button', { name: /打开附件 印发通知/ }).click();
  await page.getByText('被改动或损坏').waitFor();
  await shot(page, 'attach-3');
  await dropOn(page, '已印发。', { '印发通知.docx': '不是真的文稿' });
  await page.getByText('已经有同样的附件').waitFor();
  await page.getByRole('button', { name: /打开附件 印发通知/ }).click();
  await expect.poll(() => app.shellCalls().length).toBe(2);
  expect(app.problems()).toEqual([]);
  await app.close();
  expect(existsSync(app.shellCalls()[1]?.target ?? '')).toBe(false);
});

const dataFolder = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.desktop['app:info']({});
    return answer.ok ? answer.value.dataFolder : null;
  });
