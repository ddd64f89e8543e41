import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type History, relation } from '#shared/model/history';
import type { RecordKey } from '#shared/model/journal';
import type { FileSystem, OpenFile } from './file-system';
import type { FoundJournal } from './found-journals';
import type { NewBase, Writer } from './generation';
import type { JournalContents } from './journal-file';
import { historyOf } from './line';
import type { KeyedPlace } from './live-rows';
import type { PointState } from './point-chain';
import { byKey, type PointRef, rowId } from './point-file';
import { linesFrom, RowReader } from './row-reader';

/**
 * What a new generation is made of where the journal's file is damaged, or is not as far
 * on as the newest restore point: each row from the newest source that can be read.
 */
export interface Mending {
  base: Omit<NewBase, 'lines'>;
  /** Lines of the mended rows, read where they lie. */
  lines: () => AsyncGenerator<Buffer>;
  /** Rows that the file lacks and that were found elsewhere. */
  found: number;
  /** Changes that are known to be missing. */
  lost: number;
  /** The restore point was further on than the file. */
  isFromPoint: boolean;
}

/** A row, and the file where it lies. */
interface Source {
  keyed: KeyedPlace;
  path: string;
}

function inGap(row: RecordKey, contents: JournalContents): boolean {
  if (contents.header === null) return true;
  return contents.gaps.some(
    ({ after, before }) =>
      (after === null || byKey(after, row) < 0) && (before === null || byKey(row, before) < 0),
  );
}

function keyedOf({ row: { table, key, ...row } }: PointRef): KeyedPlace {
  return { table, key, place: { ...row, operation: -1 } };
}

/** History and time of what is made, and whether the point is further on than the file. */
function basis(
  { contents }: FoundJournal,
  point: PointState | null,
): { history: History; at: string; isFromPoint: boolean } {
  const { history, at, header } = contents;
  if (point === null) {
    const journalId = header?.journalId ?? randomUUID();
    return { history: { ...history, journalId }, at, isFromPoint: false };
  }
  const passed = historyOf(point.header);
  const isAhead =
    header === null ? passed.sequence >= history.sequence : relation(passed, history) === 'ahead';
  if (isAhead) return { history: passed, at: point.header.at, isFromPoint: true };
  return { history: { ...history, journalId: passed.journalId }, at, isFromPoint: false };
}

/** What the parts of a mending are found in. */
export interface Sources {
  /** The file that is to be mended. */
  taken: FoundJournal;
  /** Other files of the same journal, the newest first. */
  relatives: readonly FoundJournal[];
  /** The newest restore point of the journal. */
  point: PointState | null;
}

/** Gathers where each row is to be read. */
export function mending({ fs, folder }: Writer, pointsFolder: string, sources: Sources): Mending {
  const { taken, relatives, point } = sources;
  const { contents } = taken;
  const { history, at, isFromPoint } = basis(taken, point);
  const rows = new Map<string, Source>();
  for (const keyed of contents.live.all())
    rows.set(rowId(keyed.table, keyed.key), { keyed, path: join(folder, taken.name) });
  let found = 0;
  let exact = 0;
  const offer = (source: Source, isExact: boolean) => {
    const { keyed } = source;
    const id = rowId(keyed.table, keyed.key);
    const known = rows.get(id)?.keyed.place;
    const isWanted =
      known === undefined
        ? isFromPoint || inGap(keyed, contents)
        : isFromPoint && known.gone !== 'purged' && keyed.place.sequence > known.sequence;
    if (!isWanted) return;
    found += 1;
    if (isExact) exact += 1;
    rows.set(id, source);
  };
  for (const { name, contents: other } of relatives) {
    const isSame = !other.damaged && relation(other.history, contents.history) === 'same';
    for (const keyed of other.live.all()) offer({ keyed, path: join(folder, name) }, isSame);
  }
  // A point made behind the file's base holds what the base held, or what came later.
  const base = contents.header?.sequence ?? Number.POSITIVE_INFINITY;
  for (const ref of point?.refs ?? [])
    offer(
      { keyed: keyedOf(ref), path: join(pointsFolder, ref.name) },
      (point?.header.sequence ?? 0) >= base,
    );
  const sorted = [...rows.values()].sort((a, b) => byKey(a.keyed, b.keyed));
  const missing = contents.missingEntries + Math.max(0, contents.missingRows - exact);
  return {
    base: { history, at, recent: [], rows: sorted.length },
    lines: () => linesOf(fs, sorted),
    found,
    lost: isFromPoint ? 1 : contents.header === null ? Math.max(1, missing) : missing,
    isFromPoint,
  };
}

async function* linesOf(fs: FileSystem, rows: readonly Source[]): AsyncGenerator<Buffer> {
  const files = new Map<string, OpenFile>();
  try {
    for (const { path } of rows) if (!files.has(path)) files.set(path, await fs.open(path, 'read'));
    const readers = new Map([...files].map(([path, file]) => [path, new RowReader(file)]));
    yield* linesFrom(
      rows.flatMap(({ keyed, path }) => {
        const reader = readers.get(path);
        return reader === undefined ? [] : [{ reader, keyed }];
      }),
    );
  } finally {
    for (const file of files.values()) await file.close();
  }
}
