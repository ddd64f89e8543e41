import { describe, expect, test } from 'vitest';
import { isGranted, isInside, SWITCHES, webPreferences } from '../../../electron/security/security';

describe('what a page runs with', () => {
  test('each protection is on', () => {
    expect(webPreferences('/preload.cjs', true)).toEqual({
      preload: '/preload.cjs',
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
    expect(webPreferences('/preload.cjs', false).devTools).toBe(true);
  });

  test.each([
    ['app://huiyin/index.html', true],
    ['app://huiyin/assets/a.js', true],
    ['blob:app://huiyin/1', true],
    ['data:image/png;base64,AA', true],
    ['app://huiyin.evil/', false],
    ['app://other/', false],
    ['https://example.invalid/', false],
    ['http://127.0.0.1/', false],
    ['ws://example.invalid/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.invalid/1', false],
  ])('%s is inside: %s', (address, inside) => {
    expect(isInside(address)).toBe(inside);
  });

  test('no permission but copying', () => {
    expect(isGranted('clipboard-sanitized-write')).toBe(true);
    for (const name of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fullscreen',
      'hid',
      'usb',
      'serial',
    ]) {
      expect(isGranted(name)).toBe(false);
    }
  });

  test("Chromium's own errands are switched off, and no name resolves", () => {
    expect(SWITCHES).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-sync',
      'no-pings',
      'dns-prefetch-disable',
    ]) {
      expect(SWITCHES).toContainEqual([name]);
    }
  });
});
