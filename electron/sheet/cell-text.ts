import { type CellObject, SSF } from '@e965/xlsx';
import { cleanText } from '#shared/document/clean-text';

/** What the package says of its number formats; its types leave it open. */
const formats = SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (
    value: number,
    options: { date1904: boolean },
  ) => { y: number; m: number; d: number; H: number; M: number } | null;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** 45000 → '2023-03-15', with the time where there is one; '' for what is no date. */
function dateText(value: number, date1904: boolean): string {
  const parts = formats.parse_date_code(value, { date1904 });
  if (parts === null || parts.y < 1900) return '';
  const time = parts.H + parts.M > 0 ? ` ${two(parts.H)}:${two(parts.M)}` : '';
  return `${parts.y}-${two(parts.m)}-${two(parts.d)}${time}`;
}

/** A number as it is seen, but never in the notation of powers: 13800000000, not 1.38E+10. */
function numberText(value: number, shown: string): string {
  if (shown !== '' && !/[eE]|#{2}/.test(shown)) return shown.trim();
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** The text of a cell as the clerk sees it; dates as 'YYYY-MM-DD'. '' for an empty one. */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.v === undefined) return '';
  const { v: value, w: shown = '', z: format } = cell;
  if (typeof value === 'number' && cell.t === 'n') {
    const isDate = typeof format === 'string' && formats.is_date(format);
    const date = isDate ? dateText(value, date1904) : '';
    return date === '' ? numberText(value, shown) : date;
  }
  const text = cell.t === 's' ? String(value) : shown || String(value);
  return cleanText(text).text.trim();
}
