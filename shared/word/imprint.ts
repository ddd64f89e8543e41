import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx';
import { geometryOf, SMALL_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type PrintPlan, plain } from '../layout/print-plan';
import { STYLE } from './styles';
import type { RunMaker } from './text';

/** First and last line 0.35 mm, the middle one 0.25 mm (7.4.1), in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
/** One character of 4号. */
const CELL = SMALL_PT * 20;

/**
 * 版记 at the foot of the type area of the page on which the paragraph that
 * follows it stands: 抄送, then 印发机关 and date, as wide as the type area (7.4).
 */
export function imprintOf(
  imprint: NonNullable<PrintPlan['imprint']>,
  profile: LayoutProfile,
  maker: RunMaker,
): Paragraph[] {
  const { width } = geometryOf(profile);
  const frame = {
    type: 'alignment' as const,
    width,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
    wrap: FrameWrap.AROUND,
  };
  const paragraphs: Paragraph[] = [];
  const hasPrintLine = imprint.office !== '' || imprint.date !== '';
  if (imprint.cc !== '') {
    paragraphs.push(
      new Paragraph({
        style: STYLE.small,
        frame,
        border: { top: THICK, bottom: hasPrintLine ? THIN : THICK },
        // One character in on both sides; what wraps stands after the colon.
        indent: { left: CELL * 4, hanging: CELL * 3, right: CELL },
        children: maker.line(plain(`抄送：${imprint.cc}`), { size: CELL / 10 }),
      }),
    );
  }
  if (hasPrintLine) {
    const text = `${imprint.office}\t${imprint.date}${imprint.date ? '印发' : ''}`;
    paragraphs.push(
      new Paragraph({
        style: STYLE.small,
        frame,
        border: imprint.cc === '' ? { top: THICK, bottom: THICK } : { bottom: THICK },
        indent: { left: CELL, right: CELL },
        tabStops: [{ type: TabStopType.RIGHT, position: width - CELL }],
        children: maker.line(plain(text), { size: CELL / 10 }),
      }),
    );
  }
  return paragraphs;
}
