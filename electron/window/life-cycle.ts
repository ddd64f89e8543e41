import { app } from 'electron';
import type { Log } from '../log/log';
import type { MainWindow } from './main-window';

/** What is closed at the end, and told of it. */
interface Program {
  data: { close: () => Promise<void> };
  opened: { clear: () => Promise<void> };
  log: Pick<Log, 'info' | 'error'>;
}

/** Second starts, quitting, signals and what nobody caught. `renderer` makes Word files, and is stopped at the end. */
export function setupLifeCycle(
  program: Program,
  main: MainWindow,
  renderer: { stop: () => Promise<void> },
): void {
  let isAgain = false;
  app.on('second-instance', () => {
    if (!main.window.isDestroyed()) return main.focus();
    // The folder is still being closed: whoever starts the program now would see nothing happen.
    if (!isAgain) app.relaunch();
    isAgain = true;
  });
  app.on('window-all-closed', () => app.quit());

  let ready = false;
  let isEnded = false;
  app.on('before-quit', (event) => {
    if (ready || main.window.isDestroyed()) return;
    event.preventDefault();
    void main.prepareToClose(isEnded ? 'shutdown' : 'quit').then((good) => {
      ready = good;
      if (good) app.quit();
    });
  });

  // The disk has everything acknowledged already; closing gives the folder's lock back.
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void Promise.allSettled([program.data.close(), program.opened.clear(), renderer.stop()]).then(
      () => {
        closed = true;
        program.log.info('quit');
        app.quit();
      },
    );
  });

  // So a session ends where there is no query for it.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      isEnded = true;
      app.quit();
    });
  process.on('uncaughtException', (error) => program.log.error('main.uncaught', error));
  process.on('unhandledRejection', (error) => program.log.error('main.unhandled', error));
}
