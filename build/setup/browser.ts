import path from 'node:path';
import { isProgram, which } from './command';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ];
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : [
            'Google/Chrome/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
            'Chromium/Application/chrome.exe',
          ].map((file) => path.join(root, file)),
    );
  }
  return [];
}

/** An installed Chromium, Chrome or Edge; HUIYIN_BROWSER names another one. */
export function findBrowser(): string | null {
  const named = process.env.HUIYIN_BROWSER;
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  for (const name of NAMES) {
    const found = which(name);
    if (found !== null) return found;
  }
  return candidates().find(isProgram) ?? null;
}
