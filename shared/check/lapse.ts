import type { LayoutProfile } from '../gbt9704/profile';
import type { Strength } from './departure';
import type { Correction } from './look';
import type { Line, Paper } from './paper';

/** One place where a rule is not kept. */
export interface Lapse {
  place: string;
  /** Page by an estimate of the file's own layout; left out where it has none. */
  page?: number | undefined;
  /** Words at the place, or ''. */
  words: string;
  found: string;
  expected: string;
  /** Asked for by the office's profile and not by the standard. */
  isOwn?: boolean;
  /** What puts it right; null: only a person can. */
  mend: Correction[] | null;
}

/** One rule of the standard. */
export interface Rule {
  id: string;
  /** What it is about, in Chinese. */
  title: string;
  /** Clause of GB/T 9704-2012. */
  clause: string;
  strength: Strength;
  check: (paper: Paper, profile: LayoutProfile) => Lapse[];
}

const LONGEST = 16;

/** The first words of a line, to know it by. */
export function wordsAt({ look, text }: Line): string {
  const words = [...`${look.number}${text}`.trim().replace(/\s+/g, ' ')];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
}

/** 第3段. Empty paragraphs are named by what stands before them. */
function placeAt(line: Line, lines: readonly Line[]): string {
  if (line.count > 0) return `第${line.count}段`;
  const before = lines.slice(0, lines.indexOf(line)).findLast(({ count }) => count > 0);
  return before ? `第${before.count}段后的空行` : '开头的空行';
}

/** A lapse at a line of the paper. */
export function lapseAt(
  line: Line,
  paper: Paper,
  what: Pick<Lapse, 'found' | 'expected' | 'mend'> & { isOwn?: boolean },
): Lapse {
  const page = paper.pages.get(line.look.id);
  return { place: placeAt(line, paper.lines), page, words: wordsAt(line), ...what };
}

/** 37毫米, with one decimal where it says something. */
export function mm(twips: number): string {
  return `${Math.round((twips * 254) / 1440) / 10}毫米`;
}

/** 28.95磅 */
export function pt(twips: number): string {
  return `${Math.round(twips * 5) / 100}磅`;
}

/** 2字 */
export function cellsName(cells: number): string {
  return `${Math.round(cells * 10) / 10}字`;
}
