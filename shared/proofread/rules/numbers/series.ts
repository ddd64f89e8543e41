/** One number of a series where it stands. */
export interface Counted {
  value: number;
  start: number;
  end: number;
}

export interface SeriesFault extends Counted {
  /** What should stand there. */
  expected: number;
  kind: 'repeated' | 'skipped' | 'begins';
}

/**
 * Numbers that do not follow each other. One that is wrong alone (一、二、二、四) is named
 * once; after a gap (一、二、四、五) counting goes on from what stands there; a 1 begins anew.
 */
export function seriesFaults(series: readonly Counted[], mustBeginAtOne: boolean): SeriesFault[] {
  const faults: SeriesFault[] = [];
  let last = 0;
  for (const [index, one] of series.entries()) {
    const expected = last + 1;
    const next = series[index + 1]?.value;
    const isAlone = next === expected + 1;
    if (one.value === expected) last = expected;
    else if (one.value === 1 && last !== 1 && !(isAlone && last > 1)) last = 1;
    else if (last === 0 && (!mustBeginAtOne || index > 0)) last = one.value;
    else {
      const kind = last === 0 ? 'begins' : one.value === last ? 'repeated' : 'skipped';
      faults.push({ ...one, expected, kind });
      last = isAlone || one.value === last ? expected : one.value;
    }
  }
  return faults;
}

/** 序号“三、”不连续，应为“二、”. */
export function seriesMessage({ kind }: SeriesFault, words: string, right: string): string {
  if (kind === 'begins') return `序号从“${words}”开始，前面没有“${right}”`;
  if (kind === 'repeated') return `序号“${words}”重复，应为“${right}”`;
  return `序号“${words}”不连续，应为“${right}”`;
}
