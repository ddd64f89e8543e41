import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, saved, showList } from './support/office';

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

test('margins are narrow where the desk is, and no container around the text has styles computed at every key', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await page.locator('.paged-page').first().waitFor();
  const margins = new Set<string>();
  for (const width of [1366, 1000, 1600, 1024]) {
    await page.setViewportSize({ width, height: 700 });
    const seen = () =>
      page.locator('.sheet').evaluate((sheet) => {
        const room = Number.parseFloat(getComputedStyle(sheet.parentElement ?? sheet).width);
        return { margin: getComputedStyle(sheet).paddingLeft, isNarrow: room <= 600 };
      });
    await expect
      .poll(async () => {
        const { margin, isNarrow } = await seen();
        return margin === (isNarrow ? '42px' : '56px');
      })
      .toBe(true);
    margins.add((await seen()).margin);
  }
  expect([...margins].sort()).toEqual(['42px', '56px']);
  const containers = await body(page).evaluate((text) => {
    const found: string[] = [];
    for (let one: Element | null = text; one; one = one.parentElement)
      if (getComputedStyle(one).containerType !== 'normal') found.push(one.className);
    return found;
  });
  expect(containers).toEqual([]);
  await app.close();
});

test('what lies around the text does not answer its keys: no part of the window is left out of drawing, and React hears each once', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await page.locator('.paged-page').first().waitFor();
  // A message was shown and names were offered: the places they are drawn into stay.
  await page.keyboard.press('Control+s');
  const leftOut = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => getComputedStyle(one).contentVisibility !== 'visible')
      .map((one) => one.className),
  );
  expect(leftOut).toEqual([]);
  const session = await page.context().newCDPSession(page);
  const listeners = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const found = await session.send('DOMDebugger.getEventListeners', { objectId });
    return found.listeners.filter(({ type }) => type === 'keydown').length;
  };
  expect(await listeners('document.getElementById("root")')).toBeGreaterThan(0);
  expect(await listeners('document.body')).toBe(0);
  // The sheet lies in front of the preview's lines, so that a key's question what is below the mouse ends there.
  const front = await page
    .locator('.draft-desk-room')
    .evaluate((room) => getComputedStyle(room).zIndex);
  expect(front).toBe('1');
  await app.close();
});

test('the list makes room for an open draft, comes back when asked, and that is remembered', async () => {
  const desk = makeDesk();
  const app = await desk.launch({ viewport: { width: 1366, height: 768 } });
  await firstStart(app.page);
  const { page } = app;
  await newDraft(page, '其他');
  await page.keyboard.type('关于栏目的说明');
  const list = page.getByRole('listbox', { name: '文稿' });
  const rail = page.getByRole('button', { name: '文稿列表' });
  await rail.waitFor();
  await expect.poll(() => list.count()).toBe(0);
  const rows = () =>
    page.locator('.draft-toolbar').evaluate((bar) => {
      const tops = [...bar.querySelectorAll('button')]
        .filter(({ offsetParent }) => offsetParent)
        .map((button) => Math.round(button.getBoundingClientRect().top / 20));
      return new Set(tops).size;
    });
  expect(await rows()).toBe(1);
  await rail.click();
  await expect.poll(() => list.evaluate((it) => it === document.activeElement)).toBe(true);
  // With the list beside it, too: the rarer tools are under 更多.
  expect(await rows()).toBe(1);
  await page.getByRole('button', { name: '更多▾' }).click();
  await page.getByRole('menuitem', { name: /查找替换/ }).click();
  await page.getByLabel('查找和替换').waitFor();
  await page.keyboard.press('Escape');
  await saved(page);
  await app.close();

  const again = await desk.launch({ viewport: { width: 1366, height: 768 } });
  const { page: later } = again;
  await later.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  const drafts = later.getByRole('listbox', { name: '文稿' });
  await drafts.getByRole('option').first().click();
  await later.getByRole('textbox', { name: '标题' }).click();
  await expect.poll(() => drafts.count()).toBe(1);
  await later.keyboard.press('F8');
  await later.getByRole('button', { name: '文稿列表' }).waitFor();
  await expect.poll(() => drafts.count()).toBe(0);
  await again.close();
});

test('the keys of the list go through the drafts without folding it; Enter opens one to write', async () => {
  const app = await atDesk();
  const { page } = app;
  for (const title of ['甲', '乙']) {
    await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
    await newDraft(page, '其他');
    // What is typed before the title has the keyboard would go nowhere.
    await page.getByRole('textbox', { name: '标题' }).fill(title);
    await saved(page);
  }
  await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByRole('textbox', { name: '标题' }).waitFor();
  await page.keyboard.press('F8');
  const list = page.getByRole('listbox', { name: '文稿' });
  await expect.poll(() => list.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: '收起列表' }).click();
  await page.keyboard.press('F8');
  const title = page.getByRole('textbox', { name: '标题' });
  const before = await title.inputValue();
  await expect.poll(() => list.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press(before === '乙' ? 'End' : 'Home');
  await expect.poll(() => title.inputValue().catch(() => '')).not.toBe(before);
  await expect.poll(() => list.count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => title.evaluate((it) => it === document.activeElement)).toBe(true);
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
  // A click in a cell of the preview leads into that cell.
  await page.locator('.paged-cell').getByText('三').nth(4).click();
  await page.keyboard.type('丙');
  const cells = () => body(page).locator('td, th').allInnerTexts();
  await expect
    .poll(async () => (await cells()).findIndex((text) => text.trim() === '丙三'))
    .toBe(14);
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
  // In another size the pages still show where the caret is.
  for (const size of ['放大', '两页', '页宽']) {
    await page.getByLabel('预览大小').getByText(size, { exact: true }).click();
    await expect.poll(() => isSeen('甲第30段')).toBe(true);
  }
  await app.close();
});

test('the sheet shows where pages end, and breaks the title as the preview does', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await page.keyboard.insertText(
    '关于报送“加强城市精细化管理，推进人居环境改善”专题协商会意见建议的报告',
  );
  await page.keyboard.press('ArrowDown');
  for (let number = 1; number <= 30; number += 1) {
    await page.keyboard.insertText(`第${number}段，${'会议认为要改善人居环境，'.repeat(4)}`);
    await page.keyboard.press('Enter');
  }
  await page.locator('.paged-page').nth(2).waitFor();
  const printed = await page.locator('.paged-role-title').allTextContents();
  expect(printed.length).toBeGreaterThan(1);
  const lines = page.locator('.sheet-title-lines > span');
  await expect.poll(() => lines.allTextContents()).toEqual(printed);
  // Where the field has them: with a blank in the title its ground shows which place is meant.
  const topOf = (what: Locator) => what.evaluate((it) => it.getBoundingClientRect().top);
  const field = page.getByRole('textbox', { name: '标题' });
  expect(Math.abs((await topOf(lines.first())) - (await topOf(field)))).toBeLessThan(1);
  const heads = () =>
    page
      .locator('.paged-page')
      .evaluateAll((sheets) =>
        sheets.slice(1).map((sheet) => sheet.querySelector('.paged-line')?.textContent ?? ''),
      );
  const marks = () =>
    page.locator('.page-start').evaluateAll((starts) =>
      starts.map((start) => {
        const block = start.closest('p')?.textContent ?? '';
        const range = document.createRange();
        range.setStart(start.closest('p') ?? start, 0);
        range.setEndBefore(start);
        return [start.getAttribute('data-page'), block.slice(range.toString().length)];
      }),
    );
  await expect.poll(async () => (await marks()).length).toBe((await heads()).length);
  for (const [index, [label, text]] of (await marks()).entries()) {
    expect(label).toBe(`第${index + 2}页`);
    expect(text?.startsWith((await heads())[index] ?? '-')).toBe(true);
  }
  // Above the line with which the page begins, over the whole sheet.
  const [top, width, sheet] = await page
    .locator('.page-start')
    .first()
    .evaluate((start) => {
      const mark = getComputedStyle(start, '::before');
      const whole = start.closest('.sheet')?.getBoundingClientRect().width ?? 0;
      return [Number.parseFloat(mark.top), Number.parseFloat(mark.width), whole];
    });
  expect(top).toBeGreaterThan(0);
  expect(width).toBeGreaterThan((sheet ?? 0) - 12);
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

test('what is typed behind Ctrl+N looks for a kind, and Enter takes it; the draft that was open stays as it was', async () => {
  const app = await atDesk();
  const { page } = app;
  await newDraft(page, '其他');
  await body(page).click();
  await page.keyboard.insertText('原来的一篇');
  await saved(page);
  await page.keyboard.press('Control+n');
  const search = page.getByPlaceholder(/找文种/);
  await search.waitFor();
  await expect.poll(() => search.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.insertText('通报');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('textbox', { name: '标题' }).inputValue())
    .toContain('通报');
  await showList(page);
  await page.getByRole('option').filter({ hasText: '其他' }).click();
  await expect.poll(() => body(page).innerText()).toBe('原来的一篇');
  expect(app.problems()).toEqual([]);
  await app.close();
});
