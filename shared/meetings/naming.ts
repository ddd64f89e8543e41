import { fromChineseNumber, toChineseNumber } from '../document/chinese-number';
import type { Meeting, MeetingKind } from '../model/meeting';
import { familyOf } from '../model/meeting';

/** 第×次 stands before the last 会议 of these: 常委会第12次会议; before the kind of all others: 第38次主席会议. */
const NUMBER_INSIDE: readonly MeetingKind[] = [
  '常委会会议',
  '党组会议',
  '机关党组会议',
  '专委会会议',
];

/** What is still to be filled in, as on the papers. */
const BLANK = '××';
const DAY_BLANK = `${BLANK}月${BLANK}日`;

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

/**
 * The title of the next meeting, by the pattern of the last one's: its number and, where it
 * names one, its year go on, in the numerals that it had; a topic in quotation marks was the last
 * one's and is left to be filled in. `number`: of the new meeting, null where meetings of the
 * kind are not numbered.
 */
export function nextTitle(
  last: Named & Pick<Meeting, 'title'>,
  number: number | null,
  year: string,
): string {
  const whole = last.title.trim();
  if (whole === '' || whole === composedTitle(last)) {
    return composedTitle({ ...last, number }) || whole;
  }
  const inYear = whole.replace(/(?:19|20)\d{2}(?=年)/, year);
  const named = inYear.replace(/“[^“”]+”/g, `“${BLANK}”`);
  const said = ordinalOf(whole);
  if (said === null) return number === null ? named : composedTitle({ ...last, number });
  // Where the title counted otherwise than the series does, it goes on as it counted.
  return withOrdinal(named, number !== null && said === last.number ? number : said + 1);
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

const HAN_DAY = '[一二三四五六七八九十]{1,3}';
/** Days as people write them, with or without the year and the day of the week, also as a span. */
const DATES: readonly [RegExp, string][] = [
  [
    /(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}[日号](?:（(?:星期|周)[一二三四五六日天]）|\((?:星期|周)[一二三四五六日天]\))?/g,
    DAY_BLANK,
  ],
  [new RegExp(`${HAN_DAY}月${HAN_DAY}[日号]`, 'g'), DAY_BLANK],
  [/(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g, DAY_BLANK],
  // 8.15前, 7/15上午: numbers alone are a day only where such a word follows.
  [/(?<![\d.,/])\d{1,2}[./]\d{1,2}(?=日?(?:之?前|以前|上午|下午|晚|[（(](?:星期|周)))/g, DAY_BLANK],
  // 本月20日, 请于15日前; 会前3日 and 3日内 are no days of a calendar.
  [/(?<=[本当下]月)\d{1,2}[日号]/g, `${BLANK}日`],
  [
    /(?<=^|[于在，。；、：\n])\d{1,2}[日号](?=(?:之|以)?前|上午|下午|[（(](?:星期|周))/gm,
    `${BLANK}日`,
  ],
  // 8月上旬, 4月至6月
  [/\d{1,2}月(?=[上中下]旬|[底初份末]|(?:至|—|－|～)\d{1,2}月)/g, `${BLANK}月`],
  [new RegExp(`(${BLANK}月(?:至|—|－|～))\\d{1,2}月(?!\\d)`, 'g'), `$1${BLANK}月`],
  // The second half of a span: 7月15日至16日.
  [new RegExp(`(${DAY_BLANK}(?:至|—|-|－|～|、))\\d{1,2}[日号]`, 'g'), `$1${BLANK}日`],
  [/(?:19|20)\d{2}年/g, `${BLANK}年`],
  // 下周三, 本周末: of the week of the last meeting; 每周三 and 周一至周五 are of every week, 一周三次 is none.
  [
    /(?<![每一二两三四五六七八九十双逢几\d])(?:[本这下上]个?)?(?:周|星期|礼拜)(?:[一二三四五六日天]|(?<=[本这下上]个?周)末)(?![次至到、—－～]|月)(?<!(?:[至到、—－～]|\d)(?:周|星期|礼拜)[一二三四五六日天])/g,
    BLANK,
  ],
  [/(?:明|后)[天日](?![报子])|[明今]晚|明早|今[天日](?=上午|下午|晚|之?前|内)/g, BLANK],
];

/**
 * A text that was written for the last meeting as it goes on to the next: its days are blanks
 * to be filled in, all else stands as it was.
 */
export function withoutDays(text: string): string {
  return DATES.reduce((carried, [pattern, blank]) => carried.replace(pattern, blank), text);
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
  const last = ofKind
    .filter(({ series }) => series !== '')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const own = familyOf(kind) === 'deciding' ? `${shortName}${kind}` : '';
  const series = last?.series ?? own;
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
