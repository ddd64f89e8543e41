import { isHanging, isNarrow, isNotFirst, mayBreak } from './break-rules';
import { isHanzi, isLatin, MIXED_GAP_EM, widthEm } from './measure';

/** Rounding of the sum, twips. */
const TOLERANCE = 0.01;

/** A line of a paragraph: characters `start` up to `end` (UTF-16) and what they take, twips. */
export interface BrokenLine {
  start: number;
  end: number;
  /** Natural width without a mark that hangs outside. */
  width: number;
  /** A closing mark that stands outside the right edge. */
  hangs: boolean;
  /** The paragraph's last line, which is not stretched. */
  last: boolean;
}

export interface LineMeasure {
  /** Room of the first line and of the others, twips. */
  first: number;
  other: number;
  /** Type size, pt, and what is added to every character, twips. */
  pt: number;
  spacing: number;
}

/** Marks that both alphabets have; after a number they are set apart (see `#shared/word/text`). */
function isSharedMark(character: string): boolean {
  return '“”‘’—…·'.includes(character);
}

interface Cell {
  text: string;
  /** UTF-16 position. */
  at: number;
  /** Advance without the added spacing, twips. */
  width: number;
  /** Room added between this character and the one before it, where both stand on one line. */
  before: number;
}

function cellsOf(text: string, { pt, spacing }: LineMeasure): Cell[] {
  const cells: Cell[] = [];
  const em = pt * 20;
  let at = 0;
  let previous = '';
  let aside = false;
  for (const character of text) {
    const was = aside;
    aside = isSharedMark(character) && (aside || previous === '' || isNarrow(previous));
    const changes =
      previous !== '' && (isNarrow(previous) !== isNarrow(character) || was !== aside);
    // Where the alphabet changes nothing is condensed; beside a hanzi a gap is added.
    const before = !changes ? spacing : mixed(previous, character) ? MIXED_GAP_EM * em : 0;
    cells.push({ text: character, at, width: widthEm(character) * em, before });
    previous = character;
    at += character.length;
  }
  return cells;
}

function mixed(before: string, after: string): boolean {
  return isLatin(before) ? isHanzi(after) : isLatin(after) && isHanzi(before);
}

/**
 * Breaks a paragraph's text into lines on the grid: as many characters as fit,
 * no mark at the wrong end of a line, numbers and words of other alphabets whole,
 * a closing mark outside the right edge where the line is full.
 */
export function breakLines(text: string, measure: LineMeasure): BrokenLine[] {
  const cells = cellsOf(text, measure);
  const characters = cells.map((cell) => cell.text);
  const lines: BrokenLine[] = [];
  let from = 0;
  while (from < cells.length) {
    const room = lines.length === 0 ? measure.first : measure.other;
    const line = oneLine(cells, characters, from, room);
    lines.push({
      start: cells[from]?.at ?? 0,
      end: cells[line.to]?.at ?? text.length,
      width: line.width,
      hangs: line.hangs,
      last: line.to >= cells.length,
    });
    from = line.to;
  }
  return lines;
}

function oneLine(
  cells: readonly Cell[],
  characters: readonly string[],
  from: number,
  room: number,
) {
  const taken = (index: number) => {
    const cell = cells[index];
    return cell ? cell.width + (index > from ? cell.before : 0) : 0;
  };
  let width = 0;
  let to = from;
  while (to < cells.length && width + taken(to) <= room + TOLERANCE) {
    width += taken(to);
    to += 1;
  }
  if (to >= cells.length) return { to, width, hangs: false };
  const next = cells[to];
  const hangs = next !== undefined && isHanging(next.text) && stretchBefore(cells, from, to);
  if (hangs && mayBreak(characters, to + 1)) {
    return { to: to + 1, width, hangs: true };
  }
  const full = to;
  while (to > from && !mayBreak(characters, to)) {
    to -= 1;
    width -= taken(to);
  }
  // Nowhere to break: the line is cut where it is full.
  if (to === from) return { to: Math.max(full, from + 1), width: room, hangs: false };
  return { to, width, hangs: false };
}

/** True when what stands before the mark at `to` could itself end a line: not a number, nor only marks after one. */
function stretchBefore(cells: readonly Cell[], from: number, to: number): boolean {
  for (let index = to - 1; index >= from; index -= 1) {
    const { text } = cells[index] as Cell;
    if (isNarrow(text)) return false;
    if (!isNotFirst(text)) return true;
  }
  return false;
}
