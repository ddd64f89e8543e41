import type { OfficialDocument } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import { parseStructureNumber } from '../document/structure-numbers';
import { structureText } from '../structure/index';
import type { Role } from '../structure/roles';
import { endsTitle } from '../structure/vocabulary';
import { isRed } from './colours';
import type { FileLook, ParagraphLook, SectionLook } from './look';
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

function rawOf({ blocks }: FileLook, without: ParagraphLook | null): RawBlock[] {
  const raw: RawBlock[] = [];
  for (const block of blocks) {
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
  const read = readOf(file, letterMark);
  const document = letterMark ? { ...read, format: 'letter' as const } : read;
  const lines = linesOf(file, new Understood(document));
  for (const line of lines) if (line.look === letterMark) setRole(line, 'mark');
  // No title ends so, and a line of blanks to fill in tells structuring little else.
  for (const line of lines) {
    if (line.role === 'title' && line.text.trim().endsWith('：')) setRole(line, 'addressees');
  }
  takeRedMark(lines);
  takeTitle(lines);
  takeTableHeadings(lines);
  return { file, document, lines, sections: runningSections(file), pages: estimatedPages(file) };
}

/** Whatever stands alone as a number of an issue: 示政协函〔2026〕3号. */
const ISSUE_NUMBER = /^[^，。；：]{1,20}[〔[［(（].{2,6}[\]］)）〕].{1,8}号$/;

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
  const isName = !/[，。；：、]|文件$/.test(name) && !endsTitle(name);
  return isName && ISSUE_NUMBER.test(textOf(second.paragraph).trim()) ? first.paragraph : null;
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

/** The first line in large red type is the mark of the paper (7.2.4), whatever its words might be. */
function takeRedMark(lines: readonly Line[]): void {
  const first = lines.find(({ count }) => count > 0);
  if (first?.role !== 'title') return;
  const runs = first.look.runs.filter(({ text }) => text.trim() !== '');
  if (runs.every(({ color, size }) => isRed(color) && size > LARGE)) setRole(first, 'mark');
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
