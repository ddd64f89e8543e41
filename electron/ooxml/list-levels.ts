import { indents, type ParagraphProperties } from './properties';
import { child, valOf, type XmlElement } from './xml-tree';

/** Indents that the levels of a file's lists give to their paragraphs. */
export class ListLevels {
  private readonly levels = new Map<string, ParagraphProperties>();

  constructor(root: XmlElement | null) {
    const abstracts = new Map<string, XmlElement>();
    for (const element of root?.children ?? []) {
      if (element.name === 'w:abstractNum')
        abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
    }
    for (const element of root?.children ?? []) {
      if (element.name !== 'w:num') continue;
      const id = element.attributes.get('w:numId') ?? '';
      this.add(id, abstracts.get(valOf(element, 'w:abstractNumId') ?? ''));
      for (const override of element.children) this.add(id, override);
    }
  }

  private add(id: string, holder: XmlElement | undefined): void {
    for (const level of holder?.children ?? []) {
      if (level.name !== 'w:lvl') continue;
      const key = `${id} ${level.attributes.get('w:ilvl') ?? '0'}`;
      this.levels.set(key, indents(child(child(level, 'w:pPr'), 'w:ind')));
    }
  }

  /** Of a w:numPr; nothing where there is none. */
  indentsOf(number: XmlElement | undefined): ParagraphProperties {
    const id = valOf(number, 'w:numId');
    if (id === undefined) return {};
    return this.levels.get(`${id} ${valOf(number, 'w:ilvl') ?? '0'}`) ?? {};
  }
}
