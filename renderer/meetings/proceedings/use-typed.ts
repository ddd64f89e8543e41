import { useRef } from 'react';
import { useSaved } from '../../ui/use-saved';

/**
 * What was typed on this page, by key. A row that is left and taken in hand again at once
 * may still hold what it read before the last save; what was typed is always newer,
 * because each of these texts is edited in one place only.
 */
const typed = new Map<string, unknown>();

const newest = <T>(key: string, stored: T): T => (typed.has(key) ? (typed.get(key) as T) : stored);

/** The page is left: what it shows next comes from the store. */
export function forgetTyped(): void {
  typed.clear();
}

/**
 * `useSaved` for a text in a row that comes and goes. Answers the value, the way to change
 * it, the way to save it at once, and the newest value for handlers that outlive a drawing.
 */
export function useTyped<T>(key: string, stored: T, save: (value: T) => Promise<void>) {
  const [value, change, saveNow] = useSaved(newest(key, stored), (next) =>
    // A save that failed and is tried again must not bring back an older text.
    save(newest(key, next)),
  );
  const latest = useRef(value);
  return {
    value,
    latest,
    saveNow,
    set: (next: T) => {
      latest.current = next;
      typed.set(key, next);
      change(next);
    },
  };
}
