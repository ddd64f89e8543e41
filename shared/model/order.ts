/** A row with a place among its like that the office has given it, or that came after all others. */
export interface Ordered {
  id: string;
  order: number;
}

/** By id as the store's own indexes have it, by code units and never by a language. */
export function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * By place. Two PCs may have given out the same place; then by id, so that both have their
 * rows in one order once they are exchanged, and the store's indexes have the same.
 */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || byId(a, b);
}

/** Versions of one paper, the newest first; of two with one number the one with the later id. */
export function newestVersion(
  a: { id: string; version: number },
  b: { id: string; version: number },
): number {
  return b.version - a.version || byId(b, a);
}

/** Rows given in order, each with its place from 1, without gaps or doubles. */
export function numbered<Row extends { order: number }>(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (row.order === index + 1 ? row : { ...row, order: index + 1 }));
}
