import { isHanzi, widthEm } from './measure';

/**
 * Where a line of Chinese text may end, as LibreOffice's rendering of the exported file
 * shows it, measured over pairs and triples of characters.
 */

/** 避头: never at the head of a line. */
const NOT_FIRST = new Set(
  '!%),.:;>?]}¢°·’”…‰′″℃∶、。〉》」』】〕〗﹚﹜！＂％＇），．：；？］｀｜｝',
);
/** 避尾: never at the end of a line. */
const NOT_LAST = new Set('$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（．［｛￡￥');
/** Marks that may stand outside the right edge; the space between two names as well. */
const HANGING = new Set('、。，．！：；？,.:;!?\u3000');
/** What closes or measures: a number or a word behind it stays with it, as in （见附件）3. */
const HOLDS_NEXT = new Set('）》”〕】’」℃‰％·×');
/** Marks that a number before them ties to a number behind them, as in 1、2. */
const TIES = new Set('，、。');
/** What opens: not parted from a number before it, as in 2026（略） and 第3《. */
const OPENS = new Set('（《〔【￥');
const OPENING_QUOTES = new Set('“‘');
const CLOSING_QUOTES = new Set('”’');
/** Signs of measure behind a number. */
const MEASURES = new Set('%‰％℃');

/** Whether a character takes half a cell or so: digits, letters and marks of other alphabets. */
export function isNarrow(character: string): boolean {
  return widthEm(character) < 1;
}

export function isHanging(character: string): boolean {
  return HANGING.has(character);
}

export function isNotFirst(character: string): boolean {
  return NOT_FIRST.has(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9]/.test(character);
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z]/.test(character);
}

/** Between two narrow characters: a number or a word stays whole; a hyphen or a slash may end a line. */
function mayPart(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] as string;
  if (!isAlphanumeric(characters[at])) return false;
  if (before === '-') return true;
  return before === '/' && !(isDigit(characters[at - 2]) && isDigit(characters[at]));
}

/** True when only marks stand between the place and a character that `ends` them. */
function followsMarks(
  characters: readonly string[],
  at: number,
  ends: (character: string | undefined) => boolean,
): boolean {
  let from = at - 1;
  while (from >= 0 && !isNarrow(characters[from] as string) && !isHanzi(characters[from] as string))
    from -= 1;
  if (MEASURES.has(characters[from] ?? '')) from -= 1;
  return ends(characters[from]);
}

/** Whether a number or a word is held by what stands before it. */
function isHeld(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] as string;
  if (HOLDS_NEXT.has(before)) return true;
  return TIES.has(before) && followsMarks(characters, at, isAlphanumeric);
}

/** Whether what opens here is held by a number before it. */
function holdsOpening(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] as string;
  if (isDigit(before)) return true;
  const measured = MEASURES.has(before) && isDigit(characters[at - 2]);
  return measured && isDigit(characters[at + 1]);
}

function holdsQuote(characters: readonly string[], at: number): boolean {
  return isAlphanumeric(characters[at - 1]) || followsMarks(characters, at, isDigit);
}

/** True where a line may end between the characters `at - 1` and `at`. */
export function mayBreak(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1];
  const after = characters[at];
  if (before === undefined || after === undefined) return true;
  if (before === ' ') return after !== ' ';
  if (after === ' ' || NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (isNarrow(before) && isNarrow(after)) return mayPart(characters, at);
  if (after === '×' && isNarrow(before)) return false;
  if (isAlphanumeric(after)) return !isHeld(characters, at);
  if (OPENS.has(after)) return !holdsOpening(characters, at);
  if (OPENING_QUOTES.has(after)) return !holdsQuote(characters, at);
  // A quotation mark behind a number or a word counts as one of its alphabet.
  return !(CLOSING_QUOTES.has(before) && isNarrow(characters[at - 2] ?? '') && !isHanzi(after));
}
