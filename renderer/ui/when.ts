import { type CivilDate, civilDateOf, printDate } from '#shared/model/civil-date';
import { addDays } from '#shared/model/days';

/** An instant as a clerk would say it on the day `today`: 今天 9:05, 昨天 16:30, 8月1日, 2025年8月1日. */
export function whenOf(instant: string, today: CivilDate): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  const day = civilDateOf(date);
  if (day === today) return `今天 ${time}`;
  if (day === addDays(today, -1)) return `昨天 ${time}`;
  return shortDate(day, today);
}

/** The day of an instant alone: 今天, 昨天, 8月1日. */
export function dayOf(instant: string, today: CivilDate): string {
  return whenOf(instant, today).replace(/ .*$/, '');
}

/** A civil date without the year where it is this year's: 8月1日, 2025年8月1日. */
export function shortDate(date: CivilDate, today: CivilDate): string {
  const whole = printDate(date);
  const year = `${Number(today.slice(0, 4))}年`;
  return whole.startsWith(year) ? whole.slice(year.length) : whole;
}
