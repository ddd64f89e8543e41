import { type IRunOptions, TextRun } from 'docx';
import type { LayoutProfile } from '../gbt9704/profile';
import type { Face, PlanRun } from '../layout/print-plan';

type Fonts = NonNullable<IRunOptions['font']>;

/**
 * What XML cannot hold: control characters go, half a surrogate pair becomes
 * U+FFFD. Everything else stays, characters outside the basic plane included.
 */
export function printable(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
  );
}

/** The product name of each face in a profile. */
export function fontName(face: Face, profile: LayoutProfile): string {
  const { fonts } = profile;
  return { text: fonts.body, hei: fonts.heading1, kai: fonts.heading2, title: fonts.title }[face];
}

/**
 * Font and hint of a run. The hint keeps “ ”, —— and …… in the Chinese font; without
 * it Word takes them for Latin.
 */
export function fontsOf(eastAsia: string, latin: string): Fonts {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
}

/** Makes runs; the few different font settings of a document are built once. */
export class RunMaker {
  private readonly fonts = new Map<Face, Fonts>();

  constructor(private readonly profile: LayoutProfile) {}

  run({ text, face, bold }: PlanRun, extra: Partial<IRunOptions> = {}): TextRun {
    return new TextRun({
      text: printable(text),
      font: this.fontsOf(face),
      ...(bold ? { bold: true } : {}),
      ...extra,
    });
  }

  private fontsOf(face: Face): Fonts {
    const known = this.fonts.get(face);
    if (known) return known;
    const made = fontsOf(fontName(face, this.profile), this.profile.fonts.latin);
    this.fonts.set(face, made);
    return made;
  }
}
