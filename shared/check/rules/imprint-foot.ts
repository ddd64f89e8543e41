import { mmToTwips } from '../../gbt9704/numbers';
import { type Lapse, lapseAt, mm, type Rule } from '../lapse';
import type { ParagraphLook, SectionLook } from '../look';
import { estimatedPlaces, lineCount } from '../pages';
import type { Line, Paper } from '../paper';
import { sectionOf } from './indents';

/** What a ruler tells, twips. */
const TOLERANCE = mmToTwips(1);
/** Lines by which an estimate of a page may be wrong. */
const SURE_LINES = 6;

const IMPRINT: ReadonlySet<string> = new Set(['cc', 'dispatch', 'printLine']);
const EXPECTED = '末条分隔线与最后一面的版心下边缘重合';

/** How far the foot of a frame lies above that of the type area; null where it moves with the text. */
function aboveFoot(look: ParagraphLook, section: SectionLook): number | null {
  const { stands, pitch } = look;
  if (stands === undefined) return null;
  const { top, bottom, left, right } = section.margins;
  const foot = section.height - bottom;
  const [from, to] = stands.from === 'text' ? [top, foot] : [0, section.height];
  const height = lineCount(look, section.width - left - right) * pitch;
  const [above, below] = [from + height, (from + to + height) / 2];
  const ends = { head: above, middle: below, foot: to };
  return foot - (typeof stands.at === 'number' ? above + stands.at : ends[stands.at]);
}

/** Room below a 版记 in the row of the text, where an estimate can tell it; null where it cannot. */
function roomBelow(paper: Paper, first: Line, last: Line): number | null {
  const { blocks } = paper.file;
  const isText = blocks.every((one) => one.kind === 'paragraph' && !one.paragraph.hasDrawing);
  const places = estimatedPlaces(paper.file);
  const [begin, end] = [places.get(first.look.id), places.get(last.look.id)];
  if (!isText || !begin || !end || begin.page !== end.page) return null;
  const sure = SURE_LINES * last.look.pitch;
  // A page that begins with 版记 may be one that only the estimate turned to.
  return begin.above > sure && end.below > sure ? end.below : null;
}

/** 版记 stands at the foot of its page (7.4.1). */
function checkFoot(paper: Paper): Lapse[] {
  const imprint = paper.lines.filter(({ role }) => role !== null && IMPRINT.has(role));
  const [first, last] = [imprint.at(0), imprint.at(-1)];
  const section = last && sectionOf(last, paper);
  if (!first || !last || !section) return [];
  const isFramed = last.look.isFramed;
  const off = isFramed ? aboveFoot(last.look, section) : roomBelow(paper, first, last);
  if (off === null || (isFramed && Math.abs(off) <= TOLERANCE)) return [];
  const found = off < 0 ? `版记超出版心下边缘${mm(-off)}` : `版记在版心下边缘之上约${mm(off)}`;
  return [lapseAt(last, paper, { found, expected: EXPECTED, mend: null })];
}

/** Where 版记 stands. */
export const IMPRINT_FOOT_RULES: readonly Rule[] = [
  {
    id: 'imprint-foot',
    title: '版记的位置',
    clause: '7.4.1',
    strength: '规定',
    check: checkFoot,
  },
];
