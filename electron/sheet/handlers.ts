import type { EventPayload } from '#shared/ipc';
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
): HandlersOf<'sheet:choose' | 'sheet:read' | 'sheet:stop'> {
  const chosen = new HandedOut(UNKNOWN);
  /** Readings under way, by token. */
  const running = new Map<string, AbortController>();
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
        return { book: await reader.table(name, bytes, { stop, tell }) };
      } catch (error) {
        if (error instanceof ReadingStopped) return { book: null };
        throw error;
      } finally {
        running.delete(token);
      }
    },
    'sheet:stop': ({ token }) => {
      running.get(token)?.abort();
      return {};
    },
  };
}
