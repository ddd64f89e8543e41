import { useMemo, useState } from 'react';
import type { ImportPlan } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import type { ImportReceipt } from '../../data/commands/directory-import';
import { call } from '../../data/desktop';
import { useNotices } from '../../ui/use-notices';
import { flushFields } from '../../ui/use-saved';
import { closeDetail, useDirectoryView } from '../directory-view';

/** An import on its way: the file is read, its report shown, nothing written. */
export interface Importing<F> {
  /** The report, or null while no file is chosen. */
  plan: ImportPlan<F> | null;
  choose: () => void;
  /** Writes it; doubles take on what the file says with `update`. */
  confirm: (update: boolean) => Promise<void>;
  cancel: () => void;
}

/** `plan` reads a book against the directory, `write` writes what it planned. */
export function useImport<F>(
  plan: (book: ReadBook) => Promise<ImportPlan<F>>,
  write: (plan: ImportPlan<F>, update: boolean) => Promise<ImportReceipt>,
): Importing<F> {
  const [report, setReport] = useState<ImportPlan<F> | null>(null);
  const { attempt } = useNotices();
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
        const receipt = await attempt(() => write(report, update));
        setReport(null);
        if (receipt) useDirectoryView.setState({ receipt, bin: false, filter: null });
      },
      cancel: () => setReport(null),
    }),
    [report, attempt, plan, write],
  );
}
