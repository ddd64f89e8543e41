import { child, descendants, type XmlElement } from './xml-tree';

/** The two families of fonts of a theme, by the names under which runs ask for them (17.18.96). */
export type ThemeFonts = ReadonlyMap<string, string>;

function fontsOf(family: XmlElement | undefined): { ascii: string; eastAsia: string } {
  const named = (name: string) => child(family, name)?.attributes.get('typeface') ?? '';
  const hans = family?.children.find(
    ({ name, attributes }) => name === 'a:font' && attributes.get('script') === 'Hans',
  );
  return {
    ascii: named('a:latin'),
    eastAsia: named('a:ea') || (hans?.attributes.get('typeface') ?? ''),
  };
}

/** What 'minorEastAsia', 'majorHAnsi' and the others stand for in Chinese text. */
export function themeFonts(theme: XmlElement | null): ThemeFonts {
  const fonts = new Map<string, string>();
  if (theme === null) return fonts;
  for (const { name, ...family } of [...descendants(theme)]) {
    const kind = /^a:(major|minor)Font$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const { ascii, eastAsia } = fontsOf({ name, ...family });
    fonts.set(`${kind}EastAsia`, eastAsia);
    for (const slot of ['Ascii', 'HAnsi']) fonts.set(`${kind}${slot}`, ascii);
  }
  return fonts;
}
