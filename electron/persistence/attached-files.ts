import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ContentHash, type KeptFile } from '#shared/model/attachment';
import { valuesAt } from '#shared/model/fields';
import type { JournalEntry } from '#shared/model/journal';
import { kindOf, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { Failure } from '../errors';
import { isBadSector } from './bad-sectors';
import { systemTrouble } from './errors';
import { type FileSystem, filesIn, readWhole, replaceFile } from './file-system';
import { setAside } from './point-file';
import { asideHash } from './set-aside';

/** Tables whose rows name attached files by their hash. */
export const FILE_TABLES = TABLE_NAMES.filter((table) => kindOf(table).files !== undefined);

/** What a file says that the disk cannot read. */
const NOT_READ = Buffer.alloc(0);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hashes that a row of one of `FILE_TABLES` names. */
export function hashesIn(table: TableName, row: Record<string, unknown>): string[] {
  const { files: paths = [] } = kindOf(table);
  return paths
    .flatMap((path) => valuesAt(row, path))
    .map((held) => ContentHash.safeParse(held))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
}

const ADD_AGAIN =
  '其他附件和全部记录都不受影响。手里还有这份文件的，再添加一次同样的文件就能补上。';

/**
 * Attached files, each under the hash of its bytes. A name stands for those bytes
 * alone: it is written once, synced, and never overwritten, so restore points share
 * it and nothing is copied twice. Calls must not overlap; `SecondCopy` queues them.
 */
export class AttachedFiles {
  /** Kept in this session, and no row that names them has come yet: a purge must leave them. */
  private readonly waiting = new Set<string>();

  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly asideFolder: string,
    private readonly now: () => number,
  ) {}

  private path(hash: string): string {
    return join(this.folder, hash);
  }

  /** Removes what a crash left half written. */
  async clearUnfinished(): Promise<void> {
    const names = await filesIn(this.fs, this.folder);
    const left = names.filter((name) => name.endsWith('.new'));
    for (const name of left) await this.fs.remove(join(this.folder, name));
    if (left.length > 0) await this.fs.syncFolder(this.folder);
  }

  /** Keeps the bytes; on the disk, name included, when this resolves. Answers their hash. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes);
    try {
      await this.fs.makeFolder(this.folder);
      const present = await readWhole(this.fs, this.path(hash)).catch((error: unknown) => {
        if (!isBadSector(error)) throw error;
        return NOT_READ;
      });
      if (present === null || hashOf(present) !== hash) {
        // Whoever altered a kept file may want what they wrote: it goes aside, not away.
        if (present !== null) await this.putAside(hash);
        await replaceFile(this.fs, this.path(hash), (file) => file.write(bytes, 0));
        // An earlier attempt may have failed after it gave the file its name.
      } else await this.fs.syncFolder(this.folder);
    } catch (error) {
      throw notKept(error, this.folder);
    }
    this.waiting.add(hash);
    return hash;
  }

  private putAside(name: string): Promise<string> {
    return setAside(this.fs, { folder: this.folder, name }, this.asideFolder, this.now());
  }

  /** The bytes as they were kept. Throws `unknown-file` when they are gone and `unreadable-file` when they have been altered. */
  async read({ hash, name }: KeptFile): Promise<Buffer> {
    const bytes = await readWhole(this.fs, this.path(hash)).catch((error: unknown) => {
      throw new Failure(
        'unreadable-file',
        `附件“${name}”读不出来，可能是磁盘的毛病。${ADD_AGAIN}`,
        error,
      );
    });
    if (bytes === null)
      throw new Failure(
        'unknown-file',
        `附件“${name}”的文件不在数据文件夹里，可能被移走或删除了。${ADD_AGAIN}`,
      );
    if (hashOf(bytes) !== hash)
      throw new Failure(
        'unreadable-file',
        `附件“${name}”的文件在数据文件夹里被改动或损坏了，和添加时的不一样，没有打开。${ADD_AGAIN}`,
      );
    return bytes;
  }

  /** Hashes of the files that are not there in their full length. What a file says is checked when it is opened. */
  async missing(files: readonly KeptFile[]): Promise<string[]> {
    const present = new Set(await this.fs.list(this.folder));
    const missing: string[] = [];
    for (const { hash, size } of files)
      if (!present.has(hash) || (await this.sizeOf(hash)) !== size) missing.push(hash);
    return missing;
  }

  private async sizeOf(hash: string): Promise<number> {
    try {
      const file = await this.fs.open(this.path(hash), 'read');
      try {
        return await file.size();
      } finally {
        await file.close();
      }
    } catch {
      return -1;
    }
  }

  /** Rows that are in the journal now name their files. */
  rowsCame(entries: readonly JournalEntry[]): void {
    for (const one of entries.flatMap(({ operations }) => operations)) {
      const table = FILE_TABLES.find((name) => name === one.table);
      if (one.type !== 'put' || table === undefined) continue;
      for (const hash of hashesIn(table, one.row)) this.waiting.delete(hash);
    }
  }

  /** A row that names the file is still to come. */
  isWaiting(hash: string): boolean {
    return this.waiting.has(hash);
  }

  private async aside(): Promise<{ name: string; hash: string }[]> {
    return (await this.fs.list(this.asideFolder)).flatMap((name) => {
      const hash = asideHash(name);
      return hash === null ? [] : [{ name, hash }];
    });
  }

  /** Gone from the disk when this resolves, with what was altered of them and set aside. */
  async remove(hashes: readonly string[]): Promise<void> {
    const altered = (await this.aside()).filter(({ hash }) => hashes.includes(hash));
    for (const { name } of altered) await this.fs.remove(join(this.asideFolder, name));
    if (altered.length > 0) await this.fs.syncFolder(this.asideFolder);
    const present = new Set(await this.fs.list(this.folder));
    const kept = hashes.filter((hash) => present.has(hash));
    for (const hash of kept) await this.fs.remove(this.path(hash));
    if (kept.length > 0) await this.fs.syncFolder(this.folder);
  }
}

function notKept(error: unknown, folder: string): Failure {
  const code = systemTrouble(error);
  const why = {
    'disk-full': '数据文件夹所在的磁盘已满，请清理磁盘后再添加。',
    'target-read-only': '数据文件夹不能写入，请检查它的写入权限后再添加。',
    'journal-failed': '数据文件夹没有写成，请再试一次；反复出现的，请检查它所在的磁盘。',
  }[code];
  return new Failure(
    code,
    `附件没有存上，原文件和已有的记录都没有改动。${why}数据文件夹：${folder}`,
    error,
  );
}
