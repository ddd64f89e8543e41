import { type CivilDate, printDate } from '../model/civil-date';
import { addDays, isRealDate } from '../model/days';

/** First and last day of what is counted; null: from the beginning, or up to now. */
export interface Period {
  from: CivilDate | null;
  to: CivilDate | null;
}

export const PERIODS = {
  year: '今年',
  lastYear: '去年',
  term: '本届（换届以来）',
  fiveYears: '近五年',
  all: '全部',
  own: '自定日期',
} as const;
export type PeriodKey = keyof typeof PERIODS;

/**
 * The days of a period on a day. 近五年: this year and the four before it. 今年 and 近五年 end with
 * the year, so that a figure of this year stays one of this year. null for 本届 where nobody
 * has said when the term began, and for own dates.
 */
export function periodOf(
  key: PeriodKey,
  today: CivilDate,
  termFrom: CivilDate | null,
): Period | null {
  const year = Number(today.slice(0, 4));
  const years = (from: number, to: number): Period => ({
    from: `${inFour(from)}-01-01`,
    to: `${inFour(to)}-12-31`,
  });
  switch (key) {
    case 'year':
      return years(year, year);
    case 'lastYear':
      return years(year - 1, year - 1);
    case 'fiveYears':
      return years(year - 4, year);
    case 'term':
      return termFrom === null ? null : { from: termFrom, to: null };
    case 'all':
      return { from: null, to: null };
    case 'own':
      return null;
  }
}

const inFour = (year: number) => String(year).padStart(4, '0');

/** Whether a day lies within; '' and days on no calendar lie in none. */
export function isWithin({ from, to }: Period, on: CivilDate): boolean {
  return on !== '' && (from === null || on >= from) && (to === null || on <= to);
}

/**
 * The period to compare with: the same stretch the smallest number of whole years earlier that
 * has no day in common with it, so that this year up to today stands beside last year up to the
 * same day, and a term beside the one before. null where the period has no beginning.
 */
export function periodBefore(
  period: Period,
  today: CivilDate,
): (Period & { years: number }) | null {
  const { from } = period;
  if (from === null) return null;
  const end = period.to === null || period.to > today ? today : period.to;
  // One that lies ahead as a whole is compared as a whole.
  const to = end < from ? (period.to ?? from) : end;
  for (let years = 1; ; years += 1) {
    const moved = yearsEarlier(to, years);
    if (moved < from) return { from: yearsEarlier(from, years), to: moved, years };
  }
}

/** The same day of an earlier year; 29 February becomes the 28th. */
function yearsEarlier(day: CivilDate, years: number): CivilDate {
  const year = inFour(Number(day.slice(0, 4)) - years);
  const moved = `${year}${day.slice(4)}`;
  return isRealDate(moved) ? moved : addDays(`${year}-03-01`, -1);
}

/** 2026年1月1日至2026年11月29日; what is not bounded is said so. */
export function printPeriod({ from, to }: Period, today: CivilDate): string {
  const last = to === null || to > today ? today : to;
  if (from === null) return `截至${printDate(last)}`;
  return from > last ? `${printDate(from)}起` : `${printDate(from)}至${printDate(last)}`;
}
