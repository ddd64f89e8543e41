import { decode, encode } from '../codec';
import type { FrameView, PdfOptions } from '../wire';
import { host, tell } from './host';
import type { Session } from './session';
import { notImplemented, preventable, StrictEmitter, strict } from './strict';
import { WebFrameMain } from './web-frame';
import { DEFAULTS, type WebPreferences } from './web-preferences';

const EVENTS = [
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'will-frame-navigate',
  'did-create-window',
  'page-title-updated',
  'render-process-gone',
  'context-menu',
  'console-message',
  'destroyed',
  'devtools-opened',
  'devtools-closed',
  'zoom-changed',
  'unresponsive',
  'responsive',
  // Registered by careful programs; nothing here ever sends them.
  'will-redirect',
  'will-attach-webview',
  'did-attach-webview',
  'preload-error',
  'will-prevent-unload',
];

type OpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}) => {
  action: 'allow' | 'deny';
};

export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session: Session;
  readonly mainFrame: WebFrameMain;
  /** What the page runs with. */
  readonly preferences: WebPreferences;
  private readonly subFrame: WebFrameMain;
  private title = '';
  private loading = false;
  private destroyed = false;
  private factor = 1;
  private openHandler: OpenHandler | null = null;
  private webRtc = 'default';

  constructor(id: number, session: Session, preferences: WebPreferences) {
    super('webContents', EVENTS);
    this.id = id;
    this.session = session;
    this.preferences = { ...DEFAULTS, ...preferences };
    this.mainFrame = strict('webFrameMain', new WebFrameMain(id, null));
    this.subFrame = strict('webFrameMain', new WebFrameMain(1000 + id, this.mainFrame));
  }

  /** The frame a message came from. */
  frameOf(view: FrameView): WebFrameMain {
    const frame = view.main ? this.mainFrame : this.subFrame;
    frame.url = view.url;
    return frame;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    void tell('toPage', { id: this.id, channel, payload: encode(args) });
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  /** What the program says to a page that wants a new window; no handler means that it may. */
  mayOpen(url: string): boolean {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' };
    return (this.openHandler?.(details).action ?? 'allow') === 'allow';
  }

  async loadURL(url: string): Promise<void> {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    this.loading = true;
    this.emit('did-start-loading');
    this.mainFrame.url = url;
    await host().call('loadUrl', { id: this.id, url });
  }
  reload(): void {
    void tell('reload', { id: this.id });
  }
  reloadIgnoringCache(): void {
    this.reload();
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  getTitle(): string {
    return this.title;
  }
  isLoading(): boolean {
    return this.loading;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return false;
  }
  getType(): string {
    return 'window';
  }
  getOSProcessId(): number {
    return process.pid;
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return decode(await host().call('evaluate', { id: this.id, code }));
  }
  /** On A4 where the page does not say otherwise. */
  async printToPDF(options: PdfOptions & { pageSize?: unknown }): Promise<Buffer> {
    const { preferCSSPageSize, printBackground, margins, pageSize } = options;
    if (pageSize !== 'A4') throw notImplemented(`printToPDF on ${String(pageSize)}`);
    const heeded = { preferCSSPageSize, printBackground, margins };
    return Buffer.from(await host().call('printToPdf', { id: this.id, options: heeded }));
  }
  print(_options: object, done: (success: boolean, reason: string) => void): void {
    host()
      .call('print', { id: this.id })
      .then(
        ({ success, reason }) => done(success, reason),
        () => done(false, 'Print job failed'),
      );
  }
  forcefullyCrashRenderer(): void {
    void tell('crash', { id: this.id });
  }

  // Editing, as menus with a role do it ------------------------------------------
  private edit(command: string): void {
    void tell('edit', { id: this.id, command });
  }
  undo(): void {
    this.edit('Undo');
  }
  redo(): void {
    this.edit('Redo');
  }
  cut(): void {
    this.edit('Cut');
  }
  copy(): void {
    this.edit('Copy');
  }
  paste(): void {
    this.edit('Paste');
  }
  pasteAndMatchStyle(): void {
    this.edit('PasteAndMatchStyle');
  }
  delete(): void {
    this.edit('Delete');
  }
  selectAll(): void {
    this.edit('SelectAll');
  }

  get zoomFactor(): number {
    return this.factor;
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }
  getZoomFactor(): number {
    return this.factor;
  }
  setZoomFactor(factor: number): void {
    this.factor = factor;
    void tell('zoom', { id: this.id, factor });
  }
  getZoomLevel(): number {
    return Math.log(this.factor) / Math.log(1.2);
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }
  setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {
    return Promise.resolve();
  }
  setIgnoreMenuShortcuts(_ignore: boolean): void {}
  setBackgroundThrottling(_allowed: boolean): void {}
  getWebRTCIPHandlingPolicy(): string {
    return this.webRtc;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  setUserAgent(_agent: string): void {}
  focus(): void {}
  openDevTools(): void {
    if (this.preferences.devTools !== true) return;
    void tell('shell', { action: 'devtools', target: '' });
  }
  closeDevTools(): void {}
  toggleDevTools(): void {
    this.openDevTools();
  }
  isDevToolsOpened(): boolean {
    return false;
  }

  /** What the host saw the page do. */
  happened(event: string, detail: Record<string, unknown>): void {
    const url = typeof detail.url === 'string' ? detail.url : this.mainFrame.url;
    if (event === 'did-navigate' || event === 'did-navigate-in-page') {
      this.mainFrame.url = url;
      this.emit(event, {}, url, 200, 'OK');
    } else if (event === 'title') {
      this.title = String(detail.title);
      this.emit('page-title-updated', preventable(), this.title, true);
    } else if (event === 'did-finish-load') {
      this.loading = false;
      this.emit('did-stop-loading');
      this.emit(event);
    } else if (event === 'did-fail-load') {
      this.loading = false;
      this.emit(event, {}, Number(detail.code ?? -2), String(detail.reason), url, true);
    } else if (event === 'render-process-gone') {
      this.emit(event, {}, { reason: detail.reason ?? 'crashed', exitCode: 1 });
    } else if (event === 'console-message') {
      this.emit(event, { ...detail, frame: this.mainFrame });
    } else if (event === 'context-menu') {
      this.emit(event, preventable(), { ...detail, frame: this.mainFrame });
    } else {
      this.emit(event);
    }
  }

  /** True when the program lets the page go there. */
  mayNavigate(url: string, main: boolean): boolean {
    const details = {
      url,
      isMainFrame: main,
      isSameDocument: false,
      frame: main ? this.mainFrame : this.subFrame,
    };
    const event = preventable(details);
    if (main) this.emit('will-navigate', event, url);
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  end(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('destroyed');
  }
}
