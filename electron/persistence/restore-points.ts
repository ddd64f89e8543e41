import type { RestorePoint } from '#shared/model/journal';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { FORMAT, type Header } from './line';
import { type KeyedPlace, LiveRows } from './live-rows';
import { rowsAlive, sortedRefs } from './point-chain';
import { type LoadedPoint, type PointRef, rowId } from './point-file';
import { PointFolder } from './point-folder';
import { pointsToKeep } from './retention';

export const DAILY = '每日';
/** Restore points together may take this much, or twice a full base where that is more. */
const POINTS_BYTES = 256 << 20;

/** Restore points of the journal: when one is made, what it holds, how long it is kept. */
export class RestorePoints {
  private readonly files: PointFolder;

  constructor(
    private readonly writer: Writer,
    folder: string,
    asideFolder: string,
    now: () => number,
    private readonly limitBytes: number = POINTS_BYTES,
  ) {
    this.files = new PointFolder(writer.fs, folder, asideFolder, now);
  }

  async restorePoints(journalId: string): Promise<RestorePoint[]> {
    return (await this.files.list(journalId))
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
    return (await this.files.list(journalId)).at(-1)?.header.sequence ?? -1;
  }

  /** Id of the journal that the points belong to, for a journal whose own header is lost; null without points. */
  journalId(): Promise<string | null> {
    return this.files.newestJournalId();
  }

  /** Rows of the newest point, sorted, with a way to read their lines; for mending a damaged journal. */
  async newestRows(journalId: string): Promise<{ refs: PointRef[]; header: Header } | null> {
    const points = await this.files.load(journalId);
    return rowsOf(points, points.at(-1));
  }

  /** Rows of one point, sorted; null when there is no such point. */
  async rowsAt(
    journalId: string,
    id: string,
  ): Promise<{ refs: PointRef[]; header: Header } | null> {
    const points = await this.files.load(journalId);
    const point = points.find(({ header }) => String(header.sequence) === id);
    if (point !== undefined && point.header.dataVersion > this.writer.dataVersion) return null;
    return rowsOf(points, point);
  }

  lines(refs: readonly PointRef[]): AsyncGenerator<Buffer> {
    return this.files.lines(refs);
  }

  /** Keeps the journal's present state; on the disk when this resolves. Then thins and caps what is kept, never `protect`. */
  async create(journal: Journal, reason: string, at: string, protect?: string): Promise<void> {
    await this.files.prepare();
    let points = await this.mendDamage(journal, await this.files.load(journal.journalId));
    const newest = points.at(-1);
    if (newest?.header.sequence === journal.sequence) {
      if (newest.header.reason === reason) return;
      await this.files.rewrite(newest, { ...newest.header, reason, at }, newest.rows.values());
    } else await this.write(journal, points, reason, at);
    points = await this.files.load(journal.journalId);
    await this.thin(points, protect);
  }

  /** Writes what changed since the newest of the points, or everything where there is none. */
  private async write(
    journal: Journal,
    points: readonly LoadedPoint[],
    reason: string,
    at: string,
  ): Promise<void> {
    const from = points.at(-1)?.header.sequence ?? null;
    const before = from === null ? new Map<string, PointRef>() : rowsAlive(points, from);
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
    await this.files.write(header, all());
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
      if (point !== undefined) left = await this.files.drop(left, point);
    }
    for (;;) {
      const total = left.reduce((sum, { size }) => sum + size, 0);
      const full = Math.max(0, ...left.filter((p) => p.header.from === null).map((p) => p.size));
      const oldest = left[0];
      if (oldest === undefined || left.length < 2 || protect !== undefined) break;
      if (total <= Math.max(this.limitBytes, 2 * full)) break;
      left = await this.files.drop(left, oldest);
    }
  }

  /** Fills what is damaged in a point from the journal where the row has not changed since, and keeps the damaged file aside. */
  private async mendDamage(journal: Journal, points: LoadedPoint[]): Promise<LoadedPoint[]> {
    if (points.every(({ damaged }) => damaged === 0)) return points;
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
      await this.files.replaceDamaged(point, mended, all());
    }
    return this.files.load(journal.journalId);
  }

  /** Rewrites every point without the rows that `purged` names. */
  async purge(journalId: string, purged: ReadonlySet<string>): Promise<void> {
    const points = await this.files.load(journalId);
    for (const point of points) {
      const { header, rows } = point;
      const state = rowsAlive(points, header.sequence);
      const alive = [...purged].flatMap((id) => state.get(id)?.row ?? []);
      const named = [...purged].some((id) => rows.has(id));
      if (!named && alive.length === 0 && point.damaged === 0) continue;
      const live = new LiveRows();
      for (const [id, { row }] of state)
        if (!purged.has(id)) live.put(row.table, row.key, { ...row, operation: -1 });
      const kept = [...rows].filter(([id]) => !purged.has(id)).map(([, row]) => row);
      await this.files.rewrite(point, { ...header, counts: live.counts() }, kept);
    }
    // What upkeep can no longer read may still hold a purged text.
    await this.files.removeUnusable(journalId);
  }
}

function rowsOf(
  points: readonly LoadedPoint[],
  point: LoadedPoint | undefined,
): { refs: PointRef[]; header: Header } | null {
  if (point === undefined) return null;
  const refs = sortedRefs(rowsAlive(points, point.header.sequence).values());
  return { refs, header: point.header };
}
