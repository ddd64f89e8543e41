import type { Guard } from './guard';

/** Electron's list "Security recommendations", each item undone, as `tests/electron/security` holds them. */

const LIST = 'tests/electron/security/security-list.test.ts';
const SECURITY = 'electron/security/security.ts';
const SERVE = 'electron/protocol/serve.ts';
const BUILDER = 'electron-builder.yml';

function item(
  number: string,
  name: string,
  file: string,
  find: string,
  put: string,
  only = /\d/.test(number) ? `list ${number} ` : `list ${number}`,
): Guard {
  return { id: `security/${number}-${name}`, file, find, put, held: { file: LIST, only } };
}

/** A preference of every window the other way round. */
function preference(number: string, name: string, value: boolean): Guard {
  return item(number, name, SECURITY, `    ${name}: ${value},`, `    ${name}: ${!value},`);
}

const fuse = (name: string, value: boolean): Guard =>
  item('19', name, BUILDER, `${name}: ${value}`, `${name}: ${!value}`);

const stay = (name: string): Guard =>
  item(
    name === 'will-attach-webview' ? '11' : '13',
    name,
    SECURITY,
    `  contents.on('${name}', (event) => event.preventDefault());\n`,
    '',
    name === 'will-attach-webview' ? 'list 11 and 12' : 'list 13 ',
  );

export const SECURITY_LIST: readonly Guard[] = [
  item('1', 'requests', SECURITY, 'cancel: !isInside(details.url)', 'cancel: false'),
  preference('2', 'nodeIntegration', false),
  preference('2', 'nodeIntegrationInWorker', false),
  preference('2', 'nodeIntegrationInSubFrames', false),
  preference('3', 'contextIsolation', true),
  preference('4', 'sandbox', true),
  item('5', 'asked', SECURITY, 'done(isGranted(permission))', 'done(true)'),
  item(
    '5',
    'checked',
    SECURITY,
    '(_contents, permission) => isGranted(permission)',
    '(_contents, permission) => permission !== null',
  ),
  preference('6', 'webSecurity', true),
  item('7', 'policy', SERVE, `      'Content-Security-Policy': CONTENT_SECURITY_POLICY,\n`, ''),
  item('7', 'default', SERVE, `  "default-src 'none'",\n`, ''),
  item('7', 'eval', SERVE, `"script-src 'self'"`, `"script-src 'self' 'unsafe-eval'"`),
  preference('8', 'allowRunningInsecureContent', false),
  preference('9', 'experimentalFeatures', false),
  item(
    '10',
    'enableBlinkFeatures',
    SECURITY,
    '    experimentalFeatures: false,\n',
    `    experimentalFeatures: false,\n    enableBlinkFeatures: 'Serial',\n`,
  ),
  item(
    '11',
    'webviewTag',
    SECURITY,
    '    webviewTag: false,',
    '    webviewTag: true,',
    'list 11 and 12',
  ),
  stay('will-attach-webview'),
  stay('will-navigate'),
  stay('will-frame-navigate'),
  stay('will-redirect'),
  item('14', 'windows', SECURITY, `({ action: 'deny' })`, `({ action: 'allow' })`),
  item(
    '15',
    'openExternal',
    'electron/export/handlers.ts',
    'shell.showItemInFolder(files.pathOf(token));',
    'void shell.openExternal(files.pathOf(token));',
  ),
  item('16', 'electron', 'package.json', '"electron": "45.', '"electron": "31.'),
  item('17', 'window', 'electron/ipc/answer.ts', '!sender.isOwnWindow || ', ''),
  item('17', 'frame', 'electron/ipc/answer.ts', ' || !sender.isMainFrame', ''),
  item('17', 'host', 'electron/ipc/answer.ts', ` && url.host === 'huiyin'`, ''),
  item('18', 'scheme', SERVE, `url.protocol !== 'app:' || `, ''),
  fuse('runAsNode', false),
  fuse('enableNodeOptionsEnvironmentVariable', false),
  fuse('enableNodeCliInspectArguments', false),
  fuse('enableEmbeddedAsarIntegrityValidation', true),
  fuse('onlyLoadAppFromAsar', true),
  fuse('grantFileProtocolExtraPrivileges', false),
  item(
    '20',
    'raw',
    'electron/preload.ts',
    `exposeInMainWorld('desktop', { ...channels, on });`,
    `exposeInMainWorld('desktop', ipcRenderer);`,
  ),
  item(
    'besides',
    'webrtc',
    SECURITY,
    `  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');\n`,
    '',
  ),
  item(
    'besides',
    'downloads',
    SECURITY,
    `  session.on('will-download', (event) => event.preventDefault());\n`,
    '',
  ),
  item(
    'besides',
    'dictionaries',
    SECURITY,
    'setSpellCheckerEnabled(false)',
    'setSpellCheckerEnabled(true)',
  ),
];
