import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';

/** Pause after which a typed change is saved, ms. */
const PAUSE = 500;

/**
 * A value edited on the screen and saved after a pause, and at once when its
 * screen is left: nothing typed is lost.
 */
export function useSaved<T>(stored: T, save: (value: T) => Promise<void>): [T, (value: T) => void] {
  const { message } = App.useApp();
  const [value, setValue] = useState(stored);
  const pending = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  latest.current = save;

  const saveNow = useRef(() => {
    clearTimeout(timer.current);
    const next = pending.current;
    pending.current = null;
    if (next !== null) {
      latest.current(next).catch((error: unknown) => message.error(messageOf(error)));
    }
  });
  useEffect(() => {
    const { current } = saveNow;
    return () => current();
  }, []);

  const change = (next: T) => {
    setValue(next);
    pending.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(saveNow.current, PAUSE);
  };
  return [value, change];
}
