import { TextDecoder } from '@exodus/bytes/encoding.js';
import { DECLARATIONS, PREFIX_OF } from './namespaces';
import { escapeXml, parseXml, type XmlElement } from './xml-tree';

/** Prefixes in force at an element; '' is the default. */
type Scope = ReadonlyMap<string, string>;

function scopeOf(element: XmlElement, outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const [name, value] of element.attributes) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    if (prefix === null) continue;
    scope ??= new Map(outer);
    scope.set(prefix[1] ?? '', value);
  }
  return scope ?? outer;
}

/** Names of a part in this program's prefixes; what it does not know gets a prefix of its own. */
class Renaming {
  private readonly foreign = new Map<string, string>();

  private prefixOf(namespace: string): string {
    const known = PREFIX_OF.get(namespace) ?? this.foreign.get(namespace);
    if (known !== undefined) return known;
    const made = `x${this.foreign.size + 1}`;
    this.foreign.set(namespace, made);
    return made;
  }

  element(name: string, scope: Scope): string {
    const [, prefix = '', local = name] = /^(?:([^:]+):)?(.+)$/.exec(name) ?? [];
    // Outside every namespace, or behind a prefix that nobody declared, stands nothing that Word knows.
    const namespace = scope.get(prefix) ?? prefix;
    return `${this.prefixOf(namespace)}:${local}`;
  }

  /** An attribute without a prefix belongs to its element; careless programs write those of Word's own so. */
  attribute(name: string, scope: Scope, element: string): string {
    if (name.includes(':')) return this.element(name, scope);
    return element.startsWith('w:') ? `w:${name}` : name;
  }

  declarations(): string {
    const own = [...this.foreign].map(
      ([name, prefix]) => `xmlns:${prefix}="${escapeXml(name || 'none')}"`,
    );
    return [DECLARATIONS, ...own].join(' ');
  }
}

/** Half a pair, or a byte that is no character: cleaning later marks this one and counts it. */
const BROKEN = '\uffff';
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of an XML part by its mark, its zero bytes or its declaration; broken characters become U+FFFF. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  let label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) label = 'utf-16le';
  else if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    label = 'utf-16be';
  // A part that calls itself UTF-16 without being it can only be the other encoding of the format.
  else if (/^(?:utf-?16|ucs-?2|iso-10646)/i.test(label)) label = 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return new TextDecoder(label).decode(bytes).replaceAll('\ufffd', BROKEN);
  }
}

function renamed(element: XmlElement, outer: Scope, names: Renaming): XmlElement {
  const scope = scopeOf(element, outer);
  const name = names.element(element.name, scope);
  const attributes = new Map<string, string>();
  for (const [attribute, value] of element.attributes) {
    if (/^xmlns(?::|$)/.test(attribute)) continue;
    const known = names.attribute(attribute, scope, name);
    if (!attributes.has(known)) attributes.set(known, value);
  }
  const children = element.children.map((child) => renamed(child, scope, names));
  return { ...element, name, attributes, children };
}

function written({ name, attributes, children, text }: XmlElement): string {
  let open = `<${name}`;
  for (const [attribute, value] of attributes) {
    // mc:Ignorable speaks of prefixes that are gone now.
    if (attribute !== 'mc:Ignorable') open += ` ${attribute}="${escapeXml(value)}"`;
  }
  const inner = children.map(written).join('');
  // No element of these formats mixes words and elements: what is between elements is layout.
  const own = children.length > 0 && text.trim() === '' ? '' : text;
  return `${open}>${escapeXml(own).replace(LONE, BROKEN)}${inner}</${name}>`;
}

function canonical(source: string): { root: XmlElement; names: Renaming } {
  const [root] = parseXml(source).children;
  if (root === undefined) throw new Error('no element');
  const names = new Renaming();
  const outer = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  return { root: renamed(root, outer, names), names };
}

/**
 * The root of an XML part with its elements and attributes under the prefixes of this
 * program, whatever prefixes, default namespace or edition of the format it came with;
 * the places are those in `source`. Throws when it is not well-formed.
 */
export function canonicalTree(source: string): XmlElement {
  return canonical(source).root;
}

/** The same as a text of its own, without the first places. Throws when it is not well-formed. */
export function canonicalXml(bytes: Uint8Array): string {
  const { root, names } = canonical(decodePart(bytes));
  return written(root).replace(/^<[^\s>]+/, (start) => `${start} ${names.declarations()}`);
}
