import { Segmented, Select } from 'antd';
import { memo } from 'react';
import { addDays } from '#shared/model/days';
import type { Answer } from '#shared/search/answer';
import type { Query } from '#shared/search/query';
import { SECTIONS, type Section } from '#shared/search/sections';
import type { Counts } from '#shared/search/tally';
import { useToday } from '../data/today';

type Narrowing = Partial<Pick<Query, 'section' | 'kind' | 'unit' | 'from' | 'to'>>;

interface Props extends Pick<Query, 'section' | 'kind' | 'unit'> {
  answer: Answer;
  onChange: (part: Narrowing) => void;
}

type Place = Section | 'bin' | 'all';
const PLACES = Object.entries({ all: '全部', ...SECTIONS, bin: '回收站' }) as [Place, string][];

/** Where, of what kind, of which unit, when. Drawn anew where one of these changes, not with each key. */
export const FindFilters = memo(function FindFilters(props: Props) {
  const { section, kind, unit, answer, onChange } = props;
  const { sections } = answer;
  const { bin = 0, ...standing } = sections;
  const all = Object.values(standing).reduce((sum, count) => sum + count, 0);
  const counts: Partial<Record<Place, number>> = { ...sections, all, bin };
  return (
    <div className="find-filters">
      <Segmented<Place>
        aria-label="在哪里找"
        value={section ?? 'all'}
        options={PLACES.map(([value, label]) => ({
          value,
          label: counts[value] ? `${label} ${counts[value]}` : label,
        }))}
        onChange={(place) =>
          onChange({ section: place === 'all' ? null : place, kind: '', unit: '' })
        }
      />
      <div className="find-selects">
        <CountedSelect
          label="种类"
          none="全部种类"
          value={kind}
          counts={answer.kinds}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        <CountedSelect
          label="单位"
          none="全部单位"
          value={unit}
          counts={answer.units}
          onChange={(chosen) => onChange({ unit: chosen })}
        />
        <PeriodSelect onChange={onChange} />
      </div>
    </div>
  );
});

function CountedSelect(props: {
  label: string;
  none: string;
  value: string;
  counts: Counts;
  onChange: (value: string) => void;
}) {
  const { value, counts } = props;
  const isListed = value === '' || counts.some(([name]) => name === value);
  const listed = isListed ? counts : [[value, 0] as const, ...counts];
  return (
    <Select
      aria-label={props.label}
      showSearch
      value={value}
      options={[
        { value: '', label: props.none },
        ...listed.map(([name, count]) => ({ value: name, label: `${name}（${count}）` })),
      ]}
      onChange={props.onChange}
    />
  );
}

const PERIODS = ['不限时间', '近一个月', '近半年', '今年', '去年', '更早'] as const;
type Period = (typeof PERIODS)[number];

function PeriodSelect({ onChange }: Pick<Props, 'onChange'>) {
  const today = useToday();
  const year = Number(today.slice(0, 4));
  const spans: Record<Period, Narrowing> = {
    不限时间: { from: null, to: null },
    近一个月: { from: addDays(today, -31), to: null },
    近半年: { from: addDays(today, -183), to: null },
    今年: { from: `${year}-01-01`, to: null },
    去年: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    更早: { from: null, to: `${year - 2}-12-31` },
  };
  return (
    <Select<Period>
      aria-label="时间"
      defaultValue="不限时间"
      options={PERIODS.map((value) => ({ value, label: value }))}
      onChange={(period) => onChange(spans[period])}
    />
  );
}
