import { chapterDepth } from '../../document/regulation';
import { INDENT_CELLS, TEXT_PT } from '../../gbt9704/numbers';
import type { Role } from '../../structure/roles';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Align, Indent, SectionLook } from '../look';
import type { Line, Paper } from '../paper';

/** One character of 3号, twips. */
export const CELL = TEXT_PT * 20;
/** What a ruler tells of an indent, characters. */
const INDENT_TOLERANCE = 0.35;

/** Indent of the first line, characters; what is not named here is looked at elsewhere, or left open. */
export const FIRST: Readonly<Partial<Record<Role, { cells: number; clause: string }>>> = {
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
export function cellsOf(indent: Indent, line: Line, asked: number): number {
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
  const { look } = line;
  if (!asked || look.isFramed || !isFlow(look.align)) return null;
  if (line.isBesideTable && !isSentence(line)) return null;
  // Spread over the line, a chapter's name is told as that.
  if (look.align === 'distribute' && chapterDepth(line.text) !== null) return null;
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

/** What belongs to a table, whatever its indent: its notes, its day, its unit. */
const OF_TABLE =
  /^[\s\u3000]*(?:[（(]|[注备附]|说明|单位|截至|截止|统计|填|制表|[数资]据?来源|本表|此表|以上|表[一二三四五六七八九十\d])/;
/** Characters of a line. */
const LINE = 28;

/** A sentence of more than a line beside a table is text, and no heading or note of the table's. */
function isSentence({ text, role }: Line): boolean {
  const isText = role === 'paragraph' || role === 'annexBody';
  return (
    isText && /[。：]$/.test(text.trimEnd()) && [...text].length > LINE && !OF_TABLE.test(text)
  );
}

const isFlow = (align: Align): boolean => align !== 'center' && align !== 'right';

export function checkIndent(isMeant: (role: Role) => boolean): Rule['check'] {
  return (paper) =>
    paper.lines.flatMap((line) =>
      line.role !== null && isMeant(line.role) ? (indentLapse(line, paper) ?? []) : [],
    );
}
