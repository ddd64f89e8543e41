import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod/mini';
import { systemCode } from '../errors';
import { sha256, type WrittenFiles } from './write-target';

const Entries = z.array(z.tuple([z.string(), z.string()]));
const MOST = 500;
/** A batch writes many files a second: what it writes is noted so often at most, ms. */
const PAUSE = 1000;
const HASH = /^[0-9a-f]{64}$/;

const keyOf = (path: string): string => sha256(Buffer.from(path));

/**
 * Remembers over restarts which files were written and with which bytes; forgetting one only
 * means a new name. Paths carry the titles of documents, which a purge must not leave behind:
 * only their hashes are kept.
 */
export class WrittenFilesFile implements WrittenFiles {
  private readonly sums: Map<string, string>;
  /** Runs from one writing on; what comes meanwhile is written when it ends, or when the program does. */
  private pause: NodeJS.Timeout | null = null;
  private isWaiting = false;

  constructor(private readonly file: string) {
    const found = this.read();
    const known = found ?? [];
    this.sums = new Map(known.map(([key, sum]) => [HASH.test(key) ? key : keyOf(key), sum]));
    // Earlier versions wrote the paths themselves, and may have left them in a file since damaged.
    if (found === null || known.some(([key]) => !HASH.test(key))) this.write();
  }

  get(path: string): string | undefined {
    return this.sums.get(keyOf(path));
  }

  set(path: string, sum: string): void {
    const key = keyOf(path);
    this.sums.delete(key);
    this.sums.set(key, sum);
    if (this.pause) this.isWaiting = true;
    else this.write();
  }

  /** Writes what is still waiting. */
  readonly flush = (): void => {
    if (this.isWaiting) this.write();
  };

  private write(): void {
    this.isWaiting = false;
    this.rest();
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      // Not synced: lost with the power it only means a new name, and a batch writes it with every file.
      writeFileAtomic.sync(this.file, JSON.stringify([...this.sums].slice(-MOST)), {
        fsync: false,
      });
    } catch {
      // The export itself succeeded; at worst the next one gets a new name.
    }
  }

  private rest(): void {
    if (this.pause) clearTimeout(this.pause);
    else process.on('exit', this.flush);
    this.pause = setTimeout(() => {
      this.pause = null;
      process.off('exit', this.flush);
      this.flush();
    }, PAUSE).unref();
  }

  /** null: there is a file that cannot be read as such. */
  private read(): [string, string][] | null {
    try {
      const parsed = Entries.safeParse(JSON.parse(readFileSync(this.file, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? [] : null;
    }
  }
}
