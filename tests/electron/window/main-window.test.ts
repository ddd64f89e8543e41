import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Log } from '../../../electron/log/log';
import { SettingsFile } from '../../../electron/settings/settings';
import { MainWindow } from '../../../electron/window/main-window';

/** A window that does what Electron says of closing: `close` may be prevented, else `closed` follows. */
const made = vi.hoisted(() => ({ windows: [] as FakeWindow[], answer: 0, asked: [] as string[] }));
interface FakeWindow extends EventEmitter {
  webContents: EventEmitter & { send: ReturnType<typeof vi.fn> };
  destroyed: boolean;
  loaded: string[];
  close: () => void;
}

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Window extends Emitter {
    webContents = Object.assign(new Emitter(), {
      send: vi.fn(),
      setWindowOpenHandler: vi.fn(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    });
    destroyed = false;
    loaded: string[] = [];
    constructor() {
      super();
      made.windows.push(this as unknown as FakeWindow);
    }
    getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
    isMaximized = () => false;
    isDestroyed = () => this.destroyed;
    loadURL = async (address: string) => void this.loaded.push(address);
    close = () => {
      let prevented = false;
      this.emit('close', {
        preventDefault: () => {
          prevented = true;
        },
      });
      if (!prevented) this.destroyed = true;
    };
  }
  return {
    BrowserWindow: Window,
    Menu: {},
    dialog: {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        made.asked.push(message);
        return { response: made.answer };
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
  };
});

let folder: string;
let main: MainWindow;
let window: FakeWindow;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-window-'));
  Object.assign(made, { windows: [], answer: 0, asked: [] });
  main = new MainWindow({
    preload: '/preload.cjs',
    packaged: true,
    settings: new SettingsFile(path.join(folder, 'settings.json')),
    log: new Log(path.join(folder, 'logs')),
  });
  [window] = made.windows as [FakeWindow];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asked = () => window.webContents.send.mock.calls.map(([, payload]) => payload.reason);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The system says that the session ends; true when the program asked for time. */
function endSession(): boolean {
  const event = { preventDefault: vi.fn() };
  window.emit('query-session-end', event);
  return event.preventDefault.mock.calls.length > 0;
}

describe('closing', () => {
  test('a page that never read data closes at once', () => {
    window.close();
    expect(window.destroyed).toBe(true);
    expect(asked()).toEqual([]);
  });

  test('waits for the acknowledgement, then closes, and remembers its place', async () => {
    main.pageIsLive();
    window.close();
    expect(window.destroyed).toBe(false);
    expect(asked()).toEqual(['close']);
    main.flusher.answered(true);
    await settled();
    expect(window.destroyed).toBe(true);
    expect(made.asked).toEqual([]);
    const { value } = new SettingsFile(path.join(folder, 'settings.json'));
    expect(value.window).toEqual({ x: 10, y: 20, width: 1200, height: 700, maximized: false });
  });

  test('what could not be saved keeps the window open when the clerk goes back', async () => {
    main.pageIsLive();
    window.close();
    main.flusher.answered(false);
    await settled();
    expect(made.asked).toEqual(['有内容还没有存到磁盘上']);
    expect(window.destroyed).toBe(false);
    // The next attempt asks anew.
    window.close();
    main.flusher.answered(true);
    await settled();
    expect(window.destroyed).toBe(true);
  });

  test('and closes when the clerk says so', async () => {
    made.answer = 1;
    main.pageIsLive();
    window.close();
    main.flusher.answered(false);
    await settled();
    expect(window.destroyed).toBe(true);
  });
});

describe('the session ends (Windows)', () => {
  test('asks for time while something may be unsaved, and closes when it is saved', async () => {
    main.pageIsLive();
    expect(endSession()).toBe(true);
    expect(asked()).toEqual(['shutdown']);
    main.flusher.answered(true);
    await settled();
    expect(window.destroyed).toBe(true);
    expect(endSession()).toBe(false);
  });

  test('holds nothing up where there is nothing to save', () => {
    expect(endSession()).toBe(false);
    expect(asked()).toEqual([]);
  });
});

describe('crashes', () => {
  test('a page that is gone leaves a page that offers to go on', async () => {
    main.pageIsLive();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await settled();
    expect(window.loaded).toEqual(['app://huiyin/crash.html']);
    // It holds no data any more: closing asks nothing.
    window.close();
    expect(window.destroyed).toBe(true);
  });

  test('a window that hangs is left alone, or loaded again on request', async () => {
    window.emit('unresponsive');
    await settled();
    expect(window.loaded).toEqual([]);
    made.answer = 1;
    window.emit('unresponsive');
    await settled();
    expect(window.loaded).toEqual(['app://huiyin/']);
  });
});
