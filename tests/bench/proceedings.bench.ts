import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Meeting } from '#shared/model/meeting';
import type { Entry, Opinion } from '#shared/model/proceedings';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { longDocument } from './long-document';
import { seedOffice } from './office';
import { type BenchRow, median, percentile, ratio } from './types';
import { bareTyping, threadRow, typed } from './typing.bench';

const TITLE = '关于城市停车治理的专题协商会';
const ENTRIES = 2000;
const ROUNDS = 5;
const NOW = '2026-08-01T09:00:00.000Z';
const SENTENCE = '建议由牵头部门会同街道逐个小区摸清底数，错时开放机关院落，收费标准向社会公布。';

const meeting: Meeting = {
  id: 'm',
  kind: '专题协商会',
  series: '',
  number: null,
  title: TITLE,
  sittings: [],
  startsOn: null,
  chair: null,
  recorder: '梁晓禾',
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

const speaker = (index: number) =>
  ({ source: 'guest', id: null, name: `委员${index % 60}`, unit: '', post: '' }) as const;

/** Every fifth entry has a passage that was taken as an opinion. */
function proceedings(): { entries: Entry[]; opinions: Opinion[] } {
  const opinions: Opinion[] = [];
  const entries = Array.from({ length: ENTRIES }, (_one, index): Entry => {
    const marks = [];
    const facts = { meetingId: 'm', agendaItemId: null, speaker: speaker(index), order: index };
    if (index % 5 === 4) {
      marks.push({ opinionId: `o${index}`, start: 0, end: SENTENCE.length });
      opinions.push({
        ...facts,
        id: `o${index}`,
        entryId: `e${index}`,
        words: SENTENCE,
        history: [],
        summary: '',
        kind: '意见建议',
        targets: [],
        place: '',
        groupId: null,
        sample: 0,
        createdAt: NOW,
        updatedAt: NOW,
        deletedAt: null,
      });
    }
    return {
      ...facts,
      id: `e${index}`,
      at: '',
      text: SENTENCE.repeat(2 + (index % 7)),
      marks,
      source: 'typed',
      createdAt: NOW,
      updatedAt: NOW,
    };
  });
  return { entries, opinions };
}

/** From the click on a page's tab to the first row of it that can be seen, ms. */
async function turning(page: Page, tab: string, row: string): Promise<number> {
  return page.evaluate(
    async ([name, selector]) => {
      const button = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((one) =>
        one.textContent?.includes(name ?? ''),
      );
      const began = performance.now();
      button?.click();
      while (!document.querySelector(selector ?? '')) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - began;
    },
    [tab, row],
  );
}

/** Writing in the middle of the proceedings of a long meeting, through the real bundles. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  try {
    await seedOffice(data, [], { meetings: [meeting], ...proceedings() });
    const app = await launchApp({ userData, env: { HOME: home, HUIYIN_DATA_FOLDER: data } });
    try {
      const { page } = app;
      await page.getByRole('navigation').getByRole('button', { name: '办会' }).click();
      await page.getByText(TITLE).first().click();
      await page.getByRole('tab', { name: '会议记录' }).waitFor();
      const times = { entries: [] as number[], opinions: [] as number[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        const opinions = await turning(page, '意见建议', '.opinion');
        const entries = await turning(page, '会议记录', '.entry-text');
        if (round < 0) continue;
        times.entries.push(entries);
        times.opinions.push(opinions);
      }
      // In the middle of the list, in an entry with a mark.
      await page.locator('.entry-list').evaluate((list) => {
        list.scrollTop = list.scrollHeight / 2;
      });
      await page.locator('.entry:has(mark)').first().click();
      await page.getByLabel('发言内容').waitFor();
      await page.waitForTimeout(1500);
      const { keys, own } = await typed(page);
      const peer = await bareTyping(longDocument('会议记录'), { width: 1366, height: 768 });
      const bare = peer.keys;
      const p95 = (all: readonly number[]) => percentile(all, 0.95);
      return [
        ratio('会议记录，按键到下一帧，比浏览器自己的可编辑框，p95', keys, bare, 1.5, p95),
        threadRow('会议记录', own, peer.own),
        {
          name: `${ENTRIES}段会议记录，按键到下一帧，四分之一速度，p95`,
          figure: percentile(keys, 0.95),
          unit: 'ms',
          limit: 50,
          note: `median ${median(keys).toFixed(1)} ms of ${keys.length} keys, autosave on, marks in the entry`,
        },
        {
          name: `翻到会议记录，${ENTRIES}段`,
          figure: median(times.entries),
          unit: 'ms',
          limit: 300,
        },
        {
          name: `翻到意见建议，${ENTRIES / 5}条`,
          figure: median(times.opinions),
          unit: 'ms',
          limit: 300,
        },
      ];
    } finally {
      await app.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
