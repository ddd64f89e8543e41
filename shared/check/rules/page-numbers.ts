import { mmToTwips, PAGE_NUMBER_BELOW_MM, SMALL_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { isBlack } from '../colours';
import { isSameFace, sizeName } from '../faces';
import { cellsName, type Lapse, mm, type Rule } from '../lapse';
import {
  type Correction,
  type MarginalLook,
  OTHER_DIGITS,
  PAGE_FIELD,
  type RunChange,
  type RunLook,
  type SectionLook,
} from '../look';
import type { Paper } from '../paper';
import { textOf } from '../read-text';
import { isPageRight } from './page';

type NumberLine = MarginalLook['paragraphs'][number];
type Side = 'default' | 'even';

/** One character of 4号, twips. */
const CELL = SMALL_PT * 20;
const INDENT_TOLERANCE = 0.4;
/** The standard names no tolerance for the dash; a ruler and different fonts tell no more than this. */
const BELOW_TOLERANCE = mmToTwips(1.2);

const PLACES = { left: '居左', right: '居右', center: '居中' } as const;

/** A place where a page number stands, or should. */
interface NumberPlace {
  section: SectionLook;
  side: Side;
  line: NumberLine | null;
  place: string;
}

export function numberLine(marginal: MarginalLook | null): NumberLine | null {
  return marginal?.paragraphs.find((one) => textOf(one).includes(PAGE_FIELD)) ?? null;
}

function placesOf({ file, sections }: Paper): NumberPlace[] {
  return sections.flatMap((section) => {
    const sides: Side[] = file.oddEven ? ['default', 'even'] : ['default'];
    const many = file.sections.length > 1 ? `第${file.sections.indexOf(section) + 1}节` : '';
    return sides.map((side) => ({
      section,
      side,
      line: numberLine(section.footers[side]) ?? numberLine(section.headers[side]),
      place: `${many}${file.oddEven ? (side === 'even' ? '偶数页' : '奇数页') : ''}页脚`,
    }));
  });
}

/** Page numbers by the standard, unless the office prints none. */
function checkPlaces(
  judge: (
    at: NumberPlace & { line: NumberLine },
    profile: LayoutProfile,
    paper: Paper,
  ) => Pick<Lapse, 'found' | 'expected' | 'mend' | 'isOwn'> | null,
): Rule['check'] {
  return (paper, profile) =>
    profile.pageNumber === 'none'
      ? []
      : placesOf(paper).flatMap((at) => {
          const { line, place } = at;
          const wrong = line && judge({ ...at, line }, profile, paper);
          if (!wrong) return [];
          return [{ place, words: textOf(line).replaceAll(PAGE_FIELD, '1').trim(), ...wrong }];
        });
}

/** The page of a 版记 behind a blank one is not numbered (7.5). */
function isImprintOnly(section: SectionLook, { file, lines }: Paper): boolean {
  const index = file.sections.indexOf(section);
  const own = lines.filter(({ look, count }) => look.section === index && count > 0);
  return own.every(({ role }) => role === 'cc' || role === 'dispatch' || role === 'printLine');
}

/** A section of one page with its own first page says nothing more. */
function checkMissing(paper: Paper, profile: LayoutProfile): Lapse[] {
  if (profile.pageNumber === 'none') return [];
  const expected = '版心下边缘之下有页码';
  const missing = placesOf(paper)
    .filter(({ line, section }) => line === null && !isImprintOnly(section, paper))
    .map(({ place }): Lapse => {
      const mend: Lapse['mend'] = canHaveNumbers(paper, profile) ? [{ on: 'numbers' }] : null;
      return { place, words: '', found: '没有页码', expected, mend };
    });
  return missing.slice(0, 1);
}

/**
 * Upright pages with nothing at their feet take footers and lose nothing. A header would be gone
 * from even pages as soon as these are told from odd ones.
 */
function canHaveNumbers({ file }: Paper, { pageNumber }: LayoutProfile): boolean {
  const isOutside = pageNumber === 'outside';
  return (
    (!isOutside || file.hasSettings) &&
    file.sections.every(
      ({ width, height, headers, footers }) =>
        width < height &&
        isBare(footers.default) &&
        isBare(footers.even) &&
        (!isOutside || file.oddEven || isBare(headers.default)),
    )
  );
}

const ARABIC = '半角阿拉伯数字';
const FORM = /^[—―]\s*\u{f0000}\s*[—―]$/u;

const NOT_ARABIC = '页码不是阿拉伯数字';

function judgeForm(
  { line, section }: NumberPlace & { line: NumberLine },
  _profile: LayoutProfile,
  { file }: Paper,
) {
  const text = textOf(line).trim();
  if (FORM.test(text)) {
    if (section.digits === 'decimal') return null;
    const mend = { on: 'section' as const, section: file.sections.indexOf(section) };
    return { found: NOT_ARABIC, expected: ARABIC, mend: [{ ...mend, digits: 'decimal' as const }] };
  }
  if (text.includes(OTHER_DIGITS)) return { found: NOT_ARABIC, expected: ARABIC, mend: null };
  const found = text.replaceAll(PAGE_FIELD, '1');
  return { found, expected: '— 1 —，数字左右各放一条一字线', mend: null };
}

const runsThatShow = ({ runs }: NumberLine): [number, RunLook][] =>
  [...runs.entries()].filter(([, { text }]) => text.trim() !== '');

function judgeFont({ line }: { line: NumberLine }, { fonts }: LayoutProfile) {
  const wrong = runsThatShow(line).filter(
    ([, { text, latin }]) => text.includes(PAGE_FIELD) && !isSameFace(latin, fonts.pageNumber),
  );
  const [first] = wrong;
  if (!first) return null;
  return {
    found: first[1].latin,
    expected: isSameFace(fonts.pageNumber, '宋体') ? '宋体' : fonts.pageNumber,
    isOwn: !isSameFace(fonts.pageNumber, '宋体'),
    mend: runsThatShow(line).map(([run, { text }]) => ({
      on: 'run' as const,
      id: line.id,
      run,
      start: 0,
      end: text.length,
      eastAsia: fonts.pageNumber,
      latin: fonts.pageNumber,
    })),
  };
}

/** These stretches of a line, each with one thing made right. */
function setEach(
  { id }: NumberLine,
  wrong: readonly (readonly [number, RunLook])[],
  change: RunChange,
): Correction[] {
  return wrong.map(([run, { text }]) => {
    return { on: 'run', id, run, start: 0, end: text.length, ...change };
  });
}

function judgeSize({ line }: { line: NumberLine }) {
  const wrong = runsThatShow(line).filter(([, { size }]) => size !== SMALL_PT);
  const [first] = wrong;
  if (!first) return null;
  const mend = setEach(line, wrong, { size: SMALL_PT });
  return { found: sizeName(first[1].size), expected: sizeName(SMALL_PT), mend };
}

/** Black as all text (5.2.4). */
function judgeColor({ line }: { line: NumberLine }) {
  const wrong = runsThatShow(line).filter(([, { color }]) => !isBlack(color));
  const [first] = wrong;
  if (!first) return null;
  const mend = setEach(line, wrong, { color: '000000' });
  return { found: `颜色${first[1].color}`, expected: '黑色', mend };
}

/** Where the number of a side stands by the profile. */
function askedSide(side: Side, { pageNumber }: LayoutProfile): keyof typeof PLACES {
  if (pageNumber === 'center') return 'center';
  return side === 'even' ? 'left' : 'right';
}

function sideOf({ align }: NumberLine): keyof typeof PLACES {
  if (align === 'center') return 'center';
  return align === 'right' ? 'right' : 'left';
}

/** In a box, a frame or a turned sheet the place is not that of the paragraph. */
const isMeasured = ({ line, section }: NumberPlace): boolean =>
  line !== null && !line.isBoxed && !line.isFramed && section.width < section.height;

function judgePlace(at: NumberPlace & { line: NumberLine }, profile: LayoutProfile, paper: Paper) {
  if (!isMeasured(at)) return null;
  const isOutside = profile.pageNumber === 'outside';
  const asked = askedSide(at.side, profile);
  const isOwn = !isOutside;
  const expected = isOutside ? '单页码居右空一字，双页码居左空一字' : '居中';
  if (isOutside && !paper.file.oddEven) {
    return { found: `单双页都${PLACES[sideOf(at.line)]}`, expected, isOwn, mend: null };
  }
  const found = sideOf(at.line);
  const inset = asked === 'center' ? null : at.line[asked];
  const cells = inset === null ? 1 : 'cells' in inset ? inset.cells : inset.twips / CELL;
  const typed = asked === 'right' ? /\u3000*$/ : /^\u3000*/;
  const blanks = typed.exec(textOf(at.line))?.[0].length ?? 0;
  if (found === asked && (inset === null || Math.abs(cells + blanks - 1) <= INDENT_TOLERANCE))
    return null;
  const indent = { left: 0, right: 0, first: 0 };
  if (asked !== 'center') indent[asked] = Math.max(0, 1 - blanks) * CELL;
  return {
    found: found === asked ? `${PLACES[found]}空${cellsName(cells + blanks)}` : PLACES[found],
    expected,
    isOwn,
    mend: [{ on: 'paragraph' as const, id: at.line.id, align: asked, indent }],
  };
}

/** The dash's middle stands half a line above the foot of the number's line. */
function judgeBelow(at: NumberPlace & { line: NumberLine }, profile: LayoutProfile, paper: Paper) {
  const { section, side, line } = at;
  const below = section.footers[side]?.paragraphs ?? [];
  if (!isMeasured(at) || !below.includes(line) || !isPageRight(section, profile)) return null;
  const under = below.slice(below.indexOf(line) + 1).reduce((sum, { pitch }) => sum + pitch, 0);
  const height = section.margins.footer + under + line.pitch / 2;
  const found = section.margins.bottom - height;
  const asked = mmToTwips(PAGE_NUMBER_BELOW_MM);
  if (Math.abs(found - asked) <= BELOW_TOLERANCE) return null;
  const footer = section.margins.footer + Math.round(found - asked);
  return {
    found: `一字线在版心下边缘之下约${mm(found)}`,
    expected: `${PAGE_NUMBER_BELOW_MM}毫米`,
    mend:
      footer > 0
        ? [
            {
              on: 'section' as const,
              section: paper.file.sections.indexOf(section),
              margins: { footer },
            },
          ]
        : null,
  };
}

export const isBare = (marginal: MarginalLook | null) =>
  (marginal?.paragraphs ?? []).every((one) => textOf(one).trim() === '' && !one.hasDrawing);

/** Page numbers, 7.5. */
export const PAGE_NUMBER_RULES: readonly Rule[] = (
  [
    ['page-number', '页码', checkMissing],
    ['page-number-form', '页码形式', checkPlaces(judgeForm)],
    ['page-number-font', '页码字体', checkPlaces(judgeFont)],
    ['page-number-size', '页码字号', checkPlaces(judgeSize)],
    ['page-number-place', '页码位置', checkPlaces(judgePlace)],
    ['page-number-below', '页码到版心的距离', checkPlaces(judgeBelow)],
  ] as const
).map(([id, title, check]): Rule => ({ id, title, clause: '7.5', strength: '一般', check }));

/** Page numbers that are not black, which text-colour tells with the text (5.2.4). */
export const checkNumberColor: Rule['check'] = checkPlaces(judgeColor);
