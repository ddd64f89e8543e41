import { expect, it } from 'vitest';
import { Telling } from '../../../renderer/find/telling';

it('tells soon that there is something, and so seldom later that most of the time is left for reading', () => {
  const telling = new Telling(1000);
  const told: number[] = [];
  // Something is read every 20 ms, for 14 seconds.
  for (let now = 1000; now <= 15_000; now += 20) if (telling.isDue(now)) told.push(now - 1000);
  expect(told[0]).toBe(100);
  expect(told.length).toBeLessThanOrEqual(9);
  const gaps = told.map((at, index) => at - (told[index - 1] ?? 0));
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3000);
});
