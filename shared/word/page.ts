import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx';
import { mmToTwips, SHEET_TWIPS, SMALL_PT } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { CARD_MARGIN_MM } from '../layout/set-card';
import { STYLE } from './styles';
import { fontsOf } from './text';

/** Foot of the sheet to the footer's bottom, twips: puts the dash 7 mm below the type area (7.5; measured). */
const FOOTER_TWIPS = 1446;
/** From the sheet's edge to the header of a 席卡, mm: it must not push the name. */
const CARD_HEADER_MM = 5;
/** One character of the page number's size: its inset from the outer edge (7.5). */
const INSET = SMALL_PT * 20;

type Section = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

/** — 1 —, the field with a cached result: without one Word offers to repair the file. */
function pageNumber(profile: LayoutProfile, place: 'left' | 'right' | 'center'): Footer {
  const font = fontsOf(profile.fonts.pageNumber, profile.fonts.pageNumber);
  const alignment = {
    left: AlignmentType.LEFT,
    right: AlignmentType.RIGHT,
    center: AlignmentType.CENTER,
  };
  const dash = (text: string) => new TextRun({ text, font });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: alignment[place],
        indent: place === 'center' ? undefined : { [place]: INSET },
        children: [dash('— '), new SimpleField('PAGE', '1'), dash(' —')],
      }),
    ],
  });
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
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        children: [new TextRun('示例　仅供学习，不得作为正式文件')],
      }),
    ],
  });
}

/** Nothing in the footer: without one of its own a section would take over the one before it. */
function emptyFooters(): Section['footers'] {
  const empty = () => new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
  return { default: empty(), even: empty() };
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
        size: SHEET_TWIPS,
        margin: {
          top: mmToTwips(top),
          bottom: mmToTwips(bottom),
          left: mmToTwips(left),
          right: mmToTwips(right),
          header: mmToTwips(cards ? CARD_HEADER_MM : 20),
          footer: cards ? mmToTwips(CARD_HEADER_MM) : FOOTER_TWIPS,
          gutter: 0,
        },
      },
    },
    headers: sample ? { default: sampleHeader(), even: sampleHeader() } : undefined,
    footers: cards ? emptyFooters() : footersOf(profile),
  };
}
