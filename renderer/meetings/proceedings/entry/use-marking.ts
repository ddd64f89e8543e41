import { type RefObject, useMemo, useRef } from 'react';
import { sentenceAt, trimmed } from '#shared/proceedings/marks';
import { bringBackOpinions, recycleOpinions } from '../../../data/commands/opinions';
import { useProceedings } from '../context';
import type { EntryWords } from './use-entry-words';

/**
 * 记为意见: takes the selection, or the sentence at the cursor, as an opinion; on a
 * passage that is one already, takes it out again.
 */
export function useMarking(words: EntryWords, box: RefObject<HTMLTextAreaElement | null>) {
  const { numbers, steps, takesOpinions } = useProceedings();
  const latest = useRef({ words, numbers, takesOpinions });
  latest.current = { words, numbers, takesOpinions };

  return useMemo(() => {
    const drop = (id: string) =>
      void steps.attempt(async () => {
        await recycleOpinions([id]);
        steps.done('已取消标记，这条意见放入了回收站', () => bringBackOpinions([id]));
      });
    const toggle = () => {
      const element = box.current;
      const now = latest.current;
      if (!element || !now.takesOpinions) return;
      const { text, marks } = now.words.written;
      const { selectionStart: start, selectionEnd: end } = element;
      const range = start === end ? sentenceAt(text, start) : trimmed(text, { start, end });
      const taken = marks.find(
        (mark) =>
          now.numbers.has(mark.opinionId) && mark.start === range?.start && mark.end === range.end,
      );
      if (taken) return drop(taken.opinionId);
      void steps.attempt(async () => {
        const id = await now.words.take(range ?? { start, end: start });
        steps.done('', () => recycleOpinions([id]));
      });
    };
    return { drop, toggle };
  }, [steps, box]);
}
