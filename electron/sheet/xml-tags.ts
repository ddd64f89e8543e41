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

/** What is no tag, by its beginning, and where it ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

const QUOTES = new Set([0x22, 0x27]);
const [LESS, GREATER, SLASH] = [0x3c, 0x3e, 0x2f];

/** Place of the bracket that closes the tag, past whatever is quoted; -1 where it never comes. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) return -1;
    if (!QUOTES.has(code)) continue;
    at = xml.indexOf(xml.charAt(at), at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Place behind what is no tag, null where it is one, -1 where its end never comes. */
function behindOther(xml: string, start: number): number | null {
  const found = OTHERS.find(([opening]) => xml.startsWith(opening, start));
  if (found === undefined) return null;
  const end = xml.indexOf(found[1], start + found[0].length);
  return end < 0 ? -1 : end + found[1].length;
}

/**
 * Visits every tag of a part in its order. False when the part is not whole: a tag
 * never closed, closed out of turn or cut off; nothing behind that is visited.
 */
export function walkTags(xml: string, visit: (tag: Tag) => void): boolean {
  const open: string[] = [];
  for (let start = xml.indexOf('<'); start >= 0; ) {
    let next = behindOther(xml, start);
    if (next === -1) return false;
    if (next === null) {
      const close = endOfTag(xml, start + 1);
      if (close < 0) return false;
      const opens = xml.charCodeAt(start + 1) !== SLASH;
      const isEmpty = opens && xml.charCodeAt(close - 1) === SLASH;
      const inner = xml.slice(start + (opens ? 1 : 2), isEmpty ? close - 1 : close);
      const blank = inner.search(/\s/);
      const full = blank < 0 ? inner : inner.slice(0, blank);
      if (full === '') return false;
      if (opens && !isEmpty) open.push(full);
      else if (!opens && open.pop() !== full) return false;
      next = close + 1;
      const name = full.slice(full.indexOf(':') + 1);
      const attributes = inner.slice(full.length);
      visit({ name, attributes, opens, closes: isEmpty || !opens, start, end: next });
    }
    start = xml.indexOf('<', next);
  }
  return open.length === 0 && xml.includes('<');
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
