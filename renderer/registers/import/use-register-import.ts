import { useMemo } from 'react';
import { create } from 'zustand';
import type { Known } from '#shared/registers/import/plan';
import type { ReadBook } from '#shared/sheet/book';
import {
  knownIncoming,
  knownOutgoing,
  type RegisterReceipt,
} from '../../data/commands/register-import';
import type { Watched } from '../../data/commands/watched';
import { type SheetImporting, useSheetImport } from '../../ui/import/use-sheet-import';

/** A register that was read and waits for the clerk. */
export interface ReadRegister {
  book: ReadBook;
  known: Known;
}

export interface RegisterImporting extends Omit<SheetImporting<ReadRegister>, 'write'> {
  /** Writes what the report says. */
  confirm: (write: (watched: Watched) => Promise<RegisterReceipt>) => Promise<void>;
}

/** What the last import into a register did, until the clerk has seen it. */
export const useImported = create<{ receipt: RegisterReceipt | null }>(() => ({ receipt: null }));

const opened = async (book: ReadBook, known: () => Promise<Known>): Promise<ReadRegister | null> =>
  book.sheets.length === 0 ? null : { book, known: await known() };
const OPEN: Record<RegisterReceipt['into'], (book: ReadBook) => Promise<ReadRegister | null>> = {
  incoming: (book) => opened(book, knownIncoming),
  earlierIssues: (book) => opened(book, knownOutgoing),
};

/** An existing Excel register on its way in: read, columns matched, reported, written, taken back. */
export function useRegisterImport(into: RegisterReceipt['into']): RegisterImporting {
  const importing = useSheetImport(OPEN[into]);
  return useMemo(() => {
    const { write, ...rest } = importing;
    return {
      ...rest,
      confirm: async (work) => {
        const receipt = await write(work);
        if (receipt) useImported.setState({ receipt });
      },
    };
  }, [importing]);
}
