import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { ROOT } from '../../../build/bundle/targets';
import { isTrusted } from '../../../electron/ipc/answer';
import { CONTENT_SECURITY_POLICY, fileFor, serve } from '../../../electron/protocol/serve';
import { lockPage, setupSession, webPreferences } from '../../../electron/security/security';

/** Electron's list "Security recommendations", in its order: one test an item. */

type Listener = (...given: never[]) => unknown;

/** A session that remembers what was set on it. */
function fakeSession() {
  const events = new EventEmitter();
  const set: Record<string, Listener> = {};
  const keep = (name: string) => (listener: Listener) => {
    set[name] = listener;
  };
  const session = Object.assign(events, {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep('before') },
  });
  setupSession(session as unknown as Session);
  return { session, set };
}

function fakePage() {
  const events = new EventEmitter();
  let opener: () => { action: string } = () => ({ action: 'allow' });
  const page = Object.assign(events, {
    setWebRTCIPHandlingPolicy: vi.fn(),
    setWindowOpenHandler: (handler: typeof opener) => {
      opener = handler;
    },
  });
  lockPage(page as unknown as WebContents);
  return { page, open: () => opener() };
}

/** True when somebody stopped it. */
function isStopped(target: EventEmitter, name: string): boolean {
  const event = { preventDefault: vi.fn() };
  target.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

/** Every source of main and preload. */
const SOURCES = readdirSync(path.join(ROOT, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(ROOT, 'electron', name), 'utf8') }));
const using = (pattern: RegExp) =>
  SOURCES.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

const preferences = webPreferences('/preload.cjs', true);

describe("Electron's security list", () => {
  test.each([
    ['app://huiyin/index.html', false],
    ['https://example.invalid/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
  ])('1 only our own content is loaded: %s cancelled: %s', (url, cancel) => {
    const done = vi.fn();
    fakeSession().set.before?.({ url } as never, done as never);
    expect(done).toHaveBeenCalledWith({ cancel });
  });

  test('2 no Node in pages', () => {
    expect(preferences.nodeIntegration).toBe(false);
    expect(preferences.nodeIntegrationInWorker).toBe(false);
    expect(preferences.nodeIntegrationInSubFrames).toBe(false);
  });

  test('3 context isolation', () => expect(preferences.contextIsolation).toBe(true));

  test('4 process sandbox', () => expect(preferences.sandbox).toBe(true));

  test('5 permissions are asked of us and denied', () => {
    const { set } = fakeSession();
    const done = vi.fn();
    set.request?.(null as never, 'media' as never, done as never);
    expect(done).toHaveBeenCalledWith(false);
    expect(set.check?.(null as never, 'geolocation' as never)).toBe(false);
  });

  test('6 webSecurity stays on', () => expect(preferences.webSecurity).toBe(true));

  test('7 a policy travels with every answer', async () => {
    const answer = await serve(ROOT, '', new Request('app://huiyin/nothing.html'));
    expect(answer.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test('8 no insecure content', () => expect(preferences.allowRunningInsecureContent).toBe(false));

  test('9 no experimental features', () => expect(preferences.experimentalFeatures).toBe(false));

  test('10 no Blink features switched on', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(using(/enable-blink-features|enableBlinkFeatures/)).toEqual([]);
  });

  test('11 and 12 no webview, and none that is attached all the same', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(isStopped(fakePage().page, 'will-attach-webview')).toBe(true);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '13 the page stays where it is: %s',
    (name) => expect(isStopped(fakePage().page, name)).toBe(true),
  );

  test('14 no new window', () => expect(fakePage().open()).toEqual({ action: 'deny' }));

  test('15 nothing is handed to the system by address', () => {
    expect(using(/openExternal\(/)).toEqual([]);
  });

  test('16 a current Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  test.each([
    { url: 'app://other/', isMainFrame: true, isOwnWindow: true },
    { url: 'app://huiyin/', isMainFrame: false, isOwnWindow: true },
    { url: 'app://huiyin/', isMainFrame: true, isOwnWindow: false },
  ])('17 every sender is checked: %j', (sender) => {
    expect(isTrusted(sender)).toBe(false);
    expect(isTrusted({ url: 'app://huiyin/', isMainFrame: true, isOwnWindow: true })).toBe(true);
  });

  test('18 a scheme of our own, not file://', () => {
    expect(using(/loadFile\(|file:\/\//)).toEqual([]);
    expect(fileFor(ROOT, 'app://huiyin/../../etc/passwd')?.startsWith(ROOT)).not.toBe(false);
    expect(fileFor(ROOT, 'file:///etc/passwd')).toBeNull();
    // Also where the host is ours.
    expect(fileFor(ROOT, 'app://huiyin/index.html')).not.toBeNull();
    for (const scheme of ['file', 'http', 'https', 'data'])
      expect(fileFor(ROOT, `${scheme}://huiyin/index.html`)).toBeNull();
  });

  test('19 fuses', () => {
    const builder = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');
    for (const line of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'grantFileProtocolExtraPrivileges: false',
    ]) {
      expect(builder).toContain(line);
    }
  });

  test('20 the page gets functions of ours, never a part of Electron', () => {
    const preload = SOURCES.filter(({ text }) => text.includes('exposeInMainWorld'));
    expect(preload).toHaveLength(1);
    expect(preload[0]?.text).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer\s*\)/);
    expect(preload[0]?.text).not.toMatch(/ipcRenderer\s*[,}]\s*\)/);
  });

  test('besides: no way to others but what the policy and the filter of requests see', () => {
    expect(fakePage().page.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith(
      'disable_non_proxied_udp',
    );
  });

  test('besides: no download, no dictionaries', () => {
    const { session } = fakeSession();
    expect(isStopped(session, 'will-download')).toBe(true);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(preferences.spellcheck).toBe(false);
  });
});
