import { Input, Segmented, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { CONSULTING_KINDS, DECIDING_KINDS, MEETING_FAMILIES } from '#shared/model/meeting';
import { meetingYears } from '../../data/queries/meetings';
import type { ChosenMeetings, When } from './use-meeting-filter';

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

/** The filters above the list of meetings; in the recycle bin without those of time. */
export function MeetingFilters({ chosen, bin }: { chosen: ChosenMeetings; bin: boolean }) {
  const years = useLiveQuery(meetingYears, []) ?? [];
  return (
    <>
      {!bin && <Segmented block options={WHEN} value={chosen.when} onChange={chosen.setWhen} />}
      <Input
        allowClear
        aria-label="查找会议"
        placeholder="按名称、地点查找"
        value={chosen.text}
        onChange={(event) => chosen.setText(event.target.value)}
      />
      <div className="row">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ flex: 2, minWidth: 0 }}
          aria-label="会议种类"
          placeholder="全部种类"
          value={chosen.choice}
          options={KIND_OPTIONS}
          onChange={(value) => chosen.setChoice(value ?? null)}
        />
        <Select
          allowClear
          style={{ flex: 1, minWidth: 0 }}
          aria-label="年份"
          placeholder="年份"
          value={chosen.year}
          options={years.map((one) => ({ value: one, label: `${one}年` }))}
          onChange={(value) => chosen.setYear(value ?? null)}
        />
      </div>
    </>
  );
}
