import { describe, expect, it } from 'vitest';
import { isWithin, periodBefore, periodOf, printPeriod } from '#shared/figures/period';

const TODAY = '2026-11-29';

describe('a period', () => {
  it('has the days that its name says', () => {
    expect(periodOf('year', TODAY, null)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('lastYear', TODAY, null)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(periodOf('fiveYears', TODAY, null)).toEqual({ from: '2022-01-01', to: '2026-12-31' });
    expect(periodOf('term', TODAY, '2022-01-15')).toEqual({ from: '2022-01-15', to: null });
    expect(periodOf('term', TODAY, null)).toBeNull();
    expect(periodOf('all', TODAY, null)).toEqual({ from: null, to: null });
  });

  it('holds its first and its last day, and nothing that has none', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01', ''].map((on) => isWithin(year, on)),
    ).toEqual([false, true, true, false, false]);
    expect(isWithin({ from: null, to: null }, '1999-01-01')).toBe(true);
    expect(isWithin({ from: null, to: null }, '')).toBe(false);
  });

  it.each([
    ['this year up to today', '2026-01-01', '2026-12-31', '2025-01-01', '2025-11-29', 1],
    ['last year as a whole', '2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31', 1],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-01-01', '2025-03-31', 1],
    ['five years', '2022-01-01', '2026-12-31', '2017-01-01', '2021-11-29', 5],
    ['a term', '2022-01-15', null, '2017-01-15', '2021-11-29', 5],
    ['to the end of February', '2028-01-01', '2028-02-29', '2027-01-01', '2027-02-28', 1],
    ['one day', '2026-05-01', '2026-05-01', '2025-05-01', '2025-05-01', 1],
  ])('%s is compared with the same stretch before', (_what, from, to, before, last, years) => {
    const today = from.startsWith('2028') ? '2028-12-01' : TODAY;
    expect(periodBefore({ from, to }, today)).toEqual({ from: before, to: last, years });
  });

  it('without a beginning is compared with nothing', () => {
    expect(periodBefore({ from: null, to: '2026-01-01' }, TODAY)).toBeNull();
  });

  it('is printed up to today and no further', () => {
    expect(printPeriod({ from: '2026-01-01', to: '2026-12-31' }, TODAY)).toBe(
      '2026年1月1日至2026年11月29日',
    );
    expect(printPeriod({ from: null, to: null }, TODAY)).toBe('截至2026年11月29日');
    expect(printPeriod({ from: '2027-01-01', to: null }, TODAY)).toBe('2027年1月1日起');
  });
});
