import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, paste, showList } from './support/office';

describe('first start', () => {
  test('goes no further until the PC is declared, and asks nothing twice', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    page.setDefaultTimeout(10_000);
    const next = page.getByRole('button', { name: /下一步/ });
    await expect.poll(() => next.isDisabled()).toBe(true);
    await page.getByLabel('登记人姓名').fill('梁晓禾');
    await expect.poll(() => next.isDisabled()).toBe(true);
    await page.getByLabel('登记人姓名').fill('');
    await firstStart(page);
    // Names follow from the city's name.
    await expect.poll(() => page.locator('body').innerText()).toContain('政协示例市委员会办公室');
    await app.close();
  });
});

describe('settings', () => {
  test('what was typed a moment before the window closes is there again', async () => {
    const desk = makeDesk();
    let app = await desk.launch();
    let { page } = app;
    await firstStart(page);
    await page.getByRole('navigation').getByRole('button', { name: '设置' }).click();
    await page.getByLabel('简称').fill('示例市政协机关');
    await app.close();
    app = await desk.launch();
    ({ page } = app);
    await page.getByRole('heading', { name: '示例市政协机关' }).waitFor({ timeout: 15_000 });
    await app.close();
  });
});

describe('the list of drafts', () => {
  test('the sample comes, is found, copied, deleted, brought back, and goes in one click', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    await page.getByRole('button', { name: '载入示例' }).click();
    await page.getByText('送审在外').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
    const rows = page.getByRole('option').filter({ has: page.locator('.row-list-title') });
    await expect.poll(() => rows.count()).toBe(4);

    const search = page.getByPlaceholder('按标题查找');
    await search.fill('专题协商会');
    await expect.poll(() => rows.count()).toBe(1);
    await search.fill('没有这样的标题');
    await page.getByText('没有符合条件的文稿').waitFor();
    await search.fill('');
    await expect.poll(() => rows.count()).toBe(4);

    await rows.first().click();
    // The list makes room for the draft, and comes back when asked.
    await showList(page);
    await page.getByRole('button', { name: /复制一份/ }).click();
    await expect.poll(() => rows.count()).toBe(5);
    await page.getByRole('button', { name: /删除/ }).first().click();
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByRole('button', { name: '回收站' }).click();
    await rows.first().click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(5);

    await page.getByRole('button', { name: /删除/ }).first().click();
    await page.getByRole('button', { name: '回收站' }).click();
    await rows.first().click();
    await page.getByRole('button', { name: /彻底清除/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
    await page.getByText('回收站是空的').waitFor();
    await app.close();
  });
});

describe('what is refused, and says why', () => {
  test('a secrecy mark: nothing is written, and work goes on', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await newDraft(page, '其他');
    const sheet = page.locator('.ProseMirror').first();
    const before = await sheet.innerText();

    await paste(page, '机密★10年\n关于某事的报告\n这是正文。');
    const dialog = page.getByRole('dialog').filter({ hasText: '国家秘密标志' });
    await dialog.getByRole('button', { name: '知道了' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => sheet.innerText()).toBe(before);

    await sheet.click();
    await page.keyboard.type('可以接着写');
    await expect.poll(() => sheet.innerText()).toContain('可以接着写');
    await app.close();
  });

  test('an old Word file, an empty draft: nothing is changed', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await newDraft(page, '其他');
    const sheet = page.locator('.ProseMirror').first();
    const before = await sheet.innerText();

    const old = path.join(desk.documents, '旧稿.doc');
    writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    app.answerDialog({ open: [old] });
    await showList(page);
    await page.getByRole('button', { name: '导入…' }).first().click();
    await page
      .getByText(/另存为/)
      .first()
      .waitFor();
    await expect.poll(() => sheet.innerText()).toBe(before);

    await page.getByRole('button', { name: '导出Word', exact: true }).click();
    await page
      .getByText(/还没有文字/)
      .first()
      .waitFor();
    expect(readdirSync(desk.documents)).toEqual(['旧稿.doc']);
    await app.close();
  });

  test('a pasted megabyte is announced, saved whole, and work goes on', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const { page } = app;
    await firstStart(page);
    await newDraft(page, '其他');
    const sentence = '各位委员要深入基层开展调查研究，提出务实管用的意见建议。';
    const text = Array.from({ length: 1300 }, () => sentence.repeat(10)).join('\n');
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(1_000_000);
    await paste(page, text);
    await page.getByText(/已粘贴约37万字/).waitFor({ timeout: 60_000 });
    await page.keyboard.type('到此为止');
    await expect
      .poll(() => page.locator('.draft-status').innerText(), { timeout: 60_000 })
      .toMatch(/全文364004字[\s\S]*已保存/);
    await app.close();
  });
});
