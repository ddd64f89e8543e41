import { geometryOf, LINES_PER_PAGE, TEXT_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, pt, type Rule } from '../lapse';
import type { ParagraphLook, SectionLook } from '../look';
import type { Line, Paper } from '../paper';
import { isSurplus } from './flow';
import { sectionOf } from './indents';
import { withRightPage } from './page';
import { signatureForm } from './signature';

/** One character of 3号, twips. */
const CELL = TEXT_PT * 20;

/** Lines of running text, empty ones between them too; head, title and 版记 have room of their own. */
const GRID: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
  'addressees',
  'salutation',
  'attachment',
  'attendance',
  'signer',
  'date',
  'note',
  'annexLabel',
]);

const IMPRINT: ReadonlySet<Role> = new Set(['cc', 'dispatch', 'printLine']);

function gridLines({ lines }: Paper): Line[] {
  const last = lines.findLastIndex(({ count }) => count > 0);
  const first = lines.findIndex(({ role }) => role !== null && GRID.has(role));
  return lines.filter(({ role, count, look }, index) => {
    if (look.isFramed) return false;
    if (role !== null) return GRID.has(role);
    const section = lines[index + 1]?.look.section;
    const isInside = index > first && index < last && section === look.section;
    // What pushes 版记 to the foot of its page is as high as that takes.
    const next = lines.slice(index + 1).find((line) => line.count > 0)?.role;
    if (next && IMPRINT.has(next)) return false;
    // An empty line less than half a character high only keeps things apart: its pitch is nobody’s concern.
    return count === 0 && isInside && look.pitch > CELL / 2 && !isSurplus(lines, index);
  });
}

const RULES_OF_PITCH = { exact: '固定值', atLeast: '最小值', auto: '按字号' } as const;

/** Pitches that give so many lines on a side of a section. */
function linesOf(pitch: number, section: SectionLook): number {
  const { top, bottom } = section.margins;
  return Math.floor((section.height - top - bottom) / pitch);
}

/** How far an office may go to keep a signature on the page of its text (7.3.5.5), lines a side. */
const FITTING = 3;

/**
 * The pitch that the file goes by, if it gives 22 lines a side or one of the fitted pitches;
 * else that of the profile.
 */
function askedPitch(lines: readonly Line[], section: SectionLook, profile: LayoutProfile): number {
  const counts = new Map<number, number>();
  for (const { look } of lines) {
    if (look.pitchRule === 'exact') counts.set(look.pitch, (counts.get(look.pitch) ?? 0) + 1);
  }
  const own = counts.get(profile.linePitch) ?? 0;
  const [most = profile.linePitch, count = 0] =
    [...counts].sort(([, a], [, b]) => b - a).at(0) ?? [];
  if (count <= own) return profile.linePitch;
  const { linesPerPage, height } = geometryOf(profile);
  if (linesOf(most, section) === linesPerPage) return most;
  const isFitted = [1, -1, 2, -2, 3, -3]
    .filter((more) => Math.abs(more) <= FITTING)
    .some((more) => most === Math.floor(height / (linesPerPage + more)));
  return isFitted ? most : profile.linePitch;
}

function checkPitch(paper: Paper, profile: LayoutProfile): Lapse[] {
  const all = gridLines(paper);
  return paper.sections.flatMap((found) => {
    const section = withRightPage(found, profile);
    const lines = all.filter((line) => sectionOf(line, paper) === found);
    const asked = askedPitch(lines, section, profile);
    const usual = geometryOf(profile).linesPerPage;
    return lines
      .filter(
        ({ look }) =>
          !(look.pitchRule === 'exact'
            ? look.pitch === asked
            : isRight(look.pitch, section, usual)),
      )
      .map((line) =>
        lapseAt(line, paper, {
          found: `${RULES_OF_PITCH[line.look.pitchRule]}${pt(line.look.pitch)}`,
          expected: `每面${usual}行（如固定值${pt(asked)}）`,
          isOwn: usual !== LINES_PER_PAGE,
          mend: [{ on: 'paragraph', id: line.look.id, pitch: asked }],
        }),
      );
  });
}

/** A pitch by a grid of the program's own is right where it gives the lines. */
function isRight(pitch: number, section: SectionLook, lines: number): boolean {
  return linesOf(pitch, section) === lines;
}

/** Lines with room above them by their clause: a blank line is often made so. */
const ROOM_ABOVE: ReadonlySet<Role> = new Set([
  'addressees',
  'salutation',
  'attachment',
  'attendance',
  'signer',
  'date',
]);
/** What a person cannot see, twips. */
const UNSEEN = 10;

const isStampRoom = ({ before, after }: ParagraphLook, linePitch: number): boolean =>
  Math.abs(before - after) <= UNSEEN && before + after <= linePitch * 2.5;

/**
 * Lines with room above or below that is not asked for. A blank line may be made of room above, but
 * not a second one beside an empty paragraph that is there.
 */
export function wronglySpaced(paper: Paper, profile: LayoutProfile): ReadonlySet<Line> {
  const { lines } = paper;
  const { linePitch } = profile;
  const before = (line: Line): Line | undefined => lines[lines.indexOf(line) - 1];
  const form = signatureForm(paper, profile);
  const isDateNext = form === 'sealed' || form === 'unsealed';
  const mayHaveRoom = (line: Line): boolean => {
    const above = before(line);
    if (line.role === null || !ROOM_ABOVE.has(line.role) || above?.count === 0) return false;
    // The lines of one note follow each other (7.3.4), and the date its signature (7.3.5).
    if (line.role === 'attachment' && above?.role === 'attachment') return false;
    return !(line.role === 'date' && above?.role === 'signer' && isDateNext);
  };
  return new Set(
    gridLines(paper).filter((line) => {
      const { role, look } = line;
      // A signer's post stands at the middle of his stamp, which takes room above and below (7.3.5.3).
      if (role === 'signer' && isStampRoom(look, linePitch)) return false;
      if (look.after > UNSEEN) return true;
      if (look.before <= UNSEEN) return false;
      return !mayHaveRoom(line) || look.before > linePitch * 1.2;
    }),
  );
}

/** Lines of one title follow each other at its pitch: what stands between two of them is gone. */
function checkTitleSpace(paper: Paper): Lapse[] {
  return paper.lines.flatMap((line, at) => {
    const next = paper.lines[at + 1];
    if (line.role !== 'title' || next?.role !== 'title' || line.look.isFramed) return [];
    const { after } = line.look;
    const { before } = next.look;
    if (after <= UNSEEN && before <= UNSEEN) return [];
    return [
      lapseAt(next, paper, {
        found: `标题两行之间另空${pt(after + before)}`,
        expected: '标题各行之间不另空',
        mend: [
          { on: 'paragraph', id: line.look.id, after: 0 },
          { on: 'paragraph', id: next.look.id, before: 0 },
        ],
      }),
    ];
  });
}

function checkSpace(paper: Paper, profile: LayoutProfile): Lapse[] {
  const inText = [...wronglySpaced(paper, profile)].map((line) => {
    const { before, after, id } = line.look;
    const found = [
      ...(before > UNSEEN ? [`段前${pt(before)}`] : []),
      ...(after > UNSEEN ? [`段后${pt(after)}`] : []),
    ];
    return lapseAt(line, paper, {
      found: found.join('，'),
      expected: '段前、段后为0',
      mend: [{ on: 'paragraph', id, before: 0, after: 0 }],
    });
  });
  return [...inText, ...checkTitleSpace(paper)];
}

/** The title's line: its own height and 7/8 of one of 3号, in twips (3.2); `slack`: where the face has a say in it. */
const TITLE_PITCH = { least: 650, most: 760, slack: 60 } as const;

function checkTitlePitch(paper: Paper, profile: LayoutProfile): Lapse[] {
  const { titleLinePitch } = profile;
  const least = Math.min(TITLE_PITCH.least, titleLinePitch);
  const most = Math.max(TITLE_PITCH.most, titleLinePitch);
  return paper.lines
    .filter(({ role }) => role === 'title' || role === 'annexTitle' || role === 'issued')
    .filter(({ look }) => {
      const slack = look.pitchRule === 'exact' ? 0 : TITLE_PITCH.slack;
      return look.pitch < least - slack || look.pitch > most + slack;
    })
    .map((line) =>
      lapseAt(line, paper, {
        found: `${RULES_OF_PITCH[line.look.pitchRule]}${pt(line.look.pitch)}`,
        expected: `${pt(titleLinePitch)}（字高加三号字高的7/8）`,
        mend: [{ on: 'paragraph', id: line.look.id, pitch: titleLinePitch }],
      }),
    );
}

/** From line to line, and the room above and below. */
export const PITCH_RULES: readonly Rule[] = [
  { id: 'line-pitch', title: '行距', clause: '5.2.3', strength: '一般', check: checkPitch },
  {
    id: 'paragraph-space',
    title: '段前段后',
    clause: '5.2.3',
    strength: '一般',
    check: checkSpace,
  },
  { id: 'title-pitch', title: '标题行距', clause: '3.2', strength: '一般', check: checkTitlePitch },
];
