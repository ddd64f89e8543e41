import { type IRunOptions, Tab, TextRun } from 'docx';
import type { LayoutProfile } from '../gbt9704/profile';
import { fontName } from '../layout/font-name';
import { OTHER_SIGNS } from '../layout/measure';
import type { Face, PlanRun } from '../layout/print-plan';
import { isChinese, LATIN_MARKS, SHARED_MARKS } from '../layout/stretches';

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

/**
 * Font and hint of a run. The hint keeps “ ”, —— and …… in the Chinese font; without
 * it Word takes them for Latin.
 */
export function fontsOf(eastAsia: string, latin: string): Fonts {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
}

/** Shared marks beside each other, those that are always Latin apart from the others. */
const SHARED = new RegExp(
  `([${OTHER_SIGNS}]+|[${LATIN_MARKS}]+|(?:(?![${LATIN_MARKS}])[${SHARED_MARKS}])+)`,
);
const LATIN = new RegExp(`^[${LATIN_MARKS}]`);
const OTHER = new RegExp(`^[${OTHER_SIGNS}]`);

/** The one face that every character of a run has, where it is not left to the program. */
type Only = '' | 'chinese' | 'latin';

const NOTHING: Partial<IRunOptions> = {};

/** Makes runs; the few different font settings of a document are built once. */
export class RunMaker {
  private readonly fonts = new Map<string, Fonts>();

  constructor(private readonly profile: LayoutProfile) {}

  /**
   * The runs of one paragraph. Shared marks at its start or after a number or a Latin
   * word get a run whose Latin face is the Chinese one: LibreOffice gives such a mark
   * the face of what stands before it, hint or no hint.
   */
  line(runs: readonly PlanRun[], extra: Partial<IRunOptions> = NOTHING): TextRun[] {
    const made: TextRun[] = [];
    let chinese = false;
    for (const { text, face, bold, whole } of runs) {
      if (whole) {
        made.push(...this.runs(text, face, bold, extra, 'chinese'));
        continue;
      }
      let waiting = '';
      const flush = () => {
        if (waiting !== '') made.push(...this.runs(waiting, face, bold, extra));
        waiting = '';
      };
      for (const part of text.split(SHARED)) {
        if (part === '') continue;
        if (OTHER.test(part)) {
          flush();
          made.push(...this.runs(part, face, bold, extra, 'latin'));
          chinese = false;
        } else if (!SHARED.test(part)) {
          waiting += part;
          chinese = isChinese([...part.slice(-2)].at(-1) ?? '');
        } else if (chinese && !LATIN.test(part)) waiting += part;
        else {
          flush();
          made.push(...this.runs(part, face, bold, extra, 'chinese'));
          // A mark behind × goes with it, as behind a number.
          if (LATIN.test(part)) chinese = false;
        }
      }
      flush();
    }
    return made;
  }

  /** One run, or with tabs several: a tab is an element of its own in the format (17.3.3.32), no character. */
  private runs(
    text: string,
    face: Face,
    bold: boolean,
    extra: Partial<IRunOptions>,
    only: Only = '',
  ): TextRun[] {
    const font = this.fontsOf(face, only);
    const words = printable(text);
    // One shape of options for nearly all runs: the package is faster for it.
    const isPlain = !bold && extra === NOTHING;
    const format = isPlain ? { font } : { font, ...(bold ? { bold } : {}), ...extra };
    if (!words.includes('\t')) {
      return [
        isPlain ? new TextRun({ text: words, font }) : new TextRun({ text: words, ...format }),
      ];
    }
    return words
      .split(/(\t)/)
      .filter((part) => part !== '')
      .map((part) =>
        part === '\t'
          ? new TextRun({ children: [new Tab()], ...format })
          : new TextRun({ text: part, ...format }),
      );
  }

  private fontsOf(face: Face, only: Only): Fonts {
    const key = `${face}${only}`;
    const known = this.fonts.get(key);
    if (known) return known;
    const name = fontName(face, this.profile);
    // The Latin face comes from the paragraph's style: fewer attributes, a smaller and faster file.
    const { latin } = this.profile.fonts;
    const made: Fonts =
      only === 'latin'
        ? { ascii: latin, hAnsi: latin, cs: latin, eastAsia: latin }
        : only === 'chinese'
          ? fontsOf(name, name)
          : { eastAsia: name, hint: 'eastAsia' };
    this.fonts.set(key, made);
    return made;
  }
}
