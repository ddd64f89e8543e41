import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { systemCode } from '../errors';
import { type FileSystem, filesIn } from './file-system';
import { writeFile } from './journal-file';
import type { Header } from './line';
import { isMarkedSpoilt, mergedRows, spoilt, wholeChains } from './point-chain';
import {
  copyAside,
  isKept,
  isPointName,
  type LoadedPoint,
  linesOf,
  listPoints,
  loadPoint,
  type PointFile,
  type PointRef,
  pointName,
  refuseNewerFormat,
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
    /** Told what is to be said of a point before it is moved away. */
    private readonly tell: (sentence: string) => Promise<void>,
  ) {}

  /** Whether the folder cannot be listed. Rejects where it is no folder. */
  async isShut(): Promise<boolean> {
    try {
      await this.fs.list(this.folder);
      return false;
    } catch (error) {
      if (systemCode(error) === 'ENOTDIR') throw error;
      return true;
    }
  }

  /** The usable points of a journal, oldest first, without kept ones. */
  async list(journalId: string): Promise<PointFile[]> {
    const { points } = await listPoints(this.fs, this.folder);
    return wholeChains(
      points.filter(({ name, header }) => !isKept(name) && header.journalId === journalId),
    );
  }

  /** What was set aside whole, of whatever journal, newest first. */
  async listKept(): Promise<PointFile[]> {
    const { points } = await listPoints(this.fs, this.folder);
    const kept = points.filter(({ name }) => isKept(name));
    return kept.sort((a, b) => (a.header.at < b.header.at ? 1 : -1));
  }

  /** Names of the points that cannot be gone back to: of files that cannot be read, or that a newer version wrote, and of those that build on such a one. */
  async unread(dataVersion: number): Promise<string[]> {
    const { points, unreadable, refused, newer } = await listPoints(this.fs, this.folder);
    const own = points.filter(({ name }) => !isKept(name));
    const journals = new Set(own.map(({ header }) => header.journalId));
    const good = new Set(points.filter(({ name }) => isKept(name)));
    for (const id of journals)
      for (const point of wholeChains(own.filter(({ header }) => header.journalId === id)))
        good.add(point);
    const others = points.filter(
      (point) => !good.has(point) || point.header.dataVersion > dataVersion,
    );
    return [...others.map(({ name }) => name), ...unreadable, ...refused, ...newer].sort();
  }

  /** Every journal that has points here, that of the newest last. */
  async journalIds(): Promise<string[]> {
    const { points } = await listPoints(this.fs, this.folder);
    const own = points.filter(({ name }) => !isKept(name)).reverse();
    return [...new Set(own.map(({ header }) => header.journalId))].reverse();
  }

  /** The file with the greatest number of a journal, usable or not. */
  async lastNamed(journalId: string): Promise<PointFile | null> {
    const { points } = await listPoints(this.fs, this.folder);
    const own = points.filter(
      ({ name, header }) => !isKept(name) && header.journalId === journalId,
    );
    return own.at(-1) ?? null;
  }

  /** Puts every point of a journal aside, but for kept ones; `before` each gets its path, and how many there are. */
  async putAside(
    journalId: string,
    before: (path: string, count: number) => Promise<void>,
  ): Promise<void> {
    const { points } = await listPoints(this.fs, this.folder);
    const own = points.filter(
      ({ name, header }) => !isKept(name) && header.journalId === journalId,
    );
    for (const { name } of own) {
      await before(join(this.folder, name), own.length);
      await this.move(name);
    }
  }

  loadOne(point: PointFile): Promise<LoadedPoint> {
    return loadPoint(this.fs, this.folder, point);
  }

  /** Writes a point that stands for itself; on the disk when this resolves. */
  async writeKept(header: Header, lines: AsyncIterable<Buffer>): Promise<void> {
    await this.fs.makeFolder(this.folder);
    await writeFile(this.fs, join(this.folder, `kept-${randomUUID()}.jsonl`), header, lines);
  }

  /** Gone from the disk when this resolves. */
  async remove({ name }: PointFile): Promise<void> {
    await this.fs.remove(join(this.folder, name));
    await this.fs.syncFolder(this.folder);
  }

  /** Removes what a crash left half written. */
  async clearUnfinished(): Promise<void> {
    const left = (await filesIn(this.fs, this.folder)).filter((name) =>
      /^(point|kept)-[0-9a-f-]+\.jsonl\.new$/.test(name),
    );
    for (const name of left) await this.fs.remove(join(this.folder, name));
    if (left.length > 0) await this.fs.syncFolder(this.folder);
  }

  async load(journalId: string): Promise<LoadedPoint[]> {
    const loaded: LoadedPoint[] = [];
    for (const point of await this.list(journalId))
      loaded.push(await loadPoint(this.fs, this.folder, point));
    return loaded;
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

  /** A point that is moved away is named before. */
  private async aside(name: string): Promise<string> {
    if (isPointName(name))
      await this.tell(
        `恢复点“${name}”读不出来，或者它所接的前一个不在了，已移到数据文件夹里的“set-aside”文件夹。`,
      );
    return this.move(name);
  }

  private move(name: string): Promise<string> {
    return setAside(this.fs, { folder: this.folder, name }, this.asideFolder, this.now());
  }

  /** Writes a new point; on the disk when this resolves. What lies there under its name is no point (its base is gone), and goes aside. */
  async write(header: Header, lines: AsyncIterable<Buffer>): Promise<void> {
    const name = pointName(header.sequence);
    if ((await this.fs.list(this.folder)).includes(name)) await this.aside(name);
    await writeFile(this.fs, join(this.folder, name), header, lines);
  }

  /** Writes a point's file again with rows as they are named, in whatever files they lie, or with another label; `more`: rows from elsewhere. */
  async rewrite(
    { name }: PointFile,
    header: Header,
    refs: readonly PointRef[],
    more: { count: number; lines: AsyncIterable<Buffer> } | null = null,
  ): Promise<void> {
    const path = join(this.folder, name);
    const kept = this.lines(refs);
    async function* all() {
      yield* kept;
      if (more) yield* more.lines;
    }
    await writeFile(this.fs, path, { ...header, rows: refs.length + (more?.count ?? 0) }, all());
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
      const from = point.header.from ?? null;
      // What a base lacks shows in the numbers; rows of any other are there as they were before.
      const isSpoilt = from !== null && isMarkedSpoilt(point);
      const reason = isSpoilt ? spoilt(other.header.reason) : other.header.reason;
      const header = { ...other.header, from, reason };
      await this.rewrite(other, header, mergedRows(point, other));
      const { points: listed } = await listPoints(fs, folder);
      const written = listed.find(({ name }) => name === other.name);
      if (written !== undefined) left.push(await loadPoint(fs, folder, written));
    }
    await this.remove(point);
    return left;
  }

  /** Puts aside the files that no point needs: what they hold is still looked through by a purge. */
  async clearUnusable(): Promise<void> {
    const { points } = await listPoints(this.fs, this.folder);
    const good = new Set(points.filter(({ name }) => isKept(name)).map(({ name }) => name));
    for (const id of await this.journalIds())
      for (const { name } of await this.list(id)) good.add(name);
    await this.clearUnfinished();
    for (const name of await filesIn(this.fs, this.folder)) {
      if (good.has(name)) continue;
      if (name.endsWith('.jsonl')) await refuseNewerFormat(this.fs, join(this.folder, name));
      await this.aside(name);
    }
  }
}
