import type { Page } from 'playwright-core';
import { openRoom } from './program';

/** How long a 彻底清除 of a draft takes whoever asks for it, by how quick their hand is. */

const ROUNDS = 3;

/** How long somebody waits at each step of a purge, ms. */
interface Hand {
  /** From the pointer's coming to the button until it is pressed. */
  rests: number;
  /** From then until the answer; before it has moved into its place the question takes none. */
  reads: number;
}
/** Nobody is that quick: the pointer jumps, and both clicks follow at once. */
export const AT_ONCE: Hand = { rests: 0, reads: 0 };
/** Quick, without reading: the hand comes to a stop and presses, and goes on to the answer. */
export const QUICK: Hand = { rests: 300, reads: 700 };
/** Reads what goes. */
export const READING: Hand = { rests: 300, reads: 1500 };
/** Before the next purge, ms: what the new store is read through for (search, lists) is over. */
const REST = 2000;

export interface PurgeTimes {
  /** From the last click until it is said to be done, ms. */
  times: number[];
  /** From the pointer's coming to the button until that click, as the page saw them, ms. */
  before: number[];
}

/**
 * Notes in the page when the pointer comes to the button, when it is clicked for the second time
 * from now on, and when the notice of a purge has come and gone and that was drawn. Seen from
 * outside all are hundreds of ms late: the driver waits until a button stands still before it
 * clicks, and looks for what is gone twice a second.
 */
function watchPurge(page: Page): Promise<void> {
  return page.evaluate(`{
    let came = 0, clicked = 0, wasThere = false, done;
    window.purgeTime = new Promise((resolve) => { done = resolve; });
    addEventListener('pointerover', (event) => {
      if (came === 0 && event.target.closest('button')?.textContent.includes('彻底清除')) came = event.timeStamp;
    }, { capture: true });
    addEventListener('click', (event) => { clicked = event.timeStamp; }, { capture: true });
    const watch = new MutationObserver(() => {
      const isThere = document.querySelector('.purge-notice') !== null;
      wasThere ||= isThere;
      if (isThere || !wasThere) return;
      watch.disconnect();
      requestAnimationFrame(() => done([performance.now() - clicked, clicked - came]));
    });
    watch.observe(document.body, { subtree: true, childList: true });
  }`);
}

/** A 彻底清除 of one draft after the other, each the way through the bin. */
export async function purgeTimes(page: Page, { rests, reads }: Hand): Promise<PurgeTimes> {
  const found: PurgeTimes = { times: [], before: [] };
  await openRoom(page, '办文');
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole('option').first().click();
    // The list folds away behind the first draft that is opened, and stays once it was asked for.
    const list = page.getByRole('button', { name: '文稿列表' });
    if (await list.isVisible()) await list.click();
    await page.getByRole('button', { name: /删除/ }).first().click();
    await page.getByRole('button', { name: '回收站' }).click();
    await page.getByRole('option').first().click();
    await page.waitForTimeout(REST);
    await watchPurge(page);
    const button = page.getByRole('button', { name: /彻底清除/ });
    await button.hover();
    await page.waitForTimeout(rests);
    await button.click();
    await page.waitForTimeout(reads);
    await page.getByRole('dialog').getByRole('button', { name: '彻底清除' }).click();
    const [time = 0, before = 0] = (await page.evaluate('window.purgeTime')) as number[];
    found.times.push(time);
    found.before.push(before);
    await page.getByRole('button', { name: '返回文稿' }).click();
  }
  return found;
}

export const list = (times: readonly number[]): string =>
  times.map((time) => time.toFixed(0)).join(' ');

export const purgeNote = ({ times, before }: PurgeTimes): string =>
  `${list(times)}；从指针到按钮上到确认 ${list(before)}`;
