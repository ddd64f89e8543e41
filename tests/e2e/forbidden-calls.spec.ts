import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANNEL_NAMES, type DesktopBridge } from '#shared/ipc';
import { ROOT } from '../../build/bundle/targets';
import type { FrameView } from '../../build/standin/wire';
import { makeDesk } from './support';
import { drawn } from './support/forbidden';

/** What the page and strangers may ask of main: nothing beyond the contract, and only the program's own page. */

const OWN: FrameView = { url: 'app://huiyin/', main: true };
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('what the page can reach', () => {
  test('is one object with a function for each channel, and nothing of Electron', async () => {
    const app = await drawn();
    const found = await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inFrame = frame.contentWindow as unknown as Record<string, unknown>;
      const usual = new Set(Object.getOwnPropertyNames(inFrame));
      const { desktop } = window as unknown as { desktop: Record<string, unknown> };
      return {
        own: Object.getOwnPropertyNames(window).filter((name) => !usual.has(name)),
        inFrame: typeof inFrame.desktop,
        desktop: Object.entries(desktop).map(([name, value]) => `${name} ${typeof value}`),
        frozen: Object.isFrozen(desktop),
      };
    });
    // The number of the frame, what this spec keeps in the page, and a mark of zod's own.
    const others = ['0', 'refused', '__zod_globalConfig'];
    expect(found.own.filter((name) => !others.includes(name))).toEqual(['desktop']);
    expect(found.inFrame).toBe('undefined');
    expect(found.desktop.sort()).toEqual(
      [...CHANNEL_NAMES, 'on'].map((name) => `${name} function`).sort(),
    );
    expect(found.frozen).toBe(true);
    await app.close();
  });

  test('a listener hears the words of an event that is in the contract, never its sender', async () => {
    const app = await drawn();
    const refusal = await app.page.evaluate(() => {
      const { desktop } = window as unknown as { desktop: DesktopBridge };
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      desktop.on('command', (...given: unknown[]) => heard.push(given));
      try {
        return String(desktop.on('journal:append' as 'command', () => undefined));
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain('no such event');
    await app.clickMenu('帮助', '关于回音');
    await expect
      .poll(() => app.page.evaluate(() => (window as unknown as { heard: unknown }).heard))
      .toEqual([[{ command: 'about' }]]);
    await app.close();
  });
});

describe('who may call', () => {
  const STRANGERS: Record<string, FrameView> = {
    'a frame inside the page': { url: 'app://huiyin/', main: false },
    'a page of another site': { url: 'https://outside.example/', main: true },
    'a host that sounds like ours': { url: 'app://huiyin.evil/', main: true },
    'our host in another scheme': { url: 'https://huiyin/', main: true },
    'a page without an address': { url: 'about:blank', main: true },
    'contents that no window shows': { ...OWN, of: 'stranger' },
    'a page that has left': { ...OWN, of: 'gone' },
  };

  test('nobody else: each is refused on every channel', async () => {
    const app = await drawn();
    for (const [who, frame] of Object.entries(STRANGERS))
      for (const channel of CHANNEL_NAMES)
        expect({ who, channel, answer: await app.invokeFrom(frame, channel, {}) }).toEqual({
          who,
          channel,
          answer: refused('refused-sender'),
        });
    expect(app.shellCalls()).toEqual([]);
    expect(app.dialogs()).toEqual([]);
    await app.close();
  });

  test('our own page, and with nothing but what the contract says', async () => {
    const app = await drawn();
    expect(await app.invokeFrom(OWN, 'app:info', {})).toMatchObject({ ok: true });
    for (const channel of CHANNEL_NAMES)
      expect({ channel, answer: await app.invokeFrom(OWN, channel, 'words') }).toEqual({
        channel,
        answer: refused('bad-request'),
      });
    await expect(app.invokeFrom(OWN, 'shell:openPath', '/etc/passwd')).rejects.toThrow(
      'No handler registered',
    );
    await app.close();
  });
});

test('no file is opened or shown that main has not handed out', async () => {
  const app = await drawn();
  const tokens = ['/etc/passwd', '../../etc/passwd', 'file:///etc/passwd', randomUUID(), ''];
  for (const channel of ['export:open', 'export:reveal'])
    for (const token of tokens)
      expect({ token, answer: await app.invokeFrom(OWN, channel, { token }) }).toEqual({
        token,
        answer: refused('unknown-file'),
      });
  const attached = (hash: string) =>
    app.invokeFrom(OWN, 'attachment:open', { file: { hash, name: 'x.pdf', size: 1 } });
  expect(await attached('../../../etc/passwd')).toEqual(refused('bad-request'));
  expect(await attached('a'.repeat(64))).toEqual(refused('unknown-file'));
  expect(app.shellCalls()).toEqual([]);
  await app.close();
});

describe('the scheme', () => {
  const OUTSIDE = 'build/icons/icon.svg';
  const up = (separator: string, dots = '..') =>
    `app://huiyin/${[dots, dots, ...OUTSIDE.split('/')].join(separator)}`;

  test('gives files of the bundle alone, and only to a GET', async () => {
    expect(existsSync(path.join(ROOT, OUTSIDE))).toBe(true);
    const app = await drawn();
    const status = async (url: string, method?: string) =>
      (await app.request(url, method))?.status ?? 0;
    expect(await status('app://huiyin/index.html')).toBe(200);
    for (const url of [
      up('/'),
      up('/', '%2e%2e'),
      up('%2f'),
      up('%2F', '%2E%2E'),
      up('%5c'),
      up('\\'),
      `app://huiyin/assets/..%2f..%2f..%2f${OUTSIDE.replaceAll('/', '%2f')}`,
      `app://huiyin/${path.join(ROOT, OUTSIDE)}`,
      `app://huiyin/%2f${path.join(ROOT, OUTSIDE).replaceAll('/', '%2f')}`,
      'app://huiyin/../../etc/passwd',
      'app://huiyin/index.html%00.svg',
      'app://other/index.html',
      'app://huiyin.evil/index.html',
      'app://huiyin:8080/index.html',
    ]) {
      expect({ url, status: await status(url) }).toEqual({ url, status: 404 });
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
      expect({ method, status: await status('app://huiyin/', method) }).toEqual({
        method,
        status: 405,
      });
    const fromPage = await app.page.evaluate(
      async (address) => (await fetch(address)).status,
      new URL(up('%2f')).pathname,
    );
    expect(fromPage).toBe(404);
    await app.close({ tolerate: /^console: .*404/ });
  });
});

describe('permissions', () => {
  test('the page gets none but to put words on the clipboard', async () => {
    const app = await drawn();
    const states = await app.page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      const refusal = (asked: Promise<unknown>) =>
        asked.then(
          () => 'given',
          (error: { name?: string; code?: number }) => error.name ?? `code ${error.code}`,
        );
      return {
        written: await state('clipboard-write'),
        read: await state('clipboard-read'),
        geolocation: await state('geolocation'),
        camera: await state('camera'),
        microphone: await state('microphone'),
        notifications: await Notification.requestPermission(),
        place: await refusal(
          new Promise((found, failed) =>
            navigator.geolocation.getCurrentPosition(found, ({ code }) => failed({ code })),
          ),
        ),
        picture: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await refusal(navigator.clipboard.readText()),
        midi: await refusal(navigator.requestMIDIAccess()),
      };
    });
    expect(states).toEqual({
      written: 'granted',
      read: 'denied',
      geolocation: 'denied',
      camera: 'denied',
      microphone: 'denied',
      notifications: 'denied',
      place: 'code 1',
      picture: 'NotAllowedError',
      clipboard: 'NotAllowedError',
      midi: 'NotAllowedError',
    });
    await app.close();
  });

  test('nor any that this Chromium asks nobody for', async () => {
    const app = await drawn();
    for (const name of [
      'usb',
      'hid',
      'serial',
      'media',
      'display-capture',
      'fullscreen',
      'pointerLock',
      'keyboardLock',
      'openExternal',
      'idle-detection',
      'fileSystem',
      'window-management',
      'unknown',
    ]) {
      expect({ name, ...(await app.permission(name)) }).toEqual({
        name,
        asked: false,
        checked: false,
      });
    }
    await app.close();
  });
});

test('the page runs with what the program wants of a window', async () => {
  const app = await makeDesk().launch({ isPackaged: true });
  const [window] = await app.windows();
  expect(window?.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
  await app.close();
});
