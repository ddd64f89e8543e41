import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TabStopType } from 'docx';
import { geometryOf, mmToTwips, RED_LINE_MM } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { headPlaces, type MarkRow, markRows, paddedRows, topRows } from '../layout/head-places';
import { type MarkHead, type NumberHead, type PlanHead, plain } from '../layout/print-plan';
import { exact, STYLE } from './styles';
import type { RunMaker } from './text';

/** Red of mark and line on screen; the standard asks for Y80 M80 in print (6.2). */
const RED = 'FF0000';
const POINT_TWIPS = 20;
/** Thickness of the red line in eighths of a point. */
const RED_LINE_SIZE = Math.round((mmToTwips(RED_LINE_MM) / POINT_TWIPS) * 8);

/** What stands above the title: a printed mark with its red line, or the lines above a pre-printed one. */
export function headOf(head: PlanHead, profile: LayoutProfile, maker: RunMaker): Paragraph[] {
  return head.kind === 'mark' ? markOf(head, profile, maker) : numberOf(head, profile, maker);
}

/** Mark, numbers, office and date; the last of them carries the red line as its lower border (10.3). */
function markOf(head: MarkHead, profile: LayoutProfile, maker: RunMaker): Paragraph[] {
  const { rows, toRule } = markRows(head, profile);
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    return new Paragraph({
      style: STYLE.flush,
      ...placeOf(row, profile),
      spacing: { ...exact(row.pitch), before: row.before },
      ...(isLast ? { border: { bottom: redLine(toRule) } } : {}),
      children: markRuns(row, maker),
    });
  });
}

function redLine(space: number) {
  return {
    style: BorderStyle.SINGLE,
    size: RED_LINE_SIZE,
    color: RED,
    space: Math.round(space / POINT_TWIPS),
  };
}

/** Insets by tabs: an indent would shorten the red line, which is as wide as the type area. */
function placeOf(row: MarkRow, profile: LayoutProfile): Partial<IParagraphOptions> {
  if (row.align === 'center') return { alignment: AlignmentType.CENTER };
  if (row.align === 'left') return { alignment: AlignmentType.LEFT };
  return { alignment: AlignmentType.LEFT, tabStops: sideTabs(profile) };
}

function sideTabs(profile: LayoutProfile) {
  const { width, cell } = geometryOf(profile);
  return [
    { type: TabStopType.LEFT, position: cell },
    { type: TabStopType.RIGHT, position: width - cell },
  ];
}

function markRuns({ role, align, runs, right, pt }: MarkRow, maker: RunMaker) {
  if (role === 'mark') {
    return maker.line(runs, { size: pt * 2, color: RED, characterSpacing: 0 });
  }
  switch (align) {
    case 'sides':
      return maker.line([...plain('\t'), ...runs, ...plain('\t'), ...right]);
    case 'right':
      return maker.line([...plain('\t\t'), ...runs]);
    default:
      return maker.line(runs);
  }
}

/**
 * Number and signatories above the pre-printed red line: the number centred, or in
 * an upward document one character from the left, beside the last 签发人 (7.2.5, 7.2.6).
 */
function numberOf(head: NumberHead, profile: LayoutProfile, maker: RunMaker): Paragraph[] {
  const places = headPlaces(head, profile);
  const paragraphs = topRows(head).map(
    (runs) => new Paragraph({ style: STYLE.flush, children: maker.line(runs) }),
  );
  const rows = head.signatories.length > 0 ? head.signatories : [[]];
  const padded = paddedRows(rows);
  const foot = mmToTwips(places.after);
  rows.forEach((names, index) => {
    const isLast = index === rows.length - 1;
    const spacing = {
      before: index === 0 ? mmToTwips(places.before) : 0,
      after: isLast && !head.line ? foot : 0,
    };
    const number = isLast ? head.number : '';
    // Wrapped names stand under the first one: the label's room is kept by four spaces.
    const label = index === 0 ? '签发人：' : '　　　　';
    const text = { number, label, names: padded[index] ?? '' };
    paragraphs.push(
      names.length === 0
        ? numberLine(number, spacing, maker)
        : signatoryLine(text, spacing, profile, maker),
    );
  });
  if (head.line) {
    const { office, date } = head.line;
    paragraphs.push(
      new Paragraph({
        style: STYLE.flush,
        alignment: AlignmentType.LEFT,
        spacing: { after: foot },
        tabStops: sideTabs(profile),
        children: maker.line(plain(`\t${office}\t${date}`)),
      }),
    );
  }
  return paragraphs;
}

interface NumberText {
  number: string;
  label: string;
  names: string;
}
interface Spacing {
  before: number;
  after: number;
}

/** The number alone, centred. */
function numberLine(number: string, spacing: Spacing, maker: RunMaker): Paragraph {
  return new Paragraph({
    style: STYLE.flush,
    alignment: AlignmentType.CENTER,
    spacing,
    children: maker.line(plain(number)),
  });
}

/** Names of who signs, at the right; beside the last of them the number, at the left. */
function signatoryLine(
  { number, label, names }: NumberText,
  spacing: Spacing,
  profile: LayoutProfile,
  maker: RunMaker,
): Paragraph {
  const { width, cell } = geometryOf(profile);
  return new Paragraph({
    style: STYLE.flush,
    alignment: AlignmentType.LEFT,
    spacing,
    indent: { left: cell, right: cell },
    tabStops: [{ type: TabStopType.RIGHT, position: width - cell }],
    children: maker.line([...plain(`${number}\t${label}`), ...plain(names, 'kai')]),
  });
}
