import { AlignmentType, Paragraph, TabStopType } from 'docx';
import { geometryOf, mmToTwips, NUMBER_TO_LINE_MM, ptToMm, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type PlanHead, plain } from '../layout/print-plan';
import { STYLE } from './styles';
import type { RunMaker } from './text';

/** Heights on the first page for a pre-printed red head, mm. */
export interface HeadPlaces {
  /** Empty room above the first line that is printed. */
  before: number;
  /** From the number's line box to the red line. */
  after: number;
}

/** Where the number's line lies: its glyphs end 4 mm above the red line (7.2.7). */
export function headPlaces(head: PlanHead, profile: LayoutProfile): HeadPlaces {
  const pitch = ptToMm(profile.linePitch / 20);
  const belowGlyph = (pitch - ptToMm(TEXT_PT)) / 2;
  const after = NUMBER_TO_LINE_MM - belowGlyph;
  const rows = Math.max(1, head.signatories.length);
  const urgent = head.urgency ? 1 : 0;
  const used = (rows + urgent) * pitch + after;
  return {
    after,
    before: Math.max(0, profile.preprintedHeadHeight - profile.margins.top - used),
  };
}

/**
 * Number and signatories above the pre-printed red line: the number centred, or in
 * an upward document one character from the left, beside the last 签发人 (7.2.5, 7.2.6).
 */
export function headOf(head: PlanHead, profile: LayoutProfile, maker: RunMaker): Paragraph[] {
  const { width, cell } = geometryOf(profile);
  const places = headPlaces(head, profile);
  const paragraphs: Paragraph[] = [];
  if (head.urgency) {
    paragraphs.push(
      new Paragraph({
        style: STYLE.flush,
        children: plain(head.urgency, 'hei').map((run) => maker.run(run)),
      }),
    );
  }
  const rows = head.signatories.length > 0 ? head.signatories : [[]];
  rows.forEach((names, index) => {
    const last = index === rows.length - 1;
    const spacing = {
      before: index === 0 ? mmToTwips(places.before) : 0,
      after: last ? mmToTwips(places.after) : 0,
    };
    const number = last ? head.number : '';
    if (names.length === 0) {
      paragraphs.push(
        new Paragraph({
          style: STYLE.flush,
          alignment: AlignmentType.CENTER,
          spacing,
          children: plain(number).map((run) => maker.run(run)),
        }),
      );
      return;
    }
    // Wrapped names stand under the first one: the label's room is kept by four spaces.
    const label = index === 0 ? '签发人：' : '　　　　';
    paragraphs.push(
      new Paragraph({
        style: STYLE.flush,
        alignment: AlignmentType.LEFT,
        spacing,
        indent: { left: cell, right: cell },
        tabStops: [{ type: TabStopType.RIGHT, position: width - cell }],
        children: [
          ...plain(`${number}\t${label}`),
          ...plain(padded(names, rows).join('　'), 'kai'),
        ].map((run) => maker.run(run)),
      }),
    );
  });
  return paragraphs;
}

/** Rows of one width, so that right-aligned rows begin in one column. */
function padded(names: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const columns = rows.some((row) => row.length > 1) ? 2 : 1;
  return Array.from({ length: columns }, (_one, column) => {
    const name = names[column] ?? '';
    return name + '　'.repeat((widths[column] ?? 0) - [...name].length);
  });
}
