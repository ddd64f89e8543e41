import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { AgendaItem, Attendance, Meeting } from '#shared/model/meeting';
import type { Opinion } from '#shared/model/proceedings';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { SecondCopy } from '../../electron/persistence/second-copy';
import { append, seedOffice } from './office';
import { type BenchRow, median } from './types';

const MEETINGS = 500;
const OPINIONS = 40;
const PEOPLE = 60;
const ROUNDS = 5;
const LIMIT = 300;
const NOW = '2026-08-01T09:00:00.000Z';
const WORDS = '建议把老年食堂的补助改为按用餐人次计算，让真正来吃饭的老人得到实惠。';

const person = (name: string) => ({
  source: 'guest' as const,
  id: null,
  name,
  unit: '示例单位',
  post: '',
});

/** A consulting meeting with its people and opinions, one a day. */
function rowsOf(index: number): { table: string; row: { id: string } }[] {
  const id = `m${index}`;
  // From a month ahead of today back into the years.
  const date = new Date(Date.now() + (30 - index) * 86_400_000).toISOString().slice(0, 10);
  const sitting = { id: `s${index}`, date, from: '09:00', to: '11:30', place: '机关第一会议室' };
  const meeting: Meeting = {
    id,
    kind: '专题协商会',
    series: '',
    number: null,
    title: `第${index}次专题协商会`,
    sittings: [{ ...sitting, state: 'planned', note: '' }],
    startsOn: date,
    chair: person('周启明'),
    recorder: '',
    issuerId: null,
    duties: [],
    requirements: '',
    contact: '',
    cancelled: false,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    sample: 0,
    touched: false,
  };
  const item: AgendaItem = {
    id: `a${index}`,
    meetingId: id,
    order: 1,
    title: '养老服务',
    proposer: null,
    reporters: [],
    papers: [],
    checkers: [],
    minutesPlanned: null,
    note: '',
  };
  const attendance = Array.from({ length: PEOPLE }, (_one, at): Attendance => {
    return {
      id: `p${index}-${at}`,
      meetingId: id,
      person: person(`委员${at}`),
      role: 'attend',
      state: 'present',
      reason: '',
      order: at + 1,
      telephone: '',
    };
  });
  const opinions = Array.from({ length: OPINIONS }, (_one, at): Opinion => {
    return {
      id: `o${index}-${at}`,
      meetingId: id,
      agendaItemId: item.id,
      entryId: null,
      speaker: person(`委员${at}`),
      words: WORDS.repeat(4),
      history: [],
      summary: '',
      kind: '意见建议',
      targets: [],
      place: '',
      groupId: null,
      order: at + 1,
      createdAt: NOW,
      updatedAt: NOW,
      deletedAt: null,
      sample: 0,
    };
  });
  return [
    { table: 'meetings', row: meeting },
    { table: 'agendaItems', row: item },
    ...attendance.map((row) => ({ table: 'attendance', row })),
    ...opinions.map((row) => ({ table: 'opinions', row })),
  ];
}

async function seed(folder: string): Promise<void> {
  await seedOffice(folder, []);
  const copy = await SecondCopy.open(folder);
  for (let at = 0; at < MEETINGS; at += 20) {
    const rows = Array.from({ length: 20 }, (_one, index) => rowsOf(at + index)).flat();
    const operations = rows.map((one) => ({ type: 'put' as const, ...one }));
    await append(copy, `meetings${at}`, operations);
  }
  await copy.close();
}

/** Ms from a click on the first element of a selector that holds the text to the frame after `shown` is there. */
function timeOf(page: Page, selector: string, text: string, shown: string): Promise<number> {
  return page.evaluate(
    ({ selector, text, shown }) =>
      new Promise<number>((resolve, reject) => {
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        const target = all.find((one) => one.textContent?.includes(text));
        if (!target) return reject(new Error(`nothing to click: ${selector} ${text}`));
        const start = performance.now();
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector(shown)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - start);
            channel.port2.postMessage(0);
          });
        }).observe(document, { childList: true, subtree: true });
        target.click();
        setTimeout(() => reject(new Error(`never shown: ${shown}`)), 30_000);
      }),
    { selector, text, shown },
  );
}

/** What is timed: where to click, and what must then be on the screen. `before` brings the screen back. */
const STEPS = [
  {
    name: '打开办会到列表可用',
    click: ['nav button', '办会'],
    shown: '[role="option"]',
    before: ['nav button', '首页'],
  },
  {
    name: '打开参会名单（60人）到可用',
    click: ['[role="tab"]', '参会'],
    shown: '.attendance tr[data-at="59"]',
    before: ['[role="tab"]', '议题'],
  },
  {
    name: '打开材料页到各种材料的状态可用（40条意见）',
    click: ['[role="tab"]', '材料'],
    shown: '.paper',
    before: ['[role="tab"]', '议题'],
  },
] as const;

async function measure(page: Page): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, click, shown, before } of STEPS) {
    const times: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      await page.locator(before[0]).filter({ hasText: before[1] }).first().click();
      await page.waitForTimeout(300);
      const time = await timeOf(page, click[0], click[1], shown);
      if (round >= 0) times.push(time);
    }
    const note = times.map((time) => time.toFixed(0)).join(' ');
    rows.push({ name, figure: median(times), unit: 'ms', limit: LIMIT, note });
    if (name.includes('办会')) {
      await page.getByText('已开的').click();
      await page.getByRole('option').nth(3).click();
      await page.getByRole('tab', { name: '议题' }).waitFor();
    }
  }
  return rows;
}

/** Lists and pages of meetings with 500 meetings and 20,000 opinions stored. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  try {
    await seed(data);
    const app = await launchApp({
      userData,
      env: { HOME: home, HUIYIN_DATA_FOLDER: data },
      timeout: 180_000,
    });
    try {
      await app.page.locator('nav button').first().waitFor({ timeout: 180_000 });
      return await measure(app.page);
    } finally {
      await app.close({ tolerate: /./ });
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
