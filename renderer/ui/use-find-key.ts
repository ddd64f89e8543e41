import type { InputRef } from 'antd';
import { type RefObject, useEffect } from 'react';

/** Ctrl+F goes to a list's find box, unless a page beside it has taken the key. */
export function useFindKey(box: RefObject<InputRef | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.ctrlKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [box]);
}
