import { shell } from 'electron';
import { Failure } from '../errors';
import type { HandedOut } from '../files/handed-out';
import type { HandlersOf } from '../ipc/answer';
import type { Dialogs } from '../window/dialogs';
import { exportFile } from './export-file';
import type { ExportPlace } from './export-place';
import { exportWord } from './export-word';
import { exportInto, exportWords } from './export-words';
import type { RenderWorker } from './render-worker';

export type ExportChannel =
  | 'export:word'
  | 'export:words'
  | 'export:folder'
  | 'export:into'
  | 'export:sheet'
  | 'export:open'
  | 'export:reveal';

export interface ExportHandlersParts {
  renderer: RenderWorker;
  place: ExportPlace;
  dialogs: Dialogs;
  files: HandedOut;
}

const WORD = { name: 'Word 文档', extensions: ['docx'] };
const EXCEL = { name: 'Excel 工作簿', extensions: ['xlsx'] };

/** Files out: Word and Excel where the clerk says, and what was written opened or shown. */
export function exportHandlers(parts: ExportHandlersParts): HandlersOf<ExportChannel> {
  const { renderer, place, dialogs, files } = parts;
  return {
    'export:word': async ({ document, options, suggestedName }) =>
      place.handOut(
        await exportWord(document, options, suggestedName, {
          render: (what, how) => renderer.render(what, how),
          ...place.to('导出 Word', WORD),
        }),
      ),
    'export:words': async (request) =>
      place.handOut(
        await exportWords(request, {
          renderMany: (what, how) => renderer.renderMany(what, how),
          ...place.to('导出 Word', WORD),
        }),
      ),
    'export:folder': async () => {
      const folder = await dialogs.folder('导出到哪个文件夹', '就放在这里', place.folder());
      return { folder: folder === null ? null : files.give(folder) };
    },
    'export:into': async (request) => {
      const { written, rememberFolder } = place.to('导出 Word', WORD);
      const folder = files.pathOf(request.folder);
      const { path, notice } = await exportInto(folder, request, {
        render: (what, how) => renderer.render(what, how),
        written,
      });
      rememberFolder(folder);
      return { file: files.give(path), notice };
    },
    'export:sheet': async ({ book, suggestedName }) =>
      place.handOut(
        await exportFile(
          renderer.renderSheet(book),
          suggestedName,
          '.xlsx',
          place.to('导出 Excel', EXCEL),
        ),
      ),
    'export:open': async ({ token }) => {
      await openFile(files.pathOf(token));
      return {};
    },
    'export:reveal': ({ token }) => {
      shell.showItemInFolder(files.pathOf(token));
      return {};
    },
  };
}

async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') {
    throw new Failure(
      'unknown-file',
      '没有能打开这个文件。可能它已被移走，或者这台电脑没有能打开它的程序。文件夹里可以找到它。',
    );
  }
}
