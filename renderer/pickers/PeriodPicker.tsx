import { Select } from 'antd';
import {
  PERIODS,
  type Period,
  type PeriodKey,
  periodOf,
  printPeriod,
} from '#shared/figures/period';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { useToday } from '../data/today';
import { DateField } from '../ui/DateField';

interface Props {
  office: Pick<OfficeSettings, 'termFrom'>;
  value: PeriodKey;
  /** The days of 自定日期. */
  days: Period;
  onChange: (value: PeriodKey, days: Period) => void;
}

const OPTIONS = (Object.keys(PERIODS) as PeriodKey[]).map((value) => ({
  value,
  label: PERIODS[value],
}));

/** The days that are asked for; null where something of them is still to be said. */
export function chosenPeriod(
  { office, value, days }: Omit<Props, 'onChange'>,
  today: string,
): Period | null {
  if (value !== 'own') return periodOf(value, today, office.termFrom ?? null);
  return days.from !== null && days.to !== null && days.from > days.to ? null : days;
}

/** A period by its name or by its days. The day on which the term began is asked for once. */
export function PeriodPicker({ office, value, days, onChange }: Props) {
  const today = useToday();
  const period = chosenPeriod({ office, value, days }, today);
  return (
    <div className="row">
      <Select
        aria-label="时段"
        style={{ width: '11em' }}
        options={OPTIONS}
        value={value}
        onChange={(next) => onChange(next, days)}
      />
      {value === 'own' && (
        <>
          <DateField
            label="从哪天"
            value={days.from}
            onChange={(from) => onChange(value, { ...days, from })}
          />
          至
          <DateField
            label="到哪天"
            value={days.to}
            onChange={(to) => onChange(value, { ...days, to })}
          />
        </>
      )}
      {value === 'term' && (
        <>
          换届日期
          <DateField
            label="换届日期"
            value={office.termFrom ?? null}
            onChange={(termFrom) => void saveOffice({ termFrom: termFrom ?? undefined })}
          />
        </>
      )}
      {period ? (
        <span className="hint">{printPeriod(period, today)}</span>
      ) : (
        <span className="hint">
          {value === 'term' ? '请选本届第一天，选一次就记住。' : '开始的日期在结束的后面。'}
        </span>
      )}
    </div>
  );
}
