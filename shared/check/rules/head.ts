import { MARK_BELOW_TOP_MM, mmToTwips } from '../../gbt9704/numbers';
import { BELOW_BASE, HANZI_ASCENT } from '../../layout/head-places';
import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { BorderLook } from '../look';
import type { Line, Paper } from '../paper';

const HEAD: ReadonlySet<Role> = new Set([
  'copyNumber',
  'urgency',
  'mark',
  'issueNumber',
  'serialNumber',
  'signatories',
  'headLine',
]);
/** 0.44 mm, in eighths of a point. */
const THICK = 10;
const RED = 'FF0000';

const isThere = ({ size }: BorderLook): boolean => size > 0;

function isRed({ color }: { color: string }): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red >= 0xb0 && green <= 0x60 && blue <= 0x60;
}

/** Lines above the title or the text, empty ones too. */
function headOf({ lines }: Paper): Line[] {
  const end = lines.findIndex(({ role, count }) => count > 0 && !(role && HEAD.has(role)));
  return lines.slice(0, end < 0 ? lines.length : end);
}

/**
 * The red line below the number of a paper that prints its mark itself (7.2.7). A line that is drawn
 * cannot be told from a picture, that of a letter has another place (10.1), and paper with a head
 * of its own has it already.
 */
function checkRedLine(paper: Paper): Lapse[] {
  const head = headOf(paper);
  const number = head.findLast(({ role }) => role === 'issueNumber' || role === 'signatories');
  const isPrinted = head.some(({ role }) => role === 'mark');
  if (!number || !isPrinted || paper.document.format === 'letter') return [];
  const next = paper.lines[paper.lines.indexOf(head.at(-1) ?? number) + 1];
  const all = next ? [...head, next] : head;
  if (all.some(({ look, isBesideTable }) => look.hasDrawing || look.isFramed || isBesideTable))
    return [];
  const lines = all.flatMap(({ look }) => [look.top, look.bottom]).filter(isThere);
  if (lines.some(isRed)) return [];
  const [other] = lines;
  return [
    lapseAt(number, paper, {
      found: other ? '分隔线不是红色' : '没有红色分隔线',
      expected: '发文字号之下4毫米处有与版心等宽的红色分隔线',
      mend: other
        ? null
        : [
            {
              on: 'paragraph',
              id: number.look.id,
              bottomLine: THICK,
              lineColor: RED,
              lineSpace: 11,
            },
          ],
    }),
  ];
}

/** What a ruler and the middle of a line tell of a glyph's edge. */
const PLACE_TOLERANCE = mmToTwips(3);

/**
 * The upper edge of a printed mark below that of the type area (7.2.4, 10.3), by the heights of the
 * lines above it. What stands beside the flow, or in a table as several organs do, is left open.
 */
function checkMarkPlace(paper: Paper): Lapse[] {
  const { lines, document } = paper;
  const at = lines.findIndex(({ role }) => role === 'mark');
  const mark = lines[at];
  const [first] = mark?.look.runs ?? [];
  if (!mark || !first || document.format === 'letter' || !isRed(first)) return [];
  const above = lines.slice(0, at);
  const isOpen = ({ look, isBesideTable }: Line) =>
    look.isFramed || look.hasDrawing || look.breakBefore || look.breakAfter || isBesideTable;
  if ([...above, mark].some(isOpen)) return [];
  const room = above.reduce((sum, { look }) => sum + look.before + look.pitch + look.after, 0);
  const { before, pitch, id } = mark.look;
  const glyph = (1 - BELOW_BASE) * pitch - HANZI_ASCENT * first.size * 20;
  const found = room + before + glyph;
  const asked = mmToTwips(MARK_BELOW_TOP_MM);
  if (Math.abs(found - asked) <= PLACE_TOLERANCE) return [];
  const right = Math.round(before + asked - found);
  return [
    lapseAt(mark, paper, {
      found: `上边缘在版心上边缘之下约${Math.round(found / mmToTwips(1))}毫米`,
      expected: `${MARK_BELOW_TOP_MM}毫米`,
      mend: right >= 0 ? [{ on: 'paragraph', id, before: right }] : null,
    }),
  ];
}

/** Head of the first page. */
export const HEAD_RULES: readonly Rule[] = [
  {
    id: 'mark-place',
    title: '发文机关标志的位置',
    clause: '7.2.4',
    strength: '规定',
    check: checkMarkPlace,
  },
  { id: 'red-line', title: '红色分隔线', clause: '7.2.7', strength: '规定', check: checkRedLine },
];
