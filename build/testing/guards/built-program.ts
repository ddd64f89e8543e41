import { type Guard, guardsOf } from './guard';

/** Guards of the built program: they are there, and they are called. Attempted through the real bundles. */

const WAYS = 'tests/e2e/forbidden-ways.spec.ts';
const SCRIPTS = 'tests/e2e/forbidden-scripts.spec.ts';
const CALLS = 'tests/e2e/forbidden-calls.spec.ts';
const CLOSING = 'tests/e2e/closing-waits.spec.ts';
const HUNG = 'tests/e2e/hung-page.spec.ts';

const MAIN = 'electron/main.ts';
const WINDOW = 'electron/window/main-window.ts';
const SERVE = 'electron/protocol/serve.ts';
const SECURITY = 'electron/security/security.ts';
const PRELOAD = 'electron/preload.ts';
const REGISTER = 'electron/ipc/register.ts';

const guard = guardsOf('program/');

const RUNS = 'the page runs, shows and sends';
const PERMISSIONS = 'permissions';
const SENDERS = 'who may call nobody else';
const REACH = 'what the page can reach';

/** The policy with one directive as it must not be. */
const directive = (id: string, find: string, put: string): Guard =>
  guard(`policy-${id}`, SERVE, [find, put], [SCRIPTS, RUNS]);

export const BUILT_PROGRAM: readonly Guard[] = [
  guard(
    'lock-page-navigation',
    WINDOW,
    ['    lockPage(window.webContents);\n', '    void lockPage;\n'],
    [WAYS, 'the page stays where it is by whatever way'],
  ),
  guard(
    'lock-page-windows',
    WINDOW,
    ['    lockPage(window.webContents);\n', '    void lockPage;\n'],
    [WAYS, 'no window opens'],
  ),
  guard(
    'lock-page-calls',
    WINDOW,
    ['    lockPage(window.webContents);\n', '    void lockPage;\n'],
    [SCRIPTS, 'a call to another PC'],
  ),
  guard(
    'web-preferences',
    WINDOW,
    [
      'webPreferences: webPreferences(parts.preload, parts.packaged),',
      'webPreferences: webPreferences(parts.preload, false) && { preload: parts.preload },',
    ],
    [CALLS, 'the page runs with what the program wants'],
  ),
  guard(
    'drops',
    SECURITY,
    ['navigateOnDragDrop: false', 'navigateOnDragDrop: true'],
    [WAYS, 'the page stays where it is a file dropped'],
  ),
  guard(
    'session-permissions',
    MAIN,
    ['  setupSession(session.defaultSession);\n', '  void [setupSession, session];\n'],
    [CALLS, PERMISSIONS],
  ),
  guard(
    'session-requests',
    MAIN,
    ['  setupSession(session.defaultSession);\n', '  void [setupSession, session];\n'],
    [SCRIPTS, 'what the policy would let through'],
  ),
  guard(
    'session-downloads',
    SECURITY,
    [`  session.on('will-download', (event) => event.preventDefault());\n`, ''],
    [WAYS, 'the page writes no file'],
  ),
  guard(
    'permission-request',
    SECURITY,
    ['done(isGranted(permission))', 'done(true)'],
    [CALLS, PERMISSIONS],
  ),
  guard(
    'switches',
    MAIN,
    ['setupSwitches(app);', 'void setupSwitches;'],
    [SCRIPTS, 'what the policy would let through'],
  ),
  guard(
    'bypass-csp',
    'electron/protocol/protocol.ts',
    ['supportFetchAPI: true }', 'supportFetchAPI: true, bypassCSP: true }'],
    [SCRIPTS, RUNS],
  ),
  directive('inline', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`),
  directive('workers', `"worker-src 'self'"`, `"worker-src 'self' blob:"`),
  directive('requests', `"connect-src 'self'"`, '"connect-src *"'),
  directive('pictures', `"img-src 'self' data: blob:"`, '"img-src * data: blob:"'),
  directive('forms', `  "form-action 'none'",\n`, ''),
  directive('base', `  "base-uri 'none'",\n`, ''),
  directive('default', `  "default-src 'none'",\n`, ''),
  guard(
    'confinement',
    SERVE,
    [
      'return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;',
      'return sep && file;',
    ],
    [CALLS, 'the scheme'],
  ),
  guard('hosts', SERVE, [` || url.host !== 'huiyin'`, ''], [CALLS, 'the scheme']),
  guard(
    'methods',
    SERVE,
    [`  if (request.method !== 'GET') return respond(405, null);\n`, ''],
    [CALLS, 'the scheme'],
  ),
  guard(
    'raw-invoke',
    PRELOAD,
    [
      `exposeInMainWorld('desktop', { ...channels, on });`,
      `exposeInMainWorld('desktop', { ...channels, on, invoke: ipcRenderer.invoke });`,
    ],
    [CALLS, REACH],
  ),
  guard(
    'second-global',
    PRELOAD,
    [
      `contextBridge.exposeInMainWorld('desktop',`,
      `contextBridge.exposeInMainWorld('ipc', { send: ipcRenderer.send });\ncontextBridge.exposeInMainWorld('desktop',`,
    ],
    [CALLS, REACH],
  ),
  guard(
    'event-sender',
    PRELOAD,
    [
      'if (isEvent(event, payload)) listener(payload);',
      'if (isEvent(event, payload)) (listener as (...given: unknown[]) => void)(payload, _event);',
    ],
    [CALLS, REACH],
  ),
  guard(
    'events',
    PRELOAD,
    [
      'if (!Object.hasOwn(EVENTS, event))',
      'if (!Object.hasOwn(EVENTS, event) && event === undefined)',
    ],
    [CALLS, REACH],
  ),
  guard(
    'sender-url',
    REGISTER,
    [`url: frame?.url ?? ''`, `url: frame ? 'app://huiyin/' : ''`],
    [CALLS, SENDERS],
  ),
  guard(
    'sender-frame',
    REGISTER,
    ['isMainFrame: frame !== null && frame.parent === null', 'isMainFrame: frame !== null'],
    [CALLS, SENDERS],
  ),
  guard(
    'sender-window',
    REGISTER,
    [
      'isOwnWindow: BrowserWindow.fromWebContents(event.sender) !== null',
      'isOwnWindow: BrowserWindow !== null',
    ],
    [CALLS, SENDERS],
  ),
  guard(
    'request-schema',
    'electron/ipc/answer.ts',
    ['if (!parsed.success) {', 'if (!parsed.success && channel === undefined) {'],
    [CALLS, 'who may call our own page'],
  ),
  guard(
    'tokens',
    'electron/files/handed-out.ts',
    ['const path = this.paths.get(token);', 'const path = this.paths.get(token) ?? token;'],
    [CALLS, 'no file is opened or shown'],
  ),
  guard(
    'close',
    WINDOW,
    [
      `      event.preventDefault();\n      void this.closeWhenSafe('close');`,
      `      void this.closeWhenSafe('close');`,
    ],
    [CLOSING, 'closing the window waits'],
  ),
  guard(
    'before-quit',
    'electron/window/life-cycle.ts',
    [
      'if (ready || main.window.isDestroyed()) return;',
      'if (!ready || main.window.isDestroyed()) return;',
    ],
    [CLOSING, 'quitting waits'],
  ),
  guard(
    'session-end',
    WINDOW,
    [
      `      event.preventDefault();\n      void this.closeWhenSafe('shutdown');`,
      `      void this.closeWhenSafe('shutdown');`,
    ],
    [CLOSING, 'the session of Windows'],
  ),
  guard(
    'hung-page',
    WINDOW,
    ['    stuck.destroy();\n', '    void stuck;\n'],
    [HUNG, 'a page in an endless loop'],
  ),
];
