import type { Parts } from './package';

/** A change of one part by a pattern that must be there. */
export type Change = (parts: Parts) => Parts;

export function inPart(
  name: string,
  pattern: RegExp | string,
  by: string | ((found: string) => string),
): Change {
  return (parts) => {
    const text = parts[name];
    if (text === undefined) throw new Error(`no part ${name}`);
    const made = typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
    if (made === text) throw new Error(`nothing changed in ${name}: ${pattern}`);
    return { ...parts, [name]: made };
  };
}

export const both =
  (...changes: readonly Change[]): Change =>
  (parts) =>
    changes.reduce((made, change) => change(made), parts);

/** The paragraph that says some words. */
export function atParagraph(words: string, change: (paragraph: string) => string): Change {
  return (parts) => {
    const text = parts.document ?? '';
    const found = [...text.matchAll(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gs)].find(([one]) =>
      one.replace(/<[^>]*>/g, '').includes(words),
    );
    if (!found) throw new Error(`nothing says ${words}`);
    const made = change(found[0]);
    if (made === found[0]) throw new Error(`nothing changed at ${words}`);
    const at = found.index;
    return { ...parts, document: text.slice(0, at) + made + text.slice(at + found[0].length) };
  };
}

const ORDER: Record<string, string[]> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs snapToGrid spacing ind contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs strike color spacing w kern position sz szCs highlight u lang rPrChange'.split(
      ' ',
    ),
};

/** Properties with one more, merged by attributes, in the order of the schema. */
export function withProperty(inner: string, holder: 'w:pPr' | 'w:rPr', property: string): string {
  const nameOf = (xml: string) => /^<w:(\w+)/.exec(xml)?.[1] ?? '';
  const all = [...inner.matchAll(/<w:(\w+)(?:[^>]*\/>|.*?<\/w:\1>)/gs)].map(([one]) => one);
  const name = nameOf(property);
  const present = all.find((one) => nameOf(one) === name && one.endsWith('/>'));
  const attributes = (xml: string) =>
    new Map(
      [...xml.matchAll(/(w:\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
  const merged = new Map([...(present ? attributes(present) : []), ...attributes(property)]);
  const made = property.endsWith('/>')
    ? `<w:${name}${[...merged].map(([key, value]) => ` ${key}="${value}"`).join('')}/>`
    : property;
  const order = ORDER[holder] ?? [];
  return [...all.filter((one) => one !== present), made]
    .sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
    .join('');
}

const RPR = /^<w:rPr>(.*)<\/w:rPr>$/s;

/** A property on every run of a paragraph. */
export const runs =
  (property: string) =>
  (paragraph: string): string =>
    paragraph.replace(
      /<w:r>(<w:rPr>.*?<\/w:rPr>)?(.*?)<\/w:r>/gs,
      (_run, rPr: string | undefined, rest: string) => {
        const inner = RPR.exec(rPr ?? '')?.[1] ?? '';
        return `<w:r><w:rPr>${withProperty(inner, 'w:rPr', property)}</w:rPr>${rest}</w:r>`;
      },
    );

/** A property of a paragraph itself. */
export const own =
  (property: string) =>
  (paragraph: string): string => {
    const found =
      /^(<w:p(?: [^>]*)?>)(?:<w:pPr>(.*?)<\/w:pPr>)?(?=<w:r>|<w:ins|<w:del|<w:sdt|<w:hyper|<w:fld|<w:book|<w:smart|<w:comm|<\/w:p>)/s.exec(
        paragraph,
      );
    if (!found) throw new Error(paragraph);
    const [head, start, inner = ''] = found;
    return `${start}<w:pPr>${withProperty(inner, 'w:pPr', property)}</w:pPr>${paragraph.slice(head.length)}`;
  };

/** A property of the mark of a paragraph. */
export const mark =
  (property: string) =>
  (paragraph: string): string => {
    const present = /<w:pPr>.*?<w:rPr>(.*?)<\/w:rPr><\/w:pPr>/s.exec(paragraph)?.[1] ?? '';
    const bare = paragraph.replace(/(<w:pPr>.*?)<w:rPr>.*?<\/w:rPr>(<\/w:pPr>)/s, '$1$2');
    return own(`<w:rPr>${withProperty(present, 'w:rPr', property)}</w:rPr>`)(bare);
  };

/** All runs of a paragraph in something around them. */
export const wrapped =
  (open: string, close: string) =>
  (paragraph: string): string =>
    paragraph.replace(/(<w:r>.*<\/w:r>)/s, `${open}$1${close}`);

/** A style with a property more, in its w:pPr or w:rPr. */
export function inStyle(id: string, holder: 'w:pPr' | 'w:rPr', property: string): Change {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's');
  return inPart('styles', style, (found) => {
    const present = new RegExp(`<${holder}>(.*?)</${holder}>`, 's').exec(found);
    if (present)
      return found.replace(
        present[0],
        `<${holder}>${withProperty(present[1] ?? '', holder, property)}</${holder}>`,
      );
    const made = `<${holder}>${property}</${holder}>`;
    const before = holder === 'w:pPr' && found.includes('<w:rPr>') ? '<w:rPr>' : '</w:style>';
    return found.replace(before, `${made}${before}`);
  });
}
