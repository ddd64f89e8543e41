import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { emptyDocument } from '#shared/document/official-document';
import type { StoredRow } from '#shared/model/journal';
import { startBrowser } from '../../build/standin/test-browser';
import { SecondCopy } from '../../electron/persistence/second-copy';
import { invented } from './invented-matters';
import { seedOffice } from './office';
import type { run } from './pages/rebuild-page';
import { pageScript } from './pages/script';
import { withProgram } from './program';
import { AT_ONCE, list, purgeNote, purgeTimes, QUICK, READING } from './purging';
import { type BenchRow, median } from './types';

/** The page's store built anew from the data folder, and a 彻底清除 that rewrites both. */

const DRAFTS = 10_000;
const FEW = 1000;
const EVENTS = 100_000;
const ROUNDS = 3;
/** Rows asked for at once, as the page does. */
const PART = 500;
const PATIENCE = 180_000;
const SENTENCE = '围绕中心、服务大局，深入基层开展调查研究，提出务实管用的意见建议。';
/** 2,000 characters. */
const BODY = SENTENCE.repeat(Math.ceil(2000 / SENTENCE.length)).slice(0, 2000);

function documents(count: number) {
  return Array.from({ length: count }, (_one, index) => ({
    id: `d${index}`,
    document: {
      ...emptyDocument(),
      title: [`关于第${index + 1}件事情办理情况的报告`],
      body: [{ type: 'paragraph' as const, runs: [{ text: BODY }] }],
    },
  }));
}

/** Milliseconds from a start without a store to the first screen; the stand-in's bridge between the processes, which writes every message out as text for a socket, is in it. */
async function rebuildTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(`navigator.storageBuckets.keys().then((names) =>
      Promise.all(names.map((name) => navigator.storageBuckets.delete(name))))`);
    const began = performance.now();
    await page.reload();
    await page.locator('nav button').first().waitFor({ timeout: PATIENCE });
    times.push(performance.now() - began);
  }
  return times;
}

/** Milliseconds that the page takes of its own: the rows are at hand. Drafts are read out of their folder as main does, ms of that beside it. */
async function ownTimes(count: number): Promise<{ page: number[]; main: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const script = await pageScript('rebuild-page');
  const serve = async (context: BrowserContext): Promise<void> => {
    await context.route('https://bench.localhost/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html',
            body: '<script type="module" src="page.js"></script>',
          }),
    );
  };
  const browser = await startBrowser(path.join(folder, 'profile'), serve, {
    without: '',
    webRtc: 'default',
  });
  try {
    await seedOffice(path.join(folder, 'data'), documents(count));
    const copy = await SecondCopy.open(path.join(folder, 'data'));
    const tables: Record<string, StoredRow[]> = {};
    const began = performance.now();
    for (const table of ['drafts', 'draftBodies'])
      for (let [after, more] = ['', true]; more; ) {
        const part = await copy.rows(table, after, PART);
        tables[table] = [...(tables[table] ?? []), ...part.rows];
        after = part.rows.at(-1)?.key ?? after;
        more = part.more;
      }
    const main = performance.now() - began;
    await copy.close();
    const page = browser.firstPage;
    await page.goto('https://bench.localhost/');
    await page.waitForFunction(() => Reflect.has(window, 'benchRebuild'));
    const times = await page.evaluate(
      ([rows, rounds]) =>
        (Reflect.get(window, 'benchRebuild') as { run: typeof run }).run(rows, rounds),
      [tables, ROUNDS] as const,
    );
    return { page: times, main };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * The same bytes by hand, in the same browser: milliseconds to read texts and heads out of one
 * database and to write them into another part by part, and to read all of that back.
 */
function bareTimes(page: Page): Promise<{ read: number; write: number; back: number }> {
  return page.evaluate(`(async () => {
    const PART = 500, BODY = ${JSON.stringify(BODY)};
    const open = (name) => new Promise((done, fail) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => {
        const drafts = asked.result.createObjectStore('drafts', { keyPath: 'id' });
        for (const index of ['updatedAt', 'deletedAt', 'state', 'sample']) drafts.createIndex(index, index);
        asked.result.createObjectStore('draftBodies', { keyPath: 'id' });
        asked.result.createObjectStore('heads', { keyPath: ['table', 'key'] });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const key = (at) => 'd' + String(at).padStart(6, '0');
    const at = new Date().toISOString();
    const rows = {
      drafts: (id) => ({ id, title: id, type: '报告', class: 'document', state: 'drafting', round: 1, date: null, words: 2000, issuerId: null, createdAt: at, updatedAt: at, deletedAt: null, sample: 0, touched: false }),
      draftBodies: (id) => ({ id, document: { title: [id], body: [{ type: 'paragraph', runs: [{ text: BODY }] }] } }),
    };
    const head = (table, id) => ({ table, key: id, by: 'bench', version: 1, sum: '0123456789abcdef', gone: false });
    const put = (db, table, values) => new Promise((done, fail) => {
      const work = db.transaction([table, 'heads'], 'readwrite', { durability: 'relaxed' });
      for (const value of values) {
        work.objectStore(table).put(value);
        work.objectStore('heads').put(head(table, value.id));
      }
      work.oncomplete = done;
      work.onabort = () => fail(work.error);
    });
    const get = (db, store, range) => new Promise((done, fail) => {
      const asked = db.transaction(store).objectStore(store).getAll(range);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const each = async (work) => {
      const began = performance.now();
      for (const table of Object.keys(rows))
        for (let first = 0; first < ${DRAFTS}; first += PART)
          await work(table, Array.from({ length: PART }, (_, one) => key(first + one)));
      return performance.now() - began;
    };
    const read = (db) => each(async (table, ids) => {
      await get(db, table, IDBKeyRange.bound(ids[0], ids.at(-1)));
      await get(db, 'heads', IDBKeyRange.bound([table, ids[0]], [table, ids.at(-1)]));
    });
    const write = (db) => each((table, ids) => put(db, table, ids.map(rows[table])));
    const one = await open('bare-one');
    const other = await open('bare-other');
    await write(one);
    const times = { read: await read(one), write: await write(other), back: await read(other) };
    for (const db of [one, other]) {
      db.close();
      indexedDB.deleteDatabase(db.name);
    }
    return times;
  })()`);
}

export async function bench(): Promise<BenchRow[]> {
  const [bare, rebuilt, atOnce, quick, reading] = await withProgram(
    (folder) => seedOffice(folder, documents(DRAFTS)),
    async ({ page }) =>
      [
        await bareTimes(page),
        await rebuildTimes(page),
        await purgeTimes(page, AT_ONCE),
        await purgeTimes(page, QUICK),
        await purgeTimes(page, READING),
      ] as const,
  );
  const few = await withProgram(
    (folder) => seedOffice(folder, documents(FEW)),
    ({ page }) => rebuildTimes(page),
  );
  const many = await withProgram(
    (folder) =>
      seedOffice(folder, [], {
        matterEvents: Array.from({ length: EVENTS / 5 }, (_one, at) => invented(at).events).flat(),
      }),
    ({ page }) => rebuildTimes(page),
  );
  const own = await ownTimes(DRAFTS);
  const ownFew = await ownTimes(FEW);
  const sumOf = ({ page, main }: typeof own) => median(page) + main;
  const perDraft = (sumOf(own) - sumOf(ownFew)) / (DRAFTS - FEW);
  return [
    {
      name: '照数据文件夹重建工作库，1万份、每份2000字：主进程读，页面写',
      figure: sumOf(own),
      unit: 'ms',
      limit: 6000,
      peer: `写入并读回同样多的字，不经本程序：${(bare.write + bare.back).toFixed(0)} ms`,
      note: `主进程读出 ${own.main.toFixed(0)}，页面建库 ${list(own.page)}；1千份 ${sumOf(ownFew).toFixed(0)}，每多一份 ${perDraft.toFixed(2)} ms；两个进程之间的传送不在内`,
    },
    {
      name: '同上，到首页，连同替身的传送',
      figure: median(rebuilt),
      unit: 'ms',
      note: `${list(rebuilt)}；1千份 ${list(few)}`,
    },
    {
      name: '照数据文件夹重建工作库，10万条动态',
      figure: median(many),
      unit: 'ms',
      note: `${list(many)}；每条 ${(median(many) / EVENTS).toFixed(3)} ms`,
    },
    {
      name: `1万份里彻底清除一份，指针停${READING.rests / 1000}秒按下，问话看了${READING.reads / 1000}秒才确认，到每一份都重写完`,
      figure: median(reading.times),
      unit: 'ms',
      limit: 2000,
      note: purgeNote(reading),
    },
    {
      name: `同上，手快：停${QUICK.rests / 1000}秒按下，${QUICK.reads / 1000}秒后确认`,
      figure: median(quick.times),
      unit: 'ms',
      limit: 2000,
      note: purgeNote(quick),
    },
    {
      name: '同上，程序代按：指针一到就按下，问话一出来就确认，人手没有这么快',
      figure: median(atOnce.times),
      unit: 'ms',
      limit: 2000,
      peer: `读出、写入并读回同样多的字，不经本程序：${(bare.read + bare.write + bare.back).toFixed(0)} ms`,
      note: purgeNote(atOnce),
    },
  ];
}
