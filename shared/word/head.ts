import { AlignmentType, Paragraph, TabStopType } from 'docx';
import { geometryOf, mmToTwips } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { headPlaces, paddedRows } from '../layout/head-places';
import { type PlanHead, plain } from '../layout/print-plan';
import { STYLE } from './styles';
import type { RunMaker } from './text';

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
        children: maker.line(plain(head.urgency, 'hei')),
      }),
    );
  }
  const rows = head.signatories.length > 0 ? head.signatories : [[]];
  const padded = paddedRows(rows);
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
          children: maker.line(plain(number)),
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
        children: maker.line([
          ...plain(`${number}\t${label}`),
          ...plain(padded[index] ?? '', 'kai'),
        ]),
      }),
    );
  });
  return paragraphs;
}
