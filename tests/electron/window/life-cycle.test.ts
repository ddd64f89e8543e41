import type { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../../electron/app';
import type { RenderWorker } from '../../../electron/export/render-worker';
import { setupLifeCycle } from '../../../electron/window/life-cycle';
import type { MainWindow } from '../../../electron/window/main-window';

/** The app as Electron has it: quitting asks `before-quit`, then `will-quit`, and each may call it off. */
const system = vi.hoisted(() => ({
  app: null as unknown as EventEmitter,
  quits: 0,
  relaunches: 0,
  ended: false,
  isWindowGone: false,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class FakeApp extends Emitter {
    private asks(name: string): boolean {
      let prevented = false;
      this.emit(name, {
        preventDefault: () => {
          prevented = true;
        },
      });
      return !prevented;
    }
    relaunch(): void {
      system.relaunches += 1;
    }
    quit(): void {
      system.quits += 1;
      if (this.asks('before-quit') && this.asks('will-quit')) system.ended = true;
    }
  }
  system.app = new FakeApp();
  return { app: system.app };
});

const signals = new Map<string, () => void>();
const settled = () => new Promise((done) => setTimeout(done, 5));
let answer: (good: boolean) => void;
const main = {
  window: { isDestroyed: () => system.isWindowGone },
  focus: vi.fn(),
  prepareToClose: vi.fn(),
};
const program = {
  data: { close: vi.fn(async () => undefined) },
  opened: { clear: vi.fn(async () => undefined) },
  log: { info: vi.fn(), error: vi.fn() },
};
const renderer = { stop: vi.fn(async () => undefined) };

beforeEach(() => {
  system.app.removeAllListeners();
  Object.assign(system, { quits: 0, relaunches: 0, ended: false, isWindowGone: false });
  vi.clearAllMocks();
  main.prepareToClose.mockImplementation(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  const on = vi.spyOn(process, 'on').mockImplementation((name, heard) => {
    signals.set(String(name), heard as () => void);
    return process;
  });
  setupLifeCycle(
    program as unknown as App,
    main as unknown as MainWindow,
    renderer as unknown as RenderWorker,
  );
  on.mockRestore();
});

const quit = () => (system.app as unknown as { quit: () => void }).quit();

describe('quitting', () => {
  test('waits until everything is acknowledged, then gives the folder back and ends', async () => {
    quit();
    expect(main.prepareToClose).toHaveBeenCalledWith('quit');
    await settled();
    expect(system.ended).toBe(false);
    expect(program.data.close).not.toHaveBeenCalled();
    answer(true);
    await settled();
    expect(program.data.close).toHaveBeenCalledOnce();
    expect(renderer.stop).toHaveBeenCalledOnce();
    expect(system.ended).toBe(true);
  });

  test('is called off by a clerk who goes back, and asks anew the next time', async () => {
    quit();
    answer(false);
    await settled();
    expect(system.ended).toBe(false);
    quit();
    expect(main.prepareToClose).toHaveBeenCalledTimes(2);
    answer(true);
    await settled();
    expect(system.ended).toBe(true);
  });

  test('the folder that is slow to close is waited for', async () => {
    let closed: () => void = () => undefined;
    program.data.close.mockImplementationOnce(
      () =>
        new Promise<undefined>((resolve) => {
          closed = () => resolve(undefined);
        }),
    );
    quit();
    answer(true);
    await settled();
    expect(system.ended).toBe(false);
    closed();
    await settled();
    expect(system.ended).toBe(true);
  });
});

test('a signal ends the session: nobody is asked anything', () => {
  signals.get('SIGTERM')?.();
  expect(main.prepareToClose).toHaveBeenCalledWith('shutdown');
});

test('the last window closed, and a second start', () => {
  system.app.emit('window-all-closed');
  expect(system.quits).toBe(1);
  system.app.emit('second-instance');
  expect(main.focus).toHaveBeenCalledOnce();
});

test('a start while the folder is still being closed: the program opens again once it has ended', () => {
  Object.assign(system, { isWindowGone: true });
  // A person clicks twice where nothing shows.
  for (const _ of ['once', 'twice']) system.app.emit('second-instance');
  expect(main.focus).not.toHaveBeenCalled();
  expect(system.relaunches).toBe(1);
});
