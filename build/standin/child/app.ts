import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { config, tell } from './host';
import { InstanceLock } from './instance-lock';
import { StrictEmitter, strict } from './strict';

interface Manifest {
  name: string;
  productName?: string;
  version: string;
  main: string;
}

export const manifest = JSON.parse(
  readFileSync(path.join(config.appPath, 'package.json'), 'utf8'),
) as Manifest;

const EVENTS = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'session-created',
  'render-process-gone',
  // Registered by careful programs; nothing here ever sends them.
  'child-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
  'open-file',
  'open-url',
  'accessibility-support-changed',
];

/** The windows, as far as quitting needs to know them. */
export interface WindowList {
  count(): number;
  /** Asks each window to close. */
  closeAll(): void;
  destroyAll(): void;
}

class CommandLine {
  private readonly switches = new Map<string, string>();

  constructor(args: readonly string[]) {
    for (const arg of args) {
      const [, name, value] = /^--([^=]+)(?:=(.*))?$/.exec(arg) ?? [];
      if (name !== undefined) this.switches.set(name.toLowerCase(), value ?? '');
    }
  }

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name.toLowerCase(), value);
    tell('switches', {
      list: [...this.switches].map(([k, v]) => (v === '' ? k : `${k}=${v}`)),
    });
  }
  removeSwitch(name: string): void {
    this.switches.delete(name.toLowerCase());
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name.toLowerCase());
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name.toLowerCase()) ?? '';
  }
}

export class App extends StrictEmitter {
  readonly isPackaged = config.isPackaged;
  readonly dock = undefined;
  readonly commandLine = strict('app.commandLine', new CommandLine(process.argv.slice(2)));
  windowList: WindowList = {
    count: () => 0,
    closeAll: () => undefined,
    destroyAll: () => undefined,
  };
  name: string;
  userAgentFallback = 'Chromium';
  private readonly paths = new Map<string, string>();
  private readonly readiness = new EventEmitter();
  private ready = false;
  private quitting = false;
  private leaving = false;
  private again = false;
  private lock: InstanceLock | null = null;
  private aboutOptions: Record<string, unknown> = {};

  constructor() {
    super('app', EVENTS);
    this.name = manifest.productName ?? manifest.name;
  }

  // Names, versions, folders -------------------------------------------------
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return manifest.version;
  }
  getAppPath(): string {
    return config.appPath;
  }
  getLocale(): string {
    return config.locale;
  }
  getSystemLocale(): string {
    return config.locale;
  }
  getPreferredSystemLanguages(): string[] {
    return [config.locale];
  }
  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    const home = os.homedir();
    const appData = appDataFolder(home);
    const switched = this.commandLine.getSwitchValue('user-data-dir');
    const userData = this.paths.get('userData') ?? (switched || path.join(appData, this.name));
    const folders: Record<string, string> = {
      home,
      appData,
      userData,
      sessionData: userData,
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
      temp: os.tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: process.env.XDG_DESKTOP_DIR ?? path.join(home, 'Desktop'),
      documents: process.env.XDG_DOCUMENTS_DIR ?? path.join(home, 'Documents'),
      downloads: process.env.XDG_DOWNLOAD_DIR ?? path.join(home, 'Downloads'),
    };
    const folder = folders[name];
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    // Electron makes these two when they are asked for.
    if (name === 'userData' || name === 'logs') mkdirSync(folder, { recursive: true });
    return folder;
  }
  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    if (this.ready && name === 'sessionData')
      throw new Error('sessionData must be set before ready');
    this.paths.set(name, folder);
  }
  setAppLogsPath(folder?: string): void {
    this.setPath('logs', folder ?? path.join(this.getPath('userData'), 'logs'));
  }

  // Settings without an effect here ------------------------------------------
  setAppUserModelId(_id: string): void {}
  setDesktopName(_name: string): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAccessibilitySupportEnabled(_enabled: boolean): void {}
  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}
  focus(): void {}
  setAboutPanelOptions(options: Record<string, unknown>): void {
    this.aboutOptions = options;
  }
  showAboutPanel(): void {
    tell('shell', { action: 'about', target: JSON.stringify(this.aboutOptions) });
  }

  // Start ---------------------------------------------------------------------
  isReady(): boolean {
    return this.ready;
  }
  whenReady(): Promise<void> {
    if (this.ready) return Promise.resolve();
    return new Promise((resolve) => this.readiness.once('ready', resolve));
  }
  /** Called once by the child when the program's main file has run. */
  becomeReady(): void {
    this.emit('will-finish-launching');
    this.ready = true;
    this.emit('ready', {}, {});
    this.readiness.emit('ready');
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'), (argv, cwd, extra) =>
      this.emit('second-instance', {}, argv, cwd, extra),
    );
    return this.lock.take(data);
  }
  hasSingleInstanceLock(): boolean {
    return this.lock?.held ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.lock?.release();
  }

  // End -----------------------------------------------------------------------
  /** Started anew by the host once this one has ended; tests start their own. */
  relaunch(): void {
    this.again = true;
  }
  quit(): void {
    if (this.quitting || this.leaving) return;
    this.quitting = !this.ask('before-quit');
    if (!this.quitting) return;
    if (this.windowList.count() === 0) this.shutDown();
    else this.windowList.closeAll();
  }
  /** A window refused to close, which calls quitting off. */
  closingRefused(): void {
    this.quitting = false;
  }
  allWindowsClosed(): void {
    if (this.leaving) return;
    if (this.quitting) this.shutDown();
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
  private shutDown(): void {
    if (this.ask('will-quit')) {
      this.quitting = false;
      return;
    }
    this.leave(0);
  }
  exit(code = 0): void {
    if (this.leaving) return;
    this.leaving = true;
    this.windowList.destroyAll();
    this.leave(code);
  }
  private leave(code: number): void {
    this.leaving = true;
    this.emit('quit', {}, code);
    this.lock?.release();
    // Last words go out before the process ends; a host that is gone must not hold it up.
    const end = (): never => process.exit(code);
    tell('leaving', { code, again: this.again }).then(end, end);
    setTimeout(end, 2000);
  }
}

function appDataFolder(home: string): string {
  if (process.platform === 'win32')
    return process.env.APPDATA ?? path.join(home, 'AppData/Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support');
  return process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
}
