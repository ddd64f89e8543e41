import type { Page } from 'playwright-core';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import { type NumberRow, numberId, seriesId } from '#shared/model/number';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { seedOffice } from './office';
import { withProgram } from './program';
import { type BenchRow, median } from './types';

/** Both registers with ten years in them: from the click on a page to its first rows. */

const ROWS = 20_000;
const YEARS = 10;
const ROUNDS = 7;
const STARTS = 3;
const SERIES = seriesId('issue', '示政协办发');
const NOW = '2026-08-01T09:00:00.000Z';

const PLACES = Array.from({ length: ROWS }, (_one, at) => ({
  year: 2026 - (at % YEARS),
  number: Math.floor(at / YEARS) + 1,
}));

function incoming(): Incoming[] {
  return PLACES.map(({ year, number }) => ({
    ...{ id: `i${year}-${number}`, year, number, receivedOn: `${year}-03-04` },
    ...{
      sender: { id: null, name: '市政府办公室' },
      paperNumber: `示政办发〔${year}〕${number}号`,
    },
    ...{ paperDate: null, title: `关于报送第${number}项工作材料的通知`, copies: 1, urgency: '' },
    ...{ kind: '办件', due: null, note: '', matterId: null, closedOn: null, archivedOn: null },
    ...{ archive: '', registeredBy: '梁晓禾', createdAt: NOW, updatedAt: NOW, deletedAt: null },
  }));
}

function steps(): IncomingStep[] {
  return PLACES.map(({ year, number }) => ({
    ...{ id: `s${year}-${number}`, incomingId: `i${year}-${number}`, step: 'propose' },
    ...{ on: `${year}-03-05`, sequence: 1, person: null, unit: null, words: '请领导阅示' },
    ...{ backOn: null, registeredBy: '梁晓禾', at: NOW },
  }));
}

function issues(): EarlierIssue[] {
  return PLACES.map(({ year, number }) => ({
    ...{ id: `e${year}-${number}`, series: SERIES, year, number, date: `${year}-03-04` },
    ...{ title: `关于召开第${number}次会议的通知`, printedOn: null, copies: 30, signedBy: '' },
    ...{ sentTo: '各专委会', archivedOn: null, archive: '', note: '', source: '登记簿.xlsx' },
    ...{ createdAt: NOW, updatedAt: NOW, deletedAt: null },
  }));
}

const numbers = (series: string): NumberRow[] =>
  PLACES.map(({ year, number }) => {
    const place = { series, year, number };
    const facts = { state: 'given' as const, draftId: null, reason: '' };
    return { id: numberId(place), ...place, ...facts, on: `${year}-03-04`, at: NOW, by: '梁晓禾' };
  });

/** Milliseconds from the click on a page of 收发文 until its first row is drawn, coming from the other. */
function opening(page: Page, to: string, label: string): Promise<number> {
  const choice = `[...document.querySelectorAll('.registers-pages label')]
    .find((one) => one.textContent === ${JSON.stringify(to)}).querySelector('input')`;
  return timeTo(page, choice, label);
}

/** The same for the click on 收发文 itself, the first since the start: nothing of it has been read. */
function firstOpening(page: Page): Promise<number> {
  const choice = `[...document.querySelectorAll('nav button')]
    .find((one) => one.textContent.includes('收发文'))`;
  return timeTo(page, choice, '收文登记簿');
}

function timeTo(page: Page, choice: string, label: string): Promise<number> {
  return page.evaluate(`(async () => {
    const row = () => document.querySelector(${JSON.stringify(`[aria-label="${label}"] [role="option"]`)});
    const choice = ${choice};
    const began = performance.now();
    choice.click();
    while (!row()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  })()`);
}

export async function bench(): Promise<BenchRow[]> {
  const times = await withProgram(
    (folder) =>
      seedOffice(folder, [], {
        incoming: incoming(),
        incomingSteps: steps(),
        earlierIssues: issues(),
        numbers: [...numbers(SERIES), ...numbers(INCOMING_SERIES)],
      }),
    async ({ page }) => {
      const all = { first: [] as number[], out: [] as number[], back: [] as number[] };
      for (let start = 0; start < STARTS; start += 1) {
        await page.reload();
        await page.locator('nav button').first().waitFor();
        await page.waitForTimeout(4000);
        all.first.push(await firstOpening(page));
      }
      for (let round = -1; round < ROUNDS; round += 1) {
        const out = await opening(page, '发文', '发文登记簿');
        await page.waitForTimeout(500);
        const back = await opening(page, '收文', '收文登记簿');
        await page.waitForTimeout(500);
        if (round < 0) continue;
        all.out.push(out);
        all.back.push(back);
      }
      return all;
    },
  );
  const note = (list: readonly number[]) => list.map((time) => time.toFixed(0)).join(' ');
  return [
    {
      ...{
        name: `启动后第一次打开收文登记簿，存有${ROWS}件`,
        figure: median(times.first),
        unit: 'ms',
        limit: 150,
      },
      note: note(times.first),
    },
    {
      ...{
        name: `打开发文登记簿，存有${ROWS}件`,
        figure: median(times.out),
        unit: 'ms',
        limit: 150,
      },
      note: note(times.out),
    },
    {
      ...{
        name: `打开收文登记簿，存有${ROWS}件`,
        figure: median(times.back),
        unit: 'ms',
        limit: 150,
      },
      note: note(times.back),
    },
  ];
}
