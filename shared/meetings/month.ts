import type { CivilDate } from '../model/civil-date';
import { addDays } from './lead-times';

/** The weeks that a month touches, Monday first. `month`: 'YYYY-MM'. */
export function weeksOf(month: string): CivilDate[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = addDays(first, -weekday);
  const weeks: CivilDate[][] = [];
  for (let day = start; day.slice(0, 7) <= month; day = addDays(day, 7)) {
    const monday = day;
    weeks.push(Array.from({ length: 7 }, (_one, index) => addDays(monday, index)));
  }
  return weeks;
}

/** The month so many months away. */
export function monthAway(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
