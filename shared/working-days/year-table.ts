import type { CivilDate } from '../model/civil-date';
import { addDays, daysBetween, isRealDate, isWeekend } from '../model/days';
import type { HolidayYear } from '../model/matter';

/** Days of a year's 放假安排 that were taken, and what was wrong with the others. */
export interface ReadYear {
  year: HolidayYear;
  /** Chinese remarks, one for each part that could not be taken or that changes nothing. */
  remarks: string[];
}

const VERB = /(?<!不)(放假|休息|上班|补班)/g;
/** 2027-1-1, 2027/1/1, 2027.1.1 */
const DIGITS = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g;
/** A day or a span of days with its weekdays: 1月1日（周四）至3日（周六）. */
const SPAN = (() => {
  const weekday = '(?:[（(][^）)]*[）)])?';
  const until = `(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日${weekday}`;
  return new RegExp(`(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日${weekday}(?:[至到—-]${until})?`, 'g');
})();
/** No holiday is longer; what is, was mistyped. */
const MOST_DAYS = 31;

interface Part {
  days: CivilDate[];
  isWork: boolean;
}

function dateOf(year: string, month: string, day: string): CivilDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days of one match of `SPAN`; null when one of its ends is on no calendar. */
function daysOf(match: RegExpMatchArray, id: string): CivilDate[] | null {
  const [, year = id, month = '', day = '', lastYear = year, lastMonth = month, lastDay] = match;
  const first = dateOf(year, month, day);
  const last = lastDay ? dateOf(lastYear, lastMonth, lastDay) : first;
  if (!isRealDate(first) || !isRealDate(last)) return null;
  const count = daysBetween(first, last) + 1;
  if (count < 1 || count > MOST_DAYS) return null;
  return Array.from({ length: count }, (_one, at) => addDays(first, at));
}

/** The verb of a date: the next one after it, else the last one before it. */
function verbOf(clause: string, from: number, to: number): string | null {
  const verbs = [...clause.matchAll(VERB)];
  const next = verbs.find(({ index }) => index >= to);
  return (next ?? verbs.findLast(({ index }) => index < from))?.[1] ?? null;
}

/** The days of one sentence; a string says in Chinese why nothing of it was taken. */
function readClause(clause: string, id: string): Part[] | string {
  const matches = [...clause.matchAll(SPAN)];
  const parts: Part[] = [];
  for (const match of matches) {
    const days = daysOf(match, id);
    if (!days) return '里有不存在的日期或过长的时段，没有采用。';
    const verb = verbOf(clause, match.index, match.index + match[0].length);
    if (verb === null) return '没有写明“放假”还是“上班”，没有采用。';
    if (days.every((day) => !day.startsWith(id))) return `不是${id}年的日期，没有采用。`;
    parts.push({ days, isWork: verb === '上班' || verb === '补班' });
  }
  if (parts.length > 0) return parts;
  return '没有认出日期，没有采用。日期请写成2027-01-01或2027年1月1日。';
}

/**
 * Reads a year's 放假安排: pasted from the notice (1月1日（周四）至3日（周六）放假调休，共3天。
 * 1月4日（周日）上班。) or one day a line (2027-01-01 放假). What cannot be read is named and
 * left out; nothing is guessed. Days of a span that lie in another year belong to that year.
 */
export function readYear(id: string, text: string, source: string): ReadYear {
  const [off, work] = [new Set<CivilDate>(), new Set<CivilDate>()];
  const remarks: string[] = [];
  const take = ({ days, isWork }: Part, say: (why: string) => void) => {
    for (const date of days.filter((day) => day.startsWith(id))) {
      if ((isWork ? off : work).has(date)) say('与前面同一天的写法相反，没有采用。');
      else (isWork ? work : off).add(date);
      if (isWork && work.has(date) && !isWeekend(date)) say('这一天本来就上班，已按所写记下。');
    }
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    for (const clause of line.replace(DIGITS, '$1年$2月$3日').split(/[。；;]/)) {
      if (clause.trim() === '') continue;
      const say = (why: string) => remarks.push(`第${index + 1}行“${clause.trim()}”${why}`);
      const read = readClause(clause, id);
      if (typeof read === 'string') say(read);
      else for (const part of read) take(part, say);
    }
  }
  return { year: { id, off: [...off].sort(), work: [...work].sort(), source }, remarks };
}

/** A year's table as `readYear` reads it, one day a line, for editing. */
export function printYear({ off, work }: Pick<HolidayYear, 'off' | 'work'>): string {
  const lines = [...off.map((day) => `${day} 放假`), ...work.map((day) => `${day} 上班`)];
  return lines.sort().join('\n');
}
