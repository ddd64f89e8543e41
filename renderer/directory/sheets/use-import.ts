import { useMemo, useState } from 'react';
import type { ImportAnswers, ImportPlan } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import type { ImportReceipt } from '../../data/commands/directory-import';
import type { Watched } from '../../data/commands/watched';
import { call } from '../../data/desktop';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';
import { useWatched } from '../../ui/use-watched';
import { closeDetail, useDirectoryView } from '../directory-view';

/** An import on its way: the file is read, its report shown, nothing written. */
export interface Importing<F> {
  /** The report, or null while no file is chosen. */
  plan: ImportPlan<F> | null;
  choose: () => void;
  /** An answer to one of the report's questions: the report is made anew. */
  answer: (key: string, value: string) => void;
  /** Writes the import; doubles take on what the file says with `update`. */
  confirm: (update: boolean) => Promise<void>;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Puts the file away, or stops the writing: then nothing of it stays. */
  cancel: () => void;
}

interface Chosen<F> {
  book: ReadBook;
  answers: ImportAnswers;
  report: ImportPlan<F>;
}

/** `plan` reads a book against the directory, `write` writes what it planned. */
export function useImport<F>(
  plan: (book: ReadBook, answers: ImportAnswers) => Promise<ImportPlan<F>>,
  write: (plan: ImportPlan<F>, update: boolean, watched: Watched) => Promise<ImportReceipt>,
): Importing<F> {
  const [chosen, setChosen] = useState<Chosen<F> | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  return useMemo(
    () => ({
      plan: chosen?.report ?? null,
      choose: () =>
        void attempt(async () => {
          const { book } = await call('sheet:choose', {});
          if (book === null) return;
          // What stands in open fields belongs to the directory that the file is held against.
          await flushTyped();
          setChosen({ book, answers: {}, report: await plan(book, {}) });
        }),
      answer: (key, value) =>
        void attempt(async () => {
          if (chosen === null) return;
          const { book } = chosen;
          const answers = { ...chosen.answers, [key]: value };
          setChosen({ book, answers, report: await plan(book, answers) });
        }),
      confirm: async (update) => {
        if (chosen === null) return;
        closeDetail();
        const receipt = await run((watched) => write(chosen.report, update, watched));
        setChosen(null);
        if (receipt) useDirectoryView.setState({ receipt, bin: false, filter: null });
      },
      share,
      cancel: () => (share === null ? setChosen(null) : stop()),
    }),
    [chosen, attempt, plan, write, share, stop, run],
  );
}
