import { describe, expect, it } from 'vitest';
import { HolidayYear } from '#shared/model/matter';
import { isWorkingDay, workCalendar } from '#shared/working-days/calendar';
import { readYear } from '#shared/working-days/year-table';

describe('the table of a year', () => {
  it('is read in the ways people write it', () => {
    const text = '2027-01-01 放假\r\n2027年2月6日 上班\n\n2027/2/7\t放假（春节）\n';
    const { year, remarks } = readYear('2027', text, '国务院办公厅通知');
    expect(remarks).toEqual([]);
    expect(HolidayYear.parse(year)).toEqual({
      id: '2027',
      off: ['2027-01-01', '2027-02-07'],
      work: ['2027-02-06'],
      source: '国务院办公厅通知',
    });
    expect(isWorkingDay(workCalendar([year]), '2027-02-06')).toBe(true);
  });

  it('names every line it could not take, and guesses nothing', () => {
    const text = [
      '元旦放假',
      '2026-12-31 放假',
      '2027-02-30 放假',
      '2027-03-01 不上班',
      '2027-05-01 放假',
      '2027-05-01 上班',
      '2027-03-02 上班',
    ].join('\n');
    const { year, remarks } = readYear('2027', text, '');
    expect(year.off).toEqual(['2027-05-01']);
    expect(year.work).toEqual(['2027-03-02']);
    expect(remarks.map((one) => one.slice(0, 3))).toEqual([
      '第1行',
      '第2行',
      '第3行',
      '第4行',
      '第6行',
      '第7行',
    ]);
    expect(remarks[4]).toContain('相反');
  });
});
