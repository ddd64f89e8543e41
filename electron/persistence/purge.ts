import { type Position, tip } from '#shared/model/history';
import type { PurgedRecord, RecordKey } from '#shared/model/journal';
import { Failure } from '../errors';
import { type AttachedFiles, FILE_TABLES } from './attached-files';
import { foldersOf, listedPath } from './folders';
import { clearUnfinished, isOwnName } from './generation';
import type { Journal } from './journal';
import { Leaving } from './leaving';
import { type KeyedPlace, tombstone } from './live-rows';
import { isLock } from './lock';
import { hashesNamed } from './named-files';
import { clearLater, type Surroundings } from './other-journals';
import { apart, type Intent, idOf } from './purge-intent';
import { PURGE, type PurgeNote } from './purge-note';
import { purgeAside } from './set-aside';
import { purgeStrays } from './strays';

const FORGOTTEN =
  '有一次彻底清除没有做完，记着要清除什么的文件又损坏了，没法接着清除；其余内容没有改动。请到回收站里看看，要清除的还在的，请再清除一次。';

const UNREAD =
  '可能有一次彻底清除没有做完：记着要清除什么的文件（purge.json）现在读不出来，多半是没有读取的权限。其余内容没有改动。请给它读取的权限，再退出并重新打开回音，会接着清除；在那之前不能开始新的清除。';

export interface PurgeParts extends Surroundings {
  journal: Journal;
  files: AttachedFiles;
  /** The data folder. */
  root: string;
  pointsFolder: string;
  note: PurgeNote;
}

/**
 * 彻底清除, main's part: what is to go is written down first; then journal, restore points
 * and set-aside files are rewritten so that only the deletion is left, and attached files
 * that only those rows named are removed; it is pending until the page says that its own
 * copies are clean too. Of a row that stays only its present version is left: older ones go
 * from the journal, and restore points hold the present one in their place. Each step can be
 * done again from its beginning.
 */
export class Purge {
  constructor(private readonly parts: PurgeParts) {}

  private get pending(): Intent | null {
    return this.parts.note.intent;
  }

  /** What is to go and is not known to be gone from every copy. */
  get records(): PurgedRecord[] {
    return this.parts.note.records;
  }

  /** Throws while rows that stay are not clean yet: restored, they would say what is to go, and what they say now would be taken for it. */
  beforeRestore(): void {
    if ((this.pending?.earlier.length ?? 0) === 0) return;
    throw new Failure(
      'journal-other',
      '有一次清除还没有做完，要清的是几条记录此前存下的文字；现在恢复会把它们带回来，所以没有恢复，什么也没有改动。请先点“继续清除”，做完再恢复。',
    );
  }

  /** For the clerk, in Chinese; '' when there is nothing to say. */
  get notice(): string {
    const { isForgotten, isUnread } = this.parts.note;
    return isForgotten ? FORGOTTEN : isUnread ? UNREAD : '';
  }

  /** The clerk has been told. */
  async told(): Promise<void> {
    if (this.parts.note.isForgotten) await this.parts.note.remove();
  }

  /** Writes down what is to go, with what is pending already. From now on it will be finished. */
  async begin(asked: readonly PurgedRecord[]): Promise<void> {
    await this.parts.note.known();
    const { records, earlier } = apart([...this.records, ...asked]);
    const { pending: before, parts } = this;
    const { note, writer } = parts;
    // Once the page has deleted its rows nobody can say any more which files they named.
    const files = [...(before?.files ?? []), ...(await this.filesOf(apart(asked)))];
    const { spared = [] } = before ?? {};
    const intent = { phase: 'begun' as const, records, earlier, spared };
    try {
      await note.write({ ...intent, files: [...new Set(files)] });
    } catch (error) {
      // The intent may have got its name all the same: a purge that was refused must not be carried out later.
      await (before === null ? note.remove() : note.write(before)).catch(writer.warn);
      throw error;
    }
    note.tellOutside((known) => [...known, ...this.records]);
  }

  /** Goes on with what a crash or a full disk has interrupted on main's copies, and begins what was begun in the folder that this PC had before; where nothing can be written it is only known. */
  async resume(): Promise<void> {
    const { note, writer } = this.parts;
    if (writer.readOnly) return;
    // No attached file goes at a start: one that was added again may be named by a row that
    // only the page has yet (`copies`).
    if (this.pending?.phase === 'copies') await this.rewrite(this.pending);
    const { missing } = note;
    if (missing.length > 0) await this.begin(missing);
    // Something was spared for a purge that nobody knows of any more.
    else if (this.pending !== null && this.records.length === 0) await note.remove();
  }

  /** Main's copies are not half rewritten when this resolves. Before a folder is copied: it is left behind as it is then. */
  async settle(): Promise<void> {
    const { readOnly } = this.parts.writer;
    if (!readOnly && this.pending?.phase === 'copies') await this.finish(this.pending);
  }

  /** Main's copies hold nothing of it any more when this resolves. Everything that the page has must have been acknowledged. Answers where the journal stands then. */
  async copies(): Promise<Position> {
    if (this.pending !== null) {
      const { records, earlier, spared } = this.pending;
      const files = [...this.pending.files, ...(await this.filesOf({ records, earlier }))];
      await this.parts.note.write({
        phase: 'copies',
        records,
        earlier,
        spared,
        files: [...new Set(files)],
      });
      await this.finish(this.pending);
    }
    return tip(this.parts.journal.history);
  }

  /** Ends the purge: the page has nothing of it any more either. */
  async done(): Promise<void> {
    // Another purge was begun meanwhile: its rows are not out of the page yet.
    if (this.pending === null || this.pending.phase === 'begun') return;
    if (this.pending.phase !== 'copied') await this.copies();
    const { note } = this.parts;
    // First: of the folder's own file it would be taken up again.
    note.tellOutside((known) => known);
    await note.remove();
  }

  /** Hashes that these rows name, and what belonged to those that go and was deleted before, in the journal or in any restore point. */
  private filesOf({ records, earlier }: Pick<Intent, 'records' | 'earlier'>): Promise<Set<string>> {
    const leaving = new Leaving(records, earlier, this.parts.journal.live);
    const tables = FILE_TABLES.filter((name) => leaving.mayReach(name));
    return hashesNamed(
      this.parts,
      tables,
      (id, table, row) => leaving.has(id) || leaving.takes(table, row),
    );
  }

  /** Of these files those that no row of the journal or of any restore point names but the rows that go. A file that no row names for another reason, a damaged journal's say, may be somebody's only copy. */
  private async unneeded({ records, files }: Intent): Promise<string[]> {
    // Looking through every restore point takes its time.
    if (files.length === 0) return [];
    const going = new Set(records.map(idOf));
    const named = await hashesNamed(this.parts, FILE_TABLES, (id) => !going.has(id));
    return files.filter((hash) => !named.has(hash) && !this.parts.files.isWaiting(hash));
  }

  private async finish(intent: Intent): Promise<void> {
    await this.rewrite(intent);
    // A file may have been added again since the purge was begun.
    const gone = await this.unneeded(intent);
    if (gone.length > 0) await this.parts.files.remove(gone);
    await this.purgeCopies(intent, gone);
    const { spared } = this.pending ?? intent;
    await this.parts.note.write({ ...intent, spared, phase: 'copied' });
  }

  private async rewrite({ records, earlier }: Intent): Promise<void> {
    const { journal, points, writer, files, asideFolder } = this.parts;
    const { fs } = writer;
    // What a failed step has left under another name holds the words too.
    await clearUnfinished(writer);
    await files.clearUnfinished();
    await journal.purge(records);
    await clearLater(this.parts, journal);
    // The removal of the old generation must be on the disk before the purge is called done.
    await fs.syncFolder(writer.folder);
    const placeOf = ({ table, key }: RecordKey): KeyedPlace => {
      const place = journal.live.get(table, key);
      // What the journal knows nothing of has no present version.
      const gone = { by: writer.pc, version: 0, sequence: 0, dataVersion: 0, gone: true } as const;
      return place ? { table, key, place } : tombstone({ table, key }, gone);
    };
    // By this purge and by all before it: a copy of before any of them may have come since.
    const { purged } = journal.live;
    const leaving = new Leaving(purged, earlier, journal.live);
    const rows = new Map([...purged, ...earlier].map((one) => [idOf(one), placeOf(one)]));
    const spared = new Set(this.pending?.spared);
    await points.purge({ leaving, rows, spared, placeOf, reader: await journal.reader() });
    await purgeAside(fs, asideFolder, leaving);
  }

  /** Copies in the folder that the program has not made. */
  private async purgeCopies({ earlier }: Intent, hashes: readonly string[]): Promise<void> {
    const { journal, writer, root, asideFolder, pointsFolder } = this.parts;
    const going = {
      records: new Leaving(journal.live.purged, earlier, journal.live),
      files: new Set(hashes),
    };
    const own = [writer.folder, asideFolder, pointsFolder];
    const paths = await Promise.all(own.map((path) => listedPath(writer.fs, path)));
    const isSeenTo = (folder: string, name: string) => {
      if (folder === paths[0]) return isOwnName(name);
      if (folder === root) return isLock(name) || name.startsWith(PURGE);
      return paths.includes(folder);
    };
    const inside = await foldersOf(writer.fs, root);
    await purgeStrays(writer.fs, root, going, isSeenTo, inside);
  }
}
