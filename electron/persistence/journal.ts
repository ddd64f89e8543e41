import { join } from 'node:path';
import type { JournalEntry } from '#shared/model/journal';
import { newerError } from './errors';
import type { OpenFile } from './file-system';
import {
  headerOf,
  journalName,
  mendEnd,
  type NewBase,
  type Writer,
  writeGeneration,
} from './generation';
import { type HeldFile, presentFile, stillThere } from './held-file';
import { type JournalContents, KEPT_IDS, readJournal } from './journal-file';
import { encodeEntry, FORMAT, type Header, type StoredRow } from './line';
import type { KeyedPlace, LiveRows } from './live-rows';
import { RowReader } from './row-reader';

/** Rows of a chunk are limited by bytes too, so that a chunk of long drafts stays small. */
const CHUNK_BYTES = 8 << 20;
/** The tail of entries may grow to this, or to the size of the base, before the journal is compacted. */
export const TAIL_BYTES = 8 << 20;

/**
 * The journal: one file per generation, a base of rows and a tail of entries.
 * Compaction writes the next generation beside it and switches by rename.
 * Calls must not overlap; `SecondCopy` queues them.
 */
export class Journal {
  /** Bytes after `end` may be the rest of a failed write. */
  private unclean = false;
  /** What the system says is written can no longer be trusted (a failed sync); write everything anew first. */
  private suspect = false;
  /** The rename to this generation may not be on the disk yet. */
  private nameUnsynced = false;
  private compactAt: number;

  private constructor(
    private readonly writer: Writer,
    private generation: number,
    private file: OpenFile | null,
    private contents: JournalContents,
    private header: Header,
  ) {
    this.compactAt = this.limit();
  }

  /** Opens a generation that is sound, or torn only at its end (which is cut off). */
  static async open(writer: Writer, generation: number): Promise<Journal | JournalContents> {
    const path = join(writer.folder, journalName(generation));
    const reading = await writer.fs.open(path, 'read');
    let contents: JournalContents;
    try {
      contents = await readJournal(reading);
    } finally {
      await reading.close();
    }
    if (contents.dataVersion > writer.dataVersion)
      throw newerError({ ...contents, format: FORMAT, app: contents.header?.app ?? '' }, writer);
    if (contents.damaged || contents.header === null) return contents;
    const file = await writer.fs.open(path, 'write');
    try {
      await mendEnd(file, contents.end);
      return new Journal(writer, generation, file, contents, contents.header);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Writes a new generation and opens it; on the disk, name included, when this resolves. */
  static async begin(writer: Writer, generation: number, base: NewBase): Promise<Journal> {
    const contents = await writeGeneration(writer, generation, base);
    await writer.fs.syncFolder(writer.folder);
    return new Journal(writer, generation, null, contents, headerOf(writer, base));
  }

  get journalId(): string {
    return this.header.journalId;
  }
  get sequence(): number {
    return this.contents.sequence;
  }
  /** ISO instant of the last entry, '' before the first. */
  get at(): string {
    return this.contents.at;
  }
  get live(): LiveRows {
    return this.contents.live;
  }
  get torn(): boolean {
    return this.contents.torn !== null;
  }
  get name(): string {
    return journalName(this.generation);
  }
  /** Ids of the latest entries. */
  get recent(): string[] {
    return this.contents.recent;
  }
  get number(): number {
    return this.generation;
  }
  get size(): number {
    return this.contents.end;
  }
  /** The file in force; opened again here when opening it after a switch had failed. */
  private async handle(): Promise<OpenFile> {
    this.file ??= await this.writer.fs.open(join(this.writer.folder, this.name), 'write');
    return this.file;
  }

  private held(file: OpenFile): HeldFile {
    const { contents, unclean } = this;
    return { path: join(this.writer.folder, this.name), file, contents, unclean };
  }

  /** Rejects unless the folder is the one that was opened, and nobody else has written in it. */
  async present(): Promise<void> {
    const file = await this.handle();
    this.file = await presentFile(this.writer.fs, this.held(file));
    if (this.file !== file) this.unclean = true;
  }

  async reader(): Promise<RowReader> {
    return new RowReader(await this.handle());
  }

  private limit(): number {
    return this.contents.baseBytes + Math.max(this.writer.tailBytes, this.contents.baseBytes);
  }

  get compactionDue(): boolean {
    return this.contents.end > this.compactAt;
  }

  /** A failed compaction is tried again after as much growth again. */
  postponeCompaction(): void {
    this.compactAt = this.contents.end + this.writer.tailBytes;
  }

  /**
   * Appends and syncs. An entry already taken in is skipped while the outbox
   * sends its entries again in order.
   */
  async append(entries: readonly JournalEntry[]): Promise<void> {
    await this.settle();
    const known = new Set(this.contents.recent);
    const fresh = entries.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    if (this.header.dataVersion < this.writer.dataVersion) await this.compact();
    const { dataVersion } = this.writer;
    const lines = fresh.map((entry, index) =>
      encodeEntry(this.contents.sequence + 1 + index, dataVersion, entry),
    );
    await this.writeTail(Buffer.concat(lines));
    fresh.forEach((entry, index) => {
      this.applied(entry, lines[index]?.length ?? 0);
    });
    this.contents.recent = this.contents.recent.slice(-KEPT_IDS);
  }

  private async writeTail(bytes: Buffer): Promise<void> {
    const file = await this.handle();
    this.unclean = true;
    await file.write(bytes, this.contents.end);
    try {
      await file.sync();
    } catch (error) {
      this.suspect = true;
      throw error;
    }
    await stillThere(this.held(file));
    this.unclean = false;
  }

  /** Puts right what a failed step left behind, before anything new is promised. */
  private async settle(): Promise<void> {
    if (this.unclean) {
      const file = await this.handle();
      await file.truncate(this.contents.end);
      await file.sync();
      this.unclean = false;
    }
    if (this.nameUnsynced) {
      await this.writer.fs.syncFolder(this.writer.folder);
      this.nameUnsynced = false;
    }
    if (this.suspect) {
      await this.compact();
      this.suspect = false;
    }
  }

  private applied(entry: JournalEntry, length: number): void {
    const { contents } = this;
    contents.sequence += 1;
    contents.at = entry.at;
    contents.recent.push(entry.id);
    const { sequence } = contents;
    const { dataVersion } = this.writer;
    const span = { offset: contents.end, length: length - 1 };
    entry.operations.forEach((op, operation) => {
      if (op.type === 'put')
        contents.live.put(op.table, op.row.id, { ...span, operation, sequence, dataVersion });
      else contents.live.delete(op.table, op.key);
    });
    contents.end += length;
  }

  async rows(
    table: string,
    after: string,
    limit: number,
  ): Promise<{ rows: StoredRow[]; more: boolean }> {
    const places = this.live.after(table, after, Math.max(1, limit));
    const rows = await (await this.reader()).rows(places, CHUNK_BYTES);
    const last = rows.at(-1)?.id ?? after;
    return { rows, more: this.live.after(table, last, 1).length > 0 };
  }

  /** Rewrites the journal without its history; with `without`, also without those rows and with a number more. */
  async compact(without?: (keyed: KeyedPlace) => boolean): Promise<void> {
    const places = [...this.live.all()].filter((keyed) => !without?.(keyed));
    await this.replace({
      journalId: this.journalId,
      sequence: this.sequence + (without === undefined ? 0 : 1),
      at: this.at,
      recent: this.contents.recent,
      rows: places.length,
      lines: (await this.reader()).asLines(places),
    });
  }

  /** Switches to a new generation with the given rows. The old one goes once the new one is on the disk. */
  async replace(base: NewBase): Promise<void> {
    const { fs, folder } = this.writer;
    const next = this.generation + 1;
    const contents = await writeGeneration(this.writer, next, base);
    // From the rename on, a start would read the new file: go on in it, whatever fails next.
    const old = { file: this.file, name: this.name };
    this.file = null;
    this.generation = next;
    this.contents = contents;
    this.header = headerOf(this.writer, base);
    this.compactAt = this.limit();
    this.unclean = false;
    this.nameUnsynced = true;
    await old.file?.close().catch(() => undefined);
    await fs.syncFolder(folder);
    this.nameUnsynced = false;
    await fs.remove(join(folder, old.name));
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
  }
}
