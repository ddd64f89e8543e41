import { useMemo } from 'react';
import { useNotices } from '../../ui/use-notices';
import { forget, lastStep, remember } from './desk';

/** Steps on the proceedings that can be taken back by Ctrl+Z and, where it is said, by a notice. */
export function useSteps() {
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      attempt,
      say,
      /** Remembers a step; `text` is shown with 撤销, '' shows nothing. */
      done: (text: string, undo: () => Promise<void>) => {
        remember(undo);
        if (text === '') return;
        undoable(text, async () => {
          forget(undo);
          await undo();
        });
      },
      /** Ctrl+Z; false when it is meant for the text box. */
      takeBack: (): boolean => {
        const step = lastStep();
        if (step) void attempt(step);
        return step !== undefined;
      },
    }),
    [attempt, undoable, say],
  );
}

export type Steps = ReturnType<typeof useSteps>;
