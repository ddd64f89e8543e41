import Module from 'node:module';
import path from 'node:path';
import { shiftClock } from '../clock';
import { type ChildMethods, createPeer, type Handlers, type HostMethods } from '../wire';
import { manifest } from './app';
import { allWindows, BrowserWindow, windowOf } from './browser-window';
import { dialog, Notification, nativeTheme, powerMonitor, screen, shell } from './desk';
import { config, connect, tell } from './host';
import { invoke, ipcMain, receive } from './ipc-main';
import { applicationMenuView, click, Menu, MenuItem } from './menu';
import { answer, handlers as hooks, isCancelled, net, protocol } from './session';
import { app, defaultSession } from './singletons';
import { preventable, strict } from './strict';
import { utilityProcess } from './utility-process';

/** The module `electron` that the bundled main process sees. */
const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session: strict('session', { defaultSession }),
  shell,
  utilityProcess,
  webContents: strict('webContents', {
    getAllWebContents: () => allWindows().map((window) => window.webContents),
    fromId: (id: number) => windowOf(id)?.webContents,
    getFocusedWebContents: () =>
      allWindows().find((window) => window.isFocused())?.webContents ?? null,
  }),
});

const methods: Handlers<ChildMethods> = {
  invoke: ({ id, frame, channel, payload }) => invoke(id, frame, channel, payload),
  send: ({ id, frame, channel, payload }) => receive(id, frame, channel, payload),
  request: (view) => answer(view),
  beforeRequest: (details) => isCancelled(details),
  closeWindow: ({ id }) => windowOf(id)?.close(),
  windowGone: ({ id }) => windowOf(id)?.destroy(),
  quit: () => app.quit(),
  pageEvent: ({ id, event, detail }) => {
    const window = windowOf(id);
    window?.webContents.happened(event, detail);
    if (event === 'dom-ready') window?.firstDrawn();
    if (event === 'unresponsive' || event === 'responsive') window?.emit(event);
    if (event === 'render-process-gone' && window !== undefined) {
      app.emit(event, {}, window.webContents, { reason: 'crashed', exitCode: 1 });
    }
  },
  willNavigate: ({ id, url, main }) => windowOf(id)?.webContents.mayNavigate(url, main) ?? false,
  windowOpen: ({ id, url }) => windowOf(id)?.webContents.mayOpen(url) ?? false,
  permission: ({ id, permission, url }) =>
    new Promise((resolve) => {
      const contents = windowOf(id)?.webContents;
      const details = { requestingUrl: url, isMainFrame: true };
      // Without a handler Electron grants everything.
      const checked =
        hooks.permissionCheck?.(contents, permission, new URL(url).origin, details) ?? true;
      if (hooks.permissionRequest === null) resolve({ asked: true, checked });
      else {
        const answered = (asked: boolean): void => resolve({ asked, checked });
        hooks.permissionRequest(contents, permission, answered, details);
      }
    }),
  webRtc: ({ id }) => ({ policy: windowOf(id)?.webContents.getWebRTCIPHandlingPolicy() ?? '' }),
  download: ({ id, url, fileName }) => {
    const event = preventable();
    const item = strict('downloadItem', {
      getURL: () => url,
      getFilename: () => fileName,
      cancel: () => event.preventDefault(),
    });
    defaultSession.emit('will-download', event, item, windowOf(id)?.webContents);
    return !event.defaultPrevented;
  },
  menu: () => applicationMenuView(),
  clickMenu: ({ path: labels }) => click(labels, 'application'),
  clickPopup: ({ path: labels }) => click(labels, 'popup'),
  windows: () =>
    allWindows().map((window) => ({
      id: window.id,
      title: window.getTitle(),
      bounds: window.getBounds(),
      visible: window.isVisible(),
      preferences: window.webContents.preferences,
    })),
  moveWindow: ({ id, bounds }) => windowOf(id)?.setBounds(bounds),
  endSession: () => {
    const refused = allWindows().map((window) => window.ask('query-session-end'));
    for (const window of allWindows()) window.emit('session-end', {});
    return { refused: refused.includes(true) };
  },
  power: ({ event }) => {
    powerMonitor.emit(event, preventable());
  },
  clock: ({ offset }) => shiftClock(globalThis, offset),
};

function connectToParent(): void {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('the stand-in runs as a child only');
  const peer = createPeer<HostMethods, ChildMethods>((message) => {
    if (process.connected) send(message, undefined, undefined, () => undefined);
  }, methods);
  connect(peer);
  process.on('message', (message) => peer.receive(message));
  // The host is gone: nobody can see the windows any more.
  process.on('disconnect', () => process.exit(1));
  // The terminal's Ctrl+C reaches the host, which asks the program to quit.
  process.on('SIGINT', () => undefined);
}

function mapElectron(): void {
  const loader = Module as unknown as {
    _load(request: string, parent: unknown, isMain: boolean): unknown;
  };
  const load = loader._load;
  loader._load = (request, parent, isMain) =>
    request === 'electron' ? electron : load.call(Module, request, parent, isMain);
}

function reportError(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(message);
  tell('mainError', { message });
}

function start(): void {
  connectToParent();
  shiftClock(globalThis, config.clockOffset);
  mapElectron();
  Object.assign(process, {
    type: 'browser',
    resourcesPath: config.appPath,
    defaultApp: !config.isPackaged,
  });
  process.on('uncaughtException', (error) => {
    // A program that listens itself has its own way; Electron shows a box and goes on otherwise.
    if (process.listenerCount('uncaughtException') <= 1) reportError(error);
  });
  process.on('unhandledRejection', reportError);
  const require = Module.createRequire(path.join(config.appPath, 'package.json'));
  try {
    require(path.join(config.appPath, manifest.main));
  } catch (error) {
    reportError(error);
    // Electron shows the error and stays without a window; here the host must see it end.
    tell('leaving', { code: 1 }).then(
      () => process.exit(1),
      () => process.exit(1),
    );
    return;
  }
  setImmediate(() => app.becomeReady());
}

start();
