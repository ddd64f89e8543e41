import { startTransition, useEffect, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { work } from './work';

export type Newest<N extends TaskName> =
  | { input: TaskInput<N>; output: TaskOutput<N> }
  | { input: TaskInput<N>; message: string };

/**
 * The output of a task for the newest input (by identity) that was worked on; null before
 * the first. A newer input waits for the one under way, and of those that wait only the
 * last is worked on. Nothing is cancelled, so the worker keeps what it learnt from the
 * input before.
 */
export function useNewest<N extends TaskName>(
  task: N,
  input: TaskInput<N> | null,
): Newest<N> | null {
  const [known, setKnown] = useState<Newest<N> | null>(null);
  const wanted = useRef<TaskInput<N> | null>(null);
  const isRunning = useRef(false);
  useEffect(() => {
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
        if (wanted.current !== null) startTransition(() => setKnown(state));
        done = asked;
      }
      isRunning.current = false;
    };
    void run();
  }, [task, input]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return known;
}
