import { runsText } from '../document/official-document';
import type { RawBlock, RawParagraph } from '../document/raw-text';
import { parseStructureNumber } from '../document/structure-numbers';
import { trimBounds } from '../document/trim';
import { LIST_LABELS } from './lists';
import { joinRuns, sliceRuns } from './runs';
import { BLANK } from './touch-line';
import { DATE_ONLY, isOrganName, typeOfTitle } from './vocabulary';

/**
 * Text that was copied out of a PDF, an e-mail or a scan has an end of line wherever its page had
 * one, and the numbers of its pages between them. Such lines are known by their width: a line was full when the first word of the next would
 * not have fitted, and whole paragraphs end with a sentence. In doubt lines stay as they are.
 */

/** Columns that pages have, 字. A narrower one may be a list, a wider one is a paragraph a line. */
const NARROWEST = 20;
const WIDEST = 60;
/** What punctuation may be pressed together or hung out on a line, 字. */
const SLACK = 1.5;
/** A first line whose indent was not copied is as much shorter, 字. */
const INDENT = 2;
/** So many lines must have been full before a text counts as wrapped; fewer where a column is so wide that hardly a list would fill it. */
const fewest = (column: number): number => (column < 30 ? 3 : 2);
/** Blanks that place words on a line: four in a row, or some between hanzi again and again (names). */
const PLACED = new RegExp(
  `\\S(?:${BLANK}{4,}|\\t)\\S|(?:\\p{Script=Han}${BLANK}+(?=\\p{Script=Han}).{0,12}?){3}`,
  'u',
);

const ONE_BLANK = new RegExp(BLANK);
const SENTENCE_END = /[。！？；!?;][”’」』）)]*$/u;
const PARAGRAPH_END = /(?:[。！？；：:!?;]|……)[”’」』）)》]*$/u;
const WITHIN_CLAUSE = /[\p{Script=Han}\d%％A-Za-z]$/u;
/** A word that a line's end does not part, with the marks that may not begin the next line. */
const FIRST_WORD = /^(?:[\dA-Za-z.,%〔〕]+|.)[，。；：、！？”’）》〉】〕…]*/u;
const OWN_LINE = new RegExp(
  `^(?:附件?[:：\\d一二三四五六七八九十]|附\\s*[:：]|抄送|主送|签发人|联系人|联系电话|(?:${LIST_LABELS})[:：]|[-—－•●■◆▪·*]|第[一二三四五六七八九十百]{1,4}[章节条])`,
  'u',
);

/** The note of attachments: a name ends with no mark. */
const ATTACHMENT = /^附件?[:：]/;

interface TextLine {
  runs: RawParagraph['runs'];
  /** The words without the blanks around them. */
  words: string;
  /** Blanks before the words, 字. */
  indent: number;
  /** From the left edge to the last word, 字. */
  width: number;
}

/** Width of a text as it is set, 字: half a one for what is not full-width. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u0020-\u00ff\u2000-\u200a]/.test(sign) ? 0.5 : 1;
  return width;
}

/** A line to look at; null where a text cannot be wrapped: at tables, breaks and empty lines. */
function lineOf(block: RawBlock): TextLine | null {
  if (block.type !== 'paragraph') return null;
  const text = runsText(block.runs);
  const { start, end } = trimBounds(text, ONE_BLANK);
  if (start === end || /[\n\t]/.test(text.slice(start, end))) return null;
  const words = text.slice(start, end);
  const indent = widthOf(text.slice(0, start));
  return { runs: block.runs, words, indent, width: indent + widthOf(words) };
}

/** The width of the page that a text was copied from, 字; null when its lines do not show one. */
function columnOf(lines: readonly (TextLine | null)[]): number | null {
  const widths = lines.flatMap((line) => {
    // What is placed with blanks (署名, 印发) may lie anywhere.
    return line && line.indent <= 4 && !PLACED.test(line.words) ? [line.width] : [];
  });
  const column = widths.reduce((most, width) => Math.max(most, width), 0);
  const near = widths.filter((width) => width >= column - INDENT - SLACK).length;
  return column >= NARROWEST && column <= WIDEST && near >= fewest(column) ? column : null;
}

const isNumbered = ({ words }: TextLine): boolean => parseStructureNumber(words) !== null;

interface Page {
  /** Width of a full line, 字. */
  column: number;
  /** Whether first lines of paragraphs are indented. */
  hasIndents: boolean;
}

/** Whether the second line goes on where the first was full. `isFirst`: the first one begins a paragraph. */
function goesOn(from: TextLine, to: TextLine, isFirst: boolean, page: Page): boolean {
  if (PLACED.test(from.words) || PLACED.test(to.words)) return false;
  // A title of any width ends where it names the kind of paper.
  if (!/[，。；：]/.test(from.words) && typeOfTitle(from.words) !== null) return false;
  if (to.indent > 0 && (page.hasIndents || to.indent > 1)) return false;
  if (isNumbered(to) || OWN_LINE.test(to.words)) return false;
  if (DATE_ONLY.test(to.words) || isOrganName(to.words)) return false;
  if (/[A-Za-z]$/.test(from.words) && /^[A-Za-z]/.test(to.words)) return false;
  if (/\d$/.test(from.words) && /^\d/.test(to.words)) return false;
  if (!page.hasIndents && PARAGRAPH_END.test(from.words)) return false;
  const word = FIRST_WORD.exec(to.words)?.[0] ?? '';
  const lost = isFirst && from.indent === 0 ? INDENT : 0;
  return from.width + widthOf(word) > page.column - lost - SLACK + 0.5;
}

/** Indices of the lines that end too early, paragraph by paragraph: each goes on in the next line. */
function wrappedIn(lines: readonly (TextLine | null)[], page: Page): number[] {
  const wrapped: number[] = [];
  let chain: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line && next && goesOn(line, next, chain.length === 0, page)) {
      chain.push(at);
      continue;
    }
    const first = lines[chain[0] ?? at];
    // A list of names or of topics has lines of one width, too, but ends with no sentence.
    const isWhole = line && (SENTENCE_END.test(line.words) || PARAGRAPH_END.test(line.words));
    const isNamed = first && (isNumbered(first) || ATTACHMENT.test(first.words));
    if (isWhole || isNamed) wrapped.push(...chain);
    chain = [];
  }
  return wrapped;
}

/**
 * Raw blocks in which a paragraph that lies on several lines is one again, and
 * how many ends of lines went. Nothing but blanks at those ends is left out.
 * A text that does not look wrapped throughout comes back as it is.
 */
export function joinWrapped(raw: readonly RawBlock[]): {
  raw: readonly RawBlock[];
  joined: number;
} {
  const lines = raw.map(lineOf);
  const column = columnOf(lines);
  if (column === null) return { raw, joined: 0 };
  const hasIndents =
    lines.filter((line) => line && line.indent >= 1.5 && line.indent <= 4).length >= 2;
  const wrapped = wrappedIn(lines, { column, hasIndents });
  const within = wrapped.filter((at) => WITHIN_CLAUSE.test(lines[at]?.words ?? ''));
  if (wrapped.length < fewest(column) || within.length * 2 < wrapped.length)
    return { raw, joined: 0 };
  const ends = new Set(wrapped);
  const joined: RawBlock[] = [];
  let parts: RawParagraph['runs'] = [];
  for (const [at, block] of raw.entries()) {
    const line = lines[at];
    const [goesOnHere, cameHere] = [ends.has(at), ends.has(at - 1)];
    if (!line || (!goesOnHere && !cameHere)) {
      joined.push(block);
      continue;
    }
    const text = runsText(line.runs);
    const { start, end } = trimBounds(text, ONE_BLANK);
    parts.push(...sliceRuns(line.runs, cameHere ? start : 0, goesOnHere ? end : text.length));
    if (goesOnHere) continue;
    joined.push({ type: 'paragraph', runs: joinRuns(parts) });
    parts = [];
  }
  return { raw: joined, joined: wrapped.length };
}

/** — 2 —, -2-, 第2页 共5页, alone on a line. */
const PAGE_NUMBER =
  /^(?:[—―–-]{1,2} *(\d{1,3}) *[—―–-]{1,2}|第 *(\d{1,3}) *页[ ，,/]*(?:共 *\d{1,3} *页)?)$/u;

function pageNumber(block: RawBlock): number | null {
  if (block.type !== 'paragraph') return null;
  const text = runsText(block.runs).trim();
  if (text.length > 16) return null;
  const found = PAGE_NUMBER.exec(text.normalize('NFKC').replace(/\s/g, ' '));
  return found ? Number(found[1] ?? found[2]) : null;
}

const isEmpty = (block: RawBlock | undefined): boolean =>
  block?.type === 'paragraph' && runsText(block.runs).trim() === '';

/** Indices of the lines that number the pages, one after the other; [] when they do not count on. */
function pageNumbersIn(raw: readonly RawBlock[]): number[] {
  const found = raw.flatMap((block, at) => {
    const value = pageNumber(block);
    return value === null ? [] : [{ at, value }];
  });
  const first = found[0]?.value ?? 0;
  return found.every(({ value }, step) => value === first + step) ? found.map(({ at }) => at) : [];
}

/** A text without the numbers of its pages, and without the empty lines around them where text goes on. */
function dropPageNumbers(raw: readonly RawBlock[]): { raw: readonly RawBlock[]; numbers: number } {
  const at = pageNumbersIn(raw);
  if (at.length === 0) return { raw, numbers: 0 };
  const dropped = new Set(at);
  for (const place of at) {
    for (let up = place - 1; isEmpty(raw[up]); up -= 1) dropped.add(up);
    for (let down = place + 1; isEmpty(raw[down]); down += 1) dropped.add(down);
  }
  return { raw: raw.filter((_, index) => !dropped.has(index)), numbers: at.length };
}

export interface AsWritten {
  raw: readonly RawBlock[];
  /** Ends of lines that went. */
  joined: number;
  /** Numbers of pages that went. */
  numbers: number;
}

/** A text as it was before a page parted it: without the page's numbers, paragraphs whole. */
export function asWritten(raw: readonly RawBlock[]): AsWritten {
  const { raw: bare, numbers } = dropPageNumbers(raw);
  return { ...joinWrapped(bare), numbers };
}

/** Whether two texts have the same characters in the same order: blanks, ends of lines and page numbers aside. */
export function sameAsWritten(before: readonly RawBlock[], after: readonly RawBlock[]): boolean {
  const numbers = new Set(pageNumbersIn(before));
  const words = (raw: readonly RawBlock[]) =>
    raw.map((block) =>
      block.type === 'paragraph' ? runsText(block.runs).replace(/\s/gu, '') : JSON.stringify(block),
    );
  return words(before.filter((_, at) => !numbers.has(at))).join('') === words(after).join('');
}
