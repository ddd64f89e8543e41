import { app, type FileFilter } from 'electron';
import type { FileHandle } from '#shared/ipc';
import type { HandedOut } from '../files/handed-out';
import type { Log } from '../log/log';
import type { SettingsFile } from '../settings/settings';
import type { Dialogs } from '../window/dialogs';
import type { ExportParts } from './export-file';
import type { Written, WrittenFiles } from './write-target';

export interface ExportPlaceParts {
  settings: SettingsFile;
  log: Log;
  dialogs: Dialogs;
  files: HandedOut;
  written: WrittenFiles;
}

/** Where exports go: the folder of the last one first, and what was written is handed out to be opened. */
export class ExportPlace {
  constructor(private readonly parts: ExportPlaceParts) {}

  /** The folder proposed first. */
  folder(): string {
    return this.parts.settings.value.lastExportFolder || app.getPath('documents');
  }

  /** What one export needs; `title` and `kind` are those of its dialog. */
  to(title: string, kind: FileFilter): ExportParts {
    const { dialogs, written } = this.parts;
    return {
      written,
      ask: (defaultPath) => dialogs.target(title, '导出', defaultPath, kind),
      folder: () => this.folder(),
      rememberFolder: (folder) => this.remember(folder),
    };
  }

  private remember(lastExportFolder: string): void {
    try {
      this.parts.settings.update({ lastExportFolder });
    } catch (error) {
      this.parts.log.error('settings.write', error);
    }
  }

  /** The answer to the page: the file, or none when the clerk cancelled. */
  handOut(written: Written | null): { file: FileHandle | null; notice: string } {
    return written
      ? { file: this.parts.files.give(written.path), notice: written.notice }
      : { file: null, notice: '' };
  }
}
