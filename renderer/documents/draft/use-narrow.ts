import { type RefObject, useLayoutEffect } from 'react';

/** Up to this width of the desk, px, the sheet makes do with narrow margins. */
const NARROW = 600;

/**
 * Marks the desk that a sheet lies on with `data-narrow` where it is narrow. A container query
 * around the sheet would say the same; but inside one Chromium computes styles anew at every
 * key, some four times, and takes twice as long to lay the text out.
 */
export function useNarrow(desk: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      element.toggleAttribute('data-narrow', (entry?.contentRect.width ?? NARROW + 1) <= NARROW);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
}
