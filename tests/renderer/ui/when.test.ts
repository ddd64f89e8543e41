import { describe, expect, test } from 'vitest';
import { dayOf, shortDate, whenOf } from '../../../renderer/ui/when';

const today = '2026-08-03';
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('moments as a clerk would say them', () => {
  test.each([
    [at(2026, 7, 3, 9, 5), '今天 9:05', '今天'],
    [at(2026, 7, 2, 23, 59), '昨天 23:59', '昨天'],
    [at(2026, 7, 1, 8, 0), '8月1日', '8月1日'],
    [at(2025, 11, 31, 8, 0), '2025年12月31日', '2025年12月31日'],
  ])('%s', (instant, whole, day) => {
    expect(whenOf(instant, today)).toBe(whole);
    expect(dayOf(instant, today)).toBe(day);
  });

  test('what is no moment is nothing', () => {
    expect(whenOf('', today)).toBe('');
    expect(dayOf('昨天', today)).toBe('');
  });

  test('a date of this year is said without it', () => {
    expect(shortDate('2026-05-20', today)).toBe('5月20日');
    expect(shortDate('2025-05-20', today)).toBe('2025年5月20日');
  });
});
