import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { launchApp, launchRefused } from '../../../build/standin/launch';
import type { LaunchOptions } from '../../../build/standin/launch-options';
import type { LaunchedApp } from '../../../build/standin/launched-app';

export type { DialogAnswer } from '../../../build/standin/dialog-desk';
export { LaunchedApp } from '../../../build/standin/launched-app';
export { profileOf, wipeBrowserStore } from '../../../build/standin/profile';
export { killAll } from '../../../build/standin/test-host';

/** A PC of its own for one spec: its folders are gone when the spec is over. */
export interface Desk {
  /** Where the program keeps everything. */
  userData: string;
  /** The clerk's own folder, for files to open and to save. */
  documents: string;
  /** Where the data lies unless somebody says otherwise. */
  dataFolder: string;
  /** Another fixed disk of this PC, empty at first. */
  disk: string;
  /** Starts the program on this PC. Several starts after one another find what the last one left. */
  launch(options?: Partial<LaunchOptions>): Promise<LaunchedApp>;
  /** Starts it where it is expected to end without a window. */
  launchRefused(options?: Partial<LaunchOptions>): ReturnType<typeof launchRefused>;
}

/** Call inside a test. */
export function makeDesk(): Desk {
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-e2e-'));
  onTestFinished(() =>
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  );
  const folders = {
    userData: path.join(home, 'data'),
    documents: path.join(home, 'documents'),
    desktop: path.join(home, 'desktop'),
    disk: path.join(home, 'disk'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const { userData, documents, disk } = folders;
  const complete = (options: Partial<LaunchOptions> = {}): LaunchOptions => ({
    userData,
    ...options,
    env: {
      HOME: home,
      // The only places where data folders are looked for and begun: this desk's own.
      HUIYIN_PLACES: [home, disk].join(path.delimiter),
      XDG_CONFIG_HOME: path.join(home, 'config'),
      XDG_DOCUMENTS_DIR: documents,
      XDG_DESKTOP_DIR: folders.desktop,
      ...options.env,
    },
  });
  return {
    userData,
    documents,
    dataFolder: path.join(home, '回音数据'),
    disk,
    launch: (options) => launchApp(complete(options)),
    launchRefused: (options) => launchRefused(complete(options)),
  };
}
