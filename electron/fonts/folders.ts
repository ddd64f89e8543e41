import os from 'node:os';
import path from 'node:path';

/** Folders in which a system keeps its fonts and a person's own. */
export function fontFolders(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  const home = os.homedir();
  if (platform === 'win32') {
    const windows = env.WINDIR ?? 'C:\\Windows';
    const local = env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local');
    return [path.join(windows, 'Fonts'), path.join(local, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
  }
  const data = env.XDG_DATA_HOME ?? path.join(home, '.local', 'share');
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(data, 'fonts'),
    path.join(home, '.fonts'),
  ];
}
