import type { LayoutProfile } from '../../gbt9704/profile';
import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { ParagraphLook } from '../look';
import type { Line, Paper } from '../paper';
import { FLOW } from './flow';
import { wronglySpaced } from './pitch';

const HEAD: ReadonlySet<Role> = new Set(['issueNumber', 'signatories']);

/** Lines that say something, each with the one before it and the height between them, in lines of its own pitch. */
export interface Step {
  from: Line;
  to: Line;
  blanks: number;
  /** Empty paragraphs among it. */
  empty: Line[];
  /** Room that the two lines themselves leave, twips. */
  room: number;
  /** A line is drawn below the upper one. */
  isRuled: boolean;
}

const hasLine = ({ top, bottom }: ParagraphLook): boolean => top.size > 0 || bottom.size > 0;

/** What stands empty below a line that is drawn between two others: the red one is counted from (7.3.1). */
function belowRule(between: readonly Line[]): Line[] {
  const at = between.findLastIndex(({ look }) => hasLine(look));
  if (at < 0) return [...between];
  const isBelow = (between[at]?.look.bottom.size ?? 0) > 0;
  return between.slice(isBelow ? at + 1 : at);
}

/**
 * A page's end, a table, a frame or a drawing between two lines tells of no blank line. Room that
 * is told as wrong by itself counts as the none that it will be.
 */
export function stepsOf(paper: Paper, profile: LayoutProfile): Step[] {
  const wrong = wronglySpaced(paper, profile);
  const steps: Step[] = [];
  let from: Line | null = null;
  let between: Line[] = [];
  for (const line of paper.lines) {
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
      const room =
        (wrong.has(from) ? 0 : from.look.after) + (wrong.has(line) ? 0 : line.look.before);
      const height = between.reduce(
        (sum, { look }) => sum + look.before + look.pitch + look.after,
        room,
      );
      const empty = belowRule(between);
      const isRuled = from.look.bottom.size > 0 || between.some(({ look }) => hasLine(look));
      steps.push({ from, to: line, blanks: height / line.look.pitch, empty, room, isRuled });
    }
    from = line;
    between = [];
  }
  return steps;
}

/** What is seen as one blank line, lines. */
export const ONE = { least: 0.5, most: 1.45 };
/** From so much on a blank line is missing, or there is one too many. */
const HALF = 0.45;
/** An empty paragraph lower than this is not seen as a line, twips. */
const LOW = 160;

export const found = (blanks: number): string =>
  blanks < ONE.least ? '没有空行' : `空${Math.round(blanks * 2) / 2}行`;

/** Blank lines as they are counted on paper: an empty paragraph is one whatever its pitch, a high one several. */
function counted({ empty, room }: Step, linePitch: number): number {
  const lines = empty
    .filter(({ look }) => look.pitch > LOW)
    .map(({ look }) =>
      Math.max(1, Math.round((look.pitch + look.before + look.after) / linePitch)),
    );
  return lines.reduce((sum, one) => sum + one, room / linePitch);
}

/** Missing blank lines are made of room above. */
function withRoom({ to, room }: Step, lacking: number, pitch: number): Lapse['mend'] {
  if (lacking <= 0) return null;
  const before = Math.round(Math.min(to.look.before, room) + lacking * pitch);
  return [{ on: 'paragraph', id: to.look.id, before }];
}

/** What is too much and made of room above or below, and not of empty lines, is taken from that room. */
function withLessRoom({ from, to }: Step, surplus: number, pitch: number): Lapse['mend'] {
  const less = Math.round(surplus * pitch);
  const { before, id } = to.look;
  if (less <= 0) return null;
  if (before >= less) return [{ on: 'paragraph', id, before: before - less }];
  const { after } = from.look;
  return after >= less ? [{ on: 'paragraph', id: from.look.id, after: after - less }] : null;
}

/** An empty line that is there and too low to be seen gets the height of a line, as beside text that became larger. */
export function heightened(step: Step, pitch: number): Lapse['mend'] {
  if (step.blanks >= ONE.least) return null;
  const [first] = step.empty;
  return first ? [{ on: 'paragraph', id: first.look.id, pitch }] : withRoom(step, 1, pitch);
}

/** Where the standard asks for one blank line: above 主送机关 (7.3.2), above the note of attachments (7.3.4). */
function checkOne(isMeant: (step: Step) => boolean, expected: string): Rule['check'] {
  return (paper, profile): Lapse[] =>
    stepsOf(paper, profile)
      .filter((step) => isMeant(step) && (step.blanks < ONE.least || step.blanks > ONE.most))
      .map((step) =>
        lapseAt(step.to, paper, {
          found: found(step.blanks),
          expected,
          mend:
            step.blanks > ONE.most
              ? withLessRoom(step, step.blanks - 1, step.to.look.pitch)
              : heightened(step, profile.linePitch),
        }),
      );
}

/** Where it asks for another number of them. */
function checkCount(
  isMeant: (step: Step, paper: Paper) => boolean,
  asked: number,
  expected: string,
): Rule['check'] {
  return (paper, profile): Lapse[] =>
    stepsOf(paper, profile)
      .filter((step) => isMeant(step, paper))
      .map((step) => ({ step, blanks: counted(step, profile.linePitch) }))
      .filter(({ blanks }) => Math.abs(blanks - asked) >= HALF)
      .map(({ step, blanks }) =>
        lapseAt(step.to, paper, {
          found: found(blanks),
          expected,
          mend:
            blanks > asked
              ? withLessRoom(step, blanks - asked, profile.linePitch)
              : withRoom(step, Math.round(asked - blanks), profile.linePitch),
        }),
      );
}

/** The text fills its pages line by line (5.2.3): nothing stands empty between its paragraphs. */
function checkBetween(paper: Paper, profile: LayoutProfile): Lapse[] {
  const isFlow = ({ role, isBesideTable }: Line) =>
    role !== null && FLOW.has(role) && !isBesideTable;
  return stepsOf(paper, profile)
    .filter(({ from, to, empty }) => empty.length > 0 && isFlow(from) && isFlow(to))
    .map(({ to, empty }) =>
      lapseAt(to, paper, {
        found: `前面空${empty.length}行`,
        expected: '正文各段之间不空行',
        mend: null,
      }),
    );
}

const isFlowLine = ({ role }: Line): boolean => role !== null && FLOW.has(role);
/** Marks of papers that set their number as they like (10.3). */
const OWN_FORM = /(?:纪要|简报|专报|快报|信息|动态)$/;
/** A name above a number that is no printed mark, as that of a file's cover, has no place of its own. */
const isPrintedMark = ({ role, look, text }: Line): boolean =>
  role === 'mark' &&
  !OWN_FORM.test(text.trim()) &&
  look.runs.some(({ color }) => color !== 'auto' && !/^0{6}$/.test(color));

/** A number above a title that has neither mark nor line is no head of the standard's. */
const hasMark = ({ lines }: Paper): boolean => lines.some(({ role }) => role === 'mark');

/** Blank lines that are asked for, and those that are too many. */
export const BLANK_RULES: readonly Rule[] = [
  {
    id: 'blank-above-number',
    title: '发文机关标志与发文字号之间',
    clause: '7.2.5',
    strength: '规定',
    check: checkCount(
      ({ from, to }, { document }) =>
        isPrintedMark(from) && to.role === 'issueNumber' && document.format === 'general',
      2,
      '发文机关标志下空二行',
    ),
  },
  {
    id: 'blank-above-title',
    title: '分隔线与标题之间',
    clause: '7.3.1',
    strength: '规定',
    check: checkCount(
      ({ from, to, isRuled }, paper) =>
        from.role !== null &&
        HEAD.has(from.role) &&
        to.role === 'title' &&
        (isRuled || hasMark(paper)),
      2,
      '红色分隔线下空二行',
    ),
  },
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
    id: 'blank-below-addressees',
    title: '主送机关与正文之间',
    clause: '7.3.3',
    strength: '规定',
    check: checkCount(
      ({ from, to }) => from.role === 'addressees' && isFlowLine(to),
      0,
      '正文编排于主送机关下一行',
    ),
  },
  {
    id: 'blank-above-attachments',
    title: '正文与附件说明之间',
    clause: '7.3.4',
    strength: '规定',
    check: checkOne(
      ({ from, to }) => isFlowLine(from) && to.role === 'attachment' && !from.isBesideTable,
      '正文下空一行',
    ),
  },
  {
    id: 'blank-above-note',
    title: '成文日期与附注之间',
    clause: '7.3.6',
    strength: '规定',
    check: checkCount(
      ({ from, to }) => from.role === 'date' && to.role === 'note',
      0,
      '附注编排于成文日期下一行',
    ),
  },
  {
    id: 'blank-above-annex-title',
    title: '附件标识与附件标题之间',
    clause: '7.3.7',
    strength: '规定',
    check: checkCount(
      ({ from, to }) => from.role === 'annexLabel' && to.role === 'annexTitle',
      1,
      '附件标识在第一行，附件标题在第三行',
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
