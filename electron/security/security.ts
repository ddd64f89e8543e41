import type { App, Session, WebContents, WebPreferences } from 'electron';
import { ORIGIN } from '../protocol/serve';

/** What every window's page runs with (Electron's security list, items 2–8, 13–15). */
export function webPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
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
    // The spelling checker would fetch dictionaries.
    spellcheck: false,
    devTools: !packaged,
  };
}

/**
 * Parts of Chromium the program goes without: errands into the network, and the rule
 * that holds every answer of IndexedDB and of main back until the frame after a key,
 * which costs a save up to two frames.
 */
const WITHOUT_FEATURES = [
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'AutofillServerCommunication',
  'DeferRendererTasksAfterInput',
];

/** Chromium's own errands into the network: off, before it starts. */
export const SWITCHES: readonly [name: string, value?: string][] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-features', WITHOUT_FEATURES.join(',')],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-http-cache'],
  // Whatever is left finds no host: every name but ours resolves to nothing.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

export function setupSwitches(app: App): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Requests that stay inside: our own scheme and what a page makes itself. */
export function isInside(address: string): boolean {
  return (
    address.startsWith(`${ORIGIN}/`) ||
    address.startsWith('data:') ||
    address.startsWith(`blob:${ORIGIN}`) ||
    address.startsWith('devtools:')
  );
}

/** Permissions that the page may have: copying to the clipboard on a click, nothing else. */
export function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** No permission, no download, no request to the outside. */
export function setupSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, done) => done(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !isInside(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** The page stays where it is: no navigation, no new window, no embedded page, no talk with others. */
export function lockPage(contents: WebContents): void {
  // WebRTC asks neither the page's policy nor the session's filter of requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
