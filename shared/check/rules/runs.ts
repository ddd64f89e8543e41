import { SMALL_PT, TEXT_PT, TITLE_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { fontName } from '../../layout/font-name';
import type { Role } from '../../structure/roles';
import { isBlack } from '../colours';
import { isSameFace, sizeName } from '../faces';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Correction, RunChange, RunLook } from '../look';
import type { Line, Paper } from '../paper';
import type { Zone } from '../zones';
import { checkNumberColor } from './page-numbers';

/** A stretch of one run in one zone, with the characters that show. */
export interface Piece {
  line: Line;
  zone: Zone;
  run: RunLook;
  /** Index of the run, and the stretch in it; the automatic number has no index. */
  at: number | null;
  start: number;
  end: number;
  text: string;
}

/** The automatic number in front of a line belongs to its first words. */
function numberOf(line: Line): Piece[] {
  const { numberLook: run, number: text } = line.look;
  const [zone] = line.zones;
  return run && zone ? [{ line, zone, run, at: null, start: 0, end: text.length, text }] : [];
}

function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = numberOf(line);
  let from = 0;
  for (const [at, run] of line.look.runs.entries()) {
    const to = from + run.text.length;
    for (const zone of line.zones) {
      const start = Math.max(zone.start, from) - from;
      const end = Math.min(zone.end, to) - from;
      const text = run.text.slice(Math.max(0, start), Math.max(0, end));
      if (text.trim() !== '') pieces.push({ line, zone, run, at, start, end, text });
    }
    from = to;
  }
  return pieces;
}

export const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffee\u{20000}-\u{3ffff}]/u;
const LATIN = /[0-9A-Za-z]/;

type Wrong = { found: string; expected: string; change: RunChange; isOwn?: boolean } | null;

/** Looks at every piece that is meant; what is wrong at several pieces of a line is one lapse. */
export function checkPieces(
  isMeant: (zone: Zone) => boolean,
  judge: (piece: Piece, profile: LayoutProfile) => Wrong,
): Rule['check'] {
  return (paper, profile) => {
    const mixed = mixedLevels(paper);
    return paper.lines.flatMap((line) => {
      const byFound = new Map<string, Lapse>();
      for (const piece of piecesOf(line)) {
        const wrong = isMeant(piece.zone) ? judge(piece, profile) : null;
        if (wrong === null) continue;
        const { found, expected, change, isOwn = false } = wrong;
        const mend = correctionOf(piece, change, mixed);
        const cause = JSON.stringify([found, expected, mend !== null]);
        const known = byFound.get(cause);
        if (known && mend) known.mend?.push(mend);
        else if (!known) {
          const all = mend && [mend];
          byFound.set(cause, lapseAt(line, paper, { found, expected, isOwn, mend: all }));
        }
      }
      return [...byFound.values()];
    });
  };
}

/** What puts a piece right; null where it cannot be done without touching what stands beside it. */
function correctionOf(
  { line, run, at, start, end }: Piece,
  change: RunChange,
  mixed: ReadonlySet<number>,
): Correction | null {
  if (at === null) {
    const level = line.look.numberLook?.level;
    return level === undefined || mixed.has(level) ? null : { on: 'number', level, ...change };
  }
  const isWhole = start === 0 && end === run.text.length;
  if (!isWhole && !run.canDivide) return null;
  return { on: 'run', id: line.look.id, run: at, start, end, ...change };
}

/** Levels of lists whose numbers stand before words of several kinds: what suits one of those does not suit another. */
function mixedLevels({ lines }: Paper): Set<number> {
  const kinds = new Map<number, string>();
  const mixed = new Set<number>();
  for (const { look, zones } of lines) {
    if (!look.numberLook) continue;
    const { level } = look.numberLook;
    const [zone] = zones;
    const kind = zone ? `${zone.face} ${isImprint(zone)}` : '';
    if ((kinds.get(level) ?? kind) !== kind) mixed.add(level);
    kinds.set(level, kind);
  }
  return mixed;
}

const IMPRINT: ReadonlySet<string> = new Set(['cc', 'dispatch', 'printLine']);
const isImprint = ({ role }: Zone): boolean => IMPRINT.has(role);

/** The standard's own name of the face that a zone asks for. */
const ASKED = { text: '仿宋', hei: '黑体', kai: '楷体', title: '小标宋' } as const;

export function judgeFace({ zone, run, text }: Piece, profile: LayoutProfile): Wrong {
  if (zone.face === 'mark' || zone.face === 'open' || !CHINESE.test(text)) return null;
  const asked = fontName(zone.face, profile);
  if (isSameFace(run.eastAsia, asked)) return null;
  const isOwn = !isSameFace(asked, ASKED[zone.face]);
  const face = ASKED[zone.face];
  const expected = isOwn || asked === face ? asked : `${face}（如${asked}）`;
  return { found: run.eastAsia, expected, change: { eastAsia: asked }, isOwn };
}

/** Under title and subtitle the standard asks for nothing of its own, so 仿宋 (5.2.2); many set 楷体. */
function judgeOpenFace({ run, text }: Piece, { fonts }: LayoutProfile): Wrong {
  if (!CHINESE.test(text)) return null;
  if ([fonts.body, fonts.heading2, '仿宋', '楷体'].some((one) => isSameFace(run.eastAsia, one)))
    return null;
  return { found: run.eastAsia, expected: '仿宋或楷体', change: { eastAsia: fonts.heading2 } };
}

/** Digits and letters: the usual Latin face, or that of the text around them. */
function judgeLatin({ zone, run, text }: Piece, profile: LayoutProfile): Wrong {
  if (zone.face === 'mark' || !LATIN.test(text)) return null;
  const own = zone.face === 'open' ? profile.fonts.heading2 : fontName(zone.face, profile);
  const allowed = [profile.fonts.latin, 'Times New Roman', own, '仿宋', '宋体'];
  if (allowed.some((one) => isSameFace(run.latin, one))) return null;
  const expected = `${profile.fonts.latin}，或与正文相同的字体`;
  return { found: run.latin, expected, change: { latin: profile.fonts.latin } };
}

function judgeSize(points: number) {
  return ({ run }: Piece): Wrong =>
    run.size === points
      ? null
      : { found: sizeName(run.size), expected: sizeName(points), change: { size: points } };
}

function judgeColor({ run }: Piece): Wrong {
  if (isBlack(run.color)) return null;
  return { found: `颜色${run.color}`, expected: '黑色', change: { color: '000000' } };
}

/** Elements that are set in one face as it is; bold is an office's own matter (7.3.3 leaves it open). */
const PLAIN: ReadonlySet<Role> = new Set([
  'title',
  'annexTitle',
  'issueNumber',
  'addressees',
  'attachment',
  'signer',
  'date',
  'note',
  'annexLabel',
  'cc',
  'printLine',
]);

/** Bold is told by the profile alone: levels that it asks for, and elements that nobody sets so. */
function judgeBold({ zone, run }: Piece, { boldLevel2, boldLevel3 }: LayoutProfile): Wrong {
  const { role } = zone;
  const isAsked =
    (role === 'heading2' && boldLevel2) || (role === 'heading3' && boldLevel3 === true);
  if (isAsked && !run.bold)
    return { found: '不加粗', expected: '加粗', change: { bold: true }, isOwn: true };
  if (!PLAIN.has(role) || !run.bold) return null;
  return { found: '加粗', expected: '不加粗', change: { bold: false }, isOwn: true };
}

const isText = ({ face, role }: Zone): boolean =>
  face !== 'title' && face !== 'mark' && role !== 'table' && !IMPRINT.has(role);
const of = (face: Zone['face']) => (zone: Zone) => zone.face === face && !isImprint(zone);

/** Face, size and colour of characters. */
export const RUN_RULES: readonly Rule[] = [
  {
    id: 'title-font',
    title: '标题字体',
    clause: '7.3.1',
    strength: '一般',
    check: checkPieces(of('title'), judgeFace),
  },
  {
    id: 'title-size',
    title: '标题字号',
    clause: '7.3.1',
    strength: '一般',
    check: checkPieces(of('title'), judgeSize(TITLE_PT)),
  },
  {
    id: 'text-font',
    title: '正文字体',
    clause: '5.2.2',
    strength: '一般',
    check: checkPieces(of('text'), judgeFace),
  },
  {
    id: 'heading1-font',
    title: '一级标题等的黑体',
    clause: '7.3.3',
    strength: '一般',
    check: checkPieces(of('hei'), judgeFace),
  },
  {
    id: 'heading2-font',
    title: '二级标题等的楷体',
    clause: '7.3.3',
    strength: '一般',
    check: checkPieces(of('kai'), judgeFace),
  },
  {
    id: 'subtitle-font',
    title: '副标题、题下署名的字体',
    clause: '5.2.2',
    strength: '一般',
    check: checkPieces(({ face, role }) => face === 'open' && role !== 'table', judgeOpenFace),
  },
  {
    id: 'latin-font',
    title: '数字和字母的字体',
    clause: '5.2.2',
    strength: '一般',
    check: checkPieces(({ role }) => role !== 'table', judgeLatin),
  },
  {
    id: 'text-size',
    title: '正文字号',
    clause: '5.2.2',
    strength: '一般',
    check: checkPieces(isText, judgeSize(TEXT_PT)),
  },
  {
    id: 'imprint-font',
    title: '版记字体',
    clause: '7.4',
    strength: '一般',
    check: checkPieces(isImprint, judgeFace),
  },
  {
    id: 'imprint-size',
    title: '版记字号',
    clause: '7.4',
    strength: '一般',
    check: checkPieces(isImprint, judgeSize(SMALL_PT)),
  },
  {
    id: 'text-colour',
    title: '文字颜色',
    clause: '5.2.4',
    strength: '规定',
    check: (paper, profile) => [
      ...checkPieces(({ role }) => role !== 'mark' && role !== 'table', judgeColor)(paper, profile),
      ...checkNumberColor(paper, profile),
    ],
  },
  {
    id: 'bold',
    title: '加粗',
    clause: '7.3.3',
    strength: '一般',
    check: checkPieces(() => true, judgeBold),
  },
];
