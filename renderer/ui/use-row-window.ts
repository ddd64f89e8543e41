import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn above and below those in sight. */
const OVERSCAN = 6;

export interface RowWindow {
  /** The box that scrolls. */
  box: RefObject<HTMLDivElement | null>;
  /** First row to draw, and how many. */
  first: number;
  count: number;
  onScroll: (event: UIEvent<HTMLDivElement>) => void;
}

/** Which of many rows of equal height (px) are in sight; the row `at` is kept in sight, -1 for none. */
export function useRowWindow(height: number, at: number): RowWindow {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    const top = at * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height - element.clientHeight;
    }
  }, [at, height]);
  return {
    box,
    first: Math.max(0, Math.floor(view.top / height) - OVERSCAN),
    count: Math.ceil(view.height / height) + 2 * OVERSCAN,
    onScroll: ({ currentTarget }) =>
      setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight }),
  };
}
