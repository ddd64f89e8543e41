import {
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { geometryOf, mmToTwips, SHEET_TWIPS, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { CARD_MARGIN_MM } from '../layout/set-card';
import { type NumberPlace, numberLine, sideNumber } from './page-number';
import { STYLE } from './styles';

/** Foot of the type area to the footer's bottom, twips: puts the dash 7 mm below it (7.5; measured). */
const FOOTER_BELOW = 538;
/** From the sheet's edge to the header of a 席卡, mm: it must not push the name. */
const CARD_HEADER_MM = 5;

/**
 * The text is a twip wider than 156 mm. LibreOffice does not print a mark that hangs outside
 * where a line fills its room to the twip, and with exactly 156 mm every full line of plain
 * hanzi does: stretching 28 or 26 characters then leaves no remainder.
 */
const HANGING_TWIP = 1;

type Section = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

function pageNumber(profile: LayoutProfile, place: NumberPlace): Footer {
  return new Footer({ children: [numberLine(profile, place)] });
}

function footersOf(profile: LayoutProfile): Section['footers'] {
  switch (profile.pageNumber) {
    case 'outside':
      return { default: pageNumber(profile, 'right'), even: pageNumber(profile, 'left') };
    case 'center':
      return { default: pageNumber(profile, 'center'), even: pageNumber(profile, 'center') };
    case 'none':
      return undefined;
  }
}

/** Half points; what has to be signed fits on one line with room for a pen. */
const PROOF_SIZE = 21;

/** 清样 at the head of every page, in the white above the text: the pages are those that will be printed. */
function proofMark(): Paragraph {
  return new Paragraph({
    style: STYLE.header,
    children: [
      new TextRun('清样　'),
      new TextRun({
        text: '初校：　　　　　　二校：　　　　　　核对：　　　　　　　　年　　月　　日',
        size: PROOF_SIZE,
      }),
    ],
  });
}

/** 示例 at the head of every page of the built-in sample. */
function sampleMark(): Paragraph {
  return new Paragraph({
    style: STYLE.header,
    children: [new TextRun('示例　仅供学习，不得作为正式文件')],
  });
}

/** Nothing in the footer: without one of its own a section would take over the one before it. */
function emptyFooters(): Section['footers'] {
  const empty = () => new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
  return { default: empty(), even: empty() };
}

/** What stands at the head of each page: that it is a proof, that it is a sample. */
function marksOf({ sample, proof }: RenderOptions): Paragraph[] {
  return [...(proof ? [proofMark()] : []), ...(sample ? [sampleMark()] : [])];
}

/** The marks of a page, or an empty line. */
function headerLines(options: RenderOptions): Paragraph[] {
  const marks = marksOf(options);
  return marks.length > 0 ? marks : [new Paragraph({ style: STYLE.header })];
}

/** The first page of a letter bears no number (10.1); the others are as those of any paper. */
function letterMarginalia(options: RenderOptions): Pick<Section, 'headers' | 'footers'> {
  const header = () => new Header({ children: headerLines(options) });
  return {
    headers: { default: header(), even: header(), first: header() },
    footers: {
      ...(footersOf(options.profile) ?? emptyFooters()),
      first: new Footer({ children: [new Paragraph({ style: STYLE.footer })] }),
    },
  };
}

/** Header and footer of a section: on a turned sheet the number stands at its edge and hangs on the header. */
function marginalia(
  options: RenderOptions,
  { isNumbered, isFirst, isLetter }: { isNumbered: boolean; isFirst: boolean; isLetter: boolean },
): Pick<Section, 'headers' | 'footers'> {
  if (isLetter) return letterMarginalia(options);
  const { profile } = options;
  const marks = marksOf(options);
  if (profile.landscape) {
    const header = (side: 'right' | 'left') => {
      const number = isNumbered ? sideNumber(profile, side) : [];
      return new Header({ children: [...number, ...headerLines(options)] });
    };
    return { headers: { default: header('right'), even: header('left') }, footers: emptyFooters() };
  }
  const header = () => new Header({ children: headerLines(options) });
  return {
    // A first section without marks needs none; a later one would take over the one before it.
    headers: marks.length > 0 || !isFirst ? { default: header(), even: header() } : undefined,
    footers: isNumbered ? footersOf(profile) : emptyFooters(),
  };
}

/** Parts of a point in which Word counts the spacing of its grid. */
const GRID_PARTS = 4096;

/** Word's own grid of lines and characters: as many cells as the profile's page has. */
function gridOf(profile: LayoutProfile) {
  const { width, cellsPerLine } = geometryOf(profile);
  const cell = width / 20 / cellsPerLine;
  return {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: profile.linePitch,
    charSpace: Math.floor((cell - TEXT_PT) * GRID_PARTS),
  };
}

/** Sheet, margins, page number and sample mark; 席卡 use nearly the whole sheet and are not numbered. */
export function sectionOf(
  options: RenderOptions,
  { isCards: cards = false, isNumbered = true, isFirst = true, isLetter = false } = {},
): Section {
  const { profile } = options;
  const { side, end } = CARD_MARGIN_MM;
  const { top, bottom, left, right } = cards
    ? { top: end, bottom: end, left: side, right: side }
    : profile.margins;
  return {
    properties: {
      ...(isLetter ? { titlePage: true } : {}),
      page: {
        // The package turns the sheet itself.
        size: {
          ...SHEET_TWIPS,
          ...(profile.landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: {
          top: mmToTwips(top),
          bottom: mmToTwips(bottom),
          left: mmToTwips(left),
          right: mmToTwips(right) - (cards ? 0 : HANGING_TWIP),
          header: mmToTwips(cards || profile.landscape ? CARD_HEADER_MM : 20),
          footer:
            cards || profile.landscape
              ? mmToTwips(CARD_HEADER_MM)
              : Math.max(0, mmToTwips(bottom) - FOOTER_BELOW),
          gutter: 0,
        },
      },
      ...(profile.wordGrid && !cards ? { grid: gridOf(profile) } : {}),
    },
    ...marginalia(options, { isNumbered: isNumbered && !cards, isFirst, isLetter }),
  };
}
