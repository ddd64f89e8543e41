import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { threadOf } from './key-time';
import { longDocument } from './long-document';
import { paired, type Round } from './noise';
import { seedOffice } from './office';
import { pageScript } from './pages/script';
import { type BenchRow, median, percentile } from './types';
import { openDraft, TITLE, typing } from './typing.bench';
import { workerHeap } from './worker-heap';

const MODEL = fileURLToPath(new URL('../../build/speller/model/', import.meta.url));
const MB = 1_000_000;
const KEYS = 30;
/**
 * Rounds of one turn with and two without, the one with by turns first, second and third: what
 * grows with the text, and a busy moment of the host, fall on all alike.
 */
const ROUNDS = 12;
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

/** What turns took, with and without the proofreader. */
interface Typed {
  /** From a key to the end of its frame. */
  keys: Round[];
  /** Of it the time of the page's own thread. */
  own: Round[];
  /** What that thread worked on the whole, ms of the processor a key. */
  work: { withIt: number; without: number };
}

/** Typing by turns, at a quarter of full speed. */
async function pairedTyping(page: Page): Promise<Typed> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const turn = async (isUnread: boolean) => {
    await page.evaluate((value) => Object.assign(window, { benchUnread: value }), isUnread);
    // One key for the text to be read, or not, in this way before what is measured.
    await page.keyboard.press('a');
    await page.waitForTimeout(1000);
    const before = await worked();
    const { typed, own } = await threadOf(page, () => typing(page, KEYS));
    return { keys: typed, own, work: ((await worked()) - before) / KEYS };
  };
  type Turn = Awaited<ReturnType<typeof turn>>;
  const rounds: { withIt: Turn; without: [Turn, Turn] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns: Turn[] = [];
    for (let place = 0; place < 3; place += 1) turns.push(await turn(place !== round % 3));
    const [withIt] = turns.splice(round % 3, 1);
    const [first, second] = turns;
    if (withIt && first && second) rounds.push({ withIt, without: [first, second] });
  }
  await session.detach();
  const roundsOf = (what: 'keys' | 'own') =>
    rounds.map(
      ({ withIt, without: [first, second] }): Round => ({
        withIt: withIt[what],
        without: [first[what], second[what]],
      }),
    );
  return {
    keys: roundsOf('keys'),
    own: roundsOf('own'),
    work: {
      withIt: median(rounds.map(({ withIt }) => withIt.work)),
      without: median(rounds.flatMap(({ without }) => without.map(({ work }) => work))),
    },
  };
}

/**
 * With against without. Where the proofreader costs a key nothing the two are equal, and their
 * ratio lies over 1 as often as under it: so beside it stands how far turns without it lie
 * from each other by chance, in the same run and with as many keys. A ratio between these two
 * ends is no finding, be it over the limit or under it.
 */
function typingRow(name: string, rounds: readonly Round[]): BenchRow {
  const p95 = (values: readonly number[]) => percentile(values, 0.95);
  const { ratio, chance } = paired(rounds, p95);
  const withIt = rounds.flatMap((round) => round.withIt);
  const without = rounds.flatMap((round) => round.without.flat());
  return {
    name,
    figure: ratio,
    unit: '×',
    limit: 1,
    peer: `without against without ${chance.least.toFixed(2)} to ${chance.most.toFixed(2)} ×`,
    note: `p95 ${p95(withIt).toFixed(1)} and ${p95(without).toFixed(1)}, medians ${median(withIt).toFixed(1)} and ${median(without).toFixed(1)} ms, ${paired(rounds, median).ratio.toFixed(2)} ×`,
  };
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
      const { keys, own, work } = await pairedTyping(page);
      const p95 = (values: readonly number[]) => percentile(values, 0.95);
      const threads = typingRow('2万字文稿，按键用去的页面线程时间，校对比不校对，p95', own);
      return [
        typingRow('2万字文稿，按键到下一帧，校对比不校对，p95', keys),
        {
          ...threads,
          note: `${threads.note}; on the whole ${work.withIt.toFixed(1)} and ${work.without.toFixed(1)} ms a key`,
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
