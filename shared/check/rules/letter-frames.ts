import {
  LETTER_FOOT_LINE_MM,
  LETTER_LINE_MM,
  LETTER_MARK_TOP_MM,
  mmToTwips,
  NUMBER_TO_LINE_MM,
  SHEET_MM,
} from '../../gbt9704/numbers';
import { aboveBox, BELOW_BASE, HANZI_DESCENT } from '../../layout/head-places';
import { isRed } from '../colours';
import { type Lapse, lapseAt, mm, type Rule } from '../lapse';
import type { FrameLook } from '../look';
import type { Line, Paper } from '../paper';

/**
 * Mark and double lines of a letter (10.1), where they stand in frames with a place of their own on
 * the sheet. What is drawn, or stands in the flow, is left open.
 */

/** What a ruler tells, twips. */
const TOLERANCE = mmToTwips(1.5);

interface Framed {
  line: Line;
  frame: FrameLook;
}

interface LetterFrames {
  /** The mark's lines from top to bottom. */
  marks: Framed[];
  /** The double lines: below the mark, and at the foot; null for one that is not there. */
  below: Framed | null;
  foot: Framed | null;
}

/** An empty paragraph with a line above and below is a double line. */
const isDouble = ({ line: { look, count } }: Framed): boolean =>
  count === 0 && look.top.size > 0 && look.bottom.size > 0;

function framesOf({ document, lines }: Paper): LetterFrames | null {
  if (document.format !== 'letter') return null;
  const framed = lines
    .flatMap((line) => (line.look.frame ? [{ line, frame: line.look.frame }] : []))
    .sort((a, b) => a.frame.y - b.frame.y);
  const middle = mmToTwips(SHEET_MM.height) / 2;
  const doubles = framed.filter(isDouble);
  const below = doubles.find(({ frame }) => frame.y < middle) ?? null;
  const foot = doubles.find(({ frame }) => frame.y >= middle) ?? null;
  const marks = framed.filter(({ line, frame }) => {
    const [run] = line.look.runs;
    return line.count > 0 && run !== undefined && isRed(run.color) && frame.y < middle;
  });
  return marks.length > 0 ? { marks, below, foot } : null;
}

/** Size of the words, points. */
const sizeOf = ({ look }: Line): number =>
  look.runs.find(({ text }) => text.trim() !== '')?.size ?? 0;

/** From the sheet's upper edge to the mark's, twips; null where the line is set by its type. */
function topOfMark({ marks }: LetterFrames): number | null {
  const [mark] = marks;
  if (mark?.line.look.pitchRule !== 'exact') return null;
  return mark.frame.y - aboveBox(0, mark.line.look.pitch, sizeOf(mark.line));
}

const isOff = (found: number, askedMm: number): boolean =>
  Math.abs(found - mmToTwips(askedMm)) > TOLERANCE;

function checkMarkPlace(paper: Paper): Lapse[] {
  const frames = framesOf(paper);
  const top = frames && topOfMark(frames);
  const mark = frames?.marks[0];
  if (!mark || top === null || !isOff(top, LETTER_MARK_TOP_MM)) return [];
  return [
    lapseAt(mark.line, paper, {
      found: `标志上边缘至上页边约${mm(top)}`,
      expected: `${LETTER_MARK_TOP_MM}毫米`,
      mend: null,
    }),
  ];
}

/** Where the glyphs of the mark end, twips; null where that is not told, or where the mark itself stands wrong. */
function footOfMark(frames: LetterFrames): number | null {
  const last = frames.marks.at(-1);
  const top = topOfMark(frames);
  if (!last || top === null || isOff(top, LETTER_MARK_TOP_MM)) return null;
  const { pitch } = last.line.look;
  return last.frame.y + (1 - BELOW_BASE) * pitch + HANZI_DESCENT * sizeOf(last.line) * 20;
}

const PLACES = { below: '标志下方的红色双线', foot: '距下页边20毫米处的红色双线' } as const;
type Which = keyof typeof PLACES;

/** What is wrong with one double line, each property by itself. */
function wrongAt(which: Which, { line, frame }: Framed, frames: LetterFrames): string[] {
  const { top, bottom } = line.look;
  const wrong: string[] = [];
  if (!isRed(top.color) || !isRed(bottom.color)) wrong.push('不是红色');
  const isThickOutside = which === 'below' ? top.size > bottom.size : bottom.size > top.size;
  if (!isThickOutside) wrong.push(which === 'below' ? '不是上粗下细' : '不是上细下粗');
  const left = mmToTwips((SHEET_MM.width - LETTER_LINE_MM) / 2);
  if (isOff(frame.width, LETTER_LINE_MM)) {
    wrong.push(`长${mm(frame.width)}`);
  } else if (Math.abs(frame.x - left) > TOLERANCE) wrong.push('没有居中');
  const thickness = ((top.size + bottom.size) * 20) / 8;
  const middle = frame.y + (thickness + line.look.pitch) / 2;
  const footAt = mmToTwips(SHEET_MM.height) - middle;
  const mark = footOfMark(frames);
  if (which === 'foot' && isOff(footAt, LETTER_FOOT_LINE_MM)) {
    wrong.push(`距下页边约${mm(footAt)}`);
  }
  if (which === 'below' && mark !== null) {
    const distance = frame.y - mark;
    if (isOff(distance, NUMBER_TO_LINE_MM)) {
      wrong.push(`距标志约${mm(distance)}`);
    }
  }
  return wrong;
}

const EXPECTED: Record<Which, string> = {
  below: '标志之下4毫米处有一条红色双线，上粗下细，长170毫米，居中',
  foot: '距下页边20毫米处有一条红色双线，上细下粗，长170毫米，居中',
};

function checkDoubles(paper: Paper): Lapse[] {
  const frames = framesOf(paper);
  if (!frames) return [];
  const all = (['below', 'foot'] as const).map((which) => ({ which, at: frames[which] }));
  // Lines that are drawn are not seen; one that is seen without the other is missing.
  if (all.every(({ at }) => at === null)) return [];
  return all.flatMap(({ which, at }) => {
    const found = at ? wrongAt(which, at, frames) : ['没有'];
    const line = at?.line ?? (frames.marks[0] as Framed).line;
    return found.map((one) => {
      const lapse = lapseAt(line, paper, { found: one, expected: EXPECTED[which], mend: null });
      return { ...lapse, place: PLACES[which], words: '' };
    });
  });
}

/** Places of a letter's mark and double lines. */
export const LETTER_RULES: readonly Rule[] = [
  {
    id: 'letter-mark-place',
    title: '信函标志的位置',
    clause: '10.1',
    strength: '规定',
    check: checkMarkPlace,
  },
  {
    id: 'letter-lines',
    title: '信函的红色双线',
    clause: '10.1',
    strength: '规定',
    check: checkDoubles,
  },
];
