import type { CSSProperties } from 'react';
import type { PlacedItem } from '#shared/layout/page';
import type { SetCell, SetTable } from '#shared/layout/set-table';
import { CELL_MARGIN } from '#shared/layout/table-columns';
import { Runs } from './Runs';
import { u } from './units';

type RowsItem = Extract<PlacedItem, { kind: 'rows' }>;

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, one) => all + one, 0);
}

/** A cell at its place; nothing in it can be drawn higher than the room that it has on paper. */
function CellView(props: {
  table: SetTable;
  cell: SetCell;
  /** Its row and which of the row's own cells it is: 3.0; undefined for one that began on another page. */
  name: string | undefined;
  top: number;
  height: number;
}) {
  const { table, cell, name, top, height } = props;
  const style: CSSProperties = {
    top: u(top),
    left: u(sum(table.columns.slice(0, cell.column))),
    width: u(sum(table.columns.slice(cell.column, cell.column + cell.colSpan))),
    height: u(height),
    padding: `0 ${u(CELL_MARGIN.side)}`,
    textAlign: cell.align,
  };
  return (
    <div className="paged-cell" style={style} data-cell={name}>
      {cell.lines.map((runs, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <p key={at} style={{ height: u(table.pitch) }}>
          <Runs runs={runs} />
        </p>
      ))}
    </div>
  );
}

/** What is left on this page of cells that began above row `from`: their frames, as their words stand at their head. */
function carriedOn({ rows }: SetTable, from: number): SetCell[] {
  return rows
    .slice(0, from)
    .flatMap(({ cells }, at) =>
      cells
        .filter(({ rowSpan }) => at + rowSpan > from)
        .map((cell) => ({ ...cell, lines: [], rowSpan: at + cell.rowSpan - from })),
    );
}

const nameOf = (at: number, row: number): string | undefined =>
  at < 0 ? undefined : `${row}.${at}`;

/** Rows of a table exactly as high as the pages were counted with, whatever the screen's fonts need. */
export function RowsView({ item, index: place }: { item: RowsItem; index: number }) {
  const { table, from, to, repeated } = item;
  const rows = [
    ...(repeated ? table.rows.slice(0, table.headerRows) : []),
    ...table.rows.slice(from, to),
  ];
  const heights = rows.map(({ height }) => height);
  const head = rows.length - (to - from);
  return (
    <div
      className="paged-table"
      data-item={place}
      style={{
        top: u(item.top),
        width: u(sum(table.columns)),
        height: u(sum(heights)),
        fontSize: u(table.pt * 20),
        lineHeight: u(table.pitch),
      }}
    >
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
        <div className="paged-row" key={index}>
          {(index === head ? [...carriedOn(table, from), ...row.cells] : row.cells).map((cell) => (
            <CellView
              key={cell.column}
              table={table}
              cell={cell}
              name={nameOf(row.cells.indexOf(cell), index < head ? index : from + index - head)}
              top={sum(heights.slice(0, index))}
              height={sum(heights.slice(index, index + cell.rowSpan))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
