import { mmToTwips, SMALL_PT } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { textWidth } from '../../layout/measure';
import type { Role } from '../../structure/roles';
import { cellsName, type Lapse, lapseAt, mm, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';
import { sectionOf, twipsOf, typedBlanks } from './indents';
import { isPageRight } from './page';
import { near, spanOf, TEXT_SIZE } from './signature';

/** What stands between two tabs of a line, twips from the left edge of the text. */
interface Chunk {
  text: string;
  start: number;
  end: number;
  /** Offset in the line's text. */
  from: number;
}

interface Row {
  chunks: Chunk[];
  width: number;
  cell: number;
}

/** Type of a row's words, points, and what is added to each character, twips. */
interface Type {
  size: number;
  spacing: number;
}

/** The words between the tabs of a line with their places; null where these cannot be told. */
function rowOf(line: Line, paper: Paper, profile: LayoutProfile, type?: Type): Row | null {
  const section = sectionOf(line, paper);
  const { look, text } = line;
  const { size, spacing } = type ?? { size: TEXT_SIZE, spacing: profile.characterSpacing };
  const isOpen = look.align === 'center' || look.align === 'right';
  if (!section || isOpen || !isPageRight(section, profile)) return null;
  const cell = size * 20 + spacing;
  const every = paper.file.tabEvery ?? 720;
  const width = section.width - section.margins.left - section.margins.right;
  const first = twipsOf(look.first, cell);
  // A hanging indent is a stop as well.
  if (first < 0) return null;
  let [x, from] = [twipsOf(look.left, cell) + first, 0];
  const chunks: Chunk[] = [];
  for (const [index, part] of text.split('\t').entries()) {
    const own = textWidth(part, size, spacing);
    if (index > 0) {
      const usual = { at: (Math.floor(x / every) + 1) * every, kind: 'left' as const };
      const stop = look.tabs.find(({ at }) => at > x) ?? usual;
      const back = { left: 0, center: own / 2, right: own }[stop.kind];
      x = Math.max(x, stop.at - back);
    }
    const blanks = { before: typedBlanks(part), after: typedBlanks([...part].reverse().join('')) };
    const chunk = {
      text: part,
      start: x + blanks.before * cell,
      end: x + own - blanks.after * cell,
    };
    if (part.trim() !== '') chunks.push({ ...chunk, from });
    x += own;
    from += part.length + 1;
  }
  return { chunks, width, cell };
}

function chunkOf(line: Line, { chunks }: Row, role: Role): Chunk | undefined {
  const zone = line.zones.find((one) => one.role === role);
  if (!zone) return undefined;
  return chunks.findLast(({ from, text }) => {
    const said = line.text.slice(zone.start, zone.end);
    const at = zone.start + said.search(/\S/);
    return from <= at && at < from + text.length;
  });
}

/** In upward papers the number stands one character from the left, 签发人 one from the right (7.2.5, 7.2.6). */
function checkSignatories(paper: Paper, profile: LayoutProfile): Lapse[] {
  const rows = paper.lines.filter(({ zones }) => zones.some(({ role }) => role === 'signatories'));
  const [line, second] = rows;
  if (!line || second || !line.zones.some(({ role }) => role === 'issueNumber')) return [];
  if (line.look.isFramed || line.isBesideTable || !line.text.includes('\t')) return [];
  const row = rowOf(line, paper, profile);
  const number = row && chunkOf(line, row, 'issueNumber');
  const names = row && chunkOf(line, row, 'signatories');
  if (!row || !number || !names || number === names) return [];
  const [left, right] = [number.start / row.cell, (row.width - names.end) / row.cell];
  if (near(left, 1) && near(right, 1)) return [];
  return [
    lapseAt(line, paper, {
      found: `发文字号左空${cellsName(left)}，签发人右空${cellsName(right)}`,
      expected: '发文字号居左空一字，签发人居右空一字',
      mend: null,
    }),
  ];
}

const IMPRINT_TYPE: Type = { size: SMALL_PT, spacing: 0 };

/** 印发日期 ends one character from the right (7.4.3). */
function checkPrintDate(paper: Paper, profile: LayoutProfile): Lapse[] {
  return paper.lines
    .filter(({ role, text }) => role === 'printLine' && /\S\t+\S/.test(text))
    .flatMap((line) => {
      const row = rowOf(line, paper, profile, IMPRINT_TYPE);
      const date = row?.chunks.at(-1);
      if (!row || !date || row.chunks.length < 2) return [];
      const right = (row.width - date.end) / row.cell;
      if (near(right, 1)) return [];
      const found = `印发日期右空${cellsName(right)}`;
      return [lapseAt(line, paper, { found, expected: '印发日期居右空一字', mend: null })];
    });
}

/** The number of a letter ends at the right edge (10.1). */
function checkLetterNumber(paper: Paper, profile: LayoutProfile): Lapse[] {
  if (paper.document.format !== 'letter') return [];
  const line = paper.lines.find(({ zones }) => zones.some(({ role }) => role === 'issueNumber'));
  if (!line || line.look.isFramed || line.isBesideTable || line.look.align === 'center') return [];
  if (!line.text.includes('\t')) {
    const at = spanOf(line, paper, profile);
    if (!at || near(at.span.end, at.cells)) return [];
    const mend = {
      on: 'paragraph' as const,
      id: line.look.id,
      align: 'right' as const,
      indent: { left: 0, right: 0, first: 0 },
    };
    return [
      lapseAt(line, paper, {
        found: `发文字号右空${cellsName(at.cells - at.span.end)}`,
        expected: '发文字号居右顶格',
        mend: line.role === 'issueNumber' && line.text === line.text.trim() ? [mend] : null,
      }),
    ];
  }
  const row = rowOf(line, paper, profile);
  const number = row && chunkOf(line, row, 'issueNumber');
  if (!row || !number || near(number.end / row.cell, row.width / row.cell)) return [];
  return [
    lapseAt(line, paper, {
      found: `发文字号右空${cellsName((row.width - number.end) / row.cell)}`,
      expected: '发文字号居右顶格',
      mend: null,
    }),
  ];
}

/** The smallest seal that organs of a city or county have, mm; two nearer than that touch. */
const SEAL_MM = 40;

/** Names of several organs in a row stand so far apart that their seals do not touch, nor leave the type area (7.3.5.1). */
function checkSeals(paper: Paper, profile: LayoutProfile): Lapse[] {
  return paper.lines.flatMap((line) => {
    const isRow = line.role === 'signer' && /\S\t+\S/.test(line.text);
    const row = isRow && !line.isBesideTable ? rowOf(line, paper, profile) : null;
    if (!row || row.chunks.length < 2) return [];
    const middles = row.chunks.map(({ start, end }) => (start + end) / 2);
    const gaps = middles.slice(1).map((at, index) => at - (middles[index] ?? 0));
    const least = Math.min(...gaps);
    const edge = Math.min(middles[0] ?? 0, row.width - (middles.at(-1) ?? 0));
    if (least >= mmToTwips(SEAL_MM) && edge >= mmToTwips(SEAL_MM / 2)) return [];
    return [
      lapseAt(line, paper, {
        found:
          least < mmToTwips(SEAL_MM)
            ? `两个署名的中心相距${mm(least)}`
            : `署名的中心离版心边缘${mm(edge)}`,
        expected: '印章互不相交、不相切，不超出版心',
        mend: null,
      }),
    ];
  });
}

/** Places of what stands side by side in a line. */
export const ROW_RULES: readonly Rule[] = [
  {
    id: 'signatory-place',
    title: '发文字号和签发人的位置',
    clause: '7.2.6',
    strength: '规定',
    check: checkSignatories,
  },
  {
    id: 'letter-number-place',
    title: '信函发文字号的位置',
    clause: '10.1',
    strength: '规定',
    check: checkLetterNumber,
  },
  {
    id: 'print-date-place',
    title: '印发日期的位置',
    clause: '7.4.3',
    strength: '规定',
    check: checkPrintDate,
  },
  {
    id: 'seal-distance',
    title: '联合行文印章之间的距离',
    clause: '7.3.5.1',
    strength: '规定',
    check: checkSeals,
  },
];
