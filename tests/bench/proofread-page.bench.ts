import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { longDocument } from './long-document';
import { seedOffice } from './office';
import { pageScript } from './pages/script';
import { type BenchRow, median, percentile, ratio } from './types';
import { openDraft, TITLE, typing } from './typing.bench';
import { workerHeap } from './worker-heap';

const MODEL = fileURLToPath(new URL('../../build/speller/model/', import.meta.url));
const MB = 1_000_000;
/** So many short turns each with and without, so that a busy moment of the host falls on both. */
const TURNS = 12;
const KEYS = 30;
/** Single keys after which it is measured when the findings are there. */
const READINGS = 40;

/**
 * While `benchUnread` is set, what is asked of the proofreader is answered at once with
 * nothing found: nothing is copied to the worker, read there, or drawn. Else it is noted how
 * long after the last key the answer came.
 */
const UNREAD = `(() => {
  const post = Worker.prototype.postMessage;
  const EMPTY = { isSame: false, name: 'none', findings: [], isSpelled: true, ruleNames: {}, learned: [] };
  let key = 0;
  window.addEventListener('keydown', () => { key = performance.now(); }, true);
  window.benchReadings = [];
  Worker.prototype.postMessage = function (message, ...more) {
    if (message.task !== 'reread') return post.call(this, message, ...more);
    if (!window.benchUnread) {
      const heard = ({ data }) => {
        if (data.id !== message.id || data.kind === 'progress') return;
        this.removeEventListener('message', heard);
        window.benchReadings.push(performance.now() - key);
      };
      this.addEventListener('message', heard);
      return post.call(this, message, ...more);
    }
    const data = { id: message.id, kind: 'done', output: EMPTY };
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 0);
  };
})()`;

interface Typed {
  times: number[];
  /** What the page's own thread worked, ms of the processor. */
  work: number;
}

/** Typing by turns: with the proofreader and without. */
async function pairedTyping(page: Page): Promise<{ read: Typed; unread: Typed }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const typed = { read: { times: [], work: 0 } as Typed, unread: { times: [], work: 0 } as Typed };
  for (let turn = 0; turn < TURNS * 2; turn += 1) {
    // ABBA: what grows with the text falls on both alike.
    const isUnread = turn % 4 === 1 || turn % 4 === 2;
    await page.evaluate((value) => Object.assign(window, { benchUnread: value }), isUnread);
    // One key for the text to be read, or not, in this way before what is measured.
    await page.keyboard.press('a');
    await page.waitForTimeout(1000);
    const own = isUnread ? typed.unread : typed.read;
    const before = await worked();
    own.times.push(...(await typing(page, KEYS)));
    own.work += (await worked()) - before;
  }
  await session.detach();
  return typed;
}

/** Times from a key until the findings of the text with it are there, ms, at full speed. */
async function renewed(page: Page): Promise<number[]> {
  await page.evaluate(() => Object.assign(window, { benchUnread: false }));
  await page.keyboard.press('a');
  await page.waitForTimeout(1500);
  await page.evaluate(() => Object.assign(window, { benchReadings: [] }));
  for (let key = 0; key < READINGS; key += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(500);
  }
  return page.evaluate(() => Reflect.get(window, 'benchReadings') as number[]);
}

/** What proofreading adds to an installer, in millions of bytes: the model with its notices, and its scripts packed. */
async function installerGrowth(): Promise<number> {
  const model = readdirSync(MODEL).map((name) => {
    const file = path.join(MODEL, name);
    return name.endsWith('.bin') ? statSync(file).size : gzipSync(readFileSync(file)).length;
  });
  const script = gzipSync(await pageScript('proofreading')).length;
  return model.reduce((sum, size) => sum + size, script) / MB;
}

/** Writing with and without the proofreader in one run, what its worker holds, and what it adds to an installer. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  try {
    await seedOffice(data, [{ id: 'long', document: longDocument(TITLE) }]);
    const app = await launchApp({ userData, env: { HOME: home, HUIYIN_DATA_FOLDER: data } });
    try {
      const { page } = app;
      await openDraft(page);
      await page.evaluate(UNREAD);
      const readings = await renewed(page);
      const { read, unread } = await pairedTyping(page);
      const p95 = (values: readonly number[]) => percentile(values, 0.95);
      const perKey = ({ times, work }: Typed) => work / times.length;
      return [
        {
          ...ratio('2万字文稿，按键到下一帧，校对比不校对，p95', read.times, unread.times, 1, p95),
          note: `median ${median(read.times).toFixed(1)} and ${median(unread.times).toFixed(1)} ms; the page's own thread ${perKey(read).toFixed(1)} and ${perKey(unread).toFixed(1)} ms of the processor a key`,
        },
        {
          name: '校对：2万字文稿，按一键到查出的更新，p95',
          figure: p95(readings),
          unit: 'ms',
          limit: 100,
          note: `median ${median(readings).toFixed(1)} ms of ${readings.length}, the pause of 40 ms included`,
        },
        {
          name: '校对：后台线程占用的内存',
          figure: await workerHeap(page, 'work'),
          unit: 'MiB',
          limit: 120,
        },
        { name: '校对：安装包因此增加', figure: await installerGrowth(), unit: 'MB', limit: 5 },
      ];
    } finally {
      await app.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
