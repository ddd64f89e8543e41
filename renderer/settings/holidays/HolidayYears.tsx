import { Button } from 'antd';
import { useState } from 'react';
import { removeHolidayYear, saveHolidayYear } from '../../data/commands/holiday-years';
import { useHolidayYears, type YearRow } from '../../data/queries/work-calendar';
import { useToday } from '../../data/today';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { YearDialog } from './YearDialog';

/** 放假安排 by year: those that came with the program, and those the office has entered itself. */
export function HolidayYears() {
  const years = useHolidayYears();
  const [edited, setEdited] = useState<{ id: string; row: YearRow | null } | null>(null);
  const today = useToday();
  const { attempt, undoable } = useNotices();
  if (!years) return null;
  const last = Number(years[0]?.id ?? Number(today.slice(0, 4)) - 1);
  const dropOwn = (id: string) =>
    void attempt(async () => {
      const row = await removeHolidayYear(id);
      if (row) undoable(`已去掉本单位填的${id}年安排`, () => saveHolidayYear(row));
    });
  return (
    <>
      <h2>放假安排</h2>
      <p className="hint">
        数工作日要用。现有{years.at(-1)?.id}年至{last}年的安排；{last + 1}
        年的还没有，不会估算，到时暂按自然日提示并写明。国务院办公厅的通知印发后，把通知原文粘贴进来就行。
      </p>
      <Button onClick={() => setEdited({ id: String(last + 1), row: null })}>
        填写{last + 1}年的安排…
      </Button>
      <YearTable years={years} onEdit={(row) => setEdited({ id: row.id, row })} onDrop={dropOwn} />
      {edited && (
        <YearDialog
          key={edited.id}
          id={edited.id}
          row={edited.row}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface TableProps {
  years: readonly YearRow[];
  onEdit: (row: YearRow) => void;
  onDrop: (id: string) => void;
}

function YearTable({ years, onEdit, onDrop }: TableProps) {
  return (
    <PlainTable headings={['年份', '放假', '调休上班', '出处', '']} label="放假安排">
      {years.map((row) => (
        <tr key={row.id}>
          <td>{row.id}年</td>
          <td>{row.off.length}天</td>
          <td>{row.work.length}天</td>
          <td>{row.source || '本单位填写'}</td>
          <td>
            <Button type="link" size="small" onClick={() => onEdit(row)}>
              查看、修改
            </Button>
            {row.isOwn && (
              <Button type="link" size="small" onClick={() => onDrop(row.id)}>
                去掉
              </Button>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
