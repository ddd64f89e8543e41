import type { DialogAnswer } from './dialog-desk';
import type { Display } from './wire';

/** How a test starts the program. */
export interface LaunchOptions {
  /** Folder for everything the program keeps, the browser's profile included. */
  userData: string;
  /** Folder with the package.json to run; the repository by default. */
  appPath?: string;
  /** Answers to dialogs in the order they will be shown. */
  dialogs?: DialogAnswer[];
  /** More of the command line. */
  args?: readonly string[];
  env?: Record<string, string>;
  /** What the clocks of both processes show at the start, e.g. 2026-08-01T09:00:00+08:00. */
  now?: string;
  displays?: Display[];
  /** Inner size of the page; by default that of the program's window. */
  viewport?: { width: number; height: number };
  isPackaged?: boolean;
  /** How long the first window may take, ms. */
  timeout?: number;
}

export const DEFAULT_DISPLAY: Display = {
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  scaleFactor: 1,
};
