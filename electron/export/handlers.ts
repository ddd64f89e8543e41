import { shell } from 'electron';
import { profileToFile } from '#shared/gbt9704/profile-file';
import type { KeptFile } from '#shared/model/attachment';
import { Failure } from '../errors';
import type { HandedOut } from '../files/handed-out';
import type { HandlersOf } from '../ipc/answer';
import type { Dialogs } from '../window/dialogs';
import { Batches } from './batch';
import { exportFile } from './export-file';
import type { ExportPlace } from './export-place';
import { checkExportable, exportWord } from './export-word';
import { exportInto, exportWords } from './export-words';
import { keptInto } from './into';
import type { RenderWorker } from './render-worker';

export type ExportChannel =
  | 'export:word'
  | 'export:words'
  | 'export:redline'
  | 'export:reading'
  | 'export:folder'
  | 'export:into'
  | 'export:kept'
  | 'export:sheet'
  | 'export:profile'
  | 'export:open'
  | 'export:reveal';

export interface ExportHandlersParts {
  renderer: RenderWorker;
  place: ExportPlace;
  dialogs: Dialogs;
  files: HandedOut;
  /** The bytes of an attached file; throws `Failure` where it is not in the data folder as it was added. */
  readKept: (file: KeptFile) => Promise<Uint8Array>;
}

const WORD = { name: 'Word 文档', extensions: ['docx'] };
const PROFILE = { name: '版式文件', extensions: ['json'] };
const EXCEL = { name: 'Excel 工作簿', extensions: ['xlsx'] };

/** Files out: Word and Excel where the clerk says, and what was written opened or shown. */
export function exportHandlers(parts: ExportHandlersParts): HandlersOf<ExportChannel> {
  const { renderer, place, dialogs, files } = parts;
  const batches = new Batches();
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
    'export:redline': async ({ suggestedName, ...order }) => {
      for (const document of [order.before, order.after]) checkExportable(document);
      const making = renderer.renderRedline(order);
      const parts = place.to('导出花脸稿', WORD);
      return place.handOut(await exportFile(making, suggestedName, '.docx', parts));
    },
    'export:reading': async ({ suggestedName, ...order }) => {
      checkExportable(order.document);
      const making = renderer.renderReading(order);
      const parts = place.to('导出大字版', WORD);
      return place.handOut(await exportFile(making, suggestedName, '.docx', parts));
    },
    'export:folder': async () => {
      const folder = await dialogs.folder('导出到哪个文件夹', '就放在这里', place.folder());
      return { folder: folder === null ? null : files.give(folder) };
    },
    'export:into': async (request) => {
      const { written, rememberFolder } = place.to('导出 Word', WORD);
      const folder = files.pathOf(request.folder);
      const { path, notice } = await exportInto(folder, request, {
        batch: batches.of(request.folder),
        render: (what, how) => renderer.render(what, how),
        written,
      });
      rememberFolder(folder);
      return { file: files.give(path), notice };
    },
    'export:kept': async (request) => {
      const { written, rememberFolder } = place.to('导出附件', WORD);
      const folder = files.pathOf(request.folder);
      const batch = batches.of(request.folder);
      const { path, notice } = await keptInto(folder, request, {
        ...{ batch, written, readKept: parts.readKept },
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
    'export:profile': async ({ profile, suggestedName }) =>
      place.handOut(
        await exportFile(
          Promise.resolve(new TextEncoder().encode(profileToFile(profile))),
          suggestedName,
          '.json',
          place.to('导出版式', PROFILE),
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
