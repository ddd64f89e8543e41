import { describe, expect, it } from 'vitest';
import type { CivilDate } from '#shared/model/civil-date';
import { addDays, daysBetween } from '#shared/model/days';
import {
  addWorkingDays,
  isWorkingDay,
  NoArrangement,
  workCalendar,
} from '#shared/working-days/calendar';
import { publishedYears } from '#shared/working-days/published';
import { NOTICES } from '../../fixtures/working-days/notices';

const calendar = workCalendar(publishedYears());

function days(year: number, stretch: string): CivilDate[] {
  const [first = '', last = first] = stretch
    .split('/')
    .map((day) => (day.length === 5 ? `${year}-${day}` : day));
  return Array.from({ length: daysBetween(first, last) + 1 }, (_one, index) =>
    addDays(first, index),
  );
}

const OFF = new Set(NOTICES.flatMap(({ year, off }) => off.flatMap((one) => days(year, one))));
const WORK = new Set(NOTICES.flatMap(({ year, work }) => work.flatMap((one) => days(year, one))));

/** By the notices, with a weekday reckoned without any of the code under test. */
function works(date: CivilDate): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return WORK.has(date) || (!OFF.has(date) && weekday >= 1 && weekday <= 5);
}

describe('working days', () => {
  it('agree with the notices on every single day from 2020 to 2026', () => {
    const all = days(2020, '2020-01-01/2026-12-31');
    expect(all).toHaveLength(2557);
    expect(all.filter((date) => isWorkingDay(calendar, date) !== works(date))).toEqual([]);
  });

  it('the notices themselves: every day worked in exchange is a weekend day', () => {
    for (const date of WORK) {
      expect([0, 6]).toContain(new Date(`${date}T12:00:00Z`).getUTCDay());
      expect(OFF.has(date)).toBe(false);
    }
  });

  it('are refused beyond the data, by name of the year', () => {
    expect(() => isWorkingDay(calendar, '2027-01-01')).toThrow(NoArrangement);
    expect(() => isWorkingDay(calendar, '2027-06-12')).toThrow('没有2027年的放假安排');
    expect(() => isWorkingDay(calendar, '2003-12-31')).toThrow('没有2003年的放假安排');
    expect(() => addWorkingDays(calendar, '2026-12-31', 1)).toThrow(NoArrangement);
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toBe('2026-12-31');
  });

  it('count over a long holiday, forwards and backwards', () => {
    expect(addWorkingDays(calendar, '2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkingDays(calendar, '2026-10-08', 3)).toBe('2026-10-12');
    expect(addWorkingDays(calendar, '2026-10-08', -1)).toBe('2026-09-30');
    expect(addWorkingDays(calendar, '2026-10-03', 0)).toBe('2026-10-03');
  });

  it('lie as many as asked for between a day and the one answered, from every working day of the data', () => {
    for (const date of days(2020, '2020-01-01/2026-11-20')) {
      if (!works(date)) continue;
      const later = addWorkingDays(calendar, date, 15);
      const after = days(2020, `${addDays(date, 1)}/${later}`);
      expect(after.filter(works)).toHaveLength(15);
      expect(addWorkingDays(calendar, later, -15)).toBe(date);
    }
  });

  it('follow what the office has entered, before what came with the program', () => {
    const year = (id: string, off: string[], work: string[]) => ({ id, off, work, source: '' });
    const own = workCalendar(publishedYears(), [
      year('2027', ['2027-01-01'], ['2027-01-03']),
      year('2026', [], []),
    ]);
    expect(isWorkingDay(own, '2027-01-01')).toBe(false);
    expect(isWorkingDay(own, '2027-01-03')).toBe(true);
    expect(isWorkingDay(own, '2026-10-02')).toBe(true);
    expect(isWorkingDay(own, '2025-10-02')).toBe(false);
  });
});
