import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { v7 as newId } from 'uuid';
import type { StaffDuty } from '#shared/model/meeting';
import { NameInput } from '../../pickers/NameInput';
import { useNotices } from '../../ui/use-notices';
import type { PutBack } from './use-way-back';

const FIELDS = [
  ['group', '组别', '22%'],
  ['people', '人员', '30%'],
  ['task', '任务', undefined],
] as const;

/** The usual groups of a 会议方案; each can be renamed. */
const USUAL = ['材料组', '会务组', '宣传组', '后勤组'];

/** 会务分工: which group does what. */
export function DutyTable(props: {
  duties: readonly StaffDuty[];
  onChange: (duties: StaffDuty[]) => void;
  onPutBack: PutBack;
}) {
  const { duties, onChange, onPutBack } = props;
  const { undoable } = useNotices();
  const blank = (group: string): StaffDuty => ({ id: newId(), group, people: '', task: '' });
  const set = (id: string, patch: Partial<StaffDuty>) =>
    onChange(duties.map((duty) => (duty.id === id ? { ...duty, ...patch } : duty)));
  const remove = (gone: StaffDuty) => {
    const at = duties.indexOf(gone);
    onChange(duties.toSpliced(at, 1));
    undoable('这一行已删去', () => onPutBack('duties', gone, at));
  };
  return (
    <>
      {duties.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              {FIELDS.map(([key, label, width]) => (
                <th key={key} style={{ width }}>
                  {label}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {duties.map((duty, index) => (
              <DutyRow
                key={duty.id}
                duty={duty}
                place={index + 1}
                onChange={(patch) => set(duty.id, patch)}
                onRemove={() => remove(duty)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button icon={<PlusOutlined />} onClick={() => onChange([...duties, blank('')])}>
          加一行
        </Button>
        {duties.length === 0 && (
          <Button onClick={() => onChange(USUAL.map(blank))}>按常用四组列出</Button>
        )}
      </div>
    </>
  );
}

function DutyRow(props: {
  duty: StaffDuty;
  /** From 1. */
  place: number;
  onChange: (patch: Partial<StaffDuty>) => void;
  onRemove: () => void;
}) {
  const { duty, place, onChange } = props;
  return (
    <tr>
      {FIELDS.map(([key, label]) => (
        <td key={key}>
          {key === 'people' ? (
            <NameInput
              label={`第${place}行 ${label}`}
              rule={{ source: 'people' }}
              value={duty.people}
              onChange={(people) => onChange({ people })}
            />
          ) : (
            <Input
              aria-label={`第${place}行 ${label}`}
              value={duty[key]}
              onChange={({ target }) => onChange({ [key]: target.value })}
            />
          )}
        </td>
      ))}
      <td>
        <Button
          type="text"
          aria-label={`删去${duty.group || '这一行'}`}
          icon={<DeleteOutlined />}
          onClick={props.onRemove}
        />
      </td>
    </tr>
  );
}
