import { Button, Checkbox, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import {
  type Facet,
  facetsOf,
  LEDGER_GROUPS,
  type LedgerFilter,
  NO_FILTER,
} from '#shared/matters/ledger';
import { LIGHT_WORDS } from '#shared/matters/lights';
import {
  EXTERNAL_STATES,
  INTERNAL_STATES,
  MATTER_STATES,
  type MatterTrack,
} from '#shared/model/matter';
import { meetingTitles } from '../../data/queries/meetings';
import { useView } from '../../ui/view';
import { setFilter } from '../desk';
import type { LedgerRows } from './use-ledger';

function stateOptions(track: MatterTrack | null): { value: string; label: string }[] {
  const states =
    track === 'internal' ? INTERNAL_STATES : track === 'external' ? EXTERNAL_STATES : MATTER_STATES;
  const inside = new Set<string>(Object.keys(INTERNAL_STATES));
  return Object.entries(states).map(([value, label]) => ({
    value,
    // Some states are called alike on both tracks; where both tracks are shown, 办理中 says of which.
    label:
      track === null && value === 'handling'
        ? '办理中（督办）'
        : value === 'underway' && track === null && inside.has('handling')
          ? '办理中（跟踪）'
          : label,
  }));
}

const LIGHTS = Object.entries(LIGHT_WORDS.internal)
  .filter(([light]) => light !== 'done')
  .map(([value, label]) => ({ value: value as LedgerFilter['lights'][number], label }));
const GROUPS = Object.entries(LEDGER_GROUPS).map(([value, label]) => ({
  value: value as LedgerFilter['group'],
  label,
}));
const optionsOf = (facets: readonly Facet[]) =>
  facets.map(({ key, title, count }) => ({ value: key, label: `${title}（${count}）` }));

/** State, unit, leader, light, year, meeting; and how the rows are put together. */
export function LedgerFilters({ ledger }: { ledger: LedgerRows }) {
  const filter = useView((view) => view.ledgerFilter);
  const { all } = ledger;
  const facets = useMemo(() => facetsOf(all), [all]);
  return (
    <div className="ledger-filters">
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label="状态"
        placeholder="全部状态"
        value={filter.states}
        options={stateOptions(filter.track)}
        onChange={(states) => setFilter({ states: states as LedgerFilter['states'] })}
      />
      <Choice
        label="单位"
        value={filter.unit}
        options={optionsOf(facets.units)}
        onChange={(unit) => setFilter({ unit })}
      />
      <Choice
        label="领导"
        value={filter.leader}
        options={optionsOf(facets.leaders)}
        onChange={(leader) => setFilter({ leader })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label="提示"
        placeholder="全部提示"
        value={filter.lights}
        options={LIGHTS}
        onChange={(lights) => setFilter({ lights })}
      />
      <Choice
        label="年份"
        value={filter.year}
        options={optionsOf(facets.years)}
        onChange={(year) => setFilter({ year })}
      />
      <MeetingChoice ledger={ledger} />
      <Select
        aria-label="分组"
        value={filter.group}
        options={GROUPS}
        onChange={(group) => setFilter({ group })}
      />
      <Checkbox
        checked={filter.awaitsPaper}
        onChange={({ target }) => setFilter({ awaitsPaper: target.checked })}
      >
        待书面
      </Checkbox>
      <ClearButton filter={filter} />
    </div>
  );
}

/** Back to every matter of the track, while something is filtered. */
function ClearButton({ filter }: { filter: LedgerFilter }) {
  const isFiltered =
    JSON.stringify({ ...filter, bin: false, track: null, group: 'none' }) !==
    JSON.stringify(NO_FILTER);
  if (!isFiltered) return null;
  return (
    <Button
      type="link"
      size="small"
      onClick={() => setFilter({ ...NO_FILTER, track: filter.track, bin: filter.bin })}
    >
      清空条件
    </Button>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-label={label}
      placeholder={`全部${label}`}
      value={value === '' ? null : value}
      options={options}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

function MeetingChoice({ ledger }: { ledger: LedgerRows }) {
  const meetingId = useView((view) => view.ledgerFilter.meetingId);
  const ids = useMemo(
    () => [...new Set(ledger.all.flatMap((matter) => matter.meetingId ?? []))],
    [ledger.all],
  );
  const titles = useLiveQuery(() => meetingTitles(ids), [ids]);
  return (
    <Choice
      label="会议"
      value={meetingId ?? ''}
      options={(titles ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(next) => setFilter({ meetingId: next === '' ? null : next })}
    />
  );
}
