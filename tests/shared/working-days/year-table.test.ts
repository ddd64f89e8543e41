import { describe, expect, it } from 'vitest';
import { HolidayYear } from '#shared/model/matter';
import { isWorkingDay, workCalendar } from '#shared/working-days/calendar';
import { printYear, readYear } from '#shared/working-days/year-table';

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

  it('is read from the words of a notice, spans and weekdays and all', () => {
    const text = [
      '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
      '二、春节：2月15日（周日）至2月17日（周二）放假调休，共3天。2月14日（周六）、2月28日（周六）上班。',
      '三、清明节：4月5日（周日）放假，4月6日（周一）补休息。',
    ].join('\n');
    const { year, remarks } = readYear('2026', text, '');
    expect(year.off).toEqual([
      ...['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-15', '2026-02-16', '2026-02-17'],
      ...['2026-04-05', '2026-04-06'],
    ]);
    expect(year.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28']);
    expect(remarks).toEqual([]);
  });

  it('keeps the days of its own year where a span begins in the year before', () => {
    const { year } = readYear('2023', '2022年12月31日（周六）至2023年1月2日（周一）放假调休。', '');
    expect(year.off).toEqual(['2023-01-01', '2023-01-02']);
  });

  it('is printed in a way that reads back as the same', () => {
    const { year } = readYear('2027', '2027-01-01 放假\n2027-02-06 上班', '');
    expect(readYear('2027', printYear(year), '').year).toEqual(year);
  });
});
