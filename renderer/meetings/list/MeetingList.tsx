import { CalendarOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import {
  CONSULTING_KINDS,
  DECIDING_KINDS,
  MEETING_FAMILIES,
  type MeetingFamily,
  type MeetingKind,
} from '#shared/model/meeting';
import {
  isAnySoon,
  type MeetingFilter,
  meetingYears,
  useMeetingList,
} from '../../data/queries/meetings';
import { troubles } from '../../data/queries/readiness';
import { RowList } from '../../ui/RowList';
import { openMeeting, useView } from '../../ui/view';
import { useMeetingActions } from '../detail/use-meeting-actions';
import { MeetingRow } from './MeetingRow';

type When = NonNullable<MeetingFilter['when']>;
const WHEN: { value: When; label: string }[] = [
  { value: 'soon', label: '要开的' },
  { value: 'held', label: '已开的' },
  { value: 'cancelled', label: '已取消' },
  { value: 'all', label: '全部' },
];
/** A family as a whole, or one kind of it. */
const KIND_OPTIONS = (['deciding', 'consulting'] as const).map((family) => ({
  label: MEETING_FAMILIES[family],
  options: [
    { value: family as string, label: `全部${MEETING_FAMILIES[family]}` },
    ...(family === 'deciding' ? DECIDING_KINDS : CONSULTING_KINDS).map((kind) => ({
      value: kind as string,
      label: kind as string,
    })),
  ],
}));

interface Props {
  today: CivilDate;
  largeType: boolean;
  bin: boolean;
  onBin: (bin: boolean) => void;
  onNew: () => void;
  onCalendar: () => void;
}

/** Meetings by time with their filters, or the recycle bin. */
export function MeetingList(props: Props) {
  const { today, bin } = props;
  const meetingId = useView((view) => view.meetingId);
  const [asked, setWhen] = useState<When | null>(null);
  const anySoon = useLiveQuery(() => isAnySoon(today), [today]);
  // With nothing to come, the first thing to see is what there is.
  const when = asked ?? (anySoon === false ? 'all' : 'soon');
  const [choice, setChoice] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const years = useLiveQuery(meetingYears, []) ?? [];
  const isFamily = choice === 'deciding' || choice === 'consulting';
  const family = isFamily ? (choice as MeetingFamily) : null;
  const kind = isFamily ? null : (choice as MeetingKind | null);
  const rows = useMeetingList({
    when: bin ? 'all' : when,
    family,
    kind,
    year,
    text: wanted,
    bin,
    today,
  });
  const inTheWay = useLiveQuery(() => troubles(today), [today]);
  const actions = useMeetingActions();
  const filtered = choice !== null || year !== null || wanted !== '';
  return (
    <div className="room-list">
      <div className="room-tools">
        <div className="row">
          {bin ? (
            <strong style={{ flex: 1 }}>回收站</strong>
          ) : (
            <>
              <Button type="primary" icon={<PlusOutlined />} onClick={props.onNew}>
                新建会议
              </Button>
              <Button icon={<CalendarOutlined />} onClick={props.onCalendar}>
                月历
              </Button>
            </>
          )}
          <Button
            type={bin ? 'default' : 'text'}
            style={{ marginLeft: 'auto' }}
            onClick={() => props.onBin(!bin)}
          >
            {bin ? '返回会议' : '回收站'}
          </Button>
        </div>
        {!bin && <Segmented block options={WHEN} value={when} onChange={setWhen} />}
        <Input
          allowClear
          aria-label="查找会议"
          placeholder="按名称、地点查找"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            style={{ flex: 2, minWidth: 0 }}
            aria-label="会议种类"
            placeholder="全部种类"
            value={choice}
            options={KIND_OPTIONS}
            onChange={(value) => setChoice(value ?? null)}
          />
          <Select
            allowClear
            style={{ flex: 1, minWidth: 0 }}
            aria-label="年份"
            placeholder="年份"
            value={year}
            options={years.map((one) => ({ value: one, label: `${one}年` }))}
            onChange={(value) => setYear(value ?? null)}
          />
        </div>
      </div>
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站里的会议' : '会议'}
          rows={rows}
          height={props.largeType ? 96 : 84}
          idOf={(meeting) => meeting.id}
          selected={meetingId}
          onSelect={(id) => openMeeting(id, useView.getState().meetingTab)}
          onOpen={(id) => openMeeting(id, useView.getState().meetingTab)}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(meeting) => (
            <MeetingRow meeting={meeting} today={today} trouble={inTheWay?.get(meeting.id)} />
          )}
        </RowList>
      ) : (
        rows &&
        anySoon !== undefined && (
          <Empty bin={bin} filtered={filtered} when={when} onAll={() => setWhen('all')} />
        )
      )}
    </div>
  );
}

function Empty(props: { bin: boolean; filtered: boolean; when: When; onAll: () => void }) {
  const { bin, filtered, when } = props;
  const text = filtered
    ? '没有符合条件的会议。换个词，或清空上面的条件。'
    : bin
      ? '回收站是空的。删除的会议先放在这里，随时可以恢复。'
      : when === 'all'
        ? '还没有会议。点“新建会议”，选一个种类就可以开始。'
        : when === 'cancelled'
          ? '没有取消的会议。'
          : when === 'held'
            ? '还没有开过的会。'
            : '近期没有要开的会。';
  return (
    <div className="teach hint">
      <p>{text}</p>
      {!bin && !filtered && when !== 'all' && (
        <Button type="link" onClick={props.onAll}>
          看全部会议
        </Button>
      )}
    </div>
  );
}
