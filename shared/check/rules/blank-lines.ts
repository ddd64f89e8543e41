import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';

const FLOW: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

/** Lines that say something, each with the one before it and the height between them, in lines of its own pitch. */
interface Step {
  from: Line;
  to: Line;
  blanks: number;
  /** Empty paragraphs among it. */
  empty: Line[];
}

/** A page's end, a table, a frame or a drawing between two lines tells of no blank line. */
function stepsOf({ lines }: Paper): Step[] {
  const steps: Step[] = [];
  let from: Line | null = null;
  let between: Line[] = [];
  for (const line of lines) {
    if (line.count === 0) {
      between.push(line);
      continue;
    }
    const all: Line[] = from ? [from, ...between, line] : [];
    const isApart = all.some(
      ({ look }, index) =>
        look.isFramed ||
        look.hasDrawing ||
        (index > 0 && look.breakBefore) ||
        (index < all.length - 1 && look.breakAfter),
    );
    const isTable = from?.isBesideTable === true && line.isBesideTable;
    if (from && !isApart && !isTable && from.look.section === line.look.section) {
      const height =
        between.reduce((sum, { look }) => sum + look.before + look.pitch + look.after, 0) +
        from.look.after +
        line.look.before;
      steps.push({ from, to: line, blanks: height / line.look.pitch, empty: between });
    }
    from = line;
    between = [];
  }
  return steps;
}

/** What is seen as one blank line, lines. */
const ONE = { least: 0.5, most: 1.6 };

const found = (blanks: number): string =>
  blanks < ONE.least ? '没有空行' : `空${Math.round(blanks)}行`;

/** A blank line that is there and too low to be seen, as beside text that became larger, is given its height. */
function heightened({ blanks, empty: [first] }: Step, pitch: number): Lapse['mend'] {
  if (blanks >= ONE.least || first === undefined) return null;
  return [{ on: 'paragraph', id: first.look.id, pitch }];
}

/** Where the standard asks for one blank line: above 主送机关 (7.3.2), above the note of attachments (7.3.4). */
function checkOne(isMeant: (step: Step) => boolean, expected: string): Rule['check'] {
  return (paper, { linePitch }): Lapse[] =>
    stepsOf(paper)
      .filter((step) => isMeant(step) && (step.blanks < ONE.least || step.blanks > ONE.most))
      .map((step) =>
        lapseAt(step.to, paper, {
          found: found(step.blanks),
          expected,
          mend: heightened(step, linePitch),
        }),
      );
}

/** The text fills its pages line by line (5.2.3): nothing stands empty between its paragraphs. */
function checkBetween(paper: Paper): Lapse[] {
  const isFlow = ({ role, isBesideTable }: Line) =>
    role !== null && FLOW.has(role) && !isBesideTable;
  return stepsOf(paper)
    .filter(({ from, to, empty }) => empty.length > 0 && isFlow(from) && isFlow(to))
    .map(({ to, empty }) =>
      lapseAt(to, paper, {
        found: `前面空${empty.length}行`,
        expected: '正文各段之间不空行',
        mend: null,
      }),
    );
}

/** Blank lines that are asked for, and those that are too many. */
export const BLANK_RULES: readonly Rule[] = [
  {
    id: 'blank-above-addressees',
    title: '标题与主送机关之间',
    clause: '7.3.2',
    strength: '规定',
    check: checkOne(
      ({ from, to }) => from.role === 'title' && to.role === 'addressees',
      '标题下空一行',
    ),
  },
  {
    id: 'blank-above-attachments',
    title: '正文与附件说明之间',
    clause: '7.3.4',
    strength: '规定',
    check: checkOne(
      ({ from, to }) =>
        from.role !== null &&
        FLOW.has(from.role) &&
        to.role === 'attachment' &&
        !from.isBesideTable,
      '正文下空一行',
    ),
  },
  {
    id: 'blank-in-text',
    title: '正文中的空行',
    clause: '5.2.3',
    strength: '一般',
    check: checkBetween,
  },
];
