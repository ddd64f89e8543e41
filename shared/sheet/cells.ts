import type { CivilDate } from '../model/civil-date';

/**
 * A date as people write it in a cell: 2023-03-15, 2023/3/5, 2023.3.5, 2023年3月5日,
 * 20230315. null for what is no whole day (2023年3月) or does not exist.
 */
export function dateInCell(text: string): CivilDate | null {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2})?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const probe = new Date(Date.UTC(year, month - 1, day));
  if (probe.getUTCMonth() !== month - 1 || probe.getUTCDate() !== day) return null;
  return probe.toISOString().slice(0, 10);
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
