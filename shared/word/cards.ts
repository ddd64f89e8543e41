import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import { mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import { plain } from '../layout/print-plan';
import { CARD_MARGIN_MM, type SetCard, setCard } from '../layout/set-card';
import { NO_BORDERS } from './no-borders';
import { exact, LOWEST_PITCH, STYLE, UNSPACED } from './styles';
import { fontsOf, type RunMaker } from './text';

/** Single line spacing, in 240ths of a line. */
const SINGLE_LINE = 240;
const WIDTH = SHEET_TWIPS.width - 2 * mmToTwips(CARD_MARGIN_MM.side);
const HEIGHT = SHEET_TWIPS.height - 2 * mmToTwips(CARD_MARGIN_MM.end) - 2 * LOWEST_PITCH;
const HALF = Math.floor(WIDTH / 2);

const FOLD = { style: BorderStyle.DASHED, size: 4, color: '999999' };
const BORDERS = {
  ...NO_BORDERS,
  insideVertical: FOLD,
};

/**
 * 席卡, one a sheet: a tent folded along the middle, the name on both halves with its
 * head to the fold. Each card is a row as high as the page. Word turns every character
 * of a tbRl cell to the right; LibreOffice keeps hanzi upright there.
 */
export function cardsOf(names: readonly string[], maker: RunMaker): (Paragraph | Table)[] {
  // A table may not end a section.
  const last = new Paragraph({ style: STYLE.flush, spacing: exact(LOWEST_PITCH) });
  if (names.length === 0) return [last];
  const rows = names.map((name) => {
    const card = setCard(name);
    return new TableRow({
      cantSplit: true,
      height: { value: HEIGHT, rule: HeightRule.EXACT },
      children: [halfOf(card, 'left', maker), halfOf(card, 'right', maker)],
    });
  });
  const table = new Table({
    rows,
    width: { size: HALF * 2, type: WidthType.DXA },
    columnWidths: [HALF, HALF],
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
  });
  return [table, last];
}

/** The face that Windows has for characters outside the basic plane. */
const RARE = fontsOf('SimSun-ExtB', 'SimSun-ExtB');

function isRare(piece: string): boolean {
  return (piece.codePointAt(0) ?? 0) > 0xffff;
}

/** A name in runs: a rare character in one of its own, or LibreOffice misplaces what it takes from another font. */
function piecesOf(name: string, apart: boolean): string[] {
  if (apart) return [...name];
  return name.split(/([\u{10000}-\u{10ffff}])/u).filter((piece) => piece !== '');
}

function halfOf({ name, pt, gap }: SetCard, side: 'left' | 'right', maker: RunMaker): TableCell {
  const runs = piecesOf(name, gap > 0).flatMap((piece, index) =>
    maker.line(plain(piece, 'hei'), {
      size: pt * 2,
      // The gap belongs to the first character alone, so that the whole stays centred.
      characterSpacing: index === 0 ? gap || UNSPACED : UNSPACED,
      ...(isRare(piece) ? { font: RARE } : {}),
    }),
  );
  return new TableCell({
    width: { size: HALF, type: WidthType.DXA },
    textDirection:
      side === 'left'
        ? TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT
        : TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: STYLE.flush,
        alignment: AlignmentType.CENTER,
        // The font's own line: a hanzi stands in its middle, whichever way it is turned.
        spacing: { line: SINGLE_LINE, lineRule: LineRuleType.AUTO },
        children: runs,
      }),
    ],
  });
}
