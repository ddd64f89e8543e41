import { join } from 'node:path';
import { extended, type History, type Position } from '#shared/model/history';
import type { Appended, JournalEntry, RecordKey } from '#shared/model/journal';
import type { Act } from './errors';
import type { OpenFile } from './file-system';
import {
  generations,
  journalName,
  layReady,
  mendEnd,
  type NewBase,
  type ReadyGeneration,
  type Writer,
} from './generation';
import { type HeldFile, presentFile, stillThere } from './held-file';
import type { JournalContents } from './journal-file';
import { FORMAT, type Header } from './line';
import { type LiveRows, tombstone } from './live-rows';
import { byKey, rowId } from './point-file';
import { chunkOf, type RowChunk, RowReader } from './row-reader';
import { lineOf, placeAt, takeIn, takenBefore } from './tail';

/** Ids of entries that are kept at least, so that one sent twice is taken once. */
const KEPT_IDS = 256;
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

  /** Opens a generation that was read and is sound, or torn only at its end (which is cut off, where anything can be written). */
  static async open(
    writer: Writer,
    generation: number,
    contents: JournalContents & { header: Header },
  ): Promise<Journal> {
    const path = join(writer.folder, journalName(generation));
    const file = await writer.fs.open(path, writer.readOnly ? 'read' : 'write');
    try {
      if (!writer.readOnly) await mendEnd(file, contents.end);
      return new Journal(writer, generation, file, contents, contents.header);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Writes a new generation and opens it; on the disk, name included, when this resolves. */
  static async begin(writer: Writer, generation: number, base: NewBase): Promise<Journal> {
    const { fs, folder } = writer;
    const name = journalName(generation);
    const { header, contents } = await layReady(writer, `${name}.new`, base);
    await fs.rename(join(folder, `${name}.new`), join(folder, name));
    await fs.syncFolder(folder);
    return new Journal(writer, generation, null, contents, header);
  }

  get journalId(): string {
    return this.header.journalId;
  }
  get history(): History {
    return this.contents.history;
  }
  get sequence(): number {
    return this.contents.history.sequence;
  }
  /** ISO instant of the last entry, '' before the first. */
  get at(): string {
    return this.contents.at;
  }
  get live(): LiveRows {
    return this.contents.live;
  }
  /** The file in force is known to have its name on the disk. */
  get isNamed(): boolean {
    return !this.nameUnsynced;
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
    const { fs, folder, readOnly } = this.writer;
    this.file ??= await fs.open(join(folder, this.name), readOnly ? 'read' : 'write');
    return this.file;
  }

  private held(file: OpenFile): HeldFile {
    const { contents, unclean, writer } = this;
    const { folder, stretch } = writer;
    return { path: join(folder, this.name), file, contents, unclean, stretch };
  }

  /** Rejects unless the folder is the one that was opened, and nobody else has written in it. */
  async present(act: Act): Promise<void> {
    const file = await this.handle();
    this.file = await presentFile(this.writer.fs, this.held(file), act);
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
   * Appends and syncs what follows on the place `after`; entries that lie here already
   * are skipped. Answers the place of the last of them, behind which others may lie. Rejects
   * with 'journal-other', nothing written, when anything else lies here.
   */
  async append(after: Position, entries: readonly JournalEntry[]): Promise<Appended> {
    const fresh = entries.slice(takenBefore(this.contents, after, entries));
    await this.settle();
    if (fresh.length > 0) {
      if (this.header.dataVersion < this.writer.dataVersion || this.header.format < FORMAT)
        await this.compact();
      // In a file whose name may be lost nothing is kept.
      if (this.nameUnsynced) await this.syncName();
      const first = this.sequence + 1;
      const lines = fresh.map((entry, index) =>
        lineOf(this.writer, this.contents, entry, first + index),
      );
      await this.writeTail(Buffer.concat(lines.map(({ line }) => line)));
      for (const line of lines) takeIn(this.contents, line);
      const { recent } = this.contents;
      this.contents.recent = recent.slice(-Math.max(KEPT_IDS, fresh.length));
    }
    return placeAt(this.history, after.sequence + entries.length);
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
    if (this.suspect) {
      await this.compact();
      this.suspect = false;
    }
  }

  private async syncName(): Promise<void> {
    await this.writer.fs.syncFolder(this.writer.folder);
    this.nameUnsynced = false;
  }

  async rows(table: string, after: string, limit: number): Promise<RowChunk> {
    return chunkOf(this.live, await this.reader(), table, after, limit);
  }

  /** Rewrites the journal without its history. */
  async compact(): Promise<void> {
    const places = [...this.live.all()];
    await this.replace({
      history: this.history,
      at: this.at,
      recent: this.contents.recent,
      rows: places.length,
      lines: (await this.reader()).asLines(places),
    });
  }

  /**
   * Rewrites the journal without these rows and without its history. Deletions stay
   * remembered, so that no older copy brings a row back; a row that was still alive, or
   * not known at all, is deleted here, which counts as an entry.
   */
  async purge(records: readonly RecordKey[]): Promise<void> {
    const { pc: by, dataVersion, stretch } = this.writer;
    const places = new Map([...this.live.all()].map((one) => [rowId(one.table, one.key), one]));
    const sequence = this.sequence + 1;
    let { history, recent } = this;
    for (const { table, key } of records) {
      const id = rowId(table, key);
      const known = places.get(id);
      if (known?.place.gone) {
        places.set(id, { table, key, place: { ...known.place, gone: 'purged' } });
        continue;
      }
      const version = this.live.version + 1;
      const envelope = { by, version, sequence, dataVersion, gone: 'purged' as const };
      places.set(id, tombstone({ table, key }, envelope));
      history = extended(this.history, stretch, sequence);
      recent = [];
    }
    const sorted = [...places.values()].sort(byKey);
    const lines = (await this.reader()).asLines(sorted);
    await this.replace({ history, at: this.at, recent, rows: sorted.length, lines });
  }

  /** Switches to a new generation with the given rows. */
  async replace(base: NewBase): Promise<void> {
    await this.switchTo(
      await layReady(this.writer, `${journalName(this.generation + 1)}.new`, base),
    );
  }

  /** Switches to a generation that lies ready. Once it has its name this cannot fail: what is left to do is upkeep. */
  async switchTo(ready: ReadyGeneration): Promise<void> {
    const { fs, folder, warn } = this.writer;
    // Another PC's file may have been copied in under the next number since: nobody has read it yet.
    const next = Math.max(this.generation, ...(await generations(fs, folder))) + 1;
    // What was laid ready took its time, and this PC may have slept meanwhile.
    await this.writer.confirm();
    await fs.rename(join(folder, ready.name), join(folder, journalName(next)));
    // From the rename on, a start would read the new file: go on in it, whatever fails next.
    const old = { file: this.file, name: this.name };
    this.file = null;
    this.generation = next;
    this.contents = ready.contents;
    this.header = ready.header;
    this.compactAt = this.limit();
    this.unclean = false;
    this.nameUnsynced = true;
    try {
      await old.file?.close();
      await this.syncName();
      await fs.remove(join(folder, old.name));
    } catch (error) {
      warn(error);
    }
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
  }
}
