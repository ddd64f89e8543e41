import { INDENT_CELLS, SEALED_DATE_CELLS, SMALL_PT, UNSEALED_CELLS } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { textWidth } from '../../layout/measure';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';
import { isPageRight } from './page';
import { sectionOf, twipsOf, typedBlanks } from './paragraphs';

/** What a ruler tells of a place, characters. */
const TOLERANCE = 0.7;
const TEXT_SIZE = 16;

/** Where the words of a line stand on the width of the text, in characters. */
interface Span {
  start: number;
  end: number;
}

/** Measured as it is meant, in 3号, so that a wrong size is not told twice. */
function spanOf(
  line: Line,
  paper: Paper,
  profile: LayoutProfile,
): { span: Span; cells: number } | null {
  const section = sectionOf(line, paper);
  if (!section || !isPageRight(section, profile) || line.look.isFramed || line.text.includes('\t'))
    return null;
  const cell = TEXT_SIZE * 20 + profile.characterSpacing;
  const width = section.width - section.margins.left - section.margins.right;
  const { look, text } = line;
  const typed = { before: typedBlanks(text), after: typedBlanks([...text].reverse().join('')) };
  const own = textWidth(text.trim(), TEXT_SIZE, profile.characterSpacing) / cell;
  const whole = own + typed.before + typed.after;
  const [left, right, first] = [look.left, look.right, look.first].map(
    (indent) => twipsOf(indent) / cell,
  ) as [number, number, number];
  const cells = width / cell;
  const room = cells - left - right;
  const offset =
    look.align === 'right'
      ? room - whole
      : look.align === 'center'
        ? (room - whole + first) / 2
        : first;
  const start = left + offset + typed.before;
  return { span: { start, end: start + own }, cells };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
const middle = ({ start, end }: Span): number => (start + end) / 2;
const lengthOf = ({ start, end }: Span): number => end - start;

/** With a seal: the date four characters from the right, the signature centred over it (7.3.5.1). */
function isSealed(signer: Span, date: Span, cells: number): boolean {
  const inset = Math.max(SEALED_DATE_CELLS, (lengthOf(signer) - lengthOf(date)) / 2);
  return near(cells - date.end, inset) && near(middle(signer), middle(date));
}

/** Without one: the signature two characters from the right, the date two behind its beginning (7.3.5.2). */
function isUnsealed(signer: Span, date: Span, cells: number): boolean {
  if (near(cells - signer.end, UNSEALED_CELLS))
    return near(date.start, signer.start + UNSEALED_CELLS);
  return (
    near(cells - date.end, UNSEALED_CELLS) &&
    signer.start <= date.start - UNSEALED_CELLS + TOLERANCE
  );
}

function checkSignature(paper: Paper, profile: LayoutProfile): Lapse[] {
  const signers = paper.lines.filter(({ role }) => role === 'signer');
  const dates = paper.lines.filter(({ role }) => role === 'date');
  const [signer] = signers;
  const [date] = dates;
  // Several issuers stand in rows as their seals need it (7.3.5.1).
  if (!signer || !date || signers.length > 1 || dates.length > 1) return [];
  const [above, below] = [signer, date].map((line) => spanOf(line, paper, profile));
  if (!above || !below) return [];
  const { span, cells } = below;
  if (isSealed(above.span, span, cells) || isUnsealed(above.span, span, cells)) return [];
  const found = `署名右空${cellsName(cells - above.span.end)}，日期右空${cellsName(cells - span.end)}`;
  return [
    lapseAt(signer, paper, {
      found,
      expected:
        '盖章的：日期右空四字，署名在日期之上居中；不盖章的：署名右空二字，日期首字比署名首字右移二字',
      mend: mendSignature(signer, date, profile, above.span, span, cells, paper),
    }),
  ];
}

function mendSignature(
  signer: Line,
  date: Line,
  { characterSpacing }: LayoutProfile,
  above: Span,
  below: Span,
  cells: number,
  { document }: Paper,
): Lapse['mend'] {
  const isTyped = [signer, date].some(({ text }) => text !== text.trim());
  if (isTyped) return null;
  const cell = TEXT_SIZE * 20 + characterSpacing;
  const [long, short] = [lengthOf(above), lengthOf(below)];
  if (long > cells - UNSEALED_CELLS) return null;
  let left = { signer: cells - UNSEALED_CELLS - long, date: 0 };
  if (document.signature?.mode === 'sealed') {
    const inset = Math.max(SEALED_DATE_CELLS, (long - short) / 2);
    left = { signer: cells - inset - (short + long) / 2, date: cells - inset - short };
  } else {
    left.date = left.signer + UNSEALED_CELLS;
    const most = cells - UNSEALED_CELLS - short;
    if (left.date > most) left = { signer: most - UNSEALED_CELLS, date: most };
  }
  const place = (line: Line, at: number) => ({
    on: 'paragraph' as const,
    id: line.look.id,
    align: 'left' as const,
    indent: { left: Math.round(Math.max(0, at) * cell), right: 0, first: 0 },
  });
  return [place(signer, left.signer), place(date, left.date)];
}

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

const IMPRINT: ReadonlySet<string> = new Set(['cc', 'dispatch', 'printLine']);
const SMALL_CELL = SMALL_PT * 20;
const SMALL_TOLERANCE = 0.4;

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
    if (Math.abs(left - 1) <= SMALL_TOLERANCE && Math.abs(right - 1) <= SMALL_TOLERANCE) return [];
    const label = /^.{1,4}?：/.exec(text)?.[0] ?? '';
    const hang = [...label].length * SMALL_CELL;
    const indent = { left: SMALL_CELL + hang, right: SMALL_CELL, first: -hang };
    return [
      lapseAt(line, paper, {
        found: `左空${cellsName(left)}，右空${cellsName(right)}`,
        expected: '左右各空一字',
        mend: text === text.trim() ? [{ on: 'paragraph', id: look.id, indent }] : null,
      }),
    ];
  });
}

/** 0.35 mm, in eighths of a point. */
const THICK = 8;

/** A line above the first element and below the last (7.4.1); one that is drawn cannot be told from a picture. */
function checkImprintRules(paper: Paper): Lapse[] {
  const all = imprintLines(paper);
  const [first, last] = [all.at(0), all.at(-1)];
  if (!first || !last || paper.document.format === 'letter') return [];
  if (paper.lines.some(({ look }) => look.hasDrawing)) return [];
  const lacks = [
    ...(first.look.top.size === 0 ? [{ where: '首条', line: first }] : []),
    ...(last.look.bottom.size === 0 ? [{ where: '末条', line: last }] : []),
  ];
  const [lack] = lacks;
  if (!lack) return [];
  return [
    lapseAt(lack.line, paper, {
      found: `没有${lacks.map(({ where }) => where).join('、')}分隔线`,
      expected: '首条和末条分隔线与版心等宽',
      mend: lacks.map(({ where, line }) => ({
        on: 'paragraph',
        id: line.look.id,
        ...(where === '首条' ? { topLine: THICK } : { bottomLine: THICK }),
      })),
    }),
  ];
}

/** Signature, note of attachments, 版记. */
export const TAIL_RULES: readonly Rule[] = [
  {
    id: 'signature-place',
    title: '署名和日期的位置',
    clause: '7.3.5',
    strength: '规定',
    check: checkSignature,
  },
  {
    id: 'attachment-place',
    title: '附件说明的位置',
    clause: '7.3.4',
    strength: '规定',
    check: checkAttachments,
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
];
