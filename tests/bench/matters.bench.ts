import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { startBrowser } from '../../build/standin/test-browser';
import type { hold, run } from './pages/matters-page';
import { pageScript } from './pages/script';
import { type BenchRow, median, percentile } from './types';

const PAGE = 'https://bench.localhost/';
const HTML = '<script type="module" src="page.js"></script>';
const MIB = 2 ** 20;

interface Page {
  run: typeof run;
  hold: typeof hold;
}

/** The ledger over 20,000 matters with 100,000 entries, in a real IndexedDB. */
export async function bench(): Promise<BenchRow[]> {
  const body = await pageScript('matters-page');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const serve = async (context: BrowserContext): Promise<void> => {
    await context.route(`${PAGE}**`, (route) =>
      route.request().url() === PAGE
        ? route.fulfill({ contentType: 'text/html', body: HTML })
        : route.fulfill({ contentType: 'text/javascript', body }),
    );
  };
  const browser = await startBrowser(profile, serve, { without: '', webRtc: 'default' });
  try {
    const page = browser.firstPage;
    const ready = () => page.waitForFunction(() => Reflect.has(window, 'benchMatters'));
    await page.goto(PAGE);
    await ready();
    const result = await page.evaluate(() => (Reflect.get(window, 'benchMatters') as Page).run());
    await page.reload();
    await ready();
    await page.evaluate(() => (Reflect.get(window, 'benchMatters') as Page).hold());
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return rows(result, usedSize / MIB);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function rows(result: Awaited<ReturnType<typeof run>>, heap: number): BenchRow[] {
  const worst = (times: readonly number[]): string =>
    `p95 ${percentile(times, 0.95).toFixed(0)}, ${times.length}次`;
  const row = (name: string, times: readonly number[], limit?: number): BenchRow => ({
    name: `${name}，${result.count}件`,
    figure: median(times),
    unit: 'ms',
    limit,
    note: worst(times),
  });
  return [
    row('台账：最新200件可看', result.first, 400),
    row('台账：全部读入内存', result.all),
    row('台账：分组、列出可筛选的', result.ledger, 400),
    row('首页：算出提醒', result.home, 400),
    row('台账：换一个筛选条件并分组', result.filter, 100),
    row('登记一步', result.step),
    row('批量登记200件', result.bulk),
    row('打开一件的时间线', result.timeline),
    { name: '台账占用的页面内存', figure: heap, unit: 'MiB', limit: 350 },
  ];
}
