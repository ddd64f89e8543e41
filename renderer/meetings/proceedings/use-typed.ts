import { useRef } from 'react';
import { leaveKeepers, unsavedOf } from '../../ui/unsaved/keepers';
import { useKept } from '../../ui/use-saved';

/** Before the names of what is typed on the pages of a meeting. */
const NAMES = 'meeting/';

/** The page is left: what it shows next comes from the store. */
export function forgetTyped(): void {
  leaveKeepers(NAMES);
}

/** Whether the store has all that was typed under this key, after one more attempt to save it. */
export async function hasAllTyped(key: string): Promise<boolean> {
  return (await unsavedOf(NAMES + key)) === null;
}

/**
 * `useKept` for a text in a row that comes and goes. A row that is left and taken in hand
 * again at once may still hold what it read before the last save; what was typed is always
 * newer, because each of these texts is edited in one place only. Answers the value, the
 * way to change it, the way to save it at once, and the newest value for handlers that
 * outlive a drawing.
 */
export function useTyped<T>(key: string, stored: T, save: (value: T) => Promise<void>) {
  const [value, change, saveNow] = useKept(stored, save, NAMES + key);
  const latest = useRef(value);
  latest.current = value;
  return {
    value,
    latest,
    saveNow,
    set: (next: T) => {
      latest.current = next;
      change(next);
    },
  };
}
