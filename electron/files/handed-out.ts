import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { FileHandle } from '#shared/ipc';
import { Failure } from '../errors';

/** Files that the page may name again: only those that main handed out, by token. */
export class HandedOut {
  private readonly paths = new Map<string, string>();

  /** `unknown`: what is said of a token that was never given. */
  constructor(private readonly unknown: string) {}

  give(path: string): FileHandle {
    const token = randomUUID();
    this.paths.set(token, path);
    return { token, name: basename(path), folder: dirname(path) };
  }

  /** Throws `unknown-file` for a token that was never given. */
  pathOf(token: string): string {
    const path = this.paths.get(token);
    if (path === undefined) {
      throw new Failure('unknown-file', this.unknown);
    }
    return path;
  }
}
