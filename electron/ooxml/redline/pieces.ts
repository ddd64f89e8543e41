import { child, escapeXml, parseXml, type XmlElement } from '../xml-tree';

/** One character of a paragraph, or an element that stands for one (tab, line break, picture). */
export interface Atom {
  /** A whole character, a pair of surrogates included. */
  text: string;
  /** Children of the run's properties, as written. */
  look: string;
  /** The element as written; left out for a character of text. */
  element?: string;
}

/** A paragraph taken apart, so that two of them can be written as one. */
export interface Paragraph {
  kind: 'paragraph';
  /** Children of its properties, as written, without those of its mark and section. */
  props: string;
  /** Children of the properties of its mark. */
  mark: string;
  /** The section that ends with it, as written, or ''. */
  section: string;
  atoms: Atom[];
  text: string;
}

export interface Cell {
  /** Children of its properties. */
  props: string;
  span: string;
  blocks: Piece[];
}

export interface Row {
  props: string;
  cells: Cell[];
  text: string;
}

export interface Table {
  kind: 'table';
  props: string;
  grid: string;
  rows: Row[];
  text: string;
}

/** What a body or a cell consists of. */
export type Piece = Paragraph | Table;

/** Whether a paragraph stands by its place on the sheet, as 版记 and the head of a letter do. */
export function isFramed(piece: Piece): boolean {
  return piece.kind === 'paragraph' && piece.props.includes('<w:framePr');
}

/** Stand between cells and between the blocks of a cell, where a text is compared as one line. */
const BETWEEN_CELLS = '\u0001';
const BETWEEN_BLOCKS = '\u0002';
/** Stands for an element that is no text. */
const OBJECT = '\ufffc';

/** The source with the tree read from it. */
class Source {
  constructor(private readonly xml: string) {}

  outer({ start, end }: XmlElement): string {
    return this.xml.slice(start, end);
  }

  inner(element: XmlElement | undefined, without: readonly string[] = []): string {
    if (!element) return '';
    return element.children
      .filter(({ name }) => !without.includes(name))
      .map((one) => this.outer(one))
      .join('');
  }

  blocks(parent: XmlElement): Piece[] {
    return parent.children.flatMap((one): Piece[] => {
      if (one.name === 'w:p') return [this.paragraph(one)];
      if (one.name === 'w:tbl') return [this.table(one)];
      if (one.name === 'w:sectPr' || one.name === 'w:tcPr') return [];
      throw new Error(`no piece for ${one.name}`);
    });
  }

  private paragraph(element: XmlElement): Paragraph {
    const pPr = child(element, 'w:pPr');
    const section = child(pPr, 'w:sectPr');
    const atoms = element.children
      .filter(({ name }) => name !== 'w:pPr')
      .flatMap((run) => {
        if (run.name !== 'w:r') throw new Error(`no atom for ${run.name}`);
        return this.atoms(run);
      });
    return {
      kind: 'paragraph',
      props: this.inner(pPr, ['w:rPr', 'w:sectPr']),
      mark: this.inner(child(pPr, 'w:rPr')),
      section: section ? this.outer(section) : '',
      atoms,
      text: atoms.map(({ text }) => text).join(''),
    };
  }

  private atoms(run: XmlElement): Atom[] {
    const look = this.inner(child(run, 'w:rPr'));
    return run.children.flatMap((one): Atom[] => {
      if (one.name === 'w:rPr') return [];
      if (one.name === 'w:t') return [...one.text].map((text) => ({ text, look }));
      const text = one.name === 'w:tab' ? '\t' : OBJECT;
      return [{ text, look, element: this.outer(one) }];
    });
  }

  private table(element: XmlElement): Table {
    const rows = element.children.filter(({ name }) => name === 'w:tr').map((row) => this.row(row));
    return {
      kind: 'table',
      props: this.inner(child(element, 'w:tblPr')),
      grid: this.inner(child(element, 'w:tblGrid')),
      rows,
      text: rows.map(({ text }) => text).join(BETWEEN_CELLS),
    };
  }

  private row(element: XmlElement): Row {
    const cells = element.children
      .filter(({ name }) => name === 'w:tc')
      .map((cell): Cell => {
        const props = child(cell, 'w:tcPr');
        return {
          props: this.inner(props),
          span: child(props, 'w:gridSpan')?.attributes.get('w:val') ?? '1',
          blocks: this.blocks(cell),
        };
      });
    const text = cells
      .map(({ blocks }) => blocks.map((block) => block.text).join(BETWEEN_BLOCKS))
      .join(BETWEEN_CELLS);
    return { props: this.inner(child(element, 'w:trPr')), cells, text };
  }
}

/** The main part of a Word file that this program rendered, with the pieces of its body. */
export interface TakenApart {
  xml: string;
  pieces: Piece[];
  /** The body's own section, as written. */
  section: string;
  /** Where the body's content begins and ends in the source. */
  start: number;
  end: number;
}

/** Takes the main part apart. Throws on what this program's own renderer does not write. */
export function takeApart(xml: string): TakenApart {
  const body = child(child(parseXml(xml), 'w:document'), 'w:body');
  if (!body) throw new Error('no body');
  const source = new Source(xml);
  const section = child(body, 'w:sectPr');
  return {
    xml,
    pieces: source.blocks(body),
    section: section ? source.outer(section) : '',
    start: body.innerStart,
    end: body.innerEnd,
  };
}

/** Text as it stands between tags, its blanks kept. */
export function textElement(name: 'w:t' | 'w:delText', text: string): string {
  return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
}
