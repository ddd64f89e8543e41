import { join } from 'node:path';
import type { RestorePoint } from '#shared/ipc';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { writeFile } from './journal-file';
import { FORMAT, type Header } from './line';
import { type KeyedPlace, LiveRows } from './live-rows';
import {
  byKey,
  type LoadedPoint,
  linesOf,
  listPoints,
  loadPoint,
  type PointFile,
  type PointRef,
  type PointRow,
  pointName,
  rowId,
  setAside,
} from './point-file';
import { pointsToKeep } from './retention';

export const DAILY = '每日';
/** Restore points together may take this much, or twice a full base where that is more. */
const POINTS_BYTES = 256 << 20;

/** Points whose chain of bases is whole, oldest first. */
function usable<T extends PointFile>(points: readonly T[]): T[] {
  const sound = new Set<number>();
  return points.filter(({ header }) => {
    const from = header.from ?? null;
    const good = from === null || (from < header.sequence && sound.has(from));
    if (good) sound.add(header.sequence);
    return good;
  });
}

/**
 * Restore points: a full base and, for each later point, the rows that changed
 * since the one before it. Each file names the point it builds on, and every
 * change to the chain is one rename, so that a crash leaves it usable.
 */
export class RestorePoints {
  private readonly folder: string;

  constructor(
    private readonly writer: Writer,
    folder: string,
    private readonly asideFolder: string,
    private readonly now: () => number,
    private readonly limitBytes: number = POINTS_BYTES,
  ) {
    this.folder = folder;
  }

  private async list(journalId: string): Promise<PointFile[]> {
    const { points } = await listPoints(this.writer.fs, this.folder);
    return usable(points.filter(({ header }) => header.journalId === journalId));
  }

  async restorePoints(journalId: string): Promise<RestorePoint[]> {
    return (await this.list(journalId))
      .filter(({ header }) => header.dataVersion <= this.writer.dataVersion)
      .map(({ header }) => ({
        id: String(header.sequence),
        at: header.at,
        sequence: header.sequence,
        counts: header.counts ?? {},
        reason: header.reason ?? '',
      }))
      .reverse();
  }

  /** Number of the newest point, or −1. */
  async newest(journalId: string): Promise<number> {
    return (await this.list(journalId)).at(-1)?.header.sequence ?? -1;
  }

  /** Id of the journal that the points belong to, for a journal whose own header is lost; null without points. */
  async journalId(): Promise<string | null> {
    const { points } = await listPoints(this.writer.fs, this.folder);
    return points.at(-1)?.header.journalId ?? null;
  }

  private async load(journalId: string): Promise<LoadedPoint[]> {
    const loaded: LoadedPoint[] = [];
    for (const point of await this.list(journalId))
      loaded.push(await loadPoint(this.writer.fs, this.folder, point));
    return loaded;
  }

  /** Rows alive at a point, by table and key. */
  private static state(points: readonly LoadedPoint[], sequence: number): Map<string, PointRef> {
    const bySequence = new Map(points.map((point) => [point.header.sequence, point]));
    const path: LoadedPoint[] = [];
    for (let at: number | null = sequence; at !== null; ) {
      const point = bySequence.get(at);
      if (point === undefined) break;
      path.unshift(point);
      at = point.header.from ?? null;
    }
    const alive = new Map<string, PointRef>();
    for (const { name, rows } of path)
      for (const [id, row] of rows)
        if (row.gone) alive.delete(id);
        else alive.set(id, { name, row });
    return alive;
  }

  /** Rows of the newest point, sorted, with a way to read their lines; for mending a damaged journal. */
  async newestRows(journalId: string): Promise<{ refs: PointRef[]; header: Header } | null> {
    const points = await this.load(journalId);
    const newest = points.at(-1);
    if (newest === undefined) return null;
    const state = RestorePoints.state(points, newest.header.sequence);
    const refs = [...state.values()].sort((a, b) => byKey(a.row, b.row));
    return { refs, header: newest.header };
  }

  /** Rows of one point, sorted; null when there is no such point. */
  async rowsAt(
    journalId: string,
    id: string,
  ): Promise<{ refs: PointRef[]; header: Header } | null> {
    const points = await this.load(journalId);
    const point = points.find(({ header }) => String(header.sequence) === id);
    if (point === undefined || point.header.dataVersion > this.writer.dataVersion) return null;
    const state = RestorePoints.state(points, point.header.sequence);
    const refs = [...state.values()].sort((a, b) => byKey(a.row, b.row));
    return { refs, header: point.header };
  }

  lines(refs: readonly PointRef[]): AsyncGenerator<Buffer> {
    return linesOf(this.writer.fs, this.folder, refs);
  }

  /** Keeps the journal's present state; on the disk when this resolves. Then thins and caps what is kept, never `protect`. */
  async create(journal: Journal, reason: string, at: string, protect?: string): Promise<void> {
    const { fs } = this.writer;
    await fs.makeFolder(this.folder);
    await this.asideUnreadable();
    let points = await this.mendDamage(journal, await this.load(journal.journalId));
    const newest = points.at(-1);
    if (newest?.header.sequence === journal.sequence) {
      if (newest.header.reason === reason) return;
      await this.rewrite(newest, { ...newest.header, reason, at }, [...newest.rows.values()]);
    } else await this.write(journal, newest === undefined ? null : points, reason, at);
    points = await this.load(journal.journalId);
    await this.thin(points, protect);
  }

  private async write(
    journal: Journal,
    points: LoadedPoint[] | null,
    reason: string,
    at: string,
  ): Promise<void> {
    const from = points?.at(-1)?.header.sequence ?? null;
    const before =
      points === null || from === null
        ? new Map<string, PointRef>()
        : RestorePoints.state(points, from);
    const changed: KeyedPlace[] = [];
    for (const keyed of journal.live.all()) {
      const id = rowId(keyed.table, keyed.key);
      if (before.get(id)?.row.sequence !== keyed.place.sequence) changed.push(keyed);
      before.delete(id);
    }
    const gone = [...before.values()].map(({ name, row }) => ({
      name,
      row: { ...row, gone: true, sequence: journal.sequence },
    }));
    const reader = await journal.reader();
    const lines = this.lines.bind(this);
    async function* all() {
      yield* reader.asLines(changed);
      yield* lines(gone);
    }
    const { appVersion: app, dataVersion } = this.writer;
    const header: Header = {
      huiyin: 'restore-point',
      format: FORMAT,
      dataVersion,
      app,
      journalId: journal.journalId,
      sequence: journal.sequence,
      at,
      rows: changed.length + gone.length,
      recent: [],
      from,
      reason,
      counts: journal.live.counts(),
    };
    const path = join(this.folder, pointName(journal.sequence));
    await writeFile(this.writer.fs, path, header, all());
  }

  /** Writes a point's file again with other rows or another label. */
  private async rewrite(point: PointFile, header: Header, rows: PointRow[]): Promise<void> {
    await this.rewriteRefs(
      point,
      header,
      rows.map((row) => ({ name: point.name, row })),
    );
  }

  private async rewriteRefs(point: PointFile, header: Header, refs: PointRef[]): Promise<void> {
    const path = join(this.folder, point.name);
    await writeFile(this.writer.fs, path, { ...header, rows: refs.length }, this.lines(refs));
  }

  private async thin(points: LoadedPoint[], protect?: string): Promise<void> {
    const labels = points.map(({ header }) => ({
      sequence: header.sequence,
      at: header.at,
      daily: header.reason === DAILY,
    }));
    const keep = pointsToKeep(labels);
    if (protect !== undefined) keep.add(Number(protect));
    let left = points;
    for (const { name } of points.filter(({ header }) => !keep.has(header.sequence))) {
      // Dropping one rewrites the next: take it as it stands now.
      const point = left.find((other) => other.name === name);
      if (point !== undefined) left = await this.drop(left, point);
    }
    for (;;) {
      const total = left.reduce((sum, { size }) => sum + size, 0);
      const full = Math.max(0, ...left.filter((p) => p.header.from === null).map((p) => p.size));
      const oldest = left[0];
      if (oldest === undefined || left.length < 2 || protect !== undefined) break;
      if (total <= Math.max(this.limitBytes, 2 * full)) break;
      left = await this.drop(left, oldest);
    }
  }

  /** Merges a point into those that build on it, then removes it. */
  private async drop(points: LoadedPoint[], point: LoadedPoint): Promise<LoadedPoint[]> {
    const { fs } = this.writer;
    const from = point.header.from ?? null;
    const left: LoadedPoint[] = [];
    for (const other of points) {
      if (other === point) continue;
      if (other.header.from !== point.header.sequence) {
        left.push(other);
        continue;
      }
      const merged = new Map<string, PointRef>();
      for (const { name, rows } of [point, other])
        for (const [id, row] of rows) merged.set(id, { name, row });
      const refs = [...merged.values()]
        .filter(({ row }) => from !== null || !row.gone)
        .sort((a, b) => byKey(a.row, b.row));
      await this.rewriteRefs(other, { ...other.header, from }, refs);
      const { points: listed } = await listPoints(fs, this.folder);
      const written = listed.find(({ name }) => name === other.name);
      if (written !== undefined) left.push(await loadPoint(fs, this.folder, written));
    }
    await fs.remove(join(this.folder, point.name));
    await fs.syncFolder(this.folder);
    return left;
  }

  private async asideUnreadable(): Promise<void> {
    const { fs } = this.writer;
    const { unreadable } = await listPoints(fs, this.folder);
    for (const name of unreadable)
      await setAside(fs, { folder: this.folder, name }, this.asideFolder, this.now());
  }

  /** Fills what is damaged in a point from the journal where the row has not changed since, and keeps the damaged file aside. */
  private async mendDamage(journal: Journal, points: LoadedPoint[]): Promise<LoadedPoint[]> {
    if (points.every(({ damaged }) => damaged === 0)) return points;
    const { fs } = this.writer;
    for (const point of points) {
      if (point.damaged === 0) continue;
      const { header, rows, name } = point;
      const from = header.from ?? -1;
      const spare = [...journal.live.all()].filter(
        ({ table, key, place }) =>
          place.sequence > from &&
          place.sequence <= header.sequence &&
          !rows.has(rowId(table, key)),
      );
      const reader = await journal.reader();
      const refs = [...rows.values()].map((row) => ({ name, row }));
      const kept = this.lines.bind(this);
      async function* all() {
        yield* kept(refs);
        yield* reader.asLines(spare);
      }
      const whole = refs.length + spare.length >= header.rows;
      const reason = whole ? header.reason : `${header.reason ?? ''}（有损坏，可能缺几条）`;
      const mended = { ...header, reason, rows: refs.length + spare.length };
      // The new file stands beside the old one until the old one is aside.
      const path = join(this.folder, name);
      await writeFile(fs, `${path}.mended`, mended, all());
      await setAside(fs, { folder: this.folder, name }, this.asideFolder, this.now());
      await fs.rename(`${path}.mended`, path);
      await fs.syncFolder(this.folder);
    }
    return this.load(journal.journalId);
  }

  /** Rewrites every point without the rows that `purged` names. */
  async purge(journalId: string, purged: ReadonlySet<string>): Promise<void> {
    const points = await this.load(journalId);
    for (const point of points) {
      const { header, rows } = point;
      const state = RestorePoints.state(points, header.sequence);
      const alive = [...purged].flatMap((id) => state.get(id)?.row ?? []);
      const named = [...purged].some((id) => rows.has(id));
      if (!named && alive.length === 0 && point.damaged === 0) continue;
      const live = new LiveRows();
      for (const [id, { row }] of state)
        if (!purged.has(id)) live.put(row.table, row.key, { ...row, operation: -1 });
      const kept = [...rows].filter(([id]) => !purged.has(id)).map(([, row]) => row);
      await this.rewrite(point, { ...header, counts: live.counts() }, kept);
    }
    await this.removeUnusable(journalId);
  }

  /** Files that upkeep can no longer read may still hold a purged text: they go. */
  private async removeUnusable(journalId: string): Promise<void> {
    const { fs } = this.writer;
    const { points } = await listPoints(fs, this.folder);
    const foreign = points.filter(({ header }) => header.journalId !== journalId);
    const good = new Set([...foreign, ...(await this.list(journalId))].map(({ name }) => name));
    const names = await fs.list(this.folder);
    for (const name of names) if (!good.has(name)) await fs.remove(join(this.folder, name));
    if (names.length > good.size) await fs.syncFolder(this.folder);
  }
}
