import type { Gone, RecordKey } from '#shared/model/journal';
import { Leaving } from './leaving';
import { decodeRow } from './line';
import type { KeyedPlace, LiveRows } from './live-rows';
import { type PointRef, rowId } from './point-file';

/**
 * What a state that comes from elsewhere (a store, another journal, a restore point of another
 * way or of before) must not bring along: rows that were purged here, and what belonged to
 * them and is not alive here. That was deleted before they were purged, or is not known here at all.
 */

/** For a file that is written anew without it. */
export function purgedBefore(live: LiveRows): Leaving {
  return new Leaving(live.purged, [], live);
}

interface Kept<Row> {
  left: Row[];
  /** Records alive that are not among them. */
  leftOut: number;
}

/** `lines`: what rows alive say, in their order. */
async function kept<Row>(
  all: readonly Row[],
  live: LiveRows,
  headOf: (row: Row) => RecordKey & { gone: Gone },
  lines: (some: readonly Row[]) => AsyncIterable<Buffer>,
): Promise<Kept<Row>> {
  if (live.purged.length === 0) return { left: [...all], leftOut: 0 };
  const leaving = purgedBefore(live);
  const alive = all.filter((row) => !headOf(row).gone);
  const out = new Set(alive.filter((row) => leaving.has(idOf(headOf(row)))));
  const parts = alive.filter((row) => !out.has(row) && leaving.mayTake(headOf(row)));
  let at = 0;
  for await (const line of lines(parts)) {
    const row = parts[at];
    const json = decodeRow(line.subarray(0, -1));
    at += 1;
    if (row === undefined || json === null) continue;
    if (leaving.takes(headOf(row).table, JSON.parse(json))) out.add(row);
  }
  return { left: all.filter((row) => !out.has(row)), leftOut: out.size };
}

function idOf({ table, key }: RecordKey): string {
  return rowId(table, key);
}

/** Of rows of a restore point. */
export function pointRowsLeft(
  refs: readonly PointRef[],
  live: LiveRows,
  lines: (some: readonly PointRef[]) => AsyncIterable<Buffer>,
): Promise<Kept<PointRef>> {
  return kept(refs, live, ({ row }) => row, lines);
}

/** Of rows of a store, or of another journal. */
export function rowsLeft(
  places: readonly KeyedPlace[],
  live: LiveRows,
  lines: (some: readonly KeyedPlace[]) => AsyncIterable<Buffer>,
): Promise<Kept<KeyedPlace>> {
  return kept(places, live, ({ table, key, place }) => ({ table, key, gone: place.gone }), lines);
}
