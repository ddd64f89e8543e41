/** How a figure is written: exactly, as people say it, or as papers write it. */
export const ROUNDINGS = {
  exact: '准确数',
  about: '约数，如100多、近40',
  formal: '约数，如100余、近40',
} as const;
export type Rounding = keyof typeof ROUNDINGS;

/** Below this a count is small enough to be said exactly. */
const SMALL = 10;
/** From this share of the next round number on it is called 近. */
const NEAR = 0.7;

/** The round number that counts of this size are measured by: tens below a thousand, hundreds below ten thousand, thousands from there. */
function stepOf(count: number): number {
  if (count < 1000) return 10;
  return count < 10_000 ? 100 : 1000;
}

/**
 * A count as reports say it: 103 → 100多, 38 → 近40, 40 → 40, 1263 → 1200多, 7 → 7. It never
 * says more than there is: 多 or 余 stands behind a round number that was passed, 近 before one
 * that is not reached yet, and a round number by itself is exact.
 */
export function aboutCount(count: number, more: '多' | '余' = '多'): string {
  const step = stepOf(count);
  const rest = count % step;
  if (count < SMALL || rest === 0) return String(count);
  const below = count - rest;
  if (rest >= step * NEAR) return `近${below + step}`;
  // A dozen is said by its number: 10多 would save nothing.
  return below < 2 * SMALL && step === 10 ? String(count) : `${below}${more}`;
}

/** A count as it is written in a sentence. */
export function writeCount(count: number, rounding: Rounding): string {
  if (rounding === 'exact') return String(count);
  return aboutCount(count, rounding === 'formal' ? '余' : '多');
}
