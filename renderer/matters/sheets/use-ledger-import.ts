import { useMemo, useState } from 'react';
import { findLedger, type LedgerImportRow, type LedgerTable } from '#shared/matters/ledger-import';
import { importLedger, knownMatters } from '../../data/commands/ledger-import';
import { call } from '../../data/desktop';
import { registeredNow } from '../../steps/registrar';
import { useNotices } from '../../ui/use-notices';
import { useWatched } from '../../ui/use-watched';
import { useMattersDesk } from '../desk';

/** A file that was read and waits for the clerk; nothing is written yet. */
export interface ReadLedger {
  table: LedgerTable;
  /** What the ledger has already, see `keyOf`. */
  known: ReadonlySet<string>;
}

export interface LedgerImporting {
  read: ReadLedger | null;
  choose: () => void;
  /** Writes the rows; `skipped` is only told. */
  confirm: (rows: readonly LedgerImportRow[], skipped: number) => Promise<void>;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Puts the file away, or stops the writing: then nothing of it stays. */
  cancel: () => void;
}

/** An existing Excel ledger on its way in: read, columns matched, reported, written, taken back. */
export function useLedgerImport(): LedgerImporting {
  const [read, setRead] = useState<ReadLedger | null>(null);
  const { attempt } = useNotices();
  const { share, stop, run } = useWatched();
  return useMemo(
    () => ({
      read,
      choose: () =>
        void attempt(async () => {
          const { book } = await call('sheet:choose', {});
          if (book === null) return;
          const table = findLedger(book);
          if (table === null)
            throw new Error(`“${book.fileName}”里没有内容，没有导入。请换一个文件。`);
          setRead({ table, known: await knownMatters() });
        }),
      confirm: async (rows, skipped) => {
        const registered = await registeredNow();
        const receipt = await run(async (watched) => {
          const done = await importLedger(rows, registered, skipped, watched);
          // The report goes together with the progress: it is not drawn once more.
          setRead(null);
          return done;
        });
        if (receipt) useMattersDesk.setState({ receipt });
      },
      share,
      cancel: () => (share === null ? setRead(null) : stop()),
    }),
    [read, attempt, share, stop, run],
  );
}
