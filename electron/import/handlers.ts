import { readChosen } from '../files/chosen-file';
import { HandedOut } from '../files/handed-out';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

const UNKNOWN = '这个文件不是刚才选的，没有读入。请重新选一次。';

/** Texts in: chosen in a dialog, or dropped onto the window. */
export function importHandlers(
  dialogs: Dialogs,
  reader: Reader,
): HandlersOf<'import:choose' | 'import:open' | 'import:read'> {
  // Apart from the files that main wrote: those may be opened by other programs, these never.
  const chosen = new HandedOut(UNKNOWN);
  return {
    'import:choose': async () => {
      reader.prepare();
      const kind = { name: 'Word 文档和文本文件', extensions: ['docx', 'txt', 'doc', 'wps'] };
      const any = { name: '所有文件', extensions: ['*'] };
      const paths = await dialogs.files('导入 Word 或文本文件', '导入', [kind, any]);
      return { files: paths.map((path) => chosen.give(path)) };
    },
    'import:open': async ({ token, ...how }) => {
      const { name, bytes } = await readChosen(chosen.pathOf(token));
      return { result: await reader.words(name, bytes, how) };
    },
    'import:read': async ({ name, bytes, ...how }) => ({
      result: await reader.words(name, bytes, how),
    }),
  };
}
