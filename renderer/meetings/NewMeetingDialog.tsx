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
import { PutBack } from '../ui/forms/PutBack';
import { useFormScope, useFormState } from '../ui/forms/use-form-scope';
import { useNotices } from '../ui/use-notices';
import { newMeeting } from '../ui/view';
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

type Name = Pick<Meeting, 'series' | 'number' | 'title'>;

const NO_NAME: Name = { series: '', number: null, title: '' };

interface Facts extends Name {
  sitting: { date: CivilDate | null; from: string; to: string; place: string };
  chair: PersonRef | null;
}

/** 新建会议: the kind proposes series, number and name; everything else can wait. */
export function NewMeetingDialog({ day, onCreated, onClose }: Props) {
  const { attempt } = useNotices();
  const scope = useFormScope({
    ...{ name: `new/meeting ${day ?? ''}`, title: '新建会议' },
    open: () => newMeeting(day),
  });
  const [kind, setKind] = useFormState<MeetingKind | null>(scope, 'kind', null, true);
  const [proposed, setProposed] = useFormState<Name>(scope, 'proposed', NO_NAME, true);
  // What the kind proposes is nothing that was typed.
  const [name, setName] = useFormState(scope, `name ${kind}`, proposed);
  const [sitting, setSitting] = useFormState(scope, 'sitting', () => ({
    ...{ date: day, from: '', to: '', place: '' },
  }));
  const [chair, setChair] = useFormState<PersonRef | null>(scope, 'chair', null);
  const facts: Facts = { ...name, sitting, chair };
  const setFacts = ({ sitting: when, chair: who, ...called }: Facts) => {
    setName(called);
    setSitting(when);
    setChair(who);
  };
  const [busy, setBusy] = useState(false);

  const choose = async (next: MeetingKind) => {
    const asked = await attempt(() => proposeMeeting(next));
    if (!asked) return;
    setKind(next);
    setProposed(asked);
  };
  const create = async () => {
    if (!kind || busy) return;
    setBusy(true);
    const id = await attempt(() => createMeeting({ kind, ...facts }));
    setBusy(false);
    if (!id) return;
    scope.end();
    onCreated(id);
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
      <PutBack scope={scope} />
      <KindButtons chosen={kind} onChoose={(next) => void choose(next)} />
      {kind === null ? (
        <p className="hint">先选会议种类。时间、地点、参会人员以后都可以补。</p>
      ) : (
        <Form
          component="div"
          className="meeting-new"
          key={`${kind} ${scope.turn}`}
          labelCol={{ flex: '6em' }}
        >
          <NameItems kind={kind} facts={facts} onChange={setFacts} onEnter={() => void create()} />
          <SittingItems facts={facts} onChange={setFacts} />
        </Form>
      )}
    </Modal>
  );
}

function KindButtons(props: { chosen: MeetingKind | null; onChoose: (kind: MeetingKind) => void }) {
  return FAMILIES.map(({ family, kinds, hint }) => (
    <section key={family} aria-label={MEETING_FAMILIES[family]}>
      <p className="meeting-family">
        <strong>{MEETING_FAMILIES[family]}</strong>
        <span className="hint">{hint}</span>
      </p>
      <div className="meeting-kinds">
        {kinds.map((one) => (
          <Button
            key={one}
            type={one === props.chosen ? 'primary' : 'default'}
            aria-pressed={one === props.chosen}
            onClick={() => props.onChoose(one)}
          >
            {one}
          </Button>
        ))}
      </div>
    </section>
  ));
}

interface ItemsProps {
  facts: Facts;
  onChange: (facts: Facts) => void;
}

/** Name of the meeting, and where it has them its series and number, from which the name follows. */
function NameItems(props: ItemsProps & { kind: MeetingKind; onEnter: () => void }) {
  const { kind, facts, onChange } = props;
  const { series, number, title } = facts;
  const rename = (patch: Partial<Pick<Facts, 'series' | 'number'>>) =>
    onChange({ ...facts, ...patch, title: renamed({ kind, series, number, title }, patch) });
  return (
    <>
      <Form.Item label="会议名称" htmlFor="new-title">
        <Input
          id="new-title"
          autoFocus
          value={title}
          onChange={({ target }) => onChange({ ...facts, title: target.value })}
          onPressEnter={props.onEnter}
        />
      </Form.Item>
      {familyOf(kind) === 'deciding' && (
        <Form.Item label="系列和次数">
          <span className="series">
            <Input
              aria-label="系列"
              value={series}
              onChange={({ target }) => rename({ series: target.value })}
            />
            第
            <InputNumber
              aria-label="次数"
              style={{ width: 80 }}
              min={1}
              precision={0}
              value={number}
              onChange={(next) => rename({ number: next })}
            />
            次
          </span>
        </Form.Item>
      )}
    </>
  );
}

/** When and where the meeting is held, and who leads it. */
function SittingItems({ facts, onChange }: ItemsProps) {
  const { sitting, chair } = facts;
  const set = (patch: Partial<Facts['sitting']>) =>
    onChange({ ...facts, sitting: { ...sitting, ...patch } });
  return (
    <>
      <Form.Item label="时间">
        <span className="row">
          <DateField label="会议日期" value={sitting.date} onChange={(date) => set({ date })} />
          <ClockField label="开始时间" value={sitting.from} onChange={(from) => set({ from })} />
          至
          <ClockField label="结束时间" value={sitting.to} onChange={(to) => set({ to })} />
          <DayRemark date={sitting.date} />
        </span>
      </Form.Item>
      <Form.Item label="地点">
        <PlaceField value={sitting.place} onChange={(place) => set({ place })} />
      </Form.Item>
      <Form.Item label="主持人">
        <PersonField
          single
          label="主持人"
          occasion={REPORTING}
          value={chair ? [chair] : []}
          onChange={(people) => onChange({ ...facts, chair: people[0] ?? null })}
        />
      </Form.Item>
    </>
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
