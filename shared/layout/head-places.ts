import { NUMBER_TO_LINE_MM, ptToMm, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import type { PlanHead } from './print-plan';

/** Part of an exactly set line that lies below the base line (LibreOffice, measured; in Word unverified). */
const BELOW_BASE = 0.2;
/** How far a hanzi reaches below the base line, em. */
const HANZI_DESCENT = 0.12;

/** Heights on the first page for a pre-printed red head, mm. */
export interface HeadPlaces {
  /** Empty room above the first line that is printed. */
  before: number;
  /** From the number's line box to the red line. */
  after: number;
}

/** Where the number's line lies: its glyphs end 4 mm above the red line (7.2.7). */
export function headPlaces(head: PlanHead, profile: LayoutProfile): HeadPlaces {
  if (!head.preprinted) return { before: 0, after: 0 };
  const pitch = ptToMm(profile.linePitch / 20);
  const belowGlyph = BELOW_BASE * pitch - HANZI_DESCENT * ptToMm(TEXT_PT);
  const after = NUMBER_TO_LINE_MM - belowGlyph;
  const rows = Math.max(1, head.signatories.length);
  const urgent = head.urgency ? 1 : 0;
  const used = (rows + urgent) * pitch + after;
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
