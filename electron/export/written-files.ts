import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod/mini';
import type { WrittenFiles } from './write-target';

const Entries = z.array(z.tuple([z.string(), z.string()]));
const MOST = 500;

/** Remembers over restarts which files were written and with which bytes; forgetting one only means a new name. */
export class WrittenFilesFile implements WrittenFiles {
  private readonly sums: Map<string, string>;

  constructor(private readonly file: string) {
    this.sums = new Map(this.read());
  }

  get(path: string): string | undefined {
    return this.sums.get(path);
  }

  set(path: string, sum: string): void {
    this.sums.delete(path);
    this.sums.set(path, sum);
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileAtomic.sync(this.file, JSON.stringify([...this.sums].slice(-MOST)));
    } catch {
      // The export itself succeeded; at worst the next one gets a new name.
    }
  }

  private read(): [string, string][] {
    try {
      const parsed = Entries.safeParse(JSON.parse(readFileSync(this.file, 'utf8')));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }
}
