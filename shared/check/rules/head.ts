import { MARK_BELOW_TOP_MM, mmToTwips, NUMBER_TO_LINE_MM, TEXT_PT } from '../../gbt9704/numbers';
import { BELOW_BASE, HANZI_ASCENT, HANZI_DESCENT } from '../../layout/head-places';
import type { Role } from '../../structure/roles';
import { isRed } from '../colours';
import { type Lapse, lapseAt, mm, type Rule } from '../lapse';
import type { BorderLook } from '../look';
import type { Line, Paper } from '../paper';
import { jointMarkOf } from '../read-text';
import { twipsOf } from './indents';

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
/** What a ruler tells of a line's ends. */
const WIDTH_TOLERANCE = mmToTwips(1);

const isThere = ({ size }: BorderLook): boolean => size > 0;

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
  const isJoint = jointMarkOf(paper.file) !== null;
  const isPrinted = isJoint || head.some(({ role }) => role === 'mark');
  if (!number || !isPrinted || paper.document.format === 'letter') return [];
  const next = paper.lines[paper.lines.indexOf(head.at(-1) ?? number) + 1];
  const all = next ? [...head, next] : head;
  if (all.some(({ look, isBesideTable }) => look.hasDrawing || look.isFramed || isBesideTable))
    return [];
  const lines = all.flatMap(({ look }) => [look.top, look.bottom]).filter(isThere);
  if (lines.some(({ color }) => isRed(color))) return placedWrongly(all, paper);
  const [other] = lines;
  // Under the table of several organs it may be a border of the table.
  if (isJoint && !other) return [];
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

/** What a ruler tells of the line's distance, where the pitch is fixed and where type sets it. */
const LINE_TOLERANCE = { exact: mmToTwips(1.5), other: mmToTwips(3) } as const;
const MOST_SPACE = 31;

/** From the foot of the number's glyphs to a line at the edge of a paragraph below or beside it, twips. */
function belowNumber(number: Line, at: Line, all: readonly Line[]): number {
  const { look } = number;
  const size = look.runs.find(({ text }) => text.trim() !== '')?.size ?? TEXT_PT;
  const glyph = BELOW_BASE * look.pitch - HANZI_DESCENT * size * 20;
  if (at === number) return glyph + look.bottom.space * 20;
  const between = all.slice(all.indexOf(number) + 1, all.indexOf(at));
  const rest = between.reduce(
    (sum, one) => sum + one.look.before + one.look.pitch + one.look.after,
    0,
  );
  const own =
    isThere(at.look.top) && isRed(at.look.top.color)
      ? at.look.before - at.look.top.space * 20
      : at.look.before + at.look.pitch + at.look.bottom.space * 20;
  return glyph + look.after + rest + own;
}

/** A red line that is there: 4 mm below the number, as wide as the type area (7.2.7). */
function placedWrongly(all: readonly Line[], paper: Paper): Lapse[] {
  const at = all.find(({ look }) =>
    [look.top, look.bottom].some((one) => isThere(one) && isRed(one.color)),
  );
  // Several names of 签发人 may wrap: the line lies below the last of them.
  const number = all
    .slice(0, at ? all.indexOf(at) + 1 : 0)
    .findLast(({ count, role }) => count > 0 && role !== 'mark');
  if (!at || !number) return [];
  const expected = '发文字号之下4毫米处有与版心等宽的红色分隔线';
  const { look } = at;
  const [left, right] = [look.left, look.right].map((one) => twipsOf(one)) as [number, number];
  if (Math.max(Math.abs(left), Math.abs(right)) > WIDTH_TOLERANCE) {
    // What stands from the left stays where it is, unless a tab or blanks put it there.
    const isFree = at.count === 0 || look.align === 'center' || /^\s/.test(at.text);
    const own = left + twipsOf(look.first);
    const indent = { left: 0, right: 0, first: isFree ? 0 : own };
    const canMove = look.align !== 'right' && own >= 0;
    return [
      lapseAt(number, paper, {
        found: `分隔线左边缩进${mm(left)}，右边缩进${mm(right)}`,
        expected,
        mend: isFree || canMove ? [{ on: 'paragraph', id: look.id, indent }] : null,
      }),
    ];
  }
  const found = belowNumber(number, at, all);
  const asked = mmToTwips(NUMBER_TO_LINE_MM);
  const rule = number.look.pitchRule === 'exact' && look.pitchRule === 'exact' ? 'exact' : 'other';
  if (Math.abs(found - asked) <= LINE_TOLERANCE[rule]) return [];
  const space = Math.round(look.bottom.space + (asked - found) / 20);
  const canSet =
    isThere(look.bottom) && isRed(look.bottom.color) && space >= 0 && space <= MOST_SPACE;
  const { size, color } = look.bottom;
  const line = { bottomLine: size, lineColor: color, lineSpace: space };
  return [
    lapseAt(number, paper, {
      found: `分隔线在发文字号之下约${mm(found)}`,
      expected,
      mend: canSet ? [{ on: 'paragraph', id: look.id, ...line }] : null,
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
  if (!mark || !first || document.format === 'letter' || !isRed(first.color)) return [];
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
