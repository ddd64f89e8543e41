import type { Sum } from '#shared/model/digest';
import type { RecordKey } from '#shared/model/journal';
import type { Leaving } from './leaving';
import { decodeRow } from './line';
import type { KeyedPlace } from './live-rows';
import { isMarkedSpoilt, rowsAt, spoilt, stateOf } from './point-chain';
import { type LoadedPoint, type PointRef, type PointRow, rowId } from './point-file';
import type { PointFolder } from './point-folder';
import { pointsToKeep } from './retention';
import { type RowReader, underHeads } from './row-reader';

/** What takes from the restore points: their thinning by age and size, and a purge. */

/** Reason of the point that upkeep makes once a day. */
export const DAILY = '每日';

/** Drops points that are too many for their age, then, unless a point is protected, the oldest for their size. `protect` is the number of that point. */
export async function thin(
  files: PointFolder,
  points: LoadedPoint[],
  limitBytes: number,
  protect?: string,
): Promise<void> {
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
    if (point !== undefined) left = await files.drop(left, point);
  }
  for (;;) {
    const total = left.reduce((sum, { size }) => sum + size, 0);
    const full = Math.max(0, ...left.filter((p) => p.header.from === null).map((p) => p.size));
    const oldest = left[0];
    if (oldest === undefined || left.length < 2 || protect !== undefined) break;
    if (total <= Math.max(limitBytes, 2 * full)) break;
    left = await files.drop(left, oldest);
  }
}

/** What is purged, and its rows as the journal holds them, alive or gone, with what reads them there. */
export interface Present {
  leaving: Leaving;
  /** By `table key`; what else is found to go is added. */
  rows: Map<string, KeyedPlace>;
  /** By `sparedId`: these stay in the points as they are. */
  spared: ReadonlySet<string>;
  placeOf: (key: RecordKey) => KeyedPlace;
  reader: RowReader;
}

/** A row as it is, by its place and what it says. */
export function sparedId({ table, key, sum }: RecordKey & { sum: Sum }): string {
  return `${rowId(table, key)} ${sum}`;
}

/** Rewrites every point, of other journals and kept ones too, so that of these rows only their present version is left, or their deletion. */
export async function purgePoints(files: PointFolder, present: Present): Promise<void> {
  for (const journalId of await files.journalIds())
    await purgeChain(files, await files.load(journalId), present);
  for (const kept of await files.listKept())
    await purgeChain(files, [await files.loadOne(kept)], present);
  // What upkeep can no longer read may still hold a purged text.
  await files.clearUnusable();
}

/** Adds what belonged to the rows that go and was deleted since. */
async function findParts(
  files: PointFolder,
  { name, rows }: LoadedPoint,
  present: Present,
): Promise<void> {
  const parts = [...rows.values()].filter((row) => !row.gone && present.leaving.mayTake(row));
  let at = 0;
  for await (const line of files.lines(parts.map((row) => ({ name, row })))) {
    const row = parts[at];
    const json = decodeRow(line.subarray(0, -1));
    at += 1;
    if (row === undefined || json === null) continue;
    if (present.leaving.takes(row.table, JSON.parse(json)))
      present.rows.set(rowId(row.table, row.key), present.placeOf(row));
  }
}

async function purgeChain(
  files: PointFolder,
  points: readonly LoadedPoint[],
  present: Present,
): Promise<void> {
  for (const point of points) await findParts(files, point, present);
  const isDamaged = points.some(isMarkedSpoilt);
  for (const point of points) {
    const { header, name, rows } = point;
    const isSpared = (row: PointRow) => !row.gone && present.spared.has(sparedId(row));
    const state = rowsAt(points, header.sequence);
    // What was purged before is not in the point, unless that was put back since.
    const named = [...present.rows].some(([id, { place }]) => {
      const there = rows.get(id) ?? state.get(id)?.row;
      if (there === undefined || isSpared(there)) return false;
      return !there.gone || there.gone !== place.gone;
    });
    if (!named && point.damaged === 0) continue;
    const isGone = (id: string) => Boolean(present.rows.get(id)?.place.gone);
    const left = [...state].filter(([id, { row }]) => !row.gone && (isSpared(row) || !isGone(id)));
    const counts: Record<string, number> = {};
    for (const [, { row }] of left) counts[row.table] = (counts[row.table] ?? 0) + 1;
    const refs: PointRef[] = [];
    const stay: KeyedPlace[] = [];
    for (const [id, row] of rows) {
      const now = present.rows.get(id);
      const sequence = Math.min(now?.place.sequence ?? 0, header.sequence);
      const stays = now === undefined || isSpared(row) || (row.gone && !now.place.gone);
      if (stays) refs.push({ name, row });
      else if (now.place.gone) refs.push({ name, row: { ...row, ...now.place, sequence } });
      else stay.push({ ...now, place: { ...now.place, sequence } });
    }
    // What a base lacks would not show in the numbers any more.
    const isSpoilt = isDamaged && stateOf(points, point)?.isSpoilt === true;
    const reason = isSpoilt ? spoilt(header.reason) : header.reason;
    const dataVersion = Math.max(header.dataVersion, ...stay.map((one) => one.place.dataVersion));
    // Their numbers as well: a journal that is made of the point stands where the point stood.
    const heads = stay.map(({ table, key, place }) => ({ table, key, ...place }));
    const lines = underHeads(present.reader.asLines(stay), heads);
    await files.rewrite(point, { ...header, dataVersion, reason, counts }, refs, {
      count: stay.length,
      lines,
    });
  }
}
