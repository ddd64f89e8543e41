import type { Bounds } from '../wire';
import { config, tell } from './host';
import { app, defaultSession } from './singletons';
import { preventable, StrictEmitter, strict } from './strict';
import { WebContents } from './web-contents';
import { preloadText, refuseDangerous } from './web-preferences';
import { firstBounds, WINDOW_EVENTS, type WindowOptions } from './window-options';

const windows = new Map<number, BrowserWindowShape>();
let focused: number | null = null;
let last = 0;

class BrowserWindowShape extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  private bounds: Bounds;
  private name: string;
  private visible: boolean;
  private destroyed = false;
  private shown = false;
  private readonly state = { maximized: false, minimized: false, fullScreen: false, menuBar: true };

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', WINDOW_EVENTS);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseDangerous(options.webPreferences ?? {});
    this.bounds = firstBounds(options);
    last += 1;
    this.id = last;
    this.name = options.title ?? app.name;
    this.visible = options.show !== false;
    this.webContents = strict(
      'webContents',
      new WebContents(this.id, defaultSession, options.webPreferences ?? {}),
    );
    const self = strict<BrowserWindowShape>('BrowserWindow', this);
    windows.set(this.id, self);
    this.webContents.on('page-title-updated', (event, title: string) => self.retitle(event, title));
    void tell('openWindow', {
      id: this.id,
      bounds: this.bounds,
      visible: this.visible,
      preload: preloadText(options.webPreferences ?? {}),
    });
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, self);
    if (this.visible) focused = this.id;
    // biome-ignore lint/correctness/noConstructorReturn: unknown members must fail by name.
    return self;
  }

  private report(): void {
    if (this.destroyed) return;
    void tell('windowState', {
      id: this.id,
      bounds: this.getBounds(),
      visible: this.visible,
      title: this.name,
    });
  }
  private retitle(original: { defaultPrevented: boolean }, title: string): void {
    const event = preventable();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented && !original.defaultPrevented) this.setTitle(title);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    this.webContents.reload();
  }

  // Life ------------------------------------------------------------------------
  close(): void {
    if (this.destroyed) return;
    if (this.ask('close')) app.closingRefused();
    else this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this.id);
    if (focused === this.id) focused = null;
    void tell('destroyWindow', { id: this.id });
    this.webContents.end();
    this.emit('closed');
    if (windows.size === 0) app.allWindowsClosed();
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  /** The page has drawn for the first time. */
  firstDrawn(): void {
    if (this.shown) return;
    this.shown = true;
    this.emit('ready-to-show');
  }

  // Showing ---------------------------------------------------------------------
  show(): void {
    const before = this.visible;
    this.visible = true;
    focused = this.id;
    this.report();
    if (!before) this.emit('show');
    this.emit('focus');
  }
  showInactive(): void {
    this.visible = true;
    this.report();
    this.emit('show');
  }
  hide(): void {
    this.visible = false;
    this.report();
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    focused = this.id;
    this.emit('focus');
  }
  blur(): void {
    if (focused === this.id) focused = null;
    this.emit('blur');
  }
  isFocused(): boolean {
    return focused === this.id;
  }
  moveTop(): void {}
  flashFrame(_flash: boolean): void {}
  maximize(): void {
    this.state.maximized = true;
    this.report();
    this.emit('maximize');
    this.emit('resize');
  }
  unmaximize(): void {
    this.state.maximized = false;
    this.report();
    this.emit('unmaximize');
    this.emit('resize');
  }
  isMaximized(): boolean {
    return this.state.maximized;
  }
  minimize(): void {
    this.state.minimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.state.minimized = false;
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.state.minimized;
  }
  isNormal(): boolean {
    return !this.state.maximized && !this.state.minimized && !this.state.fullScreen;
  }
  setFullScreen(full: boolean): void {
    this.state.fullScreen = full;
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.state.fullScreen;
  }

  // Place and size, without a frame around the content ------------------------------
  getBounds(): Bounds {
    if (!this.state.maximized) return { ...this.bounds };
    return { ...(config.displays[0]?.workArea ?? this.bounds) };
  }
  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }
  getContentBounds(): Bounds {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.report();
    if (bounds.width !== undefined || bounds.height !== undefined) this.emit('resize');
    if (bounds.x !== undefined || bounds.y !== undefined) this.emit('move');
  }
  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): [number, number] {
    return [this.bounds.x, this.bounds.y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  setMinimumSize(_width: number, _height: number): void {}
  center(): void {}

  // Frame -----------------------------------------------------------------------
  get title(): string {
    return this.name;
  }
  set title(title: string) {
    this.setTitle(title);
  }
  getTitle(): string {
    return this.name;
  }
  setTitle(title: string): void {
    this.name = title;
    this.report();
  }
  setIcon(_icon: unknown): void {}
  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setAutoHideMenuBar(_hide: boolean): void {}
  setMenuBarVisibility(visible: boolean): void {
    this.state.menuBar = visible;
  }
  isMenuBarVisible(): boolean {
    return this.state.menuBar;
  }
  setBackgroundColor(_color: string): void {}
  setProgressBar(_progress: number): void {}
  setContentProtection(_enabled: boolean): void {}
}

/** The window with this number, while it lives. */
export function windowOf(id: number): BrowserWindowShape | undefined {
  return windows.get(id);
}

export function allWindows(): BrowserWindowShape[] {
  return [...windows.values()];
}

export function focusedWindow(): BrowserWindowShape | null {
  return focused === null ? null : (windows.get(focused) ?? null);
}

app.windowList = {
  count: () => windows.size,
  closeAll: () => {
    for (const window of [...windows.values()]) window.close();
  },
  destroyAll: () => {
    for (const window of [...windows.values()]) window.destroy();
  },
};

export type AnyWindow = BrowserWindowShape;
export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(BrowserWindowShape, {
    getAllWindows: allWindows,
    getFocusedWindow: focusedWindow,
    fromId: (id: number) => windows.get(id) ?? null,
    fromWebContents: (contents: { id: number }) => windows.get(contents.id) ?? null,
  }),
);
