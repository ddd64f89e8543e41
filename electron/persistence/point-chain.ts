import { contains, type History, tip } from '#shared/model/history';
import { type Header, historyOf } from './line';
import { byKey, type LoadedPoint, type PointFile, type PointRef } from './point-file';

/**
 * How restore points build on one another: a full base (`from` null) and, for each
 * later point, the rows that changed or went since the one that it names.
 */

/** The history came by the place of the point, as far back as it goes. */
export function hasPassed(history: History, header: Header): boolean {
  const place = tip(historyOf(header));
  return contains(history, place) || place.sequence < (history.stretches[0]?.from ?? 0);
}

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
