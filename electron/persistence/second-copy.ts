import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { KeptFile } from '#shared/model/attachment';
import type { Position } from '#shared/model/history';
import type {
  Appended,
  CarriedRow,
  Contents,
  JournalEntry,
  JournalStatus,
  RecordKey,
  RestorePoint,
  Upload,
} from '#shared/model/journal';
import { DATA_VERSION } from '#shared/model/tables';
import { asPersistenceError, PersistenceError } from './errors';
import { type FileSystem, nodeFileSystem } from './file-system';
import type { Writer } from './generation';
import { TAIL_BYTES } from './journal';
import { FolderLock } from './lock';
import { clearLost } from './lost';
import { FOLDERS, openParts, type Parts, refuseNewer } from './parts';
import { missingPoint } from './restore';
import type { RowChunk } from './row-reader';
import { copyFolders } from './transfer';

export interface SecondCopyOptions {
  fs?: FileSystem;
  /** Milliseconds since 1970; for people and for days, never for order. */
  now?: () => number;
  /** Name of this PC, for the envelopes of what main itself changes; a random one unless given. */
  pc?: string;
  /** Version of this program, named when an older one meets the folder later. */
  appVersion?: string;
  /** Version of the rows' shape this program writes; DATA_VERSION unless a test says otherwise. */
  dataVersion?: number;
  /** The journal's tail may grow to this many bytes, or to the size of its base, before it is compacted. */
  tailBytes?: number;
  /** Restore points together may take this many bytes, or twice a full base where that is more. */
  pointsBytes?: number;
  /** Told when upkeep in the background fails (compaction, restore points). Nothing acknowledged is in danger then. */
  onWarning?: (error: PersistenceError) => void;
}

/**
 * The second copy of the office's records in the data folder (the first is the
 * page's own store): a journal, restore points, damaged files set aside, and the
 * attached files, of which the page has none.
 * Every method may reject with a `PersistenceError`. Calls are carried out one
 * after another in the order they were made.
 */
export class SecondCopy {
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;

  private constructor(
    private readonly folder: string,
    private readonly parts: Parts,
    private readonly lock: FolderLock,
    private readonly now: () => number,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** Opens or begins the second copy in the data folder, mends what a crash left, and takes the folder's lock. */
  static async open(folder: string, options: SecondCopyOptions = {}): Promise<SecondCopy> {
    const root = resolve(folder);
    const { fs = nodeFileSystem, onWarning = () => undefined } = options;
    const writer: Writer = {
      fs,
      folder: join(root, FOLDERS.journal),
      appVersion: options.appVersion ?? '',
      dataVersion: options.dataVersion ?? DATA_VERSION,
      tailBytes: options.tailBytes ?? TAIL_BYTES,
      stretch: randomUUID(),
      pc: options.pc ?? randomUUID(),
      warn: (error) => onWarning(asPersistenceError(error, root)),
    };
    try {
      await refuseNewer(writer);
      await fs.makeFolder(writer.folder);
      const lock = await FolderLock.take(fs, root);
      try {
        const now = options.now ?? Date.now;
        const parts = await openParts(root, writer, now, options.pointsBytes);
        const copy = new SecondCopy(root, parts, lock, now, writer.warn);
        // What cannot be finished now stays pending.
        await parts.purge.resume().catch(writer.warn);
        copy.tidyUp();
        return copy;
      } catch (error) {
        await lock.release();
        throw error;
      }
    } catch (error) {
      throw asPersistenceError(error, root);
    }
  }

  private run<T>(job: () => Promise<T>): Promise<T> {
    if (this.closed)
      return Promise.reject(new PersistenceError('journal-failed', '数据文件夹已经关闭。'));
    const result = this.queue.then(job).catch((error: unknown) => {
      throw asPersistenceError(error, this.folder);
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  status(): JournalStatus {
    const { journal, notice, lost, writer, purge } = this.parts;
    return {
      ...journal.history,
      ...journal.live.contents(),
      dataVersion: journal.live.dataVersion(writer.dataVersion),
      pc: writer.pc,
      version: journal.live.version,
      notice,
      lost,
      purging: purge.records,
      readOnly: false,
    };
  }

  /**
   * Appends what follows on the place `after` and syncs; resolves only when the disk has it.
   * Entries that lie there already are skipped; anything else that does not follow is refused
   * with 'journal-other', and nothing is written.
   */
  append({
    after,
    entries,
  }: {
    after: Position;
    entries: readonly JournalEntry[];
  }): Promise<Appended> {
    return this.run(async () => {
      const { journal, files, upkeep } = this.parts;
      await upkeep.daily();
      const appended = await journal.append(after, entries);
      files.rowsCame(entries);
      if (journal.compactionDue) this.tidyUp();
      return appended;
    });
  }

  /** Rows and remembered deletions of one table in key order, of the journal or of what a restore laid ready; may answer fewer than `limit` with `more: true`. */
  rows(table: string, after: string, limit: number, prepared = ''): Promise<RowChunk> {
    const { journal, restore } = this.parts;
    return this.run(() =>
      prepared === ''
        ? journal.rows(table, after, limit)
        : restore.rows(prepared, table, after, limit),
    );
  }

  /** The clerk has been told what start-up found. */
  settled(): Promise<void> {
    return this.run(async () => {
      await this.nothingLost();
      this.parts.notice = '';
    });
  }

  private async nothingLost(): Promise<void> {
    if (this.parts.lost > 0) await clearLost(this.parts.writer);
    this.parts.lost = 0;
  }

  /** Begins to take in all rows of the page's store; one upload at a time. */
  beginUpload(upload: Upload): Promise<{ token: string }> {
    return this.run(async () => ({ token: await this.parts.uploads.begin(upload) }));
  }

  uploadRows(token: string, table: string, rows: readonly CarriedRow[]): Promise<void> {
    return this.run(() => this.parts.uploads.take(token, table, rows));
  }

  /** Fills the journal or sets aside what came, once it is seen to be all that `contents` says. Rejected, nothing has changed. */
  commitUpload(token: string, contents: Contents): Promise<JournalStatus> {
    return this.run(async () => {
      const { uploads, lost } = this.parts;
      const isWhole = await uploads.commit(token, contents, this.time(), lost > 0);
      if (isWhole) await this.nothingLost().catch(this.warn);
      return this.status();
    });
  }

  cancelUpload(token: string): Promise<void> {
    return this.run(() => this.parts.uploads.cancel(token));
  }

  /** 彻底清除: writes down what is to go. From now on it will be finished, whatever happens. */
  beginPurge(records: readonly RecordKey[]): Promise<void> {
    return this.run(() => this.parts.purge.begin(records));
  }

  /** Rewrites journal, restore points and set-aside files without these rows; files that only they named go too. Answers where the journal stands then. */
  purgeCopies(): Promise<Position> {
    return this.run(async () => {
      const { uploads, restore, purge } = this.parts;
      await uploads.cancel();
      await restore.cancel();
      return purge.copies();
    });
  }

  /** The page's copies are clean too: nothing is pending any more. */
  purgeDone(): Promise<void> {
    return this.run(() => this.parts.purge.done());
  }

  /** Keeps the bytes of an attached file under their hash; on the disk when this resolves. */
  keepFile(bytes: Uint8Array): Promise<string> {
    return this.run(() => this.parts.files.keep(bytes));
  }

  /** The bytes of an attached file. Rejects with `unknown-file` or `unreadable-file` when they are not those that were kept. */
  readFile(file: KeptFile): Promise<Buffer> {
    return this.run(() => this.parts.files.read(file));
  }

  /** Hashes of those of the files that are not in the folder. */
  missingFiles(files: readonly KeptFile[]): Promise<string[]> {
    return this.run(() => this.parts.files.missing(files));
  }

  /** What can be gone back to: what was set aside first, then the journal's own points, newest first. */
  restorePoints(): Promise<RestorePoint[]> {
    return this.run(() => this.parts.points.restorePoints(this.parts.journal.journalId));
  }

  /** Keeps the present state as a point and lays the state of point `id` ready; the journal stays as it is. */
  prepareRestore(id: string): Promise<{ token: string; contents: Contents }> {
    return this.run(() => this.parts.restore.prepare(id, this.time()));
  }

  /** The journal is what was prepared when this resolves. */
  commitRestore(token: string): Promise<JournalStatus> {
    return this.run(async () => {
      await this.parts.restore.commit(token);
      return this.status();
    });
  }

  cancelRestore(token: string): Promise<void> {
    return this.run(() => this.parts.restore.cancel(token));
  }

  /** Removes a state that was set aside. */
  removePoint(id: string): Promise<void> {
    return this.run(async () => {
      if (!(await this.parts.points.removeKept(id))) throw missingPoint();
    });
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }

  /** Queues what need not be waited for. */
  private tidyUp(): void {
    void this.run(() => this.parts.upkeep.all()).catch(this.warn);
  }

  /** Copies everything into an empty folder and verifies it, for moving the data folder. This folder stays as it is. */
  copyTo(newFolder: string): Promise<void> {
    return this.run(async () => {
      const { purge, writer } = this.parts;
      const target = resolve(newFolder);
      await purge.settle();
      const { aside, points, files, journal } = FOLDERS;
      // The journal last: without it the new folder is no data folder yet.
      await copyFolders(writer.fs, this.folder, target, [aside, points, files, journal]);
      await purge.carryTo(target);
    });
  }

  /** Waits for what is under way and gives the lock back. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.queue;
    const { journal, uploads, restore } = this.parts;
    await Promise.all([uploads.cancel(), restore.cancel()]).catch(this.warn);
    await journal.close();
    await this.lock.release();
  }
}
