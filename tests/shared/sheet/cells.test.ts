import { describe, expect, it } from 'vitest';
import { dateInCell, dateToldInCell, serialInCell } from '#shared/sheet/cells';

describe('a date in a cell', () => {
  it.each([
    ...['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', '2026-03-05 09:30'],
    ...['2026年03月05日（周四）', '2026年3月5日星期四', '2026.3.5 周四', '２０２６．３．５'],
    ...['２０２６年３月５日', '二〇二六年三月五日', '二○二六年三月五日', ' 2026－3－5 '],
  ])('%s', (text) => {
    expect(dateInCell(text)).toBe('2026-03-05');
  });

  it.each([
    ...['2026年3月', '3月5日', '26.3.5', '2026.13.1', '2026-2-30', '2026.3.5-6', '周四', ''],
    ...['二〇二六年三月', '二〇二六年十三月一日', '2026年3月5日前'],
  ])('%s is none', (text) => {
    expect(dateInCell(text)).toBeNull();
  });

  it('in hanzi is of any day', () => {
    expect(dateInCell('二〇二六年十二月三十一日')).toBe('2026-12-31');
    expect(dateInCell('一九九九年十月二十日')).toBe('1999-10-20');
  });

  it('that lost its format is read from the number that is kept of it, and told of', () => {
    for (const [text, day] of [
      ['36526', '2000-01-01'],
      ['45660', '2025-01-03'],
      [' 45660.99 ', '2025-01-03'],
      ['４５６６０', '2025-01-03'],
      ['54788', '2049-12-31'],
    ] as const)
      expect(serialInCell(text, {}), text).toBe(day);
    for (const text of ['', '36525', '54789', '4566', '456600', '20250103', '45660年', '-45660'])
      expect(serialInCell(text, {}), text).toBeNull();
    const remarks: string[] = [];
    expect(dateToldInCell('45660', '办理时限', {}, remarks)).toBe('2025-01-03');
    expect(dateToldInCell('2025.1.3', '办理时限', {}, remarks)).toBe('2025-01-03');
    expect(dateToldInCell('年底', '办理时限', {}, remarks)).toBeNull();
    expect(remarks).toEqual(['办理时限“45660”是表格存日期用的数，读作2025年1月3日']);
  });

  it('of a book that counts from 1904 is another four years later, and of the same years', () => {
    const count = { from1904: true };
    for (const [text, day] of [
      ['35064', '2000-01-01'],
      ['44198', '2025-01-03'],
      ['44198.5', '2025-01-03'],
      ['53326', '2049-12-31'],
    ] as const)
      expect(serialInCell(text, count), text).toBe(day);
    for (const text of ['35063', '53327', '20250103'])
      expect(serialInCell(text, count), text).toBeNull();
  });
});
