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

/** The program's one window: its place, its closing, its crashes, and another one for a page that hangs. */
export class MainWindow {
  readonly flusher: Flusher;
  private current: BrowserWindow;
  /** The page has asked for data: from now on it may hold something unsaved. */
  private holdsData = false;
  private mayClose = false;
  private closing: Promise<boolean> | null = null;
  /** The page asks the clerk whether to close. */
  private pageAsks = false;
  /** The session of the system ends: nobody is asked about forms. */
  private sessionEnds = false;
  private isAsking = false;

  constructor(private readonly parts: WindowParts) {
    this.flusher = new Flusher((reason) => this.send('flush', { reason }));
    this.current = this.open();
  }

  get window(): BrowserWindow {
    return this.current;
  }

  /** A window at the place where the last one was, not yet loaded. */
  private open(): BrowserWindow {
    const { parts } = this;
    const { maximized, ...bounds } = place(
      parts.settings.value.window,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    const window = new BrowserWindow({
      ...bounds,
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      title: TITLE,
      show: false,
      backgroundColor: '#f6f3ee',
      autoHideMenuBar: false,
      webPreferences: webPreferences(parts.preload, parts.packaged),
    });
    lockPage(window.webContents);
    setupContextMenu(window, (command) => this.send('command', { command }));
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    this.watchClosing(window);
    this.watchPage(window);
    return window;
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

  /** The page's answer to a flush. Where it `asks`, the window stays until it asks main to quit: no clock runs meanwhile. */
  flushed(done: boolean, asks: boolean): void {
    this.pageAsks = asks;
    this.flusher.answered(done);
  }

  /** Everything acknowledged, or the clerk chose to close all the same; false also while the page asks. */
  prepareToClose(reason: FlushReason): Promise<boolean> {
    if (this.mayClose || !this.holdsData) return Promise.resolve(true);
    if (reason === 'shutdown') this.sessionEnds = true;
    this.closing ??= this.askToClose(reason).finally(() => {
      this.closing = null;
      this.sessionEnds = false;
    });
    return this.closing;
  }

  private async askToClose(reason: FlushReason): Promise<boolean> {
    this.pageAsks = false;
    const done = await this.flusher.flush(reason);
    if (this.pageAsks && reason !== 'shutdown') {
      // It ended while the page was still saving for the closing button.
      return this.sessionEnds && this.askToClose('shutdown');
    }
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

  private rememberPlace(window: BrowserWindow): void {
    const bounds = window.getNormalBounds();
    try {
      this.parts.settings.update({ window: { ...bounds, maximized: window.isMaximized() } });
    } catch (error) {
      this.parts.log.error('settings.write', error);
    }
  }

  private watchClosing(window: BrowserWindow): void {
    window.on('close', (event) => {
      this.rememberPlace(window);
      if (this.mayClose || !this.holdsData) return;
      event.preventDefault();
      void this.closeWhenSafe('close');
    });
    // Windows asks before it logs off or shuts down; the answer "not yet" gives the time to save.
    window.on('query-session-end', (event) => {
      if (this.mayClose || !this.holdsData) return;
      event.preventDefault();
      void this.closeWhenSafe('shutdown');
    });
  }

  private async closeWhenSafe(reason: FlushReason): Promise<void> {
    if ((await this.prepareToClose(reason)) && !this.window.isDestroyed()) this.window.close();
  }

  /** What a window says of its page counts as long as it is the one in use. */
  private watchPage(window: BrowserWindow): void {
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (window !== this.window) return;
      this.parts.log.line('error', 'page.gone', `${reason} ${exitCode}`);
      if (reason === 'clean-exit') return;
      this.holdsData = false;
      void window.loadURL(`${ORIGIN}/crash.html`).catch(() => undefined);
    });
    window.on('unresponsive', () => {
      if (window === this.window) void this.askAboutWaiting(window);
    });
  }

  private async askAboutWaiting(window: BrowserWindow): Promise<void> {
    // Whoever is closing the window is asked about its words already.
    if (this.isAsking || this.closing !== null) return;
    this.isAsking = true;
    this.parts.log.info('page.unresponsive');
    const answers = new AbortController();
    const answered = () => answers.abort();
    window.once('responsive', answered);
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title: '回音',
        message: '窗口暂时没有响应',
        detail:
          '可能正在处理较长的文稿，可以再等一等。已显示“已保存”的内容都在磁盘上。重新打开会关掉这个窗口，另开一个；刚才还没有显示“已保存”的改动可能丢失。',
        buttons: ['继续等待', '重新打开窗口'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        // A page that answers again needs no new window, and has its words still.
        signal: answers.signal,
      });
      if (response === 1 && window === this.window && !window.isDestroyed()) this.replace(window);
    } finally {
      this.isAsking = false;
      window.removeListener('responsive', answered);
    }
  }

  /** Ends a page that is stuck, for loading anew does not, and goes on in another window. */
  private replace(stuck: BrowserWindow): void {
    this.parts.log.info('page.replaced');
    this.rememberPlace(stuck);
    // Open before the last one goes: without a window the program would end.
    this.current = this.open();
    stuck.destroy();
    this.load();
  }
}
