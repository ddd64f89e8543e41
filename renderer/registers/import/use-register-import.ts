import { useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Known } from '#shared/registers/import/plan';
import type { ReadBook } from '#shared/sheet/book';
import {
  knownIncoming,
  knownOutgoing,
  type RegisterReceipt,
} from '../../data/commands/register-import';
import type { Watched } from '../../data/commands/watched';
import { call } from '../../data/desktop';
import { useNotices } from '../../ui/use-notices';
import { useWatched } from '../../ui/use-watched';

/** A file that was read and waits for the clerk; nothing is written yet. */
export interface ReadRegister {
  book: ReadBook;
  known: Known;
}

export interface RegisterImporting {
  read: ReadRegister | null;
  choose: () => void;
  /** Writes what the report says. */
  confirm: (write: (watched: Watched) => Promise<RegisterReceipt>) => Promise<void>;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Puts the file away, or stops the writing: then nothing of it stays. */
  cancel: () => void;
}

/** What the last import into a register did, until the clerk has seen it. */
export const useImported = create<{ receipt: RegisterReceipt | null }>(() => ({ receipt: null }));

/** An existing Excel register on its way in: read, columns matched, reported, written, taken back. */
export function useRegisterImport(into: RegisterReceipt['into']): RegisterImporting {
  const [read, setRead] = useState<ReadRegister | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  return useMemo(
    () => ({
      read,
      choose: () =>
        void attempt(async () => {
          const { book } = await call('sheet:choose', {});
          if (book === null) return;
          if (book.sheets.length === 0)
            throw new Error(`“${book.fileName}”里没有内容，没有导入。请换一个文件。`);
          const known = await (into === 'incoming' ? knownIncoming() : knownOutgoing());
          setRead({ book, known });
        }),
      confirm: async (write) => {
        const receipt = await run(async (watched) => {
          const done = await write(watched);
          // The report goes together with the progress: it is not drawn once more.
          setRead(null);
          return done;
        });
        if (receipt) useImported.setState({ receipt });
      },
      share,
      cancel: () => (share === null ? setRead(null) : stop()),
    }),
    [read, attempt, share, stop, run, into],
  );
}
