import {
  type Attachment,
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { readParts } from '../ooxml/package-parts';
import { child, parseXml, valOf, type XmlElement } from '../ooxml/xml-tree';

/** A text as it stands in another file: its paragraphs and tables, and the styles that they name. */
export interface BodyPart {
  /** The text in pieces, one after the other; each stands on sheets of one kind. */
  stretches: Stretch[];
  styles: string;
}

export interface Stretch {
  xml: string;
  isTurned: boolean;
}

const PARTS = /^word\/(?:document|styles)\.xml$/;

/** A stylesheet whose styles get ids and names of their own. */
class OwnStyles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly defaults: XmlElement | undefined;

  constructor(
    private readonly source: string,
    /** What the ids begin with, so that they are no other style's. */
    private readonly prefix: string,
  ) {
    const root = child(parseXml(source), 'w:styles');
    this.defaults = child(root, 'w:docDefaults');
    for (const style of root?.children ?? [])
      if (style.name === 'w:style') this.byId.set(style.attributes.get('w:styleId') ?? '', style);
  }

  /** The styles with what they are based on, the lowest first. */
  written(used: Iterable<string>): string {
    const wanted = new Set<string>();
    const add = (id: string) => {
      const style = this.byId.get(id);
      if (style === undefined || wanted.has(id)) return;
      const below = valOf(style, 'w:basedOn');
      if (below !== undefined) add(below);
      wanted.add(id);
    };
    for (const id of used) add(id);
    return this.base() + [...wanted].map((id) => this.style(id)).join('');
  }

  /** What holds for the whole of our files, as a style: a template has other defaults, and often a grid. */
  private base(): string {
    const inner = (name: string) => {
      const found = child(child(this.defaults, `${name}Default`), name);
      return found === undefined ? '' : this.source.slice(found.innerStart, found.innerEnd);
    };
    const paragraph = inner('w:pPr').replace('<w:spacing', '<w:snapToGrid w:val="0"/><w:spacing');
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${this.prefix}Base"><w:name w:val="${this.prefix} Base"/><w:pPr>${paragraph}</w:pPr><w:rPr>${inner('w:rPr')}</w:rPr></w:style>`;
  }

  private style(id: string): string {
    const style = this.byId.get(id);
    if (style === undefined) return '';
    const below = `${this.prefix}${valOf(style, 'w:basedOn') ?? 'Base'}`;
    const kept = style.children
      .filter(({ name }) => name === 'w:pPr' || name === 'w:rPr')
      .map(({ start, end }) => this.source.slice(start, end));
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${this.prefix}${id}"><w:name w:val="${this.prefix} ${id}"/><w:basedOn w:val="${below}"/><w:qFormat/>${kept.join('')}</w:style>`;
  }
}

/**
 * Blocks as the program prints them, to be put into another file. `prefix` begins the ids
 * of the styles and must begin none of that file's.
 */
export function bodyPart(
  body: readonly Block[],
  profile: LayoutProfile,
  prefix: string,
): Promise<BodyPart> {
  return partOf({ ...emptyDocument('plain'), body: [...body] }, profile, prefix, () => true);
}

/** Attachments likewise, from the first one's page on. */
export function annexPart(
  attachments: readonly Attachment[],
  profile: LayoutProfile,
  prefix: string,
): Promise<BodyPart> {
  let [isAnnex, isNext] = [false, false];
  const document = { ...emptyDocument(), attachments: [...attachments] };
  return partOf(document, profile, prefix, (block) => {
    const own = child(block, 'w:pPr');
    // On sheets of another kind they begin behind the end of a section.
    isAnnex ||= isNext || child(own, 'w:pageBreakBefore') !== undefined;
    isNext = child(own, 'w:sectPr') !== undefined;
    return isAnnex;
  });
}

const isTurned = (section: XmlElement | undefined): boolean =>
  child(section, 'w:pgSz')?.attributes.get('w:orient') === 'landscape';

async function partOf(
  document: OfficialDocument,
  profile: LayoutProfile,
  prefix: string,
  isMeant: (block: XmlElement) => boolean,
): Promise<BodyPart> {
  const file = await renderWord(document, { profile, sample: false });
  const parts = await readParts('', file, PARTS);
  const source = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const root = child(child(parseXml(source), 'w:document'), 'w:body');
  const blocks = root?.children.filter((one) => one.name !== 'w:sectPr' && isMeant(one)) ?? [];
  const used = new Set<string>();
  const named = (xml: string) =>
    xml.replace(/<w:pStyle w:val="([^"]*)"\/>/g, (_whole, id: string) => {
      used.add(id);
      return `<w:pStyle w:val="${prefix}${id}"/>`;
    });
  const stretches: Stretch[] = [{ xml: '', isTurned: isTurned(child(root, 'w:sectPr')) }];
  for (const block of blocks.toReversed()) {
    const { start, end } = block;
    const section = child(child(block, 'w:pPr'), 'w:sectPr');
    if (section) stretches.unshift({ xml: '', isTurned: isTurned(section) });
    const [first] = stretches;
    // The section that ends with a paragraph is the other file's own.
    const own = section
      ? source.slice(start, section.start) + source.slice(section.end, end)
      : source.slice(start, end);
    if (first) first.xml = named(own) + first.xml;
  }
  const styles = new OwnStyles(parts.get('word/styles.xml')?.toString('utf8') ?? '', prefix);
  const said = stretches.filter(({ xml }) => xml !== '');
  return {
    stretches: said.length > 0 ? said : [{ xml: '<w:p/>', isTurned: false }],
    styles: styles.written(used),
  };
}
