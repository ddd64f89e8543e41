import { type CivilDate, weekdayOf } from '#shared/model/civil-date';
import { dayRemark } from '#shared/working-days/day-mark';
import { useWorkCalendar } from '../data/queries/work-calendar';
import './day-badge.css';

/** Beside a day that something is set for: its weekday, and that it is off, a weekend or worked instead. */
export function DayRemark({ date }: { date: CivilDate | null }) {
  const calendar = useWorkCalendar();
  if (date === null || !calendar) return null;
  const remark = dayRemark(calendar, date);
  return (
    <span className="hint day-remark" data-off={/放假$|^周末/.test(remark)}>
      {weekdayOf(date)}
      {remark && `，${remark}`}
    </span>
  );
}
