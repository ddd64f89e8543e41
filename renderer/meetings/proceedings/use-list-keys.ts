import { useEffect } from 'react';
import { useProceedings } from './context';
import { takeInHand, useDesk } from './desk';

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
