import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import type { LaunchedApp } from '../../build/standin/launched-app';
import { profileOf } from '../../build/standin/profile';

/** The first start builds the store from the data folder, ms: of ten years on a busy PC for many minutes. */
const PATIENCE = 600_000;

export interface Program {
  /** The program's window, once its rooms can be opened. */
  page: Page;
  app: LaunchedApp;
  /** For files of the bench's own. */
  folder: string;
  /** Folder of the browser's profile. */
  profile: string;
  /** Ends the program as its closing button does and starts it again. */
  restart: () => Promise<void>;
}

/** Runs the built program on a data folder that `seed` has filled; whatever happens, it is ended and cleared away. */
export async function withProgram<T>(
  seed: (dataFolder: string) => Promise<void>,
  work: (program: Program) => Promise<T>,
): Promise<T> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  const env = { HOME: home, HUIYIN_DATA_FOLDER: data };
  const launch = async () => {
    const app = await launchApp({ userData, env, timeout: PATIENCE });
    app.page.setDefaultTimeout(PATIENCE);
    await app.page.locator('nav button').first().waitFor();
    return app;
  };
  let running: LaunchedApp | null = null;
  try {
    await seed(data);
    running = await launch();
    const program: Program = {
      page: running.page,
      app: running,
      folder: home,
      profile: profileOf(userData),
      restart: async () => {
        await running?.close({ timeout: PATIENCE, tolerate: /./ });
        running = await launch();
        Object.assign(program, { page: running.page, app: running });
      },
    };
    return await work(program);
  } finally {
    await running?.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Opens a room by its button. */
export function openRoom(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name }).click();
}

/**
 * Begins to note for how long the window answers nothing, ms. What the stand-in takes of it to
 * write a message out as text for its socket is left out: Electron hands it over as it is.
 */
export async function watchGaps(page: Page): Promise<void> {
  // As text: the loader of these files would put helpers into a function.
  await page.evaluate(`{
    let last = performance.now();
    window.longestGap = 0;
    const away = (from, to) =>
      performance
        .getEntriesByName('stand-in handing over')
        .filter(({ startTime }) => startTime >= from && startTime < to)
        .reduce((sum, { duration }) => sum + duration, 0);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      if (now - last > window.longestGap) {
        const gap = now - last - away(last, now);
        window.longestGap = Math.max(window.longestGap, gap);
      }
      // Looking through what was noted is no part of the next one.
      last = performance.now();
      setTimeout(() => channel.port2.postMessage(0), 4);
    };
    channel.port2.postMessage(0);
  }`);
}

/** The longest time without an answer since the last call, ms. */
export function longestGap(page: Page): Promise<number> {
  return page.evaluate('{ const gap = window.longestGap; window.longestGap = 0; gap }');
}
