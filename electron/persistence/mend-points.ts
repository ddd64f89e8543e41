import type { Journal } from './journal';
import { spoilt } from './point-chain';
import { type LoadedPoint, rowId } from './point-file';
import type { PointFolder } from './point-folder';

/** Fills what is damaged in a point from the journal where the row has not changed since, and keeps the damaged file aside. */
export async function mendPoints(
  files: PointFolder,
  journal: Journal,
  points: LoadedPoint[],
): Promise<LoadedPoint[]> {
  if (points.every(({ damaged }) => damaged === 0)) return points;
  for (const point of points) {
    if (point.damaged === 0) continue;
    const { header, rows, name } = point;
    const from = header.from ?? -1;
    const spare = [...journal.live.all()].filter(
      ({ table, key, place }) =>
        place.sequence > from && place.sequence <= header.sequence && !rows.has(rowId(table, key)),
    );
    const reader = await journal.reader();
    const refs = [...rows.values()].map((row) => ({ name, row }));
    async function* all() {
      yield* files.lines(refs);
      yield* reader.asLines(spare);
    }
    const whole = refs.length + spare.length >= header.rows;
    const reason = whole ? header.reason : spoilt(header.reason);
    const mended = { ...header, reason, rows: refs.length + spare.length };
    await files.replaceDamaged(point, mended, all());
  }
  return files.load(journal.journalId);
}
