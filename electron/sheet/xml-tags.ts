/** A tag of an XML part; `name` is without its prefix. */
export interface Tag {
  name: string;
  /** What stands behind the name, as written. */
  attributes: string;
  opens: boolean;
  closes: boolean;
  /** Where the tag begins and where what follows it begins. */
  start: number;
  end: number;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^>]*>|(\/?)([^\s/<>"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g;

/**
 * Visits every tag of a part in its order. False when the part is not whole: a tag
 * never closed, closed out of turn or cut off.
 */
export function walkTags(xml: string, visit: (tag: Tag) => void): boolean {
  const open: string[] = [];
  let last = 0;
  let isWhole = true;
  for (const found of xml.matchAll(TAG)) {
    const [all, slash, full, attributes = '', empty] = found;
    if (xml.slice(last, found.index).includes('<')) isWhole = false;
    last = found.index + all.length;
    if (full === undefined) continue;
    const closes = slash === '/' || empty === '/';
    if (slash !== '/' && !closes) open.push(full);
    else if (slash === '/' && open.pop() !== full) isWhole = false;
    const name = full.slice(full.indexOf(':') + 1);
    visit({ name, attributes, opens: slash !== '/', closes, start: found.index, end: last });
  }
  return isWhole && open.length === 0 && last > 0 && !xml.slice(last).includes('<');
}

const PATTERNS = new Map<string, RegExp>();

/** Value of an attribute as written, by its name without prefix; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}
