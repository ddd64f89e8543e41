/** Namespaces of the parts of a Word file, Transitional and Strict (ISO/IEC 29500-1 and -4), with the prefix each has in this program. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Prefix → Transitional name behind its base, Strict name behind its base. */
const BOTH: Record<string, readonly [string, string]> = {
  w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
  r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  m: ['officeDocument/2006/math', 'officeDocument/math'],
  wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  a: ['drawingml/2006/main', 'drawingml/main'],
  pic: ['drawingml/2006/picture', 'drawingml/picture'],
  c: ['drawingml/2006/chart', 'drawingml/chart'],
  dgm: ['drawingml/2006/diagram', 'drawingml/diagram'],
};

const SINGLE: Record<string, string> = {
  ct: `${TRANSITIONAL}package/2006/content-types`,
  rel: `${TRANSITIONAL}package/2006/relationships`,
  mc: `${TRANSITIONAL}markup-compatibility/2006`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  xml: 'http://www.w3.org/XML/1998/namespace',
};

/** Namespace → the prefix by which this program knows it. */
export const PREFIX_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BOTH).flatMap(([prefix, [transitional, strict]]): [string, string][] => [
    [TRANSITIONAL + transitional, prefix],
    [STRICT + strict, prefix],
  ]),
  ...Object.entries(SINGLE).map(([prefix, name]): [string, string] => [name, prefix]),
]);

/** The declarations of all these prefixes, as Transitional files write them. */
export const DECLARATIONS: string = [
  ...Object.entries(BOTH).map(([prefix, [name]]) => [prefix, TRANSITIONAL + name]),
  ...Object.entries(SINGLE).filter(([prefix]) => prefix !== 'xml'),
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

/** The last word of a relationship's type (officeDocument, numbering, header …), whichever of the two editions names it. */
export function relationshipKind(type: string): string | null {
  const bases = [
    `${TRANSITIONAL}officeDocument/2006/relationships/`,
    `${STRICT}officeDocument/relationships/`,
  ];
  const base = bases.find((start) => type.startsWith(start));
  return base === undefined ? null : type.slice(base.length);
}
