import { sheetRefusals } from '../files/sheet-refusals';
import { decodePart } from '../ooxml/canonical-xml';
import { packParts, readParts } from '../ooxml/package-parts';
import {
  lowered,
  type Parts,
  partsOfType,
  type Relationship,
  relationshipsIfWhole,
  relationshipsOf,
} from '../ooxml/relationships';
import { escapeXml } from '../ooxml/xml-tree';
import { withChineseFormats } from './chinese-formats';

/** Parts of an Excel package that hold cells or other words; pictures, charts and macros are never unpacked. */
const SHEET_PARTS =
  /^(\[Content_Types\]\.xml|(?!.*\b(?:media|charts|theme|embeddings|docProps|customXml)\/)(?:[^/]+\/)*[^/]*\.(?:xml|rels))$/i;
/** Relationships that lead to cells, texts of cells, formats or words beside them, whatever their parts are called. */
const SHEET_KINDS = /^(?:officeDocument|worksheet|sharedStrings|styles|comments|drawing)$/;

const MAIN_TYPE =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.sheet\.macroEnabled)\.main\+xml$/i;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of the workbook that the package reads. */
const HELD = /^(?:worksheet|sharedStrings|styles)$/;
const SHEET_ID = /<(?:[\w.-]+:)?sheet\b[^>]*?[\s:]id\s*=\s*["']([^"']*)["']/g;

const REFERENCE = /<!\[CDATA\[[\s\S]*?\]\]>|&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const LAST_ASCII = 0x7e;

/** Characters by number as they are: the package cuts off what lies beyond the basic plane. */
function withCharacters(text: string): string {
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
    if (code <= LAST_ASCII || code > 0x10ffff) return whole;
    // Some programs write a pair as two halves.
    return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
}

/** A part as UTF-8 with its characters written out; broken bytes become U+FFFD. */
function inUtf8(part: Buffer): Buffer {
  const start = part.subarray(0, 200).toString('latin1');
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[0] === 0 || part[1] === 0;
  const isPlain = /^utf-?8$/i.test(label) && !isWide;
  if (isPlain && !part.includes('&#')) return part;
  const text = isPlain ? part.toString('utf8') : decodePart(part).replaceAll('\uffff', '\ufffd');
  return Buffer.from(withCharacters(text.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '')));
}

/** Name of the workbook's part, wherever it lies; null: this is no spreadsheet. */
function workbookPart(parts: Parts): string | null {
  const roots = relationshipsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
  const candidates = [
    ...roots.map(({ target }) => target),
    ...partsOfType(parts, MAIN_TYPE),
    'xl/workbook.xml',
  ];
  return candidates.find((name) => parts.has(name)) ?? null;
}

/** Relationships of the workbook; a table of texts or formats that only the list of types names is among them. */
function relationsOf(parts: Parts, workbook: string): Relationship[] {
  const own = relationshipsOf(parts, workbook);
  for (const kind of ['sharedStrings', 'styles']) {
    const [target] = partsOfType(parts, new RegExp(`spreadsheetml\\.${kind}\\+xml$`, 'i'));
    if (target !== undefined && own.every((one) => one.kind !== kind))
      own.push({ id: `own-${kind}`, kind, target });
  }
  return own;
}

/** The parts that hold cells under names that the package looks for, with lists that name nothing else. */
function packed(parts: Parts, workbook: string, relations: readonly Relationship[]): Buffer {
  const made = new Map([['xl/workbook.xml', parts.get(workbook) ?? Buffer.alloc(0)]]);
  const types = [`<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`];
  const list: string[] = [];
  const relate = (id: string, kind: string, target: string) =>
    list.push(
      `<Relationship Id="${escapeXml(id)}" Type="${RELATION}/${kind}" Target="${target}"/>`,
    );
  for (const [at, { id, kind, target }] of relations.entries()) {
    const name = `part${at}.xml`;
    const part = HELD.test(kind) ? parts.get(target) : undefined;
    // What holds no cells still has its place among the sheets.
    relate(id, HELD.test(kind) ? kind : 'chartsheet', name);
    if (part === undefined) continue;
    made.set(`xl/${name}`, part);
    types.push(`<Override PartName="/xl/${name}" ContentType="${CONTENT}.${kind}+xml"/>`);
  }
  // A single sheet that leads nowhere would have the package look for all of them by name.
  const known = new Set(relations.map(({ id }) => id));
  for (const [, id = ''] of String(parts.get(workbook)).matchAll(SHEET_ID))
    if (!known.has(id)) relate(id, 'worksheet', 'nowhere.xml');
  const written = (root: string, name: string, inner: string) =>
    Buffer.from(`<${root} xmlns="${PACKAGE}/${name}">${inner}</${root}>`);
  const related = (inner: string) => written('Relationships', 'relationships', inner);
  const toWorkbook = `<Relationship Id="w" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/>`;
  return packParts(
    new Map([
      ['[Content_Types].xml', written('Types', 'content-types', types.join(''))],
      ['_rels/.rels', related(toWorkbook)],
      ['xl/_rels/workbook.xml.rels', related(list.join(''))],
      ...made,
    ]),
  );
}

export interface CheckedParts {
  parts: Parts;
  /** Name of the workbook's part. */
  workbook: string;
  relations: Relationship[];
  /** The cells as a package, for the reader. */
  packed: Buffer;
}

/** Unpacks what holds words within limits. Throws Failure, or an Error where its lists are damaged. */
export async function checkedParts(name: string, bytes: Uint8Array): Promise<CheckedParts> {
  const lists = lowered(await readParts(name, bytes, /\.rels$/i, sheetRefusals));
  const reached = new Set(
    [...lists.keys()]
      .map((list) => list.replace(/(?:^|\/)_rels\/([^/]*)\.rels$/, '/$1').replace(/^\//, ''))
      .flatMap((source) => relationshipsIfWhole(lists, source))
      .filter(({ kind }) => SHEET_KINDS.test(kind))
      .map(({ target }) => target),
  );
  const isWanted = (part: string) => SHEET_PARTS.test(part) || reached.has(part.toLowerCase());
  const parts = lowered(await readParts(name, bytes, { test: isWanted }, sheetRefusals));
  for (const [part, content] of parts) parts.set(part, inUtf8(content));
  const workbook = workbookPart(parts);
  if (workbook === null) throw sheetRefusals.notSheet(name);
  const relations = relationsOf(parts, workbook);
  for (const { kind, target } of relations) {
    const styles = kind === 'styles' ? parts.get(target) : undefined;
    if (styles) parts.set(target, Buffer.from(withChineseFormats(String(styles))));
  }
  return { parts, workbook, relations, packed: packed(parts, workbook, relations) };
}
