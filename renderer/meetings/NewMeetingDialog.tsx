import { AutoComplete, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { REPORTING } from '#shared/directory/capacities';
import { renamed } from '#shared/meetings/naming';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import {
  CONSULTING_KINDS,
  DECIDING_KINDS,
  familyOf,
  MEETING_FAMILIES,
  type Meeting,
  type MeetingKind,
} from '#shared/model/meeting';
import { createMeeting, proposeMeeting } from '../data/commands/meetings';
import { knownPlaces } from '../data/queries/meetings';
import { PersonField } from '../pickers/PersonField';
import { DateField } from '../ui/DateField';
import { DayRemark } from '../ui/DayRemark';
import { useNotices } from '../ui/use-notices';
import { ClockField } from './facts/ClockField';

const FAMILIES = [
  { family: 'deciding', kinds: DECIDING_KINDS, hint: '按议题形成议定事项' },
  { family: 'consulting', kinds: CONSULTING_KINDS, hint: '不作决定，汇集意见建议' },
] as const;

interface Props {
  /** Day for which the meeting was asked for on the calendar, or null. */
  day: CivilDate | null;
  onCreated: (id: string) => void;
  onClose: () => void;
}

type Names = Pick<Meeting, 'series' | 'number' | 'title'>;

/** 新建会议: the kind proposes series, number and name; everything else can wait. */
export function NewMeetingDialog({ day, onCreated, onClose }: Props) {
  const { attempt } = useNotices();
  const [kind, setKind] = useState<MeetingKind | null>(null);
  const [names, setNames] = useState<Names>({ series: '', number: null, title: '' });
  const [sitting, setSitting] = useState({ date: day, from: '', to: '', place: '' });
  const [chair, setChair] = useState<PersonRef | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = async (next: MeetingKind) => {
    const proposed = await attempt(() => proposeMeeting(next));
    if (!proposed) return;
    setKind(next);
    setNames(proposed);
  };
  const create = async () => {
    if (!kind || busy) return;
    setBusy(true);
    const id = await attempt(() => createMeeting({ kind, ...names, chair, sitting }));
    setBusy(false);
    if (id) onCreated(id);
  };
  const rename = (patch: Partial<Names>) => {
    if (!kind) return;
    const title = patch.title ?? renamed({ kind, ...names }, patch);
    setNames({ ...names, ...patch, title });
  };

  return (
    <Modal
      open
      title="新建会议"
      width={780}
      style={{ top: 40 }}
      okText="建立会议"
      cancelText="取消"
      okButtonProps={{ disabled: kind === null, loading: busy }}
      onOk={() => void create()}
      onCancel={onClose}
    >
      {FAMILIES.map(({ family, kinds, hint }) => (
        <section key={family} aria-label={MEETING_FAMILIES[family]}>
          <p className="meeting-family">
            <strong>{MEETING_FAMILIES[family]}</strong>
            <span className="hint">{hint}</span>
          </p>
          <div className="meeting-kinds">
            {kinds.map((one) => (
              <Button
                key={one}
                type={one === kind ? 'primary' : 'default'}
                aria-pressed={one === kind}
                onClick={() => void choose(one)}
              >
                {one}
              </Button>
            ))}
          </div>
        </section>
      ))}
      {kind === null ? (
        <p className="hint">先选会议种类。时间、地点、参会人员以后都可以补。</p>
      ) : (
        <Form component="div" className="meeting-new" key={kind} labelCol={{ flex: '6em' }}>
          <Form.Item label="会议名称" htmlFor="new-title">
            <Input
              id="new-title"
              autoFocus
              value={names.title}
              onChange={({ target }) => setNames({ ...names, title: target.value })}
              onPressEnter={() => void create()}
            />
          </Form.Item>
          {familyOf(kind) === 'deciding' && (
            <Form.Item label="系列和次数">
              <span className="series">
                <Input
                  aria-label="系列"
                  value={names.series}
                  onChange={({ target }) => rename({ series: target.value })}
                />
                第
                <InputNumber
                  aria-label="次数"
                  style={{ width: 80 }}
                  min={1}
                  precision={0}
                  value={names.number}
                  onChange={(number) => rename({ number })}
                />
                次
              </span>
            </Form.Item>
          )}
          <Form.Item label="时间">
            <span className="row">
              <DateField
                label="会议日期"
                value={sitting.date}
                onChange={(date) => setSitting({ ...sitting, date })}
              />
              <ClockField
                label="开始时间"
                value={sitting.from}
                onChange={(from) => setSitting({ ...sitting, from })}
              />
              至
              <ClockField
                label="结束时间"
                value={sitting.to}
                onChange={(to) => setSitting({ ...sitting, to })}
              />
              <DayRemark date={sitting.date} />
            </span>
          </Form.Item>
          <Form.Item label="地点">
            <PlaceField
              value={sitting.place}
              onChange={(place) => setSitting({ ...sitting, place })}
            />
          </Form.Item>
          <Form.Item label="主持人">
            <PersonField
              single
              label="主持人"
              occasion={REPORTING}
              value={chair ? [chair] : []}
              onChange={(people) => setChair(people[0] ?? null)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

/** A place; those where the office has met are offered. */
export function PlaceField(props: { value: string; onChange: (place: string) => void }) {
  const places = useLiveQuery(knownPlaces, []) ?? [];
  return (
    <AutoComplete
      aria-label="地点"
      // Enter keeps what is typed; a place of before is chosen with an arrow key or a click.
      defaultActiveFirstOption={false}
      style={{ width: '100%' }}
      placeholder="例如：机关第一会议室"
      value={props.value}
      options={places.map((place) => ({ value: place }))}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
      onChange={props.onChange}
    />
  );
}
