import {
  MARK_BELOW_TOP_MM,
  mmToTwips,
  NUMBER_TO_LINE_MM,
  ptToMm,
  TEXT_PT,
  twipsToMm,
} from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type MarkHead, type NumberHead, namesInRows, type PlanRun, plain } from './print-plan';

/** Part of an exactly set line that lies below the base line (LibreOffice, measured; in Word unverified). */
const BELOW_BASE = 0.2;
/** How far a hanzi reaches below the base line, em. */
const HANZI_DESCENT = 0.12;
/** How far a hanzi reaches above the base line, em. */
const HANZI_ASCENT = 0.85;

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
export function topRows(head: NumberHead | MarkHead): PlanRun[][] {
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

/** 签发人 two a line, those that wrap under the first name (7.2.6). */
export function signatoryRows(names: readonly string[]): PlanRun[][] {
  return paddedRows(namesInRows(names)).map((row, index) => [
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
}

/** The lines of a printed head, and the room from the last one's box to the red line, twips. */
export function markRows(
  head: MarkHead,
  profile: LayoutProfile,
): { rows: MarkRow[]; toRule: number } {
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
  const pitch = Math.round(head.pt * 25);
  const above = (1 - BELOW_BASE) * pitch - HANZI_ASCENT * head.pt * 20;
  const top = mmToTwips(MARK_BELOW_TOP_MM) - Math.round(above) - rows.length * profile.linePitch;
  for (const [index, name] of head.mark.entries()) {
    const runs = plain(name, 'title');
    const before = index === 0 ? top : 0;
    rows.push({ role: 'mark', align: 'center', runs, right: [], pt: head.pt, pitch, before });
  }
  const gap = head.gap * profile.linePitch;
  const names = signatoryRows(head.signatories);
  // In an upward paper all numbers but the last stand above the names, the last beside them.
  const alone = head.isUpward ? head.numbers.slice(0, -1) : head.numbers;
  for (const [index, number] of alone.entries()) {
    text('center', plain(number), index === 0 ? gap : 0);
  }
  for (const [index, runs] of names.entries()) {
    const before = index === 0 && alone.length === 0 ? gap : 0;
    const isBeside = head.isUpward && index === names.length - 1;
    if (head.isUpward)
      text('sides', plain(isBeside ? (head.numbers.at(-1) ?? '') : ''), before, runs);
    else text('right', runs, before);
  }
  if (head.line) {
    const before = Math.round(profile.linePitch / 2);
    text('sides', plain(head.line.office), before, plain(head.line.date));
  }
  const last = rows.at(-1);
  const toRule = last ? toRedLine(last.pitch, last.pt) : MARK_BELOW_TOP_MM;
  return { rows, toRule: mmToTwips(toRule) };
}
