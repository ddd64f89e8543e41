import type { HandlersOf } from '../ipc/answer';
import { notify } from './notify';

/** Reminders of the desktop; `onClick` when one is clicked. */
export function notifyHandlers(onClick: () => void): HandlersOf<'app:notify'> {
  return {
    'app:notify': (counts) => {
      notify(counts, onClick);
      return {};
    },
  };
}
