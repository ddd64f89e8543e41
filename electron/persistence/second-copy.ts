import { join, resolve } from 'node:path';
import type { KeptFile } from '#shared/model/attachment';
import type { JournalEntry, JournalStatus, RestorePoint } from '#shared/model/journal';
import { DATA_VERSION } from '#shared/model/tables';
import { AttachedFiles } from './attached-files';
import { type Act, asPersistenceError, newerError, PersistenceError } from './errors';
import { type FileSystem, nodeFileSystem } from './file-system';
import { generations, journalName, type Writer } from './generation';
import { type Journal, TAIL_BYTES } from './journal';
import { peekFile } from './journal-file';
import { FORMAT, type StoredRow } from './line';
import { FolderLock } from './lock';
import { Purge, type RecordKey } from './purge';
import { openJournal } from './recovery';
import { restore } from './restore';
import { DAILY, RestorePoints } from './restore-points';
import { civilDay } from './retention';
import { copyDataFolder } from './transfer';

/** A row as it travels: whole, with its key as `id`. */
export type JournalRow = StoredRow;

export interface SecondCopyOptions {
  fs?: FileSystem;
  /** Milliseconds since 1970; for people and for days, never for order. */
  now?: () => number;
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

const JOURNAL = 'journal';
const POINTS = 'restore-points';
const ASIDE = 'set-aside';
const FILES = 'files';

interface Parts {
  journal: Journal;
  notice: string;
  incomplete: boolean;
  points: RestorePoints;
  files: AttachedFiles;
  purge: Purge;
  lock: FolderLock;
  writer: Writer;
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
  /** Civil day for which yesterday's restore point has been seen to. */
  private checkedDay = '';

  private constructor(
    private readonly folder: string,
    private readonly parts: Parts,
    private readonly now: () => number,
    private readonly warn: (error: PersistenceError) => void,
  ) {}

  /** Opens or begins the second copy in the data folder, mends what a crash left, and takes the folder's lock. */
  static async open(folder: string, options: SecondCopyOptions = {}): Promise<SecondCopy> {
    const root = resolve(folder);
    const { fs = nodeFileSystem, now = Date.now } = options;
    const writer: Writer = {
      fs,
      folder: join(root, JOURNAL),
      appVersion: options.appVersion ?? '',
      dataVersion: options.dataVersion ?? DATA_VERSION,
      tailBytes: options.tailBytes ?? TAIL_BYTES,
    };
    try {
      await refuseNewer(writer);
      await fs.makeFolder(writer.folder);
      const lock = await FolderLock.take(fs, root);
      try {
        const aside = join(root, ASIDE);
        const points = new RestorePoints(
          writer,
          join(root, POINTS),
          aside,
          now,
          options.pointsBytes,
        );
        const opened = await openJournal({ writer, points, asideFolder: aside, now });
        const files = new AttachedFiles(fs, join(root, FILES), aside, now);
        const { journal } = opened;
        const folders = { root, pointsFolder: join(root, POINTS), asideFolder: aside };
        const purge = new Purge({ writer, journal, points, files, ...folders });
        const parts = { ...opened, points, files, purge, lock, writer };
        const copy = new SecondCopy(root, parts, now, options.onWarning ?? (() => undefined));
        await files.clearUnfinished();
        await purge.resume();
        copy.upkeep();
        return copy;
      } catch (error) {
        await lock.release();
        throw error;
      }
    } catch (error) {
      throw asPersistenceError(error, root, 'open');
    }
  }

  private run<T>(job: () => Promise<T>, act: Act): Promise<T> {
    if (this.closed)
      return Promise.reject(new PersistenceError('journal-failed', '数据文件夹已经关闭。'));
    const result = this.queue.then(job).catch((error: unknown) => {
      throw asPersistenceError(error, this.folder, act);
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Carries out what writes in the folder, once it was seen to be the one that was opened and still ours. */
  private write<T>(job: () => Promise<T>, act: Act = 'act'): Promise<T> {
    return this.run(async () => {
      await this.parts.journal.present();
      await this.parts.lock.confirm();
      return job();
    }, act);
  }

  status(): JournalStatus {
    const { journal, notice, incomplete, writer } = this.parts;
    return {
      journalId: journal.journalId,
      sequence: journal.sequence,
      dataVersion: journal.live.oldestDataVersion(writer.dataVersion),
      counts: journal.live.counts(),
      notice,
      incomplete,
    };
  }

  /** Appends and syncs; resolves only when the disk has it. An entry with an id just taken in is skipped. */
  append(journalId: string, entries: readonly JournalEntry[]): Promise<{ sequence: number }> {
    return this.write(async () => {
      const { journal } = this.parts;
      if (journalId !== journal.journalId)
        throw new PersistenceError(
          'journal-other',
          '窗口里的数据不属于现在这个数据文件夹，没有写入，两边都没有改动。请退出并重新打开回音。',
        );
      await this.daily();
      await journal.append(entries);
      this.parts.files.rowsCame(entries);
      if (journal.compactionDue) this.upkeep();
      return { sequence: journal.sequence };
    }, 'save');
  }

  /** Rows of one table in key order; may answer fewer than `limit` with `more: true`. */
  rows(
    table: string,
    after: string,
    limit: number,
  ): Promise<{ rows: JournalRow[]; more: boolean }> {
    return this.run(() => this.parts.journal.rows(table, after, limit), 'read');
  }

  /** 彻底清除: rewrites journal, restore points and set-aside files without these rows; files that only they named go too. Once begun, a crash cannot stop it: the next start finishes. */
  purge(records: readonly RecordKey[]): Promise<{ sequence: number }> {
    return this.write(async () => {
      await this.parts.purge.run(records);
      return { sequence: this.parts.journal.sequence };
    });
  }

  /** Keeps the bytes of an attached file under their hash; on the disk when this resolves. */
  keepFile(bytes: Uint8Array): Promise<string> {
    return this.write(() => this.parts.files.keep(bytes));
  }

  /** The bytes of an attached file. Rejects with `unknown-file` or `unreadable-file` when they are not those that were kept. */
  readFile(file: KeptFile): Promise<Buffer> {
    return this.run(() => this.parts.files.read(file), 'read');
  }

  /** Hashes of those of the files that are not in the folder. */
  missingFiles(files: readonly KeptFile[]): Promise<string[]> {
    return this.run(() => this.parts.files.missing(files), 'read');
  }

  /** Newest first. */
  restorePoints(): Promise<RestorePoint[]> {
    return this.run(() => this.parts.points.restorePoints(this.parts.journal.journalId), 'read');
  }

  /** Makes the present state a restore point, then the journal's state that of point `id`. */
  applyRestorePoint(id: string): Promise<JournalStatus> {
    return this.write(async () => {
      const { journal, points } = this.parts;
      await restore(journal, points, id, new Date(this.now()).toISOString());
      return this.status();
    });
  }

  /** Keeps yesterday's last state before the first change of a new day. */
  private async daily(): Promise<void> {
    const today = civilDay(this.now());
    if (today === this.checkedDay) return;
    this.checkedDay = today;
    const { journal, points } = this.parts;
    if (journal.live.size() === 0 && journal.sequence === 0) return;
    try {
      const newest = await points.newest(journal.journalId);
      if (newest >= journal.sequence) return;
      if (newest >= 0 && civilDay(journal.at) === today) return;
      const at = journal.at === '' ? new Date(this.now()).toISOString() : journal.at;
      await points.create(journal, DAILY, at);
    } catch (error) {
      this.warn(asPersistenceError(error, this.folder));
    }
  }

  /** Queues what need not be waited for. */
  private upkeep(): void {
    const job = async () => {
      await this.daily();
      const { journal } = this.parts;
      if (!journal.compactionDue) return;
      try {
        await journal.compact();
      } catch (error) {
        journal.postponeCompaction();
        this.warn(asPersistenceError(error, this.folder));
      }
    };
    void this.write(job).catch(this.warn);
  }

  /** Copies everything to a new place, or into an empty folder, and verifies it, for moving the data folder. This folder stays as it is. */
  copyTo(newFolder: string): Promise<void> {
    return this.write(async () => {
      await this.parts.purge.settle();
      const { fs } = this.parts.writer;
      await copyDataFolder(fs, this.folder, resolve(newFolder));
    });
  }

  /** Waits for what is under way and gives the lock back. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.queue;
    await this.parts.journal.close();
    await this.parts.lock.release();
  }
}

/** Looks at first lines only, before anything in the folder is touched. */
async function refuseNewer(writer: Writer): Promise<void> {
  for (const generation of await generations(writer.fs, writer.folder)) {
    const found = await peekFile(writer.fs, join(writer.folder, journalName(generation)));
    if (found === null) continue;
    if (found.format > FORMAT || found.dataVersion > writer.dataVersion)
      throw newerError(found, writer);
  }
}
