import { Button } from 'antd';
import type { Happening } from '#shared/figures/facts';
import { beforeName, doubledWords, type PrintedRow, rowsOf } from '#shared/figures/paper';
import type { Period } from '#shared/figures/period';
import { type FigureTable, printChange } from '#shared/figures/tables';
import { printDate } from '#shared/model/civil-date';
import type { HandFigure } from '#shared/model/figure';
import type { Behind } from './FigureList';

interface Props {
  table: FigureTable;
  before: (Period & { years: number }) | null;
  onOpen: (behind: Behind) => void;
  onHand: (row: HandFigure) => void;
}

/** One section: its lines and what they add up to, beside the period before; below what each column counts. */
export function FigureTableView({ table, before, onOpen, onHand }: Props) {
  const { section, lines, hand } = table;
  const rows = rowsOf(table);
  const columns = section.columns.flatMap(({ title, measure }) => [
    `${title}（${measure}）`,
    ...(before ? [beforeName(before), '增减'] : []),
  ]);
  return (
    <section className="panel figures-panel" aria-label={section.title}>
      <div className="figures-scroll">
        <table className="plain-table figures-table" aria-label={section.title}>
          <thead>
            <tr>
              <th>{section.lines}</th>
              {columns.map((heading, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their places
                <th key={at}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} props={{ table, before, onOpen, onHand }} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length === 0 && hand.length === 0 && (
        <p className="hint">这段时间没有登记，换一个时段看看。</p>
      )}
      <dl className="figures-notes">
        {section.columns.map(({ key, title, counts }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{counts}。</dd>
          </div>
        ))}
      </dl>
      {hand.map((line) => {
        const words = doubledWords(line, section);
        return words === '' ? null : (
          <p key={line.row.id} className="hint">
            {words}
            <Button type="link" size="small" onClick={() => onHand(line.row)}>
              改或删手工录入的
            </Button>
          </p>
        );
      })}
      <Undated table={table} onOpen={onOpen} />
      <Outside table={table} onHand={onHand} />
    </section>
  );
}

function Row({ row, props }: { row: PrintedRow; props: Props }) {
  const { table, before, onHand } = props;
  const hand = table.hand.find((one) => one.row.id === row.key)?.row;
  return (
    <tr className={`figures-${row.kind}`}>
      <th scope="row">
        {hand ? (
          <Button type="link" size="small" onClick={() => onHand(hand)}>
            {row.name}
          </Button>
        ) : (
          row.name
        )}
      </th>
      {row.cells.map((cell, column) => {
        const key = table.section.columns[column]?.key ?? column;
        const shown = cell !== null && (
          <>
            <Count row={row} column={column} when="now" props={props} count={cell.now} />
            {row.kind === 'total' && cell.handNow > 0 && (
              <small className="figures-byhand">含手工录入{cell.handNow}</small>
            )}
          </>
        );
        if (!before) return <td key={key}>{shown}</td>;
        return [
          <td key={key}>{shown}</td>,
          <td key={`${key} before`} className="figures-before">
            {cell && (
              <Count row={row} column={column} when="before" props={props} count={cell.before} />
            )}
          </td>,
          <td key={`${key} change`} className="figures-before">
            {cell && printChange(cell)}
          </td>,
        ];
      })}
    </tr>
  );
}

interface CountProps {
  row: PrintedRow;
  column: number;
  when: 'now' | 'before';
  count: number;
  props: Props;
}

/** A figure that opens the list behind it; one by hand has its source beside it instead. */
function Count({ row, column, when, count, props }: CountProps) {
  const { table, onOpen } = props;
  const behind = behindOf(table, row, column, when);
  if (row.kind === 'hand' || behind.length === 0) return <span>{count}</span>;
  const of = table.section.columns[column]?.title ?? '';
  const hand = row.kind === 'total' ? table.hand.filter((one) => one.column === column) : [];
  const own = hand.filter(({ isBefore }) => isBefore === (when === 'before'));
  return (
    <Button
      type="link"
      size="small"
      onClick={() =>
        onOpen({
          title: `${table.section.title}：${row.name} · ${of}`,
          happenings: behind,
          hand: own.map((one) => one.row),
        })
      }
    >
      {count}
    </Button>
  );
}

function behindOf(
  { lines }: FigureTable,
  { key, kind, name }: PrintedRow,
  column: number,
  when: 'now' | 'before',
): Happening[] {
  const own = lines.filter(
    (line) => kind === 'total' || (kind === 'part' ? line.group === name : line.key === key),
  );
  return own.flatMap(({ cells }) => [...(cells[column]?.[when] ?? [])]);
}

/** Figures by hand that are not counted, because their time is not asked for as a whole. */
function Outside({ table, onHand }: Pick<Props, 'table' | 'onHand'>) {
  const { section, outside } = table;
  return outside.map((row) => {
    const of = section.columns.find(({ key }) => key === row.of);
    return (
      <p key={row.id} className="hint">
        手工录入的{of?.title}
        <Button type="link" size="small" onClick={() => onHand(row)}>
          {row.count}
        </Button>
        {of?.measure}（{printDate(row.from)}至{printDate(row.to)}，来源：{row.source}
        ）不全在这个时段里，没有计入。
      </p>
    );
  });
}

/** What has no day and so is in no period. */
function Undated({ table, onOpen }: Pick<Props, 'table' | 'onOpen'>) {
  const { section, undated } = table;
  return section.columns.map(({ key, title, measure }, column) => {
    const happenings = undated[column] ?? [];
    if (happenings.length === 0) return null;
    return (
      <p key={key} className="hint">
        另有
        <Button
          type="link"
          size="small"
          onClick={() => onOpen({ title: `${title}：没有日期的`, happenings, hand: [] })}
        >
          {happenings.length}
        </Button>
        {measure}没有日期，没有计入“{title}”。
      </p>
    );
  });
}
