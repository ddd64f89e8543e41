import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { TaskWords } from '#shared/figures/tasks-from';
import { putIntoBin, takeOutOfBin } from '../../data/commands/bin';
import { changeTask, moveTask } from '../../data/commands/evidence';
import type { TaskWithEvidence } from '../../data/queries/evidence';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';
import { useView } from '../../ui/view';
import { EvidencePicker } from './EvidencePicker';
import { EvidenceTable } from './EvidenceTable';

interface Props extends TaskWithEvidence {
  /** Its place in the list, from 1, and how many there are. */
  number: number;
  count: number;
}

const FIELDS: readonly { field: keyof TaskWords; label: string; placeholder: string }[] = [
  { field: 'title', label: '任务', placeholder: '任务或指标' },
  { field: 'requirement', label: '要求', placeholder: '考评办法怎么要求' },
  { field: 'section', label: '责任科室', placeholder: '' },
  { field: 'done', label: '完成情况', placeholder: '做了什么，完成得怎么样' },
];

/** One task: its words, typed where they stand, and what proves it. */
export function TaskCard({ task, evidence, number, count }: Props) {
  const [isPicking, setPicking] = useState(false);
  const { attempt, undoable } = useNotices();
  const { ref, isAsked } = useAskedFor(task.id);
  const remove = () =>
    void attempt(async () => {
      await putIntoBin('evidenceTasks', [task.id]);
      undoable('已删除这项任务，它的佐证材料清单一并留着', () =>
        takeOutOfBin('evidenceTasks', [task.id]),
      );
    });
  const move = (by: 1 | -1) => void attempt(() => moveTask(task.id, by));
  const name = `第${number}项`;
  return (
    <li ref={ref} className="panel evidence-task" aria-label={name}>
      <div className="evidence-head">
        <span className="evidence-number">{number}</span>
        <Words task={task} name={name} isAsked={isAsked} />
        <div className="evidence-moves">
          <Button
            {...{ size: 'small', type: 'text', disabled: number === 1 }}
            aria-label={`${name}上移`}
            onClick={() => move(-1)}
          >
            ↑
          </Button>
          <Button
            {...{ size: 'small', type: 'text', disabled: number === count }}
            aria-label={`${name}下移`}
            onClick={() => move(1)}
          >
            ↓
          </Button>
          <Button {...{ size: 'small', type: 'text' }} onClick={remove}>
            删除
          </Button>
        </div>
      </div>
      <EvidenceTable evidence={evidence} label={`${name}的佐证材料`} />
      <Button size="small" onClick={() => setPicking(true)}>
        选佐证材料…
      </Button>
      {isPicking && (
        <EvidencePicker task={task} evidence={evidence} onClose={() => setPicking(false)} />
      )}
    </li>
  );
}

interface WordsProps extends Pick<Props, 'task'> {
  name: string;
  isAsked: boolean;
}

function Words({ task, name, isAsked }: WordsProps) {
  const { title, requirement, section, done } = task;
  const [words, setWords] = useSaved<TaskWords>(
    { title, requirement, section, done },
    (next) => changeTask(task.id, next),
    `evidence ${task.id}`,
  );
  return (
    <div className="evidence-words">
      {FIELDS.map(({ field, label, placeholder }) => (
        <div key={field} className={`evidence-${field}`}>
          <span>{label}</span>
          <Input.TextArea
            aria-label={`${name}的${label}`}
            autoSize={{ minRows: 1, maxRows: 8 }}
            autoFocus={isAsked && field === 'title' && title === ''}
            placeholder={placeholder}
            value={words[field]}
            onChange={({ target }) => setWords({ ...words, [field]: target.value })}
          />
        </div>
      ))}
    </div>
  );
}

/** Scrolls to the task that was just added or asked for elsewhere. */
function useAskedFor(id: string) {
  const isAsked = useView((view) => view.evidenceFocus === id);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAsked) ref.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return { ref, isAsked };
}
