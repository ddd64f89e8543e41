import { parseXml, type XmlElement } from '../ooxml/xml-tree';
import type { BookFacts } from './book-facts';
import { besideCells } from './xlsx-beside';
import type { CheckedParts } from './xlsx-parts';
import { sheetFactsOf } from './xlsx-sheet-facts';
import { walkTags } from './xml-tags';

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  for (const [full, value] of attributes) if (bare(full) === name) return value;
  return undefined;
}

function elements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(bare(child.name) === name ? [child] : []),
    ...elements(child, name),
  ]);
}

/** Whether a part is there, whole, and what its place says: a part of another kind in its stead says nothing. */
function isWhole(part: Buffer | undefined, root: string): boolean {
  let first = '';
  const visit = ({ name }: { name: string }) => {
    first ||= name;
  };
  return part !== undefined && walkTags(String(part), visit) && first === root;
}

/** A cell with a format of its own. */
const FORMATTED = /<(?:[\w.-]+:)?c\b[^>]*\ss\s*=\s*["'][1-9]/;

const STYLES_LOST =
  '这个文件里记着单元格格式的部分缺失或已损坏，日期可能成了45000这样的数字，请逐个核对日期。';

/**
 * Facts of an .xlsx from its parts. Throws when the workbook itself or the table of
 * its texts cannot be read: nothing in the file could be told then. `tell`: how far it is, 0 to 1.
 */
export function xlsxFacts(
  book: CheckedParts,
  tell: (share: number) => void = () => undefined,
): BookFacts {
  const { parts, relations } = book;
  const root = parseXml(String(parts.get(book.workbook)));
  const byId = new Map(relations.map((one) => [one.id, one]));
  const remarks: string[] = [];
  for (const { kind, target } of relations) {
    if (kind === 'sharedStrings' && parts.has(target) && !isWhole(parts.get(target), 'sst'))
      throw new Error(`${target} is not whole`);
    if (kind === 'styles' && !isWhole(parts.get(target), 'styleSheet')) remarks.push(STYLES_LOST);
  }
  const refersToFormats = relations.some(
    ({ kind, target }) => kind === 'worksheet' && FORMATTED.test(String(parts.get(target) ?? '')),
  );
  if (refersToFormats && relations.every(({ kind }) => kind !== 'styles'))
    remarks.push(STYLES_LOST);
  const [counting] = elements(root, 'calcPr');
  const recounts = counting !== undefined && attributeOf(counting, 'fullCalcOnLoad') === '1';
  const sheets = elements(root, 'sheet').map((sheet, at, all) => {
    const relation = byId.get(attributeOf(sheet, 'id') ?? '');
    const hidden = /hidden$/i.test(attributeOf(sheet, 'state') ?? '');
    // Charts and old macro sheets hold no cells.
    if (relation && relation.kind !== 'worksheet') return null;
    const xml = relation && parts.get(relation.target);
    const within = (share: number) => tell((at + share) / all.length);
    return { ...sheetFactsOf(xml && String(xml), recounts, within), hidden };
  });
  const [view] = elements(root, 'workbookView');
  const current = Number((view && attributeOf(view, 'activeTab')) ?? 0);
  return {
    current: Number.isInteger(current) ? current : 0,
    sheets,
    beside: besideCells(book),
    remarks,
  };
}
