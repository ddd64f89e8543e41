import { commonSymbol, symbolFont, symbolOf } from '#shared/document/symbols';
import { child, descendants, isRemoved, type XmlElement } from './xml-tree';

/** The symbol fonts of a run: for plain letters, for the letters above them, for places written as U+F0xx. */
export interface RunFonts {
  ascii: string | undefined;
  high: string | undefined;
  any: string | undefined;
}

/** Fonts that a run names itself; a theme's font comes before a named one. */
export function fontsOf(properties: XmlElement | undefined): RunFonts {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const named = (slot: string) =>
    fonts?.has(`w:${slot}Theme`) ? undefined : fonts?.get(`w:${slot}`);
  const [ascii, high] = [named('ascii'), named('hAnsi')];
  const all = [ascii, high, named('eastAsia'), named('cs')];
  return { ascii, high, any: all.find((name) => symbolFont(name) !== null) };
}

/** The font that a character of a run is drawn in when it is a symbol font, else undefined. */
export function symbolFontFor(code: number, fonts: RunFonts): string | undefined {
  if (code >= 0xf020 && code <= 0xf0ff) return fonts.any;
  const name = code >= 0xa1 && code <= 0xff ? fonts.high : fonts.ascii;
  const within = (code >= 0x21 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff);
  return within && symbolFont(name) !== null ? name : undefined;
}

function shown(text: string, fonts: RunFonts): string {
  if (fonts.any === undefined) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const font = symbolFont(symbolFontFor(code, fonts));
    return (font && commonSymbol(font, code)) ?? character;
  }).join('');
}

export const NO_FONTS: RunFonts = { ascii: undefined, high: undefined, any: undefined };

function wordsIn(element: XmlElement, fonts: RunFonts): string {
  switch (element.name) {
    case 'w:t':
      return shown(element.text, fonts);
    case 'a:t':
      return element.text;
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      const symbol = symbolOf(element.attributes.get('w:font'), element.attributes.get('w:char'));
      return symbol !== null && 'text' in symbol ? symbol.text : '';
    }
    case 'v:textpath':
      return `\n${element.attributes.get('string') ?? ''}\n`;
    default:
      return '';
  }
}

/** Words of a part as finally shown: of its text, its symbols and its lettering, one line a paragraph. */
export function wordsOf(element: XmlElement): string {
  let words = '';
  const inRun = new Map<XmlElement, RunFonts>();
  const skip = (inner: XmlElement) => isRemoved(inner) || inner.name === 'w:pPr';
  for (const inner of descendants(element, skip)) {
    if ((inner.name === 'w:p' || inner.name === 'a:p') && words !== '') words += '\n';
    if (inner.name === 'w:r') {
      const fonts = fontsOf(child(inner, 'w:rPr'));
      for (const part of inner.children) inRun.set(part, fonts);
    }
    words += wordsIn(inner, inRun.get(inner) ?? NO_FONTS);
  }
  return words;
}
