import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, launchRefused } from '../../build/standin/launch';
import type { LaunchOptions } from '../../build/standin/launch-options';
import type { LaunchedApp } from '../../build/standin/launched-app';
import { wipeBrowserStore } from '../../build/standin/profile';

const appPath = fileURLToPath(new URL('fake-app', import.meta.url));
let userData: string;

beforeAll(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'stand-in-'));
});
afterAll(() => rmSync(userData, { recursive: true, force: true }));

function launch(options: Partial<LaunchOptions> = {}): Promise<LaunchedApp> {
  return launchApp({ userData, appPath, ...options });
}

type Desktop = {
  call(channel: string, ...args: unknown[]): Promise<unknown>;
  list: number[];
  leak(): string;
};
function call(running: LaunchedApp, channel: string, ...args: unknown[]): Promise<unknown> {
  return running.page.evaluate(
    ([name, values]) => (window as unknown as { desktop: Desktop }).desktop.call(name, ...values),
    [channel, args] as const,
  );
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
}

describe('the page', () => {
  test('is served by the program itself, with its title, policy and no way to Node', async () => {
    const running = await launch();
    await running.page.getByText('ready').waitFor();
    expect(await running.windows()).toMatchObject([
      { title: '试验窗口', visible: true, bounds: { width: 900 } },
    ]);
    const inside = await running.page.evaluate(() => {
      const page = window as unknown as {
        desktop: Desktop;
        require?: unknown;
        process?: unknown;
        standInCall?: unknown;
      };
      return {
        node: [typeof page.require, typeof page.process, typeof page.standInCall],
        frozen: Object.isFrozen(page.desktop) && Object.isFrozen(page.desktop.list),
        leak: page.desktop.leak(),
        secure: isSecureContext,
      };
    });
    expect(inside).toEqual({
      node: ['undefined', 'undefined', 'undefined'],
      frozen: true,
      leak: expect.stringContaining('module not found'),
      secure: true,
    });
    expect((await running.request('app://fake/', 'POST'))?.status).toBe(405);
    expect((await running.request('app://fake/none.js'))?.status).toBe(404);
    await running.close();
    expect(running.output()).toContain('order: close, all-closed, before-quit, will-quit');
  });

  test('gets rich values back and forth, and the sender is the main frame in the own scheme', async () => {
    const running = await launch();
    const answer = await running.page.evaluate(async () => {
      const value = {
        bytes: new Uint8Array([0, 255]),
        when: new Date(5),
        map: new Map([[1, undefined]]),
        big: 2n ** 70n,
      };
      const desktop = (window as unknown as { desktop: Desktop }).desktop;
      const reply = (await desktop.call('echo', value)) as {
        value: typeof value;
        frame: string;
        main: boolean;
      };
      return {
        same:
          reply.value.bytes instanceof Uint8Array &&
          reply.value.bytes[1] === 255 &&
          reply.value.when.getTime() === 5 &&
          reply.value.map.has(1) &&
          reply.value.big === 2n ** 70n,
        frame: reply.frame,
        main: reply.main,
      };
    });
    expect(answer).toEqual({ same: true, frame: 'app://fake/', main: true });
    await expect(call(running, 'fail')).rejects.toThrow(
      "Error invoking remote method 'fail': Error: 坏了",
    );
    await expect(call(running, 'nobody')).rejects.toThrow("No handler registered for 'nobody'");
    await expect(call(running, 'unknown')).rejects.toThrow('app.getGPUInfo is not implemented');
    const forged = await running.invokeFrom(
      { url: 'https://evil.example/', main: false },
      'echo',
      1,
    );
    expect(forged).toEqual({ value: 1, frame: 'https://evil.example/', main: false });
    await running.close();
  });
});

describe('what must not happen', () => {
  test('every request outside and every refusal of the policy is written down and fails the run', async () => {
    const running = await launch();
    await running.page.evaluate(() => fetch('https://outside.example/x').catch(() => undefined));
    await running.page.evaluate(() => {
      location.href = 'http://outside.example/';
    });
    await expect.poll(() => call(running, 'seen')).toContain('navigate http://outside.example/');
    await running.page.evaluate(() => {
      window.open('https://popup.example/');
    });
    await expect.poll(() => running.refusedWindows().length).toBe(1);
    expect(await call(running, 'seen')).toContainEqual(expect.stringContaining('open '));
    expect(running.policyErrors().join()).toContain('https://outside.example/x');
    expect(running.page.url()).toContain('fake.app.localhost');
    await expect(running.close()).rejects.toThrow('page policy');
  });

  test.each([
    [{ nodeIntegration: true }, 'nodeIntegration'],
    [{ contextIsolation: false }, 'contextIsolation'],
    [{ webSecurity: false }, 'webSecurity'],
    [{ sandbox: false }, 'sandbox'],
  ])('a window with %o is refused', async (preferences, name) => {
    const env = { FAKE_PREFERENCES: JSON.stringify(preferences) };
    const refused = await launchRefused({ userData, appPath, env, timeout: 1500 });
    expect(refused.output).toContain(`webPreferences.${name}`);
  });

  test('a listener for an event that never comes is refused by name', async () => {
    const refused = await launchRefused({
      userData,
      appPath,
      env: { FAKE_UNKNOWN_EVENT: '1' },
      timeout: 1500,
    });
    expect(refused.output).toContain("app.on('no-such-event') is not implemented");
  });

  test('a dialog that nobody expected is cancelled and fails the run', async () => {
    const running = await launch();
    expect(await call(running, 'save')).toEqual({ canceled: true, filePath: '' });
    await expect(running.close()).rejects.toThrow('a dialog that no answer was ready for: save');
  });
});

describe('what a person does', () => {
  test('dialogs, menus, the right-click menu and the shell', async () => {
    const running = await launch({
      dialogs: [{ save: (suggested) => `${suggested}.x` }, { message: '删' }],
    });
    expect(await call(running, 'save')).toEqual({ canceled: false, filePath: '/tmp/a.docx.x' });
    expect(await call(running, 'ask')).toEqual({ response: 1, checkboxChecked: false });
    running.answerDialog({ open: null });
    expect(await call(running, 'choose')).toEqual({ canceled: true, filePaths: [] });
    await running.clickMenu('文件', '记一笔');
    await expect(running.clickMenu('文件', '不可用')).rejects.toThrow('cannot be clicked');
    await expect(running.clickMenu('文件', '没有')).rejects.toThrow('记一笔');
    expect(await call(running, 'seen')).toContain('menu');
    await call(running, 'show', '/tmp/x');
    expect(running.shellCalls()).toEqual([{ action: 'showItemInFolder', target: '/tmp/x' }]);

    const text = running.page.getByLabel('正文');
    await text.fill('原话');
    await text.click({ button: 'right' });
    await expect
      .poll(() => running.popupMenu().map((item) => [item.label, item.enabled]))
      .toEqual([
        ['复制', false],
        ['粘贴', true],
        ['全选', true],
      ]);
    await running.clickPopup('全选');
    await text.click({ button: 'right' });
    await expect.poll(() => running.popupMenu()[0]?.enabled).toBe(true);
    await running.clickPopup('复制');
    await text.press('End');
    await running.clickPopup('粘贴');
    await expect.poll(() => text.inputValue()).toBe('原话原话');
    await running.clickMenu('文件', '退出');
    expect(await running.ended).toBe(0);
  });

  test('closing waits for the page, and quitting called off by a window goes on when it is done', async () => {
    const running = await launch({ env: { FAKE_STUBBORN: '1' } });
    expect(await running.endSession()).toBe(true);
    await running.close();
    expect(running.output()).toContain('order: close, close, all-closed, before-quit, will-quit');
    const again = await launch({ env: { FAKE_STUBBORN: '1' } });
    await again.quit();
    expect(again.output()).toContain(
      'order: before-quit, close, close, all-closed, before-quit, will-quit',
    );
  });

  test('a second start is refused, tells the first, and leaves the profile alone', async () => {
    const running = await launch();
    const second = await launchRefused({ userData, appPath, args: ['再开'] });
    expect(second.code).toBe(0);
    await expect.poll(() => call(running, 'seen')).toContain('second 再开');
    await running.close();
  });
});

describe("processes of the program's own", () => {
  test('talk, have the limits that they were started with, and say how they ended', async () => {
    const running = await launch();
    const limited = { execArgv: ['--max-old-space-size=64'], stdio: 'ignore', serviceName: 'a' };
    expect(await call(running, 'utility', new Uint8Array([1]), limited)).toEqual([
      'spawn true',
      ['utility', 3, 'one', true, true, []],
      'exit 0',
      'undefined',
    ]);
    expect(await call(running, 'utility', 'die')).toEqual(['spawn true', 'exit 7', 'undefined']);
    expect(await call(running, 'utility', 'wait')).toEqual([
      'spawn true',
      'kill me',
      expect.stringMatching(/^exit \d+$/),
      'undefined',
    ]);
    await expect(call(running, 'utility', '', { partition: 'x' })).rejects.toThrow(
      'utilityProcess.fork with partition is not implemented in the stand-in for Electron',
    );
    await expect(call(running, 'utility', '', { stdio: ['pipe'] })).rejects.toThrow('stdin');
    await running.close();
  });

  test.runIf(process.platform === 'linux').each(['close', 'kill'] as const)(
    'end with the program: %s',
    async (how) => {
      const running = await launch();
      void call(running, 'utility', 'loop').catch(() => undefined);
      const children = () => childrenOf(running.mainPid);
      await expect.poll(children).toHaveLength(1);
      const [pid = 0] = children();
      expect(isAlive(pid)).toBe(true);
      await running[how]();
      await expect.poll(() => isAlive(pid)).toBe(false);
    },
  );
});

describe('what happens to a PC', () => {
  test('a crashed page is reported to the program, which shows it again', async () => {
    const running = await launch();
    await running.crashPage();
    await expect
      .poll(() => running.invokeFrom({ url: 'app://fake/', main: true }, 'seen'))
      .toContain('gone crashed');
    await running.page.getByText('ready').waitFor();
    expect(await call(running, 'echo', 1)).toMatchObject({ value: 1, main: true });
    await running.close();
  });

  test('storage survives a kill, and not a wipe', async () => {
    const key = (running: LaunchedApp): Promise<string | null> =>
      running.page.evaluate(() => localStorage.getItem('key'));
    const first = await launch();
    await first.page.evaluate(async () => {
      await new Promise((resolve, reject) => {
        const open = indexedDB.open('x');
        open.onerror = reject;
        open.onupgradeneeded = () => open.result.createObjectStore('s').put('值', 1);
        open.onsuccess = resolve;
      });
      localStorage.setItem('key', '值');
    });
    await first.kill();
    const second = await launch();
    expect(
      await second.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ).toEqual(['x']);
    await second.close();
    wipeBrowserStore(userData);
    const third = await launch();
    expect(await third.page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await key(third)).toBeNull();
    await third.close();
  });

  test('both clocks start where the spec says and follow when it moves them', async () => {
    const running = await launch({ now: '2031-08-01T09:00:00+08:00' });
    const both = async (): Promise<string[]> => [
      new Date((await call(running, 'now')) as number).toISOString().slice(0, 15),
      await running.page.evaluate(() => new Date().toISOString().slice(0, 15)),
    ];
    expect(await both()).toEqual(['2031-08-01T01:0', '2031-08-01T01:0']);
    expect(
      await running.page.evaluate(() => [new Date().getHours(), new Date() instanceof Date]),
    ).toEqual([9, true]);
    await running.setClock('2029-01-02T09:00:00+08:00');
    expect(await both()).toEqual(['2029-01-02T01:0', '2029-01-02T01:0']);
    await running.close();
  });

  test('permissions are decided by the program', async () => {
    const running = await launch();
    // It looks at what is asked for, and never set what Chromium may take as given.
    expect(await running.permission('geolocation')).toEqual({ asked: false, checked: true });
    expect(await running.permission('clipboard-sanitized-write')).toEqual({
      asked: true,
      checked: true,
    });
    await running.close();
  });
});
