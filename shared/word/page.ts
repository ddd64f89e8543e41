import { Footer, Header, type ISectionOptions, PageOrientation, Paragraph, TextRun } from 'docx';
import { mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { CARD_MARGIN_MM } from '../layout/set-card';
import { type NumberPlace, numberLine, sideNumber } from './page-number';
import { STYLE } from './styles';

/** Foot of the sheet to the footer's bottom, twips: puts the dash 7 mm below the type area (7.5; measured). */
const FOOTER_TWIPS = 1446;
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

/** 示例 at the head of every page of the built-in sample. */
function sampleHeader(): Header {
  return new Header({ children: [sampleMark()] });
}

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

/** Header and footer of a section: on a turned sheet the number stands at its edge and hangs on the header. */
function marginalia(
  profile: LayoutProfile,
  sample: boolean,
  cards: boolean,
): Pick<Section, 'headers' | 'footers'> {
  if (profile.landscape) {
    const mark = () => (sample ? [sampleMark()] : [new Paragraph({ style: STYLE.header })]);
    const header = (side: 'right' | 'left') =>
      new Header({ children: [...sideNumber(profile, side), ...mark()] });
    return { headers: { default: header('right'), even: header('left') }, footers: emptyFooters() };
  }
  return {
    headers: sample ? { default: sampleHeader(), even: sampleHeader() } : undefined,
    footers: cards ? emptyFooters() : footersOf(profile),
  };
}

/** Sheet, margins, page number and sample mark; 席卡 use nearly the whole sheet and are not numbered. */
export function sectionOf({ profile, sample }: RenderOptions, cards = false): Section {
  const { side, end } = CARD_MARGIN_MM;
  const { top, bottom, left, right } = cards
    ? { top: end, bottom: end, left: side, right: side }
    : profile.margins;
  return {
    properties: {
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
          footer: cards || profile.landscape ? mmToTwips(CARD_HEADER_MM) : FOOTER_TWIPS,
          gutter: 0,
        },
      },
    },
    ...marginalia(profile, sample, cards),
  };
}
