import { endOfLine, isBlank } from './break-rules';
import { type Cell, type CellMeasure, cellsOf } from './stretches';

/** Rounding of the sum, twips. */
const TOLERANCE = 0.01;

/** A line of a paragraph: characters `start` up to `end` (UTF-16) and what they take, twips. */
export interface BrokenLine {
  start: number;
  end: number;
  /** Natural width without a mark that hangs outside. */
  width: number;
  /** A closing mark, or a blank, that stands outside the right edge. */
  hangs: boolean;
  /** The paragraph's last line, which is not stretched. */
  last: boolean;
}

export interface LineMeasure extends CellMeasure {
  /** Room of the first line and of the others, twips. */
  first: number;
  other: number;
  /** False where no mark may stand outside: in the cells of a table, where its border is. */
  mayHang?: boolean;
}

/**
 * Breaks a paragraph's text into lines on the grid: as many characters as fit,
 * no mark at the wrong end of a line, numbers and words of other alphabets whole,
 * a closing mark outside the right edge where the line is full.
 */
export function breakLines(text: string, measure: LineMeasure): BrokenLine[] {
  const cells = cellsOf(text, measure);
  const lines: BrokenLine[] = [];
  let from = 0;
  while (from < cells.length) {
    const room = lines.length === 0 ? measure.first : measure.other;
    const line = oneLine(cells, from, room, measure.mayHang ?? true);
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

function oneLine(cells: readonly Cell[], from: number, room: number, mayHang: boolean) {
  const taken = (index: number) => {
    const cell = cells[index];
    return cell ? cell.width + (index > from ? cell.before : 0) : 0;
  };
  let width = 0;
  let full = from;
  while (full < cells.length && width + taken(full) <= room + TOLERANCE) {
    width += taken(full);
    full += 1;
  }
  if (full >= cells.length) return { to: full, width, hangs: false };
  if (full > from && isBlank(cells[full]?.text ?? '')) {
    let to = full + 1;
    while (isBlank(cells[to]?.text ?? '')) to += 1;
    return { to, width, hangs: true };
  }
  const found = endOfLine(cells, from, full, mayHang);
  for (let index = full - 1; index >= found; index -= 1) width -= taken(index);
  return { to: found, width, hangs: found > full };
}
