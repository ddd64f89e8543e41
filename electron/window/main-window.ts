import { BrowserWindow, dialog, screen } from 'electron';
import type { EventName, EventPayload } from '#shared/ipc';
import type { Log } from '../log/log';
import { setupContextMenu } from '../menu/context-menu';
import { ORIGIN } from '../protocol/serve';
import { lockPage, webPreferences } from '../security/security';
import type { SettingsFile } from '../settings/settings';
import { Flusher, type FlushReason } from './flush';
import { MIN_SIZE, place } from './placement';

export const TITLE = '回音 · 办文办会办事';

export interface WindowParts {
  preload: string;
  packaged: boolean;
  settings: SettingsFile;
  log: Log;
}

/** The one window, its place, its closing and its crashes. */
export class MainWindow {
  readonly window: BrowserWindow;
  readonly flusher: Flusher;
  /** The page has asked for data: from now on it may hold something unsaved. */
  private holdsData = false;
  private mayClose = false;
  private closing: Promise<boolean> | null = null;

  constructor(private readonly parts: WindowParts) {
    const { maximized, ...bounds } = place(
      parts.settings.value.window,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    this.window = new BrowserWindow({
      ...bounds,
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      title: TITLE,
      show: false,
      backgroundColor: '#f6f3ee',
      autoHideMenuBar: false,
      webPreferences: webPreferences(parts.preload, parts.packaged),
    });
    this.flusher = new Flusher((reason) => this.send('flush', { reason }));
    lockPage(this.window.webContents);
    setupContextMenu(this.window);
    this.window.once('ready-to-show', () => {
      if (maximized) this.window.maximize();
      this.window.show();
    });
    this.window.on('page-title-updated', (event) => event.preventDefault());
    this.watchPlace();
    this.watchClosing();
    this.watchCrashes();
  }

  load(): void {
    this.holdsData = false;
    void this.window.loadURL(`${ORIGIN}/`).catch((error: unknown) => {
      this.parts.log.error('window.load', error);
    });
  }

  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(event, payload);
  }

  /** Called when the page first reads data. */
  pageIsLive(): void {
    this.holdsData = true;
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** Everything acknowledged, or the clerk chose to close all the same. */
  prepareToClose(reason: FlushReason): Promise<boolean> {
    if (this.mayClose || !this.holdsData) return Promise.resolve(true);
    this.closing ??= this.askToClose(reason).finally(() => {
      this.closing = null;
    });
    return this.closing;
  }

  private async askToClose(reason: FlushReason): Promise<boolean> {
    const done = await this.flusher.flush(reason);
    this.mayClose = done || (await this.confirmLoss());
    return this.mayClose;
  }

  private async confirmLoss(): Promise<boolean> {
    this.parts.log.info('window.close.unsaved');
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      title: '回音',
      message: '有内容还没有存到磁盘上',
      detail:
        '已显示“已保存”的内容都在。刚才最后的改动还在窗口里，没有写进数据文件夹。请返回看看提示；如果仍要关闭，最后的改动可能丢失。',
      buttons: ['返回', '仍要关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  private watchPlace(): void {
    this.window.on('close', () => {
      const bounds = this.window.getNormalBounds();
      try {
        this.parts.settings.update({
          window: { ...bounds, maximized: this.window.isMaximized() },
        });
      } catch (error) {
        this.parts.log.error('settings.write', error);
      }
    });
  }

  private watchClosing(): void {
    this.window.on('close', (event) => {
      if (this.mayClose || !this.holdsData) return;
      event.preventDefault();
      void this.closeWhenSafe('close');
    });
    // Windows asks before it logs off or shuts down; the answer "not yet" gives the time to save.
    this.window.on('query-session-end', (event) => {
      if (this.mayClose || !this.holdsData) return;
      event.preventDefault();
      void this.closeWhenSafe('shutdown');
    });
  }

  private async closeWhenSafe(reason: FlushReason): Promise<void> {
    if ((await this.prepareToClose(reason)) && !this.window.isDestroyed()) this.window.close();
  }

  private watchCrashes(): void {
    const { log } = this.parts;
    this.window.webContents.on('render-process-gone', (_event, details) => {
      log.line('error', 'page.gone', `${details.reason} ${details.exitCode}`);
      if (details.reason === 'clean-exit') return;
      this.holdsData = false;
      void this.window.loadURL(`${ORIGIN}/crash.html`).catch(() => undefined);
    });
    this.window.on('unresponsive', () => void this.askAboutWaiting());
  }

  private async askAboutWaiting(): Promise<void> {
    this.parts.log.info('page.unresponsive');
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'question',
      title: '回音',
      message: '窗口暂时没有响应',
      detail: '可能正在处理较长的文稿。已显示“已保存”的内容都在。',
      buttons: ['继续等待', '重新打开窗口'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) this.load();
  }
}
