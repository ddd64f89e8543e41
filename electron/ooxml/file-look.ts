import type { BlockLook, FileLook, ParagraphLook, TableLook } from '#shared/check/look';
import { isGraphic } from './graphics';
import { type Grid, ParagraphReader, type ReadParagraph } from './paragraph-look';
import { twips } from './properties';
import { setting } from './run-text';
import { gridOf, SectionReader, sectionEnd } from './section-look';
import { looksAt, spanOf } from './table-looks';
import type { WordFile } from './word-file';
import { wordsOf } from './words';
import { child, descendants, isRemoved, valOf, type XmlElement } from './xml-tree';

/** A file as it looks, and where each paragraph and section stands in it. */
export interface ReadLook {
  look: FileLook;
  paragraphs: ReadParagraph[];
  /** Levels of lists by the numbers under which looks name them. */
  levels: XmlElement[];
  /** Of each section; undefined where the file has none of its own. */
  sections: (XmlElement | undefined)[];
}

/** Wrappers of paragraphs and tables. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

/** Paragraphs and tables in their order, wrappers opened and what was deleted left out. */
function* blocksOf(body: XmlElement): Generator<XmlElement> {
  for (const element of body.children) {
    if (element.name === 'mc:AlternateContent') {
      const kept = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
      if (kept) yield* blocksOf(kept);
    } else if (WRAPPERS.has(element.name)) yield* blocksOf(element);
    else yield element;
  }
}

/** Whether the mark of a paragraph is deleted or moved away; one that ends a section stays. */
function isMarkRemoved(element: XmlElement): boolean {
  const own = child(element, 'w:pPr');
  const mark = child(own, 'w:rPr');
  const isGone = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
  return isGone && child(own, 'w:sectPr') === undefined;
}

function tableOf(element: XmlElement, section: number, reader: ParagraphReader): TableLook {
  const properties = child(element, 'w:tblPr');
  const style = valOf(properties, 'w:tblStyle');
  const bands = reader.bandsOf(style);
  const within = (one: XmlElement, name: string) =>
    [...descendants(one, (inner) => inner.name === 'w:tbl' || isRemoved(inner))].filter(
      (inner) => inner.name === name,
    );
  const cellsOf = within(element, 'w:tr').map((row) => within(row, 'w:tc'));
  const columns = Math.max(0, ...cellsOf.map((cells) => sum(cells.map(spanOf))));
  const paragraphs: ParagraphLook[] = [];
  const rows: string[][] = [];
  let turned = 0;
  let upright = 0;
  for (const [row, cells] of cellsOf.entries()) {
    let column = 0;
    for (const cell of cells) {
      const lastColumn = column + spanOf(cell) - 1;
      const place = { row, rows: cellsOf.length, column, lastColumn, columns };
      const looks = looksAt(properties, place, bands);
      const table = style === undefined ? null : { style, looks };
      for (const one of descendants(
        cell,
        (inner) => inner.name === 'mc:Fallback' || isRemoved(inner),
      ))
        if (one.name === 'w:p') paragraphs.push(reader.read(one, section, { table }).look);
      const direction = valOf(child(cell, 'w:tcPr'), 'w:textDirection') ?? '';
      if (/^(?:tbRl|btLr|tb|bt)/.test(direction)) turned += 1;
      else if (wordsOf(cell).trim() !== '') upright += 1;
      column = lastColumn + 1;
    }
    if (cells.length > 0) rows.push(cells.map((cell) => wordsOf(cell)));
  }
  return { section, rows, paragraphs, isTurned: turned > 0 && upright === 0 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What a Word file looks like. */
export function readLook(file: WordFile): ReadLook {
  const body = child(file.main.root, 'w:body') ?? file.main.root;
  const elements = [...blocksOf(body)];
  const ends = elements.flatMap((element) => sectionEnd(element) ?? []);
  const isEnded = elements.at(-1)?.name === 'w:sectPr';
  const sections: (XmlElement | undefined)[] = isEnded ? ends : [...ends, undefined];
  const reader = new ParagraphReader(file);
  const grids: Grid[] = sections.map(gridOf);
  const blocks: BlockLook[] = [];
  let section = 0;
  // Paragraphs whose mark is deleted go on in the one behind them.
  let open: XmlElement[] = [];
  for (const element of elements) {
    if (element.name === 'w:tbl')
      blocks.push({ kind: 'table', table: tableOf(element, section, reader) });
    if (element.name !== 'w:p') continue;
    if (isMarkRemoved(element)) {
      open.push(element);
      continue;
    }
    const grid = grids[section] ?? { pitch: 0, character: 0 };
    const { look } = reader.read(element, section, { grid, counts: true, open });
    open = [];
    blocks.push({ kind: 'paragraph', paragraph: look });
    if (sectionEnd(element)) {
      look.breakAfter = valOf(sections[section + 1], 'w:type') !== 'continuous';
      section += 1;
    }
  }
  const marginals = new SectionReader(file, reader);
  const looks = sections.map((one, index) => marginals.read(one, index));
  const oddEven = setting(file.settings, 'w:evenAndOddHeaders');
  const hasSettings = file.settings !== null;
  // Without a word of the file's own it is half an inch (17.15.1.25).
  const tabEvery = twips(valOf(file.settings ?? undefined, 'w:defaultTabStop')) || 720;
  const look = { sections: looks, blocks, oddEven, hasSettings, tabEvery };
  return { look, paragraphs: reader.paragraphs, levels: reader.levels, sections };
}

const COUNTED: Readonly<Record<string, string>> = {
  'w:tbl': '表格里文字的字体、字号',
  'w:txbxContent': '文本框',
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:commentReference': '批注',
  'w:object': '嵌入对象',
  'm:oMath': '公式',
  'w:ins': '修订',
  'w:del': '修订',
  'w:moveTo': '修订',
  'w:pPrChange': '修订',
  'w:rPrChange': '修订',
  'w:pgBorders': '页面边框',
  'w:lnNumType': '行号',
  'w:altChunk': '嵌入的文档',
  'w:subDoc': '子文档',
};

const OPEN = '斜体、下划线、删除线、突出显示（国标没有规定）';
const OPEN_LOOKS: Readonly<Record<string, string>> = {
  'w:i': OPEN,
  'w:u': OPEN,
  'w:strike': OPEN,
  'w:dstrike': OPEN,
  'w:em': OPEN,
  'w:highlight': OPEN,
  'w:vertAlign': '上下标、提升或降低的文字',
  'w:position': '上下标、提升或降低的文字',
  'w:vanish': '隐藏文字',
  'w:textDirection': '竖排或从右到左的文字',
  'w:bidi': '竖排或从右到左的文字',
  'w:rtl': '竖排或从右到左的文字',
};
const OFF = /^(?:0|false|off|none|baseline|lrTb)$/;

/** A section whose text does not begin at the head of its type area. */
function isMovedDown(element: XmlElement): boolean {
  return element.name === 'w:sectPr' && (valOf(element, 'w:vAlign') ?? 'top') !== 'top';
}

/** Looks of which the standard says nothing, or that are not looked at, as far as they are switched on. */
function openLook(element: XmlElement): string | undefined {
  const { name, attributes } = element;
  if (isMovedDown(element)) return '垂直对齐方式不是顶端的页面';
  return OFF.test(attributes.get('w:val') ?? '1') ? undefined : OPEN_LOOKS[name];
}

/** What stands in the text and is not looked at, in Chinese. */
export function notLookedAt({ main, broken }: WordFile): string[] {
  const counts = new Map<string, number>();
  const skip = ({ name }: XmlElement) => name === 'mc:Fallback';
  for (const element of descendants(main.root, skip)) {
    const what = COUNTED[element.name] ?? (isGraphic(element) ? '图形、图片' : openLook(element));
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [
    ...[...counts].map(([what, count]) => `${what}${count}处`),
    ...[...new Set(broken)].map((what) => `${what}部分（已损坏或缺失）`),
  ];
}
