import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { SecondCopy } from '../../electron/persistence/second-copy';
import { aMeeting, anAttendance, anEntry, anOpinion } from '../shared/directory/meetings';
import { aMember, at } from '../shared/directory/members';
import { append, seedOffice } from './office';
import { type BenchRow, median } from './types';

const MEMBERS = 5000;
const MEETINGS = 500;
/** Of each meeting: people called, speeches, opinions. */
const PER_MEETING = 40;
const ROUNDS = 5;
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹'];
const GIVEN = [...'明华建国志强秀英丽芳伟敏静磊洋勇艳杰涛娟霞平刚桂兰'];
const WORDS = '建议加快老旧小区加装电梯，完善社区养老服务。'.repeat(5);

type Row = { table: string; row: { id: string } };

/** 5,000 members; 500 meetings, each with 40 people of them called, heard and noted down. */
function* rows(): Generator<Row> {
  const people = Array.from({ length: MEMBERS }, (_one, index) =>
    aMember({
      name: `${SURNAMES[index % SURNAMES.length]}${GIVEN[(index * 7) % GIVEN.length]}${GIVEN[(index * 11) % GIVEN.length]}`,
      party: '民盟',
      sector: '教育',
      affiliations: [at(`示例市第${index}单位`, '主任')],
    }),
  );
  for (const row of people) yield { table: 'members', row };
  for (let index = 0; index < MEETINGS; index += 1) {
    const startsOn = `20${21 + (index % 5)}-0${1 + (index % 9)}-1${index % 10}`;
    const meeting = aMeeting({ title: `第${index + 1}次协商会`, startsOn });
    yield { table: 'meetings', row: meeting };
    for (let seat = 0; seat < PER_MEETING; seat += 1) {
      // The first member is at every meeting: the longest card there can be.
      const one = seat === 0 ? people[0] : people[(index * PER_MEETING + seat) % MEMBERS];
      if (!one) continue;
      const person = { source: 'member' as const, id: one.id, name: one.name, unit: '', post: '' };
      const meetingId = meeting.id;
      yield { table: 'attendance', row: anAttendance({ meetingId, person, state: 'present' }) };
      yield { table: 'entries', row: anEntry({ meetingId, speaker: person, text: WORDS }) };
      yield { table: 'opinions', row: anOpinion({ meetingId, speaker: person, words: WORDS }) };
    }
  }
}

async function seed(folder: string): Promise<void> {
  await seedOffice(folder, []);
  const copy = await SecondCopy.open(folder);
  const all = [...rows()];
  for (let from = 0; from < all.length; from += 2000) {
    const operations = all
      .slice(from, from + 2000)
      .map(({ table, row }) => ({ type: 'put' as const, table, row }));
    await append(copy, `rows${from}`, operations);
  }
  await copy.close();
}

/** Milliseconds from a click until something is drawn. */
async function until(page: Page, click: string, shown: string): Promise<number> {
  return page.evaluate(
    async ([button, target]) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(button)?.click();
      while (!document.querySelector(target)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    },
    [click, shown] as const,
  );
}

const DIRECTORY = 'nav button:nth-last-of-type(2)';

/** The directory and the longest card of an office after five years, in a real page. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, say: (line) => console.error(line) });
  await ensureAssets();
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const [userData, data] = [path.join(home, 'user'), path.join(home, 'data')];
  mkdirSync(userData);
  try {
    await seed(data);
    const env = { HOME: home, HUIYIN_DATA_FOLDER: data };
    const app = await launchApp({ userData, env, timeout: 180_000 });
    try {
      const { page } = app;
      await page.locator('nav button').first().waitFor({ timeout: 180_000 });
      const [lists, cards]: [number[], number[]] = [[], []];
      for (let round = -1; round < ROUNDS; round += 1) {
        const list = await until(page, DIRECTORY, '[role="option"]');
        await page.getByLabel('查找委员').fill(`${SURNAMES[0]}${GIVEN[0]}${GIVEN[0]}`);
        await page.locator('[role="option"]').first().click();
        await page.getByRole('tab', { name: '履职情况' }).waitFor();
        const card = await until(page, '[role="tab"]:not([aria-selected="true"])', '.card-lines');
        await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        if (round < 0) continue;
        lists.push(list);
        cards.push(card);
      }
      const row = (name: string, times: number[]): BenchRow => ({
        name,
        figure: median(times),
        unit: 'ms',
        limit: 300,
        note: times.map((time) => time.toFixed(0)).join(' '),
      });
      return [
        row('点“名录”到名单可用，存有5000委员、500次会议、2万条意见', lists),
        row('打开出席过500次会议的委员的履职情况', cards),
      ];
    } finally {
      await app.close({ tolerate: /./ });
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
