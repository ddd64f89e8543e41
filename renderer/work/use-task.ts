import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../data/desktop';
import { TaskCancelled } from './client';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { work } from './work';

/** Work shorter than this shows nothing of itself, ms. */
export const PATIENCE = 300;

export type TaskState<T> =
  /** `share` of 1 that is done; `isLong` once it has taken so long that the clerk should see it. */
  | { state: 'working'; share: number; isLong: boolean }
  | { state: 'done'; output: T }
  | { state: 'failed'; message: string }
  | { state: 'cancelled' };

const AT_FIRST = { state: 'working', share: 0, isLong: false } as const;

/**
 * Runs a task of the worker for as long as its input is shown: another input (by
 * identity) or leaving the page cancels it, and what comes of an older input is
 * never shown for a newer one. null runs nothing.
 */
export function useTask<N extends TaskName>(task: N, input: TaskInput<N> | null) {
  type Known = { input: TaskInput<N> | null; state: TaskState<TaskOutput<N>> };
  const [known, setKnown] = useState<Known>({ input: null, state: AT_FIRST });
  const [round, setRound] = useState(0);
  const running = useRef<AbortController>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the same work once more
  useEffect(() => {
    if (input === null) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    let working: { state: 'working'; share: number; isLong: boolean } = AT_FIRST;
    const set = (state: TaskState<TaskOutput<N>>) => setKnown({ input, state });
    const tell = (change: Partial<typeof working>) => {
      working = { ...working, ...change };
      set(working);
    };
    set(AT_FIRST);
    const clock = setTimeout(() => tell({ isLong: true }), PATIENCE);
    work
      .run(task, input, { signal, onProgress: (share) => tell({ share }) })
      .then(
        (output) => set({ state: 'done', output }),
        (error: unknown) => {
          if (!(error instanceof TaskCancelled))
            set({ state: 'failed', message: messageOf(error) });
          else if (running.current === controller) set({ state: 'cancelled' });
        },
      )
      .finally(() => clearTimeout(clock));
    return () => {
      running.current = null;
      clearTimeout(clock);
      controller.abort();
    };
  }, [task, input, round]);

  return {
    now: known.input === input ? known.state : AT_FIRST,
    cancel: useCallback(() => running.current?.abort(), []),
    again: useCallback(() => setRound((count) => count + 1), []),
  };
}
