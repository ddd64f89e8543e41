/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  name: string;
  /** Median, in `unit`. */
  figure: number;
  unit: string;
  /** The figure to reach, in the same unit; the row is marked when it is exceeded. */
  limit?: number;
  /** True where more is better and `limit` is a least, e.g. a rate of agreement. */
  atLeast?: boolean;
  /** What another tool takes for the same in the same run, in words. */
  peer?: string;
  note?: string;
}

/** What every tests/bench/*.bench.ts exports. */
export interface BenchModule {
  bench(): Promise<BenchRow[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The value below which the given share of all lies, e.g. 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** How many times as long as its peer something took in the same run: holds on any machine. */
export function ratio(
  name: string,
  own: readonly number[],
  peer: readonly number[],
  limit: number,
  of: (values: readonly number[]) => number = median,
): BenchRow {
  const list = (times: readonly number[]) =>
    times.length > 12 ? '' : `${times.map((time) => time.toFixed(0)).join(' ')} ms`;
  return {
    name,
    figure: of(own) / of(peer),
    unit: '×',
    limit,
    peer: `${of(peer).toFixed(1)} ms`,
    note: list(own),
  };
}

/** Milliseconds of each of `rounds` runs, after `warmUp` unmeasured ones. */
export async function measure(
  run: () => unknown,
  { rounds = 9, warmUp = 2 }: { rounds?: number; warmUp?: number } = {},
): Promise<number[]> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const start = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}
