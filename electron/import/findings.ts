import { escapeXml, type Splice, type XmlElement } from '../ooxml/xml-tree';
import { Tally } from './tally';

/** What is gathered while the main part of a Word document is walked. */
export class Findings {
  readonly splices: Splice[] = [];
  readonly leftOut = new Tally();
  /** Tracked changes, hidden text … by kind. */
  readonly changes = new Tally();
  /** Words that do not go into the text but may carry a mark of secrecy. */
  readonly otherWords: string[] = [];
  /** Words that tracked changes take out, a paragraph a line: the file still has them. */
  removedWords = '';
  /** Symbols that only the tables of the reader behind may know, with the place of each. */
  readonly symbols: { font: string; char: string; place: string }[] = [];
  /** Places of symbols and of fields that could not be read. */
  readonly lostSymbols = new Tally();
  readonly lostFields = new Tally();
  /** Where in the text the reading is, for people. */
  place = '';

  replace({ start, end }: XmlElement, text: string): void {
    this.splices.push({ start, end, text });
  }

  /** Leaves only what is inside `kept`. */
  unwrap(element: XmlElement, kept: XmlElement): void {
    this.splices.push({ start: element.start, end: kept.innerStart, text: '' });
    if (element.end > kept.innerEnd)
      this.splices.push({ start: kept.innerEnd, end: element.end, text: '' });
  }
}

/** Text as a Word document writes it. */
export function typed(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}
