import { escapeXml } from '../ooxml/xml-tree';
import type { CharacterLooks } from './character-looks';
import type { ParagraphLooks } from './paragraph-looks';
import { TableWriter } from './table-writer';

/** Marks that stand in the text for something else, [MS-DOC] 2.4.1 and 2.4.2. */
const MARK = {
  picture: '\u0001',
  note: '\u0002',
  comment: '\u0005',
  cell: '\u0007',
  drawing: '\u0008',
  section: '\f',
  paragraph: '\r',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015',
} as const;

/** Of marks that are the same wherever they stand. */
const PLAIN: Record<string, string> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\v': '<w:br/>',
  '\u000e': '<w:br/>',
  '\u001e': '<w:noBreakHyphen/>',
};

/** Marks, stretches of nothing but zeros, and what stands between. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the file's marks
const TOKEN = /\0+|[\u0001-\u001f]|[^\u0000-\u001f]+/g;
const NO_CHARACTER = /\p{Cs}|[\ufffe\uffff]/gu;
/** What becomes of text that is none. */
export const BROKEN = '\ufffd';

/** What the writer must be told about places in the text. */
export interface Places {
  /** What stands at a character: a note or a comment, as the document part writes it. */
  references: ReadonlyMap<number, string>;
  /** How the section begins that ends before a character. */
  sectionEnds: ReadonlyMap<number, string>;
  /** Words of text boxes; each stands where a drawing does. */
  boxes: readonly string[];
}

function boxXml(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`);
  return `<w:r><w:pict><w:txbxContent>${lines.join('')}</w:txbxContent></w:pict></w:r>`;
}

/** Writes the text of an old Word file as the main part of a new one. */
export class BodyWriter {
  private readonly tables = new TableWriter();
  /** The paragraph that is being written. */
  private inner = '';
  private change: CharacterLooks['change'] = null;
  /** Of each open field whether its result has begun. */
  private readonly fields: boolean[] = [];
  private drawings: number;

  constructor(private readonly places: Places) {
    this.inner = places.boxes.map(boxXml).join('');
    this.drawings = -places.boxes.length;
  }

  /** Text of one look; `at`: its first character's place. `paragraphAt` answers the looks of the one that ends at a place. */
  text(
    chars: string,
    at: number,
    looks: CharacterLooks,
    paragraphAt: (place: number) => ParagraphLooks,
  ): void {
    for (const { 0: token, index } of chars.matchAll(TOKEN)) {
      const place = at + index;
      const reference = this.places.references.get(place);
      if (reference !== undefined) this.run(reference, looks);
      if (token === MARK.paragraph || token === MARK.cell) {
        this.endParagraph(token, looks, paragraphAt(place));
      } else if (token === MARK.section) {
        const section = this.places.sectionEnds.get(place + 1);
        if (section === undefined) this.run('<w:br w:type="page"/>', looks);
        else this.endParagraph(token, looks, paragraphAt(place), section);
      } else if (looks.symbol !== null && looks.isSpecial) {
        const { font, char } = looks.symbol;
        const symbol = `<w:sym w:font="${escapeXml(font)}" w:char="${char}"/>`;
        this.run(symbol.repeat(token.length), looks);
      } else this.run(this.content(token, looks), looks);
    }
  }

  finish(lastSection: string): string {
    if (this.inner !== '') this.close('', 0);
    const section = `<w:sectPr><w:type w:val="${lastSection}"/></w:sectPr>`;
    return `<w:body>${this.tables.finish()}${section}</w:body>`;
  }

  private content(token: string, looks: CharacterLooks): string {
    const plain = PLAIN[token];
    if (plain !== undefined) return plain;
    switch (token) {
      case MARK.picture:
        if (looks.isData || !looks.isSpecial) return '';
        return looks.isObject ? '<w:object/>' : '<w:pict><v:imagedata/></w:pict>';
      case MARK.drawing:
        this.drawings += looks.isSpecial ? 1 : 0;
        return looks.isSpecial && this.drawings > 0 ? '<w:pict/>' : '';
      case MARK.fieldBegin:
        this.fields.push(false);
        return '<w:fldChar w:fldCharType="begin"/>';
      case MARK.fieldSeparator:
        if (this.fields.length > 0) this.fields[this.fields.length - 1] = true;
        return '<w:fldChar w:fldCharType="separate"/>';
      case MARK.fieldEnd:
        this.fields.pop();
        return '<w:fldChar w:fldCharType="end"/>';
    }
    if (token.startsWith('\0')) return this.words(BROKEN, looks);
    return token < ' ' ? '' : this.words(token.replace(NO_CHARACTER, BROKEN), looks);
  }

  private words(text: string, looks: CharacterLooks): string {
    const isCode = this.fields.at(-1) === false;
    const name = isCode ? 'w:instrText' : looks.change === 'del' ? 'w:delText' : 'w:t';
    return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
  }

  private run(content: string, looks: CharacterLooks): void {
    if (content === '') return;
    this.changeTo(looks.change);
    this.inner += `<w:r>${looks.properties}${content}</w:r>`;
  }

  /** Text side by side that was taken in or out is one change. */
  private changeTo(change: CharacterLooks['change']): void {
    if (change === this.change) return;
    if (this.change !== null) this.inner += `</w:${this.change}>`;
    if (change !== null) this.inner += `<w:${change}>`;
    this.change = change;
  }

  private close(properties: string, depth: number): void {
    this.changeTo(null);
    this.tables.paragraph(`<w:p><w:pPr>${properties}</w:pPr>${this.inner}</w:p>`, depth);
    this.inner = '';
  }

  private endParagraph(
    mark: string,
    { change }: CharacterLooks,
    looks: ParagraphLooks,
    section?: string,
  ): void {
    // A cell's mark outside every table is still the end of a cell.
    const depth = mark === MARK.cell ? Math.max(1, looks.depth) : looks.depth;
    if (looks.endsRow && depth > 0) {
      if (this.inner !== '') this.close('', depth);
      this.tables.endRow(depth, looks.row, change === 'del');
      return;
    }
    const parts = [`<w:pStyle w:val="${looks.style}"/>`];
    if (looks.startsPage) parts.push('<w:pageBreakBefore/>');
    if (looks.list !== undefined || looks.level !== undefined) parts.push(numberXml(looks));
    if (change === 'del' && depth === 0) parts.push('<w:rPr><w:del/></w:rPr>');
    if (section !== undefined) parts.push(`<w:sectPr><w:type w:val="${section}"/></w:sectPr>`);
    this.close(parts.join(''), depth);
    if (mark === MARK.cell || looks.endsInnerCell) this.tables.endCell(depth);
  }
}

function numberXml({ level, list }: ParagraphLooks): string {
  const of = list === undefined ? '' : `<w:numId w:val="${list}"/>`;
  return `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${of}</w:numPr>`;
}
