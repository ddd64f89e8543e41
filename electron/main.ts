import { join } from 'node:path';
import { app, session } from 'electron';
import { App } from './app';
import { disksOf, setUpDataFolder } from './data-folder/set-up';
import { RenderWorker } from './export/render-worker';
import { registerIpc } from './ipc/register';
import { Log } from './log/log';
import { setupMenu } from './menu/app-menu';
import { pathsOf, spellerModel } from './paths';
import { registerScheme, setupProtocol } from './protocol/protocol';
import { Reader } from './reading/reader';
import { startUtility } from './reading/utility';
import { setupSession, setupSwitches } from './security/security';
import { purgesBegun } from './settings/purges-begun';
import { SettingsFile } from './settings/settings';
import { setupLifeCycle } from './window/life-cycle';
import { MainWindow } from './window/main-window';

// The folder's name never changes: people's data and settings lie in it. Electron
// would name it after the product, and setName comes too late to change that.
app.setName('huiyin');
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'huiyin'));
}
app.setAppUserModelId('cn.huiyin.desktop');
setupSwitches(app);
registerScheme();

if (app.requestSingleInstanceLock()) void run();
else app.quit();

/** The list of what is set up, in order. */
async function run(): Promise<void> {
  await app.whenReady();
  const paths = pathsOf(__dirname, app.getPath('userData'));
  const log = new Log(paths.logs);
  log.info('start', `${app.getVersion()} ${process.platform} ${process.arch}`);
  const settings = new SettingsFile(paths.settings);
  const renderer = new RenderWorker(paths.exportWorker);
  const reader = new Reader({
    start: () => startUtility(paths.reader),
    report: (reason) => log.line('error', 'reader.gave-up', reason),
  });

  const data = setUpDataFolder({
    settings,
    disks: disksOf(paths.userData, app.isPackaged ? undefined : process.env.HUIYIN_PLACES),
    appVersion: app.getVersion(),
    report: (code, error) => log.error(code, error),
    forced: app.isPackaged ? undefined : process.env.HUIYIN_DATA_FOLDER,
    begun: purgesBegun(paths.purgesBegun),
  });
  const program = new App({ paths, settings, log, renderer, reader, data });

  // What the last run left for another program to show.
  await program.opened.clear();
  setupSession(session.defaultSession);
  setupProtocol(paths.bundle, spellerModel(__dirname, app.isPackaged, process.resourcesPath));
  registerIpc(program.handlers, (code, error) => log.error(code, error));
  setupMenu((command) => program.window().send('command', { command }));
  const window = new MainWindow({
    preload: paths.preload,
    packaged: app.isPackaged,
    settings,
    log,
  });
  program.show(window);
  setupLifeCycle(program, window, renderer);
  window.load();
  window.window.once('show', () => setTimeout(() => renderer.warmUp(), 1500).unref());
}
