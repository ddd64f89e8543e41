import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { v7 as newId } from 'uuid';
import {
  NEVER_PRINTED,
  RESOLUTION_VERBS,
  type Resolution,
  type ResolutionTask,
} from '#shared/model/meeting';
import { saveResolution } from '../../data/commands/resolutions';
import { FollowResolution } from '../../matters/from/FollowMeeting';
import { UnitField } from '../../pickers/UnitField';
import { DateField } from '../../ui/DateField';
import { useSaved } from '../../ui/use-saved';

type Facts = Pick<Resolution, 'verb' | 'text' | 'tasks'>;

/** One resolution: its verb, its words, who does what by when. */
export function ResolutionCard(props: { resolution: Resolution; onRemove: () => void }) {
  const { id, verb, text, tasks } = props.resolution;
  const [facts, setFacts] = useSaved<Facts>(
    { verb, text, tasks },
    (next) => saveResolution(id, next),
    `resolution/${id}`,
  );
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const setTask = (taskId: string, patch: Partial<ResolutionTask>) =>
    set({ tasks: facts.tasks.map((one) => (one.id === taskId ? { ...one, ...patch } : one)) });
  const addTask = () =>
    set({
      tasks: [...facts.tasks, { id: newId(), what: '', lead: [], helpers: [], due: null }],
    });
  return (
    <div className="resolution">
      <div className="resolution-words">
        <Select
          aria-label="结果"
          style={{ width: '7.5em' }}
          value={facts.verb}
          options={RESOLUTION_VERBS.map((one) => ({ value: one, label: one }))}
          onChange={(next) => set({ verb: next })}
        />
        <Input.TextArea
          aria-label="议定内容"
          autoSize={{ minRows: 1 }}
          placeholder="议定内容"
          value={facts.text}
          onChange={({ target }) => set({ text: target.value })}
        />
        <Button
          type="text"
          aria-label="删去这一条"
          icon={<DeleteOutlined />}
          onClick={props.onRemove}
        />
      </div>
      {facts.verb === NEVER_PRINTED && <p className="hint">待研究的只留存，不印进纪要。</p>}
      {facts.tasks.map((task, index) => (
        <TaskRow
          key={task.id}
          label={`第${index + 1}件`}
          task={task}
          onChange={(patch) => setTask(task.id, patch)}
          onRemove={() => set({ tasks: facts.tasks.filter((one) => one.id !== task.id) })}
        />
      ))}
      <div className="row">
        <Button size="small" icon={<PlusOutlined />} onClick={addTask}>
          落实分工
        </Button>
        <FollowResolution resolution={props.resolution} />
      </div>
    </div>
  );
}

interface TaskProps {
  /** 第1件, for accessible names. */
  label: string;
  task: ResolutionTask;
  onChange: (patch: Partial<ResolutionTask>) => void;
  onRemove: () => void;
}

function TaskRow({ label, task, onChange, onRemove }: TaskProps) {
  return (
    <div className="task">
      <Input
        aria-label={`${label} 要做的事`}
        placeholder="要做的事"
        value={task.what}
        onChange={({ target }) => onChange({ what: target.value })}
      />
      <UnitField
        label={`${label} 牵头`}
        placeholder="牵头"
        value={task.lead}
        onChange={(lead) => onChange({ lead })}
      />
      <UnitField
        label={`${label} 配合`}
        placeholder="配合"
        value={task.helpers}
        onChange={(helpers) => onChange({ helpers })}
      />
      <DateField
        label={`${label} 时限`}
        placeholder="未约定时限"
        value={task.due}
        onChange={(due) => onChange({ due })}
      />
      <Button
        type="text"
        aria-label={`删去${label}`}
        icon={<DeleteOutlined />}
        onClick={onRemove}
      />
    </div>
  );
}
