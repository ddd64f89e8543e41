import { join } from 'node:path';
import type { ExportPlace } from '../export/export-place';
import { readChosen } from '../files/chosen-file';
import { HandedOut } from '../files/handed-out';
import { wordFilesIn } from '../files/word-files';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

const UNKNOWN = '这个文件不是刚才选的，没有读入。请重新选一次。';

const EXTENSIONS = ['docx', 'txt', 'doc', 'wps'];
const TEXTS = { name: 'Word 文档和文本文件', extensions: EXTENSIONS };
const ANY = { name: '所有文件', extensions: ['*'] };
/** Title and button of the dialog. */
const IMPORTING = ['导入 Word 或文本文件', '导入'] as const;
const PROOFREADING = ['校对：选择 Word 或文本文件', '校对'] as const;

async function inFolder(dialogs: Dialogs, from: string): Promise<string[]> {
  const folder = await dialogs.folder('校对：选择文件夹', '校对这个文件夹', from);
  if (folder === null) return [];
  const kind = new RegExp(`\\.(?:${EXTENSIONS.join('|')})$`, 'i');
  return (await wordFilesIn(folder, kind)).map((name) => join(folder, name));
}

/** Texts in: chosen in a dialog, or dropped onto the window. */
export function importHandlers(
  dialogs: Dialogs,
  reader: Reader,
  place: Pick<ExportPlace, 'folder'>,
): HandlersOf<'import:choose' | 'import:open' | 'import:read'> {
  // Apart from the files that main wrote: those may be opened by other programs, these never.
  const chosen = new HandedOut(UNKNOWN);
  return {
    'import:choose': async ({ toProofread }) => {
      reader.prepare();
      const [title, button] = toProofread ? PROOFREADING : IMPORTING;
      const paths =
        toProofread === 'folder'
          ? await inFolder(dialogs, place.folder())
          : await dialogs.files(title, button, [TEXTS, ANY]);
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
