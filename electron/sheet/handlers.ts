import type { EventPayload } from '#shared/ipc';
import type { ReadBook } from '#shared/sheet/book';
import { headOf, rowsFrom } from '#shared/sheet/book-parts';
import { Failure } from '../errors';
import { readChosen } from '../files/chosen-file';
import { HandedOut } from '../files/handed-out';
import type { HandlersOf } from '../ipc/answer';
import { type Reader, ReadingStopped } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

const UNKNOWN = '这个表格不是刚才选的，没有读入。请重新选一次。';

/** Spreadsheets in. `told`: takes to the page how far one is read. */
export function sheetHandlers(
  dialogs: Pick<Dialogs, 'file'>,
  reader: Pick<Reader, 'prepare' | 'table'>,
  told: (reading: EventPayload<'reading'>) => void,
): HandlersOf<'sheet:choose' | 'sheet:read' | 'sheet:rows' | 'sheet:stop'> {
  const chosen = new HandedOut(UNKNOWN);
  /** Readings under way, by token. */
  const running = new Map<string, AbortController>();
  /** What was read last, until the page has the whole of it. */
  let held: { token: string; book: ReadBook } | null = null;
  return {
    'sheet:choose': async () => {
      reader.prepare();
      const path = await dialogs.file('导入 Excel 表格', '导入', {
        name: 'Excel 表格',
        extensions: ['xlsx', 'xls', 'et'],
      });
      return { file: path === null ? null : chosen.give(path) };
    },
    'sheet:read': async ({ token }) => {
      const path = chosen.pathOf(token);
      const controller = new AbortController();
      const { signal: stop } = controller;
      running.set(token, controller);
      try {
        const { name, bytes } = await readChosen(path);
        const tell = (share: number) => {
          if (!stop.aborted) told({ token, share });
        };
        const book = await reader.table(name, bytes, { stop, tell });
        if (stop.aborted) return { book: null };
        held = { token, book };
        return { book: headOf(book) };
      } catch (error) {
        if (error instanceof ReadingStopped) return { book: null };
        throw error;
      } finally {
        running.delete(token);
      }
    },
    'sheet:rows': ({ token, sheet, from }) => {
      const sheets = held?.token === token ? held.book.sheets : [];
      const asked = sheets[sheet];
      if (!asked || from >= asked.rows.length) throw new Failure('unknown-file', UNKNOWN);
      const rows = rowsFrom(asked, from);
      const isLast = sheet === sheets.length - 1 && from + rows.length === asked.rows.length;
      if (isLast) held = null;
      return { rows };
    },
    'sheet:stop': ({ token }) => {
      if (held?.token === token) held = null;
      running.get(token)?.abort();
      return {};
    },
  };
}
