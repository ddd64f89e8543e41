import type { Run, TableBlock, TableCell } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import { isListNumber, labelOfItem, listOf, type PastedList } from './list-numbers';

export interface PastedHtml {
  blocks: RawBlock[];
  /** What was left out and how often, e.g. 图片 → 2. */
  leftOut: Map<string, number>;
  /** What became something else and how often, e.g. 列表编号写成文字 → 3. */
  changed: Map<string, number>;
}

const BLOCKS =
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  );
const IS_BLOCK = new Set(BLOCKS);
const SKIPPED = new Set([
  'HEAD',
  'LINK',
  'META',
  'NOSCRIPT',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
]);
const LEFT_OUT: Record<string, string> = {
  AUDIO: '音频',
  CANVAS: '图形',
  EMBED: '嵌入对象',
  IFRAME: '嵌入网页',
  IMG: '图片',
  MATH: '公式',
  OBJECT: '嵌入对象',
  SVG: '图形',
  VIDEO: '视频',
};
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d\u2014\u2026]/;

/** Walks pasted HTML (Word, WPS, web) and keeps paragraphs, tables and bold. Pure: the page is not touched. */
export function rawFromHtml(html: string): PastedHtml {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const reader = new Reader();
  reader.children(parsed.body, { bold: false, pre: false });
  reader.endParagraph();
  return { blocks: reader.blocks, leftOut: reader.leftOut, changed: reader.changed };
}

interface Style {
  bold: boolean;
  /** White space is kept as it is. */
  pre: boolean;
}

class Reader {
  readonly blocks: RawBlock[] = [];
  private runs: Run[] = [];
  /** White space met and not yet written: dropped at paragraph ends, one space within. */
  private gap = false;
  /** Number of the list item whose first words are still to come. */
  private label = '';
  private readonly lists: PastedList[] = [];

  constructor(
    readonly leftOut = new Map<string, number>(),
    readonly changed = new Map<string, number>(),
  ) {}

  children(parent: Node, style: Style): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.text(child.nodeValue ?? '', style);
      else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) {
        this.element(child as HTMLElement, style);
      }
    }
  }

  private element(element: HTMLElement, outer: Style): void {
    const tag = element.tagName.toUpperCase();
    const css = (element.getAttribute('style') ?? '').toLowerCase();
    if (SKIPPED.has(tag) || tag.startsWith('XML') || isHidden(css)) return;
    const dropped = LEFT_OUT[tag] ?? droppedWordPart(tag, css);
    if (dropped) {
      addTo(this.leftOut, dropped);
      return;
    }
    // Word's own number stands in the text; its bullets are letters of a symbol font.
    if (/mso-list:\s*ignore/.test(css) && !isListNumber(element.textContent ?? '')) {
      addTo(this.leftOut, '项目符号');
      return;
    }
    const tabs = /mso-tab-count:\s*(\d+)/.exec(css)?.[1];
    if (tabs) {
      this.write('\t'.repeat(Math.min(Number(tabs), 20)), outer.bold);
      return;
    }
    if (tag === 'BR') {
      if (css.includes('page-break-before:always')) this.pageBreak();
      else this.endParagraph(true);
      return;
    }
    if (tag === 'TABLE') {
      this.endParagraph();
      this.table(element as HTMLTableElement);
      return;
    }
    const style = { bold: boldOf(tag, css, outer.bold), pre: outer.pre || tag === 'PRE' };
    if (!IS_BLOCK.has(tag)) {
      this.children(element, style);
      return;
    }
    this.endParagraph();
    if (/page-break-before:\s*always/.test(css)) this.pageBreak();
    const before = this.blocks.length;
    if (tag === 'OL' || tag === 'UL') this.lists.push(listOf(element, tag, css));
    if (tag === 'LI') this.startItem(element, css);
    this.children(element, style);
    this.endParagraph();
    if (tag === 'OL' || tag === 'UL') this.lists.pop();
    if (tag === 'LI') this.label = '';
    // An empty paragraph of the source is an empty line here too.
    if (tag === 'P' && this.blocks.length === before) {
      this.blocks.push({ type: 'paragraph', runs: [] });
    }
  }

  /** A list's numbers and bullets are drawn by the page, not written in it. */
  private startItem(element: HTMLElement, css: string): void {
    const list = this.lists.at(-1);
    if (!list || list.kind === 'none' || /list-style(?:-type)?:\s*none/.test(css)) return;
    if (list.kind === 'bullet') {
      addTo(this.leftOut, '项目符号');
      return;
    }
    const value = Number.parseInt(element.getAttribute('value') ?? '', 10);
    if (Number.isInteger(value)) list.next = value;
    this.label = labelOfItem(list.kind, list.next);
    list.next += list.step;
    addTo(this.changed, '列表编号写成文字');
  }

  private text(raw: string, { bold, pre }: Style): void {
    if (pre) {
      for (const [index, line] of raw.split(/\r\n|[\n\r]/).entries()) {
        if (index > 0) this.endParagraph(true);
        this.write(line, bold);
      }
      return;
    }
    // No-break spaces only hold the place of spaces in HTML made by word processors.
    const held = raw.match(/(?<=[^\s])\u00a0+(?=[^\s])/g)?.length ?? 0;
    if (held > 0) addTo(this.changed, '不换行空格改为空格', held);
    for (const part of raw.split(/([ \t\r\n\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\r\n\f]+$/.test(part)) this.gap ||= !part.includes('\n') || !this.lastIsCjk();
      else this.write(part.replaceAll('\u00a0', ' '), bold);
    }
  }

  private lastIsCjk(): boolean {
    return CJK.test(this.runs.at(-1)?.text.at(-1) ?? '');
  }

  private write(text: string, bold: boolean): void {
    if (text === '') return;
    const label = this.runs.length === 0 && text.trim() !== '' ? this.label : '';
    if (label !== '') this.label = '';
    const spaced = this.gap && this.runs.length > 0 ? ` ${text}` : label + text;
    this.gap = false;
    const last = this.runs.at(-1);
    if (last && Boolean(last.bold) === bold) last.text += spaced;
    else this.runs.push(bold ? { text: spaced, bold } : { text: spaced });
  }

  endParagraph(keepEmpty = false): void {
    this.gap = false;
    if (this.runs.length > 0 || keepEmpty) this.blocks.push({ type: 'paragraph', runs: this.runs });
    this.runs = [];
  }

  private pageBreak(): void {
    this.endParagraph();
    this.blocks.push({ type: 'pageBreak' });
  }

  private table(table: HTMLTableElement): void {
    const rows: TableCell[][] = [];
    let headerRows = 0;
    for (const row of table.rows) {
      const cells = [...row.cells].map((cell) => this.cell(cell));
      const isHeader = row.cells.length > 0 && [...row.cells].every((c) => c.tagName === 'TH');
      if (isHeader && headerRows === rows.length) headerRows++;
      if (cells.length > 0 || rows.length > 0) rows.push(cells);
    }
    if (rows.length === 0) return;
    const block: TableBlock = { type: 'table', rows, headerRows };
    this.blocks.push(block);
  }

  private cell(cell: HTMLTableCellElement): TableCell {
    const inner = new Reader(this.leftOut, this.changed);
    const css = (cell.getAttribute('style') ?? '').toLowerCase();
    inner.children(cell, { bold: boldOf('TD', css, false), pre: false });
    inner.endParagraph();
    const lines = inner.blocks.flatMap(linesOf);
    const tables = inner.blocks.filter(({ type }) => type === 'table').length;
    if (tables > 0) addTo(this.changed, '单元格里的表格写成文字', tables);
    const colSpan = Math.min(cell.colSpan || 1, 63);
    const rowSpan = Math.min(cell.rowSpan || 1, 1000);
    return {
      lines: lines.length > 0 ? lines : [[]],
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    };
  }
}

/** The lines of a block inside a cell; a table in a table becomes its rows as lines. */
export function linesOf(block: RawBlock): Run[][] {
  if (block.type === 'paragraph') return [block.runs];
  if (block.type === 'pageBreak') return [];
  return block.rows.map((row) =>
    row.flatMap((cell, index) => [
      ...(index > 0 ? [{ text: '\u3000' }] : []),
      ...cell.lines.flat(),
    ]),
  );
}

function addTo(counts: Map<string, number>, what: string, count = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + count);
}

function isHidden(css: string): boolean {
  return /display:\s*none|mso-hide:\s*all/.test(css);
}

/** Parts that word processors put beside the text: notes, comments, deleted revisions. */
function droppedWordPart(tag: string, css: string): string | null {
  if (tag === 'DEL') return '修订中已删除的文字';
  if (/mso-element:\s*comment-list/.test(css)) return '批注';
  if (/mso-element:\s*(foot|end)note-list/.test(css)) return '脚注尾注';
  return null;
}

function boldOf(tag: string, css: string, outer: boolean): boolean {
  const weight = /(?:^|[;\s])font-weight:\s*(bolder|bold|normal|lighter|\d+)/.exec(css)?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  // The bold of a web page's headings and head cells is its own habit, not a word made bold.
  return tag === 'B' || tag === 'STRONG' || outer;
}
