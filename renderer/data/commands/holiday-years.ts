import type { HolidayYear } from '#shared/model/matter';
import { store } from '../active';

/** The office's own 放假安排 of a year; it stands before the one that came with the program. */
export async function saveHolidayYear(year: HolidayYear): Promise<void> {
  await store().holidayYears.put(year);
}

/** Back to what came with the program, where that has the year. Answers the row that was removed. */
export async function removeHolidayYear(id: string): Promise<HolidayYear | undefined> {
  const year = await store().holidayYears.get(id);
  await store().holidayYears.delete(id);
  return year;
}
