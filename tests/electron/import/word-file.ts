import type { ImportResult } from '#shared/ipc';
import { packParts } from '../../../electron/ooxml/package-parts';
import { escapeXml } from '../../../electron/ooxml/xml-tree';

/** Prefixes as most programs declare them. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A .docx from the XML inside w:body and of further parts (each the inside of its root). */
export function wordFile(
  body: string,
  others: {
    numbering?: string;
    styles?: string;
    header1?: string;
    footer1?: string;
    footnotes?: string;
  } = {},
): Buffer {
  const roots = {
    numbering: 'w:numbering',
    styles: 'w:styles',
    header1: 'w:hdr',
    footer1: 'w:ftr',
    footnotes: 'w:footnotes',
  };
  const parts = new Map([
    ['[Content_Types].xml', Buffer.from(TYPES)],
    ['_rels/.rels', Buffer.from(RELS)],
    [
      'word/document.xml',
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
      ),
    ],
  ]);
  for (const name of ['numbering', 'styles', 'header1', 'footer1', 'footnotes'] as const)
    if (others[name] !== undefined)
      parts.set(
        `word/${name}.xml`,
        Buffer.from(`<${roots[name]} ${NAMESPACES}>${others[name]}</${roots[name]}>`),
      );
  return packParts(parts);
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
}

/** A package of exactly these parts. */
export function packageOf(parts: Record<string, string | Buffer>): Buffer {
  return packParts(
    new Map(
      Object.entries(parts).map(([name, content]): [string, Buffer] => [
        name,
        Buffer.from(content),
      ]),
    ),
  );
}

/** A .rels part: type (the last word of it, or all of it) → target. */
export function relationships(
  ...all: readonly (readonly [type: string, target: string])[]
): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const inner = all.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index}" Type="${type.includes(':') ? type : base + type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

/** Every paragraph's text. */
export function linesOf({ blocks }: ImportResult): string[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type,
  );
}

/** The same part with another prefix, or without one, or in another edition's namespaces. */
export const renamed = (xml: string, prefix: string) =>
  xml.replaceAll('xmlns:w=', `xmlns:${prefix}=`).replace(/(<\/?| )w:/g, `$1${prefix}:`);
export const unprefixed = (xml: string) =>
  xml
    .replaceAll('xmlns:w=', 'xmlns="" xmlns:q=')
    .replace('xmlns="" xmlns:q', 'xmlns')
    .replace(/(<\/?)w:/g, '$1')
    .replace(/xmlns=("[^"]*")/, 'xmlns=$1 xmlns:q=$1')
    .replaceAll(' w:', ' q:');
export const strict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/drawingml/2006/',
      'http://purl.oclc.org/ooxml/drawingml/',
    );
export const utf16 = (xml: string, big = false) => {
  const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
