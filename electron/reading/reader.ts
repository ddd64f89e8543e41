import * as z from 'zod/mini';
import { CheckResult, Mended } from '#shared/check/departure';
import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { type HowToRead, ImportResult } from '#shared/ipc';
import { FontAnswer, type FontQuestion } from '#shared/ipc/fonts';
import { ReadBook } from '#shared/sheet/book';
import { TemplateFacts } from '#shared/template/template-faults';
import { Failure } from '../errors';
import { refuseAllButDocx, refuseByLooks } from '../files/looks';
import { refusals } from '../files/refusals';
import { refuseSheetByLooks } from '../files/sheet-looks';
import { sheetRefusals } from '../files/sheet-refusals';
import { NoAnswer, Reading, type ReadingProcess, type Watch } from './reading-process';
import type { Task } from './task';

export interface ReaderParts {
  /** Starts a process that runs the bundled `reader-child.ts`. */
  start: () => ReadingProcess;
  /** Told why there was no answer; never words of a file. */
  report?: (reason: string) => void;
  /** How long the process may take to start, ms. */
  startLimit?: number;
  /** How long reading may then take for a file of so many bytes, ms. */
  limit?: (size: number) => number;
  /** How long a process waits for another file, ms. */
  patience?: number;
}

const START_LIMIT = 30_000;
const PATIENCE = 20_000;

/** Ten seconds for each megabyte begun, thirty at most: an office's ledger of many years is large, and its PC slow. */
export function timeLimit(size: number): number {
  return Math.min(30_000, 10_000 * Math.max(1, Math.ceil(size / 2 ** 20)));
}

type Refusals = Record<'tooSlow' | 'broken', (name: string) => Failure> & {
  failed: (name: string, cause: unknown) => Failure;
};

/** Whoever watched the reading of a file has stopped it. */
export class ReadingStopped extends Error {
  override name = 'ReadingStopped';
}

/**
 * Reads files that others made, one after the other, in a process of its own: no file can
 * freeze or fell the program. A process that has read a file waits a while for the next
 * one; after anything else it is ended.
 */
export class Reader {
  private waiting: Reading | null = null;
  private bored: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ReaderParts) {}

  /**
   * Reads a .docx, .doc, .wps or .txt, as the clerk has said where it had to be asked. Throws `Failure`;
   * nothing is written anywhere.
   */
  async words(name: string, bytes: Uint8Array, how: HowToRead = {}): Promise<ImportResult> {
    refuseByLooks(name, bytes);
    return this.inTurn({ kind: 'words', name, bytes, how }, ImportResult, refusals);
  }

  /**
   * Reads an .xlsx or .xls. Throws `Failure`, or `ReadingStopped` where the one who watches has
   * stopped it; nothing is written anywhere.
   */
  async table(name: string, bytes: Uint8Array, watch?: Watch): Promise<ReadBook> {
    refuseSheetByLooks(name, bytes);
    return this.inTurn({ kind: 'table', name, bytes }, ReadBook, sheetRefusals, watch);
  }

  /** Holds a .docx against a profile. Throws `Failure`; nothing is written anywhere. */
  async check(name: string, bytes: Uint8Array, profile: LayoutProfile): Promise<CheckResult> {
    refuseAllButDocx(name, bytes);
    return this.inTurn({ kind: 'check', name, bytes, profile }, CheckResult, refusals);
  }

  /** The same, and a copy with everything put right that can be. */
  async mend(name: string, bytes: Uint8Array, profile: LayoutProfile): Promise<Mended> {
    refuseAllButDocx(name, bytes);
    return this.inTurn({ kind: 'mend', name, bytes, profile }, Mended, refusals);
  }

  /** What an office's own Word template asks for and what is wrong with it. Throws `Failure`; nothing is written anywhere. */
  async template(name: string, bytes: Uint8Array): Promise<TemplateFacts> {
    refuseAllButDocx(name, bytes);
    return this.inTurn({ kind: 'template', name, bytes }, TemplateFacts, refusals);
  }

  /** A template with a document in it, the text as the profile prints it. Throws `Failure`. */
  async fill(
    name: string,
    bytes: Uint8Array,
    document: OfficialDocument,
    profile: LayoutProfile,
  ): Promise<Uint8Array> {
    const task: Task = { kind: 'fill', name, bytes, document, profile };
    return this.inTurn(task, z.instanceof(Uint8Array<ArrayBufferLike>), refusals);
  }

  /** Which fonts lie in these folders, and what each lacks. Throws `Failure` where there is no answer. */
  fonts(folders: string[], wanted: FontQuestion[]): Promise<FontAnswer[]> {
    const task: Task = {
      kind: 'fonts',
      name: '字体',
      bytes: new Uint8Array(),
      fonts: { folders, wanted },
    };
    return this.inTurn(task, z.array(FontAnswer), refusals);
  }

  /** Starts the process while somebody is still choosing a file. */
  prepare(): void {
    this.keep(this.take());
  }

  /** Ends the process that waits. */
  stop(): void {
    this.released()?.kill();
  }

  /** The process that waits, or a fresh one. */
  private take(): Reading {
    const waiting = this.released();
    if (waiting !== null && !waiting.hasEnded) return waiting;
    return new Reading(this.parts.start(), this.parts.startLimit ?? START_LIMIT);
  }

  private keep(reading: Reading): void {
    this.stop();
    this.waiting = reading;
    this.bored = setTimeout(() => this.stop(), this.parts.patience ?? PATIENCE);
    this.bored.unref();
  }

  private released(): Reading | null {
    clearTimeout(this.bored);
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }

  private inTurn<T>(
    task: Task,
    result: z.ZodMiniType<T>,
    words: Refusals,
    watch?: Watch,
  ): Promise<T> {
    const read = this.turn.then(() => this.read(task, result, words, watch));
    this.turn = read.catch(() => undefined);
    return read;
  }

  private async read<T>(
    task: Task,
    result: z.ZodMiniType<T>,
    words: Refusals,
    watch?: Watch,
  ): Promise<T> {
    if (watch?.stop.aborted) throw new ReadingStopped();
    const reading = this.take();
    try {
      const { limit = timeLimit } = this.parts;
      const answer = await reading.ask(task, limit(task.bytes.length), watch);
      if (!answer.ok) {
        const { code, message, ...asking } = answer.error;
        throw new Failure(code, message, undefined, asking);
      }
      const read = result.parse(answer.result) as T;
      this.keep(reading);
      return read;
    } catch (error) {
      reading.kill();
      if (watch?.stop.aborted) throw new ReadingStopped();
      throw this.failure(error, task.name, words);
    }
  }

  private failure(error: unknown, name: string, words: Refusals): Failure {
    if (error instanceof Failure) return error;
    this.parts.report?.(error instanceof NoAnswer ? error.message : 'no answer of ours');
    const why = error instanceof NoAnswer ? error.why : null;
    if (why === 'too-slow') return words.tooSlow(name);
    return why === 'ended' ? words.broken(name) : words.failed(name, error);
  }
}
