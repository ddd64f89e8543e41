import { join } from 'node:path';
import type { CheckSource } from '#shared/ipc';
import { exportFile } from '../export/export-file';
import type { ExportPlace } from '../export/export-place';
import { type ChosenFile, readChosen } from '../files/chosen-file';
import { HandedOut } from '../files/handed-out';
import { wordFilesIn } from '../files/word-files';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

const UNKNOWN = '这个文件不是刚才选的，没有检查。请重新选一次。';
const WORD = { name: 'Word 文档', extensions: ['docx'] };

export interface CheckHandlersParts {
  dialogs: Dialogs;
  reader: Reader;
  place: ExportPlace;
}

/** 格式体检: files that are chosen or dropped are read, and a corrected copy is written where the clerk says. */
export function checkHandlers({
  dialogs,
  reader,
  place,
}: CheckHandlersParts): HandlersOf<'check:choose' | 'check:file' | 'check:save'> {
  // Apart from the files that main wrote: those may be opened by other programs, these never.
  const chosen = new HandedOut(UNKNOWN);
  const read = async (source: CheckSource): Promise<ChosenFile> =>
    'token' in source ? readChosen(chosen.pathOf(source.token)) : source;
  return {
    'check:choose': async ({ folder }) => {
      reader.prepare();
      const paths = folder
        ? await inFolder(dialogs, place.folder())
        : await dialogs.files('格式体检：选择 Word 文件', '检查', [WORD]);
      return { files: paths.map((path) => chosen.give(path)) };
    },
    'check:file': async ({ source, profile }) => {
      const { name, bytes } = await read(source);
      return { result: await reader.check(name, bytes, profile) };
    },
    'check:save': async ({ source, profile }) => {
      const { name, bytes } = await read(source);
      const mended = await reader.mend(name, bytes, profile);
      const copy = `${name.replace(/\.docx$/i, '')}（改好）`;
      const made = Promise.resolve(mended.bytes);
      const written = await exportFile(made, copy, '.docx', place.to('另存改好的副本', WORD));
      return { ...place.handOut(written), after: mended.after };
    },
  };
}

async function inFolder(dialogs: Dialogs, from: string): Promise<string[]> {
  const folder = await dialogs.folder('格式体检：选择文件夹', '检查这个文件夹', from);
  return folder === null ? [] : (await wordFilesIn(folder)).map((name) => join(folder, name));
}
