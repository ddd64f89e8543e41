import { Select } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Plan, Planning } from '#shared/registers/import/plan';
import type { TableColumn } from '#shared/sheet/book';
import { type MatchedTable, matchTable } from '#shared/sheet/matched';
import { ImportDialog } from '../../ui/import/ImportDialog';
import type { ReportedRow } from '../../ui/import/ImportReport';
import { MatchColumns } from '../../ui/import/MatchColumns';
import { useInSlices } from '../../ui/use-in-slices';
import type { ReadRegister, RegisterImporting } from './use-register-import';

interface Props<K extends string, Facts> {
  /** 收文登记簿 or 发文登记簿 */
  what: string;
  read: ReadRegister;
  importing: RegisterImporting;
  columns: readonly TableColumn<K>[];
  plan: (table: MatchedTable<K>) => Planning<Facts>;
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
  const { output, isWorking, share } = useInSlices(
    useCallback(() => (table ? plan(table) : nothing<Facts>()), [table, plan]),
  );
  const { rows, remarks } = output ?? NOTHING;
  const facts = useMemo(() => rows.flatMap((one) => one.facts ?? []) as Facts[], [rows]);
  const told = useMemo(() => reported({ rows, remarks }), [rows, remarks]);
  const skipped = rows.length - facts.length;
  const setFields = useCallback(
    (fields: (K | null)[]) => setTable((before) => before && { ...before, fields }),
    [],
  );
  if (!table) return null;
  return (
    <ImportDialog
      what={what}
      fileName={book.fileName}
      okText={output ? `导入${facts.length}件，跳过${skipped}行` : '导入'}
      isEmpty={facts.length === 0}
      planning={isWorking ? share : null}
      width={900}
      share={importing.share}
      intro="现在还没有写入。先看看各列认得对不对，再看报告；导入后可以一键撤销。已经登记过的不会再导入。"
      remarks={[...table.remarks, ...remarks]}
      report={output && { count: rows.length, told, what: '标题' }}
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
      <MatchColumns table={table} columns={columns} onChange={setFields} />
    </ImportDialog>
  );
}

const NOTHING: Plan<never> = { rows: [], remarks: [] };

// biome-ignore lint/correctness/useYield: there are no rows to plan
function* nothing<Facts>(): Planning<Facts> {
  return NOTHING;
}

function reported<Facts>({ rows }: Plan<Facts>): ReportedRow[] {
  return rows
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ row, name, action, remarks }) => ({
      ...{ row, name, isRefused: action === 'refuse', why: remarks.join('；') },
      outcome: action === 'add' ? '导入' : '不导入',
    }));
}
