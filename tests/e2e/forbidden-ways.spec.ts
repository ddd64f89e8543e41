import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';
import { type Act, drawn } from './support/forbidden';

/** Ways out of the page: each is attempted, and refused by the program itself, not by chance. */

const HERE = 'https://huiyin.app.localhost/';

/** Where each of these would go, were it let. */
const WAYS: [way: string, to: string, act: Act][] = [
  [
    'an address outside',
    'https://outside.example/location',
    () => {
      location.href = 'https://outside.example/location';
    },
  ],
  [
    'another page of the program',
    'app://huiyin/crash.html?replaced',
    () => location.replace('/crash.html?replaced'),
  ],
  [
    'a file of this PC',
    'http://127.0.0.1:9/assigned',
    () => location.assign('http://127.0.0.1:9/assigned'),
  ],
  [
    'a link',
    'app://huiyin/crash.html?link',
    () => {
      const link = document.createElement('a');
      link.href = '/crash.html?link';
      document.body.append(link);
      link.click();
      link.remove();
    },
  ],
  [
    'a page that sends itself on',
    'app://huiyin/crash.html?refresh',
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=/crash.html?refresh';
      document.head.append(meta);
    },
  ],
  [
    'an address without a server',
    'blob:',
    () => {
      const page = new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' });
      location.href = URL.createObjectURL(page);
    },
  ],
];

describe('the page stays where it is', () => {
  test('by whatever way it is sent elsewhere', async () => {
    const app = await drawn();
    const { page } = app;
    await page.evaluate(() => Object.assign(window, { here: 1 }));
    for (const [way, to, act] of WAYS) {
      await page.evaluate(act);
      await expect
        .poll(() => app.refusedNavigations().at(-1), { message: way })
        .toSatisfy((url) => String(url).startsWith(to));
      expect(page.url(), way).toBe(HERE);
    }
    expect(app.refusedNavigations()).toHaveLength(WAYS.length);
    expect(await page.evaluate(() => 'here' in window)).toBe(true);
    expect(app.requests()).toEqual([]);
    await app.close();
  });

  test('a file dropped outside the editor is not shown in its place', async () => {
    const desk = makeDesk();
    const file = path.join(desk.documents, 'stranger.html');
    writeFileSync(file, '<h1>elsewhere</h1>');
    const app = await desk.launch();
    const session = await app.page.context().newCDPSession(app.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
    }
    await expect.poll(() => app.refusedNavigations()).toEqual([`file://${file}`]);
    expect(app.page.url()).toBe(HERE);
    expect(app.requests()).toEqual([]);
    await app.close();
  });
});

const STOPPED = 'chrome-error://chromewebdata/';

describe('no window opens', () => {
  test('neither by script nor by any kind of click', async () => {
    const app = await drawn();
    const { page } = app;
    const refused: unknown[] = [];
    const next = async (way: string, url: string): Promise<void> => {
      // A page whose request was stopped may have forgotten its address when it is looked at.
      refused.push(expect.toSatisfy((asked) => asked === url || asked === STOPPED));
      await expect.poll(() => app.refusedWindows(), { message: way }).toEqual(refused);
      // The browser shows a page for a moment; of two at once nobody could tell which is which.
      await page.waitForTimeout(1500);
      await expect.poll(() => page.context().pages().length).toBe(1);
    };
    await page.evaluate(() => void window.open('https://outside.example/script'));
    await next('window.open', 'https://outside.example/script');
    await page.evaluate(() => void window.open(''));
    await next('window.open of nothing', 'about:blank');

    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { id: 'out', href: 'https://outside.example/link', target: '_blank' });
      link.textContent = 'out';
      link.style.cssText = 'position:fixed;top:0;left:0;z-index:99999';
      document.body.append(link);
    });
    await page.click('#out');
    await next('target=_blank', 'https://outside.example/link');
    await page.evaluate(() =>
      Object.assign(document.querySelector('#out') ?? {}, { href: '/crash.html', target: '' }),
    );
    await page.click('#out', { button: 'middle' });
    await next('the middle button', 'app://huiyin/crash.html');
    for (const key of ['Control', 'Shift'] as const) {
      await page.click('#out', { modifiers: [key] });
      await next(key, 'app://huiyin/crash.html');
    }
    expect(await app.windows()).toHaveLength(1);
    expect(app.refusedNavigations()).toEqual([]);
    expect(app.requests()).toEqual([]);
    await app.close();
  });
});

test('the page writes no file past the dialogs of the program', async () => {
  const app = await drawn();
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'stranger.exe';
    link.click();
  });
  await expect.poll(() => app.refusedDownloads()).toEqual(['stranger.exe']);
  await app.close();
});
