import { type RefObject, useMemo, useRef } from 'react';
import { v7 as newId } from 'uuid';
import type { Entry, OpinionMark } from '#shared/model/proceedings';
import { moveMarks, type Range, sentenceAt, trimmed } from '#shared/proceedings/marks';
import { bringBackOpinions, recycleOpinions, takeOpinion } from '../../../data/commands/opinions';
import { saveWords } from '../../../data/commands/proceedings';
import { useProceedings } from '../context';
import { useDesk } from '../desk';
import { useTyped } from '../use-typed';

/** The words of an entry as they stand on the screen, with the marks in them. */
export interface Written {
  text: string;
  marks: OpinionMark[];
}

/** A sentence or a line is finished: it is saved at once. */
const FINISHED = /[。！？\n]/;

/**
 * The words of the entry in hand. Marks move with every edit; what is typed is saved
 * after a pause, and at once behind a full stop, so that at most one sentence is ever open.
 */
export function useEntryWords(entry: Entry) {
  const { id } = entry;
  const stored: Written = { text: entry.text, marks: entry.marks };
  const { value, latest, set, saveNow } = useTyped(id, stored, (next) => saveWords(id, next));
  return {
    written: value,
    saveNow,
    /** The text as it now stands in the box; never called while a word is still being composed. */
    edit: (text: string) => {
      const { text: before, marks } = latest.current;
      if (text === before) return;
      set({ text, marks: moveMarks(marks, before, text) });
      if (!useDesk.getState().typedSince) useDesk.setState({ typedSince: true });
      const grown = text.length - before.length;
      if (grown > 0 && FINISHED.test(text.slice(-grown) || text)) void saveNow();
    },
    /** Takes a passage as an opinion and answers its id. Throws `OpinionRefused`; the words stay. */
    take: async (range: Range): Promise<string> => {
      const { text, marks } = latest.current;
      const mark = { ...range, opinionId: newId() };
      set({ text, marks: [...marks, mark] });
      try {
        await takeOpinion(id, latest.current, mark);
      } catch (error) {
        const kept = latest.current.marks.filter(({ opinionId }) => opinionId !== mark.opinionId);
        set({ ...latest.current, marks: kept });
        throw error;
      }
      return mark.opinionId;
    },
  };
}

export type EntryWords = ReturnType<typeof useEntryWords>;

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
