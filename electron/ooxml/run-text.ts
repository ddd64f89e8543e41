import { OTHER_DIGITS, PAGE_FIELD } from '#shared/check/look';
import { symbolOf } from '#shared/document/symbols';
import { toggle, type XmlElement } from './xml-tree';

const PAGE = /^\s*PAGE\b/i;
/** A switch that writes a number in words or in other digits (ISO/IEC 29500-1, 17.16.4.3.1). */
const OTHER = /\\\*\s*(?!arabic\b|mergeformat\b|charformat\b)[a-z]/i;

const pageNumber = (code: string): string =>
  OTHER.test(code) ? `${OTHER_DIGITS}${PAGE_FIELD}` : PAGE_FIELD;

/** Follows the fields of a text: what is code says nothing, and a page number is one character. */
export class RunText {
  /** Of each field that is open: its code, and whether its result has begun. */
  private readonly open: { code: string; inResult: boolean; isShown: boolean }[] = [];

  /** What a run shows. */
  of(run: XmlElement): string {
    return run.children.map((inner) => this.inner(inner)).join('');
  }

  /** A field in one element: its result is in the runs inside. */
  simple(element: XmlElement, read: () => void): void {
    const code = element.attributes.get('w:instr') ?? '';
    this.open.push({ code, inResult: true, isShown: false });
    read();
    this.open.pop();
  }

  private inner(element: XmlElement): string {
    switch (element.name) {
      case 'w:fldChar':
        return this.mark(element.attributes.get('w:fldCharType'));
      case 'w:instrText': {
        const field = this.open.at(-1);
        if (field && !field.inResult) field.code += element.text;
        return '';
      }
      default:
        return this.shown(element);
    }
  }

  private mark(type: string | undefined): string {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ code: '', inResult: false, isShown: false });
    else if (type === 'separate' && field) field.inResult = true;
    else if (type === 'end') {
      this.open.pop();
      if (field && !field.isShown && PAGE.test(field.code)) return pageNumber(field.code);
    }
    return '';
  }

  private shown(element: XmlElement): string {
    const text = textOf(element);
    if (text === '') return '';
    if (this.open.some(({ inResult }) => !inResult)) return '';
    const field = this.open.find(({ code }) => PAGE.test(code));
    if (field === undefined) return text;
    if (field.isShown) return '';
    field.isShown = true;
    return pageNumber(field.code);
  }
}

function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return element.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return (element.attributes.get('w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:pgNum':
      return PAGE_FIELD;
    case 'w:sym': {
      const symbol = symbolOf(element.attributes.get('w:font'), element.attributes.get('w:char'));
      return symbol !== null && 'text' in symbol ? symbol.text : '\ufffd';
    }
    default:
      return '';
  }
}

/** Something in a run ends the page. */
export function breaksPage(run: XmlElement): boolean {
  return run.children.some(
    ({ name, attributes }) => name === 'w:br' && attributes.get('w:type') === 'page',
  );
}

/** A switch of the whole file, as w:evenAndOddHeaders is. */
export function setting(settings: XmlElement | null, name: string): boolean {
  return toggle(settings ?? undefined, name) ?? false;
}
