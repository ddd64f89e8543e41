import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Paper } from '../paper';

/** Blank lines within a paragraph, which line breaks leave at its ends or between its words. */
function checkBreaks(paper: Paper): Lapse[] {
  return paper.lines.flatMap((line) => {
    const { count, text, look } = line;
    if (count === 0 || look.isFramed || look.hasDrawing || !text.includes('\n')) return [];
    const empty = text.split('\n').filter((part) => part.trim() === '').length;
    if (empty === 0) return [];
    return [
      lapseAt(line, paper, {
        found: `段落中有换行符空出的${empty}行`,
        expected: '行距由段落设置，不用换行符空行',
        mend: null,
      }),
    ];
  });
}

/** Line breaks within paragraphs. */
export const LINE_BREAK_RULES: readonly Rule[] = [
  {
    id: 'blank-by-break',
    title: '换行符空出的行',
    clause: '5.2.3',
    strength: '一般',
    check: checkBreaks,
  },
];
