import type { ImportResult } from '#shared/ipc';
import { chosenFile } from '../files/chosen-file';
import type { HandlersOf } from '../ipc/answer';
import type { Dialogs } from '../window/dialogs';

/** Reads a .docx or .txt. Throws a failure with a sentence. */
export type ReadWords = (name: string, bytes: Uint8Array) => Promise<ImportResult>;

/** Texts in: chosen in a dialog, or dropped onto the window. */
export function importHandlers(
  dialogs: Dialogs,
  read: ReadWords,
): HandlersOf<'import:choose' | 'import:read'> {
  return {
    'import:choose': async () => {
      const chosen = await chosenFile(dialogs, '导入 Word 或文本文件', {
        name: 'Word 文档和文本文件',
        extensions: ['docx', 'txt', 'doc', 'wps'],
      });
      return { result: chosen && (await read(chosen.name, chosen.bytes)) };
    },
    'import:read': async ({ name, bytes }) => ({ result: await read(name, bytes) }),
  };
}
