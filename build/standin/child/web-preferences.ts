import { readFileSync } from 'node:fs';

export interface WebPreferences {
  preload?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  nodeIntegrationInWorker?: boolean;
  nodeIntegrationInSubFrames?: boolean;
  webSecurity?: boolean;
  allowRunningInsecureContent?: boolean;
  experimentalFeatures?: boolean;
  enableBlinkFeatures?: string;
  webviewTag?: boolean;
  [other: string]: unknown;
}

const DANGEROUS: [keyof WebPreferences, (value: unknown) => boolean][] = [
  ['nodeIntegration', (value) => value === true],
  ['nodeIntegrationInWorker', (value) => value === true],
  ['nodeIntegrationInSubFrames', (value) => value === true],
  ['contextIsolation', (value) => value === false],
  ['sandbox', (value) => value === false],
  ['webSecurity', (value) => value === false],
  ['allowRunningInsecureContent', (value) => value === true],
  ['experimentalFeatures', (value) => value === true],
  ['enableBlinkFeatures', (value) => typeof value === 'string' && value !== ''],
  ['webviewTag', (value) => value === true],
];

export function refuseDangerous(preferences: WebPreferences): void {
  for (const [name, isDangerous] of DANGEROUS) {
    if (isDangerous(preferences[name])) {
      throw new Error(
        `webPreferences.${name}: ${String(preferences[name])} is refused by the stand-in`,
      );
    }
  }
}

/** What Electron takes where a program says nothing. */
export const DEFAULTS: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
  devTools: true,
};

export function preloadText(preferences: WebPreferences): string {
  return preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8');
}
