import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/setup/browser';
import { ensureAssets } from '../../build/standin/assets';
import { InteractiveHost } from '../../build/standin/interactive-host';

const appPath = fileURLToPath(new URL('fake-app', import.meta.url));
let browser: Browser;
let home: string;
let host: InteractiveHost | null = null;
let said: string[] = [];

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'interactive-'));
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
});
afterEach(async () => {
  host?.main.process.kill('SIGKILL');
  await host?.finished();
  host = null;
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});

async function start(
  env: Record<string, string> = {},
): Promise<{ running: InteractiveHost; entry: string }> {
  said = [];
  const args = [`--user-data-dir=${path.join(home, 'data')}`];
  const running = new InteractiveHost({
    appPath,
    assets: await ensureAssets(),
    args,
    env,
    browser: null,
    say: (line) => said.push(line),
  });
  host = running;
  await expect.poll(() => said.join('\n'), { timeout: 20_000 }).toMatch(/http:/);
  return { running, entry: /http:\S+/.exec(said.join('\n'))?.[0] ?? '' };
}

async function open(entry: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(entry);
  await page.getByText('ready').waitFor();
  return page;
}

type Desktop = { call(channel: string, ...args: unknown[]): Promise<unknown> };
function call(page: Page, channel: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([name, values]) => (window as unknown as { desktop: Desktop }).desktop.call(name, ...values),
    [channel, args] as const,
  );
}

describe('the program in an ordinary browser', () => {
  test('runs with its preload and policy, and Ctrl+C waits for its page', async () => {
    const { running, entry } = await start({ FAKE_STUBBORN: '1' });
    const page = await open(entry);
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await call(page, 'echo', { a: new Uint8Array([7]) })).toMatchObject({
      frame: 'app://fake/',
      main: true,
    });
    await expect(call(page, 'fail')).rejects.toThrow('坏了');
    running.quit();
    expect(await running.finished()).toBe(0);
    expect(running.main.output()).toContain('close, close, all-closed, before-quit, will-quit');
    await page.close();
  });

  test('dialogs are plain forms: saving asks for a folder and a name, and warns before it replaces', async () => {
    const { entry } = await start();
    const page = await open(entry);
    const saved = call(page, 'save');
    await page.getByLabel('文件夹').fill('/nowhere');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('没有这个文件夹').waitFor();
    await page.getByLabel('文件夹').fill(home);
    writeFileSync(path.join(home, '有.docx'), '');
    await page.getByLabel('文件名').fill('有.docx');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已有同名文件').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    expect(await saved).toEqual({ canceled: false, filePath: `${home}/有.docx` });
    await page.close();
  });

  test('opening takes a file from the browser or a path, and a box has its buttons', async () => {
    const { entry } = await start();
    const page = await open(entry);
    const chosen = call(page, 'choose') as Promise<{ filePaths: string[] }>;
    const file = { name: '讲话.txt', mimeType: 'text/plain', buffer: Buffer.from('各位委员') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '确定' }).click();
    const [target = ''] = (await chosen).filePaths;
    expect(path.basename(target)).toBe('讲话.txt');
    expect(readFileSync(target, 'utf8')).toBe('各位委员');
    const asked = call(page, 'ask');
    await page.getByRole('button', { name: '删' }).click();
    expect(await asked).toMatchObject({ response: 1 });
    const cancelled = call(page, 'choose');
    await page.getByRole('button', { name: '取消' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await cancelled).toEqual({ canceled: true, filePaths: [] });
    await page.close();
  });

  test('a window closed by its owner ends the program', async () => {
    const { running, entry } = await start();
    const page = await open(entry);
    await page.close();
    expect(await running.finished()).toBe(0);
  });

  test('lets in nobody without the secret, and no other name for this PC', async () => {
    const { entry } = await start();
    const { origin, port } = new URL(entry);
    expect((await fetch(`${origin}/`)).status).toBe(403);
    expect((await fetch(`${origin}/__stand-in/enter?token=wrong`)).status).toBe(403);
    expect(
      (await fetch(`${origin}/__stand-in/message`, { method: 'POST', body: '{}' })).status,
    ).toBe(403);
    const entered = await fetch(entry, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(`${origin}/`, { headers: { cookie } })).status).toBe(200);
    // The cookie alone may look, not act.
    const act = { method: 'POST', body: '{}', headers: { cookie } };
    expect((await fetch(`${origin}/__stand-in/message`, act)).status).toBe(403);
    const elsewhere = await fetch(`${entry}&to=//evil.example`, { redirect: 'manual' });
    expect(elsewhere.headers.get('location')).toBe('/');
    const rebound = await new Promise((resolve) => {
      request(
        { host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example', cookie } },
        (answer) => resolve(answer.statusCode),
      ).end();
    });
    expect(rebound).toBe(403);
  });
});
