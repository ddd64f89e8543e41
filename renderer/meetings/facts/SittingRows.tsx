import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { emptySitting, movedTo } from '#shared/meetings/sittings';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import { SITTING_STATES, type Sitting } from '#shared/model/meeting';
import { DateField } from '../../ui/DateField';
import { DayRemark } from '../../ui/DayRemark';
import { useNotices } from '../../ui/use-notices';
import { PlaceField } from '../NewMeetingDialog';
import { ClockField } from './ClockField';
import type { PutBack } from './use-way-back';

interface Props {
  sittings: readonly Sitting[];
  onChange: (sittings: Sitting[]) => void;
  onPutBack: PutBack;
}

/** Sittings of a meeting. One that was moved or cancelled stays on record with its old day. */
export function SittingRows({ sittings, onChange, onPutBack }: Props) {
  const { undoable } = useNotices();
  const set = (id: string, patch: Partial<Sitting>) =>
    onChange(sittings.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const add = () => {
    const place = sittings.at(-1)?.place ?? '';
    onChange([...sittings, { ...emptySitting(newId()), place }]);
  };
  const remove = (gone: Sitting) => {
    const at = sittings.indexOf(gone);
    onChange(sittings.toSpliced(at, 1));
    undoable('这一场已删去', () => onPutBack('sittings', gone, at));
  };
  return (
    <>
      {sittings.map((sitting) => (
        <SittingRow
          key={sitting.id}
          sitting={sitting}
          label={labelOf(sitting, sittings)}
          removable={sittings.length > 1}
          onSet={(patch) => set(sitting.id, patch)}
          onMove={(date) => onChange(movedTo(sittings, sitting.id, date, newId()))}
          onRemove={() => remove(sitting)}
        />
      ))}
      {sittings.length === 0 && <p className="hint">还没有定时间。</p>}
      <Button icon={<PlusOutlined />} onClick={add}>
        加一场
      </Button>
      <span className="hint meeting-aside">分几次开的会（如半天一场），每场一行。</span>
    </>
  );
}

/** 第2场; '' for the only one. A sitting that was moved is none any more. */
function labelOf(sitting: Sitting, sittings: readonly Sitting[]): string {
  if (sitting.state === 'moved') return '原定';
  const held = sittings.filter(({ state }) => state !== 'moved');
  return held.length > 1 ? `第${held.indexOf(sitting) + 1}场` : '';
}

interface RowProps {
  sitting: Sitting;
  label: string;
  removable: boolean;
  onSet: (patch: Partial<Sitting>) => void;
  onMove: (date: CivilDate) => void;
  onRemove: () => void;
}

function SittingRow({ sitting, label, removable, onSet, onMove, onRemove }: RowProps) {
  const { state, date } = sitting;
  const named = (name: string) => (label === '' ? name : `${label}${name}`);
  if (state !== 'planned') {
    return (
      <div className="sitting sitting-off">
        <strong>{label}</strong>
        <span>
          <s>
            {date ? printDate(date) : '日期未定'} {sitting.from}
          </s>{' '}
          已{SITTING_STATES[state]}
        </span>
        <Input
          aria-label={named('说明')}
          style={{ flex: 1 }}
          placeholder="原因等说明，可不填"
          value={sitting.note}
          onChange={({ target }) => onSet({ note: target.value })}
        />
        {state === 'cancelled' && (
          <Button size="small" onClick={() => onSet({ state: 'planned' })}>
            恢复
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          删去
        </Button>
      </div>
    );
  }
  return (
    <div className="sitting">
      {label !== '' && <strong>{label}</strong>}
      <DateField label={named('日期')} value={date} onChange={(next) => onSet({ date: next })} />
      <ClockField
        label={named('开始时间')}
        value={sitting.from}
        onChange={(from) => onSet({ from })}
      />
      至
      <ClockField label={named('结束时间')} value={sitting.to} onChange={(to) => onSet({ to })} />
      <span className="sitting-place">
        <PlaceField value={sitting.place} onChange={(place) => onSet({ place })} />
      </span>
      <DayRemark date={date} />
      {date && <Postpone onMove={onMove} />}
      {removable && (
        <>
          <Button size="small" onClick={() => onSet({ state: 'cancelled' })}>
            取消这场
          </Button>
          <Button size="small" onClick={onRemove}>
            删去
          </Button>
        </>
      )}
    </div>
  );
}

/** 改期: asks for the new day. */
function Postpone({ onMove }: { onMove: (date: CivilDate) => void }) {
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState<CivilDate | null>(null);
  const done = () => {
    if (!date) return;
    setOpen(false);
    setDate(null);
    onMove(date);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title="改到哪一天？"
      content={
        <span className="row">
          <DateField label="改到" value={date} onChange={setDate} />
          <DayRemark date={date} />
          <Button type="primary" disabled={!date} onClick={done}>
            登记改期
          </Button>
        </span>
      }
    >
      <Button size="small" title="原定日期会留着，并注明已改期">
        改期
      </Button>
    </Popover>
  );
}
