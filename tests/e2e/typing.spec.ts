import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft, saved } from './support/office';

const body = (page: Page) => page.locator('.ProseMirror[contenteditable="true"]').first();

async function atDraft(desk = makeDesk()) {
  const app = await desk.launch({ viewport: { width: 1366, height: 768 } });
  const { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  await page.getByRole('textbox', { name: '标题' }).fill('关于打字的说明');
  await body(page).click();
  return { app, page, text: async () => (await body(page).innerText()).trim() };
}

test('letters of plain keys are written by the text itself, beside an input method, and taken back with it', async () => {
  const { app, page, text } = await atDraft();
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    window.addEventListener('input', ({ target, ...event }) => {
      if (target instanceof Element && target.matches('.ProseMirror')) written.push(event.type);
    });
  });
  const byBrowser = () =>
    page.evaluate(() => Reflect.get(window, 'written') as string[]).then(({ length }) => length);
  await page.keyboard.type('2026 (A4)');
  expect(await text()).toBe('2026 (A4)');
  expect(await byBrowser()).toBe(0);
  // In the middle, where the arrow has just led, and on from there.
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('xy');
  expect(await text()).toBe('2026 xy(A4)');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('z');
  expect(await text()).toBe('2026 xyzA4)');
  // A phrase right behind a key, a key right behind the phrase.
  await session.send('Input.imeSetComposition', {
    text: 'gz',
    ...{ selectionStart: 2, selectionEnd: 2 },
  });
  await session.send('Input.insertText', { text: '改造' });
  await page.keyboard.type('b');
  expect(await text()).toBe('2026 xyz改造bA4)');
  // What is selected is typed over.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('c');
  expect(await text()).toBe('2026 xyz改cA4)');
  await page.waitForTimeout(700);
  await page.keyboard.type('123');
  await page.keyboard.press('Control+z');
  await expect.poll(text).toBe('2026 xyz改cA4)');
  await page.keyboard.press('Control+y');
  await expect.poll(text).toBe('2026 xyz改c123A4)');
  // A number typed at the head of a paragraph makes it a heading.
  // The keyboard comes back a frame after what was taken back, and the caret's move is heard of later still.
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.a');
  await expect.poll(() => body(page).locator('p.heading').innerText()).toBe('1.a');
  await saved(page);
  await app.close();
});

test.each([
  ['the window is closed', () => Promise.resolve()],
  [
    'the room is left',
    async (page: Page) => {
      await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
    },
  ],
  [
    'it is saved by Ctrl+S',
    async (page: Page) => {
      await page.keyboard.press('Control+s');
      await saved(page);
    },
  ],
])('what a key wrote is kept though no frame was drawn since: %s', async (_name, leave) => {
  const desk = makeDesk();
  const { app, page } = await atDraft(desk);
  await page.keyboard.type('ab');
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.keyboard.type('cd');
  await leave(page);
  await app.close();
  const again = await desk.launch({ viewport: { width: 1366, height: 768 } });
  await again.page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await again.page.getByText('关于打字的说明').first().click();
  await expect.poll(async () => (await body(again.page).innerText()).trim()).toBe('abcd');
  await again.close();
});

test('keys that come faster than frames are all written, in their order, and kept', async () => {
  const desk = makeDesk();
  const { app, page } = await atDraft(desk);
  const keys = 'ab7 c，dE。f'.split('');
  let [before, behind] = ['', ''];
  let seed = 11;
  const upTo = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const doings: Record<string, () => void> = {
    ArrowLeft: () => {
      behind = before.slice(-1) + behind;
      before = before.slice(0, -1);
    },
    ArrowRight: () => {
      before += behind.slice(0, 1);
      behind = behind.slice(1);
    },
    Backspace: () => {
      before = before.slice(0, -1);
    },
    Enter: () => {
      before += '\n';
    },
  };
  const others = Object.keys(doings);
  const pressed: string[] = [];
  for (let times = 0; times < 300; times += 1) {
    const key = upTo(3) > 0 ? keys[upTo(keys.length)] : others[upTo(others.length)];
    if (!key) continue;
    const does = doings[key] ?? (() => (before += key));
    does();
    pressed.push(key);
  }
  // None waits for the one before: what a hand cannot do is harder than what it can.
  const { keyboard } = page;
  await Promise.all(
    pressed.map((key) => (/[，。]/u.test(key) ? keyboard.insertText(key) : keyboard.press(key))),
  );
  const lines = () =>
    body(page)
      .locator('> p')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  await expect.poll(lines).toEqual((before + behind).split('\n'));
  await saved(page);
  await app.close();
  const again = await desk.launch({ viewport: { width: 1366, height: 768 } });
  await again.page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await again.page.getByText('关于打字的说明').first().click();
  await body(again.page).waitFor();
  const kept = await body(again.page)
    .locator('> p')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  expect(kept).toEqual((before + behind).split('\n'));
  await again.close();
});

/** What is wrong in the first and the last of ninety paragraphs. */
const WRONG = new Map([
  [0, '请按要求布署。'],
  [89, '请确保设备按装到位。'],
]);

test('of the ends of the pages and of the marks those near what is in sight are drawn, wherever one scrolls', async () => {
  const { app, page } = await atDraft();
  const line = '全市上下要认真学习贯彻会议精神，结合实际抓好落实，及时报告进展情况。';
  await body(page).evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    Array.from({ length: 90 }, (_one, at) => line.repeat(5) + (WRONG.get(at) ?? '')).join('\n'),
  );
  const pages = () => page.locator('.paged-page').count();
  await expect.poll(pages).toBeGreaterThan(20);
  const drawn = () =>
    page.locator('.page-start').evaluateAll((starts) =>
      starts.map((start) => ({
        page: Number(/\d+/.exec(start.getAttribute('data-page') ?? '')?.[0]),
        top: start.getBoundingClientRect().top,
      })),
    );
  const desk = page.locator('.draft-desk');
  /** Scrolled to a share of the way, the pages that are drawn follow one another over all that is in sight. */
  const at = async (share: number) => {
    await desk.evaluate((it, to) => {
      it.scrollTop = to * (it.scrollHeight - it.clientHeight);
    }, share);
    const height = await desk.evaluate(({ clientHeight }) => clientHeight);
    const reach = async () => {
      const all = await drawn();
      const apart = all.slice(1).filter((one, index) => one.page !== (all[index]?.page ?? 0) + 1);
      const [first, last] = [all[0], all.at(-1)];
      const isToTop = first?.page === 2 || (first?.top ?? height) < 0;
      const isToEnd = last?.page === (await pages()) || (last?.top ?? 0) > height;
      return { apart: apart.length, isToTop, isToEnd, few: all.length < 14 };
    };
    await expect.poll(reach).toEqual({ apart: 0, isToTop: true, isToEnd: true, few: true });
  };
  // Each of the others is repeated word for word, which is told as well.
  const marked = async () =>
    (await body(page).locator('.proof-mark').allInnerTexts()).filter((words) => words.length === 2);
  for (const share of [0, 0.5, 1, 0.3, 0]) {
    await at(share);
    const there = share === 1 ? ['按装'] : share === 0 ? ['布署'] : [];
    await expect.poll(marked).toEqual(there);
  }
  // What is sought is selected where it stands, and shown with all that is drawn there.
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('确保设备按装');
  await page.keyboard.press('Enter');
  await expect.poll(marked).toEqual(['按装']);
  await saved(page);
  await app.close();
});
