import { alternative, isGraphic, readGraphic } from '../ooxml/graphics';
import { Numbering } from '../ooxml/numbering';
import { fontsOf, type RunFonts, wordsOf } from '../ooxml/words';
import {
  child,
  descendants,
  isRemoved,
  parseXml,
  splice,
  toggle,
  valOf,
  type XmlElement,
} from '../ooxml/xml-tree';
import { Findings, typed } from './findings';
import { Inline } from './inline';
import { quoted } from './tally';

export interface Prepared {
  /** The document part with numbers, fields and symbols typed, graphics out and unknown wrappers opened. */
  source: string;
  findings: Findings;
  /** Characters, blanks not counted, that the text must have in the end. */
  expected: number;
}

/** Wrappers that the reader behind need not know; their contents are ordinary text. */
const TRANSPARENT = new Set(['w:dir', 'w:bdo', 'w:hyperlink']);
const REFERENCES: Record<string, string> = {
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:commentReference': '批注',
  'm:oMath': '公式',
  'w:altChunk': '嵌入的文档',
  'w:subDoc': '子文档',
  'w:contentPart': '手写内容',
};
const CHANGES: Record<string, string> = {
  'w:ins': '插入',
  'w:del': '删除',
  'w:moveTo': '移动',
};
/** Columns that a table of Word has at most. */
const MOST_COLUMNS = 63;
const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';

/** What a character style gives to a run. */
interface CharacterStyle {
  bold: boolean;
  hidden: boolean;
  fonts: RunFonts | null;
}

class Preparation {
  readonly found = new Findings();
  private readonly inline = new Inline(this.found);
  private paragraphs = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ReadonlyMap<string, CharacterStyle>,
    /** How each section after the first begins. */
    private readonly sectionTypes: string[],
  ) {}

  whole(root: XmlElement): Findings {
    this.visit(root);
    this.inline.finish();
    return this.found;
  }

  private visit(element: XmlElement): void {
    for (const inner of element.children) this.element(inner);
  }

  private readonly handlers: Record<string, (element: XmlElement) => void> = {
    'mc:AlternateContent': (element) => this.kept(element, alternative(element)),
    'w:p': (element) => this.paragraph(element),
    'w:tr': (element) => this.row(element),
    'w:r': (element) => this.run(element),
    'w:t': (element) => this.inline.words(element),
    'w:sym': (element) => this.inline.symbol(element),
    'w:fldChar': (element) => this.inline.fieldChar(element),
    'w:instrText': (element) => this.inline.instruct(element),
    'w:fldSimple': (element) => this.inline.simpleField(element, (inner) => this.visit(inner)),
    'w:ruby': (element) => this.ruby(element),
    'w:cr': (element) => this.found.replace(element, '<w:br/>'),
    'w:ptab': (element) => this.found.replace(element, '<w:tab/>'),
    'w:noBreakHyphen': (element) => this.found.replace(element, typed('\u2011')),
    'w:rPr': () => undefined,
  };

  private element(element: XmlElement): void {
    const { name } = element;
    const change = CHANGES[name];
    if (change !== undefined && element.children.length > 0) this.found.changes.add(change);
    if (name === 'w:del' || name === 'w:moveFrom') {
      this.removed(element);
      return;
    }
    const reference = REFERENCES[name];
    const handler = this.handlers[name];
    if (reference !== undefined) {
      this.found.leftOut.add(reference);
      this.inline.sight();
    } else if (isGraphic(element)) this.graphic(element);
    else if (handler !== undefined) handler(element);
    else if (TRANSPARENT.has(name)) this.kept(element, element);
    else this.visit(element);
  }

  private removed(element: XmlElement): void {
    for (const { name, text } of descendants(element)) {
      if (name === 'w:p') this.found.removedWords += '\n';
      if (name === 'w:delText' || name === 'w:t') this.found.removedWords += text;
    }
  }

  /**
   * A row that a tracked change takes out is told; columns that it leaves free at its ends are empty cells.
   */
  private row(element: XmlElement): void {
    if (isRemoved(element)) {
      this.found.changes.add('删除');
      this.removed(element);
      return;
    }
    const properties = child(element, 'w:trPr');
    const header = child(properties, 'w:tblHeader');
    // The reader behind takes one that is off for one that is on.
    if (header && toggle(properties, 'w:tblHeader') === false) this.found.replace(header, '');
    const first = child(element, 'w:tc')?.start ?? element.innerEnd;
    this.freeCells(first, valOf(properties, 'w:gridBefore'));
    this.freeCells(element.innerEnd, valOf(properties, 'w:gridAfter'));
    this.visit(element);
  }

  private freeCells(at: number, columns = '0'): void {
    const count = Math.min(Math.max(0, Number.parseInt(columns, 10) || 0), MOST_COLUMNS);
    const text = '<w:tc><w:p/></w:tc>'.repeat(count);
    if (count > 0) this.found.splices.push({ start: at, end: at, text });
  }

  /** Goes on with what is inside `kept`; the rest of the element is taken out. */
  private kept(element: XmlElement, kept: XmlElement | undefined): void {
    if (kept === undefined) return;
    this.found.unwrap(element, kept);
    this.visit(kept);
  }

  private graphic(element: XmlElement): void {
    const { kinds, words } = readGraphic(element);
    for (const kind of kinds) this.found.leftOut.add(kind);
    this.found.otherWords.push(...words);
    this.inline.sight();
    this.found.replace(element, '');
  }

  private ruby(element: XmlElement): void {
    const base = child(element, 'w:rubyBase');
    if (base === undefined) return;
    this.found.leftOut.add('注音');
    this.kept(element, base);
  }

  private run(element: XmlElement): void {
    const properties = child(element, 'w:rPr');
    const says = element.children.some(({ name }) => name === 'w:t');
    const style = this.styles.get(valOf(properties, 'w:rStyle') ?? '');
    if (says && (toggle(properties, 'w:vanish') ?? style?.hidden)) this.found.changes.add('隐藏');
    if (says) this.looks(properties);
    if (properties !== undefined && style?.bold && toggle(properties, 'w:b') === undefined)
      this.found.splices.push({
        start: properties.innerStart,
        end: properties.innerStart,
        text: '<w:b/>',
      });
    const own = child(properties, 'w:rFonts') !== undefined;
    this.inline.fonts = own ? fontsOf(properties) : (style?.fonts ?? fontsOf(undefined));
    this.visit(element);
  }

  /** Looks that say something and do not come along: 2 in m² is a plain 2. */
  private looks(properties: XmlElement | undefined): void {
    if (/^su[bp]/.test(valOf(properties, 'w:vertAlign') ?? '')) this.found.changes.add('上下标');
    if (toggle(properties, 'w:strike') || toggle(properties, 'w:dstrike'))
      this.found.changes.add('删除线');
  }

  private paragraph(element: XmlElement): void {
    const properties = child(element, 'w:pPr');
    const words = wordsOf(element);
    const says = words.trim() !== '' || hasCode(element);
    this.found.removedWords += '\n';
    if (says) this.paragraphs += 1;
    this.found.place = `第${this.paragraphs}段${words.trim() === '' ? '' : quoted(words)}`;
    this.inline.beginParagraph();
    const mark = child(properties, 'w:rPr');
    const merged = child(mark, 'w:del') !== undefined;
    // With its last words gone it is one deletion.
    if (merged && !element.children.some(({ name }) => name === 'w:del'))
      this.found.changes.add('删除');
    const at = properties?.end ?? element.innerStart;
    let before = '';
    if (!merged) {
      if (toggle(properties, 'w:pageBreakBefore')) before += PAGE_BREAK;
      before += this.number(properties, says);
    }
    if (before !== '') this.found.splices.push({ start: at, end: at, text: before });
    for (const inner of element.children) if (inner.name !== 'w:pPr') this.element(inner);
    if (child(properties, 'w:sectPr') !== undefined) {
      const type = this.sectionTypes.shift() ?? 'nextPage';
      const { innerEnd } = element;
      if (['nextPage', 'oddPage', 'evenPage'].includes(type))
        this.found.splices.push({ start: innerEnd, end: innerEnd, text: PAGE_BREAK });
    }
  }

  private number(properties: XmlElement | undefined, hasWords: boolean): string {
    const number = this.numbering.next(properties);
    if (number === null || !hasWords) return '';
    if (number.kind === 'number') {
      this.found.changes.add('编号');
      return `<w:r>${typed(number.text)}</w:r>`;
    }
    this.found.leftOut.add(number.kind === 'bullet' ? '项目符号' : '自动编号');
    return '';
  }
}

/** A paragraph without words may still show a field or a symbol. */
function hasCode(element: XmlElement): boolean {
  const code = ({ name }: XmlElement) => /^w:(?:fldChar|fldSimple|sym)$/.test(name);
  return [...descendants(element, isRemoved)].some(code);
}

function characterStyles(styles: XmlElement | undefined): Map<string, CharacterStyle> {
  const known = new Map<string, CharacterStyle>();
  for (const style of styles?.children ?? []) {
    if (style.attributes.get('w:type') !== 'character') continue;
    const properties = child(style, 'w:rPr');
    known.set(style.attributes.get('w:styleId') ?? '', {
      bold: toggle(properties, 'w:b') ?? false,
      hidden: toggle(properties, 'w:vanish') ?? false,
      fonts: child(properties, 'w:rFonts') === undefined ? null : fontsOf(properties),
    });
  }
  return known;
}

function sectionTypes(root: XmlElement): string[] {
  const skip = ({ name }: XmlElement) => name === 'w:sectPrChange' || name === 'w:pPrChange';
  const sections = [...descendants(root, skip)].filter(({ name }) => name === 'w:sectPr');
  return sections.slice(1).map((section) => valOf(section, 'w:type') ?? 'nextPage');
}

/** How many characters other than blanks a text has. */
export function countVisible(text: string): number {
  return [...text.replace(/\s/g, '')].length;
}

/** Characters of the text other than blanks, as the reader behind should find them. */
function visible(source: string): number {
  let count = 0;
  for (const { name, text } of descendants(parseXml(source), isRemoved))
    if (name === 'w:t') count += countVisible(text);
  return count;
}

/**
 * Makes the main part of a Word document fit for a plain reader, and counts what
 * will not come along. All three parts are in the program's own prefixes.
 */
export function prepareDocument(
  source: string,
  numberingSource: string | null,
  stylesSource: string | null,
): Prepared {
  const root = parseXml(source);
  const styles = stylesSource === null ? undefined : child(parseXml(stylesSource), 'w:styles');
  const lists =
    numberingSource === null ? undefined : child(parseXml(numberingSource), 'w:numbering');
  const numbering = new Numbering(lists ?? null, styles ?? null);
  const preparation = new Preparation(numbering, characterStyles(styles), sectionTypes(root));
  const findings = preparation.whole(root);
  const prepared = splice(source, findings.splices);
  return { source: prepared, findings, expected: visible(prepared) };
}
