import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { geometryOf, mmToTwips, RED_LINE_MM } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import {
  headPlaces,
  type MarkRow,
  type MarkRows,
  markRows,
  paddedRows,
  topRows,
} from '../layout/head-places';
import {
  type MarkHead,
  type NumberHead,
  type PlanHead,
  plain,
  sliceRuns,
} from '../layout/print-plan';
import { letterOf } from './letter-head';
import { NO_BORDERS } from './no-borders';
import { exact, LOWEST_PITCH, RED, STYLE, UNSPACED } from './styles';
import type { RunMaker } from './text';

const POINT_TWIPS = 20;
/** Thickness of the red line in eighths of a point. */
const RED_LINE_SIZE = Math.round((mmToTwips(RED_LINE_MM) / POINT_TWIPS) * 8);

type Made = Paragraph | Table;

/** What stands above the title: mark and red line or their room, or the lines above a pre-printed head. */
export function headOf(head: PlanHead, profile: LayoutProfile, maker: RunMaker): Made[] {
  switch (head.kind) {
    case 'mark':
      return markOf(head, profile, maker);
    case 'letter':
      return letterOf(head, profile, maker);
    case 'number':
      return numberOf(head, profile, maker);
  }
}

/** Mark, numbers, office and date; the last of them carries the red line as its lower border (10.3). */
function markOf(head: MarkHead, profile: LayoutProfile, maker: RunMaker): Made[] {
  const all = markRows(head, profile);
  const { rows, toRule } = all;
  const isBeside = all.joint?.beside != null && head.isInked;
  const paragraphs = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const isShown = row.role !== 'mark' || head.isInked;
    return new Paragraph({
      style: STYLE.flush,
      ...placeOf(row, profile),
      spacing: {
        ...exact(row.pitch),
        before: row.before,
        // Pre-printed paper has the line: its room alone is left.
        ...(isLast && !head.isInked ? { after: roomOf(toRule) } : {}),
      },
      ...(isLast && head.isInked ? { border: { bottom: redLine(toRule) } } : {}),
      children: isShown ? markRuns(row, maker) : [],
    });
  });
  if (!isBeside) return paragraphs;
  const from = rows.findIndex(({ role }) => role === 'mark');
  const to = from + head.mark.length;
  const below = paragraphs.slice(to);
  // A table bears no line: where nothing stands below it, a very low paragraph does.
  if (below.length === 0) {
    below.push(
      new Paragraph({
        style: STYLE.flush,
        spacing: exact(LOWEST_PITCH),
        border: { bottom: redLine(toRule - LOWEST_PITCH) },
      }),
    );
  }
  return [...paragraphs.slice(0, from), ...stackOf(head, all, maker), ...below];
}

/** Room that keeps a word from a new line where a renderer measures it a little wider. */
const SLACK = 20;

/** Several organs and 文件 at the middle of their height: a table, because all programs centre a joined cell alike. */
function stackOf(head: MarkHead, { rows, joint }: MarkRows, maker: RunMaker): Made[] {
  const marks = rows.filter(({ role }) => role === 'mark');
  const [first] = marks;
  if (!first || !joint?.beside) return [];
  const { pt, pitch, before } = first;
  const { left, width } = joint;
  const names = width + SLACK;
  const others = Math.round(joint.beside.left - left - width + joint.beside.width) + SLACK;
  const red = { size: pt * 2, color: RED, characterSpacing: UNSPACED };
  const cell = (size: number, rowSpan: number, paragraph: Paragraph) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      ...(rowSpan > 1 ? { rowSpan } : {}),
      verticalAlign: VerticalAlign.CENTER,
      children: [paragraph],
    });
  const line = (alignment: 'left' | 'right', children: TextRun[]) =>
    new Paragraph({
      style: STYLE.flush,
      alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
      spacing: exact(pitch),
      children,
    });
  const beside = line('right', maker.line(plain(head.joint?.beside ?? '', 'title'), red));
  const room = new Paragraph({ style: STYLE.flush, spacing: exact(before) });
  const table = new Table({
    rows: marks.map(
      (row, index) =>
        new TableRow({
          height: { value: pitch, rule: HeightRule.ATLEAST },
          children: [
            cell(names, 1, line('left', markRuns(row, maker))),
            ...(index === 0 ? [cell(others, marks.length, beside)] : []),
          ],
        }),
    ),
    width: { size: names + others, type: WidthType.DXA },
    columnWidths: [names, others],
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
  });
  return [room, table];
}

/** The room of the red line with what is above it, where the line itself is on the paper already. */
function roomOf(space: number): number {
  return Math.round(space / POINT_TWIPS) * POINT_TWIPS + (RED_LINE_SIZE / 8) * POINT_TWIPS;
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
  if (row.spread) return { alignment: AlignmentType.LEFT, indent: { left: row.spread.left } };
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

function markRuns({ role, align, runs, right, pt, spread }: MarkRow, maker: RunMaker) {
  if (role === 'mark') {
    const red = { size: pt * 2, color: RED, characterSpacing: UNSPACED };
    const text = runs.map((run) => run.text).join('');
    if (!spread?.spacing) return maker.line(runs, red);
    // Nothing is added behind the last character.
    const last = [...text].at(-1) ?? '';
    return [
      ...maker.line(sliceRuns(runs, 0, text.length - last.length), {
        ...red,
        characterSpacing: spread.spacing,
      }),
      ...maker.line(sliceRuns(runs, text.length - last.length, text.length), red),
    ];
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
