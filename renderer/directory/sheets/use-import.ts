import { startTransition, useMemo, useRef, useState } from 'react';
import type { ImportAnswers, ImportPlan } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import type { ImportReceipt } from '../../data/commands/directory-import';
import type { Watched } from '../../data/commands/watched';
import { chooseSheet } from '../../ui/import/choose-sheet';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';
import { useWatched } from '../../ui/use-watched';
import { closeDetail, useDirectoryView } from '../directory-view';

/** An import on its way: the file is read, its report shown, nothing written. */
export interface Importing<F> {
  /** The report, or null while no file is chosen. */
  plan: ImportPlan<F> | null;
  choose: () => void;
  /** An answer to one of the report's questions: it stands at once, the report is made anew. */
  answer: (key: string, value: string) => void;
  /** The report is still that of before the last answer: nothing can be written by it. */
  isPlanning: boolean;
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
  /** Made by `planned`. */
  report: ImportPlan<F>;
  planned: ImportAnswers;
}

/** The report as it is shown: an answer that it does not know yet stands in it already. */
function shown<F>({ report, answers }: Chosen<F>): ImportPlan<F> {
  return {
    ...report,
    questions: report.questions.map((one) => ({ ...one, answer: answers[one.key] ?? one.answer })),
  };
}

/** `plan` reads a book against the directory, `write` writes what it planned. */
export function useImport<F>(
  plan: (book: ReadBook, answers: ImportAnswers) => Promise<ImportPlan<F>>,
  write: (plan: ImportPlan<F>, update: boolean, watched: Watched) => Promise<ImportReceipt>,
): Importing<F> {
  const [chosen, setChosen] = useState<Chosen<F> | null>(null);
  // What the file is chosen with now: answers may follow one another before the page is drawn.
  const latest = useRef<Chosen<F> | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  return useMemo(() => {
    const put = (next: Chosen<F> | null) => {
      latest.current = next;
      setChosen(next);
    };
    return {
      plan: chosen && shown(chosen),
      isPlanning: chosen !== null && chosen.answers !== chosen.planned,
      choose: () =>
        void attempt(async () => {
          const next = await chooseSheet(async (book) => {
            // What stands in open fields belongs to the directory that the file is held against.
            await flushTyped();
            const answers = {};
            return { book, answers, planned: answers, report: await plan(book, answers) };
          });
          // Drawn in pieces, between which the window answers.
          if (next !== null) startTransition(() => put(next));
        }),
      answer: (key, value) =>
        void attempt(async () => {
          if (latest.current === null) return;
          const before = latest.current;
          const answers = { ...before.answers, [key]: value };
          put({ ...before, answers });
          // Another answer may come meanwhile, or the file be put away.
          const isLatest = () => latest.current?.answers === answers;
          try {
            const report = await plan(before.book, answers);
            if (isLatest()) put({ ...before, answers, report, planned: answers });
          } catch (error) {
            if (isLatest()) put(before);
            throw error;
          }
        }),
      confirm: async (update) => {
        if (chosen === null || chosen.answers !== chosen.planned) return;
        closeDetail();
        const receipt = await run((watched) => write(chosen.report, update, watched));
        put(null);
        if (receipt) useDirectoryView.setState({ receipt, bin: false, filter: null });
      },
      share,
      cancel: () => (share === null ? put(null) : stop()),
    };
  }, [chosen, attempt, plan, write, share, stop, run]);
}
