import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, fileFor, serve } from '../../../electron/protocol/serve';

let home: string;
let root: string;
let model: string;
beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-serve-'));
  root = path.join(home, 'renderer');
  model = path.join(home, 'model.bin');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(path.join(home, 'renderer-secret'));
  writeFileSync(path.join(root, 'index.html'), '<p>回音</p>');
  writeFileSync(path.join(root, 'assets/a.js'), 'export {}');
  writeFileSync(path.join(root, 'assets/notes.txt'), 'no type of ours');
  writeFileSync(path.join(home, 'settings.json'), '{}');
  writeFileSync(path.join(home, 'renderer-secret/index.html'), 'secret');
});
afterAll(() => rmSync(home, { recursive: true }));

const get = (address: string, method = 'GET') =>
  serve(root, model, new Request(address, { method }));

describe('app://huiyin/', () => {
  test('serves the page and its parts, each with the policy', async () => {
    const page = await get('app://huiyin/');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await page.text()).toBe('<p>回音</p>');
    expect((await get('app://huiyin/assets/a.js')).headers.get('X-Content-Type-Options')).toBe(
      'nosniff',
    );
  });

  test('the policy lets nothing in from outside and runs no text as script', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toMatch(/script-src 'self'(;|$)/);
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-eval');
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is refused', async (method) => {
    expect((await get('app://huiyin/', method)).status).toBe(405);
  });

  test.each([
    'app://huiyin/settings.json',
    'app://huiyin/../settings.json',
    'app://huiyin/%2e%2e/settings.json',
    'app://huiyin/%2e%2e%2fsettings.json',
    'app://huiyin/..%5csettings.json',
    'app://huiyin/%2e%2e/renderer-secret/index.html',
    'app://huiyin/index.html%00.js',
    'app://huiyin/assets/notes.txt',
    'app://huiyin/assets/',
    'app://huiyin/%',
  ])('%s is not there', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test('only our host and scheme name files', () => {
    expect(fileFor(root, 'app://other/index.html')).toBeNull();
    expect(fileFor(root, 'https://huiyin/index.html')).toBeNull();
    expect(fileFor(root, 'app://huiyin/index.html')).toBe(path.join(root, 'index.html'));
  });

  test('the model of the speller lies outside the bundle and is served alone of all there', async () => {
    expect((await get('app://huiyin/speller/model.bin')).status).toBe(404);
    writeFileSync(model, 'packed');
    const answer = await get('app://huiyin/speller/model.bin');
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(await answer.text()).toBe('packed');
    expect((await get('app://other/speller/model.bin')).status).toBe(404);
    expect((await get('app://huiyin/speller/settings.json')).status).toBe(404);
  });

  test('the page for crashes stands on its own', async () => {
    expect(await (await get('app://huiyin/crash.html')).text()).toContain('重新打开');
    expect((await get('app://huiyin/crash.js')).headers.get('Content-Type')).toContain(
      'javascript',
    );
  });
});
