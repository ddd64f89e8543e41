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
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { TableBlock } from '../document/official-document';
import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { faced } from '../layout/print-plan';
import { type CellAlign, cellAligns } from '../layout/set-table';
import {
  CELL_MARGIN,
  cellEnd,
  columnCount,
  columnWidths,
  isRowKept,
  leastHeight,
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
  const alignOf = cellAligns(block, placed, widths, type.pt);
  const rows = block.rows.map((_cells, index) => {
    const head = index < block.headerRows;
    const keepNext = isRowKept(placed, index);
    const children = placed
      .filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const context = { widths, head, keepNext, maker, ...type };
        return cell.row === index ? cellOf(cell, alignOf(cell), context) : spannedOf(cell, context);
      });
    return new TableRow({
      children,
      ...(head ? { tableHeader: true } : {}),
      cantSplit: true,
      height: { value: leastHeight(block, index, type.pitch), rule: HeightRule.ATLEAST },
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

/** What a cell has in each of its rows: width and span. */
function frameOf({ column, colSpan, box }: PlacedCell, { widths }: CellContext) {
  const size = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  return {
    width: { size, type: WidthType.DXA },
    columnSpan: colSpan > 1 ? colSpan : undefined,
    verticalAlign: box ? VerticalAlign.TOP : VerticalAlign.CENTER,
  };
}

/** A row's part of a cell that began above; its row is kept with the next one like any other. */
function spannedOf(cell: PlacedCell, context: CellContext): TableCell {
  const { keepNext, pitch } = context;
  return new TableCell({
    ...frameOf(cell, context),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [
      new Paragraph({
        style: STYLE.small,
        ...(keepNext ? { keepNext } : {}),
        spacing: { line: pitch, lineRule: LineRuleType.EXACT },
      }),
    ],
  });
}

function cellOf(cell: PlacedCell, align: CellAlign, context: CellContext): TableCell {
  const { head, keepNext, maker, pt, pitch } = context;
  const lines = cell.lines.length > 0 ? cell.lines : [[]];
  return new TableCell({
    ...frameOf(cell, context),
    verticalMerge: cell.rowSpan > 1 ? VerticalMergeType.RESTART : undefined,
    children: lines.map(
      (runs) =>
        new Paragraph({
          style: STYLE.small,
          ...(keepNext ? { keepNext } : {}),
          alignment: AlignmentType[align === 'center' ? 'CENTER' : 'LEFT'],
          spacing: { line: pitch, lineRule: LineRuleType.EXACT },
          children: maker.line(faced(runs, head ? 'hei' : 'text'), { size: pt * 2 }),
        }),
    ),
  });
}
