import { startTransition, useCallback, useMemo, useState } from 'react';
import type { ReadBook } from '#shared/sheet/book';
import type { Watched } from '../../data/commands/watched';
import { useNotices } from '../use-notices';
import { useWatched } from '../use-watched';
import { chooseSheet } from './choose-sheet';

export interface SheetImporting<Read> {
  /** A file that was read and waits for the clerk; nothing is written yet. */
  read: Read | null;
  choose: () => void;
  /** Runs the writing; answers its receipt, or undefined when it was stopped or failed. */
  write: <Receipt>(work: (watched: Watched) => Promise<Receipt>) => Promise<Receipt | undefined>;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Puts the file away, or stops the writing: then nothing of it stays. */
  cancel: () => void;
}

/**
 * An existing spreadsheet on its way in. `open` makes of the chosen book what its report needs,
 * or null when nothing is in it.
 */
export function useSheetImport<Read>(
  open: (book: ReadBook) => Promise<Read | null>,
): SheetImporting<Read> {
  const [read, setRead] = useState<Read | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  const choose = useCallback(
    () =>
      void attempt(async () => {
        const opened = await chooseSheet(async (book) => {
          const made = await open(book);
          if (made === null)
            throw new Error(`“${book.fileName}”里没有内容，没有导入。请换一个文件。`);
          return made;
        });
        // Drawn in pieces, between which the window answers.
        if (opened !== null) startTransition(() => setRead(opened));
      }),
    [attempt, open],
  );
  return useMemo(
    () => ({
      read,
      choose,
      write: (work) =>
        run(async (watched) => {
          const receipt = await work(watched);
          // The report goes together with the progress: it is not drawn once more.
          setRead(null);
          return receipt;
        }),
      share,
      cancel: () => (share === null ? setRead(null) : stop()),
    }),
    [read, choose, share, stop, run],
  );
}
