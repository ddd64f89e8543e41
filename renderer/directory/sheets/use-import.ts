import { useMemo, useState } from 'react';
import type { ImportPlan } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import type { ImportReceipt } from '../../data/commands/directory-import';
import type { Watched } from '../../data/commands/watched';
import { call } from '../../data/desktop';
import { useNotices } from '../../ui/use-notices';
import { flushFields } from '../../ui/use-saved';
import { useWatched } from '../../ui/use-watched';
import { closeDetail, useDirectoryView } from '../directory-view';

/** An import on its way: the file is read, its report shown, nothing written. */
export interface Importing<F> {
  /** The report, or null while no file is chosen. */
  plan: ImportPlan<F> | null;
  choose: () => void;
  /** Writes it; doubles take on what the file says with `update`. */
  confirm: (update: boolean) => Promise<void>;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Puts the file away, or stops the writing: then nothing of it stays. */
  cancel: () => void;
}

/** `plan` reads a book against the directory, `write` writes what it planned. */
export function useImport<F>(
  plan: (book: ReadBook) => Promise<ImportPlan<F>>,
  write: (plan: ImportPlan<F>, update: boolean, watched: Watched) => Promise<ImportReceipt>,
): Importing<F> {
  const [report, setReport] = useState<ImportPlan<F> | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  return useMemo(
    () => ({
      plan: report,
      choose: () =>
        void attempt(async () => {
          const { book } = await call('sheet:choose', {});
          if (book === null) return;
          // What stands in open fields belongs to the directory that the file is held against.
          await flushFields();
          setReport(await plan(book));
        }),
      confirm: async (update) => {
        if (report === null) return;
        closeDetail();
        const receipt = await run((watched) => write(report, update, watched));
        setReport(null);
        if (receipt) useDirectoryView.setState({ receipt, bin: false, filter: null });
      },
      share,
      cancel: () => (share === null ? setReport(null) : stop()),
    }),
    [report, attempt, plan, write, share, stop, run],
  );
}
