import { expect, it } from 'vitest';
import { Telling } from '../../../renderer/find/telling';

it('tells soon that there is something, and so seldom later that most of the time is left for reading', () => {
  const telling = new Telling(1000);
  const told: number[] = [];
  // Something is read every 20 ms, for 14 seconds.
  for (let now = 1000; now <= 15_000; now += 20)
    if (telling.isDue(now, false)) told.push(now - 1000);
  expect(told[0]).toBe(100);
  expect(told.length).toBeLessThanOrEqual(9);
  const gaps = told.map((at, index) => at - (told[index - 1] ?? 0));
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3000);
});

it('tells more often while somebody waits for anything at all', () => {
  const told = (isWaiting: boolean) => {
    const telling = new Telling(0);
    const at: number[] = [];
    for (let now = 0; now <= 1500; now += 20) if (telling.isDue(now, isWaiting)) at.push(now);
    return at;
  };
  expect(told(false)).toEqual([100, 300, 700, 1500]);
  expect(told(true)).toEqual([100, 220, 380, 560, 780, 1040, 1340]);
});
