import { describe, expect, it } from 'vitest';
import { aboutCount, writeCount } from '#shared/figures/rounding';

describe('a count in words', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [9, '9'],
    [10, '10'],
    [13, '13'],
    [16, '16'],
    [17, '近20'],
    [20, '20'],
    [21, '20多'],
    [36, '30多'],
    [37, '近40'],
    [39, '近40'],
    [40, '40'],
    [96, '90多'],
    [97, '近100'],
    [100, '100'],
    [103, '100多'],
    [168, '近170'],
    [999, '近1000'],
    [1000, '1000'],
    [1003, '1000多'],
    [1263, '1200多'],
    [1980, '近2000'],
    [12_345, '12000多'],
    [19_900, '近20000'],
  ])('%i is %s', (count, words) => {
    expect(aboutCount(count)).toBe(words);
  });

  it('is exact, or with 余, where that is asked for', () => {
    expect(writeCount(103, 'exact')).toBe('103');
    expect(writeCount(103, 'about')).toBe('100多');
    expect(writeCount(103, 'formal')).toBe('100余');
    expect(writeCount(38, 'formal')).toBe('近40');
  });

  it('never says more than there is: 多 was passed, 近 is not reached, a number alone is exact', () => {
    for (let count = 0; count < 30_000; count += 1) {
      const words = aboutCount(count);
      const number = Number(words.replace(/\D/g, ''));
      if (words.startsWith('近')) expect(number).toBeGreaterThan(count);
      else if (words.endsWith('多')) expect(number).toBeLessThan(count);
      else expect(number).toBe(count);
      // What is said is near enough to be believed.
      expect(Math.abs(number - count)).toBeLessThan(Math.max(10, count / 10));
    }
  });
});
