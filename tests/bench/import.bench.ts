import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { LEDGER_COLUMNS, type LedgerField } from '#shared/matters/ledger-sheet';
import type { SheetValue } from '#shared/sheet/book';
import { tableSheet } from '#shared/sheet/table';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/test-host';
import { writeSheetBytes } from '../../electron/sheet/write-sheet';
import { seedOffice } from './office';

const MATTERS = 19_000;
const STATES = ['已立项', '办理中', '已办结', '拟办', ''];
const day = (n: number) =>
  new Date(Date.UTC(2021, 0, 1) + (n % 1700) * 86_400_000).toISOString().slice(0, 10);
const rows = Array.from(
  { length: MATTERS },
  (_o, at): Partial<Record<LedgerField, SheetValue>> => ({
    track: at % 3 === 0 ? '机关督办' : '跟踪回音',
    number: `2025-${at}`,
    title: `关于第${at}个社区增设老年食堂的建议`,
    content: '建议在老旧小区增设老年食堂，并把助餐点的运营补助列入年度预算，逐年评估。'.repeat(2),
    source: '“养老服务”专题协商会',
    lead: `市第${at % 40}局`,
    helpers: at % 4 === 0 ? '市财政局' : '',
    leader: `领导${at % 9}`,
    handler: '孟青',
    telephone: '0000-1234567',
    openedOn: day(at),
    due: day(at + 90),
    state: STATES[at % 5] ?? '',
    progress: at % 5 === 4 ? '' : '已与街道商定选址，正在报批。',
  }),
);

async function watch(page: Page) {
  await page.evaluate(`{
    window.gaps = [];
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { const now = performance.now(); if (now - last > 100) window.gaps.push([Math.round(last), Math.round(now - last)]); last = now; setTimeout(() => channel.port2.postMessage(0), 4); };
    channel.port2.postMessage(0);
  }`);
}
const gaps = (page: Page) =>
  page.evaluate(() => {
    const w = window as never as { gaps: [number, number][] };
    const g = w.gaps;
    w.gaps = [];
    return g;
  });

export async function bench() {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  const file = path.join(home, '台账.xlsx');
  writeFileSync(file, writeSheetBytes({ sheets: [tableSheet('台账', LEDGER_COLUMNS, rows)] }));
  try {
    await seedOffice(data, []);
    const app = await launchApp({
      userData,
      env: { HOME: home, HUIYIN_DATA_FOLDER: data },
      timeout: 180_000,
    });
    app.page.setDefaultTimeout(60_000);
    try {
      const { page } = app;
    page.on('console', (m) => m.text().includes('DBG') && console.error(m.text()));
      await page.getByRole('navigation').getByRole('button', { name: '办事' }).click();
      await watch(page);
      app.answerDialog({ open: [file] });
      let t = performance.now();
      const lap = async (name: string) => {
        const now = performance.now();
        console.error(name, Math.round(now - t), JSON.stringify(await gaps(page)));
        t = performance.now();
      };
      await page
        .getByRole('button', { name: /导入.*台账/ })
        .first()
        .click();
      const ok = page.getByRole('button', { name: `导入${MATTERS}件，跳过0行` });
      await ok.waitFor();
      await lap('read + plan');
      if (process.env['PROFILE']) {
        const s = await page.context().newCDPSession(page);
        await s.send('Profiler.enable');
        await s.send('Profiler.setSamplingInterval', { interval: 1000 });
        await s.send('Profiler.start');
        await ok.click();
        await page.getByText(`已导入${MATTERS}件`).waitFor();
        const { profile } = await s.send('Profiler.stop');
        writeFileSync('/tmp/scale-import.cpuprofile', JSON.stringify(profile));
      } else {
        await ok.click();
        const err = page.locator('.ant-message-notice').first();
        await Promise.race([page.getByText(`已导入${MATTERS}件`).waitFor(), err.waitFor()]);
        if (await err.count()) console.error('NOTICE', await err.innerText());
      }
      await lap('confirm → receipt');
      await page.locator('.save-status[data-state="saved"]').waitFor();
      await lap('→ 已保存');
      await app.close({ timeout: 120_000, tolerate: /./ });
      console.error('close', Math.round(performance.now() - t));
    } catch (e) {
      await app.page.screenshot({ path: '/tmp/scale.png' }).catch(() => undefined);
      await app.kill();
      throw e;
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return [];
}
