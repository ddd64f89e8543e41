import { commonSymbol, placeInFont, type SymbolFont, symbolFont } from '#shared/document/symbols';

/** What the tag and the style of a pasted element say; `outer`: what holds around it. */

export function isHidden(css: string): boolean {
  return /display:\s*none|mso-hide:\s*all/.test(css);
}

/** White space is kept where the page says so, as chat programs do. */
export function preOf(tag: string, css: string, outer: boolean): boolean {
  const space = /white-space(?:-collapse)?:\s*([\w-]+)/.exec(css)?.[1];
  if (space) return /^(?:pre|break-spaces|preserve)/.test(space);
  return outer || tag === 'PRE';
}

/** A look that says something and does not come in: 2 in m² is a plain 2. */
export function lostLook(tag: string, css: string): string | null {
  if (tag === 'SUP' || tag === 'SUB' || /vertical-align:\s*(?:super|sub)\b/.test(css))
    return '上下标改为普通文字';
  if (tag === 'S' || tag === 'STRIKE' || /text-decoration[^;]*line-through/.test(css))
    return '加了删除线的文字照样粘贴';
  return null;
}

/** Parts that word processors put beside the text: notes, comments, deleted revisions. */
export function droppedWordPart(tag: string, css: string): string | null {
  if (tag === 'DEL') return '修订中已删除的文字';
  if (/mso-element:\s*comment-list/.test(css)) return '批注';
  if (/mso-element:\s*(foot|end)note-list/.test(css)) return '脚注尾注';
  return null;
}

export function boldOf(tag: string, css: string, outer: boolean): boolean {
  const weight = /(?:^|[;\s])font-weight:\s*(bolder|bold|normal|lighter|\d+)/.exec(css)?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  // The bold of a web page's headings and head cells is its own habit, not a word made bold.
  return tag === 'B' || tag === 'STRONG' || outer;
}

/**
 * The font of symbols that an element's text is set in, `outer` where it names no font: its
 * letters are pictures (Wingdings ü is ✓). `face`: of an old <font>.
 */
export function symbolFontOf(css: string, face: string | null, outer: SymbolFont | null) {
  const families = [
    ...css.matchAll(/(?:^|;)\s*(?:mso-symbol-font-family|font-family):\s*["']?([^;,"']+)/g),
  ].map(([, family = '']) => family);
  const short = /(?:^|;)\s*font:[^;]*?["']?([a-z][a-z0-9 ]*)["']?\s*(?:,|;|$)/.exec(css)?.[1];
  const named = [...(face === null ? [] : [face]), ...(short ? [short] : []), ...families];
  if (named.length === 0) return outer;
  return named.map(symbolFont).find((font) => font !== null) ?? null;
}

/** What letters of a font of symbols show; those that only the font itself can tell stay, and are counted. */
export function shownInFont(text: string, font: SymbolFont): { text: string; unknown: number } {
  let unknown = 0;
  const shown = [...text].map((one) => {
    const code = one.codePointAt(0) ?? 0;
    if (placeInFont(code) === null) return one;
    const symbol = commonSymbol(font, code);
    if (symbol === null) unknown += 1;
    return symbol ?? one;
  });
  return { text: shown.join(''), unknown };
}
