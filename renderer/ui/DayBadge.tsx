import type { DayMark } from '#shared/working-days/day-mark';
import './day-badge.css';

const SAID: Record<DayMark, string> = { 休: '放假', 班: '调休上班' };

/** 休 or 班 beside a day, as on a wall calendar. */
export function DayBadge({ mark }: { mark: DayMark }) {
  return (
    <small className="day-badge" data-mark={mark} title={SAID[mark]}>
      {mark}
    </small>
  );
}
