import { useEffect, useRef } from 'react';
import { setWaiting } from '../../data/save-status';
import { holding, leaveOut, takeIn } from './unsaved';

/**
 * For a box whose words are taken when the cursor leaves it. A box that goes with its page,
 * or whose window closes, hears of no leaving: what it holds is taken all the same, and until
 * then the screen does not say 已保存. `take` answers once the store has the words; it is not
 * called where nothing is held.
 */
export function useTakenWhenLeft(isHolding: boolean, take: () => Promise<unknown>): void {
  const latest = useRef({ isHolding, take });
  latest.current = { isHolding, take };
  const takeOnce = useRef(async () => {
    if (!latest.current.isHolding) return;
    latest.current.isHolding = false;
    await latest.current.take();
  });
  useEffect(() => {
    if (!isHolding) return;
    const box = { flush: () => takeOnce.current().then(() => true) };
    takeIn(box);
    setWaiting(box, true);
    return () => {
      leaveOut(box);
      setWaiting(box, false);
    };
  }, [isHolding]);
  useEffect(() => {
    const { current: once } = takeOnce;
    return () => {
      if (latest.current.isHolding) void holding(once());
    };
  }, []);
}
