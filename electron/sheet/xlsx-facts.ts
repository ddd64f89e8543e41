import { posix } from 'node:path';
import { parseXml, type XmlElement } from '../import/xml-tree';
import { type BookFacts, CHINESE_FORMATS } from './book-facts';
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

export interface Relation {
  /** Last word of the relation's type: worksheet, sharedStrings, styles … */
  kind: string;
  /** Name of the part that the relation leads to. */
  target: string;
}

/** Where the relations of a part lead, by their id; none where the list is missing or damaged. */
export function relationsOf(
  parts: ReadonlyMap<string, Buffer>,
  part: string,
): Map<string, Relation> {
  const folder = posix.dirname(part);
  const list = parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const found = new Map<string, Relation>();
  if (list === undefined) return found;
  try {
    for (const one of elements(parseXml(String(list)), 'Relationship')) {
      const target = attributeOf(one, 'Target') ?? '';
      found.set(attributeOf(one, 'Id') ?? '', {
        kind: (attributeOf(one, 'Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    }
  } catch {
    found.clear();
  }
  return found;
}

/** Name of the workbook's part, wherever it lies; null: this is no spreadsheet. */
export function workbookPart(parts: ReadonlyMap<string, Buffer>): string | null {
  const main = [...relationsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument');
  const named = main && parts.has(main.target) ? main.target : 'xl/workbook.xml';
  return parts.has(named) ? named : null;
}

const isWhole = (part: Buffer | undefined): boolean =>
  part !== undefined && walkTags(String(part), () => undefined);

const STYLES_LOST =
  '这个文件里记着单元格格式的部分缺失或已损坏，日期可能成了45000这样的数字，请逐个核对日期。';

/**
 * Facts of an .xlsx from its parts. Throws when the workbook itself or the table of
 * its texts cannot be read: nothing in the file could be told then.
 */
export function xlsxFacts(parts: ReadonlyMap<string, Buffer>, workbook: string): BookFacts {
  const root = parseXml(String(parts.get(workbook)));
  const relations = relationsOf(parts, workbook);
  const remarks: string[] = [];
  for (const { kind, target } of relations.values()) {
    if (kind === 'sharedStrings' && parts.has(target) && !isWhole(parts.get(target)))
      throw new Error(`${target} is not whole`);
    if (kind === 'styles' && !isWhole(parts.get(target))) remarks.push(STYLES_LOST);
  }
  const [counting] = elements(root, 'calcPr');
  const recounts = counting !== undefined && attributeOf(counting, 'fullCalcOnLoad') === '1';
  const sheets = elements(root, 'sheet').map((sheet) => {
    const relation = relations.get(attributeOf(sheet, 'id') ?? '');
    const hidden = /hidden$/i.test(attributeOf(sheet, 'state') ?? '');
    // Charts and old macro sheets hold no cells.
    if (relation && relation.kind !== 'worksheet') return null;
    const xml = relation && parts.get(relation.target);
    return { ...sheetFactsOf(xml && String(xml), recounts), hidden };
  });
  const [view] = elements(root, 'workbookView');
  const current = Number((view && attributeOf(view, 'activeTab')) ?? 0);
  return { current: Number.isInteger(current) ? current : 0, sheets, remarks };
}

/** The styles with the Chinese built-in formats written out, so that the package shows them as Excel does. */
export function withChineseFormats(styles: string): string {
  const given = new Set(
    [...styles.matchAll(/\bnumFmtId="(\d+)"\s+formatCode/g)].map(([, id]) => id),
  );
  const missing = [...CHINESE_FORMATS].filter(([id]) => !given.has(String(id)));
  const root = /<((?:[\w.-]+:)?)styleSheet\b[^>]*[^/]>/.exec(styles);
  if (root === null || missing.length === 0) return styles;
  const prefix = root[1] ?? '';
  const entries = missing
    .map(
      ([id, code]) =>
        `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join('');
  const own = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`).exec(styles);
  const at = own ?? root;
  const end = at.index + at[0].length;
  const added = own ? entries : `<${prefix}numFmts>${entries}</${prefix}numFmts>`;
  return styles.slice(0, end) + added + styles.slice(end);
}
