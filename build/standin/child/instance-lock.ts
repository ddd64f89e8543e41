import type { FSWatcher } from 'node:fs';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

type SecondInstance = (argv: string[], cwd: string, data: unknown) => void;

/**
 * One instance for one data folder. A lock file names the process that holds
 * it; a later one leaves its arguments beside it and is refused.
 */
export class InstanceLock {
  held = false;
  private watcher: FSWatcher | null = null;
  private readonly folder: string;
  private readonly onSecond: SecondInstance;

  constructor(userData: string, onSecond: SecondInstance) {
    this.folder = path.join(userData, 'stand-in-instance');
    this.onSecond = onSecond;
  }

  private get file(): string {
    return path.join(this.folder, 'lock');
  }

  take(data: Record<string, unknown>): boolean {
    if (this.held) return true;
    mkdirSync(this.folder, { recursive: true });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        const handle = openSync(this.file, 'wx');
        writeSync(handle, String(process.pid));
        closeSync(handle);
        this.held = true;
        this.listen();
        return true;
      } catch {
        if (holderIsAlive(this.file)) break;
        // Left behind by a killed process.
        rmSync(this.file, { force: true });
      }
    }
    const message = JSON.stringify({ argv: process.argv, cwd: process.cwd(), data });
    writeFileSync(path.join(this.folder, `${process.pid}.json`), message);
    return false;
  }

  private listen(): void {
    this.watcher = watch(this.folder, () => {
      for (const name of readdirSync(this.folder).filter((item) => item.endsWith('.json'))) {
        const file = path.join(this.folder, name);
        try {
          const { argv, cwd, data } = JSON.parse(readFileSync(file, 'utf8')) as {
            argv: string[];
            cwd: string;
            data: unknown;
          };
          rmSync(file, { force: true });
          this.onSecond(argv, cwd, data);
        } catch {
          // Still being written; the watcher calls again.
        }
      }
    });
    this.watcher.unref();
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.watcher?.close();
    rmSync(this.file, { force: true });
  }
}

function holderIsAlive(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
    process.kill(pid, 0);
    // Numbers of processes are used again: on Linux make sure that it is one of ours.
    if (process.platform !== 'linux') return true;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child.cjs');
  } catch {
    return false;
  }
}
