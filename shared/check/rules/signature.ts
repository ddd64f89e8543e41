import { SEALED_DATE_CELLS, UNSEALED_CELLS } from '../../gbt9704/numbers';
import type { LayoutProfile } from '../../gbt9704/profile';
import { textWidth } from '../../layout/measure';
import { cellsName, type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';
import { sectionOf, twipsOf, typedBlanks } from './indents';
import { isPageRight } from './page';

/** What a ruler tells of a place, characters. */
const TOLERANCE = 0.7;
export const TEXT_SIZE = 16;

/** Where the words of a line stand on the width of the text, in characters. */
interface Span {
  start: number;
  end: number;
}

/** Measured as it is meant, in 3号, so that a wrong size is not told twice. */
export function spanOf(
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
  // Spread over the line, words fill it from one indent to the other.
  if (look.align === 'distribute')
    return { span: { start: left + first, end: cells - right }, cells };
  const start = left + offset + typed.before;
  return { span: { start, end: start + own }, cells };
}

export const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
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
    signer.start <= date.start - UNSEALED_CELLS + TOLERANCE &&
    signer.end <= date.end + TOLERANCE
  );
}

export type SignatureForm = 'sealed' | 'unsealed' | 'stamped';

/** Where signature and date stand; several issuers stand in rows as their seals need it (7.3.5.1). */
function placesOf(paper: Paper, profile: LayoutProfile) {
  const signers = paper.lines.filter(({ role }) => role === 'signer');
  const dates = paper.lines.filter(({ role }) => role === 'date');
  const [signer] = signers;
  const [date] = dates;
  if (!signer || !date || signers.length > 1 || dates.length > 1) return null;
  const [above, below] = [signer, date].map((line) => spanOf(line, paper, profile));
  return above && below ? { signer, date, above: above.span, ...below } : null;
}

/** Room that a stamp takes, characters: its size is left open. */
const STAMP_CELLS = { least: 3, most: 14 } as const;

/** With the signer's stamp, four characters from the right as the date is, the post two to its left (7.3.5.3). */
function isStamped(signer: Span, date: Span, cells: number): boolean {
  const stamp = cells - signer.end - SEALED_DATE_CELLS - UNSEALED_CELLS;
  const isRoom = stamp >= STAMP_CELLS.least && stamp <= STAMP_CELLS.most;
  return near(cells - date.end, SEALED_DATE_CELLS) && isRoom;
}

/** How a paper is signed, by the places of its signature and date; null where they tell nothing. */
export function signatureForm(paper: Paper, profile: LayoutProfile): SignatureForm | null {
  const places = placesOf(paper, profile);
  if (places === null) return null;
  const { above, span, cells } = places;
  // Where both hold, that which keeps more room.
  if (isSealed(above, span, cells)) return 'sealed';
  if (isUnsealed(above, span, cells)) return 'unsealed';
  return isStamped(above, span, cells) ? 'stamped' : null;
}

const ROW = /\S\t+\S/;

/** Where the date stands below several issuers: four characters from the right with seals or stamps (7.3.5.1, 7.3.5.3), by the first names without (7.3.5.2). */
function checkJoint(paper: Paper, profile: LayoutProfile): Lapse[] {
  const signers = paper.lines.filter(({ role }) => role === 'signer');
  const dates = paper.lines.filter(({ role }) => role === 'date');
  const [date, second] = dates;
  const inRows = signers.some(({ text }) => ROW.test(text.trim()));
  if (!date || second || signers.length === 0 || (signers.length === 1 && !inRows)) return [];
  const at = spanOf(date, paper, profile);
  if (!at || [date, ...signers].some(({ isBesideTable }) => isBesideTable)) return [];
  const isSealedDate = near(at.cells - at.span.end, SEALED_DATE_CELLS);
  if (inRows) {
    if (isSealedDate) return [];
    const typed = date.text !== date.text.trim();
    const cell = TEXT_SIZE * 20 + profile.characterSpacing;
    const right = SEALED_DATE_CELLS * cell;
    const indent = { left: 0, right, first: 0 };
    return [
      lapseAt(date, paper, {
        found: `日期右空${cellsName(at.cells - at.span.end)}`,
        expected: '日期右空四字',
        mend: typed ? null : [{ on: 'paragraph', id: date.look.id, align: 'right', indent }],
      }),
    ];
  }
  const spans = signers.flatMap((line) => spanOf(line, paper, profile)?.span ?? []);
  const [first] = spans;
  if (!first || spans.length < signers.length) return [];
  const isEven = (edge: (span: Span) => number) =>
    spans.every((span) => near(edge(span), edge(first)));
  const areEven = isEven(({ start }) => start) || isEven(({ end }) => end) || isEven(middle);
  const isPlaced = isSealedDate || spans.some((span) => isUnsealed(span, at.span, at.cells));
  if (areEven && isPlaced) return [];
  return [
    lapseAt(areEven ? date : (signers[1] ?? date), paper, {
      found: areEven ? `日期右空${cellsName(at.cells - at.span.end)}` : '各署名没有对齐',
      expected:
        '盖章的：日期右空四字；不盖章的：署名依次向下对齐，右空二字，日期首字比署名首字右移二字',
      mend: null,
    }),
  ];
}

function checkSignature(paper: Paper, profile: LayoutProfile): Lapse[] {
  return [...checkSingle(paper, profile), ...checkJoint(paper, profile)];
}

function checkSingle(paper: Paper, profile: LayoutProfile): Lapse[] {
  const places = placesOf(paper, profile);
  if (places === null || signatureForm(paper, profile) !== null) return [];
  const { signer, date, above, span, cells } = places;
  const found = `署名右空${cellsName(cells - above.end)}，日期右空${cellsName(cells - span.end)}`;
  return [
    lapseAt(signer, paper, {
      found,
      expected:
        '盖章的：日期右空四字，署名在日期之上居中；不盖章的：署名右空二字，日期首字比署名首字右移二字；加盖签名章的：日期、签名章右空四字，职务在签名章左侧空二字',
      mend: mendSignature(signer, date, profile, above, span, cells, paper),
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

/** Signature and date. */
export const SIGNATURE_RULES: readonly Rule[] = [
  {
    id: 'signature-place',
    title: '署名和日期的位置',
    clause: '7.3.5',
    strength: '规定',
    check: checkSignature,
  },
];
