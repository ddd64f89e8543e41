import { isHanzi, isLatin, MIXED_GAP_EM, OTHER_SIGNS, widthEm } from './measure';

/** Marks that both alphabets have; in a Latin face they are half as wide, or of another size, and look foreign. */
export const SHARED_MARKS = '“”‘’—…□·×÷°±℃';
/** Those that a renderer takes for Latin also between hanzi. */
export const LATIN_MARKS = '·×÷°±℃';

/** True for what a renderer takes for Chinese, so that a shared mark after it is Chinese as well. */
export function isChinese(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** One character of a paragraph as a renderer measures it. */
export interface Cell {
  text: string;
  /** UTF-16 position. */
  at: number;
  /** Advance without the added spacing, twips. */
  width: number;
  /** Room added between this character and the one before it, where both stand on one line. */
  before: number;
  /** Which stretch of one alphabet and one face it is in, counted from 0. */
  stretch: number;
  isLatin: boolean;
}

export interface CellMeasure {
  /** Type size, pt, and what is added to every character, twips. */
  pt: number;
  spacing: number;
  /** UTF-16 positions at which another face begins. */
  edges?: ReadonlySet<number>;
}

/** One of half a cell or so: digits, letters and marks of other alphabets. */
function isNarrow(character: string): boolean {
  return widthEm(character) < 1;
}

/** True for a character that has no alphabet of its own and goes with what stands before it. */
function isWeak(character: string): boolean {
  return SHARED_MARKS.includes(character) && !LATIN_MARKS.includes(character);
}

/** Whether the first character that has an alphabet is of another than the Chinese. */
function beginsLatin(characters: readonly string[]): boolean {
  const first = characters.find((character) => !isWeak(character));
  return first !== undefined && (isNarrow(first) || LATIN_MARKS.includes(first));
}

/**
 * The characters of a paragraph in stretches of one alphabet and face. A renderer
 * measures a stretch as a whole, in whole twips and rounded down; where two stretches meet
 * nothing is condensed, and between a hanzi and a letter or digit a gap is added.
 */
export function cellsOf(text: string, { pt, spacing, edges }: CellMeasure): Cell[] {
  const em = pt * 20;
  const characters = [...text];
  const cells: Cell[] = [];
  let at = 0;
  let previous: Cell | undefined;
  let stretch = 0;
  // What the stretch has taken until now, twips, and whether it is of marks or signs in a run of their own.
  let taken = 0;
  let aside: '' | 'marks' | 'other' = '';
  let chinese = false;
  for (const character of characters) {
    const isMark = SHARED_MARKS.includes(character);
    const was = aside;
    const isAlone = isMark && (!chinese || LATIN_MARKS.includes(character));
    aside = OTHER_SIGNS.includes(character) ? 'other' : isAlone ? 'marks' : '';
    if (!isMark) chinese = isChinese(character);
    else if (LATIN_MARKS.includes(character)) chinese = false;
    const latin: boolean = isWeak(character)
      ? (previous?.isLatin ?? beginsLatin(characters))
      : isMark || isNarrow(character);
    const begins =
      previous !== undefined &&
      (previous.isLatin !== latin || was !== aside || edges?.has(at) === true);
    if (begins) {
      stretch += 1;
      taken = 0;
    }
    const gap = begins && mixed(previous?.text ?? '', character) ? MIXED_GAP_EM * em : 0;
    const next = taken + widthEm(character) * em;
    const cell: Cell = {
      text: character,
      at,
      width: Math.floor(next + ROUNDING) - Math.floor(taken + ROUNDING),
      before: begins ? gap : previous === undefined ? 0 : spacing,
      stretch,
      isLatin: latin,
    };
    cells.push(cell);
    taken = next;
    previous = cell;
    at += character.length;
  }
  return cells;
}

/** So that a sum of floating numbers that is whole is not rounded down to the twip below it. */
const ROUNDING = 1e-6;

function mixed(before: string, after: string): boolean {
  return isLatin(before) ? isHanzi(after) : isLatin(after) && isHanzi(before);
}
