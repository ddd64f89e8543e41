import { type CivilDate, printDate } from '#shared/model/civil-date';

/** An instant as a clerk would say it: 今天 9:05, 昨天 16:30, 8月1日, 2025年8月1日. */
export function whenOf(instant: string, now = new Date()): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  const day = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const days = Math.round((day(now).getTime() - day(date).getTime()) / 86_400_000);
  if (days === 0) return `今天 ${time}`;
  if (days === 1) return `昨天 ${time}`;
  const short = `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.getFullYear() === now.getFullYear() ? short : `${date.getFullYear()}年${short}`;
}

/** The day of an instant alone: 今天, 昨天, 8月1日. */
export function dayOf(instant: string, now = new Date()): string {
  return whenOf(instant, now).replace(/ .*$/, '');
}

/** A civil date without the year where it is this year's: 8月1日, 2025年8月1日. */
export function shortDate(date: CivilDate, now = new Date()): string {
  const whole = printDate(date);
  const year = `${now.getFullYear()}年`;
  return whole.startsWith(year) ? whole.slice(year.length) : whole;
}
