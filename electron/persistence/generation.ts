import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { History } from '#shared/model/history';
import type { FileSystem, OpenFile } from './file-system';
import { type JournalContents, readJournal, writeLines } from './journal-file';
import { FORMAT, type Header } from './line';

/**
 * The journal's files on the disk: their names, how one is written and switched to.
 * What they say is `journal-file.ts`; the one in force is `journal.ts`.
 */

/** What every file of one data folder is written with. */
export interface Writer {
  fs: FileSystem;
  folder: string;
  appVersion: string;
  dataVersion: number;
  tailBytes: number;
  /** Name of what this run writes, in the history. */
  stretch: string;
  /** Name of this PC, for the envelopes of what main itself changes. */
  pc: string;
  /** Nothing can be written in the folder. */
  readOnly: boolean;
  /** Rejects when somebody else has taken the folder over since it was opened. */
  confirm: () => Promise<void>;
  /** Told of what failed without harm to anything acknowledged. */
  warn: (error: unknown) => void;
}

/** What this program writes before it gives it a name of its own, or for a while. */
const UNFINISHED =
  /^(journal-\d+\.jsonl\.new|(lost|reached|untold)\.json\.new|upload\.spool|restore\.prepared)$/;
const NAME = /^journal-(\d{6,})\.jsonl$/;
/** Another journal's file, for which there was no room as a restore point yet. */
const WAITING = /^waiting-[0-9a-f-]{36}\.jsonl$/;

export function journalName(generation: number): string {
  return `journal-${String(generation).padStart(6, '0')}.jsonl`;
}

function numberIn(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}

/** A number that is written with a nought too many, or is too great to be counted on, is none of ours: a copy bears it. */
function isGeneration(name: string): boolean {
  const generation = numberIn(name);
  return generation > 0 && journalName(generation) === name && Number.isSafeInteger(generation + 1);
}

/** Whether the program itself gives this name to a file beside the journal. */
export function isOwnName(name: string): boolean {
  const others = [WAITING, UNFINISHED, /^(lost|reached|untold)\.json$/];
  return isGeneration(name) || others.some((own) => own.test(name));
}

/** Generations found in the folder, newest first. */
export async function generations(fs: FileSystem, folder: string): Promise<number[]> {
  const found = (await fs.list(folder)).filter(isGeneration).map(numberIn);
  return found.sort((a, b) => b - a);
}

/** Names of the files that wait, sorted. */
export async function waitingFiles(fs: FileSystem, folder: string): Promise<string[]> {
  return (await fs.list(folder)).filter((name) => WAITING.test(name));
}

/** Out of the way of the journal in force, and looked at again at every start. */
export async function letWait({ fs, folder }: Writer, name: string): Promise<void> {
  if (!WAITING.test(name))
    await fs.rename(join(folder, name), join(folder, `waiting-${randomUUID()}.jsonl`));
}

/** The rows a new generation begins with. */
export interface NewBase {
  history: History;
  at: string;
  recent: string[];
  rows: number;
  lines: AsyncIterable<Buffer>;
}

/** First line of a generation. */
function headerOf({ dataVersion, appVersion: app }: Writer, base: NewBase): Header {
  const { history, at, recent, rows } = base;
  return { huiyin: 'journal', format: FORMAT, dataVersion, app, ...history, at, recent, rows };
}

/** A generation that is whole on the disk under another name, one rename from being in force. */
export interface ReadyGeneration {
  name: string;
  header: Header;
  contents: JournalContents;
}

/** Writes a generation under the name `name` and reads it back. Whatever fails, no file is left. */
export async function layReady(
  writer: Writer,
  name: string,
  base: NewBase,
): Promise<ReadyGeneration> {
  const { fs, folder } = writer;
  const path = join(folder, name);
  const header = headerOf(writer, base);
  try {
    const file = await fs.open(path, 'create');
    let contents: JournalContents;
    try {
      await writeLines(file, header, base.lines);
      await file.sync();
      contents = await readJournal(file);
    } finally {
      await file.close();
    }
    if (contents.damaged) throw new Error(`${path} reads back damaged`);
    return { name, header, contents };
  } catch (error) {
    await fs.remove(path).catch(() => undefined);
    throw error;
  }
}

/** Cuts off an unfinished write and restores a last newline that is missing. */
export async function mendEnd(file: OpenFile, end: number): Promise<void> {
  const size = await file.size();
  const last = Buffer.alloc(1);
  const length = await file.read(last, end - 1);
  if (size <= end && length === 1 && last[0] === 10) return;
  if (size > end) await file.truncate(end);
  if (length === 0 || last[0] !== 10) await file.write(Buffer.from('\n'), end - 1);
  await file.sync();
}

/** Removes what a crash left half written or laid ready and not taken. */
export async function clearUnfinished({ fs, folder }: Writer): Promise<void> {
  const left = (await fs.list(folder)).filter((name) => UNFINISHED.test(name));
  for (const name of left) await fs.remove(join(folder, name));
  if (left.length > 0) await fs.syncFolder(folder);
}
