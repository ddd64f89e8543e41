import { useMemo } from 'react';
import { findLedger, type LedgerImportRow, type LedgerTable } from '#shared/matters/ledger-import';
import type { ReadBook } from '#shared/sheet/book';
import { importLedger, knownMatters } from '../../data/commands/ledger-import';
import { registeredNow } from '../../steps/registrar';
import { type SheetImporting, useSheetImport } from '../../ui/import/use-sheet-import';
import { useMattersDesk } from '../desk';

/** A ledger that was read and waits for the clerk. */
export interface ReadLedger {
  table: LedgerTable;
  /** What the ledger has already, see `keyOf`. */
  known: ReadonlySet<string>;
}

export interface LedgerImporting extends Omit<SheetImporting<ReadLedger>, 'write'> {
  /** Writes the rows; `skipped` is only told. */
  confirm: (rows: readonly LedgerImportRow[], skipped: number) => Promise<void>;
}

async function openLedger(book: ReadBook): Promise<ReadLedger | null> {
  const table = findLedger(book);
  return table && { table, known: await knownMatters() };
}

/** An existing Excel ledger on its way in: read, columns matched, reported, written, taken back. */
export function useLedgerImport(): LedgerImporting {
  const importing = useSheetImport(openLedger);
  return useMemo(() => {
    const { write, ...rest } = importing;
    return {
      ...rest,
      confirm: async (rows, skipped) => {
        const registered = await registeredNow();
        const receipt = await write((watched) => importLedger(rows, registered, skipped, watched));
        if (receipt) useMattersDesk.setState({ receipt });
      },
    };
  }, [importing]);
}
