import { type CellObject, SSF } from '@e965/xlsx';
import { cleanText } from '#shared/document/clean-text';

/** What the package says of its number formats; its types leave it open. */
const formats = SSF as {
  is_date: (format: string) => boolean;
  format: (format: string, value: number) => string;
  parse_date_code: (
    value: number,
    options: { date1904: boolean },
  ) => { y: number; m: number; d: number; H: number; M: number } | null;
};

/** Digits that a spreadsheet keeps of a number; what stands behind them is made up. */
const KEPT_DIGITS = 15;

const two = (value: number): string => String(value).padStart(2, '0');

/** Letters of a format that stand for parts of a date; what is quoted or in brackets is not among them. */
const lettersOf = (format: string): string =>
  format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[^a-z]/gi, '').toLowerCase();

/** Day of the week as a Chinese Excel writes it, 星期三: a date, though the package does not know it. */
const WEEKDAY = /a{3,4}/;
/** Hours or minutes that go on counting behind 24 or 60: a length of time, no date. */
const ELAPSED = /\[[hms]+\]/i;

const isDate = (format: string): boolean =>
  !ELAPSED.test(format) && (formats.is_date(format) || WEEKDAY.test(lettersOf(format)));

/** Pieces of a number format that the package takes for something else; what is quoted stays as it is. */
const FOREIGN = /"[^"]*"|\\.|\[\$-[^\]]*\]|(?:General|G\/(?:通用格式|標準|标准))|!./g;

/** A format of whole numbers without what only a Chinese Excel or WPS knows; null: it cannot be said in another way. */
function plainFormat(format: string): string | null {
  let isKnown = true;
  const plain = format.replace(FOREIGN, (piece) => {
    if (piece.startsWith('[')) return '';
    // 0!.0,"万" counts in tens of thousands by a trick.
    if (piece.startsWith('!')) isKnown = false;
    return piece.startsWith('G') ? '0' : piece;
  });
  return isKnown ? plain : null;
}

/** What the package shows, or would show if it knew every piece of the format; '' where nobody can tell. */
function shownAs(format: string, value: number, shown: string): string {
  const plain = plainFormat(format);
  if (plain === format) return shown;
  if (plain === null || !Number.isInteger(value)) return '';
  try {
    return formats.format(plain, value);
  } catch {
    return '';
  }
}

/**
 * 45000 → '2023-03-15', with the time where there is one; a time alone as 09:30; ''
 * for what is no date. A format that shows no day leaves it out where it is the first,
 * which nobody typed: 2023年3月.
 */
function dateText(value: number, format: string, date1904: boolean): string {
  const parts = formats.parse_date_code(value, { date1904 });
  if (parts === null) return '';
  const { y, m, d, H, M } = parts;
  const time = H + M > 0 ? `${two(H)}:${two(M)}` : '';
  const shown = lettersOf(format);
  // Day 0 of a book that counts from 1904 is a day, where the format shows one.
  const isTime = !date1904 || !(/[yde]/.test(shown) || WEEKDAY.test(shown));
  if (value < 1 && isTime) return `${two(H)}:${two(M)}`;
  if (y < 1900) return '';
  if (/[ye]/.test(shown) && !shown.includes('d') && d === 1 && time === '') {
    if (shown.includes('m')) return `${y}年${m}月`;
    if (m === 1) return `${y}年`;
  }
  return `${y}-${two(m)}-${two(d)}${time && ` ${time}`}`;
}

/** A number as it is seen, but never in the notation of powers: 13800000000, not 1.38E+10. */
function numberText(value: number, shown: string): string {
  if (shown !== '' && !/[eE]|#{2}/.test(shown)) return shown.trim();
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** The digits that are kept of a number too long for a spreadsheet, × for each of the others; null for one that is kept whole. */
function cutNumber(value: number): string | null {
  if (!Number.isInteger(value) || Math.abs(value) < 10 ** KEPT_DIGITS) return null;
  const digits = BigInt(Math.abs(value)).toString();
  // The shortest writing of the value has the digits that were typed; all of them would round.
  const [written = ''] = Math.abs(value).toExponential().replace('.', '').split('e');
  const kept = written.padEnd(KEPT_DIGITS, '0').slice(0, KEPT_DIGITS);
  return `${value < 0 ? '-' : ''}${kept}${'×'.repeat(digits.length - KEPT_DIGITS)}`;
}

export interface ReadCell {
  /** The cell as the clerk sees it; dates as 'YYYY-MM-DD'. '' for an empty one. */
  text: string;
  trouble: 'lost-digits' | 'bad-characters' | null;
}

const said = (text: string): ReadCell => ({
  text,
  trouble: text.includes('\ufffd') ? 'bad-characters' : null,
});

/** The text of a cell. `ownFormat`: the number format where the package does not know it. */
export function readCell(
  cell: CellObject | undefined,
  date1904: boolean,
  ownFormat?: string,
): ReadCell {
  if (cell === undefined) return said('');
  const { v: value, w: shown = '', t: type } = cell;
  if (type === 'e') return said(shown || (value === undefined ? '' : String(value)));
  if (value === undefined) return said('');
  if (typeof value === 'number' && type === 'n') {
    const format = ownFormat ?? (typeof cell.z === 'string' ? cell.z : '');
    const date = isDate(format) ? dateText(value, format, date1904) : '';
    if (date !== '') return said(date);
    const cut = cutNumber(value);
    if (cut !== null) return { text: cut, trouble: 'lost-digits' };
    return said(numberText(value, shownAs(format, value, shown)));
  }
  return said(cleanText(type === 's' ? String(value) : shown || String(value)).text.trim());
}
