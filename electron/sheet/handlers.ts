import type { ReadBook } from '#shared/sheet/book';
import { chosenFile } from '../files/chosen-file';
import type { HandlersOf } from '../ipc/answer';
import type { Dialogs } from '../window/dialogs';

/** Reads an .xlsx or .xls. Throws a failure with a sentence. */
export type ReadTable = (name: string, bytes: Uint8Array) => Promise<ReadBook>;

/** Spreadsheets in. */
export function sheetHandlers(dialogs: Dialogs, read: ReadTable): HandlersOf<'sheet:choose'> {
  return {
    'sheet:choose': async () => {
      const chosen = await chosenFile(dialogs, '导入 Excel 表格', {
        name: 'Excel 表格',
        extensions: ['xlsx', 'xls', 'et'],
      });
      return { book: chosen && (await read(chosen.name, chosen.bytes)) };
    },
  };
}
