import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { press } from './press';

/** A part of the window that is fetched when it is first needed, or before. */
type Later<Props> = ComponentType<Props> & {
  /** Fetches it now, so that it is drawn at once when it is shown. Rejects where it cannot be fetched; it is asked for again when it is shown. */
  fetch: () => Promise<unknown>;
};

/**
 * A part that is fetched later. Instead of `lazy` with `Suspense`: after `Suspense` has shown
 * what stands for a part, React 19 holds the part itself back for 300 ms, even when it has been
 * fetched long ago. `waiting` stands for it meanwhile.
 */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  waiting: ReactNode = null,
): Later<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async () => {
    fetched = (await load()).default;
    return fetched;
  };
  function Part(props: Props) {
    const [Shown, setShown] = useState(() => fetched);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Shown) return;
      let isGone = false;
      fetch().then(
        (part) => isGone || setShown(() => part),
        (error: unknown) => isGone || setFailure({ error }),
      );
      return () => {
        isGone = true;
      };
    }, [Shown]);
    useKeptKey(Shown !== null);
    // To the page for errors, as anything that fails while it is drawn.
    if (failure) throw failure.error;
    return Shown ? <Shown {...props} /> : waiting;
  }
  return Object.assign(Part, { fetch });
}

/**
 * Whoever knows the room presses its key before the room is there: the last function key is kept,
 * and pressed again once the part listens. Its own effects run before these.
 */
function useKeptKey(isThere: boolean): void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (isThere) {
      const key = kept.current;
      kept.current = null;
      if (key !== null) press({ key });
      return;
    }
    const onKey = (event: KeyboardEvent) => {
      const { key, defaultPrevented, repeat, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (!/^F\d+$/.test(key) || defaultPrevented || repeat) return;
      if (altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      kept.current = key;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isThere]);
}
