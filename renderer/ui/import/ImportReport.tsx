import { PlainTable } from '../PlainTable';
import './import.css';

/** What would come of one row of a file. */
export interface ReportedRow {
  /** The row's number in the file. */
  row: number;
  name: string;
  isRefused: boolean;
  /** 新增, 更新, 跳过, 不导入 */
  outcome: string;
  why: string;
}

/** Rows of the report that are drawn; the others are counted. */
const MOST_SHOWN = 300;

export interface ReportProps {
  /** Of all rows of the file. */
  count: number;
  /** Rows that something is to be said about; the plain new ones are only counted. */
  told: readonly ReportedRow[];
  /** Heading of the column of names. */
  what: string;
}

/** The report before an import, row by row: what is not imported first, with the reason. */
export function ImportReport({ count, told, what }: ReportProps) {
  if (told.length === 0) return <p className="hint">共{count}行，没有发现问题。</p>;
  const sorted = [...told].sort(
    (a, b) => Number(b.isRefused) - Number(a.isRefused) || a.row - b.row,
  );
  return (
    <section className="import-report" aria-label="导入前的报告">
      <PlainTable headings={['行号', what, '结果', '说明']}>
        {sorted.slice(0, MOST_SHOWN).map(({ row, name, isRefused, outcome, why }) => (
          <tr key={`${row} ${name}`}>
            <td>第{row}行</td>
            <td>{name}</td>
            <td data-refused={isRefused}>{outcome}</td>
            <td>{why}</td>
          </tr>
        ))}
      </PlainTable>
      {sorted.length > MOST_SHOWN && (
        <p className="hint">还有{sorted.length - MOST_SHOWN}行没有列出。</p>
      )}
    </section>
  );
}
