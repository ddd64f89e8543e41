import { relation } from '#shared/model/history';
import { type Header, historyOf } from './line';
import type { LiveRows } from './live-rows';
import type { PointRef } from './point-file';

/** What a point holds that another way of the journal has made, and how it stands to others. */

/** Whether the one was set aside from the other. */
export function isCopy(kept: Header, header: Header): boolean {
  return kept.at === header.at && relation(historyOf(kept), historyOf(header)) === 'same';
}

export function isAhead(one: Header, other: Header): boolean {
  return relation(historyOf(one), historyOf(other)) === 'ahead';
}

/** The rows of a state without those that were purged here. */
export function withoutPurged(
  all: readonly PointRef[],
  live: LiveRows,
): { refs: PointRef[]; leftOut: number } {
  const refs = all.filter(({ row }) => !live.isPurged(row.table, row.key));
  const alive = (some: readonly PointRef[]) => some.filter(({ row }) => !row.gone).length;
  return { refs, leftOut: alive(all) - alive(refs) };
}

/** Rows alive, by table. */
export function countsOf(refs: readonly PointRef[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { row } of refs) if (!row.gone) counts[row.table] = (counts[row.table] ?? 0) + 1;
  return counts;
}
