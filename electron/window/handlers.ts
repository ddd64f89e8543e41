import { app } from 'electron';
import type { HandlersOf } from '../ipc/answer';
import type { MainWindow } from './main-window';

export type WindowChannel = 'app:flushed' | 'app:flushing' | 'app:quit' | 'app:reload';

/** What the page says of its unsaved work, and what it asks of its own window. */
export function windowHandlers(window: () => MainWindow): HandlersOf<WindowChannel> {
  return {
    'app:flushed': ({ done, asks = false }) => {
      window().flushed(done, asks);
      return {};
    },
    'app:flushing': () => {
      window().flusher.goesOn();
      return {};
    },
    'app:quit': () => {
      app.quit();
      return {};
    },
    'app:reload': () => {
      window().load();
      return {};
    },
  };
}
