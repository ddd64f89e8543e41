import type { JournalEntry, JournalOperation, JournalStatus, RestorePoint } from '#shared/ipc';
import { PersistenceError } from './errors';
import type { FileSystem } from './file-system';

/** A row as it travels: whole, with its key as `id`. */
export type JournalRow = Extract<JournalOperation, { type: 'put' }>['row'];

export interface SecondCopyOptions {
  fs?: FileSystem;
  /** Milliseconds since 1970; for people and for days, never for order. */
  now?: () => number;
  /** Version of this program, named when an older one meets the folder later. */
  appVersion?: string;
  /** Version of the rows' shape this program writes; DATA_VERSION unless a test says otherwise. */
  dataVersion?: number;
  /** Told when upkeep in the background fails (compaction, restore points). Nothing acknowledged is in danger then. */
  onWarning?: (error: PersistenceError) => void;
}

/**
 * The second copy of the office's records in the data folder (the first is the
 * page's own store). Every method may reject with a `PersistenceError`.
 */
export class SecondCopy {
  /** Opens or begins the second copy in the data folder, mends what a crash left, and takes the folder's lock. */
  static open(_folder: string, _options: SecondCopyOptions = {}): Promise<SecondCopy> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  status(): JournalStatus {
    throw new PersistenceError('journal-failed', '数据文件夹尚不能打开。');
  }
  /** Appends and syncs; resolves only when the disk has it. An entry with an id already taken in is skipped. */
  append(_journalId: string, _entries: JournalEntry[]): Promise<{ sequence: number }> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  /** Rows of one table in key order; may answer fewer than `limit` with `more: true`. */
  rows(
    _table: string,
    _after: string,
    _limit: number,
  ): Promise<{ rows: JournalRow[]; more: boolean }> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  purge(_records: { table: string; key: string }[]): Promise<{ sequence: number }> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  /** Newest first. */
  restorePoints(): Promise<RestorePoint[]> {
    return Promise.resolve([]);
  }
  applyRestorePoint(_id: string): Promise<JournalStatus> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  /** Copies everything into an empty folder and verifies it, for moving the data folder. This folder stays as it is. */
  copyTo(_newFolder: string): Promise<void> {
    return Promise.reject(new PersistenceError('journal-failed', '数据文件夹尚不能打开。'));
  }
  /** Waits for what is under way and gives the lock back. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
