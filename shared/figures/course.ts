import type { CivilDate } from '../model/civil-date';
import { isWithin, type Period } from './period';
import { SECTIONS, type Section, type SectionKey } from './sections';
import type { Figures } from './tables';

/** How the columns of a section went through a period. */
export interface Course {
  /** 2024年, or 3月 where the period is one year or less. */
  labels: string[];
  /** One row for each column, a count for each label. */
  counts: number[][];
  /** What was entered by hand cannot be laid to days: that which is not drawn. */
  notDrawn: number;
}

const MONTHS = 12;
/** Most years that are drawn; of a longer time the last ones. */
const MOST_YEARS = 15;

/** The course of a section: by months of one year, else by years up to today. What was entered by hand is drawn only in the year that it is of. */
export function courseOf(
  figures: Figures,
  section: Section,
  period: Period,
  today: CivilDate,
): Course {
  const last = period.to === null || period.to > today ? today : period.to;
  const all = section.columns.flatMap(({ key }) => figures.happenings.get(key) ?? []);
  const own = all.filter(({ on }) => isWithin(period, on));
  const firstDay = period.from ?? own.reduce((first, { on }) => (on < first ? on : first), last);
  const [from, to] = [Number(firstDay.slice(0, 4)), Number(last.slice(0, 4))];
  const byMonths = from >= to;
  const years = Math.min(MOST_YEARS, Math.max(1, to - from + 1));
  const labels = byMonths
    ? Array.from({ length: MONTHS }, (_one, at) => `${at + 1}月`)
    : Array.from({ length: years }, (_one, at) => `${to - years + 1 + at}年`);
  const place = (day: CivilDate) =>
    byMonths ? Number(day.slice(5, 7)) - 1 : Number(day.slice(0, 4)) - (to - years + 1);
  const counts = section.columns.map(() => labels.map(() => 0));
  const add = (key: string, at: number, count: number): boolean => {
    const row = counts[section.columns.findIndex((one) => one.key === key)];
    if (row?.[at] === undefined) return false;
    row[at] += count;
    return true;
  };
  for (const { of, on } of own) add(of, place(on), 1);
  let notDrawn = 0;
  for (const { of, from: first, to: end, count } of figures.hand) {
    const isAsked = isWithin(period, first) && isWithin(period, end);
    if (!isAsked || !section.columns.some(({ key }) => key === of)) continue;
    const isOfOne = place(first) === place(end);
    if (!isOfOne || !add(of, place(first), count)) notDrawn += count;
  }
  return { labels, counts, notDrawn };
}

/** Whether there is anything to draw. */
export function isDrawn({ counts }: Course): boolean {
  return counts.some((row) => row.some((count) => count > 0));
}

/** What the chart of a section is called. */
export function chartName(title: string, { labels }: Course): string {
  return `${title}分${labels[0]?.endsWith('月') ? '月' : '年'}图`;
}

/** How every section went. */
export function coursesOf(
  figures: Figures,
  period: Period,
  today: CivilDate,
): ReadonlyMap<SectionKey, Course> {
  return new Map(
    SECTIONS.map((section) => [section.key, courseOf(figures, section, period, today)]),
  );
}
