import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';
import { behindLetters, isAnyOnItsWay } from '../ui/unsaved/on-its-way';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { work } from './work';

export type Newest<N extends TaskName> =
  | { input: TaskInput<N>; output: TaskOutput<N> }
  | { input: TaskInput<N>; message: string };

interface Asking<N extends TaskName> {
  /** The last output; null before the first. */
  known: Newest<N> | null;
  /** Asks for the output of a newer input; null asks for nothing more. */
  ask: (input: TaskInput<N> | null) => void;
}

/**
 * The output of a task for the newest input that was asked for. A newer input waits for
 * the one under way, and of those that wait only the last is worked on. Nothing is
 * cancelled, so the worker keeps what it learnt from the input before. An output of which
 * `isIdle` says that it changes nothing is not heard: nothing is drawn for it. `drawn` says
 * when the others are: at once, or in a better moment.
 */
export function useNewest<N extends TaskName>(
  task: N,
  isIdle: (next: Newest<N>, known: Newest<N> | null) => boolean,
  drawn: (next: Newest<N>, draw: () => void) => void = (_, draw) => draw(),
): Asking<N> {
  const [known, setKnown] = useState<Newest<N> | null>(null);
  const wanted = useRef<TaskInput<N> | null>(null);
  const isRunning = useRef(false);
  const idle = useRef((_: Newest<N>): boolean => false);
  idle.current = (next) => isIdle(next, known);
  const draw = useRef(drawn);
  draw.current = drawn;
  const ask = useCallback(
    (input: TaskInput<N> | null) => {
      wanted.current = input;
      if (input === null || isRunning.current) return;
      const run = async () => {
        isRunning.current = true;
        let done: TaskInput<N> | null = null;
        while (wanted.current !== null && wanted.current !== done) {
          const asked: TaskInput<N> = wanted.current;
          const state: Newest<N> = await work.run(task, asked).then(
            (output) => ({ input: asked, output }),
            (error: unknown) => ({ input: asked, message: messageOf(error) }),
          );
          // Not within a letter's frame: it will be of an older text in a moment.
          if (isAnyOnItsWay()) await new Promise<void>(behindLetters);
          if (wanted.current === asked && !idle.current(state))
            draw.current(state, () => startTransition(() => setKnown(state)));
          done = asked;
        }
        isRunning.current = false;
      };
      void run();
    },
    [task],
  );
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return { known, ask };
}
