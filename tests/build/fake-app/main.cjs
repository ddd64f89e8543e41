// A small program for the tests of the stand-in: everything it does is asked for by a switch or a channel.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const electron = require('electron');

const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } =
  electron;

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const seen = [];
const note = (name) => seen.push(name);
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

function serve(request) {
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return new Response('no', { status: 405 });
  const name = pathname === '/' ? '/index.html' : pathname;
  try {
    return new Response(readFileSync(path.join(__dirname, name)), {
      headers: { 'content-type': TYPES[path.extname(name)], 'content-security-policy': CSP },
    });
  } catch {
    return new Response('missing', { status: 404 });
  }
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      ...JSON.parse(process.env.FAKE_PREFERENCES ?? '{}'),
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    note(`open ${url}`);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    note(`navigate ${url}`);
    event.preventDefault();
  });
  window.webContents.on('context-menu', (_event, params) => {
    Menu.buildFromTemplate([
      { role: 'copy', label: '复制', enabled: params.editFlags.canCopy },
      { role: 'paste', label: '粘贴', enabled: params.isEditable },
      { role: 'selectAll', label: '全选' },
    ]).popup({ window });
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    note(`gone ${details.reason}`);
    window.reload();
  });
  // Closes only after the page has answered, as a program must whose page holds unsaved work.
  let mayClose = false;
  window.on('close', (event) => {
    note('close');
    if (mayClose || process.env.FAKE_STUBBORN === undefined) return;
    event.preventDefault();
    window.webContents.send('flush');
  });
  ipcMain.handle('flushed', () => {
    mayClose = true;
    window.close();
  });
  window.on('query-session-end', (event) => event.preventDefault());
  window.loadURL('app://fake/');
}

ipcMain.handle('echo', (event, value) => ({
  value,
  frame: event.senderFrame.url,
  main: event.senderFrame === event.sender.mainFrame,
}));
ipcMain.handle('fail', () => {
  throw new Error('坏了');
});
ipcMain.handle('save', async () =>
  dialog.showSaveDialog({ title: '导出', defaultPath: '/tmp/a.docx' }),
);
ipcMain.handle('ask', async () =>
  dialog.showMessageBox({ message: '删吗', buttons: ['留', '删'] }),
);
ipcMain.handle('choose', async () => dialog.showOpenDialog({ properties: ['openFile'] }));
ipcMain.handle('show', (_event, file) => shell.showItemInFolder(file));
ipcMain.handle('seen', () => seen);
ipcMain.handle('now', () => Date.now());
/** Starts utility.cjs, hands it a message, and gives what it said until it ended. */
ipcMain.handle('utility', (_event, message, options = {}) => {
  const child = utilityProcess.fork(path.join(__dirname, 'utility.cjs'), ['one'], options);
  const said = [];
  return new Promise((resolve) => {
    child.on('spawn', () => said.push(`spawn ${child.pid > 0}`));
    child.on('message', (text) => {
      said.push(text);
      if (text === 'kill me') child.kill();
    });
    child.on('exit', (code) => resolve([...said, `exit ${code}`, String(child.pid)]));
    child.postMessage(message);
  });
});
ipcMain.handle('unknown', () => app.getGPUInfo('basic'));

app.on('before-quit', () => note('before-quit'));
app.on('will-quit', () => {
  note('will-quit');
  console.log(`order: ${seen.join(', ')}`);
});
app.on('second-instance', (_event, argv) => note(`second ${argv.at(-1)}`));
app.on('window-all-closed', () => {
  note('all-closed');
  app.quit();
});

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.whenReady().then(() => {
    if (process.env.FAKE_UNKNOWN_EVENT !== undefined) app.on('no-such-event', () => undefined);
    protocol.handle('app', serve);
    session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) =>
      callback(permission === 'clipboard-sanitized-write'),
    );
    session.defaultSession.webRequest.onBeforeRequest(
      { urls: ['http://*/*'] },
      (_details, callback) => callback({ cancel: true }),
    );
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: '文件(&F)',
          submenu: [
            { label: '记一笔', click: () => note('menu') },
            { label: '不可用', enabled: false, click: () => note('wrong') },
            { type: 'separator' },
            { label: '退出', role: 'quit' },
          ],
        },
      ]),
    );
    openWindow();
  });
}
