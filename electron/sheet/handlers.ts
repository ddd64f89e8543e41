import { chosenFile } from '../files/chosen-file';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

/** Spreadsheets in. */
export function sheetHandlers(dialogs: Dialogs, reader: Reader): HandlersOf<'sheet:choose'> {
  return {
    'sheet:choose': async () => {
      reader.prepare();
      const chosen = await chosenFile(dialogs, '导入 Excel 表格', {
        name: 'Excel 表格',
        extensions: ['xlsx', 'xls', 'et'],
      });
      return { book: chosen && (await reader.table(chosen.name, chosen.bytes)) };
    },
  };
}
