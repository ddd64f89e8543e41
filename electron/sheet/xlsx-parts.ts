import { packParts, readParts } from '../import/package-parts';
import { sheetRefusals } from './errors';
import { relationsOf, withChineseFormats, workbookPart } from './xlsx-facts';

/** Parts of an Excel package that hold cells or lead to them; pictures, drawings and macros are never unpacked. */
const SHEET_PARTS =
  /^(\[Content_Types\]\.xml|(?!.*\b(?:media|drawings|charts|theme|embeddings|docProps|customXml)\/)(?:[^/]+\/)*[^/]*\.(?:xml|rels))$/i;

/** The list of parts without those that were left packed, which the reader would look for. */
function onlyUnpacked(parts: ReadonlyMap<string, Buffer>): Buffer {
  const types = String(parts.get('[Content_Types].xml') ?? '');
  const kept = types.replace(
    /<(?:[\w.-]+:)?Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g,
    (override, part: string) => (parts.has(part) ? override : ''),
  );
  return Buffer.from(kept);
}

/** A part in UTF-16 as UTF-8; the declaration goes, which would say otherwise. */
function inUtf8(part: Buffer): Buffer {
  const isLittle = part[0] === 0xff && part[1] === 0xfe;
  if (!isLittle && !(part[0] === 0xfe && part[1] === 0xff)) return part;
  const even = Buffer.from(part.subarray(2, part.length - (part.length % 2)));
  const text = (isLittle ? even : even.swap16()).toString('utf16le');
  return Buffer.from(text.replace(/^<\?xml[^>]*\?>/, ''));
}

export interface CheckedParts {
  parts: Map<string, Buffer>;
  /** Name of the workbook's part. */
  workbook: string;
  /** The parts as a package, for the reader. */
  packed: Buffer;
}

/** Unpacks what holds cells within limits. Throws Failure. */
export async function checkedParts(name: string, bytes: Uint8Array): Promise<CheckedParts> {
  const parts = await readParts(name, bytes, SHEET_PARTS, sheetRefusals);
  for (const [part, content] of parts) parts.set(part, inUtf8(content));
  const workbook = workbookPart(parts);
  if (workbook === null) throw sheetRefusals.notSheet(name);
  for (const { kind, target } of relationsOf(parts, workbook).values()) {
    const styles = kind === 'styles' ? parts.get(target) : undefined;
    if (styles) parts.set(target, Buffer.from(withChineseFormats(String(styles))));
  }
  const packed = packParts(new Map([...parts, ['[Content_Types].xml', onlyUnpacked(parts)]]));
  return { parts, workbook, packed };
}
