import * as z from 'zod/mini';
import { fromChineseNumber } from '../document/chinese-number';

/** A civil date 'YYYY-MM-DD': a day on the wall calendar, never an instant. */
export const CivilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export type CivilDate = z.infer<typeof CivilDate>;

/** '2026-08-01' → '2026年8月1日': Arabic digits, not zero-padded (GB/T 9704-2012, 7.3.5.4). */
export function printDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** '2026-08-01' → 星期六. */
export function weekdayOf(date: CivilDate): string {
  return `星期${'日一二三四五六'.charAt(new Date(`${date}T00:00:00Z`).getUTCDay())}`;
}

/** First and last day as one stretch, what they share said once: 2026年8月1日至3日, 2026年8月31日至9月2日. */
export function printDateSpan(first: CivilDate, last: CivilDate): string {
  if (first === last) return printDate(first);
  const [year, month] = first.split('-').map(Number);
  const [lastYear, lastMonth, lastDay] = last.split('-').map(Number);
  if (year !== lastYear) return `${printDate(first)}至${printDate(last)}`;
  return `${printDate(first)}至${month === lastMonth ? '' : `${lastMonth}月`}${lastDay}日`;
}

/** The civil date that this computer's clock shows at `now`. */
export function civilDateOf(now: Date): CivilDate {
  const year = String(now.getFullYear()).padStart(4, '0');
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

const HANZI_DIGITS = '〇一二三四五六七八九';

/** 二〇二六年十一月十二日 → 2026年11月12日; what is no such day stays as it is. */
function inArabic(text: string): string {
  return text.replace(
    /([〇○零０O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/,
    (_whole, year: string, month: string, day: string) => {
      const digits = year
        .replace(/[○零０O]/g, '〇')
        .replace(/./gu, (one) => String(HANZI_DIGITS.indexOf(one)));
      return `${digits}年${fromChineseNumber(month) ?? ''}月${fromChineseNumber(day) ?? ''}日`;
    },
  );
}

/** '2026年8月1日' or '二〇二六年八月一日' → '2026-08-01'; null when the text holds no such day or the day does not exist. */
export function parsePrintedDate(text: string): CivilDate | null {
  const match = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(inArabic(text));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const probe = new Date(Date.UTC(year, month - 1, day));
  if (probe.getUTCMonth() !== month - 1 || probe.getUTCDate() !== day) return null;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
