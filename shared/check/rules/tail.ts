import { INDENT_CELLS, SMALL_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { textWidth } from '../../layout/measure';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Align } from '../look';
import { isLetterLike, type Line, type Paper } from '../paper';
import { twipsOf, typedBlanks } from './indents';
import { near, spanOf, TEXT_SIZE } from './signature';

/** 附件：1.… : two characters in, those below the first under its number (7.3.4). */
function checkAttachments(paper: Paper, profile: LayoutProfile): Lapse[] {
  const label = '附件：';
  return paper.lines
    .filter(({ role }) => role === 'attachment')
    .flatMap((line) => {
      const at = spanOf(line, paper, profile);
      if (!at) return [];
      const isFirst = /^\s*附件/.test(line.text);
      const asked = isFirst ? INDENT_CELLS : INDENT_CELLS + label.length;
      if (near(at.span.start, asked)) return [];
      const cell = TEXT_SIZE * 20 + profile.characterSpacing;
      const head = /^(?:附件[：:])?\s*(?:\d+[.．])?/.exec(line.text)?.[0] ?? '';
      const hang = textWidth(head, TEXT_SIZE, profile.characterSpacing);
      const first = -Math.round(hang);
      const indent = { left: Math.round(asked * cell) - first, right: 0, first };
      return [
        lapseAt(line, paper, {
          found: `左空${cellsName(at.span.start)}`,
          expected: isFirst ? '左空二字' : '与上一个附件的序号对齐',
          mend:
            line.text === line.text.trim()
              ? [{ on: 'paragraph', id: line.look.id, align: 'both', indent }]
              : null,
        }),
      ];
    });
}

/** 出席：… : two characters in, what wraps under the first name (10.3). */
function checkAttendance(paper: Paper, profile: LayoutProfile): Lapse[] {
  return paper.lines
    .filter(({ role, text }) => role === 'attendance' && /^\s*\S{2,4}：/.test(text))
    .flatMap((line) => {
      const at = spanOf(line, paper, profile);
      if (!at) return [];
      const label = /^\s*\S{2,4}：/.exec(line.text)?.[0].trim() ?? '';
      const { left, id } = line.look;
      const cell = TEXT_SIZE * 20 + profile.characterSpacing;
      const hang = INDENT_CELLS + [...label].length;
      const wraps = at.span.start + textWidth(line.text.trim(), TEXT_SIZE, 0) / cell > at.cells;
      const isHung = !wraps || near(twipsOf(left) / cell, hang);
      if (near(at.span.start, INDENT_CELLS) && isHung) return [];
      const first = -Math.round([...label].length * cell);
      const indent = { left: Math.round(hang * cell), right: 0, first };
      return [
        lapseAt(line, paper, {
          found: near(at.span.start, INDENT_CELLS)
            ? '回行不与冒号后的首字对齐'
            : `左空${cellsName(at.span.start)}`,
          expected: '左空二字，回行与冒号后的首字对齐',
          mend:
            line.text === line.text.trim()
              ? [{ on: 'paragraph', id, align: 'both', indent }]
              : null,
        }),
      ];
    });
}

const IMPRINT: ReadonlySet<string> = new Set(['cc', 'dispatch', 'printLine']);
const SMALL_CELL = SMALL_PT * 20;
const SMALL_TOLERANCE = 0.4;

const ASIDE: Readonly<Partial<Record<Align, string>>> = {
  center: '居中',
  right: '居右',
  distribute: '分散对齐',
};

function imprintLines({ lines }: Paper): Line[] {
  return lines.filter(({ role }) => role !== null && IMPRINT.has(role));
}

/** One character of 4号 in on both sides (7.4.2, 7.4.3). */
function checkImprintIndent(paper: Paper): Lapse[] {
  return imprintLines(paper).flatMap((line) => {
    const { look, text } = line;
    const left =
      (twipsOf(look.left, SMALL_CELL) + twipsOf(look.first, SMALL_CELL)) / SMALL_CELL +
      typedBlanks(text);
    const right =
      twipsOf(look.right, SMALL_CELL) / SMALL_CELL + typedBlanks([...text].reverse().join(''));
    const isAside = ASIDE[look.align] !== undefined;
    const isInset = Math.abs(left - 1) <= SMALL_TOLERANCE && Math.abs(right - 1) <= SMALL_TOLERANCE;
    if (isInset && !isAside) return [];
    const label = /^.{1,4}?：/.exec(text)?.[0] ?? '';
    const hang = [...label].length * SMALL_CELL;
    const indent = { left: SMALL_CELL + hang, right: SMALL_CELL, first: -hang };
    return [
      lapseAt(line, paper, {
        found: isInset
          ? (ASIDE[look.align] ?? '')
          : `左空${cellsName(left)}，右空${cellsName(right)}`,
        expected: '左右各空一字',
        mend:
          text === text.trim()
            ? [{ on: 'paragraph', id: look.id, indent, ...(isAside ? { align: 'both' } : {}) }]
            : null,
      }),
    ];
  });
}

/** 0.35 mm and 0.25 mm, in eighths of a point, as Word offers them. */
const THICK = 8;
const THIN = 6;

/** A line of 版记: between which elements it lies, and where it is looked for. */
interface ImprintLine {
  where: '首条' | '中间' | '末条';
  /** The paragraph that is given it where it is missing. */
  line: Line;
  side: 'top' | 'bottom';
  size: number;
}

/** Lines may be those of empty paragraphs around it, as one that goes on over pages has them. */
function edges(first: Line, last: Line, { lines }: Paper) {
  const beside = (line: Line | undefined, side: 'top' | 'bottom') =>
    line?.count === 0 ? line.look[side].size : 0;
  return {
    above: beside(lines[lines.indexOf(first) - 1], 'bottom'),
    below: beside(lines[lines.indexOf(last) + 1], 'top'),
  };
}

/** The lines of a 版记; those that are drawn cannot be told from a picture, a letter has none (10.1). */
function imprintRules(paper: Paper): ImprintLine[] {
  const all = imprintLines(paper);
  const [first, last] = [all.at(0), all.at(-1)];
  if (!first || !last || isLetterLike(paper)) return [];
  if (paper.lines.some(({ look }) => look.hasDrawing)) return [];
  const size = (line: Line, side: 'top' | 'bottom') => line.look[side].size;
  const before = all.at(-2);
  const { above, below } = edges(first, last, paper);
  const lines: ImprintLine[] = [
    { where: '首条', line: first, side: 'top', size: size(first, 'top') || above },
    { where: '末条', line: last, side: 'bottom', size: size(last, 'bottom') || below },
  ];
  if (before && last.role === 'printLine') {
    const between = Math.max(size(before, 'bottom'), size(last, 'top'));
    lines.splice(1, 0, { where: '中间', line: before, side: 'bottom', size: between });
  }
  return lines;
}

/** A line above the first element, below the last, and a thin one above 印发机关 (7.4.1, 7.4.3). */
function checkImprintRules(paper: Paper): Lapse[] {
  const lacks = imprintRules(paper).filter(({ size }) => size === 0);
  const [lack] = lacks;
  if (!lack) return [];
  return [
    lapseAt(lack.line, paper, {
      found: `没有${lacks.map(({ where }) => where).join('、')}分隔线`,
      expected: '首条和末条分隔线与版心等宽，印发机关之上有细分隔线',
      mend: lacks.map(({ where, line, side }) => ({
        on: 'paragraph',
        id: line.look.id,
        [side === 'top' ? 'topLine' : 'bottomLine']: where === '中间' ? THIN : THICK,
      })),
    }),
  ];
}

/** Widths that a ruler cannot tell from the one that is recommended, eighths of a point. */
const WIDTHS = { thick: { least: 7, most: 9 }, thin: { least: 5, most: 6 } } as const;

/** First and last line 0.35 mm, the middle one 0.25 mm: recommended (7.4.1). */
function checkImprintWidths(paper: Paper): Lapse[] {
  return imprintRules(paper).flatMap(({ where, line, side, size }) => {
    const { least, most } = where === '中间' ? WIDTHS.thin : WIDTHS.thick;
    if (size === 0 || (size >= least && size <= most)) return [];
    const right = where === '中间' ? THIN : THICK;
    const isHere = line.look[side].size > 0;
    return [
      lapseAt(line, paper, {
        found: `${where}分隔线${Math.round(size * 12.5) / 100}磅`,
        expected: where === '中间' ? '细线，0.25毫米（0.75磅）' : '粗线，0.35毫米（1磅）',
        mend: isHere
          ? [
              {
                on: 'paragraph',
                id: line.look.id,
                [side === 'top' ? 'topLine' : 'bottomLine']: right,
              },
            ]
          : null,
      }),
    ];
  });
}

/** Note of attachments, 版记. */
export const TAIL_RULES: readonly Rule[] = [
  {
    id: 'attachment-place',
    title: '附件说明的位置',
    clause: '7.3.4',
    strength: '规定',
    check: checkAttachments,
  },
  {
    id: 'attendance-place',
    title: '出席、请假、列席的位置',
    clause: '10.3',
    strength: '规定',
    check: checkAttendance,
  },
  {
    id: 'imprint-indent',
    title: '版记左右空一字',
    clause: '7.4.2',
    strength: '规定',
    check: checkImprintIndent,
  },
  {
    id: 'imprint-rules',
    title: '版记分隔线',
    clause: '7.4.1',
    strength: '规定',
    check: checkImprintRules,
  },
  {
    id: 'imprint-line-width',
    title: '版记分隔线的粗细',
    clause: '7.4.1',
    strength: '推荐',
    check: checkImprintWidths,
  },
];
