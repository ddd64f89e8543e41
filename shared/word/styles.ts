import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { SMALL_PT, TEXT_PT, TITLE_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { fontsOf } from './text';

/** Ids of the styles in use; built-in ids and names, so that Word and WPS show them as their own. */
export const STYLE = {
  text: 'BodyTextFirstIndent',
  flush: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  header: 'Header',
  footer: 'Footer',
  small: 'HuiyinSmall',
} as const;

/**
 * No spacing between characters, where the text around has its own. The package leaves out a 0,
 * so that the text's would hold, and writes this as 0.
 */
export const UNSPACED = 0.5;

/** Red of mark and lines on screen; the standard asks for Y80 M80 in print (6.2). */
export const RED = 'FF0000';

/** Pitch of a paragraph that only has to be there, twips. */
export const LOWEST_PITCH = 20;

/** Exact line pitch, twips, without room before or after. */
export function exact(line: number) {
  return { before: 0, after: 0, line, lineRule: LineRuleType.EXACT };
}

/** Exact pitch; widow control off, else a page loses a line. */
function paragraph(profile: LayoutProfile, rest: object = {}) {
  return {
    spacing: exact(profile.linePitch),
    alignment: AlignmentType.BOTH,
    widowControl: false,
    ...rest,
  };
}

/** First-line indent of two characters; the twips serve programs that do not know the other. */
export const TWO_CELLS = { firstLine: 640, firstLineChars: 200 };

type RunStyle = ReturnType<typeof textOf>;

/** What every run of the text is printed with. */
function textOf({ fonts, characterSpacing, wordGrid }: LayoutProfile) {
  return {
    font: fontsOf(fonts.body, fonts.latin),
    size: TEXT_PT * 2,
    // Word's grid does it by itself; both together would be 29 characters.
    characterSpacing: wordGrid ? 0 : characterSpacing,
    color: '000000',
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  };
}

/** The named styles of a document, from its profile. */
export function stylesOf(profile: LayoutProfile): IStylesOptions {
  const { fonts } = profile;
  const text = textOf(profile);
  const heading = (face: string, level: number, bold = false) => ({
    basedOn: STYLE.text,
    next: STYLE.text,
    quickFormat: true,
    run: { ...text, font: fontsOf(face, fonts.latin), bold, italics: false },
    paragraph: paragraph(profile, { indent: TWO_CELLS, outlineLevel: level - 1 }),
  });
  return {
    default: {
      document: { run: text, paragraph: paragraph(profile) },
      title: titleStyle(profile, text),
      heading1: heading(fonts.heading1, 1),
      heading2: heading(fonts.heading2, 2, profile.boldLevel2),
      heading3: heading(fonts.body, 3, profile.boldLevel3 === true),
      heading4: heading(fonts.body, 4),
    },
    paragraphStyles: [...bodyStyles(profile, text), ...marginStyles(profile, text)],
  };
}

function titleStyle(profile: LayoutProfile, text: RunStyle) {
  return {
    basedOn: STYLE.flush,
    next: STYLE.text,
    quickFormat: true,
    run: {
      ...text,
      font: fontsOf(profile.fonts.title, profile.fonts.latin),
      size: TITLE_PT * 2,
      characterSpacing: UNSPACED,
    },
    paragraph: paragraph(profile, {
      alignment: AlignmentType.CENTER,
      spacing: { line: profile.titleLinePitch, lineRule: LineRuleType.EXACT },
    }),
  };
}

/** Styles of what is read: text with and without indent, the line under the title. */
function bodyStyles(profile: LayoutProfile, text: RunStyle): IParagraphStyleOptions[] {
  const { fonts } = profile;
  return [
    { id: STYLE.flush, name: 'Normal', quickFormat: true, paragraph: paragraph(profile) },
    {
      id: STYLE.text,
      name: 'Body Text First Indent',
      basedOn: STYLE.flush,
      quickFormat: true,
      paragraph: paragraph(profile, { indent: TWO_CELLS }),
    },
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      basedOn: STYLE.flush,
      next: STYLE.text,
      quickFormat: true,
      run: { ...text, font: fontsOf(fonts.heading2, fonts.latin) },
      paragraph: paragraph(profile, { alignment: AlignmentType.CENTER }),
    },
  ];
}

/** Styles of what stands around the text in small type: foot with the page number, head, 版记 and tables. */
function marginStyles(profile: LayoutProfile, text: RunStyle): IParagraphStyleOptions[] {
  const { fonts } = profile;
  const small = { ...text, size: SMALL_PT * 2 };
  const pitch = (line: number) => ({ spacing: { line, lineRule: LineRuleType.EXACT } });
  return [
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: STYLE.flush,
      run: {
        ...small,
        font: fontsOf(fonts.pageNumber, fonts.pageNumber),
        characterSpacing: UNSPACED,
      },
      paragraph: paragraph(profile, pitch(SMALL_PT * 20)),
    },
    {
      id: STYLE.header,
      name: 'header',
      basedOn: STYLE.flush,
      run: { ...small, font: fontsOf(fonts.heading1, fonts.latin) },
      paragraph: paragraph(profile, { alignment: AlignmentType.CENTER, ...pitch(400) }),
    },
    {
      id: STYLE.small,
      name: '版记与表格',
      basedOn: STYLE.flush,
      run: { ...small, characterSpacing: UNSPACED },
      paragraph: paragraph(profile, pitch(440)),
    },
  ];
}
