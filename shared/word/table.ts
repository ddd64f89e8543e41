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
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableBlock } from '../document/official-document';
import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { faced } from '../layout/print-plan';
import { isShort } from '../layout/set-table';
import {
  CELL_MARGIN,
  cellEnd,
  columnCount,
  columnWidths,
  isTitleRow,
  type PlacedCell,
  placeCells,
  tableType,
} from '../layout/table-columns';
import { STYLE } from './styles';
import type { RunMaker } from './text';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** A table over the whole width of the type area; head rows are repeated on every page. */
export function tableOf(block: TableBlock, profile: LayoutProfile, maker: RunMaker): Table {
  const placed = placeCells(block);
  const widths = columnWidths(placed, geometryOf(profile).width, block);
  const type = tableType(columnCount(placed), block.pt);
  const rows = block.rows.map((_cells, index) => {
    const head = index < block.headerRows;
    const keepNext = isTitleRow(placed, index);
    const children = placed
      .filter(({ row }) => row === index)
      .map((cell) => cellOf(cell, { widths, head, keepNext, maker, ...type }));
    return new TableRow({
      children,
      tableHeader: head,
      cantSplit: true,
      height: { value: type.pitch + 2 * cellEnd(block.pt), rule: HeightRule.ATLEAST },
    });
  });
  return new Table({
    rows,
    width: { size: geometryOf(profile).width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: {
      marginUnitType: WidthType.DXA,
      top: cellEnd(block.pt),
      bottom: cellEnd(block.pt),
      left: CELL_MARGIN.side,
      right: CELL_MARGIN.side,
    },
  });
}

interface CellContext {
  widths: readonly number[];
  head: boolean;
  /** The row stands on one page with the row below. */
  keepNext: boolean;
  maker: RunMaker;
  pt: number;
  pitch: number;
}

function cellOf(cell: PlacedCell, context: CellContext): TableCell {
  const { widths, head, keepNext, maker, pt, pitch } = context;
  const width = widths
    .slice(cell.column, cell.column + cell.colSpan)
    .reduce((sum, one) => sum + one, 0);
  const lines = cell.lines.length > 0 ? cell.lines : [[]];
  const short = isShort(cell, widths, pt);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (runs) =>
        new Paragraph({
          style: STYLE.small,
          ...(keepNext ? { keepNext } : {}),
          alignment: short ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: pitch, lineRule: LineRuleType.EXACT },
          children: maker.line(faced(runs, head ? 'hei' : 'text'), { size: pt * 2 }),
        }),
    ),
  });
}
