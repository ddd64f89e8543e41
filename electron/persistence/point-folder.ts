import { join } from 'node:path';
import type { FileSystem } from './file-system';
import { writeFile } from './journal-file';
import type { Header } from './line';
import { mergedRows, wholeChains } from './point-chain';
import {
  copyAside,
  type LoadedPoint,
  linesOf,
  listPoints,
  loadPoint,
  type PointFile,
  type PointRef,
  type PointRow,
  pointName,
  setAside,
} from './point-file';

/**
 * The files of the restore points. Every change to a chain of them is one rename,
 * so that a crash leaves it usable.
 */
export class PointFolder {
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly asideFolder: string,
    private readonly now: () => number,
  ) {}

  /** The usable points of a journal, oldest first. */
  async list(journalId: string): Promise<PointFile[]> {
    const { points } = await listPoints(this.fs, this.folder);
    return wholeChains(points.filter(({ header }) => header.journalId === journalId));
  }

  async load(journalId: string): Promise<LoadedPoint[]> {
    const loaded: LoadedPoint[] = [];
    for (const point of await this.list(journalId))
      loaded.push(await loadPoint(this.fs, this.folder, point));
    return loaded;
  }

  /** Id of the journal that the newest point belongs to; null without points. */
  async newestJournalId(): Promise<string | null> {
    const { points } = await listPoints(this.fs, this.folder);
    return points.at(-1)?.header.journalId ?? null;
  }

  lines(refs: readonly PointRef[]): AsyncGenerator<Buffer> {
    return linesOf(this.fs, this.folder, refs);
  }

  /** Makes room for a new point: the folder, and what cannot be read put aside. */
  async prepare(): Promise<void> {
    await this.fs.makeFolder(this.folder);
    const { unreadable } = await listPoints(this.fs, this.folder);
    for (const name of unreadable) await this.aside(name);
  }

  private aside(name: string): Promise<void> {
    return setAside(this.fs, { folder: this.folder, name }, this.asideFolder, this.now());
  }

  /** Writes a new point; on the disk when this resolves. */
  async write(header: Header, lines: AsyncIterable<Buffer>): Promise<void> {
    await writeFile(this.fs, join(this.folder, pointName(header.sequence)), header, lines);
  }

  /** Writes a point's file again with other rows of its own or another label. */
  async rewrite({ name }: PointFile, header: Header, rows: Iterable<PointRow>): Promise<void> {
    await this.rewriteRefs(
      name,
      header,
      [...rows].map((row) => ({ name, row })),
    );
  }

  private async rewriteRefs(name: string, header: Header, refs: PointRef[]): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(this.fs, path, { ...header, rows: refs.length }, this.lines(refs));
  }

  /** Puts a mended file in the place of a damaged one, which is kept aside. */
  async replaceDamaged(
    { name }: PointFile,
    header: Header,
    lines: AsyncIterable<Buffer>,
  ): Promise<void> {
    // A copy goes aside: later points build on this one, so its name must never be missing.
    await copyAside(this.fs, { folder: this.folder, name }, this.asideFolder, this.now());
    await writeFile(this.fs, join(this.folder, name), header, lines);
  }

  /** Merges a point into those that build on it, then removes it; answers the points as they are then. */
  async drop(points: LoadedPoint[], point: LoadedPoint): Promise<LoadedPoint[]> {
    const { fs, folder } = this;
    const left: LoadedPoint[] = [];
    for (const other of points) {
      if (other === point) continue;
      if (other.header.from !== point.header.sequence) {
        left.push(other);
        continue;
      }
      const header = { ...other.header, from: point.header.from ?? null };
      await this.rewriteRefs(other.name, header, mergedRows(point, other));
      const { points: listed } = await listPoints(fs, folder);
      const written = listed.find(({ name }) => name === other.name);
      if (written !== undefined) left.push(await loadPoint(fs, folder, written));
    }
    await fs.remove(join(folder, point.name));
    await fs.syncFolder(folder);
    return left;
  }

  /** Removes the files that no point of this journal needs and none of another is. */
  async removeUnusable(journalId: string): Promise<void> {
    const { fs, folder } = this;
    const { points } = await listPoints(fs, folder);
    const foreign = points.filter(({ header }) => header.journalId !== journalId);
    const good = new Set([...foreign, ...(await this.list(journalId))].map(({ name }) => name));
    const names = await fs.list(folder);
    for (const name of names) if (!good.has(name)) await fs.remove(join(folder, name));
    if (names.length > good.size) await fs.syncFolder(folder);
  }
}
