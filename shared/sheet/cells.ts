import { fromChineseNumber } from '../document/chinese-number';
import { type CivilDate, printDate } from '../model/civil-date';
import { addDays } from '../model/days';
import type { DayCount } from './book';

const WEEKDAY = /\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/;
const YEAR_DIGITS = '〇一二三四五六七八九';
const IN_HANZI =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

/** 二〇二六年三月五日 → 2026年3月5日; anything else as it stands. */
function withDigits(text: string): string {
  const [, year = '', month = '', day = ''] = IN_HANZI.exec(text) ?? [];
  if (year === '') return text;
  const digits = [...year.replace(/[○零]/g, '〇')].map((one) => YEAR_DIGITS.indexOf(one)).join('');
  return `${digits}年${fromChineseNumber(month)}月${fromChineseNumber(day)}日`;
}

/**
 * A date as people write it in a cell: 2023-03-15, 2023/3/5, 2023.3.5, 2023年3月5日（周三）,
 * 20230315, 二〇二三年三月五日. null for what is no whole day (2023年3月) or does not exist.
 */
export function dateInCell(written: string): CivilDate | null {
  const text = withDigits(written.trim().replace(WEEKDAY, '').normalize('NFKC'));
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2})?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const probe = new Date(Date.UTC(year, month - 1, day));
  if (probe.getUTCMonth() !== month - 1 || probe.getUTCDate() !== day) return null;
  return probe.toISOString().slice(0, 10);
}

/** Day 0 of a spreadsheet (ECMA-376 Part 1, 18.17.4.1), and the first and last day that a bare number is taken for. */
const DAY_ZERO = '1899-12-30';
const DAY_ZERO_1904 = '1904-01-01';
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2049-12-31';

/** The day of a cell of dates that lost its format, of which the number is seen that the spreadsheet keeps: 45660, 45660.5. null for any other text. */
export function serialInCell(written: string, { from1904 }: DayCount): CivilDate | null {
  const [, days = ''] = /^(\d{5})(?:\.\d+)?$/.exec(written.trim().normalize('NFKC')) ?? [];
  if (days === '') return null;
  const day = addDays(from1904 ? DAY_ZERO_1904 : DAY_ZERO, Number(days));
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

/** A date as `dateInCell` reads it, or of the number that stands for one, of which `remarks` is told. `label`: heading of the column. */
export function dateToldInCell(
  written: string,
  label: string,
  count: DayCount,
  remarks: string[],
): CivilDate | null {
  const serial = serialInCell(written, count);
  if (serial !== null) remarks.push(serialRemark(written, label, serial));
  return serial ?? dateInCell(written);
}

export function serialRemark(written: string, label: string, day: CivilDate): string {
  return `${label}“${written}”是表格存日期用的数，读作${printDate(day)}`;
}

/** True for a number that a spreadsheet has already cut down to powers: 1.38E+10; its last digits are gone. */
export function hasLostDigits(text: string): boolean {
  return /^\d(\.\d+[eE]\+?|[eE]\+)\d+$/.test(text.trim());
}

/** A value that the spreadsheet itself calls wrong: #N/A, #REF!, ######. */
export function isCellError(text: string): boolean {
  return /^(#(N\/A|NAME\?|DIV\/0!|[A-Z]+!|GETTING_DATA|#+)|Err:\d{3})$/i.test(text.trim());
}

/** Place of a cell as the spreadsheet shows it, row and column from 0: 1, 27 → AB2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Letters of a column from 0: 27 → AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Marks that say: as in the line above. */
export function isDitto(text: string): boolean {
  return /^(?:〃|″|"|''|“|”|同上|同前|上同)$/.test(text.trim());
}

/** A cell with what the marks in it say; of several columns of one field each by itself. */
export function withoutDitto(text: string, above: string): string {
  if (isDitto(text)) return above;
  const [own, over] = [text.split('\n'), above.split('\n')];
  if (own.length < 2 || own.length !== over.length) return text;
  return own.map((line, at) => (isDitto(line) ? over[at] : line)).join('\n');
}
