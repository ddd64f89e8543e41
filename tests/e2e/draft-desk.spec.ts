import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, saved } from './support/office';

const body = (page: Page) => page.locator('.ProseMirror[contenteditable="true"]').first();

async function atDesk(viewport = { width: 1366, height: 768 }) {
  const app = await makeDesk().launch({ viewport });
  await firstStart(app.page);
  return app;
}

test('one undo takes back one phrase of an input method, in the body as in the title', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  const session = await page.context().newCDPSession(page);
  const phrase = async (letters: string, words: string) => {
    const selection = { selectionStart: letters.length, selectionEnd: letters.length };
    await session.send('Input.imeSetComposition', { text: letters, ...selection });
    // Whoever looks for a word takes longer than any pause that parts typing.
    await page.waitForTimeout(900);
    await session.send('Input.insertText', { text: words });
    await page.waitForTimeout(100);
  };
  const title = page.getByRole('textbox', { name: '标题' });
  for (const [place, read] of [
    [body(page), () => body(page).innerText()],
    [title, () => title.inputValue()],
  ] as const) {
    await place.click();
    await page.keyboard.press('Control+End');
    const before = (await read()).trim();
    await phrase('ljxq', '老旧小区');
    await phrase('gz', '改造');
    expect((await read()).trim()).toBe(`${before}老旧小区改造`);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await read()).trim()).toBe(`${before}老旧小区`);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await read()).trim()).toBe(before);
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await read()).trim()).toBe(`${before}老旧小区`);
  }
  await saved(page);
  await app.close();
});

test('the sheet has 28 characters a line, and never under 20 beside the preview', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  const characters = () =>
    body(page).evaluate((element) => {
      const { fontSize, width } = getComputedStyle(element);
      return Number.parseFloat(width) / Number.parseFloat(fontSize);
    });
  await page.locator('.paged-page').first().waitFor();
  expect(await characters()).toBeGreaterThanOrEqual(20);
  await page.keyboard.press('F9');
  await expect.poll(characters).toBeCloseTo(28, 0);
  await page.keyboard.press('F9');
  await page.getByRole('separator', { name: '调整宽度' }).focus();
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('ArrowLeft');
  expect(await characters()).toBeGreaterThanOrEqual(20);
  for (const width of [1100, 1000, 1366, 1024]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(characters).toBeGreaterThanOrEqual(20);
  }
  await app.close();
});

test('the text below a table is drawn below it, and the arrow leads from the title into the body', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  // 新建 has given the keyboard to the title.
  const title = page.getByRole('textbox', { name: '标题' });
  await expect.poll(() => title.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.type('关于表格的说明');
  await page.keyboard.press('ArrowDown');
  await body(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    const row = '<tr><td>一</td><td>Abc 86.7%</td><td>三</td></tr>';
    const html = `<table>${row.repeat(10)}</table><p>表格下面的一段话。</p>`;
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', '一');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const adopt = page.getByRole('button', { name: '采用' });
  await Promise.race([adopt.waitFor(), page.locator('.paged-table').waitFor()]).catch(() => null);
  if (await adopt.isVisible()) await adopt.click();
  await page.locator('.paged-table').waitFor();
  const [foot, top] = await page.locator('.paged').evaluate((paged) => {
    const cells = [...paged.querySelectorAll('.paged-table *')].map(
      (element) => element.getBoundingClientRect().bottom,
    );
    const below = [...paged.querySelectorAll('.paged-line')].find((line) =>
      line.textContent?.includes('表格下面'),
    );
    return [Math.max(...cells), below?.getBoundingClientRect().top ?? 0];
  });
  expect(top).toBeGreaterThanOrEqual((foot ?? 0) - 0.6);
  await app.close();
});

test('the preview follows the caret, a click in it leads to the place, and the status says the page', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await page.keyboard.type('关于分页的说明');
  await page.keyboard.press('ArrowDown');
  for (let number = 1; number <= 50; number += 1) {
    await page.keyboard.insertText(`第${number}段`);
    await page.keyboard.press('Enter');
  }
  const status = page.locator('.draft-status');
  await expect.poll(() => status.innerText()).toContain('第3页／共3页');
  const line = (text: string) => page.locator('.paged-line').getByText(text, { exact: true });
  const isSeen = (text: string) =>
    line(text).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const pane = element.closest('.draft-side')?.getBoundingClientRect();
      return pane !== undefined && top > pane.top && top < pane.bottom;
    });
  await expect.poll(() => isSeen('第50段')).toBe(true);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => status.innerText()).toContain('第1页／共3页');
  await expect.poll(() => isSeen('第1段')).toBe(true);
  await line('第30段').click();
  await page.keyboard.type('甲');
  await expect.poll(() => body(page).innerText()).toContain('甲第30段');
  await app.close();
});

test('F1 opens the guide at the place of the screen, and Esc closes it', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await body(page).click();
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: '使用手册' });
  const place = guide.getByRole('region', { name: '三、修改' });
  await place.waitFor();
  await expect
    .poll(async () => {
      const [section, frame] = await Promise.all([
        place.boundingBox(),
        guide.locator('.guide-text').boundingBox(),
      ]);
      return Math.abs((section?.y ?? 0) - (frame?.y ?? 999));
    })
    .toBeLessThan(40);
  await page.keyboard.press('Escape');
  await expect.poll(() => guide.count()).toBe(0);
  await app.close();
});
