import { create } from 'zustand';
import type { ReadBook } from '#shared/sheet/book';
import { bookOf } from '#shared/sheet/book-parts';
import { call } from '../../data/desktop';

/** A spreadsheet that is being read. */
export interface SheetBeingRead {
  fileName: string;
  /** How far it is, 0 to 1. */
  share: number;
  /** Ends the reading; nothing has changed then. */
  stop: () => void;
}

/** What `SheetReading` shows; null while none is being read. */
export const useSheetReading = create<{ reading: SheetBeingRead | null }>(() => ({
  reading: null,
}));

/**
 * Lets the clerk choose a spreadsheet, reads it, and makes of it what its screen needs; all of it
 * is shown and can be stopped. null when none was chosen, or when it was stopped. Throws what main
 * or `make` throws; nothing is written anywhere.
 */
export async function chooseSheet<T>(make: (book: ReadBook) => Promise<T> | T): Promise<T | null> {
  const { file } = await call('sheet:choose', {});
  if (file === null) return null;
  const { token } = file;
  return watched(file.name, async (tell, stop) => {
    stop.addEventListener('abort', () => void call('sheet:stop', { token }).catch(() => undefined));
    const deaf = window.desktop.on('reading', (told) => told.token === token && tell(told.share));
    try {
      const { book: head } = await call('sheet:read', { token });
      const ask = async (sheet: number, from: number) =>
        (await call('sheet:rows', { token, sheet, from })).rows;
      const book = head && (await bookOf(head, ask, () => stop.aborted));
      // Once more before the screen's own part: what was stopped is not begun.
      return book === null || stop.aborted ? null : await make(book);
    } finally {
      deaf();
    }
  });
}

/** Shows the work until it is done. Stopping it answers at once, whatever the disk or main are still at. */
async function watched<T>(
  fileName: string,
  work: (tell: (share: number) => void, stop: AbortSignal) => Promise<T | null>,
): Promise<T | null> {
  const controller = new AbortController();
  const { signal } = controller;
  let mine: SheetBeingRead = { fileName, share: 0, stop: () => controller.abort() };
  const show = (share: number) => {
    if (signal.aborted) return;
    mine = { ...mine, share };
    useSheetReading.setState({ reading: mine });
  };
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null));
  });
  show(0);
  try {
    return await Promise.race([work(show, signal), stopped]);
  } finally {
    if (useSheetReading.getState().reading === mine) useSheetReading.setState({ reading: null });
  }
}
