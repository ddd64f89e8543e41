import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bundle/targets';

/** The Electron binary when it is already here. Nothing of the electron package is loaded: that would begin a download. */
export function findElectron(root: string = ROOT): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const name = path.join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const program = readFileSync(name, 'utf8').trim();
  const base = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');
  const file = path.join(base, program);
  return existsSync(file) ? file : null;
}
