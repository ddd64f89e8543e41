import { TEXT_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { fontName } from '../../layout/font-name';
import { isBlack, isRed } from '../colours';
import { isSameFace } from '../faces';
import type { Lapse, Rule } from '../lapse';
import type { RunChange, RunLook } from '../look';
import type { Paper } from '../paper';
import { jointMarkOf } from '../read-text';
import type { Zone } from '../zones';
import { CHINESE, checkPieces, judgeFace, type Piece } from './runs';

const isMark = ({ role }: Zone): boolean => role === 'mark';

type Wrong = Pick<Lapse, 'found' | 'expected' | 'isOwn'> & { change: RunChange };

function judgeColor({ color }: RunLook): Wrong | null {
  if (isRed(color)) return null;
  const found = isBlack(color) ? '黑色' : `颜色${color}`;
  return { found, expected: '红色', change: { color: 'FF0000' } };
}

/** What is wrong at the names of several organs, which stand in a table (7.2.4): one lapse for all. */
function atOrgans({ file }: Paper, judge: (run: RunLook) => Wrong | null): Lapse[] {
  const mark = jointMarkOf(file);
  if (mark === null) return [];
  const wrong = mark.table.paragraphs.flatMap(({ id, runs }) =>
    [...runs.entries()].flatMap(([at, run]) => {
      const found = run.text.trim() === '' ? null : judge(run);
      return found ? [{ ...found, id, at, run }] : [];
    }),
  );
  const [first] = wrong;
  if (!first) return [];
  const { found, expected, isOwn = false } = first;
  const words = [...first.run.text.trim()].slice(0, 16).join('');
  const mend = wrong.map(({ id, at, run, change }) => {
    const stretch = { start: 0, end: run.text.length };
    return { on: 'run' as const, id, run: at, ...stretch, ...change };
  });
  return [{ place: '发文机关标志', words, found, expected, isOwn, mend }];
}

/** A mark in black above a text of a copy is no red head: it counts only where it is larger than the text. */
function checkColor(paper: Paper, profile: LayoutProfile): Lapse[] {
  const judge = ({ run }: Piece) => {
    const wrong = run.size > TEXT_PT ? judgeColor(run) : null;
    return wrong && { ...wrong, isOwn: false };
  };
  return [...checkPieces(isMark, judge)(paper, profile), ...atOrgans(paper, judgeColor)];
}

/** 小标宋 is recommended (7.2.4, 10.1 to 10.3); an office's profile may name another. */
function checkFace(paper: Paper, profile: LayoutProfile): Lapse[] {
  const asked = fontName('title', profile);
  const judge = (piece: Piece) => {
    const { run, zone } = piece;
    const isPrinted = run.size > TEXT_PT && isRed(run.color);
    return isPrinted ? judgeFace({ ...piece, zone: { ...zone, face: 'title' } }, profile) : null;
  };
  const ofOrgan = ({ text, eastAsia }: RunLook): Wrong | null =>
    !CHINESE.test(text) || isSameFace(eastAsia, asked)
      ? null
      : { found: eastAsia, expected: asked, change: { eastAsia: asked } };
  return [...checkPieces(isMark, judge)(paper, profile), ...atOrgans(paper, ofOrgan)];
}

/** Colour and face of a printed mark. */
export const MARK_RULES: readonly Rule[] = [
  {
    id: 'mark-colour',
    title: '发文机关标志颜色',
    clause: '7.2.4',
    strength: '规定',
    check: checkColor,
  },
  {
    id: 'mark-font',
    title: '发文机关标志字体',
    clause: '7.2.4',
    strength: '推荐',
    check: checkFace,
  },
];
