import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { v7 as newId } from 'uuid';
import type { Span } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { saveLeaders } from '../data/commands/office';
import { useLeaders } from '../data/queries/office';
import { DateField } from '../ui/DateField';
import { useSaved } from '../ui/use-saved';

const DAYS = [
  ['from', '任职起'],
  ['to', '任职止'],
] as const;
const NOT_NOTED: Span = { from: null, to: null };

/** The office's leaders, saved as they are changed. */
export function LeaderEditor() {
  const stored = useLeaders();
  return stored ? <SavedLeaders stored={stored} /> : null;
}

function SavedLeaders({ stored }: { stored: Leader[] }) {
  const [leaders, setLeaders] = useSaved(stored, saveLeaders, 'leaders');
  return <LeaderTable dated leaders={leaders} onChange={setLeaders} />;
}

const FIELDS = [
  ['name', '姓名'],
  ['post', '职务'],
  ['duties', '分管'],
] as const;

/** Leaders in order of rank; the order is kept by hand, never by spelling. */
export function LeaderTable(props: {
  leaders: Leader[];
  onChange: (leaders: Leader[]) => void;
  /** With the first and last day in the post; at first start nobody has left yet. */
  dated?: boolean;
}) {
  const { leaders, onChange, dated = false } = props;
  const move = (index: number, by: 1 | -1) => {
    const next = [...leaders];
    const [leader] = next.splice(index, 1);
    if (leader) next.splice(index + by, 0, leader);
    onChange(next);
  };
  const add = () =>
    onChange([
      ...leaders,
      { id: newId(), name: '', post: '', duties: '', rank: leaders.length + 1, sample: 0 },
    ]);
  return (
    <>
      {leaders.length > 0 && (
        <table className={dated ? 'plain-table leaders-dated' : 'plain-table'}>
          <thead>
            <tr>
              <th style={{ whiteSpace: 'nowrap' }}>排序</th>
              {FIELDS.map(([key, label]) => (
                <th key={key} style={{ width: key === 'name' ? '14%' : undefined }}>
                  {label}
                </th>
              ))}
              {dated && DAYS.map(([key, label]) => <th key={key}>{label}</th>)}
              <th />
            </tr>
          </thead>
          <tbody>
            {leaders.map((leader, index) => (
              <LeaderRow
                key={leader.id}
                leader={leader}
                index={index}
                dated={dated}
                isLast={index === leaders.length - 1}
                onChange={(next) => onChange(leaders.with(index, next))}
                onMove={(by) => move(index, by)}
                onRemove={() => onChange(leaders.filter((one) => one !== leader))}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button icon={<PlusOutlined />} onClick={add} style={{ marginTop: 8 }}>
        添加领导
      </Button>
    </>
  );
}

function LeaderRow(props: {
  leader: Leader;
  index: number;
  dated: boolean;
  isLast: boolean;
  onChange: (leader: Leader) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { leader, index, onMove } = props;
  return (
    <tr>
      <td>{index + 1}</td>
      {FIELDS.map(([key, label]) => (
        <td key={key}>
          <Input
            aria-label={`第${index + 1}位 ${label}`}
            value={leader[key]}
            onChange={(event) => props.onChange({ ...leader, [key]: event.target.value })}
          />
        </td>
      ))}
      {props.dated &&
        DAYS.map(([key, label]) => (
          <td key={key}>
            <DateField
              label={`第${index + 1}位 ${label}`}
              placeholder={label}
              width="9.4em"
              value={leader.span?.[key] ?? null}
              onChange={(day) =>
                props.onChange({ ...leader, span: { ...NOT_NOTED, ...leader.span, [key]: day } })
              }
            />
          </td>
        ))}
      <td style={{ whiteSpace: 'nowrap' }}>
        <Button
          type="text"
          aria-label="上移"
          icon={<ArrowUpOutlined />}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          aria-label="下移"
          icon={<ArrowDownOutlined />}
          disabled={props.isLast}
          onClick={() => onMove(1)}
        />
        <Button
          type="text"
          aria-label={`移除${leader.name || '这一行'}`}
          icon={<DeleteOutlined />}
          onClick={props.onRemove}
        />
      </td>
    </tr>
  );
}
