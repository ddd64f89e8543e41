import { App } from 'antd';
import { useEffect, useMemo, useReducer } from 'react';
import { messageOf } from '../data/desktop';
import { FIELD_PACE } from './unsaved/keeper';
import { holdKeeper, keeperOf, leaveKeepers } from './unsaved/keepers';

/** The value on the screen, the way to change it, and the way to save it without the pause. */
export type Saved<T> = [T, (value: T) => void, () => Promise<boolean>];

/**
 * A value edited on the screen and saved after a pause, at once when its screen is left,
 * and before the window closes (`flushTyped`). What could not be saved stays and is tried
 * again with the next change or flush. `name` says which value of the store it is, e.g.
 * unit/0192…: a screen that is shown again before the store has everything finds there what
 * was typed. Until something is typed, the value is what `stored` says now.
 */
export function useSaved<T>(stored: T, save: (value: T) => Promise<void>, name: string): Saved<T> {
  const saved = useKept(stored, save, name);
  useEffect(() => () => leaveKeepers(name), [name]);
  return saved;
}

/** `useSaved` for a value whose field comes and goes on a page that says itself when it is left (`leaveKeepers`). */
export function useKept<T>(stored: T, save: (value: T) => Promise<void>, name: string): Saved<T> {
  const { message } = App.useApp();
  // One for each name: what is still kept of the thing before is saved as that one, whatever is shown now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another thing
  const latest = useMemo(() => ({ current: { save, message } }), [name]);
  latest.current = { save, message };
  const keeper = useMemo(() => {
    const saving = {
      save: (value: T) => latest.current.save(value),
      onFailure: (error: unknown) => void latest.current.message.error(messageOf(error)),
    };
    return keeperOf(name, saving, FIELD_PACE);
  }, [name, latest]);
  const [, drawAnew] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    // Another field of this name may have been left in the moment in which this one came.
    holdKeeper(name, keeper);
    return () => void keeper.flush();
  }, [name, keeper]);
  const change = (next: T) => {
    keeper.change(next);
    drawAnew();
  };
  return [keeper.newest(stored), change, () => keeper.flush()];
}
