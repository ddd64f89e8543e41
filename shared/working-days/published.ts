import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { PublishedYear } from './calendar';

const NAMES: Readonly<Record<string, string>> = holidays;

/** 'Tomb-sweeping Day,清明,1' → 清明节. */
function nameOf(date: string): string {
  const name = NAMES[date]?.split(',')[1] ?? '';
  return name === '' || name === '元旦' || name.endsWith('节') ? name : `${name}节`;
}

/**
 * The arrangements that the package `chinese-days` carries, one row per year.
 * Only its table of days is taken: its functions call a day beyond the table a
 * working day. Load this file when it is needed; it is 37 KB.
 */
export function publishedYears(): PublishedYear[] {
  const [off, work] = [Object.keys(holidays), Object.keys(workdays)];
  // A notice for one year may name days of its neighbours; every notice of a year names its National Day.
  const years = off.filter((date) => date.endsWith('-10-01')).map((date) => date.slice(0, 4));
  return years.sort().map((id) => ({
    id,
    off: off.filter((date) => date.startsWith(id)).sort(),
    work: work.filter((date) => date.startsWith(id)).sort(),
    source: '随程序提供的放假安排',
    names: Object.fromEntries(
      off.filter((date) => date.startsWith(id)).map((date) => [date, nameOf(date)]),
    ),
  }));
}
