import type { CivilDate } from '../model/civil-date';
import { addDays, isWeekend } from '../model/days';
import type { HolidayYear } from '../model/matter';

/** Asked about a year whose arrangement nobody has entered. `message` is Chinese and says what to do. */
export class NoArrangement extends Error {
  override name = 'NoArrangement';
  constructor(readonly year: string) {
    super(
      `没有${year}年的放假安排，算不出工作日。请在“设置”里填写或导入${year}年的放假安排，或直接填写日期。没有改动任何内容。`,
    );
  }
}

/** An arrangement that came with the program, with the names of its holidays by day. */
export interface PublishedYear extends HolidayYear {
  names: Readonly<Record<CivilDate, string>>;
}

/** Days off, with their names where they are known, and days worked. */
interface CalendarYear {
  off: Set<CivilDate>;
  work: Set<CivilDate>;
  names: Readonly<Record<CivilDate, string>>;
}

/** Days off and days worked by year, '2026' → its days. */
export type WorkCalendar = ReadonlyMap<string, CalendarYear>;

/** A calendar of these years. A year the office has entered stands before the published one. */
export function workCalendar(
  published: readonly (HolidayYear & Partial<PublishedYear>)[],
  office: readonly HolidayYear[] = [],
): WorkCalendar {
  // A day off by the office's own year has the name that it has in the published one.
  const names = new Map(published.map(({ id, names = {} }) => [id, names]));
  return new Map(
    [...published, ...office].map(({ id, off, work }) => [
      id,
      { off: new Set(off), work: new Set(work), names: names.get(id) ?? {} },
    ]),
  );
}

/** Throws `NoArrangement` for a day of a year that the calendar does not hold. */
export function isWorkingDay(calendar: WorkCalendar, date: CivilDate): boolean {
  const year = calendar.get(date.slice(0, 4));
  if (!year) throw new NoArrangement(date.slice(0, 4));
  if (year.work.has(date)) return true;
  return !year.off.has(date) && !isWeekend(date);
}

/**
 * The working day `count` working days after `date` (before it when negative); the day
 * itself is not counted. 0 answers `date`. Throws `NoArrangement` when a day on the way is unknown.
 */
export function addWorkingDays(calendar: WorkCalendar, date: CivilDate, count: number): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
