import { attachmentHandlers } from './attachments/handlers';
import { OpenedCopies } from './attachments/opened-copies';
import { checkHandlers } from './check/handlers';
import type { DataFolder } from './data-folder/data-folder';
import { dataFolderHandlers } from './data-folder/handlers';
import { diagnosticsHandlers } from './diagnostics/handlers';
import { ExportPlace } from './export/export-place';
import { exportHandlers } from './export/handlers';
import type { RenderWorker } from './export/render-worker';
import { WrittenFilesFile } from './export/written-files';
import { HandedOut } from './files/handed-out';
import { fontHandlers } from './fonts/handlers';
import { importHandlers } from './import/handlers';
import type { Handlers } from './ipc/answer';
import { logHandlers } from './log/handlers';
import type { Log } from './log/log';
import { notifyHandlers } from './notify/handlers';
import { paperHandlers } from './paper/handlers';
import type { Paths } from './paths';
import { storeHandlers } from './persistence/handlers';
import type { Reader } from './reading/reader';
import type { SettingsFile } from './settings/settings';
import { sheetHandlers } from './sheet/handlers';
import { templateHandlers } from './template/handlers';
import { Dialogs } from './window/dialogs';
import { windowHandlers } from './window/handlers';
import type { MainWindow } from './window/main-window';

export interface AppParts {
  paths: Paths;
  settings: SettingsFile;
  log: Log;
  data: DataFolder;
  renderer: RenderWorker;
  reader: Reader;
}

/** The program as one: its window, and what each duty does on its channels. */
export class App {
  readonly log: Log;
  readonly data: DataFolder;
  readonly opened: OpenedCopies;
  readonly handlers: Handlers;
  private main: MainWindow | null = null;

  constructor(parts: AppParts) {
    this.log = parts.log;
    this.data = parts.data;
    this.opened = new OpenedCopies(parts.paths.openedCopies);
    this.handlers = this.combined(parts);
  }

  show(window: MainWindow): void {
    this.main = window;
  }

  window(): MainWindow {
    if (!this.main) throw new Error('no window yet');
    return this.main;
  }

  /** The handlers of every duty; the type makes a forgotten channel a compile error. */
  private combined({ paths, settings, log, data, renderer, reader }: AppParts): Handlers {
    const { opened } = this;
    const window = () => this.window();
    const dialogs = new Dialogs(window);
    const files = new HandedOut('这个文件不是回音刚才写出的，没有打开。请在文件夹里找到它。');
    const written = new WrittenFilesFile(paths.writtenFiles);
    const place = new ExportPlace({ settings, log, dialogs, files, written });
    return {
      ...windowHandlers(window),
      ...logHandlers(log),
      ...notifyHandlers(() => window().focus()),
      ...diagnosticsHandlers({ data, settings, log, dialogs, place, files }),
      ...dataFolderHandlers({ data, dialogs, window }),
      ...storeHandlers({ data, opened, live: () => window().pageIsLive() }),
      ...importHandlers(dialogs, reader, place),
      ...checkHandlers({ dialogs, reader, place }),
      ...fontHandlers(reader),
      ...sheetHandlers(dialogs, reader, (reading) => window().send('reading', reading)),
      ...exportHandlers({
        ...{ renderer, place, dialogs, files },
        readKept: async (file) => (await data.copy()).readFile(file),
      }),
      ...paperHandlers({ window, place }),
      ...templateHandlers({ data, dialogs, place, reader }),
      ...attachmentHandlers({ data, opened, dialogs, place, reader }),
    };
  }
}
