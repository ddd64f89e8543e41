import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';
import { setWaiting } from '../data/save-status';

/** Pause after which a typed change is saved, ms. */
const PAUSE = 500;

/** Fields on the screen that may hold something not yet saved. */
const open = new Set<() => Promise<boolean>>();

/** Saves what has been typed into fields and still waits for its pause; false when something could not be saved. */
export async function flushFields(): Promise<boolean> {
  const done = await Promise.all([...open].map((save) => save()));
  return done.every(Boolean);
}

/**
 * Work on something typed that is still going on, a name being looked up: until it is
 * done the screen does not say 已保存 and the window does not close (`flushFields`).
 */
export async function holding<T>(work: Promise<T>): Promise<T> {
  const owner = () =>
    work.then(
      () => true,
      () => false,
    );
  open.add(owner);
  setWaiting(owner, true);
  try {
    return await work;
  } finally {
    open.delete(owner);
    setWaiting(owner, false);
  }
}

/**
 * A value edited on the screen and saved after a pause, at once when its screen is
 * left, and before the window closes (`flushFields`). What could not be saved stays
 * and is tried again with the next change or flush. The third part saves without the pause.
 */
export function useSaved<T>(
  stored: T,
  save: (value: T) => Promise<void>,
): [T, (value: T) => void, () => Promise<boolean>] {
  const { message } = App.useApp();
  const [value, setValue] = useState(stored);
  const pending = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  latest.current = save;

  const saveNow = useRef(async () => {
    clearTimeout(timer.current);
    const next = pending.current;
    pending.current = null;
    if (next === null) return true;
    try {
      await latest.current(next.value);
      setWaiting(saveNow, pending.current !== null);
      return true;
    } catch (error) {
      pending.current ??= next;
      void message.error(messageOf(error));
      return false;
    }
  });
  useEffect(() => {
    const { current } = saveNow;
    let shown = true;
    open.add(current);
    return () => {
      shown = false;
      // What could not be saved outlives its screen.
      void current().then((done) => done && !shown && open.delete(current));
    };
  }, []);

  const change = (next: T) => {
    setValue(next);
    pending.current = { value: next };
    setWaiting(saveNow, true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), PAUSE);
  };
  return [value, change, saveNow.current];
}
