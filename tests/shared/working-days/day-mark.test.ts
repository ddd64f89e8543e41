import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/model/days';
import { workCalendar } from '#shared/working-days/calendar';
import { dayMark, dayRemark, markedDays } from '#shared/working-days/day-mark';
import { publishedYears } from '#shared/working-days/published';

const CALENDAR = workCalendar(publishedYears());
/** The office has entered 2026 itself: one day more off. */
const OWN = workCalendar(publishedYears(), [
  { id: '2026', off: ['2026-09-09'], work: ['2026-10-10'], source: '本单位' },
]);

describe('the mark of a day', () => {
  it.each([
    ['2026-10-01', '休', '国庆节放假'],
    ['2026-10-03', '休', '国庆节放假'],
    ['2026-04-06', '休', '清明节放假'],
    ['2026-01-01', '休', '元旦放假'],
    ['2026-10-10', '班', '调休上班'],
    ['2026-10-17', null, '周末'],
    ['2026-10-14', null, ''],
  ])('%s: %s %s', (date, mark, remark) => {
    expect(dayMark(CALENDAR, date)).toBe(mark);
    expect(dayRemark(CALENDAR, date)).toBe(remark);
  });

  it('goes by what the office has entered', () => {
    expect(dayRemark(OWN, '2026-09-09')).toBe('放假');
    expect(dayRemark(CALENDAR, '2026-09-09')).toBe('');
  });

  it('names a holiday that the office has entered too', () => {
    const own = { id: '2026', off: ['2026-10-01'], work: ['2026-10-02'], source: '本单位' };
    const calendar = workCalendar(publishedYears(), [own]);
    expect(dayRemark(calendar, '2026-10-01')).toBe('国庆节放假');
    expect(dayRemark(calendar, '2026-10-02')).toBe('调休上班');
    expect(dayRemark(calendar, '2026-10-05')).toBe('');
  });

  it('says that a year is not known rather than guess', () => {
    expect(dayMark(CALENDAR, '2099-10-01')).toBeNull();
    expect(dayRemark(CALENDAR, '2099-10-01')).toContain('2099年的放假安排还没有填');
    expect(dayRemark(CALENDAR, '2099-10-03')).toMatch(/^周末；2099年/);
  });
});

it('joins days of one mark that follow each other', () => {
  const days = Array.from({ length: 14 }, (_one, at) => addDays('2026-09-28', at));
  expect(markedDays(CALENDAR, days)).toEqual([
    { first: '2026-10-01', last: '2026-10-07', mark: '休', name: '国庆节' },
    { first: '2026-10-10', last: '2026-10-10', mark: '班', name: '' },
  ]);
  expect(markedDays(CALENDAR, ['2026-10-14', '2026-10-15'])).toEqual([]);
  // Two holidays in a row are one stretch that bears both names.
  const both = Array.from({ length: 8 }, (_one, at) => addDays('2025-10-01', at));
  expect(markedDays(CALENDAR, both)).toEqual([
    { first: '2025-10-01', last: '2025-10-08', mark: '休', name: '国庆节、中秋节' },
  ]);
});
