import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useProceedings } from './context';
import { takeInHand, useDesk } from './desk';
import { EntryRow } from './entry/Entry';

interface Props {
  ids: readonly string[];
  /** An entry to be brought into sight and shown for a moment; null for none. */
  focusId: string | null;
  onKeyDown: (event: React.KeyboardEvent) => void;
}

/** Height of an entry that has not been drawn yet, px. */
const ESTIMATE = 110;
const ROOM = 200;

/** The entries, of which only those in sight are drawn; the one in hand always is, wherever it has been scrolled. */
export function EntryList({ ids, focusId, onKeyDown }: Props) {
  const box = useRef<HTMLElement>(null);
  const activeId = useDesk((desk) => desk.activeId);
  const active = activeId === null ? -1 : ids.indexOf(activeId);
  const extract = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      return active < 0 || rows.includes(active) ? rows : [...rows, active].sort((a, b) => a - b);
    },
    [active],
  );
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ESTIMATE,
    rangeExtractor: extract,
    overscan: 5,
    // Below the last entry there is room for the list of speakers.
    paddingEnd: ROOM,
    scrollPaddingEnd: ROOM,
  });
  const scroll = useRef(virtual.scrollToIndex);
  scroll.current = virtual.scrollToIndex;

  useLayoutEffect(() => {
    if (active >= 0) scroll.current(active, { align: 'auto' });
  }, [active]);
  const focused = focusId === null ? -1 : ids.indexOf(focusId);
  useEffect(() => {
    if (focused >= 0) scroll.current(focused, { align: 'center' });
  }, [focused]);

  return (
    <div className="entry-list-room">
      <section
        ref={box}
        className="entry-list"
        aria-label="发言"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys begin here
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const id = ids[index];
            if (id === undefined) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-entry={id}
                className="entry-place"
                data-focused={id === focusId || undefined}
                data-active={id === activeId || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className="entry-number">{index + 1}</span>
                <EntryRow id={id} />
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

const isBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;

/**
 * Keys while no entry has the cursor: Ctrl+Enter puts one at the end, Ctrl+Z takes the last
 * step back. Answers the keys of the list itself: arrows and Enter take an entry in hand.
 */
export function useListKeys(ids: readonly string[]) {
  const { actions, steps } = useProceedings();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBox(event.target)) return;
      if (!event.ctrlKey || event.altKey || event.shiftKey) return;
      if (event.key === 'Enter') void actions.append();
      else if (event.key.toLowerCase() !== 'z' || !steps.takeBack()) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, steps]);

  return (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    const { activeId } = useDesk.getState();
    const first = event.key === 'ArrowDown' ? ids[0] : ids.at(-1);
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    takeInHand(activeId && ids.includes(activeId) ? activeId : (first ?? null));
  };
}
