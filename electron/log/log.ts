import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../errors';

const LARGEST = 512 * 1024;

export type Level = 'info' | 'warning' | 'error';

/**
 * The program's log: times, codes, versions, counts. Never document text: of an
 * error only its name, its system code and the places in the program are kept.
 */
export class Log {
  private readonly file: string;

  constructor(
    private readonly folder: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.file = join(folder, 'huiyin.log');
  }

  line(level: Level, code: string, detail = ''): void {
    const text = detail.replace(/[\r\n]+/g, ' | ').slice(0, 2000);
    try {
      mkdirSync(this.folder, { recursive: true });
      this.rotate();
      appendFileSync(this.file, `${this.now().toISOString()} ${level} ${code} ${text}\n`);
    } catch {
      // A log that cannot be written must not stop anyone's work.
    }
  }

  info(code: string, detail = ''): void {
    this.line('info', code, detail);
  }

  /** Keeps what helps and nothing that may quote a document. */
  error(code: string, error: unknown): void {
    this.line('error', code, describe(error));
  }

  /** The last lines, oldest first. */
  tail(lines = 300): string {
    try {
      return readFileSync(this.file, 'utf8').split('\n').slice(-lines).join('\n');
    } catch {
      return '';
    }
  }

  private rotate(): void {
    try {
      if (statSync(this.file).size > LARGEST) renameSync(this.file, `${this.file}.1`);
    } catch {
      // No log yet.
    }
  }
}

/** Name, system code and the program's own places; not the message. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(.*[\\/]/, '('));
  const cause = error.cause === undefined ? '' : ` <- ${describe(error.cause)}`;
  return `${error.name} ${systemCode(error)} ${places.join(' ')}${cause}`.trim();
}
