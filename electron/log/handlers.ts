import type { HandlersOf } from '../ipc/answer';
import type { Log } from './log';

/** Lines of the page for the log. */
export function logHandlers(log: Log): HandlersOf<'app:log'> {
  return {
    'app:log': ({ level, code, detail }) => {
      log.line(level, `page.${code}`, detail);
      return {};
    },
  };
}
