import { isHanzi, widthEm } from './measure';
import type { Cell } from './stretches';

/**
 * Where a line may end, as LibreOffice's rendering of the exported file shows it. Behind
 * a hanzi only 避头 and 避尾 are asked for, and a closing mark may hang; behind a number
 * or a word of another alphabet the rules of Unicode's annex 14 hold, and nothing hangs.
 */

/** 避头: never at the head of a line. */
const NOT_FIRST = new Set(
  '!%),.:;>?]}¢°·’”…‰′″℃∶、。〉》」』】〕〗﹚﹜！＂％＇），．：；？］｀｜｝',
);
/** 避尾: never at the end of a line. */
const NOT_LAST = new Set('$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（．［｛￡￥');
/** Marks that may stand outside the right edge. */
const HANGING = new Set('、。，．！：；？,.:;!?');

/**
 * Classes of annex 14: closing and opening marks, quotation marks, what may not begin a
 * line, exclamations, marks within numbers, slash, hyphen, half dash, dash, ellipsis, signs before and
 * behind numbers, digits, letters, and everything that stands for itself as a hanzi does.
 */
type BreakClass =
  | 'CL'
  | 'OP'
  | 'QU'
  | 'NS'
  | 'EX'
  | 'IS'
  | 'SY'
  | 'HY'
  | 'BA'
  | 'B2'
  | 'IN'
  | 'PR'
  | 'PO'
  | 'NU'
  | 'AL'
  | 'ID';

const CLASSES = new Map<string, BreakClass>(
  (
    [
      ['CL', ')]}、。，．〉》」』】〕〗）］｝'],
      ['OP', '([{〈《「『【〔〖（［｛'],
      ['QU', '"\'“”‘’'],
      ['NS', '：；〜々'],
      ['EX', '!?！？'],
      ['IS', ',.:;'],
      ['SY', '/'],
      ['HY', '-'],
      ['BA', '–'],
      ['B2', '—'],
      ['IN', '…'],
      ['PR', '+$¥£€￥＄±№'],
      ['PO', '%‰℃％¢'],
      ['AL', '·×÷°'],
    ] as const
  ).flatMap(([name, characters]) =>
    [...characters].map((one): [string, BreakClass] => [one, name]),
  ),
);

function classOf(character: string): BreakClass {
  const known = CLASSES.get(character);
  if (known !== undefined) return known;
  if (character >= '0' && character <= '9') return 'NU';
  return widthEm(character) < 1 ? 'AL' : 'ID';
}

/** Pairs that stay together whatever stands around them, by what stands first. */
const TOGETHER: Partial<Record<BreakClass, readonly BreakClass[]>> = {
  CL: ['NS', 'AL', 'NU'],
  B2: ['B2'],
  IN: ['IN'],
  ID: ['IN', 'PO'],
  AL: ['IN', 'NU', 'PR', 'AL', 'OP'],
  NU: ['IN', 'AL', 'NU', 'OP', 'PR', 'PO'],
  PR: ['ID', 'AL', 'NU'],
  PO: ['AL', 'NU'],
  IS: ['AL', 'NU'],
};
/** Never at the head of a line. */
const NEVER_FIRST: readonly BreakClass[] = ['CL', 'EX', 'IS', 'SY', 'QU', 'HY', 'BA', 'NS'];
/** Never at the end of a line. */
const NEVER_LAST: readonly BreakClass[] = ['OP', 'QU'];

/** Rules of annex 14 between the characters `at - 1` and `at`. */
function mayPart(cells: readonly Cell[], at: number): boolean {
  const before = cells[at - 1]?.text;
  const after = cells[at]?.text;
  if (before === undefined || after === undefined) return true;
  if (isBlank(after)) return false;
  if (isBlank(before)) return true;
  const first = classOf(before);
  const second = classOf(after);
  if (NEVER_FIRST.includes(second) || NEVER_LAST.includes(first)) return false;
  if (TOGETHER[first]?.includes(second)) return false;
  if (first === 'SY' && second === 'NU') return !isInNumber(cells, at - 1);
  if (first === 'CL') return !((second === 'PO' || second === 'PR') && isInNumber(cells, at - 1));
  // A bracket with a number in it goes with the sign before it.
  const opensNumber = second === 'OP' && classOf(cells[at + 1]?.text ?? '') === 'NU';
  return !((first === 'PR' || first === 'PO') && opensNumber);
}

/** Whether the mark at `at` is part of a number: only such marks between it and a digit. */
function isInNumber(cells: readonly Cell[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const kind = classOf(cells[index]?.text ?? '');
    if (kind === 'NU') return true;
    if (kind !== 'SY' && kind !== 'IS') return false;
  }
  return false;
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\u3000';
}

/** Whether the rules of another alphabet hold at a place: those of the last letter, digit or hanzi up to it. */
function isLatinAt(cells: readonly Cell[], at: number): boolean {
  const here = cells[at];
  for (let index = at; index >= 0; index -= 1) {
    const cell = cells[index] as Cell;
    if (!isLetter(cell.text)) continue;
    return cell.stretch === here?.stretch ? here.isLatin : cell.isLatin;
  }
  return here?.isLatin === true;
}

function isLetter(character: string): boolean {
  return isHanzi(character) || /[\p{L}\p{Nd}]/u.test(character);
}

/**
 * Where a line that begins at `from` ends when the character at `cut` does not fit any more:
 * `cut + 1` where the mark at `cut` hangs. What does not fit is taken back stretch by stretch, and
 * each stretch is asked by its own rules; where none can end a line, it is cut.
 */
export function endOfLine(
  cells: readonly Cell[],
  from: number,
  cut: number,
  mayHang: boolean,
): number {
  let at = cut;
  for (;;) {
    const found = isLatinAt(cells, at) ? breakOfWords(cells, at) : breakOfHanzi(cells, at, mayHang);
    const begin = startOfStretch(cells, at);
    if (found > from && found >= begin) return found;
    if (found < from || begin <= from) return Math.max(at, from + 1);
    at = begin - 1;
  }
}

function breakOfWords(cells: readonly Cell[], cut: number): number {
  let at = cut;
  while (at > 0 && !mayPart(cells, at)) at -= 1;
  return at;
}

function breakOfHanzi(cells: readonly Cell[], cut: number, mayHang: boolean): number {
  const text = (index: number) => cells[index]?.text ?? '';
  let at = mayHang && HANGING.has(text(cut)) ? cut + 1 : cut;
  if (at >= cells.length) return at;
  while (at > 0 && (NOT_FIRST.has(text(at)) || NOT_LAST.has(text(at - 1)))) at -= 1;
  return at;
}

function startOfStretch(cells: readonly Cell[], at: number): number {
  const stretch = cells[at]?.stretch;
  let start = at;
  while (start > 0 && cells[start - 1]?.stretch === stretch) start -= 1;
  return start;
}
