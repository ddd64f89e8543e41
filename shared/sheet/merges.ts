import type { MergedCells, ReadSheet } from './book';

const byRow = new WeakMap<ReadSheet, Map<number, MergedCells[]>>();

/** Merged cells that cover a part of a row; a long sheet has thousands, so they are sorted out once. */
export function mergesAt(sheet: ReadSheet, row: number): readonly MergedCells[] {
  let rows = byRow.get(sheet);
  if (rows === undefined) {
    rows = new Map();
    for (const merge of sheet.merges)
      for (let at = merge.top; at <= Math.min(merge.bottom, sheet.rows.length - 1); at += 1) {
        const there = rows.get(at);
        if (there) there.push(merge);
        else rows.set(at, [merge]);
      }
    byRow.set(sheet, rows);
  }
  return rows.get(row) ?? [];
}
