import { join } from 'node:path';
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
}

const NAME = /^journal-(\d{6,})\.jsonl$/;

export function journalName(generation: number): string {
  return `journal-${String(generation).padStart(6, '0')}.jsonl`;
}

/** Generations found in the folder, newest first. */
export async function generations(fs: FileSystem, folder: string): Promise<number[]> {
  const found = (await fs.list(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return found.filter((generation) => generation > 0).sort((a, b) => b - a);
}

/** The rows a new generation begins with. */
export interface NewBase {
  journalId: string;
  sequence: number;
  at: string;
  recent: string[];
  rows: number;
  lines: AsyncIterable<Buffer>;
}

/** First line of a generation. */
export function headerOf({ dataVersion, appVersion }: Writer, base: NewBase): Header {
  const { lines: _, ...rest } = base;
  return { huiyin: 'journal', format: FORMAT, dataVersion, app: appVersion, ...rest };
}

/** Writes a generation, reads it back and only then gives it its name. The folder is not synced yet. */
export async function writeGeneration(
  writer: Writer,
  generation: number,
  base: NewBase,
): Promise<JournalContents> {
  const { fs, folder } = writer;
  const path = join(folder, journalName(generation));
  const temporary = `${path}.new`;
  let contents: JournalContents;
  try {
    const file = await fs.open(temporary, 'create');
    try {
      await writeLines(file, headerOf(writer, base), base.lines);
      await file.sync();
      contents = await readJournal(file);
    } finally {
      await file.close();
    }
    if (contents.damaged) throw new Error(`${temporary} reads back damaged`);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.remove(temporary).catch(() => undefined);
    throw error;
  }
  return contents;
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

/** Removes what a switch to the generation `kept` left behind. */
export async function dropOthers({ fs, folder }: Writer, kept: string): Promise<void> {
  const others = (await fs.list(folder)).filter(
    (name) => name !== kept && /^journal-\d+\.jsonl(\.new)?$/.test(name),
  );
  if (others.length === 0) return;
  // The rename that made this generation must be on the disk before an older one goes.
  await fs.syncFolder(folder);
  for (const name of others) await fs.remove(join(folder, name));
  await fs.syncFolder(folder);
}
