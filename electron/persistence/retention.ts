/** What thinning needs to know of a restore point. */
export interface PointLabel {
  /** Order of the points; never the clock. */
  sequence: number;
  /** ISO instant, for the calendar day it belongs to. */
  at: string;
  /** Made by the daily upkeep rather than before something risky. */
  daily: boolean;
}

const DAYS = 7;
const WEEKS = 8;
const MONTHS = 12;
const OCCASIONS = 5;

const DAY_MS = 86_400_000;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Civil day on this PC, 'YYYY-MM-DD'; '' for a time that cannot be read. */
export function civilDay(at: string | number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function week(day: string): string {
  const number = Math.floor(Date.parse(day) / DAY_MS);
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  return String(Math.floor((number + 3) / 7));
}

/**
 * Sequences to keep: the newest of each of the last 7 days that have one, of the
 * last 8 weeks, of the last 12 months, and the last 5 made before a risky step.
 * Days are counted as they occur, not measured from now: a clock that jumps for
 * an hour can push out one point, never all.
 */
export function pointsToKeep(points: readonly PointLabel[]): Set<number> {
  const newestFirst = [...points].sort((a, b) => b.sequence - a.sequence);
  const keep = new Set<number>();
  const take = (limit: number, bucketOf: (point: PointLabel) => string) => {
    const seen = new Set<string>();
    for (const point of newestFirst) {
      const bucket = bucketOf(point);
      if (seen.has(bucket)) continue;
      if (seen.size >= limit) break;
      seen.add(bucket);
      keep.add(point.sequence);
    }
  };
  const dated = (of: (day: string) => string) => (point: PointLabel) => of(civilDay(point.at));
  take(
    DAYS,
    dated((day) => day),
  );
  take(WEEKS, dated(week));
  take(
    MONTHS,
    dated((day) => day.slice(0, 7)),
  );
  for (const point of newestFirst.filter(({ daily }) => !daily).slice(0, OCCASIONS))
    keep.add(point.sequence);
  const newest = newestFirst[0];
  if (newest !== undefined) keep.add(newest.sequence);
  return keep;
}
