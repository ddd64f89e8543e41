import { Button, Input, Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type ReadTasks, tasksFromBook, tasksFromText } from '#shared/figures/tasks-from';
import { addTasks } from '../../data/commands/evidence';
import { messageOf } from '../../data/desktop';
import { ofNew } from '../../ui/forms/facts';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { chooseSheet } from '../../ui/import/choose-sheet';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';

interface Props {
  year: number;
  onClose: () => void;
}

const NOTHING: ReadTasks = { tasks: [], remarks: [] };

/** Several tasks at once, pasted or out of a spreadsheet; what will be added is shown first. */
export function AddTasks({ year, onClose }: Props) {
  const scope = useFormScope(ofNew(`tasks ${year}`, `成批添加${year}年的任务`, 'figures'));
  const [text, setText] = useFormState(scope, 'text', '');
  const [file, setFile] = useState<ReadTasks | null>(null);
  const settled = useDeferredValue(text);
  const pasted = useMemo(() => read(settled), [settled]);
  const { attempt, say } = useNotices();
  const { tasks, remarks } = file ?? pasted;
  const choose = () =>
    void attempt(async () => {
      const tasks = await chooseSheet(tasksFromBook);
      if (tasks) setFile(tasks);
    });
  const add = () =>
    void attempt(async () => {
      await addTasks(year, tasks);
      say(`已添加${tasks.length}项任务`);
      scope.end();
      onClose();
    });
  return (
    <Modal
      open
      width={860}
      title={`成批添加${year}年的任务`}
      okText={tasks.length > 0 ? `添加${tasks.length}项` : '添加'}
      cancelText="取消"
      // A click beside it takes away nothing that was typed.
      mask={{ closable: false }}
      okButtonProps={{ disabled: tasks.length === 0 }}
      onOk={add}
      onCancel={onClose}
    >
      <PutBack scope={scope} />
      <Input.TextArea
        autoFocus
        aria-label="任务清单"
        autoSize={{ minRows: 5, maxRows: 9 }}
        placeholder="一行一项；也可以从 Excel、Word 把表粘贴进来，列名写着任务（指标）、要求、责任科室、完成情况的按列名放"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setFile(null);
        }}
      />
      <p className="row">
        <Button onClick={choose}>从 Excel 文件读…</Button>
        <span className="hint">下面是读出来的样子，对了再添加。</span>
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="evidence-lacks">
          {remark}
        </p>
      ))}
      {tasks.length > 0 && (
        <div className="evidence-read">
          <PlainTable
            headings={['序号', '任务', '要求', '责任科室', '完成情况']}
            label="读出的任务"
          >
            {tasks.map(({ title, requirement, section, done }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike, and the list stands still
              <tr key={at}>
                <td>{at + 1}</td>
                <td>{title}</td>
                <td>{requirement}</td>
                <td>{section}</td>
                <td>{done}</td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
    </Modal>
  );
}

function read(text: string): ReadTasks {
  try {
    return tasksFromText(text);
  } catch (error) {
    return { ...NOTHING, remarks: [messageOf(error)] };
  }
}
