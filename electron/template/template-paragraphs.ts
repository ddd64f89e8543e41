import type { TemplateParagraph } from '#shared/template/template-faults';
import type { WordFile, WordPart } from '../ooxml/word-file';
import type { XmlElement } from '../ooxml/xml-tree';

const SIDES: Readonly<Record<string, string>> = {
  'w:hdr': '页眉',
  'w:ftr': '页脚',
  'w:footnotes': '脚注',
  'w:endnotes': '尾注',
  'w:comments': '批注',
};
/** What is no text of the paper: the older spelling of a drawing, what was taken out, and properties. */
const PASSED = /^(?:mc:Fallback|w:del|w:moveFrom|w:pPr|w:rPr)$/;

function gather(element: XmlElement, parts: string[]): void {
  for (const inner of element.children) {
    if (PASSED.test(inner.name) || inner.name === 'w:txbxContent') continue;
    if (inner.name === 'w:t') parts.push(inner.text);
    else if (inner.name === 'w:tab' || inner.name === 'w:br') parts.push(' ');
    else gather(inner, parts);
  }
}

/** Words of a paragraph without those of text boxes in it, which are paragraphs of their own. */
export function paragraphText(paragraph: XmlElement): string {
  const parts: string[] = [];
  gather(paragraph, parts);
  return parts.join('');
}

/** Follows one part, paragraph by paragraph. */
class Walk {
  readonly found: TemplateParagraph[] = [];
  private count = 0;

  constructor(private readonly side: string | undefined) {}

  visit(element: XmlElement, isBox: boolean): void {
    for (const inner of element.children) {
      if (PASSED.test(inner.name)) continue;
      if (inner.name === 'w:p') this.paragraph(inner, isBox);
      else this.visit(inner, isBox || inner.name === 'w:txbxContent');
    }
  }

  private paragraph(element: XmlElement, isBox: boolean): void {
    const text = paragraphText(element);
    if (!isBox && text.trim() !== '') this.count += 1;
    const place = this.side ?? `第${Math.max(1, this.count)}段`;
    this.found.push({
      text,
      where: isBox ? '文本框' : place,
      isText: this.side === undefined && !isBox,
    });
    for (const inner of element.children) if (!PASSED.test(inner.name)) this.boxesIn(inner);
  }

  private boxesIn(element: XmlElement): void {
    if (PASSED.test(element.name)) return;
    if (element.name === 'w:txbxContent') this.visit(element, true);
    else for (const inner of element.children) this.boxesIn(inner);
  }
}

function ofPart({ root }: WordPart, side?: string): TemplateParagraph[] {
  const walk = new Walk(side);
  walk.visit(root, false);
  return walk.found;
}

/** The paragraphs of a template, those of headers, footers, notes and text boxes too. */
export function templateParagraphs({ main, sides }: WordFile): TemplateParagraph[] {
  return [
    ...ofPart(main),
    ...sides.flatMap((part) => ofPart(part, SIDES[part.root.name] ?? '附加部分')),
  ];
}
