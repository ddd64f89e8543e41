import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LaunchedApp } from './index';
import { makeDesk } from './index';

/** Something a page must not be able to do; runs inside the page, so it may use nothing from outside. */
export type Act = () => unknown;

/** What specs of forbidden acts keep in the page they run in. */
interface Marks {
  /** Directives of the page's policy that refused something. */
  refused?: string[];
  /** Set by a script that should never have run. */
  ran?: string;
}

/** The program on a PC of its own, its page drawn. */
export async function drawn(): Promise<LaunchedApp> {
  const app = await makeDesk().launch();
  await expect.poll(() => app.page.locator('body').innerText()).not.toBe('');
  await app.page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      refused.push(effectiveDirective);
    });
  });
  return app;
}

/** Does it, and answers by which directive of its policy the page was refused; 'nothing' after a while. */
export async function refusedBy(page: Page, act: Act): Promise<string> {
  await page.evaluate(() => (window as Marks).refused?.splice(0));
  // An act that fails at once says so by throwing: what counts is the policy's own word.
  await page.evaluate(act).catch(() => undefined);
  const said = (): Promise<string> =>
    page.evaluate(() => (window as Marks).refused?.[0] ?? 'nothing');
  await expect
    .poll(said, { timeout: 3000 })
    .not.toBe('nothing')
    .catch(() => undefined);
  return said();
}

/** What ran in the page although it should not, or ''. */
export function whatRan(page: Page): Promise<string> {
  return page.evaluate(() => (window as Marks).ran ?? '');
}
