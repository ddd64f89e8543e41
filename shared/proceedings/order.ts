import type { Ordered } from '../model/order';

/** Below this gap between two neighbours numbers are given out anew. */
const LEAST_GAP = 1e-6;

export interface Places {
  /** Orders for the new rows. */
  places: number[];
  /** New orders of the rows that were there; empty while there is room between them. */
  renumbered: Map<string, number>;
}

const ascending = (count: number, first: number, step: number): number[] =>
  Array.from({ length: count }, (_one, index) => first + index * step);

/** Room for `count` rows behind the row at `index` (-1: before all) of rows in order. */
export function placesAfter(rows: readonly Ordered[], index: number, count: number): Places {
  const before = rows[index]?.order;
  const after = rows[index + 1]?.order;
  const renumbered = new Map<string, number>();
  if (after === undefined) return { places: ascending(count, (before ?? 0) + 1, 1), renumbered };
  if (before === undefined) return { places: ascending(count, after - count, 1), renumbered };
  const step = (after - before) / (count + 1);
  if (step >= LEAST_GAP) return { places: ascending(count, before + step, step), renumbered };
  for (const [at, { id }] of rows.entries()) renumbered.set(id, at <= index ? at : at + count);
  return { places: ascending(count, index + 1, 1), renumbered };
}
