import { listGap } from '#shared/document/list-gap';
import type { Run, TableBlock, TableCell } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { SymbolFont } from '#shared/document/symbols';
import { FIELDS, IS_BLOCK, LEFT_OUT, LISTS, SKIPPED } from './html-elements';
import { isListNumber, labelOfItem, listOf, ownKind, type PastedList } from './list-numbers';
import {
  boldOf,
  droppedWordPart,
  isHidden,
  lostLook,
  preOf,
  shownInFont,
  symbolFontOf,
} from './looks';

export interface PastedHtml {
  blocks: RawBlock[];
  /** What was left out and how often, e.g. 图片 → 2. */
  leftOut: Map<string, number>;
  /** What became something else and how often, e.g. 列表编号写成文字 → 3. */
  changed: Map<string, number>;
  /** Words that were left out, a part a line: they may carry a mark of secrecy. */
  otherWords: string;
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d\u2014\u2026]/;

/** Walks pasted HTML (Word, WPS, web) and keeps paragraphs, tables and bold. Pure: the page is not touched. */
export function rawFromHtml(html: string): PastedHtml {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const reader = new Reader();
  reader.children(parsed.body, { bold: false, pre: false, symbols: null });
  reader.endParagraph();
  const { blocks, leftOut, changed, others } = reader;
  return { blocks, leftOut, changed, otherWords: others.join('\n') };
}

interface Style {
  bold: boolean;
  /** White space is kept as it is. */
  pre: boolean;
  /** The font of symbols that the letters are set in; null: they are letters. */
  symbols: SymbolFont | null;
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
    readonly others: string[] = [],
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
    if (SKIPPED.has(tag) || tag.startsWith('XML')) return;
    if (isHidden(css)) {
      if ((element.textContent ?? '').trim() !== '') addTo(this.leftOut, '隐藏文字');
      this.others.push(element.textContent ?? '');
      return;
    }
    const dropped = LEFT_OUT[tag] ?? droppedWordPart(tag, css);
    if (dropped) {
      addTo(this.leftOut, dropped);
      this.others.push(element.textContent ?? '');
      return;
    }
    if (FIELDS.has(tag)) {
      this.field(element, outer.bold);
      return;
    }
    if (/mso-list:\s*ignore/.test(css)) {
      this.wordNumber(element, outer.bold);
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
    const lost = lostLook(tag, css);
    if (lost) addTo(this.changed, lost);
    const style = {
      bold: boldOf(tag, css, outer.bold),
      pre: preOf(tag, css, outer.pre),
      symbols: symbolFontOf(css, element.getAttribute('face'), outer.symbols),
    };
    if (!IS_BLOCK.has(tag)) {
      // The page draws the marks around <q>, they are not written in it.
      const [before, behind] = tag === 'Q' ? ['“', '”'] : ['', ''];
      this.write(before, style.bold);
      this.children(element, style);
      this.write(behind, style.bold);
      return;
    }
    this.endParagraph();
    if (/page-break-before:\s*always/.test(css)) this.pageBreak();
    const before = this.blocks.length;
    const isList = LISTS.has(tag);
    if (isList) this.lists.push(listOf(element, tag, css));
    if (tag === 'LI') this.startItem(element, css);
    this.children(element, style);
    this.endParagraph();
    if (isList) this.lists.pop();
    if (tag === 'LI') this.label = '';
    // An empty paragraph of the source is an empty line here too.
    if (tag === 'P' && this.blocks.length === before) {
      this.blocks.push({ type: 'paragraph', runs: [] });
    }
  }

  /** Word's own number stands in the text, blanks around it; its bullets are letters of a symbol font. */
  private wordNumber(element: HTMLElement, bold: boolean): void {
    const text = (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    if (!isListNumber(text)) addTo(this.leftOut, '项目符号');
    else if (text !== '') this.write(text + listGap(text), bold);
  }

  /** What a page's form holds: what was typed, chosen or ticked. */
  private field(element: HTMLElement, bold: boolean): void {
    const type = (element.getAttribute('type') ?? 'text').toLowerCase();
    if (element instanceof HTMLSelectElement)
      for (const option of element.selectedOptions) this.write(option.text, bold);
    else if (element instanceof HTMLTextAreaElement)
      this.text(element.value, { bold, pre: true, symbols: null });
    else if (type === 'checkbox' || type === 'radio') {
      this.write(element.hasAttribute('checked') ? '☑' : '☐', bold);
      addTo(this.changed, '选框写成文字');
    } else if (!['hidden', 'password', 'file', 'image', 'submit', 'reset', 'button'].includes(type))
      this.write(element.getAttribute('value') ?? '', bold);
  }

  /** A list's numbers and bullets are drawn by the page, not written in it. */
  private startItem(element: HTMLElement, css: string): void {
    const list = this.lists.at(-1);
    const kind = ownKind(element, css) ?? list?.kind ?? 'bullet';
    if (kind === 'none') return;
    if (!list || kind === 'bullet') {
      addTo(this.leftOut, '项目符号');
      return;
    }
    const value = Number.parseInt(element.getAttribute('value') ?? '', 10);
    if (Number.isInteger(value)) list.next = value;
    const label = labelOfItem(kind, list.next);
    list.next += list.step;
    if (list.typed.has(element)) {
      addTo(this.changed, '列表里打有编号的不再加编号');
      return;
    }
    this.label = label;
    addTo(this.changed, '列表编号写成文字');
  }

  /** Letters of a font of symbols as what they show, which is said. */
  private shown(raw: string, font: SymbolFont): string {
    const { text, unknown } = shownInFont(raw, font);
    if (text !== raw) addTo(this.changed, '符号字体的字符写成文字');
    if (unknown > 0) addTo(this.changed, '符号字体的字符认不出，照字母粘贴，请核对', unknown);
    return text;
  }

  private text(written: string, { bold, pre, symbols }: Style): void {
    const raw = symbols === null ? written : this.shown(written, symbols);
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
    // Behind blanks that hold their place alone the item's words are still to come.
    const isFirst = text.trim() !== '' && this.runs.every((run) => run.text.trim() === '');
    const label = isFirst ? this.label : '';
    if (label !== '') this.label = '';
    const spaced = (this.gap && this.runs.length > 0 ? ' ' : '') + label + text;
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
    if (table.caption) {
      this.children(table.caption, { bold: false, pre: false, symbols: null });
      this.endParagraph();
    }
    const rows: TableCell[][] = [];
    let headerRows = 0;
    for (const row of table.rows) {
      const parts = [row, ...row.cells];
      if (parts.some((part) => isHidden(part.getAttribute('style')?.toLowerCase() ?? '')))
        addTo(this.changed, '表格里隐藏的行或列照样粘贴');
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
    const inner = new Reader(this.leftOut, this.changed, this.others);
    const css = (cell.getAttribute('style') ?? '').toLowerCase();
    inner.children(cell, { bold: boldOf('TD', css, false), pre: false, symbols: null });
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
