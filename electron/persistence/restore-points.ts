import { type History, type Position, relation, tip } from '#shared/model/history';
import type { RestorePoint } from '#shared/model/journal';
import { type Present, purgePoints, thin } from './fewer-points';
import { describedPoint, keptNotice, reasonOf } from './found-journals';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { readJournal } from './journal-file';
import { FORMAT, type Header, historyOf } from './line';
import type { KeyedPlace, LiveRows, Place } from './live-rows';
import { mendPoints } from './mend-points';
import { countsOf, hasPassed, isAhead, isCopy } from './parted-points';
import { type PointState, rowsAt, spoilt, stateOf } from './point-chain';
import { isKept, type LoadedPoint, type PointFile, type PointRef, rowId } from './point-file';
import { PointFolder } from './point-folder';
import type { Said } from './purge-note';
import { pointRowsLeft, rowsLeft } from './purged-before';
import { RowReader } from './row-reader';
import { addUntold } from './untold';

/** Restore points together may take this much, or twice a full base where that is more. */
const POINTS_BYTES = 256 << 20;

/** Restore points of the journal: when one is made, what it holds, how long it is kept. */
export class RestorePoints {
  private readonly files: PointFolder;
  /** As `look` found it. */
  isShut = false;

  constructor(
    private readonly writer: Writer,
    folder: string,
    asideFolder: string,
    private readonly now: () => number,
    /** Told what a state says before it is set aside: a purge that is pending is to know it. */
    private readonly spare: (says: Said) => Promise<void>,
    private readonly limitBytes: number = POINTS_BYTES,
  ) {
    const tell = (sentence: string) => addUntold(writer, sentence);
    this.files = new PointFolder(writer.fs, folder, asideFolder, now, tell);
  }

  /** What can be gone back to: first what was set aside, of whatever journal, then the journal's own points; each newest first. */
  async restorePoints(journalId: string): Promise<RestorePoint[]> {
    const own = (await this.files.list(journalId)).reverse();
    return [...(await this.files.listKept()), ...own]
      .filter(({ header }) => header.dataVersion <= this.writer.dataVersion)
      .map((point) => ({
        id: idOf(point),
        at: point.header.at,
        sequence: point.header.sequence,
        counts: point.header.counts ?? {},
        reason: point.header.reason ?? '',
        kept: isKept(point.name),
      }));
  }

  /** Names of the points that cannot be gone back to now; nothing of them is deleted. */
  unread(): Promise<string[]> {
    return this.files.unread(this.writer.dataVersion);
  }

  /** Number of the newest point that the journal came by, or −1. */
  async newest(history: History): Promise<number> {
    const points = await this.files.list(history.journalId);
    return points.findLast(({ header }) => hasPassed(history, header))?.header.sequence ?? -1;
  }

  /**
   * Looks whether the folder of the points can be listed now, for want of a right say: where it
   * cannot, nothing in it is touched. Rejects where it is no folder at all.
   */
  async look(): Promise<void> {
    this.isShut = await this.files.isShut();
  }

  /** Every journal that has points here, that of the newest last. */
  journalIds(): Promise<string[]> {
    return this.files.journalIds();
  }

  /** How far the newest point of a journal has come; null without points. */
  async reached(journalId: string): Promise<History | null> {
    const newest = (await this.files.list(journalId)).at(-1);
    return newest === undefined ? null : historyOf(newest.header);
  }

  /** The furthest place that any file of its points names, one too that lost what it builds on; null for none. */
  async leftAt(journalId: string): Promise<Position | null> {
    const last = await this.files.lastNamed(journalId);
    return last === null ? null : tip(historyOf(last.header));
  }

  /** The state, or one that is further on, was set aside. */
  async hasKept(history: History): Promise<boolean> {
    const kept = await this.files.listKept();
    return kept.some(({ header }) =>
      ['same', 'ahead'].includes(relation(historyOf(header), history)),
    );
  }

  /** Sets the state of a point aside as one that stands for itself. `isNow`: nothing of its way is newer. */
  async keepState(state: PointState, why: string, isNow = true): Promise<void> {
    const { refs, header, isSpoilt } = state;
    const counts = countsOf(refs.map(({ row }) => row));
    const reason = isSpoilt ? spoilt(why) : why;
    const full = { ...header, from: null, reason, rows: refs.length, counts };
    const rows = new Map(refs.map(({ row }) => [rowId(row.table, row.key), row]));
    if (isNow) await this.spare((table, key) => rows.get(rowId(table, key)));
    await this.files.writeKept(full, this.files.lines(refs));
  }

  /** Puts the points of a journal, usable or not, aside: their names are free for those of another. `before` each gets its path, and how many there are. */
  putAside(
    journalId: string,
    before: (path: string, count: number) => Promise<void>,
  ): Promise<void> {
    return this.files.putAside(journalId, before);
  }

  /** Whether the point was set aside as one that stands for itself. */
  async hasCopy(header: Header): Promise<boolean> {
    return (await this.files.listKept()).some((kept) => isCopy(kept.header, header));
  }

  /** State of the newest point; for mending a damaged journal. */
  async newestRows(journalId: string): Promise<PointState | null> {
    const points = await this.files.load(journalId);
    return stateOf(points, points.at(-1));
  }

  /** State of one point; null when there is no such point. */
  async rowsAt(journalId: string, id: string): Promise<PointState | null> {
    const kept = (await this.files.listKept()).find((point) => idOf(point) === id);
    const points =
      kept === undefined ? await this.files.load(journalId) : [await this.files.loadOne(kept)];
    const point = points.find((one) => idOf(one) === id);
    if (point !== undefined && point.header.dataVersion > this.writer.dataVersion) return null;
    return stateOf(points, point);
  }

  lines(refs: readonly PointRef[]): AsyncGenerator<Buffer> {
    return this.files.lines(refs);
  }

  /** What of a state may be kept or gone back to: nothing that was purged in the journal. */
  left(refs: readonly PointRef[], live: LiveRows): ReturnType<typeof pointRowsLeft> {
    return pointRowsLeft(refs, live, (some) => this.lines(some));
  }

  /** Removes what a crash left half written. */
  clearUnfinished(): Promise<void> {
    return this.files.clearUnfinished();
  }

  /** Sets rows aside as a point of its own, which neither age nor size removes; on the disk when this resolves. The same rows are kept once. */
  async keep(
    kept: { history: History; reason: string; live: LiveRows },
    places: readonly KeyedPlace[],
    lines: AsyncIterable<Buffer>,
  ): Promise<void> {
    const { history, reason, live } = kept;
    await this.spare((table, key) => live.get(table, key));
    if (await this.isThere(history, places)) return;
    const at = new Date(this.now()).toISOString();
    const heads = places.map(({ table, place: { gone } }) => ({ table, gone }));
    const of = { rows: places.length, from: null, reason, counts: countsOf(heads) };
    await this.files.writeKept(this.header(history, at, of), lines);
  }

  /** Whether these very rows at this place were set aside before: a start that failed afterwards, two folders that are exchanged to and fro. */
  private async isThere(history: History, places: readonly KeyedPlace[]): Promise<boolean> {
    const place = JSON.stringify(tip(history));
    for (const point of await this.files.listKept()) {
      if (JSON.stringify(tip(historyOf(point.header))) !== place) continue;
      const { rows, damaged } = await this.files.loadOne(point);
      const isSame = ({ table, key, place: { sum } }: KeyedPlace) =>
        rows.get(rowId(table, key))?.sum === sum;
      if (damaged === 0 && rows.size === places.length && places.every(isSame)) return true;
    }
    return false;
  }

  /** Sets the rows of another journal's file aside; its lines that cannot be read and what was purged in `own` stay out. Answers how many purged records did. */
  async keepJournal(path: string, reason: string, own: LiveRows): Promise<number> {
    const file = await this.writer.fs.open(path, 'read');
    try {
      const { history, live, damaged, torn } = await readJournal(file);
      const why = damaged || torn !== null ? spoilt(reason) : reason;
      const lines = (some: readonly KeyedPlace[]) => new RowReader(file).asLines(some);
      const { left, leftOut } = await rowsLeft([...live.all()], own, lines);
      await this.keep({ history, reason: why, live }, left, lines(left));
      return leftOut;
    } finally {
      await file.close();
    }
  }

  /** Removes what was set aside; answers false when there is no such thing. */
  async removeKept(id: string): Promise<boolean> {
    const kept = (await this.files.listKept()).find((point) => idOf(point) === id);
    if (kept !== undefined) await this.files.remove(kept);
    return kept !== undefined;
  }

  private header(
    history: History,
    at: string,
    of: Pick<Header, 'rows' | 'from' | 'reason' | 'counts'>,
  ): Header {
    const { appVersion: app, dataVersion } = this.writer;
    const start = { huiyin: 'restore-point' as const, format: FORMAT, dataVersion, app };
    return { ...start, ...history, at, recent: [], ...of };
  }

  /** Keeps the journal's present state; on the disk when this resolves. Then thins and caps what is kept, never `protect`. */
  async create(journal: Journal, reason: string, at: string, protect?: string): Promise<void> {
    await this.files.prepare();
    await this.keepStrays(journal);
    let points = await mendPoints(this.files, journal, await this.files.load(journal.journalId));
    const newest = points.at(-1);
    if (newest?.header.sequence === journal.sequence) {
      if (newest.header.reason === reason) return;
      const refs = [...newest.rows.values()].map((row) => ({ name: newest.name, row }));
      await this.files.rewrite(newest, { ...newest.header, reason, at }, refs);
    } else await this.write(journal, points, reason, at);
    points = await this.files.load(journal.journalId);
    await thin(this.files, points, this.limitBytes, protect);
  }

  /**
   * Points of a way that this journal did not go (it was put back, or went on elsewhere) stand
   * for themselves from now on, without what was purged here. The furthest of each such way is
   * named where it is not known yet: what it says now is no past.
   */
  async keepStrays(journal: Journal): Promise<void> {
    const isStray = ({ header }: PointFile) => !hasPassed(journal.history, header);
    const strays = (await this.files.list(journal.journalId)).filter(isStray);
    if (strays.length === 0) return;
    let points = await this.files.load(journal.journalId);
    for (const { name } of strays) {
      const stray = points.find((point) => point.name === name);
      const state = stateOf(points, stray);
      if (stray === undefined || state === null) continue;
      const { header, isSpoilt } = state;
      const { left: refs, leftOut } = await this.left(state.refs, journal.live);
      const isThere = await this.hasCopy(header);
      const isFurthest = !strays.some((other) => isAhead(other.header, header));
      const isNow = isFurthest && (isThere || !(await this.hasKept(historyOf(header))));
      const what = describedPoint(header);
      const reason = isNow ? reasonOf(what) : (header.reason ?? '');
      if (!isThere) await this.keepState({ refs, header, isSpoilt }, reason, isNow);
      if (isNow) await addUntold(this.writer, keptNotice(what, leftOut, isSpoilt));
      points = await this.files.drop(points, stray);
    }
  }

  /** Writes what changed since the newest of the points, or everything where there is none. */
  private async write(
    journal: Journal,
    points: readonly LoadedPoint[],
    reason: string,
    at: string,
  ): Promise<void> {
    const from = points.at(-1)?.header.sequence ?? null;
    const before = from === null ? new Map<string, PointRef>() : rowsAt(points, from);
    const changed: KeyedPlace[] = [];
    for (const keyed of journal.live.all()) {
      const id = rowId(keyed.table, keyed.key);
      if (!isSame(before.get(id)?.row, keyed.place)) changed.push(keyed);
      before.delete(id);
    }
    // Rows that went when deletions were not remembered yet.
    const gone = [...before.values()]
      .filter(({ row }) => !row.gone)
      .map(({ name, row }) => ({ name, row: { ...row, gone: true, sequence: journal.sequence } }));
    const reader = await journal.reader();
    const lines = this.lines.bind(this);
    async function* all() {
      yield* reader.asLines(changed);
      yield* lines(gone);
    }
    const { counts } = journal.live.contents();
    const of = { rows: changed.length + gone.length, from, reason, counts };
    await this.files.write(this.header(journal.history, at, of), all());
  }

  /** Rewrites every point, of other journals and kept ones too, so that of these rows only what `journal` holds is left. */
  purge(present: Present): Promise<void> {
    return purgePoints(this.files, present);
  }
}

function idOf({ name, header }: PointFile): string {
  return isKept(name) ? name.replace('.jsonl', '') : String(header.sequence);
}

/** Whether both are the same version of the row, or the same deletion. */
function isSame(row: PointRef['row'] | undefined, place: Place): boolean {
  // A row that went before deletions were remembered has the sum that it had alive.
  return row?.sum === place.sum && row.gone === place.gone;
}
