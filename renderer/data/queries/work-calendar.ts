import { useLiveQuery } from 'dexie-react-hooks';
import type { HolidayYear } from '#shared/model/matter';
import { type PublishedYear, type WorkCalendar, workCalendar } from '#shared/working-days/calendar';
import { store } from '../active';

/** What came with the program; its table is only loaded when somebody asks for working days. */
export async function publishedYears(): Promise<PublishedYear[]> {
  const published = await import('#shared/working-days/published');
  return published.publishedYears();
}

/** Working days as the office has them: its own years before the published ones. */
export async function loadWorkCalendar(): Promise<WorkCalendar> {
  // The rows first: a live query does not see what is read after waiting for anything else.
  const office = await store().holidayYears.toArray();
  const published = await publishedYears();
  return workCalendar(published, office);
}

export interface YearRow extends HolidayYear {
  /** Entered by the office, not what came with the program. */
  isOwn: boolean;
}

/** Every year that can be reckoned with, the newest first. */
async function listHolidayYears(): Promise<YearRow[]> {
  // The rows first: a live query does not see what is read after waiting for anything else.
  const office = await store().holidayYears.toArray();
  const published = await publishedYears();
  const own = new Set(office.map(({ id }) => id));
  return [
    ...published
      .filter(({ id }) => !own.has(id))
      .map(({ id, off, work, source }) => ({ id, off, work, source, isOwn: false })),
    ...office.map((year) => ({ ...year, isOwn: true })),
  ].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** undefined while loading. */
export function useHolidayYears(): YearRow[] | undefined {
  return useLiveQuery(listHolidayYears, []);
}

/** undefined while loading. */
export function useWorkCalendar(): WorkCalendar | undefined {
  return useLiveQuery(loadWorkCalendar, []);
}
