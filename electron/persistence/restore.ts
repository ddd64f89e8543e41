import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { extended } from '#shared/model/history';
import type { Contents, RecordKey } from '#shared/model/journal';
import { Failure } from '../errors';
import type { OpenFile } from './file-system';
import { layReady, type NewBase, type ReadyGeneration, type Writer } from './generation';
import type { Journal } from './journal';
import { type KeyedPlace, tombstone } from './live-rows';
import type { PointState } from './point-chain';
import { byKey, type PointRef, rowId } from './point-file';
import type { RestorePoints } from './restore-points';
import { chunkOf, type RowChunk, RowReader, underHeads } from './row-reader';

/** The state of a restore point, whole on the disk beside the journal. */
const PREPARED = 'restore.prepared';

interface Prepared {
  token: string;
  ready: ReadyGeneration;
  /** The file that the page builds its store from. */
  file: OpenFile;
  /** What the journal was when this was made. */
  journal: string;
  isSpoilt: boolean;
}

/** Going back to a restore point in two steps; nothing changes before the second. */
export class Restore {
  private prepared: Prepared | null = null;

  constructor(
    private readonly writer: Writer,
    private readonly journal: Journal,
    private readonly points: RestorePoints,
  ) {}

  /**
   * Keeps the present state as a point, then lays the state of point `id` ready. Rejects with
   * `unknown-file` when there is no such point.
   *
   * @param at ISO instant of the restoring.
   */
  async prepare(id: string, at: string): Promise<{ token: string; contents: Contents }> {
    const { journal, points, writer } = this;
    await this.cancel();
    const known = await points.restorePoints(journal.journalId);
    if (known.every((point) => point.id !== id)) throw missingPoint();
    await points.create(journal, '恢复之前', at, id);
    const state = await points.rowsAt(journal.journalId, id);
    if (state === null) throw missingPoint();
    // A copy of before a purge may have been put among the points since.
    const { left: refs } = await points.left(state.refs, journal.live);
    const ready = await layReady(writer, PREPARED, await this.base({ ...state, refs }, at));
    const file = await writer.fs.open(join(writer.folder, PREPARED), 'read');
    const token = randomUUID();
    const { isSpoilt } = state;
    this.prepared = { token, ready, file, journal: JSON.stringify(journal.history), isSpoilt };
    return { token, contents: ready.contents.live.contents() };
  }

  /** Rows of the state that lies ready. */
  async rows(token: string, table: string, after: string, limit: number): Promise<RowChunk> {
    const { ready, file } = this.find(token);
    return chunkOf(ready.contents.live, new RowReader(file), table, after, limit);
  }

  /** The journal is what was prepared when this resolves; rejected, it is what it was. `isSpoilt`: of the point some may not have been read. */
  async commit(token: string): Promise<{ isSpoilt: boolean }> {
    const { ready, file, journal, isSpoilt } = this.find(token);
    if (journal !== JSON.stringify(this.journal.history)) {
      await this.cancel();
      throw new Failure(
        'journal-other',
        '准备恢复的时候，内容又有了新的改动，所以没有恢复。现在的内容没有任何改动，什么也没有丢。请再恢复一次。',
      );
    }
    this.prepared = null;
    // A file that is open cannot be renamed on every system.
    await file.close().catch(this.writer.warn);
    await this.journal.switchTo(ready);
    return { isSpoilt };
  }

  /** Throws away what was prepared (with a token, only that); the present state stays as it is. */
  async cancel(token = this.prepared?.token): Promise<void> {
    const { prepared } = this;
    if (prepared === null || prepared.token !== token) return;
    this.prepared = null;
    await prepared.file.close();
    await this.writer.fs.remove(join(this.writer.folder, PREPARED));
  }

  private find(token: string): Prepared {
    if (this.prepared?.token !== token)
      throw new Failure(
        'unknown-file',
        '准备好的恢复已经不在了，现在的内容没有任何改动。请重新选择恢复点，再恢复一次。',
      );
    return this.prepared;
  }

  private async base(state: PointState, at: string): Promise<NewBase> {
    const { journal, writer, points } = this;
    const envelope = { by: writer.pc, version: journal.live.version + 1 };
    const sequence = journal.sequence + 1;
    const { stays, changes } = compared(journal, state, { ...writer, ...envelope, sequence });
    const changed = changes.map(({ row }) => ({ ...row, ...envelope, sequence }));
    const own = (await journal.reader()).asLines(stays);
    const restored = underHeads(points.lines(changes), changed);
    return {
      history: extended(journal.history, writer.stretch, sequence),
      at,
      recent: [],
      rows: stays.length + changed.length,
      lines: inOrder({ rows: stays, lines: own }, { rows: changed, lines: restored }),
    };
  }
}

/** The present rows that the point holds too, with a deletion for each that it lacks; and what it holds otherwise. */
function compared(
  journal: Journal,
  { refs }: PointState,
  deletion: { by: string; version: number; sequence: number; dataVersion: number },
): { stays: KeyedPlace[]; changes: PointRef[] } {
  const { by, version, sequence, dataVersion } = deletion;
  const left = new Map([...journal.live.all()].map((one) => [rowId(one.table, one.key), one]));
  const stays: KeyedPlace[] = [];
  const changes: PointRef[] = [];
  for (const ref of refs) {
    const id = rowId(ref.row.table, ref.row.key);
    const own = left.get(id);
    if (ref.row.gone || own?.place.gone === 'purged') continue;
    left.delete(id);
    if (own?.place.sum === ref.row.sum) stays.push(own);
    else changes.push(ref);
  }
  for (const one of left.values()) {
    const gone = { by, version, sequence, dataVersion, gone: true };
    stays.push(one.place.gone ? one : tombstone(one, gone));
  }
  return { stays: stays.sort(byKey), changes };
}

interface Sorted {
  rows: readonly RecordKey[];
  /** A line of JSON for each of the rows, in their order. */
  lines: AsyncGenerator<Buffer>;
}

/** Lines of two sorted sequences as one. */
async function* inOrder(...both: [Sorted, Sorted]): AsyncGenerator<Buffer> {
  const all = both.flatMap(({ rows, lines }) =>
    rows.map(({ table, key }) => ({ table, key, lines })),
  );
  try {
    for (const { lines } of all.sort(byKey)) {
      const line = await lines.next();
      if (!line.done) yield line.value;
    }
  } finally {
    // Files that the sequences hold open are closed.
    for (const { lines } of both) await lines.return(undefined);
  }
}

/** Said when a point is not there: whoever asks for it has an older list. */
export function missingPoint(): Failure {
  return new Failure(
    'unknown-file',
    '这个恢复点已经不在了，现在的内容没有任何改动。请重新打开恢复点列表，另选一个。',
  );
}
