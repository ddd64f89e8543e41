import { chapterDepth } from '../../document/regulation';
import { TEXT_PT } from '../../gbt9704/numbers';
import { textWidth } from '../../layout/measure';
import type { Role } from '../../structure/roles';
import { DATE_ONLY, isOrganName } from '../../structure/vocabulary';
import { isRed } from '../colours';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Align } from '../look';
import { isLetterLike, type Line, type Paper } from '../paper';
import { CELL, cellsOf, FIRST, sectionOf, twipsOf } from './indents';

export const CENTERED: ReadonlySet<Role> = new Set([
  'title',
  'annexTitle',
  'issued',
  'mark',
  'issueNumber',
]);

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
  if (chapterDepth(line.text) !== null && look.align !== 'both' && look.align !== 'left') {
    if (look.align === 'center') return null;
    const indent = { left: 0, right: 0, first: 0 };
    const mend = { on: 'paragraph' as const, id: look.id, align: 'center' as const, indent };
    return lapseAt(line, paper, { found: ALIGNS[look.align], expected: '居中', mend: [mend] });
  }
  if (!FIRST[role] || look.align === 'both') return null;
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

export function checkAlign(isMeant: (role: Role) => boolean): Rule['check'] {
  return (paper) => alignLapses(paper, isMeant);
}

/** Below the mark in the middle; a letter has it at the right (10.1), an upward paper beside 签发人 (7.2.6). */
export function checkNumberAlign(paper: Paper): Lapse[] {
  if (isLetterLike(paper) || paper.document.head.signatories.length > 0) return [];
  // Where the red line is that of its paragraph, it tells of indents, for both (7.2.7).
  const isRuled = ({ look }: Line) =>
    look.align === 'center' && look.bottom.size > 0 && isRed(look.bottom.color);
  const ruled = new Set(paper.lines.filter(isRuled).map(({ look }) => look.id));
  return alignLapses(paper, (role) => role === 'issueNumber').filter(({ mend }) =>
    (mend ?? []).every((one) => one.on !== 'paragraph' || !ruled.has(one.id)),
  );
}
