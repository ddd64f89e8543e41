import { type CivilDate, parsePrintedDate } from '../../model/civil-date';
import { isRealDate } from '../../model/days';
import type { DayCount, ReadSheet } from '../../sheet/book';
import { dateInCell, serialInCell, serialRemark } from '../../sheet/cells';

/** A number of a register as an old book has it. */
export interface BookNumber {
  /** The year written with it, or null. */
  year: number | null;
  number: number;
  /** Chinese, what was put right; '' for nothing. */
  corrected: string;
}

const half = (text: string) =>
  text.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

const WITH_YEAR =
  /^\D*?[[(（【〔［﹝{｛]?(20\d{2}|\d{2}(?=[\])）】〕］﹞}｝]))年?[\])）】〕］﹞}｝]?\s*[-－—–_/字]?\s*第?\s*(0*)(\d{1,5})\s*号?$/;
/** 1.0: a spreadsheet shows whole numbers so. */
const BARE =
  /^(?:第|\p{Script=Han}{0,6}收[文字]{0,2}第?|NO\.?|No\.?|№)?\s*(0*)(\d{1,5})(?:\.0+)?\s*[号、.]?$/u;

/** 收文号 however an old book writes it: 15, 015, 第15号, 2025-15, 收〔2025〕15号, [2025]15. null where it is none. */
export function readBookNumber(text: string): BookNumber | null {
  const plain = half(text).replace(/\s/g, '');
  const bare = BARE.exec(plain);
  const match = bare ? null : WITH_YEAR.exec(plain);
  const [zeros = '', digits = ''] = bare ? bare.slice(1) : (match?.slice(2) ?? []);
  const number = Number(digits);
  if (digits === '' || number < 1) return null;
  const short = match?.[1];
  const year = short === undefined ? null : Number(short.length === 2 ? `20${short}` : short);
  return { year, number, corrected: zeros === '' ? '' : `“${text}”前面的零已去掉` };
}

/** What may stand behind a day: a weekday, a time. */
const BEHIND_DAY =
  /\s*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\s*(?:上午|下午|中午|晚上?)?\s*(?:\d{1,2}(?:[时点](?:\d{1,2}分|半)?|:\d{2}(?::\d{2})?))?$/;
/** 二〇二五年一月五日 */
const HANZI_DAY =
  /^[〇○零O一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/;

/** A day whose year, month and day stand in columns of their own, a line each; the year may be missing. */
const IN_PARTS = /^(?:(\d{4}|\d{2})\s*年?\n)?(\d{1,2})\s*月?\n(\d{1,2})\s*日?$/;

/** As people write it in one cell. */
function joined(text: string): string {
  const [, year = '', month = '', day = ''] = IN_PARTS.exec(text) ?? [];
  if (day === '') return text;
  return `${year === '' ? '' : `${year}年`}${month}月${day}日`;
}

/** The day of a cell, the year also of two digits; one without its year (3月5日, 3.5) is of `year`. null where it is no whole day. */
export function dayInBook(text: string, year: number | null, count: DayCount): CivilDate | null {
  const serial = serialInCell(text, count);
  if (serial !== null) return serial;
  const plain = joined(half(text).trim())
    .replace(BEHIND_DAY, '')
    .replace(/(?<=月\s*\d{1,2})号$/, '日')
    .replace(/^(\d{2})(?=\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$)/, '20$1');
  const whole = dateInCell(plain) ?? (HANZI_DAY.test(plain) ? parsePrintedDate(plain) : null);
  if (whole !== null || year === null) return whole;
  const [, month = '', day = ''] = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(plain) ?? [];
  if (month === '') return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

/** How the days of a book are read, and who is told of what is doubtful. */
export interface DaysRead {
  /** Of days without a year; null: nobody knows. */
  year: number | null;
  label: string;
  remarks: string[];
  /** See `keepsZeros`. */
  areTexts: boolean;
  count: DayCount;
}

/** `dayInBook`; where it was read out of a number that may mean another day, `remarks` says so. */
export function dayToldInBook(text: string, how: DaysRead): CivilDate | null {
  const { year, label, remarks, areTexts, count } = how;
  const day = dayInBook(text, year, count);
  if (day === null) return null;
  if (serialInCell(text, count) !== null) remarks.push(serialRemark(text, label, day));
  const [, month = '', tens = ''] = /^(\d{1,2})\.([123])$/.exec(half(text).trim()) ?? [];
  if (tens === '' || areTexts || dayInBook(`${text}0`, year, count) === null) return day;
  remarks.push(
    `${label}“${text}”读作${month}月${tens}日；表格会把${text}0末尾的0去掉，是${month}月${tens}0日的请改`,
  );
  return day;
}

/** Whether a sheet has 1.10 somewhere: then its days are texts, and 1.1 is 1月1日. As a number a spreadsheet keeps 1.10 as 1.1. */
export function keepsZeros({ rows }: ReadSheet): boolean {
  return rows.some((row) => row.some((cell) => /^\d{1,2}\.[123]0$/.test(half(cell).trim())));
}

/** A cell, or several of one field, on one line of a sentence. */
export const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const YEAR = /(20\d{2})\s*年?/;

/** The year that a book is of, by the name of its sheet, the lines above its headings, or its file; null where none says. */
export function yearOfBook(fileName: string, sheet: ReadSheet, headingAt: number): number | null {
  const above = sheet.rows.slice(0, Math.max(0, headingAt)).flat();
  for (const text of [sheet.name, ...above, fileName]) {
    const year = YEAR.exec(text)?.[1];
    if (year) return Number(year);
  }
  return null;
}

/** 5份, 5, 5.0: a whole number of copies; null where it is none. */
export function countInCell(text: string): number | null {
  const digits = /^(\d{1,5})(?:\.0+)?\s*份?$/.exec(half(text).trim())?.[1];
  const count = Number(digits ?? 0);
  return count >= 1 ? count : null;
}
