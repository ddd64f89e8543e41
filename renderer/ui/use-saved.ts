import { App } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';
import { FIELD_PACE, Keeper } from './unsaved/keeper';
import { keeperOf } from './unsaved/keepers';

/**
 * A value edited on the screen and saved after a pause, at once when its screen is left,
 * and before the window closes (`flushTyped`). What could not be saved stays and is tried
 * again with the next change or flush. The third part saves without the pause. `name`: of
 * a value whose field comes and goes, see `keeperOf`.
 */
export function useSaved<T>(
  stored: T,
  save: (value: T) => Promise<void>,
  name?: string,
): [T, (value: T) => void, () => Promise<boolean>] {
  const { message } = App.useApp();
  const latest = useRef({ save, message });
  latest.current = { save, message };
  const keeper = useMemo(() => {
    const saving = {
      save: (value: T) => latest.current.save(value),
      onFailure: (error: unknown) => void latest.current.message.error(messageOf(error)),
    };
    return name === undefined ? new Keeper(saving, FIELD_PACE) : keeperOf(name, saving, FIELD_PACE);
  }, [name]);
  const [value, setValue] = useState(() => keeper.newest(stored));
  useEffect(() => () => void keeper.flush(), [keeper]);
  const change = (next: T) => {
    setValue(next);
    keeper.change(next);
  };
  return [value, change, () => keeper.flush()];
}
