import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { FontAnswer, FontQuestion } from '#shared/ipc/fonts';
import { textsByFace } from '#shared/layout/faces';
import { fontName } from '#shared/layout/font-name';
import { call } from '../data/desktop';

/** Characters that every font has, or that are set in the Latin one. */
const PLAIN = /[ -\u024f\s\u3000]/u;

/** What the fonts of a profile must draw in these documents. */
function questionOf(
  documents: readonly OfficialDocument[],
  profile: LayoutProfile,
): FontQuestion[] {
  const asked = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const [face, text] of Object.entries(textsByFace(document, profile))) {
      const name = fontName(face as keyof ReturnType<typeof textsByFace>, profile);
      const characters = asked.get(name) ?? new Set();
      for (const one of text) if (!PLAIN.test(one)) characters.add(one);
      asked.set(name, characters);
    }
  }
  return [...asked].flatMap(([name, characters]) =>
    characters.size > 0 ? [{ name, text: [...characters].join('') }] : [],
  );
}

/**
 * Of each font that these documents are set in, whether this PC has it and which of their
 * characters it lacks. [] where fonts cannot be looked at: an export never waits for that.
 */
export async function fontsOf(
  documents: readonly OfficialDocument[],
  profile: LayoutProfile,
): Promise<FontAnswer[]> {
  const fonts = questionOf(documents, profile);
  if (fonts.length === 0) return [];
  try {
    return (await call('fonts:check', { fonts })).fonts;
  } catch {
    return [];
  }
}

/** A sentence for the report of a file: the characters that its fonts lack; '' where none does. */
export async function saidOfFonts(
  document: OfficialDocument,
  profile: LayoutProfile,
): Promise<string> {
  const lacking = (await fontsOf([document], profile)).filter(({ lacks }) => lacks !== '');
  const each = lacking.map(({ name, lacks }) => `“${name}”里没有${[...lacks].join('、')}`);
  return each.length > 0 ? `${each.join('，')}，Word 会换上别的字体。` : '';
}
