import { contains, type History, relation, tip } from '#shared/model/history';
import { type Header, historyOf, type RowHead } from './line';

/** What a point holds that another way of the journal has made, and how it stands to others. */

/** Whether the one was set aside from the other. */
export function isCopy(kept: Header, header: Header): boolean {
  return kept.at === header.at && relation(historyOf(kept), historyOf(header)) === 'same';
}

export function isAhead(one: Header, other: Header): boolean {
  return relation(historyOf(one), historyOf(other)) === 'ahead';
}

/** Rows alive, by table. */
export function countsOf(rows: readonly Pick<RowHead, 'table' | 'gone'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table, gone } of rows) if (!gone) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

/** The history came by the place of the point, as far back as it goes. */
export function hasPassed(history: History, header: Header): boolean {
  const place = tip(historyOf(header));
  return contains(history, place) || place.sequence < (history.stretches[0]?.from ?? 0);
}
