import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { findBrowser } from '../../build/setup/browser';
import { ensureAssets } from '../../build/standin/assets';
import { launchApp } from '../../build/standin/launch';
import { SecondCopy } from '../../electron/persistence/second-copy';
import type { OfficialDocument } from '../../shared/document/official-document';
import { toPlainText } from '../../shared/document/plain-text';
import { keyTimes } from './key-time';
import { longDocument } from './long-document';
import { append, seedOffice } from './office';
import { pageScript } from './pages/script';
import { type BenchRow, median, percentile, ratio } from './types';

export const TITLE = '关于打字快慢的测试文稿';
const KEYS = 200;
const SAVES = 40;

export async function openDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '办文' }).click();
  await page.getByText(TITLE).first().click();
  const editor = page.locator('[aria-label="正文"].ProseMirror');
  await editor.waitFor();
  // In the middle of the text, where everything behind the cursor has to move.
  await editor.locator('> p').nth(56).click();
  await page.waitForTimeout(1500);
}

/**
 * Times from the key to the end of the next frame at a quarter of full speed, ms. What the
 * stand-in takes of a frame to write a message out as text for its socket is left out:
 * Electron hands it over as it is.
 */
export async function typing(page: Page, keys = KEYS): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const times: number[] = [];
    const isHeard = 'benchTimes' in window;
    Object.assign(window, { benchTimes: times });
    // Heard once, however often is typed: each more would take of the keys' own time.
    if (isHeard) return;
    window.addEventListener(
      'keydown',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const ended = performance.now();
            const away = performance
              .getEntriesByName('stand-in handing over')
              .filter(({ startTime }) => startTime >= began && startTime < ended)
              .reduce((sum, { duration }) => sum + duration, 0);
            (Reflect.get(window, 'benchTimes') as number[]).push(ended - began - away);
          };
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a');
    // Bursts with pauses, so that saving and drawing pages fall between and among the keys.
    await page.waitForTimeout(key % 15 === 14 ? 700 : 110);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => Reflect.get(window, 'benchTimes') as number[]);
}

/** What keys took in one window. */
export interface Typed {
  /** See `typing`. */
  keys: number[];
  /** See `keyTimes`. */
  own: number[];
}

export async function typed(page: Page): Promise<Typed> {
  return { keys: await typing(page), own: await keyTimes(page) };
}

interface Save {
  /** From Ctrl+S behind a key to 已保存, ms. */
  all: number;
  /** Of it, on the way to main's journal and back through the stand-in, ms. */
  away: number;
}

/** What 40 saves took, and between them, at the same load, what both stores take by themselves, ms. */
interface Saving {
  saves: Save[];
  /** A bare strict put of the same bytes. */
  puts: number[];
  /** The journal's own time for such a save, synced to the disk. */
  journal: number[];
}

/** Notes in the page what each save takes. */
async function watchSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const saves: { all: number; away: number }[] = [];
    Object.assign(window, { benchSaves: saves });
    const status = document.querySelector('.save-status');
    if (!status) throw new Error('No save status on the screen');
    let began = 0;
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey && event.key === 's') began = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (status.getAttribute('data-state') !== 'saved' || began === 0) return;
      const asked = performance.getEntriesByName('stand-in journal:append');
      const away = asked
        .filter(({ startTime }) => startTime >= began)
        .reduce((sum, { duration }) => sum + duration, 0);
      saves.push({ all: performance.now() - began, away });
      began = 0;
    }).observe(status, { attributes: true, attributeFilter: ['data-state'] });
  });
}

/** Each save, and between two of them once what its peers take: a PC that is busy for a while is busy for all. */
async function saving(page: Page, folder: string, document: OfficialDocument): Promise<Saving> {
  await watchSaves(page);
  await prepareBarePuts(page, document);
  const puts: number[] = [];
  const journal: number[] = [];
  const copy = await SecondCopy.open(folder);
  try {
    for (let save = 0; save < SAVES; save++) {
      await page.keyboard.press('b');
      // Behind the key's own frame, and before autosave comes by itself: the key asks for the same save.
      await page.waitForTimeout(150);
      await page.keyboard.press('Control+s');
      await page.waitForTimeout(900);
      puts.push(await page.evaluate<number>('benchPut()'));
      journal.push(await journaling(copy, `save-${save}`, document));
    }
    return {
      saves: await page.evaluate(() => Reflect.get(window, 'benchSaves') as Save[]),
      puts,
      journal,
    };
  } finally {
    await copy.close();
  }
}

/** What main does between question and answer of a save, ms. */
async function journaling(
  copy: SecondCopy,
  id: string,
  document: OfficialDocument,
): Promise<number> {
  const row = { id: 'long', document };
  const operations = [{ type: 'put' as const, table: 'draftBodies', row }];
  const began = performance.now();
  await append(copy, id, operations);
  return performance.now() - began;
}

/** A database of its own in the same window; `benchPut()` puts the same bytes into it, strictly, and answers how long that took, ms. */
async function prepareBarePuts(page: Page, document: OfficialDocument): Promise<void> {
  await page.evaluate(`(async () => {
    const document = ${JSON.stringify(document)};
    const db = await new Promise((done, fail) => {
      const asked = indexedDB.open('bare-put', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { keyPath: 'id' });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    let save = 0;
    window.benchPut = async () => {
      save += 1;
      const began = performance.now();
      await new Promise((done, fail) => {
        const work = db.transaction('rows', 'readwrite', { durability: 'strict' });
        work.objectStore('rows').put({ id: 'long', save, document });
        work.oncomplete = done;
        work.onabort = () => fail(work.error);
      });
      return performance.now() - began;
    };
  })()`);
}

/**
 * The same text in a bare editable element of the same size: what the browser alone takes, no program behind it.
 * Its letters, width, breaking of lines and want of a spelling checker are the sheet's (body-editor.css,
 * sheet.css): none of them makes a difference that can be measured, nor do the marks in the text. What the
 * browser takes more in the program's window comes of what stands around the sheet: a copy of that page
 * without any script takes 1.4 to 1.5 times the bare element's time, and the sheet alone no more than it.
 * `script` makes another editor of the paragraphs in `<main>`.
 */
export async function bareTyping(
  document: OfficialDocument,
  size: { width: number; height: number },
  script?: string,
): Promise<Typed> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: size });
    const paragraphs = toPlainText(document).text.split('\n');
    await page.setContent(`<style>
      main { height: 100vh; overflow: auto }
      div {
        width: 476px; outline: none; white-space: break-spaces; overflow-wrap: anywhere;
        font: 17px/1.8 'FangSong_GB2312', '仿宋_GB2312', FangSong, 仿宋, STFangsong, FandolFang,
          'Noto Serif CJK SC', serif;
        font-variant-ligatures: none;
      }
      p { margin: 0; text-indent: 2em; text-align: justify }
    </style><main><div contenteditable spellcheck="false"><p>${paragraphs.join('</p><p>')}</p></div></main>`);
    if (script !== undefined) await page.addScriptTag({ type: 'module', content: script });
    await page.locator('p').nth(57).click();
    await page.waitForTimeout(1500);
    return await typed(page);
  } finally {
    await browser.close();
  }
}

/** The share of the page's own thread in a key: what other programs do to the figure stays out of it. */
export function threadRow(what: string, own: readonly number[], bare: readonly number[]): BenchRow {
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  return {
    ...ratio(`${what}，按键用去的页面线程时间，比浏览器自己的可编辑框，p95`, own, bare, 1.5, p95),
    peer: `${p95(bare).toFixed(1)} ms, median ${median(bare).toFixed(1)}`,
    note: `p95 ${p95(own).toFixed(1)}, median ${median(own).toFixed(1)} ms at full speed`,
  };
}

/** Writing in a draft of 20,000 characters, through the real bundles. */
export async function bench(): Promise<BenchRow[]> {
  const say = (line: string) => console.error(line);
  await bundle({ ifNeeded: true, say });
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
      const other = path.join(home, 'other');
      const { saves, puts, journal } = await saving(page, other, longDocument(TITLE));
      const p95 = (times: readonly number[]) => percentile(times, 0.95);
      const own = saves.map(({ all, away }) => all - away);
      const measured = saves.map(({ all }) => all);
      const { keys, own: threads } = await typed(page);
      const size = page.viewportSize() ?? { width: 1366, height: 768 };
      const { keys: bare, own: bareThreads } = await bareTyping(longDocument(TITLE), size);
      const { keys: engine } = await bareTyping(
        longDocument(TITLE),
        size,
        await pageScript('bare-prosemirror'),
      );
      return [
        ratio('2万字文稿，按键到下一帧，比浏览器自己的可编辑框，p95', keys, bare, 1.5, p95),
        threadRow('2万字文稿', threads, bareThreads),
        {
          ...ratio('2万字文稿，按键到下一帧，比编辑引擎自己，p95', keys, engine, 1.5, p95),
          note: `the engine alone against the bare element: p95 ${(p95(engine) / p95(bare)).toFixed(2)} ×, median ${(median(engine) / median(bare)).toFixed(2)} ×`,
        },
        {
          name: '2万字文稿，保存，比同样的字直接写进两处，p95',
          unit: '×',
          limit: 2,
          figure: (p95(own) + p95(journal)) / (p95(puts) + p95(journal)),
          peer: `a strict put ${p95(puts).toFixed(1)} and the journal ${p95(journal).toFixed(1)} ms`,
          note: `medians ${((median(own) + median(journal)) / (median(puts) + median(journal))).toFixed(2)} ×: ${median(own).toFixed(1)} ms in the page, a put ${median(puts).toFixed(1)}, the journal ${median(journal).toFixed(1)}`,
        },
        {
          name: '2万字文稿，按键到下一帧，四分之一速度，p95',
          figure: percentile(keys, 0.95),
          unit: 'ms',
          limit: 50,
          peer: `the browser's bare editable element: ${percentile(bare, 0.95).toFixed(1)} ms, median ${median(bare).toFixed(1)}`,
          note: `median ${median(keys).toFixed(1)} ms of ${keys.length} keys, preview and autosave on`,
        },
        {
          name: '2万字文稿，保存到第二份确认，p95',
          // Between question and answer stand the stand-in's sockets, which Electron has not: main's own time instead.
          figure: percentile(own, 0.95) + percentile(journal, 0.95),
          unit: 'ms',
          limit: 25,
          peer: `the journal alone: median ${median(journal).toFixed(1)}, p95 ${percentile(journal, 0.95).toFixed(1)} ms`,
          note: `in the page p95 ${percentile(own, 0.95).toFixed(1)}, median ${median(own).toFixed(1)} ms of ${saves.length} saves, and the journal; with the stand-in's crossing p95 ${percentile(measured, 0.95).toFixed(1)}, median ${median(measured).toFixed(1)}; Electron's own crossing is not counted`,
        },
      ];
    } finally {
      await app.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
