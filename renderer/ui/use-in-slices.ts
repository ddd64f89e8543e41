import { useEffect, useState } from 'react';
import { SLICE } from './in-slices';

/**
 * Work of some seconds that stays in the window because what it works on is too much to be
 * copied to the worker and back: done in slices, so that the window answers in between. `begin`
 * starts it and yields how far it is, 0 to 1; another function (by identity), or leaving the
 * page, ends what runs. `output` is the last one that was ready, null before the first.
 */
export function useInSlices<T>(begin: () => Generator<number, T, void>): {
  output: T | null;
  isWorking: boolean;
  share: number;
} {
  const [ready, setReady] = useState<{ begin: typeof begin; output: T } | null>(null);
  const [share, setShare] = useState(0);
  useEffect(() => {
    const work = begin();
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      const until = performance.now() + SLICE;
      try {
        let step = work.next();
        while (!step.done && performance.now() < until) step = work.next();
        if (step.done) {
          setReady({ begin, output: step.value });
          return;
        }
        setShare(step.value);
      } catch (error) {
        // Thrown while the page is drawn, it reaches the page for errors.
        setReady(() => {
          throw error;
        });
        return;
      }
      timer = setTimeout(slice);
    };
    setShare(0);
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [begin]);
  return { output: ready?.output ?? null, isWorking: ready?.begin !== begin, share };
}
