import type {
  Align,
  BorderLook,
  Indent,
  MarginalLook,
  NumberLook,
  ParagraphLook,
  RunLook,
} from '#shared/check/look';
import { isGraphic } from './graphics';
import {
  over,
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
} from './properties';
import { breaksPage, RunText } from './run-text';
import type { TablePlace } from './style-sheet';
import type { Bands } from './table-looks';
import type { WordFile, WordPart } from './word-file';
import { child, descendants, isRemoved, valOf, type XmlElement } from './xml-tree';

/** The grid of a section, as it moves lines and characters. */
export interface Grid {
  /** Twips from line to line, 0 where lines do not follow it. */
  pitch: number;
  /** Twips added to each character. */
  character: number;
}

/** Where a paragraph stands. */
export interface Where {
  grid?: Grid;
  /** Its automatic number is one of the text. */
  counts?: boolean;
  /** Paragraphs that go on in this one. */
  open?: readonly XmlElement[];
  part?: WordPart;
  table?: TablePlace | null;
}

const NO_GRID: Grid = { pitch: 0, character: 0 };

/** What Word takes where a file says nothing. */
const USUAL = { font: '宋体', latin: 'Times New Roman', size: 10 } as const;
/** Height of a line of type set single, by the size of the type: most Chinese faces. */
const NATURAL = 1.3;
const SINGLE = 240;
const NO_LINE: BorderLook = { size: 0, color: 'auto', space: 0 };

const ALIGNS: Readonly<Record<string, Align>> = {
  both: 'both',
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  distribute: 'distribute',
  thaiDistribute: 'distribute',
};

/** A paragraph as it was read, with the elements that a correction goes to. */
export interface ReadParagraph {
  element: XmlElement;
  look: ParagraphLook;
  /** Of each run of the look, in order. */
  runs: XmlElement[];
  grid: Grid;
  part: WordPart;
}

/** Wrappers of runs; what is inside is ordinary text. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);

/** Runs of a paragraph in their order with what they show; words of drawings are not among them. */
function runsOf(paragraph: XmlElement, text: RunText): { element: XmlElement; text: string }[] {
  const found: { element: XmlElement; text: string }[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (inner.name === 'w:r') found.push({ element: inner, text: text.of(inner) });
      else if (inner.name === 'w:fldSimple') text.simple(inner, () => visit(inner));
      else if (WRAPPERS.has(inner.name)) visit(inner);
    }
  };
  visit(paragraph);
  return found;
}

/** One w:t and nothing beside it, so that it can be divided without touching anything else. */
function canDivide({ children }: XmlElement): boolean {
  const shown = children.filter(({ name }) => name !== 'w:rPr');
  return shown.length === 1 && shown[0]?.name === 'w:t';
}

function lookOf(element: XmlElement, run: RunProperties, text: string, grid: Grid): RunLook {
  return {
    text,
    eastAsia: run.eastAsia ?? USUAL.font,
    latin: run.latin ?? USUAL.latin,
    size: run.size ?? USUAL.size,
    spacing: (run.spacing ?? 0) + grid.character,
    scale: run.scale ?? 1,
    color: run.color ?? 'auto',
    bold: run.bold ?? false,
    canDivide: canDivide(element),
    from: run.from ?? {},
  };
}

/** Who says what shows; of an indent in both units, who says the one that counts. */
function sourcesOf({ from = {}, leftCells, rightCells, firstCells }: ParagraphProperties) {
  const { align, before, after, line } = from;
  const indent = (name: string, cells = 0) => from[cells === 0 ? name : `${name}Cells`];
  const all = {
    align,
    left: indent('left', leftCells),
    right: indent('right', rightCells),
    first: indent('first', firstCells),
    before,
    after,
    pitch: line,
  };
  return Object.fromEntries(Object.entries(all).filter(([, source]) => source !== undefined));
}

function indentOf(twips = 0, cells = 0): Indent {
  return cells === 0 ? { twips } : { cells, below: twips };
}

/** From line to line, twips. */
function pitchOf(
  { line, lineRule, snapToGrid }: ParagraphProperties,
  size: number,
  grid: Grid,
): Pick<ParagraphLook, 'pitch' | 'pitchRule'> {
  if (line !== undefined && line > 0 && lineRule === 'exact')
    return { pitch: line, pitchRule: 'exact' };
  const natural = size * 20 * NATURAL;
  const snaps = grid.pitch > 0 && snapToGrid !== false;
  const onGrid = snaps ? Math.ceil(natural / grid.pitch) * grid.pitch : natural;
  if (lineRule === 'atLeast') return { pitch: Math.max(line ?? 0, onGrid), pitchRule: 'atLeast' };
  return { pitch: Math.round(((line ?? SINGLE) / SINGLE) * onGrid), pitchRule: 'auto' };
}

/** Reads paragraphs with all that they inherit (ISO/IEC 29500-1, 17.7.2). */
export class ParagraphReader {
  readonly paragraphs: ReadParagraph[] = [];
  /** Levels of lists that numbers were read of. */
  readonly levels: XmlElement[] = [];
  private readonly text = new RunText();

  constructor(private readonly file: WordFile) {}

  read(
    element: XmlElement,
    section: number,
    { grid = NO_GRID, counts = false, open = [], part = this.file.main, table = null }: Where = {},
  ): ReadParagraph {
    const { styles, numbering } = this.file;
    const own = child(element, 'w:pPr');
    const list = child(own, 'w:numPr');
    const isListed = valOf(list, 'w:numId') !== '0';
    const style = styles.paragraph(valOf(own, 'w:pStyle'), { within: table, isListed });
    const listed = over(style.paragraph, styles.lists.indentsOf(list));
    const paragraph = over(listed, paragraphProperties(own));
    const all = [...open, element].flatMap((one) => runsOf(one, this.text));
    const looks = all.map((run) =>
      lookOf(run.element, this.runOf(run.element, style.run), run.text, grid),
    );
    const sizes = looks.filter(({ text }) => text !== '').map(({ size }) => size);
    const size = Math.max(...sizes, sizes.length > 0 ? 0 : this.markSize(own, style.run));
    const number = counts ? numbering.next(own) : null;
    const look: ParagraphLook = {
      id: this.paragraphs.length,
      section,
      number: number?.kind === 'number' ? number.text : '',
      numberLook: number?.kind === 'number' ? this.numberLook(number, own, style.run) : null,
      runs: looks,
      align: ALIGNS[paragraph.align ?? 'left'] ?? 'left',
      left: indentOf(paragraph.left, paragraph.leftCells),
      right: indentOf(paragraph.right, paragraph.rightCells),
      first: indentOf(paragraph.first, paragraph.firstCells),
      before: paragraph.before ?? 0,
      after: paragraph.after ?? 0,
      ...pitchOf(paragraph, size, grid),
      ...breaksOf(
        paragraph,
        all.map((run) => run.element),
        looks,
      ),
      top: paragraph.top ?? NO_LINE,
      bottom: paragraph.bottom ?? NO_LINE,
      isFramed: paragraph.isFramed ?? false,
      frame: paragraph.frame ?? null,
      ...(paragraph.stands === undefined ? {} : { stands: paragraph.stands }),
      tabs: [...(paragraph.tabs ?? [])].sort((a, b) => a.at - b.at),
      from: sourcesOf(paragraph),
      hasDrawing: [...open, element].some((one) =>
        [...descendants(one, isRemoved)].some(isGraphic),
      ),
    };
    const read = { element, look, runs: all.map((run) => run.element), grid, part };
    this.paragraphs.push(read);
    return read;
  }

  /** Rows and columns in a band of a style of tables. */
  bandsOf(style: string | undefined): Bands {
    return this.file.styles.bands(style ?? '');
  }

  private runOf(run: XmlElement, style: RunProperties): RunProperties {
    const own = child(run, 'w:rPr');
    const named = valOf(own, 'w:rStyle');
    const from = named === undefined ? style : this.file.styles.inCharacter(style, named);
    return over(from, runProperties(own, this.file.styles.theme));
  }

  /** A number looks as the mark of its paragraph does, and over that as its level says (17.9.24). */
  private numberLook(
    { text, level }: { text: string; level: XmlElement },
    own: XmlElement | undefined,
    style: RunProperties,
  ): NumberLook {
    const { theme } = this.file.styles;
    const mark = over(style, runProperties(child(own, 'w:rPr'), theme));
    const run = over(mark, runProperties(child(level, 'w:rPr'), theme));
    const known = this.levels.indexOf(level);
    if (known < 0) this.levels.push(level);
    const look = lookOf(level, run, text, NO_GRID);
    return { ...look, level: known < 0 ? this.levels.length - 1 : known };
  }

  private markSize(own: XmlElement | undefined, style: RunProperties): number {
    const mark = runProperties(child(own, 'w:rPr'), this.file.styles.theme);
    return mark.size ?? style.size ?? USUAL.size;
  }

  /** Every paragraph of a header or footer, those in boxes and tables too. */
  marginal(part: WordPart, section: number): MarginalLook {
    const paragraphs: MarginalLook['paragraphs'] = [];
    const visit = (element: XmlElement, isBoxed: boolean): void => {
      for (const inner of element.children) {
        if (inner.name === 'mc:Fallback' || isRemoved(inner)) continue;
        const boxed = isBoxed || inner.name === 'w:txbxContent' || inner.name === 'w:tc';
        if (inner.name === 'w:p') {
          const { look } = this.read(inner, section, { part });
          paragraphs.push(Object.assign(look, { isBoxed: boxed }));
        }
        visit(inner, boxed);
      }
    };
    visit(part.root, false);
    return { paragraphs };
  }
}

/** Whether a page begins with a paragraph, or behind it. */
function breaksOf(
  { breakBefore }: ParagraphProperties,
  runs: readonly XmlElement[],
  looks: readonly RunLook[],
): Pick<ParagraphLook, 'breakBefore' | 'breakAfter'> {
  const at = runs.findIndex(breaksPage);
  if (at < 0) return { breakBefore: breakBefore ?? false, breakAfter: false };
  const isFirst = looks.slice(0, at).every(({ text }) => text.trim() === '');
  const says = looks.some(({ text }) => text.trim() !== '');
  return {
    breakBefore: (breakBefore ?? false) || (isFirst && says),
    breakAfter: !(isFirst && says),
  };
}
