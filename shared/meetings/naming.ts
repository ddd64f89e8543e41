import { fromChineseNumber, toChineseNumber } from '../document/chinese-number';
import type { Meeting, MeetingKind } from '../model/meeting';
import { familyOf } from '../model/meeting';
import { titleWithoutDays } from './without-days';

/** 第×次 stands before the last 会议 of these: 常委会第12次会议; before the kind of all others: 第38次主席会议. */
const NUMBER_INSIDE: readonly MeetingKind[] = [
  '常委会会议',
  '党组会议',
  '机关党组会议',
  '专委会会议',
];

/** What is still to be filled in, as on the papers. */
const BLANK = '××';

type Named = Pick<Meeting, 'kind' | 'series' | 'number'>;

/** What a meeting is called from its series and number, e.g. 五届市政协第38次主席会议; the series alone without a number. */
export function composedTitle({ kind, series, number }: Named): string {
  const name = series.trim();
  if (name === '' || number === null) return name;
  const times = `第${number}次`;
  const tail = NUMBER_INSIDE.includes(kind) ? '会议' : kind;
  return name.endsWith(tail)
    ? `${name.slice(0, -tail.length)}${times}${tail}`
    : `${name}${times}会议`;
}

/** Which one of a row of meetings a title says it is: 第38次, 第三十八次, 第5期. The last such place counts. */
const ORDINAL =
  /第(\d{1,3}|[〇零一二三四五六七八九十百]{1,6})(次|期|场|讲|回)(?!.*第[\d〇零一二三四五六七八九十百]+(?:次|期|场|讲|回))/;

/** Stands for the year of the next meeting while days are taken out. */
const THIS_YEAR = '\ue000';
/** 第三季度, 上半年: which part of its year the last meeting was of. */
const QUARTER = /(第?)[一二三四1-4](?=季度)/g;
const HALF = /[上下](?=半年)/g;

/** 10月委员接待日: which month the last meeting was of. */
const MONTH = /(?<!\d)\d{1,2}(?=月)/g;

/** A title with the year of the next meeting, and blanks for the day, month and quarter of the last. */
function inYear(title: string, year: string): string {
  const dated = title.replace(YEAR, THIS_YEAR);
  return titleWithoutDays(dated)
    .replace(QUARTER, `$1${BLANK}`)
    .replace(HALF, BLANK)
    .replace(MONTH, BLANK)
    .replace(THIS_YEAR, year);
}

/**
 * The title of the next meeting, by the pattern of the last one's: its number and, where it
 * names one, its year go on, in the numerals that it had; a topic in quotation marks and a day
 * were the last one's and are left to be filled in. `number`: of the new meeting, null where meetings of the
 * kind are not numbered.
 */
export function nextTitle(
  last: Named & Pick<Meeting, 'title'>,
  number: number | null,
  year: string,
): string {
  const whole = last.title.trim();
  const series = seriesIn(last.series, year);
  if (whole === '' || whole === composedTitle(last)) {
    return composedTitle({ ...last, series, number }) || whole;
  }
  const named = inYear(whole.replace(/“[^“”]+”/g, `“${BLANK}”`), year);
  const said = ordinalOf(whole);
  if (said === null) return number === null ? named : composedTitle({ ...last, series, number });
  if (number !== null && said === last.number) return withOrdinal(named, number);
  // Where the title counted otherwise than the series does, it goes on as it counted: within
  // the year that it names from the first on.
  const before = YEAR.exec(whole)?.[0];
  return withOrdinal(named, before !== undefined && before !== year ? 1 : said + 1);
}

/** The year that a title or a series names. */
const YEAR = /(?:19|20)\d{2}(?=年)/;

/** A series that is counted by the year, as it is called in another one. */
export function seriesIn(series: string, year: string): string {
  return series.replace(YEAR, year);
}

/** Which one of a row a title says the meeting is, or null where it says nothing. */
function ordinalOf(title: string): number | null {
  const digits = ORDINAL.exec(title)?.[1];
  if (digits === undefined) return null;
  return /^\d+$/.test(digits) ? Number(digits) : fromChineseNumber(digits);
}

/** A title with another number, in the numerals that it had. */
function withOrdinal(title: string, value: number): string {
  return title.replace(ORDINAL, (_found, digits: string, unit: string) =>
    /^\d+$/.test(digits) ? `第${value}${unit}` : `第${toChineseNumber(value)}${unit}`,
  );
}

/** The title of a meeting whose series or number is changed: one that follows from them, or at least says the number, goes with them. */
export function renamed(
  before: Named & Pick<Meeting, 'title'>,
  patch: Partial<Pick<Meeting, 'series' | 'number'>>,
): string {
  const after = { ...before, ...patch };
  const { title } = before;
  if (title === '' || title === composedTitle(before)) return composedTitle(after) || title;
  const saysNumber = before.number !== null && ordinalOf(title) === before.number;
  return saysNumber && after.number !== null ? withOrdinal(title, after.number) : title;
}

/** True for a name of the office's own that says the number rightly: there is nothing to propose instead. */
export function saysItsNumber({ title, number }: Pick<Meeting, 'title' | 'number'>): boolean {
  return number !== null && ordinalOf(title) === number;
}

/**
 * Series, number and title to begin with: the series that this kind had last, and
 * the number after its highest. `earlier` is every meeting of the office, in any
 * order; cancelled and deleted ones use no number up.
 */
export function proposedNames(
  kind: MeetingKind,
  shortName: string,
  earlier: readonly Meeting[],
  year: string,
): Pick<Meeting, 'series' | 'number' | 'title'> {
  const ofKind = earlier.filter((one) => one.kind === kind && one.deletedAt === null);
  const newest = ofKind.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  // One that belongs to no series may still be counted, in its title.
  const last =
    newest.find(({ series }) => series !== '') ??
    newest.find(({ title }) => ordinalOf(title) !== null);
  const own = familyOf(kind) === 'deciding' ? `${shortName}${kind}` : '';
  const series = last ? seriesIn(last.series, year) : own;
  const number = series === '' ? null : nextNumber(series, ofKind);
  const title = last ? nextTitle(last, number, year) : composedTitle({ kind, series, number });
  return { series, number, title: title || `${shortName}${kind}` };
}

/** The number after the highest of a series; 1 for a new one. */
export function nextNumber(series: string, meetings: readonly Meeting[]): number {
  const used = meetings
    .filter((one) => one.series === series && !one.cancelled && one.deletedAt === null)
    .map(({ number }) => number ?? 0);
  return Math.max(0, ...used) + 1;
}
