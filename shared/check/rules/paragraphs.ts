import { chapterDepth } from '../../document/regulation';
import { INDENT_CELLS, TEXT_PT } from '../../gbt9704/numbers';
import { textWidth } from '../../layout/measure';
import type { Role } from '../../structure/roles';
import { DATE_ONLY, isOrganName } from '../../structure/vocabulary';
import { isRed } from '../colours';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Align, Indent, SectionLook } from '../look';
import { isLetterLike, type Line, type Paper } from '../paper';

/** One character of 3号, twips. */
const CELL = TEXT_PT * 20;
/** What a ruler tells of an indent, characters. */
const INDENT_TOLERANCE = 0.35;

/** Indent of the first line, characters; what is not named here is looked at elsewhere, or left open. */
const FIRST: Readonly<Partial<Record<Role, { cells: number; clause: string }>>> = {
  paragraph: { cells: INDENT_CELLS, clause: '7.3.3' },
  heading1: { cells: INDENT_CELLS, clause: '7.3.3' },
  heading2: { cells: INDENT_CELLS, clause: '7.3.3' },
  heading3: { cells: INDENT_CELLS, clause: '7.3.3' },
  heading4: { cells: INDENT_CELLS, clause: '7.3.3' },
  annexBody: { cells: INDENT_CELLS, clause: '7.3.7' },
  note: { cells: INDENT_CELLS, clause: '7.3.6' },
  addressees: { cells: 0, clause: '7.3.2' },
  salutation: { cells: 0, clause: '7.3.2' },
  annexLabel: { cells: 0, clause: '7.3.7' },
  copyNumber: { cells: 0, clause: '7.2.1' },
  urgency: { cells: 0, clause: '7.2.3' },
};

const CENTERED: ReadonlySet<Role> = new Set([
  'title',
  'annexTitle',
  'issued',
  'mark',
  'issueNumber',
]);

export function sectionOf({ look }: Line, { file }: Paper): SectionLook | undefined {
  return file.sections[look.section];
}

/** Twips of an indent, for a paragraph of this size. */
export function twipsOf(indent: Indent, cell = CELL): number {
  return 'twips' in indent ? indent.twips : indent.cells * cell;
}

/** Size of the first characters that show, points. */
function sizeOf({ look }: Line): number {
  return look.runs.find(({ text }) => text.trim() !== '')?.size ?? TEXT_PT;
}

/** An indent in characters, by the size that is asked for or by that of the paragraph: whichever is nearer to `asked`. */
function cellsOf(indent: Indent, line: Line, asked: number): number {
  if ('cells' in indent) return indent.cells;
  const both = [CELL, sizeOf(line) * 20].map((cell) => indent.twips / cell);
  return both.reduce((a, b) => (Math.abs(a - asked) <= Math.abs(b - asked) ? a : b));
}

/** Blanks at the beginning that people type for an indent, characters. */
export function typedBlanks(text: string): number {
  const blanks = /^[ \u3000\u2002\u2003]*/.exec(text)?.[0] ?? '';
  return [...blanks].reduce((sum, one) => sum + (one === ' ' || one === '\u2002' ? 0.5 : 1), 0);
}

const isNear = (cells: number, asked: number): boolean =>
  Math.abs(cells - asked) <= INDENT_TOLERANCE;

function indentName(left: number, right: number, first: number): string {
  const parts = [
    first < 0 ? `悬挂缩进${cellsName(-first)}` : `首行缩进${cellsName(first)}`,
    ...(Math.abs(left) > INDENT_TOLERANCE ? [`左缩进${cellsName(left)}`] : []),
    ...(Math.abs(right) > INDENT_TOLERANCE ? [`右缩进${cellsName(right)}`] : []),
  ];
  return parts.join('，');
}

function indentLapse(line: Line, paper: Paper): Lapse | null {
  const asked = line.role === null ? undefined : FIRST[line.role];
  // An indent shows only in lines that begin at the margin.
  if (!asked || line.look.isFramed || line.isBesideTable || !isFlow(line.look.align)) return null;
  const { look } = line;
  const typed = typedBlanks(line.text);
  const [left, right] = [cellsOf(look.left, line, 0), cellsOf(look.right, line, 0)];
  const first = cellsOf(look.first, line, asked.cells - typed) + typed;
  if (isNear(left, 0) && isNear(right, 0) && isNear(first, asked.cells)) return null;
  const rest = Math.max(0, asked.cells - typed);
  return lapseAt(line, paper, {
    found: indentName(left, right, first),
    expected: asked.cells === 0 ? '顶格' : `首行缩进${cellsName(asked.cells)}，回行顶格`,
    mend:
      typed > asked.cells
        ? null
        : [
            {
              on: 'paragraph',
              id: look.id,
              indent: { left: 0, right: 0, first: rest * CELL, firstCells: rest },
            },
          ],
  });
}

const isFlow = (align: Align): boolean => align !== 'center' && align !== 'right';

function checkIndent(isMeant: (role: Role) => boolean): Rule['check'] {
  return (paper) =>
    paper.lines.flatMap((line) =>
      line.role !== null && isMeant(line.role) ? (indentLapse(line, paper) ?? []) : [],
    );
}

const ALIGNS: Readonly<Record<Align, string>> = {
  both: '两端对齐',
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  distribute: '分散对齐',
};

/** Width of the text of a line's section, twips. */
function roomOf(line: Line, paper: Paper): number {
  const section = sectionOf(line, paper);
  return section ? section.width - section.margins.left - section.margins.right : 0;
}

/** Indents that people do not see, characters. */
const ASIDE_TOLERANCE = 0.7;

/** What is centred stands in the middle of the type area only without indents. */
function aside(line: Line, paper: Paper): Lapse | null {
  const { look } = line;
  const [left, right, first] = [look.left, look.right, look.first].map((one) =>
    cellsOf(one, line, 0),
  ) as [number, number, number];
  const shift = (left + first - right) / 2;
  if (Math.abs(shift) < ASIDE_TOLERANCE) return null;
  const indent = { left: 0, right: 0, first: 0 };
  return lapseAt(line, paper, {
    found: `居中，偏${shift > 0 ? '右' : '左'}${cellsName(Math.abs(shift))}`,
    expected: '居中，不缩进',
    mend: [{ on: 'paragraph', id: look.id, indent }],
  });
}

/** Whether a line that is set from the left stands in the middle of the type area all the same. */
function isInMiddle({ look, text }: Line, paper: Paper): boolean {
  const section = paper.file.sections[look.section];
  if (look.align === 'center' || look.align === 'right' || !section) return false;
  const width = look.runs.reduce(
    (sum, run) => sum + textWidth(run.text, run.size, run.spacing) * run.scale,
    0,
  );
  const cell = (look.runs[0]?.size ?? TEXT_PT) * 20;
  const left = twipsOf(look.left, cell) + twipsOf(look.first, cell);
  const room = section.width - section.margins.left - section.margins.right;
  return text !== '' && Math.abs(left + width / 2 - room / 2) < CELL;
}

/** A name or a date at the right that more text follows: a signature all the same, whose place is a person's to judge. */
function isSignedAside({ look, text, role }: Line): boolean {
  const said = text.trim();
  return (
    look.align === 'right' && role === 'paragraph' && (isOrganName(said) || DATE_ONLY.test(said))
  );
}

function alignLapse(line: Line, paper: Paper): Lapse | null {
  const { look, role } = line;
  if (role === null || look.isFramed) return null;
  if (CENTERED.has(role)) {
    if (look.align === 'center') return aside(line, paper);
    // Many a mark is stretched over the width of the line, or between indents.
    if (role === 'mark' && (look.align === 'distribute' || isInMiddle(line, paper))) return null;
    const indent = { left: 0, right: 0, first: 0 };
    const mend = { on: 'paragraph' as const, id: look.id, align: 'center' as const, indent };
    return lapseAt(line, paper, { found: ALIGNS[look.align], expected: '居中', mend: [mend] });
  }
  // 第一章　总则 is centred by the habit of regulations.
  if (look.align === 'center' && chapterDepth(line.text) !== null) return null;
  if (!FIRST[role] || look.align === 'both' || look.align === 'distribute') return null;
  // Text that is not stretched fills the type area only where it does not wrap (5.2.3).
  const wraps = textWidth(line.text, TEXT_PT, 0) > roomOf(line, paper);
  if (look.align === 'left' && !wraps) return null;
  if (isSignedAside(line)) return null;
  const mend = { on: 'paragraph' as const, id: look.id, align: 'both' as const };
  return lapseAt(line, paper, {
    found: ALIGNS[look.align],
    expected: role === 'copyNumber' || role === 'urgency' ? '居左顶格' : '两端对齐',
    mend: [mend],
  });
}

function alignLapses(paper: Paper, isMeant: (role: Role) => boolean): Lapse[] {
  return paper.lines.flatMap((line) =>
    line.role !== null && isMeant(line.role) ? (alignLapse(line, paper) ?? []) : [],
  );
}

function checkAlign(isMeant: (role: Role) => boolean): Rule['check'] {
  return (paper) => alignLapses(paper, isMeant);
}

/** Below the mark in the middle; a letter has it at the right (10.1), an upward paper beside 签发人 (7.2.6). */
function checkNumberAlign(paper: Paper): Lapse[] {
  if (isLetterLike(paper) || paper.document.head.signatories.length > 0) return [];
  // Where the red line is that of its paragraph, it tells of indents, for both (7.2.7).
  const isRuled = ({ look }: Line) =>
    look.align === 'center' && look.bottom.size > 0 && isRed(look.bottom.color);
  const ruled = new Set(paper.lines.filter(isRuled).map(({ look }) => look.id));
  return alignLapses(paper, (role) => role === 'issueNumber').filter(({ mend }) =>
    (mend ?? []).every((one) => one.on !== 'paragraph' || !ruled.has(one.id)),
  );
}

const TEXT_ROLES: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
  'note',
]);
const isText = (role: Role): boolean => TEXT_ROLES.has(role);
const isFlush = (role: Role): boolean => role === 'addressees' || role === 'salutation';
const isHeadRow = (role: Role): boolean => role === 'copyNumber' || role === 'urgency';
const isAnnexLabel = (role: Role): boolean => role === 'annexLabel';

/** Indents and alignment of lines. */
export const PARAGRAPH_RULES: readonly Rule[] = [
  {
    id: 'text-indent',
    title: '首行缩进',
    clause: '7.3.3',
    strength: '规定',
    check: checkIndent(isText),
  },
  {
    id: 'addressee-indent',
    title: '主送机关、称呼顶格',
    clause: '7.3.2',
    strength: '规定',
    check: checkIndent(isFlush),
  },
  {
    id: 'annex-label-indent',
    title: '附件标识顶格',
    clause: '7.3.7',
    strength: '规定',
    check: checkIndent(isAnnexLabel),
  },
  {
    id: 'head-row-indent',
    title: '份号、紧急程度顶格',
    clause: '7.2.1',
    strength: '一般',
    check: checkIndent(isHeadRow),
  },
  {
    id: 'head-row-align',
    title: '份号、紧急程度居左',
    clause: '7.2.1',
    strength: '一般',
    check: checkAlign(isHeadRow),
  },
  {
    id: 'title-align',
    title: '标题居中',
    clause: '7.3.1',
    strength: '规定',
    check: checkAlign((role) => CENTERED.has(role) && role !== 'mark' && role !== 'issueNumber'),
  },
  {
    id: 'mark-align',
    title: '发文机关标志居中',
    clause: '7.2.4',
    strength: '规定',
    check: checkAlign((role) => role === 'mark'),
  },
  {
    id: 'number-align',
    title: '发文字号居中',
    clause: '7.2.5',
    strength: '规定',
    check: checkNumberAlign,
  },
  {
    id: 'text-align',
    title: '正文对齐',
    clause: '5.2.3',
    strength: '一般',
    check: checkAlign(isText),
  },
  {
    id: 'addressee-align',
    title: '主送机关、称呼对齐',
    clause: '7.3.2',
    strength: '规定',
    check: checkAlign((role) => isFlush(role) || isAnnexLabel(role)),
  },
];
