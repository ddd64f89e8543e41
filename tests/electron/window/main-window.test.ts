import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Log } from '../../../electron/log/log';
import { SettingsFile } from '../../../electron/settings/settings';
import { MainWindow } from '../../../electron/window/main-window';

/** A window that does what Electron says of closing: `close` may be prevented, `destroy` asks nobody. */
const made = vi.hoisted(() => ({
  windows: [] as FakeWindow[],
  answer: 0,
  asked: [] as string[],
  /** Puts off the answer to the next question. */
  held: null as Promise<void> | null,
  /** What was done to windows, in order. */
  done: [] as string[],
}));
interface FakeWindow extends EventEmitter {
  webContents: EventEmitter & { send: ReturnType<typeof vi.fn> };
  destroyed: boolean;
  loaded: string[];
  options: { x: number; y: number };
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
    constructor(readonly options: { x: number; y: number }) {
      super();
      made.windows.push(this as unknown as FakeWindow);
      made.done.push(`open ${made.windows.length}`);
    }
    destroy = () => {
      this.destroyed = true;
      made.done.push(`destroy ${made.windows.indexOf(this as unknown as FakeWindow) + 1}`);
    };
    getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
    isMaximized = () => false;
    isDestroyed = () => this.destroyed;
    loadURL = async (address: string) => {
      this.loaded.push(address);
      made.done.push(`load ${made.windows.indexOf(this as unknown as FakeWindow) + 1}`);
    };
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
      showMessageBox: async (
        _window: unknown,
        { message, signal, cancelId }: { message: string; signal?: AbortSignal; cancelId: number },
      ) => {
        made.asked.push(message);
        await made.held;
        return { response: signal?.aborted ? cancelId : made.answer };
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
  Object.assign(made, { windows: [], answer: 0, asked: [], held: null, done: [] });
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

describe('while the page asks about forms that are not registered', () => {
  test('the window stays, however long that takes, and closes when the page asks to quit', async () => {
    main.pageIsLive();
    window.close();
    main.flushed(true, true);
    await settled();
    expect(window.destroyed).toBe(false);
    expect(made.asked).toEqual([]);
    const good = main.prepareToClose('quit');
    expect(asked()).toEqual(['close', 'quit']);
    main.flushed(true, false);
    expect(await good).toBe(true);
  });

  test('the page is asked anew by the closing button, and nobody asks twice about the disk', async () => {
    main.pageIsLive();
    window.close();
    main.flushed(false, true);
    await settled();
    expect(made.asked).toEqual([]);
    window.close();
    main.flushed(false, false);
    await settled();
    expect(made.asked).toEqual(['有内容还没有存到磁盘上']);
    expect(window.destroyed).toBe(false);
  });

  test('the session of Windows ends all the same', async () => {
    main.pageIsLive();
    window.close();
    main.flushed(true, true);
    await settled();
    expect(endSession()).toBe(true);
    main.flushed(true, true);
    await settled();
    expect(asked()).toEqual(['close', 'shutdown']);
    expect(window.destroyed).toBe(true);
  });

  test('and where it ends while the page still saves for the closing button', async () => {
    main.pageIsLive();
    window.close();
    endSession();
    main.flushed(true, true);
    await settled();
    expect(asked()).toEqual(['close', 'shutdown']);
    main.flushed(true, false);
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
});

describe('a page that hangs', () => {
  const HANGS = '窗口暂时没有响应';

  test('is left alone where the clerk waits', async () => {
    window.emit('unresponsive');
    await settled();
    expect(made.asked).toEqual([HANGS]);
    expect(made.done).toEqual(['open 1']);
  });

  test('is ended with its window, and a new one opens at the same place', async () => {
    made.answer = 1;
    main.pageIsLive();
    window.emit('unresponsive');
    await settled();
    // The old one ends before the new page reads the store, and never leaves the program without a window.
    expect(made.done).toEqual(['open 1', 'open 2', 'destroy 1', 'load 2']);
    const [, fresh] = made.windows as [FakeWindow, FakeWindow];
    expect(main.window).toBe(fresh);
    expect(fresh.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
    expect(fresh.loaded).toEqual(['app://huiyin/']);
    // Whatever the old one still says of itself concerns nobody.
    window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    window.emit('unresponsive');
    await settled();
    expect(made.done).toHaveLength(4);
    // The new one is watched as the first was.
    main.pageIsLive();
    fresh.close();
    expect(fresh.destroyed).toBe(false);
    expect(fresh.webContents.send).toHaveBeenCalledWith('flush', { reason: 'close' });
  });

  test('is asked about once, and not at all while it is being closed', async () => {
    let release: () => void = () => undefined;
    made.held = new Promise((resolve) => {
      release = resolve;
    });
    window.emit('unresponsive');
    window.emit('unresponsive');
    await settled();
    expect(made.asked).toEqual([HANGS]);
    release();
    await settled();
    main.pageIsLive();
    window.close();
    window.emit('unresponsive');
    await settled();
    expect(made.asked).toEqual([HANGS]);
  });

  test('and answers again keeps its words, whatever is clicked at that moment', async () => {
    let release: () => void = () => undefined;
    made.held = new Promise((resolve) => {
      release = resolve;
    });
    made.answer = 1;
    window.emit('unresponsive');
    window.emit('responsive');
    release();
    await settled();
    expect(made.done).toEqual(['open 1']);
  });
});
