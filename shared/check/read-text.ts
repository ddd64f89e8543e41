import type { DocumentFormat, OfficialDocument } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import { TITLE_PT } from '../gbt9704/numbers';
import { structureText } from '../structure/index';
import { endsTitle, isOrganName } from '../structure/vocabulary';
import { isRed } from './colours';
import type { BlockLook, FileLook, ParagraphLook } from './look';

/** Lines at the head among which a mark stands: 份号 and 紧急程度 are above it. */
export const HEAD_LINES = 4;

/** Type of this size is larger than any text, points. */
export const LARGE = 18;

/** Cells as structuring takes them: each line by itself, no line feed within a run. */
function rawRow(row: readonly string[]) {
  return row.map((cell) => ({
    lines: cell.split('\n').map((text) => (text === '' ? [] : [{ text }])),
  }));
}

/**
 * The mark of several issuers, 文件 beside the stack of their names: a table in red above all text
 * (7.2.4). Large type among it that is not red belongs to it too.
 */
export function jointMarkOf({ blocks }: FileLook): TableBlock | null {
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  const block = blocks[at];
  if (block?.kind !== 'table') return null;
  const above = blocks
    .slice(0, at)
    .filter((one) => one.kind === 'paragraph' && textOf(one.paragraph).trim() !== '');
  return above.length < HEAD_LINES && isRedTable(block) ? block : null;
}

type TableBlock = Extract<BlockLook, { kind: 'table' }>;

function isRedTable(block: TableBlock): boolean {
  const runs = block.table.paragraphs.flatMap((one) => one.runs).filter(({ text }) => text.trim());
  const red = runs.filter(({ color }) => isRed(color));
  return red.length > 0 && runs.every((one) => red.includes(one) || one.size > LARGE);
}

/** `marks`: paragraphs of the mark; the first stands as `name` in the text, the others not at all. */
function rawOf(file: FileLook, marks: readonly ParagraphLook[] = [], name = ''): RawBlock[] {
  const raw: RawBlock[] = [];
  const joint = jointMarkOf(file);
  for (const block of file.blocks) {
    if (block === joint) continue;
    if (block.kind === 'paragraph' && marks.includes(block.paragraph)) {
      if (name !== '' && block.paragraph === marks[0])
        raw.push({ type: 'paragraph', runs: [{ text: name }] });
      continue;
    }
    if (block.kind === 'table') {
      raw.push({ type: 'table', rows: block.table.rows.map(rawRow), headerRows: 0 });
      continue;
    }
    // Where pages break says nothing of what a line is: 附件 begins with its label, a paper that is issued with its title.
    const lines = `${block.paragraph.number}${textOf(block.paragraph)}`.split('\n');
    for (const text of lines) raw.push({ type: 'paragraph', runs: text === '' ? [] : [{ text }] });
  }
  return raw;
}

export function textOf({ runs }: Pick<ParagraphLook, 'runs'>): string {
  return runs.map(({ text }) => text).join('');
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
  // The number of other papers, whose mark may be a bare name too (7.2.4), stands in the middle.
  if (second.paragraph.align === 'center') return null;
  return isName && ISSUE_NUMBER.test(textOf(second.paragraph).trim()) ? first.paragraph : null;
}

/** A 函 whose number stands in the middle below its mark is a paper of the general form (7.2.5), as many are. */
function formatOf({ format, head }: OfficialDocument, { blocks }: FileLook): DocumentFormat {
  const isCentred = blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.paragraph.align === 'center' &&
      textOf(block.paragraph).trim() === head.issueNumber,
  );
  return format === 'letter' && isCentred ? 'general' : format;
}

/** Kinds that are issued under a mark which names them. */
const NAMES_ISSUE = /(?:纪要|公报|简报|专报|信息|令)$/;
/** What stands below a mark: the number of a paper or an issue. */
const NUMBER = /〔.{2,6}〕.{1,8}号$|^[（(]?第.{1,6}[期号]/;

/** A line in the large type of the one beside it, in another colour: both are of one mark. */
function isAlikeBut(one: ParagraphLook, beside: ParagraphLook): boolean {
  const [run, other] = [one, beside].map(({ runs }) => runs.find(({ text }) => text.trim() !== ''));
  return (
    run !== undefined &&
    run.size > TITLE_PT &&
    run.size === other?.size &&
    run.eastAsia === other.eastAsia &&
    one.align === beside.align
  );
}

/** The mark of a paper by its looks: large red type at the head, a line for each organ that issues it (7.2.4). */
function redMarksOf({ blocks }: FileLook): ParagraphLook[] {
  const head = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.paragraph : []))
    .filter((one) => textOf(one).trim() !== '');
  // Long names of organs that issue a paper together are set smaller.
  const isMark = (one: ParagraphLook) => {
    const isOrgan = isOrganName(textOf(one).trim().replace(/文件$/, ''));
    return one.runs.every(
      ({ text, color, size }) => text.trim() === '' || (isRed(color) && (isOrgan || size > LARGE)),
    );
  };
  const red = head.slice(0, HEAD_LINES).findIndex(isMark);
  const isOfMark = (one: ParagraphLook | undefined, beside: ParagraphLook | undefined) =>
    one !== undefined && beside !== undefined && (isMark(one) || isAlikeBut(one, beside));
  const first = isOfMark(head[red - 1], head[red]) ? red - 1 : red;
  // The number stands below the mark (7.2.5): what is red behind it is a title in a wrong colour.
  const isBehindNumber = head
    .slice(0, Math.max(0, first))
    .some((one) => ISSUE_NUMBER.test(textOf(one).trim()));
  if (first < 0 || isBehindNumber) return [];
  const rest = head.slice(first);
  const end = rest.findIndex(
    (one, at) => !isMark(one) && !isOfMark(one, rest[at === 0 ? 1 : at - 1]),
  );
  const marks = end < 0 ? rest : rest.slice(0, end);
  const below = rest.slice(marks.length, marks.length + HEAD_LINES);
  const name = marks.map((one) => textOf(one).trim()).join('');
  const isTitle = endsTitle(name) && !NAMES_ISSUE.test(name);
  return isTitle && !below.some((one) => NUMBER.test(textOf(one).trim())) ? [] : marks;
}

interface Read {
  read: OfficialDocument;
  /** What was left out. */
  without: readonly ParagraphLook[];
}

/** A word that ends the names of issues: with it a mark is known that says none of them, 示例政协. */
const ISSUE = '简报';

/**
 * The text understood. A mark that its words do not tell is one of an issue where a number and its
 * red head follow; else it is left out, so that it is no title.
 */
function readOf(file: FileLook, marks: readonly ParagraphLook[]): Read {
  const { document } = structureText(rawOf(file));
  const [first, ...others] = marks;
  if (!first) return { read: document, without: [] };
  const name = textOf(first).trim();
  const isTold = ({ head }: OfficialDocument, asked: string) =>
    head.mark.name === asked && (head.mark.joint ?? []).length >= others.length;
  // The name of one organ may take several lines.
  const whole = marks.map((mark) => textOf(mark).trim()).join('');
  if (isTold(document, name) || document.head.mark.name === whole)
    return { read: document, without: [] };
  const issue = structureText(rawOf(file, marks, `${name}${ISSUE}`)).document;
  if (isTold(issue, `${name}${ISSUE}`)) {
    const head = { ...issue.head, mark: { ...issue.head.mark, name } };
    return { read: { ...issue, head }, without: others };
  }
  return { read: structureText(rawOf(file, marks)).document, without: marks };
}

/** A file's text understood, with its marks. */
export interface ReadText extends Read {
  /** The mark of a letter. */
  letterMark: ParagraphLook | null;
  redMarks: readonly ParagraphLook[];
}

/** Understands a file by its words, and by the looks of its mark, whoever wrote it. */
export function readText(file: FileLook): ReadText {
  const letterMark = letterMarkOf(file);
  const redMarks = redMarksOf(file);
  const { read, without } = readOf(file, letterMark ? [letterMark] : redMarks);
  const format = letterMark ? ('letter' as const) : formatOf(read, file);
  return { read: { ...read, format }, without, letterMark, redMarks };
}
