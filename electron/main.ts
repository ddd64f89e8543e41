import { join } from 'node:path';
import { app, session } from 'electron';
import { App } from './app';
import { DataFolder } from './data-folder/data-folder';
import { defaultDataFolder } from './data-folder/default-folder';
import { RenderWorker } from './export/render-worker';
import { handlersOf } from './ipc/handlers';
import { registerIpc } from './ipc/register';
import { Log } from './log/log';
import { setupMenu } from './menu/app-menu';
import { pathsOf } from './paths';
import { registerScheme, setupProtocol } from './protocol/protocol';
import { setupSession, setupSwitches } from './security/security';
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

  const forced = app.isPackaged ? undefined : process.env.HUIYIN_DATA_FOLDER;
  const open = (folder: string, mustExist: boolean) =>
    new DataFolder({
      folder,
      mustExist,
      options: {
        appVersion: app.getVersion(),
        onWarning: (error) => log.error('journal.upkeep', error),
      },
      remember: (place) => {
        // A place named for one start by the environment is not the office's choice.
        if (place === forced) return;
        try {
          settings.update({ dataFolder: place });
        } catch (error) {
          log.error('settings.write', error);
        }
      },
    });
  const chosen = settings.value.dataFolder;
  const parts = {
    paths,
    settings,
    log,
    renderer,
    data: open(
      forced ?? chosen ?? (await defaultDataFolder(paths.userData)),
      forced === undefined && chosen !== null,
    ),
    reopen: (folder: string) => {
      parts.data = open(folder, true);
    },
  };
  const program = new App(parts);

  // What the last run left for another program to show.
  await program.opened.clear();
  setupSession(session.defaultSession);
  setupProtocol(paths.bundle);
  registerIpc(handlersOf(program), log);
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
