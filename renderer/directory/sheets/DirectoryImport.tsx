import { Radio } from 'antd';
import { useState } from 'react';
import {
  countPlan,
  type ImportPlan,
  isUpdate,
  type PlannedRow,
} from '#shared/directory/import-plan';
import { ImportDialog } from '../../ui/import/ImportDialog';
import type { ReportedRow } from '../../ui/import/ImportReport';
import type { Importing } from './use-import';

interface Props<F> {
  importing: Importing<F>;
  /** 委员 or 单位 */
  what: string;
}

/** 导入前的报告: what would come of every row. Nothing is written before it is confirmed. */
export function DirectoryImport<F>({ importing, what }: Props<F>) {
  const { plan } = importing;
  return plan ? <Report key={plan.fileName} plan={plan} importing={importing} what={what} /> : null;
}

function Report<F>({ plan, importing, what }: Props<F> & { plan: ImportPlan<F> }) {
  const [update, setUpdate] = useState(true);
  const { added, updated, skipped } = countPlan(plan, update);
  const doubles = plan.rows.filter(isUpdate).length;
  return (
    <ImportDialog
      what={what}
      fileName={plan.fileName}
      okText={`导入${added + updated}行，跳过${skipped}行`}
      isEmpty={added + updated === 0}
      isPlanning={importing.isPlanning}
      width={820}
      share={importing.share}
      intro={`共读到${plan.rows.length}行：新增${added}行，更新${updated}行，跳过${skipped}行。现在还没有写入，确认后才导入；导入后可以一键撤销。`}
      remarks={plan.remarks}
      report={{ count: plan.rows.length, told: reported(plan.rows, update), what: '名称' }}
      onImport={() => void importing.confirm(update)}
      onCancel={importing.cancel}
    >
      {plan.questions.map(({ key, text, options, answer }) => (
        <div className="row" key={key}>
          {text}
          <Radio.Group
            aria-label={text.replace(/：$/, '')}
            value={answer}
            options={options}
            onChange={({ target }) => importing.answer(key, String(target.value))}
          />
        </div>
      ))}
      {doubles > 0 && (
        <div className="row">
          名录里已有的{doubles}行：
          <Radio.Group
            value={update}
            onChange={(event) => setUpdate(event.target.value === true)}
            options={[
              { value: true, label: '用表里的内容更新（表里空着的不动）' },
              { value: false, label: '跳过，名录不动' },
            ]}
          />
        </div>
      )}
    </ImportDialog>
  );
}

function outcome<F>(row: PlannedRow<F>, update: boolean): string {
  if (row.action === 'add') return '新增';
  if (row.action === 'refuse') return '不导入';
  if (row.changes.length === 0) return '跳过';
  return update ? '更新' : '跳过';
}

function why<F>(row: PlannedRow<F>): string {
  const known = row.action === 'double' && row.changes.length === 0 ? ['已有，没有不同'] : [];
  return [...row.changes, ...known, ...row.remarks].join('；');
}

function reported<F>(rows: readonly PlannedRow<F>[], update: boolean): ReportedRow[] {
  return rows
    .filter((row) => row.action !== 'add' || row.remarks.length > 0)
    .map((row) => ({
      row: row.row,
      name: row.name,
      isRefused: row.action === 'refuse',
      outcome: outcome(row, update),
      why: why(row),
    }));
}
