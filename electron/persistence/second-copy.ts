import { resolve } from 'node:path';
import type { KeptFile } from '#shared/model/attachment';
import { countsInShort } from '#shared/model/count-words';
import { type Sum, sumOfPlaces } from '#shared/model/digest';
import type { Position } from '#shared/model/history';
import type {
  Appended,
  CarriedRow,
  Contents,
  JournalEntry,
  JournalStatus,
  PurgedRecord,
  RecordKey,
  RestorePoint,
  Upload,
} from '#shared/model/journal';
import { Failure } from '../errors';
import { type Act, asPersistenceFailure, onlyReading } from './errors';
import type { FolderLock } from './lock';
import { clearLost, readLost } from './lost';
import { openFolder, type Taken } from './open-folder';
import { askedWriter, type SecondCopyOptions } from './opening';
import type { Parts } from './parts';
import { missingPoint } from './restore';
import type { RowChunk } from './row-reader';
import { copyDataFolder } from './transfer';
import { clearUntold } from './untold';

/**
 * The second copy of the office's records in the data folder (the first is the
 * page's own store): a journal, restore points, damaged files set aside, and the
 * attached files, of which the page has none.
 * Every method may reject with a `Failure`. Calls are carried out one
 * after another in the order they were made.
 */
export class SecondCopy {
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;
  /** Whose status was handed out last: on a disk that was full others may have come since. */
  private told: Parts;

  private constructor(
    private readonly folder: string,
    private taken: Taken,
    /** Opens the folder for writing; null where it will not be writable before the next start. */
    private again: (() => Promise<Taken | null>) | null,
    private readonly now: () => number,
    private readonly warn: (error: unknown) => void,
  ) {
    this.told = taken.parts;
  }

  private get parts(): Parts {
    return this.taken.parts;
  }

  /** None where nothing can be written. */
  private get lock(): FolderLock | null {
    return this.taken.lock;
  }

  /**
   * Opens or begins the second copy in the data folder, mends what a crash left, and takes the
   * folder's lock. Where nothing can be written it is opened for reading; on a full disk
   * each change then tries again to open it for writing.
   */
  static async open(folder: string, options: SecondCopyOptions = {}): Promise<SecondCopy> {
    const root = resolve(folder);
    const { now = Date.now } = options;
    const asked = askedWriter(root, options);
    try {
      const { taken, again } = await openFolder(root, asked, options);
      const copy = new SecondCopy(root, taken, again, now, asked.warn);
      if (taken.lock !== null) copy.tidyUp();
      return copy;
    } catch (error) {
      throw asPersistenceFailure(error, root, 'open');
    }
  }

  private run<T>(job: () => Promise<T>, act: Act): Promise<T> {
    if (this.closed) return Promise.reject(new Failure('journal-failed', '数据文件夹已经关闭。'));
    const result = this.queue.then(job).catch((error: unknown) => {
      throw asPersistenceFailure(error, this.folder, act);
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Carries out what writes in the folder, once it was seen to be the one that was opened and still ours. */
  private write<T>(job: () => Promise<T>, act: Act = 'act'): Promise<T> {
    return this.run(async () => {
      await this.confirm(act);
      return job();
    }, act);
  }

  private async confirm(act: Act = 'act'): Promise<void> {
    const { lock } = this.lock === null ? await this.takeNow(act) : this.taken;
    await this.parts.journal.present(act);
    await lock?.confirm(act);
  }

  /** There may be room on the disk by now. What somebody else has written meanwhile shows in the place of the journal. */
  private async takeNow(act: Act): Promise<Taken> {
    const taken = await this.again?.();
    if (!taken) throw onlyReading(this.folder, act);
    await this.parts.journal.close().catch(this.warn);
    this.again = null;
    this.taken = taken;
    return taken;
  }

  status(): JournalStatus {
    this.told = this.parts;
    const { journal, lost, isTorn, writer, purge } = this.parts;
    return {
      ...journal.history,
      ...journal.live.contents(),
      dataVersion: journal.live.dataVersion(writer.dataVersion),
      pc: writer.pc,
      version: journal.live.version,
      notice: this.notice,
      ...lost,
      purging: purge.records,
      readOnly: writer.readOnly,
      isAnother: this.parts.isAnother(),
      ...(isTorn && { isTorn }),
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
    return this.write(async () => {
      const { journal, files, upkeep } = this.parts;
      await upkeep.daily();
      const appended = await journal.append(after, entries);
      files.rowsCame(entries);
      if (journal.compactionDue) this.tidyUp();
      return appended;
    }, 'save');
  }

  /** Rows and remembered deletions of one table in key order, of the journal or of what a restore laid ready; may answer fewer than `limit` with `more: true`. */
  rows(table: string, after: string, limit: number, prepared = ''): Promise<RowChunk> {
    const { journal, restore } = this.parts;
    return this.run(
      () =>
        prepared === ''
          ? journal.rows(table, after, limit)
          : restore.rows(prepared, table, after, limit),
      'read',
    );
  }

  /** Places of rows that must never come back; null where their sum is this one. */
  purged(sum: Sum): Promise<RecordKey[] | null> {
    return this.run(async () => {
      const records = this.parts.journal.live.purged.map(({ table, key }) => ({ table, key }));
      return sumOfPlaces(records) === sum ? null : records;
    }, 'read');
  }

  /**
   * The clerk has been told what start-up found, in these words of main's. What was found since,
   * by a purge or where a full disk had room again, is said at the next start. Answers false where
   * the words are not those of the folder as it is open now: nothing counts as told then.
   */
  settled(said: string): Promise<boolean> {
    return this.write(async () => {
      if (this.told !== this.parts || !said.includes(this.notice)) return false;
      await clearUntold(this.parts.writer, said);
      await this.nothingLost();
      await this.parts.purge.told();
      this.parts.notice = '';
      this.parts.isTorn = false;
      return true;
    });
  }

  private get notice(): string {
    return `${this.parts.notice}${this.parts.purge.notice}`;
  }

  private async nothingLost(): Promise<void> {
    if (this.parts.lost.lost > 0) await clearLost(this.parts.writer);
    this.parts.lost = { lost: 0, reached: null };
  }

  /** Begins to take in all rows of the page's store; one upload at a time. */
  beginUpload(upload: Upload): Promise<{ token: string }> {
    return this.write(async () => ({ token: await this.parts.uploads.begin(upload) }));
  }

  uploadRows(token: string, table: string, rows: readonly CarriedRow[]): Promise<void> {
    return this.write(() => this.parts.uploads.take(token, table, rows));
  }

  /** Fills the journal or sets aside what came, once it is seen to be all that `contents` says. Rejected, nothing has changed. */
  commitUpload(token: string, contents: Contents): Promise<JournalStatus> {
    return this.write(async () => {
      const { uploads, lost } = this.parts;
      const { isWhole, leftOut } = await uploads.commit(token, contents, this.time(), lost);
      if (isWhole) await this.nothingLost().catch(this.warn);
      else this.parts.lost = await readLost(this.parts.writer);
      return leftOut > 0 ? { ...this.status(), leftOut } : this.status();
    });
  }

  cancelUpload(token: string): Promise<void> {
    return this.run(() => this.parts.uploads.cancel(token), 'act');
  }

  /** 彻底清除: writes down what is to go. From now on it will be finished, whatever happens. */
  beginPurge(records: readonly PurgedRecord[]): Promise<void> {
    return this.write(() => this.parts.purge.begin(records));
  }

  /** Rewrites journal, restore points and set-aside files without these rows, or without what they said before; files that only they named go too. Answers where the journal stands then. */
  purgeCopies(): Promise<Position> {
    return this.write(async () => {
      const { uploads, restore, purge } = this.parts;
      await uploads.cancel();
      await restore.cancel();
      return purge.copies();
    });
  }

  /** The page's copies are clean too: nothing is pending any more. */
  purgeDone(): Promise<void> {
    return this.write(() => this.parts.purge.done());
  }

  /** Keeps the bytes of an attached file under their hash; on the disk when this resolves. */
  keepFile(bytes: Uint8Array): Promise<string> {
    return this.write(() => this.parts.files.keep(bytes));
  }

  /** The bytes of an attached file. Rejects with `unknown-file` or `unreadable-file` when they are not those that were kept. */
  readFile(file: KeptFile): Promise<Buffer> {
    return this.run(() => this.parts.files.read(file), 'read');
  }

  /** Which of the files are not in the folder, by their hashes. */
  missingFiles(files: readonly KeptFile[]): Promise<string[]> {
    return this.run(() => this.parts.files.missing(files), 'read');
  }

  /** What can be gone back to: what was set aside first, then the journal's own points, newest first. */
  restorePoints(): Promise<RestorePoint[]> {
    return this.run(() => this.parts.points.restorePoints(this.parts.journal.journalId), 'read');
  }

  /** Names of the restore points that cannot be gone back to now. */
  unreadPoints(): Promise<string[]> {
    return this.run(() => this.parts.points.unread(), 'read');
  }

  /** Keeps the present state as a point and lays the state of point `id` ready; the journal stays as it is. */
  prepareRestore(id: string): Promise<{ token: string; contents: Contents }> {
    return this.write(() => {
      this.parts.purge.beforeRestore();
      return this.parts.restore.prepare(id, this.time());
    });
  }

  /** The journal is what was prepared when this resolves. */
  commitRestore(token: string): Promise<JournalStatus> {
    return this.write(async () => {
      this.parts.purge.beforeRestore();
      const { isSpoilt } = await this.parts.restore.commit(token);
      // Said when the window that shows the restored state has been opened.
      const held = countsInShort(this.status().counts);
      const but = isSpoilt ? '这个恢复点有损坏，当时的记录可能缺几条，请核对。' : '';
      this.parts.notice = `已恢复：${held}。${but}恢复之前的内容另存成了恢复点，随时可以换回来。`;
      return this.status();
    });
  }

  cancelRestore(token: string): Promise<void> {
    return this.run(() => this.parts.restore.cancel(token), 'act');
  }

  /** Removes a state that was set aside. */
  removePoint(id: string): Promise<void> {
    return this.write(async () => {
      if (!(await this.parts.points.removeKept(id))) throw missingPoint();
    });
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }

  /** Queues what need not be waited for. */
  private tidyUp(): void {
    void this.write(() => this.parts.upkeep.all()).catch(this.warn);
  }

  /** Copies everything to a new place, or into an empty folder, and verifies it, for moving the data folder. This folder stays as it is. Answers how many files could not be read whole. */
  copyTo(newFolder: string): Promise<{ unread: number }> {
    const copy = async () => {
      // What cannot be finished here, on a full disk say, goes along and is finished there.
      await this.parts.purge.settle().catch(this.warn);
      return copyDataFolder(this.parts.writer.fs, this.folder, resolve(newFolder));
    };
    // A folder that can only be read is copied as well.
    return this.lock === null ? this.run(copy, 'act') : this.write(copy);
  }

  /** Waits for what is under way and gives the lock back. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.queue;
    const { journal, uploads, restore, upkeep } = this.parts;
    await Promise.all([uploads.cancel(), restore.cancel()]).catch(this.warn);
    if (this.lock !== null) await this.confirm().then(() => upkeep.note(), this.warn);
    // Of a disk that is gone nothing can be closed or given back: nobody is kept from another.
    await journal.close().catch(this.warn);
    await this.lock?.release().catch(this.warn);
  }
}
