import { readFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { app, type FileFilter, shell } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { FileHandle, ImportResult, ParsedRequest, Response } from '#shared/ipc';
import { ATTACHMENT_TYPES, type KeptFile } from '#shared/model/attachment';
import type { NewBook, ReadBook } from '#shared/sheet/book';
import { Attachments } from './attachments/attachments';
import { OpenedCopies } from './attachments/opened-copies';
import type { DataFolder, MovedTo } from './data-folder/data-folder';
import { onSystemDisk } from './data-folder/default-folder';
import { lookBehind } from './data-folder/left-behind';
import { diagnosticText } from './diagnostics/diagnostics';
import { Failure } from './errors';
import { type ExportParts, exportFile } from './export/export-file';
import { exportWord } from './export/export-word';
import { exportWords } from './export/export-words';
import type { RenderWorker } from './export/render-worker';
import type { Written } from './export/write-target';
import { WrittenFilesFile } from './export/written-files';
import { HandedOut } from './files/handed-out';
import { readImport } from './import/read-import';
import type { Log } from './log/log';
import type { Paths } from './paths';
import type { SettingsFile } from './settings/settings';
import { readSheet, renderSheet } from './sheet/sheet-worker';
import { Dialogs } from './window/dialogs';
import type { MainWindow } from './window/main-window';

export interface AppParts {
  paths: Paths;
  settings: SettingsFile;
  log: Log;
  data: DataFolder;
  renderer: RenderWorker;
}

/** What the program can do for the page, with its dialogs and the desktop. */
export class App {
  readonly log: Log;
  readonly attachments: Attachments;
  readonly opened: OpenedCopies;
  private readonly files = new HandedOut();
  private readonly dialogs = new Dialogs(() => this.window());
  private readonly written: WrittenFilesFile;
  private main: MainWindow | null = null;

  constructor(private readonly parts: AppParts) {
    this.log = parts.log;
    this.written = new WrittenFilesFile(parts.paths.writtenFiles);
    this.opened = new OpenedCopies(parts.paths.openedCopies);
    this.attachments = new Attachments({
      keeper: () => this.data.copy(),
      opened: this.opened,
      ask: () =>
        this.dialogs.files('添加附件', '添加', {
          name: '扫描件、图片和文件',
          extensions: [...ATTACHMENT_TYPES],
        }),
      readWords: (name, bytes) => this.readImport(name, bytes),
      openPath: (path) => shell.openPath(path),
    });
  }

  get data(): DataFolder {
    return this.parts.data;
  }

  show(window: MainWindow): void {
    this.main = window;
  }

  window(): MainWindow {
    if (!this.main) throw new Error('no window yet');
    return this.main;
  }

  quit(): void {
    app.quit();
  }

  async info(): Promise<Response<'app:info'>> {
    const { folder } = this.data;
    const { leftBehind } = this.parts.settings.value;
    return {
      version: app.getVersion(),
      platform: `${process.platform} ${process.arch}`,
      runtime: process.versions.electron ? 'electron' : 'stand-in',
      dataFolder: folder,
      onSystemDisk: onSystemDisk(folder),
      leftBehind: leftBehind === null ? null : await lookBehind(leftBehind),
    };
  }

  async openFolder(folder: string): Promise<void> {
    const problem = await shell.openPath(folder);
    if (problem !== '') {
      throw new Failure('unknown-file', `没有能打开文件夹：${folder}。可以在文件管理器里找到它。`);
    }
  }

  async moveDataFolder(): Promise<MovedTo | null> {
    const { folder } = this.data;
    const chosen = await this.dialogs.folder('把数据文件夹移到哪里', '就放在这里', folder);
    return chosen === null ? null : this.data.moveTo(chosen);
  }

  choices(): Response<'app:choices'> {
    const { found, mayBegin } = this.data.choices();
    return {
      mayBegin,
      found: found.map(({ token, folder, drafts, at, app: version, newer, movedTo }) => {
        return { token, folder, drafts, at, app: version, newer, movedTo };
      }),
    };
  }

  async useFolder(token: string): Promise<void> {
    await this.data.use(token);
    this.window().load();
  }

  async beginFolder(): Promise<void> {
    await this.data.begin();
    this.window().load();
  }

  async findDataFolder(): Promise<string | null> {
    const { folder } = this.data;
    const near = folder === '' ? app.getPath('home') : dirname(folder);
    const chosen = await this.dialogs.folder('数据文件夹现在在哪里', '就是这个', near);
    if (chosen === null) return null;
    const found = await this.data.find(chosen);
    this.window().load();
    return found;
  }

  async saveDiagnostics(): Promise<FileHandle | null> {
    const filePath = await this.dialogs.target(
      '导出诊断信息',
      '导出',
      join(this.exportFolder(), '回音诊断信息.txt'),
      { name: '文本文件', extensions: ['txt'] },
    );
    if (filePath === null) return null;
    const text = diagnosticText({
      version: app.getVersion(),
      versions: process.versions,
      dataFolder: this.data.folder,
      status: await this.data
        .copy()
        .then((copy) => copy.status())
        .catch(() => null),
      log: this.log.tail(),
    });
    await writeFileAtomic(filePath, text).catch((error: unknown) => {
      throw new Failure(
        'target-read-only',
        `诊断信息没有写成：${filePath}。请另选一个位置再试。`,
        error,
      );
    });
    return this.files.give(filePath);
  }

  async chooseImport(): Promise<ImportResult | null> {
    const chosen = await this.openChosen('导入 Word 或文本文件', {
      name: 'Word 文档和文本文件',
      extensions: ['docx', 'txt', 'doc', 'wps'],
    });
    return chosen && this.readImport(chosen.name, chosen.bytes);
  }

  async chooseSheet(): Promise<ReadBook | null> {
    const chosen = await this.openChosen('导入 Excel 表格', {
      name: 'Excel 表格',
      extensions: ['xlsx', 'xls', 'et'],
    });
    if (chosen === null) return null;
    return readSheet(chosen.name, chosen.bytes, { workerPath: this.parts.paths.sheetWorker });
  }

  /** The file that the clerk chose, or null. Throws `unreadable-file`. */
  private async openChosen(
    title: string,
    kind: FileFilter,
  ): Promise<{ name: string; bytes: Uint8Array } | null> {
    const path = await this.dialogs.file(title, '导入', kind);
    if (path === null) return null;
    const name = basename(path);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new Failure(
        'unreadable-file',
        `“${name}”读不出来，原文件没有改动。请检查它是否还在、是否允许读取。`,
        error,
      );
    });
    return { name, bytes };
  }

  readImport(name: string, bytes: Uint8Array): Promise<ImportResult> {
    return readImport(name, bytes, { workerPath: this.parts.paths.importWorker });
  }

  /** Writes a copy of an attached file where the clerk says; null when cancelled. */
  async saveAttachment(file: KeptFile): Promise<Response<'attachment:save'>> {
    // Read first: nobody is asked where to put a file that is gone.
    const bytes = await this.attachments.read(file);
    const { name, ext } = parse(file.name);
    const kind = { name: '附件', extensions: [ext.slice(1)] };
    const written = await exportFile(
      Promise.resolve(bytes),
      name,
      ext.toLowerCase(),
      this.exportTo('附件另存为', kind),
    );
    return this.handOut(written);
  }

  private exportFolder(): string {
    return this.parts.settings.value.lastExportFolder || app.getPath('documents');
  }

  async exportWord(
    document: OfficialDocument,
    options: RenderOptions,
    suggestedName: string,
  ): Promise<Response<'export:word'>> {
    const written = await exportWord(document, options, suggestedName, {
      render: (what, how) => this.parts.renderer.render(what, how),
      ...this.exportTo('导出 Word', { name: 'Word 文档', extensions: ['docx'] }),
    });
    return this.handOut(written);
  }

  /** Several documents, each a file of its own or all in one. */
  async exportWords(request: ParsedRequest<'export:words'>): Promise<Response<'export:words'>> {
    const { renderer } = this.parts;
    const written = await exportWords(request, {
      render: (what, how) => renderer.render(what, how),
      renderMany: (what, how) => renderer.renderMany(what, how),
      askFolder: () => this.dialogs.folder('导出到哪个文件夹', '就放在这里', this.exportFolder()),
      ...this.exportTo('导出 Word', { name: 'Word 文档', extensions: ['docx'] }),
    });
    return this.handOut(written);
  }

  async exportSheet(book: NewBook, suggestedName: string): Promise<Response<'export:sheet'>> {
    const written = await exportFile(
      renderSheet(book, { workerPath: this.parts.paths.sheetWorker }),
      suggestedName,
      '.xlsx',
      this.exportTo('导出 Excel', { name: 'Excel 工作簿', extensions: ['xlsx'] }),
    );
    return this.handOut(written);
  }

  private handOut(written: Written | null): { file: FileHandle | null; notice: string } {
    return written
      ? { file: this.files.give(written.path), notice: written.notice }
      : { file: null, notice: '' };
  }

  private exportTo(title: string, kind: FileFilter): ExportParts {
    return {
      written: this.written,
      ask: (defaultPath) => this.dialogs.target(title, '导出', defaultPath, kind),
      folder: () => this.exportFolder(),
      rememberFolder: (folder) => this.remember(folder),
    };
  }

  private remember(lastExportFolder: string): void {
    try {
      this.parts.settings.update({ lastExportFolder });
    } catch (error) {
      this.log.error('settings.write', error);
    }
  }

  async openFile(token: string): Promise<void> {
    const problem = await shell.openPath(this.files.pathOf(token));
    if (problem !== '') {
      throw new Failure(
        'unknown-file',
        '没有能打开这个文件。可能它已被移走，或者这台电脑没有能打开它的程序。文件夹里可以找到它。',
      );
    }
  }

  reveal(token: string): void {
    shell.showItemInFolder(this.files.pathOf(token));
  }
}
