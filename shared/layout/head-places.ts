import {
  CELLS_PER_LINE,
  MARK_BELOW_TOP_MM,
  mmToTwips,
  NUMBER_TO_LINE_MM,
  ptToMm,
  TEXT_PT,
  twipsToMm,
} from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type JointPlaces, jointPlaces, markPitch } from './mark-size';
import { textWidth } from './measure';
import { type MarkHead, type NumberHead, type PlanRun, plain } from './print-plan';

/** Part of an exactly set line that lies below the base line (LibreOffice, measured; in Word unverified). */
export const BELOW_BASE = 0.2;
/** How far a hanzi reaches below the base line, em. */
export const HANZI_DESCENT = 0.12;
/** How far a hanzi reaches above the base line, em. */
export const HANZI_ASCENT = 0.85;

/** Heights on the first page for a pre-printed red head, mm. */
export interface HeadPlaces {
  /** Empty room between what stands at the type area's top, if anything, and the number. */
  before: number;
  /** From the number's line box to the red line. */
  after: number;
}

/** From the foot of a line's box to the red line, mm: 4 mm from the glyphs (7.2.7). `pitch` in twips. */
function toRedLine(pitch: number, pt: number): number {
  const belowGlyph = BELOW_BASE * twipsToMm(pitch) - HANZI_DESCENT * ptToMm(pt);
  return NUMBER_TO_LINE_MM - belowGlyph;
}

/** 份号 and urgency, flush left from the type area's first line on (7.2.1, 7.2.3). */
export function topRows(head: Pick<MarkHead, 'copyNumber' | 'urgency'>): PlanRun[][] {
  return [plain(head.copyNumber), plain(head.urgency, 'hei')].filter((runs) => runs.length > 0);
}

/** Where the number's line lies: its glyphs end 4 mm above the red line (7.2.7). */
export function headPlaces(head: NumberHead, profile: LayoutProfile): HeadPlaces {
  if (!head.preprinted) return { before: 0, after: 0 };
  const pitch = ptToMm(profile.linePitch / 20);
  const after = toRedLine(profile.linePitch, TEXT_PT);
  const rows = Math.max(1, head.signatories.length) + (head.line ? 1 : 0);
  const used = (rows + topRows(head).length) * pitch + after;
  return {
    after,
    before: Math.max(0, profile.preprintedHeadHeight - profile.margins.top - used),
  };
}

/** Rows of names padded to one width, so that right-aligned rows begin in one column. */
export function paddedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const columns = rows.some((row) => row.length > 1) ? 2 : 1;
  return rows.map((row) =>
    Array.from({ length: columns }, (_one, column) => {
      const name = row[column] ?? '';
      return name + '　'.repeat((widths[column] ?? 0) - [...name].length);
    }).join('　'),
  );
}

/** 签发人： before the first of the names, as blanks before those below it. */
const LABEL_CELLS = 4;

/** Names two by two, an odd one alone on the last row (7.2.6); one by one where two would run into the number beside them. */
export function namesInRows(names: readonly string[], number: string): string[][] {
  const pairs: string[][] = [];
  for (let at = 0; at < names.length; at += 2) pairs.push(names.slice(at, at + 2));
  const widest = Math.max(0, ...paddedRows(pairs).map((row) => [...row].length));
  // One character stands free at both edges (7.2.5, 7.2.6), and one between the two.
  const room = CELLS_PER_LINE - 3 - textWidth(number, TEXT_PT, 0) / (TEXT_PT * 20);
  return widest + LABEL_CELLS > room ? names.map((name) => [name]) : pairs;
}

/** 签发人 two a line, those that wrap under the first name (7.2.6); `number`: what stands beside the last. */
export function signatoryRows(names: readonly string[], number = ''): PlanRun[][] {
  return paddedRows(namesInRows(names, number)).map((row, index) => [
    ...plain(index === 0 ? '签发人：' : ''),
    ...plain(row, 'kai'),
  ]);
}

/** One line of a printed head. Lengths in twips. */
export interface MarkRow {
  role: 'mark' | 'number';
  /** 'sides': `runs` one character in from the left, `right` one from the right. */
  align: 'left' | 'center' | 'right' | 'sides';
  runs: PlanRun[];
  right: PlanRun[];
  pt: number;
  pitch: number;
  /** Empty room above the line's box. */
  before: number;
  /** One of several organs: where it begins, and what is added between its characters. */
  spread?: { left: number; spacing: number };
}

export interface MarkRows {
  rows: MarkRow[];
  /** Where several organs stand, with 文件 beside them; null for one. */
  joint: JointPlaces | null;
  /** Room from the last line's box to the red line, twips. */
  toRule: number;
}

/** Room above the box of a line whose glyphs begin `top` below the same edge, twips. */
export function aboveBox(top: number, pitch: number, pt: number): number {
  return top - Math.round((1 - BELOW_BASE) * pitch - HANZI_ASCENT * pt * 20);
}

/** The lines of a printed head. */
export function markRows(head: MarkHead, profile: LayoutProfile): MarkRows {
  const rows: MarkRow[] = [];
  const text = (align: MarkRow['align'], runs: PlanRun[], before = 0, right: PlanRun[] = []) =>
    rows.push({
      role: 'number',
      align,
      runs,
      right,
      pt: TEXT_PT,
      pitch: profile.linePitch,
      before,
    });
  for (const runs of topRows(head)) text('left', runs);
  // The glyphs, not the box, begin 35 mm below the type area's top edge.
  const pitch = markPitch(head.pt);
  const box = aboveBox(mmToTwips(MARK_BELOW_TOP_MM), pitch, head.pt);
  const top = box - rows.length * profile.linePitch;
  const joint = head.joint ? jointPlaces(head, profile) : null;
  for (const [index, name] of head.mark.entries()) {
    const runs = plain(name, 'title');
    const before = index === 0 ? top : 0;
    const row = { role: 'mark' as const, runs, right: [], pt: head.pt, pitch, before };
    const spacing = joint?.spacings[index] ?? 0;
    if (joint) rows.push({ ...row, align: 'left', spread: { left: joint.left, spacing } });
    else rows.push({ ...row, align: 'center' });
  }
  const gap = head.gap * profile.linePitch;
  const beside = head.isUpward ? (head.numbers.at(-1) ?? '') : '';
  const names = signatoryRows(head.signatories, beside);
  // In an upward paper all numbers but the last stand above the names, the last beside them.
  const alone = head.isUpward ? head.numbers.slice(0, -1) : head.numbers;
  for (const [index, number] of alone.entries()) {
    text('center', plain(number), index === 0 ? gap : 0);
  }
  for (const [index, runs] of names.entries()) {
    const before = index === 0 && alone.length === 0 ? gap : 0;
    const isBeside = head.isUpward && index === names.length - 1;
    if (head.isUpward) text('sides', plain(isBeside ? beside : ''), before, runs);
    else text('right', runs, before);
  }
  if (head.line) {
    const before = Math.round(profile.linePitch / 2);
    text('sides', plain(head.line.office), before, plain(head.line.date));
  }
  const last = rows.at(-1);
  const toRule = last ? toRedLine(last.pitch, last.pt) : MARK_BELOW_TOP_MM;
  return { rows, joint, toRule: mmToTwips(toRule) };
}
