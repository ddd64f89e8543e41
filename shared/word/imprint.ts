import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IParagraphOptions,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx';
import { geometryOf, mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type PrintPlan, plain } from '../layout/print-plan';
import { IMPRINT_CELL, IMPRINT_PITCH, setImprint } from '../layout/set-head';
import { STYLE } from './styles';
import type { RunMaker } from './text';

type Frame = NonNullable<IParagraphOptions['frame']>;
type Border = NonNullable<IParagraphOptions['border']>;

/** First and last line 0.35 mm, the middle one 0.25 mm (7.4.1), in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };
/** What these take of the height, twips. */
const THICK_TWIPS = 20;
const THIN_TWIPS = 15;

const FRAME = {
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  wrap: FrameWrap.AROUND,
} as const;

/**
 * 版记 at the foot of the type area of the page on which the paragraph that
 * follows it stands: 抄送, then 印发机关 and date, as wide as the type area (7.4).
 * Each stands in a frame of its own: LibreOffice gives up a frame whose paragraphs
 * have different borders.
 */
export function imprintOf(
  imprint: NonNullable<PrintPlan['imprint']>,
  profile: LayoutProfile,
  maker: RunMaker,
): Paragraph[] {
  const { width } = geometryOf(profile);
  const size = { size: IMPRINT_CELL / 10 };
  const hasPrintLine = imprint.office !== '' || imprint.date !== '';
  const foot: Frame = {
    ...FRAME,
    type: 'alignment',
    width,
    height: 0,
    alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  };
  const paragraphs: Paragraph[] = [];
  if (imprint.cc !== '') {
    const border: Border = { top: THICK, bottom: hasPrintLine ? THIN : THICK };
    paragraphs.push(
      new Paragraph({
        style: STYLE.small,
        frame: hasPrintLine ? aboveFoot(imprint, profile) : foot,
        border,
        // One character in on both sides; what wraps stands after the colon (7.4.2).
        indent: { left: IMPRINT_CELL * 4, hanging: IMPRINT_CELL * 3, right: IMPRINT_CELL },
        children: maker.line(plain(`抄送：${imprint.cc}`), size),
      }),
    );
  }
  if (hasPrintLine) {
    const text = `${imprint.office}\t${imprint.date}${imprint.date ? '印发' : ''}`;
    paragraphs.push(
      new Paragraph({
        style: STYLE.small,
        frame: foot,
        border: imprint.cc === '' ? { top: THICK, bottom: THICK } : { bottom: THICK },
        indent: { left: IMPRINT_CELL, right: IMPRINT_CELL },
        tabStops: [{ type: TabStopType.RIGHT, position: width - IMPRINT_CELL }],
        children: maker.line(plain(text), size),
      }),
    );
  }
  return paragraphs;
}

/** The frame of 抄送, which ends where that of the print line begins. */
function aboveFoot(imprint: NonNullable<PrintPlan['imprint']>, profile: LayoutProfile): Frame {
  const lines = setImprint(imprint, profile).cc.length;
  const printLine = IMPRINT_PITCH + THICK_TWIPS;
  const height = lines * IMPRINT_PITCH + THICK_TWIPS + THIN_TWIPS;
  const foot = SHEET_TWIPS.height - mmToTwips(profile.margins.bottom);
  return {
    ...FRAME,
    type: 'absolute',
    width: geometryOf(profile).width,
    height: 0,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    position: { x: 0, y: foot - printLine - height },
  };
}
