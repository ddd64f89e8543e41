import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import type { KeptFile } from '#shared/model/attachment';

const READ_ONLY = 0o444;
const WRITABLE = 0o666;

/**
 * Copies for looking at, each under the name it came with and not to be written to:
 * what another program does with one never reaches the file that is kept. They lie
 * in the program's own folder and go when it ends, or at its next start.
 */
export class OpenedCopies {
  /** Path of the copy by hash and name. */
  private readonly made = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Path of a copy with exactly these bytes. Throws the system's error. */
  async copyOf({ hash, name }: KeptFile, bytes: Uint8Array): Promise<string> {
    const key = `${hash} ${name}`;
    const present = this.made.get(key);
    if (present !== undefined && (await holds(present, bytes))) return present;
    await mkdir(this.folder, { recursive: true });
    const { name: stem, ext } = parse(name);
    const path = join(await mkdtemp(join(this.folder, 'copy-')), safeFileName(stem, ext));
    await writeFile(path, bytes);
    await chmod(path, READ_ONLY);
    this.made.set(key, path);
    return path;
  }

  /** Removes every copy but those that another program holds open. */
  async clear(): Promise<void> {
    this.made.clear();
    for (const name of await readdir(this.folder).catch(() => [])) {
      const copy = join(this.folder, name);
      try {
        // Windows removes no file that is marked as not to be written to.
        for (const file of await readdir(copy)) await chmod(join(copy, file), WRITABLE);
        await rm(copy, { recursive: true, force: true });
      } catch {
        // Held open: the next start removes it.
      }
    }
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}
