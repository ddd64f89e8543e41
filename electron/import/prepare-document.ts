import { Numbering } from './numbering';
import {
  child,
  descendants,
  escapeXml,
  isRemoved,
  parseXml,
  type Splice,
  splice,
  toggle,
  valOf,
  wordsOf,
  type XmlElement,
} from './xml-tree';

/** Counts by name, in the order first met. */
export class Tally {
  private readonly counts = new Map<string, number>();
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
  get(what: string): number {
    return this.counts.get(what) ?? 0;
  }
  list(): { what: string; count: number }[] {
    return [...this.counts].map(([what, count]) => ({ what, count }));
  }
}

export interface Prepared {
  /** The document part with automatic numbers typed, text boxes out and unknown wrappers opened. */
  source: string;
  leftOut: Tally;
  /** Tracked changes, hidden text … by kind. */
  changes: Tally;
  /** Words that do not go into the text but may carry a mark of secrecy. */
  otherWords: string[];
  /** Characters, blanks not counted, that the text must have in the end. */
  expected: number;
}

/** Wrappers that the reader behind does not know; their contents are ordinary text. */
const TRANSPARENT = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:subDoc']);
const REFERENCES: Record<string, string> = {
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:commentReference': '批注',
  'm:oMath': '公式',
  'w:altChunk': '嵌入的文档',
};
const CHANGES: Record<string, string> = {
  'w:ins': '插入',
  'w:del': '删除',
  'w:moveTo': '移动',
};
const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';

/** What a drawing, picture or object holds besides text boxes, by name. */
function graphicsOf(element: XmlElement): string[] {
  if (element.name === 'w:object') return ['嵌入对象'];
  const found: string[] = [];
  for (const { name } of descendants(element, ({ name }) => name === 'mc:Fallback')) {
    if (name === 'pic:pic' || name === 'v:imagedata') found.push('图片');
    else if (name === 'c:chart') found.push('图表');
    else if (name === 'dgm:relIds') found.push('图示');
  }
  return found.length > 0 ? found : ['图形'];
}

class Preparation {
  readonly splices: Splice[] = [];
  readonly leftOut = new Tally();
  readonly changes = new Tally();
  readonly otherWords: string[] = [];

  constructor(
    private readonly numbering: Numbering,
    private readonly boldStyles: ReadonlySet<string>,
    /** How each section after the first begins. */
    private readonly sectionTypes: string[],
  ) {}

  visit(element: XmlElement): void {
    for (const inner of element.children) this.element(inner);
  }

  private element(element: XmlElement): void {
    const { name } = element;
    const change = CHANGES[name];
    if (change !== undefined && element.children.length > 0) this.changes.add(change);
    if (name === 'w:del' || name === 'w:moveFrom') return;
    const reference = REFERENCES[name];
    if (reference !== undefined) this.leftOut.add(reference);
    else if (['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object'].includes(name))
      this.graphic(element);
    else if (name === 'w:p') this.paragraph(element);
    else if (name === 'w:r') this.run(element);
    else if (name === 'w:ruby') this.ruby(element);
    else if (name === 'w:cr') this.replace(element, '<w:br/>');
    else if (name === 'w:ptab') this.replace(element, '<w:tab/>');
    else {
      if (TRANSPARENT.has(name)) this.unwrap(element, element);
      if (name !== 'w:rPr') this.visit(element);
    }
  }

  private replace({ start, end }: XmlElement, text: string): void {
    this.splices.push({ start, end, text });
  }

  /** Leaves only what is inside `kept`. */
  private unwrap(element: XmlElement, kept: XmlElement): void {
    this.splices.push({ start: element.start, end: kept.innerStart, text: '' });
    if (element.end > kept.innerEnd)
      this.splices.push({ start: kept.innerEnd, end: element.end, text: '' });
  }

  private graphic(element: XmlElement): void {
    const choice = child(element, 'mc:Choice');
    const shown = choice ?? element;
    const boxes = [...descendants(shown)].filter(({ name }) => name === 'w:txbxContent');
    const words = boxes.map(wordsOf).filter((text) => text.trim() !== '');
    this.leftOut.add('文本框', words.length);
    this.otherWords.push(...words);
    if (boxes.length > 0) this.replace(element, '');
    const known = ['w:drawing', 'w:pict', 'w:object'];
    const drawn = known.includes(shown.name)
      ? [shown]
      : [...descendants(shown)].filter(({ name }) => known.includes(name));
    const fallback = child(element, 'mc:Fallback');
    if (choice !== undefined && boxes.length === 0 && wordsOf(choice) !== '')
      if (fallback === undefined || wordsOf(fallback) === '') {
        // The reader behind knows only fallbacks.
        this.unwrap(element, choice);
        this.visit(choice);
        return;
      }
    // An alternative without any drawing is a character in two spellings: leave it alone.
    for (const what of drawn.flatMap(graphicsOf))
      if (what !== '图形' || words.length === 0) this.leftOut.add(what);
  }

  private ruby(element: XmlElement): void {
    const base = child(element, 'w:rubyBase');
    if (base === undefined) return;
    this.leftOut.add('注音');
    this.unwrap(element, base);
    this.visit(base);
  }

  private run(element: XmlElement): void {
    const properties = child(element, 'w:rPr');
    const says = element.children.some(({ name }) => name === 'w:t');
    if (says && toggle(properties, 'w:vanish')) this.changes.add('隐藏');
    const style = valOf(properties, 'w:rStyle');
    if (properties !== undefined && style !== undefined && this.boldStyles.has(style))
      if (toggle(properties, 'w:b') === undefined)
        this.splices.push({
          start: properties.innerStart,
          end: properties.innerStart,
          text: '<w:b/>',
        });
    this.visit(element);
  }

  private paragraph(element: XmlElement): void {
    const properties = child(element, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const merged = child(mark, 'w:del') !== undefined;
    const at = properties?.end ?? element.innerStart;
    let before = '';
    if (!merged) {
      if (toggle(properties, 'w:pageBreakBefore')) before += PAGE_BREAK;
      before += this.number(properties, wordsOf(element).trim() !== '');
    }
    if (before !== '') this.splices.push({ start: at, end: at, text: before });
    for (const inner of element.children) if (inner.name !== 'w:pPr') this.element(inner);
    if (child(properties, 'w:sectPr') !== undefined) {
      const type = this.sectionTypes.shift() ?? 'nextPage';
      const { innerEnd } = element;
      if (['nextPage', 'oddPage', 'evenPage'].includes(type))
        this.splices.push({ start: innerEnd, end: innerEnd, text: PAGE_BREAK });
    }
  }

  private number(properties: XmlElement | undefined, hasWords: boolean): string {
    const number = this.numbering.next(properties);
    if (number === null || !hasWords) return '';
    if (number.kind === 'number') {
      this.changes.add('编号');
      return `<w:r><w:t xml:space="preserve">${escapeXml(number.text)}</w:t></w:r>`;
    }
    this.leftOut.add(number.kind === 'bullet' ? '项目符号' : '自动编号');
    return '';
  }
}

function boldCharacterStyles(styles: XmlElement | undefined): Set<string> {
  const bold = new Set<string>();
  for (const style of styles?.children ?? [])
    if (style.attributes.get('w:type') === 'character' && toggle(child(style, 'w:rPr'), 'w:b'))
      bold.add(style.attributes.get('w:styleId') ?? '');
  return bold;
}

function sectionTypes(root: XmlElement): string[] {
  const skip = ({ name }: XmlElement) => name === 'w:sectPrChange' || name === 'w:pPrChange';
  const sections = [...descendants(root, skip)].filter(({ name }) => name === 'w:sectPr');
  return sections.slice(1).map((section) => valOf(section, 'w:type') ?? 'nextPage');
}

/** Characters of the text other than blanks, as the reader behind should find them. */
function visible(source: string): number {
  let count = 0;
  const skip = (element: XmlElement) => isRemoved(element) || element.name === 'mc:Choice';
  for (const { name, text } of descendants(parseXml(source), skip))
    if (name === 'w:t') count += text.replace(/\s/g, '').length;
  return count;
}

/** Makes the main part of a Word document fit for a plain reader, and counts what will not come along. */
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
  const preparation = new Preparation(numbering, boldCharacterStyles(styles), sectionTypes(root));
  preparation.visit(root);
  const { leftOut, changes, otherWords, splices } = preparation;
  const prepared = splice(source, splices);
  return { source: prepared, leftOut, changes, otherWords, expected: visible(prepared) };
}
