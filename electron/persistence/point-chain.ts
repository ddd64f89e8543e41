import { byKey, type LoadedPoint, type PointFile, type PointRef } from './point-file';

/**
 * How restore points build on one another: a full base (`from` null) and, for each
 * later point, the rows that changed or went since the one that it names.
 */

/** Points whose chain of bases is whole, oldest first. */
export function wholeChains<T extends PointFile>(points: readonly T[]): T[] {
  const sound = new Set<number>();
  return points.filter(({ header }) => {
    const from = header.from ?? null;
    const good = from === null || (from < header.sequence && sound.has(from));
    if (good) sound.add(header.sequence);
    return good;
  });
}

/** Rows and remembered deletions at a point, by table and key. */
export function rowsAt(points: readonly LoadedPoint[], sequence: number): Map<string, PointRef> {
  const bySequence = new Map(points.map((point) => [point.header.sequence, point]));
  const path: LoadedPoint[] = [];
  for (let at: number | null = sequence; at !== null; ) {
    const point = bySequence.get(at);
    if (point === undefined) break;
    path.unshift(point);
    at = point.header.from ?? null;
  }
  const state = new Map<string, PointRef>();
  for (const { name, rows } of path) for (const [id, row] of rows) state.set(id, { name, row });
  return state;
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
