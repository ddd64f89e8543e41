/** Fonts whose characters are pictures: what stands in the text is a place in the font, not a letter. */
const SYMBOL_FONTS = ['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Symbol'] as const;
export type SymbolFont = (typeof SYMBOL_FONTS)[number];

const BY_NAME = new Map<string, SymbolFont>(SYMBOL_FONTS.map((font) => [font.toLowerCase(), font]));

function range(from: number, characters: string): [number, string][] {
  return [...characters].map((character, index) => [from + index, character]);
}

/**
 * The common characters of these fonts, as the fonts of a Chinese office can print
 * them. The full tables name later characters (🗹, 🡪), which those fonts lack.
 */
const COMMON: Partial<Record<SymbolFont, ReadonlyMap<number, string>>> = {
  Wingdings: new Map([
    [0x28, '☎'],
    [0x2a, '✉'],
    ...range(0x6c, '●❍■□'),
    [0x75, '◆'],
    ...range(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...range(0x9e, '·•'),
    [0xa1, '○'],
    ...range(0xa4, '◉◎'),
    ...range(0xa7, '▪□'),
    ...range(0xaa, '✦★✶✴✹✵'),
    ...range(0xb5, '✪✰'),
    [0xd8, '➢'],
    [0xe8, '➔'],
    ...range(0xdf, '←→↑↓↖↗↙↘'),
    ...range(0xfb, '✗✓☒☑'),
  ]),
  'Wingdings 2': new Map([
    ...range(0x4f, '✗✓☒☑☒☒'),
    ...range(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...range(0x97, '●●'),
    ...range(0xa2, '■□'),
  ]),
  Webdings: new Map([
    [0x61, '✓'],
    [0x72, '✗'],
  ]),
};

/** The symbol font of that name, or null for a font of letters. */
export function symbolFont(name: string | undefined): SymbolFont | null {
  return BY_NAME.get(name?.trim().toLowerCase() ?? '') ?? null;
}

/** Private use: what such a character looks like is known to one font only. */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** A place in a symbol font, also when written as U+F0xx; null for what is no such place. */
export function placeInFont(code: number): number | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return place >= 0x21 && place <= 0xff ? place : null;
}

/** The character that a place in a symbol font shows, or null when it is none of the common ones. */
export function commonSymbol(font: SymbolFont, code: number): string | null {
  return COMMON[font]?.get(placeInFont(code) ?? -1) ?? null;
}

/**
 * What a symbol (w:sym) of a font says: its character; the place in a symbol
 * font that only the full tables know; null when nobody outside that font can tell.
 */
export function symbolOf(
  fontName: string | undefined,
  char: string | undefined,
): { text: string } | { font: SymbolFont; char: string } | null {
  const code = /^[0-9a-f]{1,6}$/i.test(char ?? '') ? Number.parseInt(char ?? '', 16) : Number.NaN;
  if (!(code > 0x1f && code <= 0x10ffff)) return null;
  const font = symbolFont(fontName);
  if (font === null) return isPrivate(code) ? null : { text: String.fromCodePoint(code) };
  const text = commonSymbol(font, code);
  if (text !== null) return { text };
  const place = placeInFont(code);
  if (place !== null) return { font, char: place.toString(16).toUpperCase() };
  return isPrivate(code) ? null : { text: String.fromCodePoint(code) };
}
