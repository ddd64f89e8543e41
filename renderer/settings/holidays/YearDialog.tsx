import { Alert, Button, Input, Modal } from 'antd';
import { useMemo } from 'react';
import type { HolidayYear } from '#shared/model/matter';
import { printYear, readYear } from '#shared/working-days/year-table';
import { saveHolidayYear } from '../../data/commands/holiday-years';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { chooseSheet } from '../../ui/import/choose-sheet';
import { useNotices } from '../../ui/use-notices';
import { openSettings } from '../../ui/view';

/** Remarks drawn; a wrong file has hundreds. */
const MOST_REMARKS = 8;

interface Props {
  /** '2027' */
  id: string;
  /** The year as it is known, or null. */
  row: HolidayYear | null;
  onClose: () => void;
}

/** One year's 放假安排 as text, with what the program makes of it beside it before it is saved. */
export function YearDialog({ id, row, onClose }: Props) {
  const scope = useFormScope({
    ...{ name: `holiday-year/${id}`, title: `${id}年放假安排` },
    open: () => openSettings('办事'),
  });
  const [text, setText] = useFormState(scope, 'text', () => (row ? printYear(row) : ''));
  const [source, setSource] = useFormState(scope, 'source', row?.source ?? '国务院办公厅放假通知');
  const { attempt, say } = useNotices();
  const { year, remarks } = useMemo(() => readYear(id, text, source), [id, text, source]);
  const fromSheet = () =>
    void attempt(async () => {
      const rows = await chooseSheet(({ sheets }) => sheets.flatMap((sheet) => sheet.rows));
      if (rows !== null && rows.length > 0)
        setText(rows.map((cells) => cells.join(' ').trim()).join('\n'));
    });
  const save = () =>
    void attempt(async () => {
      await saveHolidayYear(year);
      say(`${id}年的放假安排已更新`);
      scope.end();
      onClose();
    });
  return (
    <Modal
      open
      title={`${id}年放假安排`}
      width={720}
      okText="保存"
      okButtonProps={{ disabled: year.off.length === 0 }}
      cancelText="取消"
      onOk={save}
      onCancel={onClose}
    >
      <p className="hint">
        粘贴通知原文，或一天一行写“{id}-01-01 放假”“{id}-02-07 上班”。认出了什么看下面。
      </p>
      <PutBack scope={scope} />
      <Input.TextArea
        aria-label={`${id}年放假安排`}
        rows={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="field" style={{ marginTop: 12 }}>
        <label htmlFor="year-source">出处</label>
        <Input id="year-source" value={source} onChange={({ target }) => setSource(target.value)} />
      </div>
      <p role="status">
        认出放假{year.off.length}天，调休上班{year.work.length}天。
        <Button type="link" onClick={fromSheet}>
          从 Excel 读入…
        </Button>
      </p>
      {year.work.length > 0 && <p className="hint">上班：{year.work.join('、')}</p>}
      {remarks.slice(0, MOST_REMARKS).map((remark) => (
        <Alert key={remark} type="warning" title={remark} />
      ))}
      {remarks.length > MOST_REMARKS && (
        <p className="hint">还有{remarks.length - MOST_REMARKS}处没有列出。</p>
      )}
    </Modal>
  );
}
