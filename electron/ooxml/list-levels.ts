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
    // A list may be that of a style of lists, which another one holds (17.9.21).
    const linked = new Map(
      [...abstracts.values()].flatMap((one): [string, XmlElement][] => {
        const style = valOf(one, 'w:styleLink');
        return style === undefined ? [] : [[style, one]];
      }),
    );
    for (const [id, one] of abstracts) {
      const other = linked.get(valOf(one, 'w:numStyleLink') ?? '');
      if (other) abstracts.set(id, other);
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
