import type { Paragraph } from 'docx';
import type { LayoutProfile } from '../gbt9704/profile';
import type { PlanImprint } from '../layout/print-plan';
import { gap } from './gap';
import { listOf, printLineOf, THICK, THIN } from './imprint';
import { exact } from './styles';
import type { RunMaker } from './text';

/**
 * 版记 of several pages, which no frame can hold: its lists stand in the row of the text, only its
 * last line in a frame at the foot of the last page (7.4). What stands above and below the lists
 * has the thick lines: a list would have its own at the head of each page, and no wider than itself.
 * `above`: room above it, `pitch`: from line to line, twips.
 */
export function longImprintOf(
  imprint: PlanImprint,
  profile: LayoutProfile,
  maker: RunMaker,
  { above, pitch, breakBefore }: { above: number; pitch: number; breakBefore: boolean },
): Paragraph[] {
  const isLined = !imprint.isBare;
  const printLine = printLineOf(imprint, profile, maker, { top: THIN, bottom: THICK });
  const isClosed = isLined && printLine.length === 0;
  return [
    gap(above, { breakBefore, ...(isLined ? { border: { bottom: THICK } } : {}) }),
    ...imprint.rows.map((row) => listOf(row, maker, { spacing: exact(pitch) })),
    ...printLine,
    gap(0, isClosed ? { border: { top: THICK } } : {}),
  ];
}
