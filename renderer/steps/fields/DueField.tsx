import { InputNumber } from 'antd';
import { useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import { addWorkingDays } from '#shared/working-days/calendar';
import { messageOf } from '../../data/desktop';
import { useWorkCalendar } from '../../data/queries/work-calendar';
import { todayNow } from '../../data/today';
import { DateField } from '../../ui/DateField';

interface Props {
  label: string;
  value: CivilDate | null;
  onChange: (due: CivilDate | null) => void;
}

/** An agreed date, chosen or counted in working days from today. Where the year's 放假安排 is missing it says so and sets nothing. */
export function DueField({ label, value, onChange }: Props) {
  const calendar = useWorkCalendar();
  const [problem, setProblem] = useState('');
  const count = (days: number | null) => {
    setProblem('');
    if (days === null || !calendar) return;
    try {
      onChange(addWorkingDays(calendar, todayNow(), days));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <>
      <span className="row">
        <DateField label={label} placeholder="未约定时限" value={value} onChange={onChange} />
        <span className="hint">或今天起</span>
        <InputNumber
          aria-label={`${label}：工作日数`}
          style={{ width: 70 }}
          min={1}
          max={250}
          precision={0}
          onChange={count}
        />
        <span className="hint">个工作日</span>
      </span>
      {problem !== '' && <p className="hint">{problem}</p>}
    </>
  );
}
