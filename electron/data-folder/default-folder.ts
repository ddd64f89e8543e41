import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';

export const FOLDER_NAME = '回音数据';

/** Letters of the fixed disks that Windows knows, e.g. ['C:', 'D:']; removable ones are left out. [] when it cannot be told. */
export function fixedDrives(): Promise<string[]> {
  drives ??= askForDrives();
  return drives;
}

let drives: Promise<string[]> | null = null;

async function askForDrives(): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)(
      'powershell.exe',
      [
        '-NoProfile',
        '-Command',
        "(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=3').DeviceID",
      ],
      { timeout: 8000, windowsHide: true },
    );
    return stdout.split(/\s+/).filter((name) => /^[A-Z]:$/.test(name));
  } catch {
    return [];
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function device(path: string): number | null {
  try {
    return statSync(path).dev;
  } catch {
    return null;
  }
}

/** True when the folder lies on the disk (Windows: letter; else: file system) that holds the system. */
export function onSystemDisk(folder: string, platform = process.platform): boolean {
  if (platform === 'win32') {
    const system = process.env.SystemDrive ?? 'C:';
    return parse(folder).root.toUpperCase().startsWith(system.toUpperCase());
  }
  return device(folder) === device('/');
}

/**
 * Where the second copy lies unless the office says otherwise: on another fixed
 * disk than the system's where there is one (Windows: the next letter; Linux:
 * /data, which Kylin and UOS mount apart), else in the person's own folder.
 */
export async function defaultDataFolder(userData: string): Promise<string> {
  if (process.platform === 'win32') {
    const system = process.env.SystemDrive ?? 'C:';
    const other = (await fixedDrives()).find((letter) => letter !== system);
    const root = other === undefined ? '' : `${other}\\`;
    return root !== '' && isWritable(root) ? join(root, FOLDER_NAME) : join(userData, FOLDER_NAME);
  }
  const home = homedir();
  const candidates = [join('/data/home', userInfo().username), '/data'];
  const apart = candidates.find(
    (one) => existsSync(one) && isWritable(one) && device(one) !== device('/'),
  );
  return join(apart ?? (isWritable(home) ? home : userData), FOLDER_NAME);
}
