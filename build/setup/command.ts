import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Full path of a program on PATH, or null. */
export function which(name: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder !== '' && isProgram(file)) return file;
    }
  }
  return null;
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** How apt can be run without asking anybody; null when it cannot. */
export function aptPrefix(): string[] | null {
  if (process.platform !== 'linux' || which('apt-get') === null) return null;
  if (process.getuid?.() === 0) return [];
  if (which('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : null;
}

let updated = false;

/** Runs apt-get; what it says goes to stderr, so that stdout stays the caller's. True when it succeeded. */
export function apt(prefix: readonly string[], ...args: string[]): boolean {
  const [program = 'apt-get', ...rest] = [...prefix, 'apt-get', '-qq', '-y', ...args];
  const result = spawnSync(program, rest, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  });
  return result.status === 0;
}

/** Installs packages, with fresh lists where the old ones do not serve. True when all are there. */
export function aptInstall(prefix: readonly string[], packages: readonly string[]): boolean {
  const install = (): boolean => apt(prefix, 'install', '--no-install-recommends', ...packages);
  if (install()) return true;
  return aptUpdate(prefix) && install();
}

export function aptUpdate(prefix: readonly string[]): boolean {
  if (!updated) updated = apt(prefix, 'update');
  return updated;
}
