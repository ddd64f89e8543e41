import { chosenFile } from '../files/chosen-file';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

/** Texts in: chosen in a dialog, or dropped onto the window. */
export function importHandlers(
  dialogs: Dialogs,
  reader: Reader,
): HandlersOf<'import:choose' | 'import:read'> {
  return {
    'import:choose': async ({ quoted }) => {
      reader.prepare();
      const chosen = await chosenFile(dialogs, '导入 Word 或文本文件', {
        name: 'Word 文档和文本文件',
        extensions: ['docx', 'txt', 'doc', 'wps'],
      });
      return { result: chosen && (await reader.words(chosen.name, chosen.bytes, quoted)) };
    },
    'import:read': async ({ name, bytes, quoted }) => ({
      result: await reader.words(name, bytes, quoted),
    }),
  };
}
