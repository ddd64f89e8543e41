import { CELLS_PER_LINE, geometryOf, TEXT_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { RunLook } from '../look';
import type { Paper } from '../paper';
import { sectionOf } from './indents';
import { withRightPage } from './page';

/** Roles whose lines are filled with characters. */
const FILLED: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
  'addressees',
  'salutation',
]);
const HANZI = /\p{Script=Han}/u;

/** Width of one hanzi, twips. */
function cellOf({ size, scale, spacing }: RunLook): number {
  return size * 20 * scale + spacing;
}

/** Characters on a line: judged where the size is right, and by the page that is asked for: what follows from those is said there. */
function checkCells(paper: Paper, profile: LayoutProfile): Lapse[] {
  const { cell, cellsPerLine } = geometryOf(profile);
  const isOwn = cellsPerLine !== CELLS_PER_LINE;
  return paper.lines.flatMap((line) => {
    const found = sectionOf(line, paper);
    if (!found || found.width > found.height || found.columns > 1) return [];
    if (line.role === null || !FILLED.has(line.role)) return [];
    const section = withRightPage(found, profile);
    const width = section.width - section.margins.left - section.margins.right;
    const fits = (run: RunLook) => Math.floor(width / cellOf(run));
    const wrong = [...line.look.runs.entries()].filter(
      ([, run]) =>
        run.size === TEXT_PT &&
        HANZI.test(run.text) &&
        Math.abs(cellOf(run) - cell) > 1 &&
        fits(run) !== cellsPerLine,
    );
    const [first] = wrong;
    if (!first) return [];
    return [
      lapseAt(line, paper, {
        found: `每行${fits(first[1])}字`,
        expected: `每行${cellsPerLine}字`,
        isOwn,
        mend: wrong.map(([run, { text }]) => ({
          on: 'run',
          id: line.look.id,
          run,
          start: 0,
          end: text.length,
          spacing: profile.characterSpacing,
          scale: 1,
        })),
      }),
    ];
  });
}

/** How many characters fill a line. */
export const GRID_RULES: readonly Rule[] = [
  { id: 'cells-per-line', title: '每行字数', clause: '5.2.3', strength: '一般', check: checkCells },
];
