import { describe, expect, test, vi } from 'vitest';
import { loopbackAddresses, testAddresses } from '../../../build/standin/addresses';
import { matches } from '../../../build/standin/child/session';
import { StrictEmitter, strict } from '../../../build/standin/child/strict';
import { shiftClock } from '../../../build/standin/clock';
import { DialogDesk } from '../../../build/standin/dialog-desk';
import { bypassed, loosen, withOwnScripts } from '../../../build/standin/page-policy';
import { featuresOff } from '../../../build/standin/switches';
import { createPeer, type Peer } from '../../../build/standin/wire';

describe('addresses', () => {
  test.each([
    ['app://huiyin/', 'https://huiyin.app.localhost/'],
    ['app://huiyin/assets/a.js?b#c', 'https://huiyin.app.localhost/assets/a.js?b#c'],
  ])('%s and back', (app, page) => {
    expect(testAddresses.toPage(app)).toBe(page);
    expect(testAddresses.toApp(page)).toBe(app);
    expect(testAddresses.isInside(page)).toBe(true);
  });

  test.each([
    'https://huiyin.app.localhost.evil.example/',
    'https://evil.example/https://huiyin.app.localhost/',
    'http://huiyin.app.localhost/',
    'about:blank',
  ])('%s is outside', (url) => {
    expect(testAddresses.isInside(url)).toBe(false);
    expect(testAddresses.toApp(url)).toBe(url);
  });

  test.each(['https://x.example/', 'file:///etc/passwd', 'about:blank', 'javascript:0'])(
    '%s has no page',
    (url) => {
      expect(testAddresses.toPage(url)).toBeNull();
    },
  );

  test('a loopback server stands for one origin only', () => {
    const addresses = loopbackAddresses('http://127.0.0.1:4000', 'app://huiyin');
    expect(addresses.toPage('app://huiyin/x')).toBe('http://127.0.0.1:4000/x');
    expect(addresses.toApp('http://127.0.0.1:4000/x')).toBe('app://huiyin/x');
    expect(addresses.toPage('app://huiyin.evil/x')).toBeNull();
    expect(addresses.isInside('http://127.0.0.1:40001/')).toBe(false);
  });
});

describe('what is not there', () => {
  test('fails by name when read, written or listened to', () => {
    const thing = strict('thing', { here: 1 }) as Record<string, unknown>;
    expect(thing.here).toBe(1);
    expect(() => thing.gone).toThrow('thing.gone is not implemented in the stand-in for Electron');
    expect(() => {
      thing.other = 1;
    }).toThrow('thing.other is not implemented');
    const emitter = new StrictEmitter('thing', ['known']);
    expect(() => emitter.once('unknown', () => undefined)).toThrow("thing.on('unknown')");
  });

  test('a listener that prevents the default is seen', () => {
    const emitter = new StrictEmitter('thing', ['close']);
    expect(emitter.ask('close')).toBe(false);
    emitter.on('close', (event: { preventDefault(): void }) => event.preventDefault());
    expect(emitter.ask('close')).toBe(true);
  });
});

describe('patterns of webRequest', () => {
  test.each([
    ['<all_urls>', 'http://a.example/', true],
    ['*://*/*', 'http://a.example/x', true],
    ['*://*/*', 'app://huiyin/', false],
    ['http://*/*', 'https://a.example/', false],
    ['https://*.a.example/*', 'https://a.example/x', true],
    ['https://*.a.example/*', 'https://ba.example/x', false],
    ['app://huiyin/*', 'app://huiyin/x', true],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected);
  });
});

describe('the wire', () => {
  type Side = { double(p: number): number; fail(p: null): void; never(p: null): void };
  function pair(): Peer<Side> {
    let near: Peer<Side> | undefined;
    const far = createPeer<Side, Side>((message) => near?.receive(message), {
      double: (n) => n * 2,
      fail: () => {
        throw new Error('不行');
      },
      never: () => new Promise(() => undefined),
    });
    near = createPeer<Side, Side>((message) => far.receive(message), {} as never);
    return near;
  }

  test('answers calls, and carries the message of a failure', async () => {
    const peer = pair();
    expect(await peer.call('double', 21)).toBe(42);
    await expect(peer.call('fail', null)).rejects.toThrow('不行');
  });

  test('whoever still waits hears that the other side has ended', async () => {
    const peer = pair();
    const waiting = peer.call('never', null);
    peer.end('gone');
    await expect(waiting).rejects.toThrow('gone');
    await expect(peer.call('double', 1)).rejects.toThrow('gone');
  });
});

describe('the clock', () => {
  test('runs on from where it was put, and back', () => {
    const scope = { Date };
    shiftClock(scope, 3_600_000);
    expect(scope.Date.now() - Date.now()).toBeGreaterThan(3_590_000);
    expect(new scope.Date(0).getTime()).toBe(0);
    expect(new scope.Date() instanceof scope.Date).toBe(true);
    shiftClock(scope, -1000);
    expect(scope.Date.now()).toBeLessThan(Date.now());
    shiftClock(scope, 0);
    expect(scope.Date).toBe(Date);
  });
});

describe('dialogs', () => {
  const save = { kind: 'save' as const, windowId: 1, options: { defaultPath: '/a/稿.docx' } };

  test('are answered in order, and one for another kind is not taken', async () => {
    const desk = new DialogDesk([{ save: (name) => `${name}!` }, { open: ['/x'] }]);
    expect(await desk.show(save)).toEqual({ canceled: false, filePath: '/a/稿.docx!' });
    expect(await desk.show(save)).toEqual({ canceled: true, filePath: '' });
    expect(desk.unexpected).toHaveLength(1);
    expect(desk.unanswered).toBe(1);
  });

  test('an answer that comes a little later still serves', async () => {
    const desk = new DialogDesk([]);
    const shown = desk.show(save);
    desk.add({ save: '/b' });
    expect(await shown).toEqual({ canceled: false, filePath: '/b' });
  });

  test('nobody answers: cancelled after a while and remembered', async () => {
    vi.useFakeTimers();
    const desk = new DialogDesk([]);
    const shown = desk.show(save);
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    expect(await shown).toEqual({ canceled: true, filePath: '' });
    expect(desk.unexpected[0]).toContain('稿.docx');
  });

  test('a button that is not there is an error, not a guess', async () => {
    const desk = new DialogDesk([{ message: '烧' }]);
    const shown = desk.show({ kind: 'message', windowId: 1, options: { buttons: ['留', '删'] } });
    await expect(shown).rejects.toThrow('留 删');
  });
});

describe('a page shown by a loopback server', () => {
  test('gets its preload first, and a policy that allows that and nothing more', () => {
    const policy = "default-src 'none'; script-src 'self'; img-src data:";
    const page = withOwnScripts(
      {
        status: 200,
        headers: [
          ['content-type', 'text/html'],
          ['Content-Security-Policy', policy],
          ['content-length', '1'],
        ],
        body: Buffer.from('<html><head><title>x</title></head></html>'),
      },
      '/p.js',
    );
    expect(Buffer.from(page.body).toString()).toBe(
      '<html><head><script src="/p.js"></script><title>x</title></head></html>',
    );
    expect(new Headers(page.headers).get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'",
    );
    expect(new Headers(page.headers).has('content-length')).toBe(false);
  });

  test('a policy without scripts gets its own origin in place of none', () => {
    expect(loosen("default-src 'none'")).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
  });
});

test('a scheme that bypasses policies may be loaded as anything, by its own pages too', () => {
  expect(bypassed("default-src 'none'; script-src 'self' blob:; base-uri 'none'")).toBe(
    "default-src 'self'; script-src 'self' blob:; base-uri 'none'",
  );
});

test('Chromium goes without what the program turns off', () => {
  expect(featuresOff(['no-pings', 'disable-features=Translate,MediaRouter'])).toBe(
    'Translate,MediaRouter',
  );
  expect(featuresOff(['no-pings', 'disable-features'])).toBe('');
  expect(featuresOff([])).toBe('');
});
