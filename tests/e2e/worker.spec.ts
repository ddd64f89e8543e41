import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import {
  firstStart,
  newDraft,
  openRounds,
  paste,
  roundStep,
  saved,
  structureDialog,
  words,
} from './support/office';

const SENTENCE =
  '各位委员深入基层开展调查研究，围绕养老服务、社区治理、城市更新等工作，提出了意见建议。';

/** Characters that look random and are the same in every run. */
function invented(seed: number): (count: number) => string {
  let state = seed;
  return (count) =>
    Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return String.fromCodePoint(0x4e00 + ((state >> 8) % 3000));
    }).join('');
}

/** 100,000 characters, nearly all of them in one line. */
const LONG = ['关于全年工作情况的报告', '市政协：', SENTENCE.repeat(3000), '请予审议。']
  .join('\n')
  .replace(/(?<=\n)(各位.*)(?=\n请)/, (line) => line.slice(0, 99_900));

/** The text on the sheet: every field and the body. */
async function sheetWords(page: Page): Promise<string> {
  const body = await page.locator('.ProseMirror').first().innerText();
  return words(body);
}

/** Equal or not: a difference of so many characters is nothing to print. */
function expectSame(is: string, expected: string): void {
  expect({ length: is.length, isSame: is === expected }).toEqual({
    length: expected.length,
    isSame: true,
  });
}

/** Holds the worker's script back until it is let go, or refuses it. */
async function holdWorker(page: Page): Promise<{ letGo: () => Promise<void> }> {
  const pattern = /\/worker-[^/]*\.js$/;
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    // The page may have ended the worker that asked.
    await route.fallback().catch(() => undefined);
  });
  return {
    letGo: async () => {
      open();
      await page.unroute(pattern);
    },
  };
}

/** Notes the longest time for which the window answered nothing, ms. */
async function watchSilence(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    const probe = { longest: 0 };
    Object.assign(window, { silence: probe });
    setInterval(() => {
      const now = performance.now();
      probe.longest = Math.max(probe.longest, now - last);
      last = now;
    }, 5);
  });
  return () => page.evaluate(() => (Reflect.get(window, 'silence') as { longest: number }).longest);
}

describe('long work of the page', () => {
  test('100,000 characters: cancelled the text is untouched, structured every word is there', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    // An open draft is proofread by the same worker.
    const { letGo } = await holdWorker(page);
    await newDraft(page, '其他');
    const dialog = structureDialog(page);

    await paste(page, LONG);
    await dialog.getByText('正在排版').waitFor();
    // While it waits for the worker the window answers: the text as it is can still be chosen.
    await dialog.getByRole('button', { name: '按原样粘贴' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expectSame(await sheetWords(page), words(LONG));
    await saved(page);

    await page.getByRole('button', { name: '智能排版' }).click();
    await dialog.getByText('正在排版').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await letGo();
    await page.waitForTimeout(1000);
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expectSame(await sheetWords(page), words(LONG));

    const silence = await watchSilence(page);
    await page.getByRole('button', { name: '智能排版' }).click();
    await dialog.getByText('文字未动').waitFor();
    console.log(
      `structuring: the window was silent for ${(await silence()).toFixed(0)} ms at most`,
    );
    await dialog.getByRole('button', { name: '采用' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.getByRole('textbox', { name: '标题' }).inputValue())
      .toBe('关于全年工作情况的报告');
    const body = await sheetWords(page);
    expect(words(LONG).includes(body)).toBe(true);
    expect(body.length).toBeGreaterThan(99_000);
    expect(app.requests()).toEqual([]);
    expect(app.policyErrors()).toEqual([]);
    await app.close({ tolerate: /worker/ });
  });

  test('two versions of 20,000 characters of which 40 in 100 differ: both are read from the comparison', async () => {
    const app = await makeDesk().launch();
    const { page } = app;
    await firstStart(page);
    const next = invented(3);
    const before = Array.from({ length: 100 }, () => next(200));
    const after = before.map((line) =>
      line.replace(/.{10}/g, (part, at: number) => (at % 50 < 20 ? next(10) : part)),
    );
    // From the beginning: a worker that had come so far as to run would compare at once.
    const { letGo } = await holdWorker(page);
    await newDraft(page, '其他');
    await paste(page, before.join('\n'));
    await structureDialog(page).getByRole('button', { name: '按原样粘贴' }).click();
    await saved(page);
    await openRounds(page);
    await roundStep(page, '送审', '周启明', '登记送审');
    await roundStep(page, '登记退回修改', null, '登记退回');
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await paste(page, after.join('\n'));
    await structureDialog(page).getByRole('button', { name: '按原样粘贴' }).click();
    await structureDialog(page).waitFor({ state: 'hidden' });
    await saved(page);
    expectSame(await sheetWords(page), after.join(''));

    await page.getByRole('button', { name: '与现在的文字比对' }).click();
    const dialog = page.getByRole('dialog', { name: '比对' });
    await dialog.getByText('正在比对').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.getByText('比对已取消').waitFor();
    await letGo();
    const silence = await watchSilence(page);
    await dialog.getByRole('button', { name: '重新比对' }).click();
    await dialog.getByText(/[1-9]\d*处不同/).waitFor();
    console.log(`comparing: the window was silent for ${(await silence()).toFixed(0)} ms at most`);
    const read = (left: string) =>
      dialog
        .locator('.compare-text')
        .evaluate(
          (element, tag) =>
            [...element.querySelectorAll(`span, ${tag}`)].map((one) => one.textContent).join(''),
          left,
        );
    expectSame(words(await read('del')), before.join(''));
    expectSame(words(await read('ins')), after.join(''));
    expect(app.requests()).toEqual([]);
    expect(app.policyErrors()).toEqual([]);
    await app.close();
  });
});
