import { Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Plan } from '#shared/registers/import/plan';
import type { TableColumn } from '#shared/sheet/book';
import { type MatchedTable, matchTable } from '#shared/sheet/matched';
import { ImportDialog } from '../../ui/import/ImportDialog';
import type { ReportedRow } from '../../ui/import/ImportReport';
import { MatchColumns } from '../../ui/import/MatchColumns';
import type { ReadRegister, RegisterImporting } from './use-register-import';

interface Props<K extends string, Facts> {
  /** 收文登记簿 or 发文登记簿 */
  what: string;
  read: ReadRegister;
  importing: RegisterImporting;
  columns: readonly TableColumn<K>[];
  plan: (table: MatchedTable<K>) => Plan<Facts>;
  onImport: (facts: Facts[], skipped: number) => void;
  /** What is asked of this kind of book beside its columns. */
  asks: (table: MatchedTable<K>) => ReactNode;
}

/** 导入已有的登记簿: which sheet, which column is what, then what would come of every row. Nothing is written before it is confirmed. */
export function BookDialog<K extends string, Facts>(props: Props<K, Facts>) {
  const { what, read, importing, columns, plan, asks } = props;
  const { book } = read;
  const first = useMemo(() => matchTable(book, columns), [book, columns]);
  const [table, setTable] = useState(first);
  const planned = useMemo(() => (table ? plan(table) : { rows: [], remarks: [] }), [table, plan]);
  const facts = planned.rows.flatMap((one) => one.facts ?? []);
  const skipped = planned.rows.length - facts.length;
  if (!table) return null;
  return (
    <ImportDialog
      what={what}
      fileName={book.fileName}
      okText={`导入${facts.length}件，跳过${skipped}行`}
      isEmpty={facts.length === 0}
      width={900}
      share={importing.share}
      intro="现在还没有写入。先看看各列认得对不对，再看报告；导入后可以一键撤销。已经登记过的不会再导入。"
      remarks={[...table.remarks, ...planned.remarks]}
      report={{ count: planned.rows.length, told: reported(planned), what: '标题' }}
      onImport={() => props.onImport(facts, skipped)}
      onCancel={importing.cancel}
    >
      <div className="row">
        {book.sheets.length > 1 && (
          <>
            工作表
            <Select
              aria-label="工作表"
              style={{ minWidth: 160 }}
              value={table.sheet.name}
              options={book.sheets.map(({ name }) => ({ value: name, label: name }))}
              onChange={(name) => setTable(matchTable(book, columns, name))}
            />
          </>
        )}
        {asks(table)}
      </div>
      <MatchColumns
        table={table}
        columns={columns}
        onChange={(fields) => setTable({ ...table, fields })}
      />
    </ImportDialog>
  );
}

function reported<Facts>({ rows }: Plan<Facts>): ReportedRow[] {
  return rows
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ row, name, action, remarks }) => ({
      ...{ row, name, isRefused: action === 'refuse', why: remarks.join('；') },
      outcome: action === 'add' ? '导入' : '不导入',
    }));
}
