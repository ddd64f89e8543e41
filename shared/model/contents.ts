import { added, NO_SUM, type Sum, without } from './digest';
import type { Contents, Gone } from './journal';

/** What a tally needs of a row or of a deletion that is remembered. */
export interface Counted {
  sum: Sum;
  gone: Gone;
}

/** Contents kept up row by row. */
export class Tally {
  private readonly counts: Record<string, number>;
  private readonly sums: Record<string, Sum>;

  constructor(contents: Contents = { counts: {}, sums: {} }) {
    this.counts = { ...contents.counts };
    this.sums = { ...contents.sums };
  }

  /** In this table `next` stands in the place of `before`; either may be nothing. */
  replace(table: string, before: Counted | undefined, next: Counted | undefined): void {
    let sum = this.sums[table] ?? NO_SUM;
    if (before) sum = without(sum, before.sum);
    if (next) sum = added(sum, next.sum);
    this.sums[table] = sum;
    this.counts[table] = (this.counts[table] ?? 0) + alive(next) - alive(before);
  }

  get contents(): Contents {
    return { counts: present(this.counts, 0), sums: present(this.sums, NO_SUM) };
  }
}

function alive(row: Counted | undefined): number {
  return row && !row.gone ? 1 : 0;
}

function present<T>(all: Record<string, T>, nothing: T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== nothing));
}

function same<T>(one: Record<string, T>, other: Record<string, T>, nothing: T): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? nothing) === (other[name] ?? nothing));
}

/** Whether two sides hold the same rows and remember the same deletions. */
export function sameContents(one: Contents, other: Contents): boolean {
  return same(one.counts, other.counts, 0) && same(one.sums, other.sums, NO_SUM);
}

/** Rows alive in all tables. */
export function rowsIn({ counts }: Contents): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Whether there is neither a row nor a remembered deletion. */
export function isEmpty(contents: Contents): boolean {
  return sameContents(contents, { counts: {}, sums: {} });
}
