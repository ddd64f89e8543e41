import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../bundle/targets';
import { type Guard, takeOut } from './guard';

/** A copy of the repository as it lies here, in a folder of its own, where one guard at a time is taken out. */
export class Tree {
  readonly folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'huiyin-guards-')));

  constructor() {
    const listed = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    for (const file of listed.split('\0')) {
      // A file that was taken away here, and not yet in the index.
      if (file === '' || file === 'node_modules' || !existsSync(path.join(ROOT, file))) continue;
      const target = path.join(this.folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(path.join(ROOT, file), target);
    }
    symlinkSync(
      realpathSync(path.join(ROOT, 'node_modules')),
      path.join(this.folder, 'node_modules'),
    );
  }

  /** Does something while the guard is out, and puts it back. */
  async without<T>(guard: Guard, job: () => Promise<T>): Promise<T> {
    const file = path.join(this.folder, guard.file);
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, takeOut(guard, source));
    try {
      return await job();
    } finally {
      writeFileSync(file, source);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
