import type { CivilDate } from '../model/civil-date';
import { isWeekend } from '../model/days';
import type { WorkCalendar } from './calendar';

/** 休: off by the 放假安排; 班: worked by it although it is a weekend. As on a wall calendar. */
export type DayMark = '休' | '班';

/** The mark of a day; null for an ordinary one, and for one of a year that nobody has entered. */
export function dayMark(calendar: WorkCalendar, date: CivilDate): DayMark | null {
  const year = calendar.get(date.slice(0, 4));
  if (year?.work.has(date)) return '班';
  return year?.off.has(date) ? '休' : null;
}

/** 国庆节; '' for a day that is worked, or whose holiday has no name here. */
export function holidayName(calendar: WorkCalendar, date: CivilDate): string {
  const name = calendar.get(date.slice(0, 4))?.names[date] ?? '';
  return dayMark(calendar, date) === '休' ? name : '';
}

/**
 * What is to be known of a day before something is set for it: 放假, 调休上班, 周末; '' for an
 * ordinary one. Of a year that nobody has entered it says so rather than guess.
 */
export function dayRemark(calendar: WorkCalendar, date: CivilDate): string {
  const mark = dayMark(calendar, date);
  if (mark !== null) return mark === '休' ? `${holidayName(calendar, date)}放假` : '调休上班';
  const year = date.slice(0, 4);
  const unknown = calendar.has(year) ? '' : `${year}年的放假安排还没有填，放假和调休看不出来`;
  return [isWeekend(date) ? '周末' : '', unknown].filter(Boolean).join('；');
}

/** Days with the same mark that follow each other. */
export interface MarkedDays {
  first: CivilDate;
  last: CivilDate;
  mark: DayMark;
  /** 国庆节, 国庆节、中秋节; '' where none is known. */
  name: string;
}

/** The marked ones of days that follow each other, in stretches. */
export function markedDays(calendar: WorkCalendar, days: readonly CivilDate[]): MarkedDays[] {
  const found: MarkedDays[] = [];
  let before: DayMark | null = null;
  for (const date of days) {
    const mark = dayMark(calendar, date);
    const open = found.at(-1);
    const name = holidayName(calendar, date);
    if (mark !== null && mark === before && open) {
      open.last = date;
      const names = open.name.split('、');
      if (!names.includes(name)) open.name = [...names, name].filter(Boolean).join('、');
    } else if (mark !== null) found.push({ first: date, last: date, mark, name });
    before = mark;
  }
  return found;
}
