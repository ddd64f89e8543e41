import { escapeXml, type Splice, type XmlElement } from './xml-tree';

/** What an element is to have: attributes by their name without prefix (null: none), and children, which are made where there are none. */
export interface Wanted {
  attributes?: Readonly<Record<string, string | null>>;
  children?: Readonly<Record<string, Wanted>>;
}

/** Order of the children by the schema (ISO/IEC 29500-1, A.1); what is not named comes last. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
      ' ',
    ),
  'w:pBdr': 'top left start bottom right end between bar'.split(' '),
  'w:lvl':
    'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(
      ' ',
    ),
  'w:p': ['pPr'],
  'w:r': ['rPr'],
};

const placeIn = (parent: string, name: string): number => {
  const at = ORDERS[parent]?.indexOf(name.replace(/^w:/, '')) ?? -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** How a part names what is WordprocessingML's own. */
export interface Names {
  /** With the colon, or '' for a default namespace. */
  element: string;
  /** With the colon; null where the part has no prefix to write attributes with. */
  attribute: string | null;
  namespace: string;
}

/** The names by the start tag of a part's root, which is one of WordprocessingML. */
export function namesOf(source: string, root: XmlElement): Names {
  const tag = source.slice(root.start, root.innerStart);
  const element = /^<([^\s:>/]+:)?/.exec(tag)?.[1] ?? '';
  const declared = (prefix: string) =>
    new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
  const namespace = declared(element === '' ? '' : `:${element.slice(0, -1)}`);
  const named = [...tag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)];
  const other = named.find(([, , value]) => value === namespace)?.[1];
  return { element, attribute: element || (other === undefined ? null : `${other}:`), namespace };
}

/** Makes the changes of one element, as splices of its source; everything else stays byte for byte. */
export class Patch {
  constructor(
    private readonly source: string,
    private readonly names: Names,
  ) {}

  private name(known: string): string {
    return known.replace(/^w:/, this.names.element);
  }

  private attribute(name: string, value: string): string {
    return ` ${this.names.attribute ?? 'own:'}${name}="${escapeXml(value)}"`;
  }

  /** Declared where the part itself has no prefix for attributes. */
  private declaration(): string {
    return this.names.attribute === null ? ` xmlns:own="${escapeXml(this.names.namespace)}"` : '';
  }

  /** A new element. */
  private made(known: string, { attributes = {}, children = {} }: Wanted): string {
    const said = Object.entries(attributes)
      .filter((pair): pair is [string, string] => pair[1] !== null)
      .map(([name, value]) => this.attribute(name, value))
      .join('');
    const inner = Object.entries(children)
      .sort(([a], [b]) => placeIn(known, a) - placeIn(known, b))
      .map(([name, wanted]) => this.made(name, wanted))
      .join('');
    const open = `<${this.name(known)}${said === '' ? '' : this.declaration()}${said}`;
    return inner === '' ? `${open}/>` : `${open}>${inner}</${this.name(known)}>`;
  }

  /** The splices that give an element what is wanted of it. */
  of(element: XmlElement, { attributes = {}, children = {} }: Wanted): Splice[] {
    const splices = this.startTag(element, attributes);
    const fresh = new Map<number, [string, Wanted][]>();
    for (const [name, wanted] of Object.entries(children)) {
      const present = element.children.find((one) => one.name === name);
      if (present) {
        splices.push(...this.of(present, wanted));
        continue;
      }
      const at = this.roomFor(element, name);
      fresh.set(at, [...(fresh.get(at) ?? []), [name, wanted]]);
    }
    for (const [at, all] of fresh) {
      const text = all
        .sort(([a], [b]) => placeIn(element.name, a) - placeIn(element.name, b))
        .map(([name, wanted]) => this.made(name, wanted))
        .join('');
      splices.push(element.selfClosing ? this.opened(element, text) : { start: at, end: at, text });
    }
    return splices;
  }

  private roomFor(element: XmlElement, name: string): number {
    const place = placeIn(element.name, name);
    const behind = element.children.find((one) => placeIn(element.name, one.name) > place);
    return behind?.start ?? element.innerEnd;
  }

  /** <w:p/> → <w:p>…</w:p> */
  private opened(element: XmlElement, inner: string): Splice {
    const tag = this.source.slice(element.start, element.end);
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    const slash = element.start + tag.lastIndexOf('/');
    return { start: slash, end: element.end, text: `>${inner}</${name}>` };
  }

  private startTag(
    element: XmlElement,
    attributes: Readonly<Record<string, string | null>>,
  ): Splice[] {
    const end = element.selfClosing ? element.end : element.innerStart;
    const tag = this.source.slice(element.start, end);
    const splices: Splice[] = [];
    let added = '';
    for (const [name, value] of Object.entries(attributes)) {
      const found = new RegExp(`\\s(?:[^\\s:="']+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
      if (found === null) {
        if (value !== null) added += this.attribute(name, value);
        continue;
      }
      const start = element.start + found.index;
      const stop = start + found[0].length;
      if (value === null) splices.push({ start, end: stop, text: '' });
      else {
        const from = stop - (found[1]?.length ?? 0);
        splices.push({ start: from, end: stop, text: `"${escapeXml(value)}"` });
      }
    }
    if (added !== '') {
      const at = element.start + (/\s*\/?>$/.exec(tag)?.index ?? tag.length);
      splices.push({ start: at, end: at, text: `${this.declaration()}${added}` });
    }
    return splices;
  }
}
