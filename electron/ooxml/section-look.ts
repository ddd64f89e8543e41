import type { MarginalLook, PageKind, SectionLook } from '#shared/check/look';
import type { Grid, ParagraphReader } from './paragraph-look';
import { twips } from './properties';
import type { WordFile } from './word-file';
import { child, toggle, type XmlElement } from './xml-tree';

/** The sheet that Word takes where a file names none: Letter, with its margins. */
const USUAL = { width: 12240, height: 15840, margin: 1440, footer: 720 } as const;

type Kind = 'header' | 'footer';

/** More than this, in 4096ths of a point, no character is set apart: it is the most that Word takes, 1584 pt. */
const MOST_SPACE = 1584 * 4096;

/** A length with a sign, which LibreOffice writes without one, counted from 2³². */
function charSpaceOf(grid: XmlElement | undefined): number {
  const written = Number(grid?.attributes.get('w:charSpace') ?? 0);
  const space = written > 0x7fffffff ? written - 2 ** 32 : written;
  return Math.abs(space) <= MOST_SPACE ? space : 0;
}

/** The grid of a section (17.6.5): what it adds to a character is told in 4096ths of a point. */
export function gridOf(section: XmlElement | undefined): Grid {
  const grid = child(section, 'w:docGrid');
  const type = grid?.attributes.get('w:type') ?? 'default';
  const lines = type === 'lines' || type === 'linesAndChars' || type === 'snapToChars';
  const characters = type === 'linesAndChars' || type === 'snapToChars';
  const space = charSpaceOf(grid);
  return {
    pitch: lines ? (twips(grid?.attributes.get('w:linePitch')) ?? 0) : 0,
    character: characters ? (space / 4096) * 20 : 0,
  };
}

/** Sections one after the other; each takes over headers and footers that it does not have from the one before. */
export class SectionReader {
  private readonly marginals = new Map<string, MarginalLook>();
  private readonly last = new Map<string, XmlElement>();

  constructor(
    private readonly file: WordFile,
    private readonly paragraphs: ParagraphReader,
  ) {}

  read(element: XmlElement | undefined, index: number): SectionLook {
    const size = child(element, 'w:pgSz')?.attributes;
    const margin = child(element, 'w:pgMar')?.attributes;
    const edge = (name: string) => Math.abs(twips(margin?.get(`w:${name}`)) ?? USUAL.margin);
    const gutter = twips(margin?.get('w:gutter')) ?? 0;
    this.inherit(element);
    const of = (kind: Kind, pages: PageKind) => this.marginal(kind, pages, index);
    const marginals = (kind: Kind) => ({
      default: of(kind, 'default'),
      even: of(kind, 'even'),
      first: of(kind, 'first'),
    });
    const numbers = child(element, 'w:pgNumType')?.attributes;
    const start = numbers?.get('w:start');
    return {
      width: twips(size?.get('w:w')) ?? USUAL.width,
      height: twips(size?.get('w:h')) ?? USUAL.height,
      margins: {
        top: edge('top'),
        bottom: edge('bottom'),
        left: edge('left') + gutter,
        right: edge('right'),
        footer: twips(margin?.get('w:footer')) ?? USUAL.footer,
      },
      columns: Number(child(element, 'w:cols')?.attributes.get('w:num') ?? 1) || 1,
      footers: marginals('footer'),
      headers: marginals('header'),
      ownFirst: toggle(element, 'w:titlePg') ?? false,
      startsAt: start === undefined ? null : Number(start),
      digits: numbers?.get('w:fmt') ?? 'decimal',
    };
  }

  private inherit(element: XmlElement | undefined): void {
    for (const inner of element?.children ?? []) {
      const kind = /^w:(header|footer)Reference$/.exec(inner.name)?.[1];
      if (kind === undefined) continue;
      this.last.set(`${kind} ${inner.attributes.get('w:type') ?? 'default'}`, inner);
    }
  }

  private marginal(kind: Kind, pages: PageKind, section: number): MarginalLook | null {
    const id = this.last.get(`${kind} ${pages}`)?.attributes.get('r:id');
    const part = id === undefined ? undefined : this.file.marginal(id);
    if (part === undefined) return null;
    const known = this.marginals.get(part.name) ?? this.paragraphs.marginal(part, section);
    this.marginals.set(part.name, known);
    return known;
  }
}

/** The element that ends a section, in a paragraph's properties or at the end of the text. */
export function sectionEnd(element: XmlElement): XmlElement | undefined {
  return element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
}
