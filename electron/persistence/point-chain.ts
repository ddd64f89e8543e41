import { SPOILT } from './headless-points';
import { type Header, historyOf } from './line';
import { countsOf, hasPassed } from './parted-points';
import { byKey, type LoadedPoint, type PointFile, type PointRef } from './point-file';

/**
 * How restore points build on one another: a full base (`from` null) and, for each
 * later point, the rows that changed or went since the one that it names.
 */

/** Points whose chain of bases is whole, oldest first. One that went another way may have laid its file over a base. */
export function wholeChains<T extends PointFile>(points: readonly T[]): T[] {
  const sound = new Map<number, Header>();
  return points.filter(({ header }) => {
    const { from = null, sequence } = header;
    const base = from === null ? undefined : sound.get(from);
    const isBuilt = base !== undefined && base.sequence < sequence;
    const good = from === null || (isBuilt && hasPassed(historyOf(header), base));
    if (good) sound.set(sequence, header);
    return good;
  });
}

/** A point with all that it builds on, the base first. */
function pathTo(points: readonly LoadedPoint[], sequence: number): LoadedPoint[] {
  const bySequence = new Map(points.map((point) => [point.header.sequence, point]));
  const path: LoadedPoint[] = [];
  for (let at: number | null = sequence; at !== null; ) {
    const point = bySequence.get(at);
    if (point === undefined) break;
    path.unshift(point);
    at = point.header.from ?? null;
  }
  return path;
}

/** Rows and remembered deletions at a point, by table and key. */
export function rowsAt(points: readonly LoadedPoint[], sequence: number): Map<string, PointRef> {
  const state = new Map<string, PointRef>();
  for (const { name, rows } of pathTo(points, sequence))
    for (const [id, row] of rows) state.set(id, { name, row });
  return state;
}

/** Rows and remembered deletions of a point, sorted, and what its file says of it. */
export interface PointState {
  refs: PointRef[];
  header: Header;
  /** Of what it held some may not be read any more, in its own file or in one that it builds on. */
  isSpoilt: boolean;
}

export function stateOf(
  points: readonly LoadedPoint[],
  point: LoadedPoint | undefined,
): PointState | null {
  if (point === undefined) return null;
  const { header } = point;
  const refs = sortedRefs(rowsAt(points, header.sequence).values());
  // What a base lacks shows in the numbers; where a later file lacks something, the row is there as it was before.
  const own = pathTo(points, header.sequence).filter(
    (one) => one === point || typeof one.header.from === 'number',
  );
  const isSpoilt = own.some(isMarkedSpoilt) || !agrees(refs, header.counts);
  return { refs, header, isSpoilt };
}

/** The reason of a point of which some may not be read any more. */
export function spoilt(reason = ''): string {
  return reason.endsWith(SPOILT) ? reason : reason + SPOILT;
}

/** Some of the point's own file may not be read any more. */
export function isMarkedSpoilt({ header, damaged }: LoadedPoint): boolean {
  return damaged > 0 || (header.reason ?? '').endsWith(SPOILT);
}

/** The first version did not write down what a point held. */
function agrees(refs: readonly PointRef[], counts: Header['counts']): boolean {
  if (counts === undefined) return true;
  const own = countsOf(refs.map(({ row }) => row));
  return Object.keys({ ...own, ...counts }).every(
    (table) => (own[table] ?? 0) === (counts[table] ?? 0),
  );
}

export function sortedRefs(refs: Iterable<PointRef>): PointRef[] {
  return [...refs].sort((a, b) => byKey(a.row, b.row));
}

/** The rows of a point that takes those of its base into itself, so that the base can go. */
export function mergedRows(base: LoadedPoint, point: LoadedPoint): PointRef[] {
  const merged = new Map<string, PointRef>();
  for (const { name, rows } of [base, point])
    for (const [id, row] of rows) merged.set(id, { name, row });
  return sortedRefs(merged.values());
}
