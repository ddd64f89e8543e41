import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  type IParagraphOptions,
  Paragraph,
  TabStopType,
} from 'docx';
import { geometryOf, LETTER_LINES_PT, mmToTwips } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type LetterPlaces, letterPlaces } from '../layout/letter-head';
import { type LetterHead, plain } from '../layout/print-plan';
import { exact, RED, STYLE, UNSPACED } from './styles';
import type { RunMaker } from './text';

const { thick, thin, gap } = LETTER_LINES_PT;
const border = (pt: number) => ({
  style: BorderStyle.SINGLE,
  size: pt * 8,
  color: RED,
  space: 0,
});
const THICK = border(thick);
const THIN = border(thin);

/**
 * Head of a letter. Mark and double lines stand in frames by their place on the sheet, which the
 * text does not move; a double line is the two borders of an empty one, because programs differ
 * on which side of their ready-made double borders the thick line lies.
 */
export function letterOf(head: LetterHead, profile: LayoutProfile, maker: RunMaker): Paragraph[] {
  const places = letterPlaces(head, profile);
  const inked = head.isInked ? inkOf(head, places, profile, maker) : [];
  const rows = places.rows.map(
    ({ left, right }, index) =>
      new Paragraph({
        style: STYLE.flush,
        alignment: AlignmentType.LEFT,
        spacing: { ...exact(profile.linePitch), before: index === 0 ? places.top : 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: geometryOf(profile).width }],
        children: maker.line([...left, ...(right.length > 0 ? plain('\t') : []), ...right]),
      }),
  );
  return [...inked, ...rows];
}

function inkOf(
  head: LetterHead,
  places: LetterPlaces,
  profile: LayoutProfile,
  maker: RunMaker,
): Paragraph[] {
  const frame = (top: number) => frameAt(top, places, profile);
  const double = (top: number, lines: IParagraphOptions['border']) =>
    new Paragraph({
      style: STYLE.flush,
      frame: frame(top),
      spacing: exact(gap * 20),
      border: lines,
    });
  const marks = head.mark.map(
    (name, at) =>
      new Paragraph({
        style: STYLE.flush,
        frame: frame(places.marks[at] ?? 0),
        alignment: AlignmentType.CENTER,
        spacing: exact(places.pitch),
        children: maker.line(plain(name, 'title'), {
          size: head.pt * 2,
          color: RED,
          characterSpacing: UNSPACED,
        }),
      }),
  );
  return [
    ...marks,
    double(places.doubles.below, { top: THICK, bottom: THIN }),
    double(places.doubles.foot, { top: THIN, bottom: THICK }),
  ];
}

/** A frame as wide as the double lines whose top lies `top` below the type area's, twips. */
function frameAt(
  top: number,
  { left, width }: LetterPlaces,
  { margins }: LayoutProfile,
): NonNullable<IParagraphOptions['frame']> {
  return {
    type: 'absolute',
    width,
    height: 0,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    position: {
      x: Math.round(mmToTwips(margins.left) + left),
      y: Math.round(mmToTwips(margins.top) + top),
    },
    wrap: FrameWrap.AROUND,
  };
}
