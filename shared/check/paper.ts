import type { OfficialDocument } from '../document/official-document';
import { parseStructureNumber } from '../document/structure-numbers';
import type { Role } from '../structure/roles';
import type { FileLook, ParagraphLook, SectionLook } from './look';
import { estimatedPages } from './pages';
import { HEAD_LINES, jointMarkOf, LARGE, readText, textOf } from './read-text';
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

/** Roles come from the text alone, whoever wrote the file and whatever its styles are called. */
export function understand(file: FileLook): Paper {
  const { read: document, without, letterMark, redMarks } = readText(file);
  const lines = linesOf(file, new Understood(document), without);
  for (const line of lines) if (line.look === letterMark) setRole(line, 'mark');
  // No title ends so, and a line of blanks to fill in tells structuring little else.
  for (const line of lines) {
    if (line.role === 'title' && line.text.trim().endsWith('：')) setRole(line, 'addressees');
  }
  for (const mark of redMarks) takeRedMark(lines, mark);
  takeTitle(lines);
  takeTableHeadings(lines);
  takeAttendance(lines);
  return { file, document, lines, sections: runningSections(file), pages: estimatedPages(file) };
}

/** The whole line is one thing. */
function setRole(line: Line, role: Role): void {
  line.role = role;
  line.zones = [{ role, face: FACES[role] ?? 'text', start: 0, end: line.text.length }];
}

/** `without`: what was not among the words that were understood; it takes none of theirs. */
function linesOf(
  file: FileLook,
  understood: Understood,
  without: readonly ParagraphLook[],
): Line[] {
  const mark = jointMarkOf(file);
  const lines: Line[] = [];
  let count = 0;
  let before: Line | null = null;
  let isBehindTable = false;
  for (const block of file.blocks) {
    if (block.kind === 'table') {
      if (block === mark) continue;
      understood.take(keyOf(block.table.rows.flat().join('')).text);
      if (before) before.isBesideTable = true;
      isBehindTable = true;
      continue;
    }
    const look = block.paragraph;
    const text = textOf(look);
    const says = `${look.number}${text}`.trim() !== '';
    if (says) count += 1;
    const zones = says && !without.includes(look) ? zonesOf(text, look.number, understood) : [];
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
function takeRedMark(lines: readonly Line[], mark: ParagraphLook): void {
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
