import { dialog, type FileFilter } from 'electron';
import type { MainWindow } from './main-window';

/** The system's dialogs, over the window of the program. null, or no paths, when cancelled. */
export class Dialogs {
  constructor(private readonly window: () => MainWindow) {}

  async folder(title: string, buttonLabel: string, defaultPath: string): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window().window, {
      title,
      defaultPath,
      buttonLabel,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** A file to be read; the kind is offered first, any other file too. */
  async file(title: string, buttonLabel: string, kind: FileFilter): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window().window, {
      title,
      buttonLabel,
      properties: ['openFile'],
      filters: [kind, { name: '所有文件', extensions: ['*'] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** Several files at once, of one of these kinds. */
  async files(title: string, buttonLabel: string, kinds: FileFilter[]): Promise<string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window().window, {
      title,
      buttonLabel,
      properties: ['openFile', 'multiSelections'],
      filters: kinds,
    });
    return canceled ? [] : filePaths;
  }

  /** Where to write a file. */
  async target(
    title: string,
    buttonLabel: string,
    defaultPath: string,
    kind: FileFilter,
  ): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(this.window().window, {
      title,
      buttonLabel,
      defaultPath,
      filters: [kind],
      // What is there is never overwritten unasked: a stranger's file gets a neighbour.
      properties: ['createDirectory'],
    });
    return canceled || !filePath ? null : filePath;
  }
}
