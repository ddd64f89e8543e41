import {
  AlignmentType,
  HeightRule,
  Paragraph,
  SimpleField,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { geometryOf, mmToTwips, PAGE_NUMBER_BELOW_MM, SMALL_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { NO_BORDERS } from './no-borders';
import { STYLE } from './styles';
import { fontsOf } from './text';

export type NumberPlace = 'left' | 'right' | 'center';

/** One character of the page number's size: its inset from the outer edge (7.5). */
const INSET = SMALL_PT * 20;

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** — 1 —, the field with a cached result: without one Word offers to repair the file. */
export function numberLine(profile: LayoutProfile, place: NumberPlace): Paragraph {
  const font = fontsOf(profile.fonts.pageNumber, profile.fonts.pageNumber);
  const dash = (text: string) => new TextRun({ text, font });
  return new Paragraph({
    style: STYLE.footer,
    alignment: ALIGNMENT[place],
    indent: place === 'center' ? undefined : { [place]: INSET },
    children: [dash('— '), new SimpleField('PAGE', '1'), dash(' —')],
  });
}

/**
 * The number of a turned sheet: where the upright pages have theirs, so at the left
 * edge as one reads the table, turned with the paper (8). A table of one cell that
 * floats beside the type area, because only a cell can turn its text.
 */
export function sideNumber(profile: LayoutProfile, side: 'left' | 'right'): Table[] {
  if (profile.pageNumber === 'none') return [];
  const { height } = geometryOf(profile);
  const { left, top } = profile.margins;
  const place = profile.pageNumber === 'center' ? 'center' : side;
  const middle = mmToTwips(left) - mmToTwips(PAGE_NUMBER_BELOW_MM);
  return [
    new Table({
      rows: [
        new TableRow({
          height: { value: height, rule: HeightRule.EXACT },
          children: [
            new TableCell({
              width: { size: INSET, type: WidthType.DXA },
              textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
              verticalAlign: VerticalAlign.CENTER,
              children: [numberLine(profile, place)],
            }),
          ],
        }),
      ],
      width: { size: INSET, type: WidthType.DXA },
      columnWidths: [INSET],
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        verticalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: middle - INSET / 2,
        absoluteVerticalPosition: mmToTwips(top),
      },
    }),
  ];
}
