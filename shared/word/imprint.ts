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
import type { LabelledList } from '../document/official-document';
import { geometryOf, mmToTwips } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type PlanImprint, plain } from '../layout/print-plan';
import { IMPRINT_CELL, IMPRINT_PITCH, lastLine, setImprint } from '../layout/set-imprint';
import { STYLE } from './styles';
import type { RunMaker } from './text';

type Frame = NonNullable<IParagraphOptions['frame']>;
type Border = NonNullable<IParagraphOptions['border']>;

/** First and last line 0.35 mm, the middle one 0.25 mm (7.4.1), in eighths of a point. */
export const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 };
export const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };
/** What the thick lines take of the height, twips. */
const THICK_TWIPS = 20;
const THIN_TWIPS = 15;

const SIZE = { size: IMPRINT_CELL / 10 };

const FRAME = {
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  wrap: FrameWrap.AROUND,
} as const;

/** Frame and borders of a line of 版记, or what else is said of it. */
type Look = Pick<IParagraphOptions, 'frame' | 'border' | 'spacing'>;

/** 报, 送, 发, 抄送: one character in on both sides; what wraps stands after the colon (7.4.2). */
export function listOf({ label, text }: LabelledList, maker: RunMaker, look: Look): Paragraph {
  const hanging = ([...label].length + 1) * IMPRINT_CELL;
  return new Paragraph({
    style: STYLE.small,
    ...look,
    indent: { left: IMPRINT_CELL + hanging, hanging, right: IMPRINT_CELL },
    children: maker.line(plain(`${label}：${text}`), SIZE),
  });
}

/** 印发机关 and date, in the frame at the foot; none where 版记 ends with its lists. */
export function printLineOf(
  imprint: PlanImprint,
  profile: LayoutProfile,
  maker: RunMaker,
  border: Border,
): Paragraph[] {
  const { left, right } = lastLine(imprint);
  if (left + right === '') return [];
  const position = geometryOf(profile).width - IMPRINT_CELL;
  return [
    new Paragraph({
      style: STYLE.small,
      frame: footFrame(profile),
      border,
      indent: { left: IMPRINT_CELL, right: IMPRINT_CELL },
      tabStops: [{ type: TabStopType.RIGHT, position }],
      children: maker.line(plain(`${left}\t${right}`), SIZE),
    }),
  ];
}

/**
 * 版记 at the foot of the type area of the page on which the paragraph that
 * follows it stands: 报, 送, 发, 抄送, then 印发机关 and date, as wide as the type
 * area (7.4). Each stands in a frame of its own: LibreOffice gives up a frame whose
 * paragraphs have different borders.
 */
export function imprintOf(
  imprint: PlanImprint,
  profile: LayoutProfile,
  maker: RunMaker,
): Paragraph[] {
  const border = imprint.rows.length === 0 ? { top: THICK, bottom: THICK } : { bottom: THICK };
  const printLine = printLineOf(imprint, profile, maker, border);
  const frames = rowFrames(imprint, printLine.length > 0, profile);
  const lists = imprint.rows.map((row, index) => listOf(row, maker, frames[index] ?? {}));
  return [...lists, ...printLine];
}

/** The frame whose foot is that of the type area. */
function footFrame(profile: LayoutProfile): Frame {
  return {
    ...FRAME,
    type: 'alignment',
    width: geometryOf(profile).width,
    height: 0,
    alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  };
}

/** Frames and borders of the rows, one upon the other, the last ending where the print line begins. */
function rowFrames(
  imprint: PlanImprint,
  hasPrintLine: boolean,
  profile: LayoutProfile,
): { frame: Frame; border: Border }[] {
  const { rows, isBare } = setImprint(imprint, profile);
  let foot = geometryOf(profile).sheet.height - mmToTwips(profile.margins.bottom);
  if (hasPrintLine) foot -= IMPRINT_PITCH + THICK_TWIPS;
  const frames: { frame: Frame; border: Border }[] = [];
  for (const [index, { lines }] of [...rows.entries()].reverse()) {
    const isLast = index === rows.length - 1;
    const below = isLast && !isBare ? (hasPrintLine ? THIN : THICK) : null;
    const hasTop = index === 0 && !isBare;
    const border: Border = {
      ...(hasTop ? { top: THICK } : {}),
      ...(below ? { bottom: below } : {}),
    };
    foot -= lines.length * IMPRINT_PITCH + (hasTop ? THICK_TWIPS : 0);
    if (below) foot -= below === THIN ? THIN_TWIPS : THICK_TWIPS;
    const frame = isLast && !hasPrintLine ? footFrame(profile) : absoluteFrame(foot, profile);
    frames.unshift({ frame, border });
  }
  return frames;
}

/** A frame whose top lies `y` twips below the sheet's top. */
function absoluteFrame(y: number, profile: LayoutProfile): Frame {
  return {
    ...FRAME,
    type: 'absolute',
    width: geometryOf(profile).width,
    height: 0,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    position: { x: 0, y },
  };
}
