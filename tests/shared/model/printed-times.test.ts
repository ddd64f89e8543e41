import { describe, expect, it } from 'vitest';
import { printDateSpan, weekdayOf } from '#shared/model/civil-date';
import { halfDayOf, printClockSpan, printTime, printTimeSpan } from '#shared/model/clock-time';

describe('clock times as papers print them', () => {
  it.each([
    ['09:00', '上午9时'],
    ['09:05', '上午9时5分'],
    ['11:30', '上午11时30分'],
    ['12:00', '中午12时'],
    ['14:30', '下午2时30分'],
    ['17:59', '下午5时59分'],
    ['19:00', '晚上7时'],
    ['00:10', '凌晨0时10分'],
    ['', ''],
  ])('%s → %s', (time, printed) => {
    expect(printTime(time)).toBe(printed);
    expect(printed.startsWith(halfDayOf(time))).toBe(true);
  });

  it('a span says the half of the day once', () => {
    expect(printTimeSpan('09:00', '11:30')).toBe('上午9时至11时30分');
    expect(printTimeSpan('09:00', '16:00')).toBe('上午9时至下午4时');
    expect(printTimeSpan('09:00', '')).toBe('上午9时');
    expect(printTimeSpan('', '11:30')).toBe('');
    expect(printClockSpan('09:00', '15:20')).toBe('9:00—15:20');
    expect(printClockSpan('09:00', '')).toBe('9:00');
  });
});

describe('days as papers print them', () => {
  it('with their weekday', () => {
    expect(weekdayOf('2026-07-16')).toBe('星期四');
    expect(weekdayOf('2026-08-02')).toBe('星期日');
  });

  it.each([
    ['2026-08-01', '2026-08-01', '2026年8月1日'],
    ['2026-08-01', '2026-08-03', '2026年8月1日至3日'],
    ['2026-08-31', '2026-09-02', '2026年8月31日至9月2日'],
    ['2026-12-31', '2027-01-01', '2026年12月31日至2027年1月1日'],
  ])('%s and %s → %s', (first, last, printed) => {
    expect(printDateSpan(first, last)).toBe(printed);
  });
});
