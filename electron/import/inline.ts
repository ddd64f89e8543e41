import { commonSymbol, placeInFont, symbolFont, symbolOf } from '#shared/document/symbols';
import { isGraphic } from '../ooxml/graphics';
import { NO_FONTS, type RunFonts, symbolFontFor } from '../ooxml/words';
import { descendants, escapeXml, isRemoved, type XmlElement } from '../ooxml/xml-tree';
import type { FieldText } from './eq';
import { fieldText } from './field-text';
import { Fields } from './fields';
import { type Findings, typed } from './findings';
import { quoted } from './tally';

/** What stands inside the runs of a document: words, symbols, fields. */
export class Inline {
  /** Fonts of the run that is being read. */
  fonts: RunFonts = NO_FONTS;
  private readonly fields = new Fields();
  /** The character before the present one in its paragraph. */
  private before = '';

  constructor(private readonly found: Findings) {}

  beginParagraph(): void {
    this.before = '';
  }

  /** Something is seen that has no words: inside a field it is that field's result. */
  sight(): void {
    this.fields.sight();
  }

  finish(): void {
    for (const instruction of this.fields.unfinished()) this.unread(instruction);
  }

  words(element: XmlElement): void {
    const isText = this.fields.words(element, element.text);
    if (this.fonts.any !== undefined) this.pictured(element);
    if (isText) this.before = element.text.at(-1) ?? this.before;
  }

  instruct(element: XmlElement): void {
    this.fields.instruct(element.text);
  }

  /** Letters of a symbol font: each becomes the character that is seen. */
  private pictured(element: XmlElement): void {
    const written = Array.from(element.text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const font = symbolFont(symbolFontFor(code, this.fonts));
      const place = placeInFont(code);
      if (font === null || place === null) return escapeXml(character);
      const common = commonSymbol(font, code);
      if (common !== null) return common;
      const symbol = this.unsure(font, place.toString(16).toUpperCase());
      return `</w:t>${symbol}<w:t xml:space="preserve">`;
    });
    this.found.replace(element, `<w:t xml:space="preserve">${written.join('')}</w:t>`);
  }

  /** A symbol that the reader behind may know. */
  private unsure(font: string, char: string): string {
    this.found.symbols.push({ font, char, place: this.found.place });
    return `<w:sym w:font="${font}" w:char="${char}"/>`;
  }

  symbol(element: XmlElement): void {
    const { found } = this;
    const symbol = symbolOf(element.attributes.get('w:font'), element.attributes.get('w:char'));
    this.sight();
    if (symbol === null) {
      found.leftOut.add('特殊符号');
      found.lostSymbols.add(found.place);
      found.replace(element, '');
    } else if ('text' in symbol) found.replace(element, typed(symbol.text));
    else found.replace(element, this.unsure(symbol.font, symbol.char));
  }

  fieldChar(element: XmlElement): void {
    const type = element.attributes.get('w:fldCharType');
    let written = '';
    if (type === 'begin') this.fields.begin(element);
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') {
      const { hide, write, unread } = this.fields.end();
      for (const code of hide) this.found.replace(code, '');
      if (write !== undefined) written = typed(this.fieldWords(write));
      if (unread?.number) this.found.leftOut.add('自动编号');
      else if (unread !== undefined) this.unread(unread.instruction);
    }
    // The reader behind would make something of its own of it.
    this.found.replace(element, written);
  }

  simpleField(element: XmlElement, visit: (element: XmlElement) => void): void {
    const says = [...descendants(element, isRemoved)].some(
      (inner) =>
        isGraphic(inner) ||
        inner.name === 'w:sym' ||
        (inner.name === 'w:t' && inner.text.trim() !== ''),
    );
    if (says) {
      this.found.unwrap(element, element);
      visit(element);
      return;
    }
    const instruction = element.attributes.get('w:instr') ?? '';
    const value = fieldText(instruction, undefined);
    const isText = value !== null && typeof value !== 'string';
    this.found.replace(element, isText ? `<w:r>${typed(this.fieldWords(value))}</w:r>` : '');
    if (value === 'number') this.found.leftOut.add('自动编号');
    else if (value === null) this.unread(instruction);
  }

  private unread(instruction: string): void {
    this.found.leftOut.add('域');
    this.found.lostFields.add(`${this.found.place}中的${quoted(instruction.trim())}`);
  }

  /** What is written for a field. 3 and 1/2 must not become 31/2. */
  private fieldWords({ text, lost }: FieldText): string {
    this.found.changes.add('域');
    for (const what of lost) this.found.leftOut.add(what);
    const gap = /\d$/.test(this.before) && /^\d+\//.test(text) ? ' ' : '';
    this.before = text.at(-1) ?? this.before;
    return gap + text;
  }
}
