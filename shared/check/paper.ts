import type { OfficialDocument } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import { parseStructureNumber } from '../document/structure-numbers';
import { structureText } from '../structure/index';
import type { Role } from '../structure/roles';
import { endsTitle } from '../structure/vocabulary';
import { isRed } from './colours';
import type { BlockLook, FileLook, ParagraphLook, SectionLook } from './look';
import { estimatedPages } from './pages';
import { FACES, keyOf, Understood, type Zone, zonesOf } from './zones';
/** A paragraph of the text with what it is. */
export interface Line {
  look: ParagraphLook;
  /** Its own words, the automatic number left out. */
  text: string;
  /** Number among the paragraphs that say something, from 1; 0 for an empty one. */
  count: number;
  /** Of its first words; null where that could not be told, and for an empty one. */
  role: Role | null;
  /** A table is next to it: it belongs to the table as much as to the text. */
  isBesideTable: boolean;
  zones: Zone[];
}

/** A file with its text understood: what the rules work on. */
export interface Paper {
  file: FileLook;
  document: OfficialDocument;
  lines: Line[];
  /** Sections with running text; the others hold cards. */
  sections: SectionLook[];
  /** Page on which each paragraph begins, estimated. */
  pages: ReadonlyMap<number, number>;
}

/** Cells as structuring takes them: each line by itself, no line feed within a run. */
function rawRow(row: readonly string[]) {
  return row.map((cell) => ({
    lines: cell.split('\n').map((text) => (text === '' ? [] : [{ text }])),
  }));
}

/** The mark of several issuers, 文件 beside the stack of their names: a table in red above all text (7.2.4). */
function isJointMark(block: BlockLook): boolean {
  if (block.kind !== 'table') return false;
  const runs = block.table.paragraphs.flatMap((one) => one.runs).filter(({ text }) => text.trim());
  return runs.length > 0 && runs.every(({ color }) => isRed(color));
}

function rawOf({ blocks }: FileLook, without: ParagraphLook | null): RawBlock[] {
  const raw: RawBlock[] = [];
  const mark = blocks.find(isJointMark);
  for (const block of blocks) {
    if (block === mark) continue;
    if (block.kind === 'paragraph' && block.paragraph === without) continue;
    if (block.kind === 'table') {
      raw.push({ type: 'table', rows: block.table.rows.map(rawRow), headerRows: 0 });
      continue;
    }
    const { number, breakBefore, breakAfter } = block.paragraph;
    const lines = `${number}${textOf(block.paragraph)}`.split('\n');
    if (breakBefore) raw.push({ type: 'pageBreak' });
    for (const text of lines) raw.push({ type: 'paragraph', runs: text === '' ? [] : [{ text }] });
    if (breakAfter) raw.push({ type: 'pageBreak' });
  }
  return raw;
}

export function textOf({ runs }: Pick<ParagraphLook, 'runs'>): string {
  return runs.map(({ text }) => text).join('');
}
/** Roles come from the text alone, whoever wrote the file and whatever its styles are called. */
export function understand(file: FileLook): Paper {
  const letterMark = letterMarkOf(file);
  const read = readOf(file, letterMark ?? redMarkOf(file));
  const document = letterMark ? { ...read, format: 'letter' as const } : read;
  const lines = linesOf(file, new Understood(document));
  for (const line of lines) if (line.look === letterMark) setRole(line, 'mark');
  // No title ends so, and a line of blanks to fill in tells structuring little else.
  for (const line of lines) {
    if (line.role === 'title' && line.text.trim().endsWith('：')) setRole(line, 'addressees');
  }
  takeRedMark(lines, redMarkOf(file));
  takeTitle(lines);
  takeTableHeadings(lines);
  takeAttendance(lines);
  return { file, document, lines, sections: runningSections(file), pages: estimatedPages(file) };
}

/** Whatever stands alone as a number of an issue: 示政协函〔2026〕3号. */
const ISSUE_NUMBER = /^[^，。；：]{1,20}[〔[［(（].{2,6}[\]］)）〕].{1,8}号$/;

/** 份号 and 紧急程度 may stand above a number too. */
const ORGAN = /^[\p{Script=Han}·]{4,}$/u;

/**
 * The mark of a letter: the organ's bare name above the number (10.1), which by its words alone
 * might as well be a line of the title.
 */
function letterMarkOf({ blocks }: FileLook): ParagraphLook | null {
  const says = blocks.filter(
    (block) => block.kind === 'table' || textOf(block.paragraph).trim() !== '',
  );
  const [first, second] = says;
  if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') return null;
  const name = textOf(first.paragraph).trim();
  const isName = ORGAN.test(name) && !/文件$/.test(name) && !endsTitle(name);
  return isName && ISSUE_NUMBER.test(textOf(second.paragraph).trim()) ? first.paragraph : null;
}

/** Lines at the head among which a mark stands: 份号 and 紧急程度 are above it. */
const HEAD_LINES = 4;

/** The mark of a paper by its looks: large red type at the head. */
function redMarkOf({ blocks }: FileLook): ParagraphLook | null {
  const head = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.paragraph : []))
    .filter((one) => textOf(one).trim() !== '')
    .slice(0, HEAD_LINES);
  const isMark = ({ runs }: ParagraphLook) =>
    runs.every(({ text, color, size }) => text.trim() === '' || (isRed(color) && size > LARGE));
  return head.find(isMark) ?? null;
}

/** The text understood; a letter's mark that its words do not tell is left out, so that it is no title. */
function readOf(file: FileLook, letterMark: ParagraphLook | null): OfficialDocument {
  const { document } = structureText(rawOf(file, null));
  const isTold = letterMark === null || document.head.mark.name === textOf(letterMark).trim();
  return isTold ? document : structureText(rawOf(file, letterMark)).document;
}

/** The whole line is one thing. */
function setRole(line: Line, role: Role): void {
  line.role = role;
  line.zones = [{ role, face: FACES[role] ?? 'text', start: 0, end: line.text.length }];
}

function linesOf({ blocks }: FileLook, understood: Understood): Line[] {
  const lines: Line[] = [];
  let count = 0;
  let before: Line | null = null;
  let isBehindTable = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      understood.take(keyOf(block.table.rows.flat().join('')).text);
      if (before) before.isBesideTable = true;
      isBehindTable = true;
      continue;
    }
    const look = block.paragraph;
    const text = textOf(look);
    const says = `${look.number}${text}`.trim() !== '';
    if (says) count += 1;
    const zones = says ? zonesOf(text, look.number, understood) : [];
    const role = zones[0]?.role ?? null;
    const line = { look, text, count: says ? count : 0, role, isBesideTable: isBehindTable, zones };
    lines.push(line);
    if (!says) continue;
    before = line;
    isBehindTable = false;
  }
  return lines;
}

/** What is in large red type at the head is the mark of the paper (7.2.4), whatever its words might be. */
function takeRedMark(lines: readonly Line[], mark: ParagraphLook | null): void {
  const line = lines.find(({ look }) => look === mark);
  if (line && line.role !== 'mark') setRole(line, 'mark');
}

const ABOVE_TITLE: ReadonlySet<Role> = new Set([
  'copyNumber',
  'urgency',
  'mark',
  'issueNumber',
  'serialNumber',
  'signatories',
  'headLine',
  'title',
]);
/** Type of this size is larger than any text, points. */
const LARGE = 18;

/**
 * A title that its words do not tell, as that of a form: what stands above the text, in the
 * middle or in large type, without a full stop. Lines of one title follow each other.
 */
function takeTitle(lines: readonly Line[]): void {
  let isBegun = false;
  for (const line of lines) {
    const isEmpty = line.count === 0;
    if (isEmpty && isBegun) return;
    isBegun ||= line.role === 'title';
    if (isEmpty || (line.role !== null && ABOVE_TITLE.has(line.role))) continue;
    const { align, runs } = line.look;
    const isShown = align === 'center' || runs.some(({ size }) => size > LARGE);
    if (line.role !== 'paragraph' || !isShown || /[。；：]$/.test(line.text)) return;
    setRole(line, 'title');
    isBegun = true;
  }
}

/** Headings between nothing but tables, which the words of the text do not tell from its paragraphs. */
function takeTableHeadings(lines: readonly Line[]): void {
  for (const line of lines) {
    const level = parseStructureNumber(`${line.look.number}${line.text}`)?.level;
    const isPlain = line.role === 'paragraph' && line.isBesideTable && !/[。；]/.test(line.text);
    if (!isPlain || level === undefined) continue;
    setRole(line, `heading${level}` as const);
  }
}

const ATTENDANCE = /^(?:出席|列席|请假|缺席)：/;

/** 出席：…, with its label in 黑体 or hanging below it, where no mark of a 纪要 tells so (10.3). */
function takeAttendance(lines: readonly Line[]): void {
  for (const line of lines) {
    const label = ATTENDANCE.exec(line.text)?.[0].length ?? 0;
    const { runs, first } = line.look;
    const hangs = Object.values(first).some((length) => length < 0);
    const isLabelled = runs.some(({ text, eastAsia }) => text !== '' && /黑体|hei/i.test(eastAsia));
    if (label === 0 || line.role !== 'paragraph' || !(hangs || isLabelled)) continue;
    line.role = 'attendance';
    line.zones = [
      { role: 'attendance', face: 'hei', start: 0, end: label },
      { role: 'attendance', face: 'text', start: label, end: line.text.length },
    ];
  }
}

/**
 * In 信函格式 (10.1) by its words, by its title, or by the place of its number: on paper that has the
 * mark already its words tell little.
 */
export function isLetterLike({ document, lines }: Pick<Paper, 'document' | 'lines'>): boolean {
  const head = lines.filter(({ count }) => count > 0).slice(0, HEAD_LINES);
  const isAtRight = head.some(({ text }) => /^\S*\t\S*〔.*号$/.test(text));
  const hasSignatories = document.head.signatories.length > 0;
  const isLetter = lines.some(({ role, text }) => role === 'title' && /函$/.test(text.trim()));
  // Its mark stands in a place of its own, beside the flow of the text.
  const isApart = lines.some(({ role, look }) => role === 'mark' && look.isFramed);
  return document.format === 'letter' || isLetter || isApart || (isAtRight && !hasSignatories);
}

/** Sections in which words stand outside turned tables. */
function runningSections({ sections, blocks }: FileLook): SectionLook[] {
  return sections.filter((_section, index) => {
    const own = blocks.filter((block) =>
      block.kind === 'table' ? block.table.section === index : block.paragraph.section === index,
    );
    const isCards = own.some((block) => block.kind === 'table' && block.table.isTurned);
    const says = own.some(
      (block) => block.kind === 'paragraph' && textOf(block.paragraph).trim() !== '',
    );
    return says || !isCards;
  });
}
