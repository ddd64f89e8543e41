/** An element with its place in the source, so that the source can be edited without being written anew. */
export interface XmlElement {
  /** The element's name with its prefix as written, e.g. w:p. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Text directly inside, entities resolved. */
  text: string;
  /** [start, end) of the whole element in the source. */
  start: number;
  end: number;
  /** [innerStart, innerEnd) of what is between the tags; empty for <x/>. */
  innerStart: number;
  innerEnd: number;
  selfClosing: boolean;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Office programs nest a few dozen deep; tables in tables in boxes a hundred. */
const MAX_DEPTH = 500;

/** References of XML as the characters they stand for; what is none stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, named) => {
    if (named !== undefined) return ENTITIES[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE))
    found.set(name, unescapeXml(double ?? single ?? ''));
  return found;
}

/**
 * Reads the well-formed XML of an Office part. Document type declarations are
 * refused: no Office program writes them, and entities are how such files attack.
 */
export function parseXml(source: string): XmlElement {
  if (source.includes('<!DOCTYPE') || source.includes('<!ENTITY'))
    throw new Error('document type declaration');
  const make = (name: string, start: number, attributes: Map<string, string>): XmlElement => {
    const place = { start, end: source.length, innerStart: 0, innerEnd: source.length };
    return { name, attributes, children: [], text: '', ...place, selfClosing: false };
  };
  const root = make('', 0, new Map());
  const open = [root];
  let done = 0;
  for (const match of source.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    const [token, cdata, closing, opening, attributes = '', slash] = match;
    const end = match.index + token.length;
    if (match.index > done) parent.text += unescapeXml(source.slice(done, match.index));
    done = end;
    if (cdata !== undefined) parent.text += cdata;
    else if (closing !== undefined) {
      if (parent === root || parent.name !== closing) throw new Error(`unexpected </${closing}>`);
      parent.innerEnd = match.index;
      parent.end = end;
      open.pop();
    } else if (opening !== undefined) {
      const element = make(opening, match.index, attributesOf(attributes));
      parent.children.push(element);
      element.innerStart = end;
      element.innerEnd = end;
      element.end = end;
      element.selfClosing = slash === '/';
      if (!element.selfClosing) open.push(element);
      if (open.length > MAX_DEPTH) throw new Error('nested too deep');
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((other) => other.name === name);
}

/** `w:val` of a direct child, e.g. <w:numId w:val="3"/>. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

/** A toggle such as <w:b/>: on unless its value says otherwise; undefined when absent. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? '1');
}

/** Every descendant in document order; `skip` keeps out a subtree. */
export function* descendants(
  element: XmlElement,
  skip: (element: XmlElement) => boolean = () => false,
): Generator<XmlElement> {
  const waiting = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (skip(next)) continue;
    yield next;
    for (const inner of next.children.toReversed()) waiting.push(inner);
  }
}

/** Deleted or moved-away text is not part of what the document finally says. */
export function isRemoved(element: XmlElement): boolean {
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return true;
  return element.name === 'w:tr' && child(child(element, 'w:trPr'), 'w:del') !== undefined;
}

/** A change to the source: bytes [start, end) are replaced by `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies changes; of two that overlap the outer one wins, of two alike the shorter text, and an insertion comes before a change at the same place. */
export function splice(source: string, splices: readonly Splice[]): string {
  const insertion = ({ start, end }: Splice) => (start === end ? 0 : 1);
  const ordered = [...splices].sort(
    (a, b) =>
      a.start - b.start ||
      insertion(a) - insertion(b) ||
      b.end - a.end ||
      a.text.length - b.text.length,
  );
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of ordered) {
    if (start < done) continue;
    parts.push(source.slice(done, start), text);
    done = end;
  }
  parts.push(source.slice(done));
  return parts.join('');
}
