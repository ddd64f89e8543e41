import type { OfficialDocument } from '#shared/document/official-document';
import { exportFile } from '../export/export-file';
import type { ExportPlace } from '../export/export-place';
import { checkExportable } from '../export/export-word';
import type { HandlersOf } from '../ipc/answer';
import type { MainWindow } from '../window/main-window';
import { printSheets, sheetsAsPdf } from './sheets';

export type PaperChannel = 'paper:print' | 'paper:pdf';

export interface PaperHandlersParts {
  window: () => MainWindow;
  place: ExportPlace;
}

const PDF = { name: 'PDF 文件', extensions: ['pdf'] };

function checkAll(documents: readonly OfficialDocument[]): void {
  for (const document of documents) checkExportable(document, '没有打印，也没有写入任何文件');
}

/** Paper: the pages that the window holds ready go to a printer, or into a PDF file. */
export function paperHandlers({ window, place }: PaperHandlersParts): HandlersOf<PaperChannel> {
  return {
    'paper:print': async ({ documents }) => {
      checkAll(documents);
      const printed = await printSheets(window().window.webContents);
      return { became: printed ? 'printed' : 'cancelled' };
    },
    'paper:pdf': async ({ documents, suggestedName }) => {
      checkAll(documents);
      const making = sheetsAsPdf(window().window.webContents);
      const parts = place.to('导出PDF', PDF);
      return place.handOut(await exportFile(making, suggestedName, '.pdf', parts));
    },
  };
}
